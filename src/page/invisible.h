// Characters that nobody sees: soft hyphens, bidirectional controls, zero-width characters, variation selectors, tag
// characters and the other default-ignorable code points. In a web page they hide words from searches, reorder what is
// shown or carry a message; an article's text has none of them, and a note counts them.
//
// Those that a script needs stay: ZWJ and ZWNJ between letters of Arabic, Indic and kindred scripts, ZWJ and the
// presentation selectors in emoji, tags in a flag, Mongolian's and Hangul's own between their letters.
//
// Plain text is not touched (its article.text is the file); count_invisible serves its note.
// Cost: one pass. Needs valid UTF-8. No state.
// Source: Unicode 15, Default_Ignorable_Code_Point; UTS 51 (emoji sequences); UAX 9 (bidirectional controls).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hearsay::page {

struct InvisibleCounts {
  std::uint32_t soft_hyphens = 0;
  std::uint32_t bidirectional = 0;
  std::uint32_t zero_width = 0;
  std::uint32_t variation_selectors = 0;
  std::uint32_t tags = 0;
  std::uint32_t others = 0;

  std::uint32_t total() const {
    return soft_hyphens + bidirectional + zero_width + variation_selectors + tags + others;
  }
  InvisibleCounts& operator+=(const InvisibleCounts& more);
};

// The text without them; what was taken out is added to `counts`.
std::string without_invisible(std::string text, InvisibleCounts& counts);

// How many without_invisible would take out.
InvisibleCounts count_invisible(std::string_view text);

// "12 invisible characters were taken out: 10 soft hyphens, 2 bidirectional controls", for Article::notes; for plain
// text, where they stay, "the text has 12 invisible characters: ...". "" where there are none.
std::string note_of_removed(const InvisibleCounts& counts);
std::string note_of_kept(const InvisibleCounts& counts);

}  // namespace hearsay::page
