// UTF-8: is it, and if not, make it so. The ground under everything that trusts a text to be UTF-8.
//
// What counts as invalid is the Unicode Standard's table 3-7 (no overlong forms, no surrogates, nothing over U+10FFFF).
// Replacement is one U+FFFD for each maximal subpart of an ill-formed sequence, as the Unicode Standard (chapter 3,
// "U+FFFD Substitution of Maximal Subparts") and the WHATWG Encoding Standard have it, so that browsers agree.
//
// Units: bytes. Errors: none, every input has an answer. Cost: linear, about a gigabyte a second where the text is
// ASCII. Thread safety: pure functions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hearsay {

// One step of a walk over a text: the code point and how many bytes it took (1 to 4). An ill-formed sequence gives
// U+FFFD with `valid` false and the length of its maximal subpart.
struct CodePoint {
  char32_t value = 0;
  unsigned length = 1;
  bool valid = true;
};

// The code point at `at`, which must be below text.size().
CodePoint code_point_at(std::string_view text, std::size_t at);

// The code point that ends right before `end`, which must be above 0; a stray byte is U+FFFD of length 1.
CodePoint code_point_before(std::string_view text, std::size_t end);

bool is_valid_utf8(std::string_view text);

// The text with every ill-formed sequence replaced by U+FFFD; `*replaced`, where given, is how many there were.
std::string replace_invalid_utf8(std::string_view text, std::size_t* replaced);

// How long the ASCII run is that begins at `at`.
std::size_t ascii_run(std::string_view text, std::size_t at);

// Appends a code point as UTF-8. `value` must be a scalar value (no surrogate, not over U+10FFFF).
void append_utf8(std::string& out, char32_t value);

}  // namespace hearsay
