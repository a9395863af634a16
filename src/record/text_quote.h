// TextQuotes: how to find a piece of a text again by quoting it: the piece, and some of the text before and after it (a
// TextQuoteSelector of the W3C Web Annotation Data Model).
//
// Some 32 characters either side; more, where the three together stand at another place too, until they do not. The
// cuts go through no grapheme cluster. (Where a piece itself begins inside of one, its prefix ends there: they touch.)
//
// Cost: a search of the text a piece. When a gigabyte was searched for one text, or a megabyte of surroundings added,
// they are no longer made longer: a text of nothing but repetitions must not become a thousand times as long. Thread
// safety: for one thread; it looks into `text`, which must outlive it.
#pragma once

#include <cstddef>
#include <string_view>

#include <hearsay/span.h>

namespace hearsay::record {

struct TextQuote {
  Span prefix, exact, suffix;  // they touch; the outer ones are empty at the text's ends
};

class TextQuotes {
 public:
  explicit TextQuotes(std::string_view text) : text_(text) {}
  TextQuote of(Span exact);

 private:
  bool stands_once(Span piece);
  Span with_surroundings(Span exact, std::size_t characters) const;

  std::string_view text_;
  std::size_t searched_ = 0;  // bytes
  std::size_t added_ = 0;     // bytes of surroundings beyond the usual
};

}  // namespace hearsay::record
