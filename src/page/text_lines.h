// The lines of a plain text with what their words alone tell. Used by text_page.cpp. Linear; pure.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <hearsay/span.h>

#include "page/leavings.h"

namespace hearsay::page {

struct Line {
  Span span;              // trimmed, not empty
  std::string_view text;  // under it
  std::size_t words = 0;
  Leaving leaving = Leaving::kNone;
  bool sentence = false;  // ends like a sentence
  bool prose = false;     // a paragraph of the article, by its looks
  bool dated = false;     // a short line with a date or a time of day, hardly a word else
  bool apart = false;     // a blank line or the text's end follows
};

// Of the first megabyte. `text` must outlive the lines.
std::vector<Line> read_lines(std::string_view text);

// Without quotation marks and brackets at its end, the line ends in a full stop or the like.
bool ends_like_sentence(std::string_view line);

// "3:04 PM", "8:00 AM ET", "43 Mins Ago | 05:08": a time of day, or how long ago.
bool is_time_line(std::string_view line);

}  // namespace hearsay::page
