// Text for a terminal: made harmless, measured in columns, wrapped and coloured.
//
// What a page says is hostile until shown otherwise: neutral() is the one gate through which a page's text (or a file
// name) goes on its way to a terminal. Width is in terminal columns: East Asian Width of the Unicode Standard (UAX 11,
// from ICU; "ambiguous" counts as one), a grapheme cluster (UAX 29, in the approximation below) as wide as its widest
// part. Everything here is linear in its input, does not fail, and is safe from any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hearsay::cli {

enum class Style {
  kPlain,
  kHeadline,
  kDim,
  kSpeaker,
  kCue,
  kAddressee,
  kDirect,
  kMixed,
  kParaphrase,
  kAttitude,
  kCondition,
  kNegated,
  kNote,
  kMark,  // what was looked for
};

// A piece of text in one style. Its text has been through neutral().
struct Run {
  std::string text;
  Style style = Style::kPlain;
};
using Line = std::vector<Run>;

// The text as it may be sent to a terminal: C0 controls and DEL become their pictures (ESC is "␛"), C1 controls and
// bytes that are not UTF-8 become U+FFFD; bidirectional controls and invisible formatting characters are left out (the
// reader sees the letters in the order in which they stand); every run of blanks and line breaks becomes one blank.
std::string neutral(std::string_view text);

// Columns that a neutral text takes.
int display_width(std::string_view text);

// Lines of at most `width` columns (0 or less: one line, however long), broken at blanks and before ideographs; what
// is too long for a line is cut between two characters that the eye sees. Blanks at a break are dropped.
std::vector<Line> wrap(const Line& runs, int width);

// The text cut to `width` columns, with "…" as the last one if something was cut.
std::string cut(std::string_view text, int width);

// As bytes: with ANSI colours, or plain.
std::string paint(const Line& line, bool colour);

}  // namespace hearsay::cli
