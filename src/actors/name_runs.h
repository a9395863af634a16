// Name runs: which words of a source phrase are a person's name, and which stand before it as title or role. Words
// with capitals in a row are a name where a role or title stands before them ("Kremlin spokesman Dmitry Peskov"),
// where a known given name begins them, or where they open the phrase; never where they own or qualify the head
// ("Fields' lawyers", "Taliban spokesman", "a spokesman for President Trump").
//
// Units: numbers of words. Errors: none. Cost: linear, a few look-ups a word. Thread safety: pure functions.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "actors/name_words.h"

namespace hearsay {

enum class WordClass {
  kName,      // a capital that is none of the others
  kParticle,  // "bin" in "Mohammad bin Salman"
  kRole, kTitle, kOrganisation, kPlace,
  kArticle,   // "the", "his", "another"
  kPreposition,
  kAnd,
  kOther,     // lower case, a number
};

// What each word is, in its surroundings. Words in brackets are kOther.
std::vector<WordClass> classify(std::string_view phrase, const std::vector<NameWord>& words);

// Whether the preposition at `i` stands inside an organisation's name: "House of Commons".
bool inside_name(const std::vector<NameWord>& words, const std::vector<WordClass>& classes, std::size_t i);

// Pieces of the phrase between its commas: [begin, end) in words. A comma before "Jr." or a year parts nothing.
struct Segment {
  std::size_t begin = 0, end = 0;
};
std::vector<Segment> segments(const std::vector<NameWord>& words);

struct NameRun {
  std::size_t begin = 0, end = 0;  // words
  bool sure = false;               // a person's, not perhaps an organisation's
};

// The best in the segment; none where no words in a row can be a person's name.
std::optional<NameRun> find_name_run(const std::vector<NameWord>& words, const std::vector<WordClass>& classes,
                                     Segment segment);

// "Jr", "III": behind a name.
bool is_name_suffix(const NameWord& word);
// "D.", "H.W.", "J".
bool is_initial(const NameWord& word);

}  // namespace hearsay
