#include "text/letters.h"

#include <unicode/uchar.h>

#include "text/utf8.h"

namespace hearsay {

bool is_line_end(char32_t c) { return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029; }

bool is_blank(char32_t c) {
  if (c < 0x80) return c == U' ' || (c >= 0x09 && c <= 0x0D);
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 || c == 0x200B || c == 0xFEFF;
}

bool is_lower(char32_t c) {
  if (c < 0x80) return c >= U'a' && c <= U'z';
  return u_isULowercase(static_cast<UChar32>(c)) != 0;
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z';
  return u_isUUppercase(static_cast<UChar32>(c)) != 0 || u_istitle(static_cast<UChar32>(c)) != 0;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  return u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_digit(char32_t c) {
  if (c < 0x80) return c >= U'0' && c <= U'9';
  return u_isdigit(static_cast<UChar32>(c)) != 0;
}

bool is_stop(char32_t c) {
  switch (c) {
    case U'.': case U'!': case U'?': case 0x2026: case 0x203C: case 0x203D: case 0x2047: case 0x2048: case 0x2049:
    case 0x3002: case 0xFF01: case 0xFF1F: case 0xFF61: case 0x061F: case 0x06D4: case 0x0964:
      return true;
    default:
      return false;
  }
}

bool is_quote(char32_t c) {
  switch (c) {
    case U'"': case U'\'': case U'`': case 0xAB: case 0xBB: case 0x2018: case 0x2019: case 0x201A: case 0x201B:
    case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0x2039: case 0x203A: case 0x2032: case 0x2033:
    case 0x300C: case 0x300D: case 0x300E: case 0x300F: case 0xFF02: case 0xFF07:
      return true;
    default:
      return false;
  }
}

bool is_closer(char32_t c) {
  // An opening curly mark right behind a stop opens the next sentence ('said.“Police').
  if (c == 0x2018 || c == 0x201C || c == 0x201E || c == 0x201A || c == 0xAB || c == 0x2039) return false;
  return is_quote(c) || c == U')' || c == U']' || c == U'}';
}

bool is_opener(char32_t c) {
  if (c == 0x201D || c == 0xBB || c == 0x203A) return false;
  return is_quote(c) || c == U'(' || c == U'[' || c == U'{' || c == U'-' || c == 0x2013 || c == 0x2014 || c == 0x2022 ||
         c == U'*' || c == 0xBF || c == 0xA1;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint point = code_point_at(text, at);
    if (!is_blank(point.value)) break;
    at += point.length;
  }
  return at;
}

Trimmed trim(std::string_view text, std::size_t begin, std::size_t end) {
  begin = skip_blanks(text.substr(0, end), begin);
  while (end > begin) {
    const CodePoint point = code_point_before(text, end);
    if (!is_blank(point.value)) break;
    end -= point.length;
  }
  return {begin, end};
}

}  // namespace hearsay
