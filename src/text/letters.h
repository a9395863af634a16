// What a character is to the rules that find paragraphs and sentences: small questions, each answered without ICU for
// ASCII. Units: code points. Errors: none. Cost: constant. Thread safety: pure functions.
#pragma once

#include <cstddef>
#include <string_view>

namespace hearsay {

bool is_blank(char32_t c);     // Unicode white space, and the zero-width characters that stand where nothing is
bool is_line_end(char32_t c);  // LF, CR, VT, FF, NEL, U+2028, U+2029
bool is_lower(char32_t c);
bool is_upper(char32_t c);     // upper and title case
bool is_letter(char32_t c);
bool is_digit(char32_t c);
bool is_stop(char32_t c);      // . ! ? and their kin, the ellipsis
bool is_closer(char32_t c);    // a quotation mark or bracket that can close
bool is_opener(char32_t c);    // a quotation mark, bracket or dash that can stand before a sentence's first word
bool is_quote(char32_t c);     // any quotation mark, the apostrophes among them

// The first place from `at` on that is not blank, or text.size().
std::size_t skip_blanks(std::string_view text, std::size_t at);

// `span` of `text` without the blanks at both ends, as two places; equal where nothing is left.
struct Trimmed {
  std::size_t begin, end;
};
Trimmed trim(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace hearsay
