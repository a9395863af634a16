// Noun heads: which noun of a source phrase says what kind of speaker it is: "lawyers" of "the president's lawyers",
// "members" of "some members of opposition parties", "officers" of "one of the officers".
//
// Units: numbers of words. Errors: none. Cost: linear. Thread safety: a finder looks into its words and classes, which
// must outlive it.
#pragma once

#include <cstddef>
#include <vector>

#include "actors/name_runs.h"
#include "actors/name_words.h"
#include "actors/role_words.h"

namespace hearsay {

// "who", "which", "that": what stands behind tells of the noun and has no head of the phrase.
bool is_relative(const NameWord& word);

struct FoundHead {
  std::size_t begin = 0;      // where the noun phrase begins, behind "one of", "a number of"
  std::size_t head = 0;       // its last word
  std::size_t owner_end = 0;  // behind "the Centre for Aviation's" where such a name owns the head; else 0
  Noun noun;                  // of the head; of kind kNone where no list has it
  HeadKind kind = HeadKind::kNone;  // the noun's, after what stands around it
  bool one = false;           // "one of the officers"
  bool part = false;          // that, or "some of", "a number of"
};

class HeadFinder {
 public:
  HeadFinder(const std::vector<NameWord>& words, const std::vector<WordClass>& classes)
      : words_(words), classes_(classes) {}

  // Of the phrase whose first segment this is; there must be a word.
  FoundHead find(Segment first) const;

  // The last word of the noun phrase that begins at `begin`.
  std::size_t last_of(std::size_t begin, std::size_t end) const;
  Noun noun_at(std::size_t i) const;

 private:
  bool stops(std::size_t i, std::size_t begin) const;

  const std::vector<NameWord>& words_;
  const std::vector<WordClass>& classes_;
};

}  // namespace hearsay
