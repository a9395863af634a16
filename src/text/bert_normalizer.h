// The reference's way from a text to lower-case characters without accents, as a stream: for every character that is
// left, what it is and which bytes of the text it came from. Steps, in the reference's order: drop control characters,
// blanks become one kind, ideographs stand alone, normal form D, drop non-spacing marks, lower case.
//
// Offsets: a character that decomposes gives its whole place to each of its parts; a mark that was written as a
// character of its own and is dropped leaves its place uncovered. Where normal form D reorders marks, places are dealt
// out in the new order, as the reference does.
//
// Units: bytes. Errors: none; ill-formed UTF-8 is U+FFFD, which is dropped. Cost: linear; a run of n non-starters,
// which has to be sorted, costs n log n time and 12 n bytes. Thread safety: one object, one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/bert_chars.h"

struct UNormalizer2;

namespace hearsay {

struct NormalChar {
  char32_t value;             // lower case; for kBlank not to be looked at
  BertClass kind;             // kBlank, kPunctuation or kWord
  std::uint32_t begin, end;   // bytes of the text it came from; nothing to look at for kBlank
};

class BertNormalizer {
 public:
  explicit BertNormalizer(std::string_view text);

  // Takes the character of the text at `at` and appends what is now settled to `out`; returns the bytes taken.
  // Characters that may still be reordered wait for the next ones: call flush() at the end.
  std::size_t take(std::size_t at, std::vector<NormalChar>& out);
  void flush(std::vector<NormalChar>& out);
  bool waiting() const { return !waiting_.empty(); }

 private:
  struct Place {
    std::uint32_t begin, end;
  };
  struct Waiting {
    char32_t value;
    std::uint8_t combining_class;
    bool first;  // first of its decomposition: takes the next place
  };

  void decompose(char32_t c, Place place, std::vector<NormalChar>& out);
  void put(char32_t c, bool first, Place place, std::vector<NormalChar>& out);
  void emit(char32_t c, std::vector<NormalChar>& out) const;

  std::string_view text_;
  const UNormalizer2* form_d_ = nullptr;
  Place place_{0, 0};             // of the character last dealt out
  std::vector<Waiting> waiting_;  // non-starters since the last starter
  std::vector<Place> places_;     // of the waiting ones, in the text's order
};

}  // namespace hearsay
