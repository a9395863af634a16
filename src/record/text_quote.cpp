#include "record/text_quote.h"

#include <string.h>

#include <algorithm>

#include "text/graphemes.h"

namespace hearsay::record {
namespace {

constexpr std::size_t kCharacters = 32;
constexpr std::size_t kMostSearched = std::size_t{1} << 30;
constexpr std::size_t kMostAdded = std::size_t{1} << 20;

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

Span TextQuotes::with_surroundings(Span exact, std::size_t characters) const {
  return {grapheme_floor(text_, back(text_, exact.begin, characters)),
          grapheme_ceiling(text_, forward(text_, exact.end, characters))};
}

TextQuote TextQuotes::of(Span exact) {
  const Span usual = with_surroundings(exact, kCharacters);
  Span whole = usual;
  for (std::size_t characters = 2 * kCharacters; searched_ < kMostSearched; characters *= 2) {
    if (whole.size() == text_.size() || stands_once(whole)) break;
    whole = with_surroundings(exact, characters);
    if (added_ + whole.size() - usual.size() > kMostAdded) {
      whole = usual;
      break;
    }
  }
  added_ += whole.size() - usual.size();
  return {{whole.begin, exact.begin}, exact, {exact.end, whole.end}};
}

}  // namespace hearsay::record
