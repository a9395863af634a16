#include "record/text_quote.h"

#include <string.h>

#include <algorithm>

#include "text/graphemes.h"

namespace hearsay::record {
namespace {

constexpr std::size_t kCharacters = 32;
constexpr std::size_t kMostSearched = std::size_t{1} << 30;

bool inside_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::size_t back(std::string_view text, std::size_t at, std::size_t characters) {
  for (; characters > 0 && at > 0; --characters) {
    do --at;
    while (at > 0 && inside_character(text[at]));
  }
  return at;
}

std::size_t forward(std::string_view text, std::size_t at, std::size_t characters) {
  for (; characters > 0 && at < text.size(); --characters) {
    do ++at;
    while (at < text.size() && inside_character(text[at]));
  }
  return at;
}

}  // namespace

// memmem() is linear whatever the texts (Crochemore and Perrin 1991, in glibc); std::string_view::find is not.
bool TextQuotes::stands_once(Span piece) {
  const auto find = [&](std::size_t from) {
    const void* found = memmem(text_.data() + from, text_.size() - from, text_.data() + piece.begin, piece.size());
    return found == nullptr ? text_.size() : static_cast<std::size_t>(static_cast<const char*>(found) - text_.data());
  };
  searched_ += text_.size();
  return find(0) == piece.begin && find(piece.begin + 1) == text_.size();
}

TextQuote TextQuotes::of(Span exact) {
  for (std::size_t characters = kCharacters;; characters *= 2) {
    const Span whole{grapheme_floor(text_, back(text_, exact.begin, characters)),
                     grapheme_ceiling(text_, forward(text_, exact.end, characters))};
    const bool all = whole.size() == text_.size();
    if (all || searched_ > kMostSearched || stands_once(whole)) {
      return {{whole.begin, exact.begin}, exact, {exact.end, whole.end}};
    }
  }
}

}  // namespace hearsay::record
