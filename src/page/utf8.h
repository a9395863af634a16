// Small helpers over bytes and UTF-8 that the page room shares. All take any bytes, read nothing outside of what they
// are given and are linear. No state.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <hearsay/span.h>

namespace hearsay::page {

bool is_ascii(std::string_view bytes);
bool is_valid_utf8(std::string_view bytes);
void append_utf8(std::string& out, char32_t code_point);

inline bool is_ascii_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }
inline bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
inline bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
inline bool is_ascii_alpha(char c) { return is_ascii_upper(c) || is_ascii_lower(c); }
inline char ascii_lower(char c) { return is_ascii_upper(c) ? static_cast<char>(c + 32) : c; }

// Letters and digits of ASCII, and every byte above it: what words are made of here.
inline bool is_word_byte(char c) { return is_ascii_alpha(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

std::string lower(std::string_view text);  // ASCII letters only
bool starts_with_ci(std::string_view text, std::string_view lower_prefix);
bool equals_ci(std::string_view text, std::string_view lower_text);

// Without ASCII blanks, no-break spaces and zero-width characters at both ends.
std::string_view trim(std::string_view text);
// The same as a span of the text.
Span trim(std::string_view text, Span span);

// One blank for every run of white space (no-break spaces too), trimmed; invisible characters gone (invisible.h).
std::string squeeze(std::string_view text);

// Its word bytes alone, in small letters: two texts with the same words, whatever stands between them, have the same.
std::string word_bytes(std::string_view text);

// The first bytes of a text, at most `size` of them, not cutting a character.
std::string_view cut(std::string_view text, std::size_t size);

// Words as a metric would count them: runs of letters, digits and bytes above ASCII.
std::size_t count_words(std::string_view text);

// Words of a text; two characters of a script without blanks (Chinese, Japanese, Thai) count as one.
std::size_t length_in_words(std::string_view text);

// The lines of a text as spans, without their line ends (LF, CR LF, CR).
std::vector<Span> split_lines(std::string_view text);

// The code point that begins at `at` and the number of its bytes; at the end {0, 0}. Needs valid UTF-8.
struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;
};
CodePoint code_point_at(std::string_view text, std::size_t at);

}  // namespace hearsay::page
