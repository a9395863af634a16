#include "page/utf8.h"

#include <cstdint>
#include <cstring>

#include "page/invisible.h"

namespace hearsay::page {
namespace {

// How many bytes the sequence at `at` has if it is well-formed (Unicode 15, table 3-7), else 0.
std::size_t sequence_length(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U;
  };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return follows(1) ? 2 : 0;
  if (lead < 0xF0) {
    if (!follows(1) || !follows(2)) return 0;
    if (lead == 0xE0 && byte(1) < 0xA0) return 0;
    if (lead == 0xED && byte(1) > 0x9F) return 0;
    return 3;
  }
  if (lead > 0xF4 || !follows(1) || !follows(2) || !follows(3)) return 0;
  if (lead == 0xF0 && byte(1) < 0x90) return 0;
  if (lead == 0xF4 && byte(1) > 0x8F) return 0;
  return 4;
}

// Bytes at the front of `text` that are blank: ASCII blanks, U+00A0, U+200B to U+200F, U+FEFF, U+2028, U+2029, U+3000.
std::size_t blank_at_front(std::string_view text) {
  if (text.empty()) return 0;
  if (is_ascii_space(text[0])) return 1;
  if (text.starts_with("\xC2\xA0")) return 2;
  if (text.starts_with("\xEF\xBB\xBF") || text.starts_with("\xE3\x80\x80")) return 3;
  if (text.starts_with("\xE2\x80") && text.size() >= 3) {
    const auto last = static_cast<unsigned char>(text[2]);
    if ((last >= 0x80 && last <= 0x8F) || last == 0xA8 || last == 0xA9 || last == 0xAF) return 3;
  }
  return 0;
}

std::size_t blank_at_back(std::string_view text) {
  for (std::size_t size = 1; size <= 3 && size <= text.size(); ++size) {
    if (blank_at_front(text.substr(text.size() - size)) == size) return size;
  }
  return 0;
}

// The same less what has no width, which squeeze() takes out or, where a script needs it, keeps.
std::size_t space_at_front(std::string_view text) {
  if (text.starts_with("\xE2\x81\x9F") || text.starts_with("\xE1\x9A\x80")) return 3;
  if (text.starts_with("\xEF\xBB\xBF")) return 0;
  const std::size_t size = blank_at_front(text);
  const auto last = size == 3 ? static_cast<unsigned char>(text[2]) : 0U;
  return text.starts_with("\xE2\x80") && last >= 0x8B && last <= 0x8F ? 0 : size;
}

// Whether a blank may begin with this byte.
bool may_be_space(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return is_ascii_space(c) || byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF;
}

}  // namespace

bool is_ascii(std::string_view bytes) {
  std::uint64_t seen = 0;
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, 8);
    seen |= word;
  }
  for (; at < bytes.size(); ++at) seen |= static_cast<unsigned char>(bytes[at]) & 0x80U ? ~0ULL : 0;
  return (seen & 0x8080808080808080ULL) == 0;
}

bool is_valid_utf8(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    if (at + 8 <= bytes.size()) {  // eight ASCII bytes at once: most of most pages
      std::uint64_t word = 0;
      std::memcpy(&word, bytes.data() + at, 8);
      if ((word & 0x8080808080808080ULL) == 0) {
        at += 8;
        continue;
      }
    }
    const std::size_t size = sequence_length(bytes, at);
    if (size == 0) return false;
    at += size;
  }
  return true;
}

void append_utf8(std::string& out, char32_t c) {
  if (c < 0x80) {
    out.push_back(static_cast<char>(c));
  } else if (c < 0x800) {
    out.push_back(static_cast<char>(0xC0 | (c >> 6)));
    out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
  } else if (c < 0x10000) {
    out.push_back(static_cast<char>(0xE0 | (c >> 12)));
    out.push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
    out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
  } else {
    out.push_back(static_cast<char>(0xF0 | (c >> 18)));
    out.push_back(static_cast<char>(0x80 | ((c >> 12) & 0x3F)));
    out.push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
    out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
  }
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = ascii_lower(c);
  return out;
}

bool starts_with_ci(std::string_view text, std::string_view lower_prefix) {
  return text.size() >= lower_prefix.size() && equals_ci(text.substr(0, lower_prefix.size()), lower_prefix);
}

bool equals_ci(std::string_view text, std::string_view lower_text) {
  if (text.size() != lower_text.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (ascii_lower(text[i]) != lower_text[i]) return false;
  }
  return true;
}

std::string_view trim(std::string_view text) { return slice(text, trim(text, Span{0, text.size()})); }

Span trim(std::string_view text, Span span) {
  while (span.begin < span.end) {
    const std::size_t size = blank_at_front(slice(text, span));
    if (size == 0) break;
    span.begin += size;
  }
  while (span.begin < span.end) {
    const std::size_t size = blank_at_back(slice(text, span));
    if (size == 0) break;
    span.end -= size;
  }
  return span;
}

// The same for what most of a page is: nothing there is invisible, and all blanks are ASCII.
static std::string squeeze_ascii(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (is_ascii_space(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && !is_ascii_space(text[end])) ++end;
    if (!out.empty()) out.push_back(' ');
    out.append(text, i, end - i);
    i = end;
  }
  return out;
}

std::string squeeze(std::string_view text) {
  if (is_ascii(text)) return squeeze_ascii(text);
  InvisibleCounts ignored;
  const std::string clean = without_invisible(std::string(text), ignored);
  const std::string_view all = clean;
  std::string out;
  out.reserve(all.size());
  bool blank = false;
  for (std::size_t i = 0; i < all.size();) {
    if (const std::size_t size = space_at_front(all.substr(i))) {
      blank = true;
      i += size;
      continue;
    }
    if (blank && !out.empty()) out.push_back(' ');
    blank = false;
    std::size_t end = i + 1;
    while (end < all.size() && !may_be_space(all[end])) ++end;
    out.append(all, i, end - i);
    i = end;
  }
  return out;
}

std::string word_bytes(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (is_word_byte(c)) out.push_back(ascii_lower(c));
  }
  return out;
}

std::string_view cut(std::string_view text, std::size_t size) {
  if (size >= text.size()) return text;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
  return text.substr(0, size);
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool letter = is_word_byte(c);
    if (letter && !inside) ++words;
    inside = letter;
  }
  return words;
}

// Scripts without blanks between words, by their code points' first bytes in UTF-8: from U+3000 on (kana, Chinese,
// Hangul, which has blanks but long words), Thai, Lao, Burmese, Khmer.
static bool is_unspaced(unsigned char a, unsigned char b) {
  if (a >= 0xE3 && a <= 0xED) return true;
  if (a == 0xE0) return b >= 0xB8 && b <= 0xBB;
  return a == 0xE1 && ((b >= 0x80 && b <= 0x82) || b == 0x9E || b == 0x9F);
}

std::size_t length_in_words(std::string_view text) {
  std::size_t unspaced = 0;
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    if (static_cast<unsigned char>(text[i]) >= 0xE0 &&
        is_unspaced(static_cast<unsigned char>(text[i]), static_cast<unsigned char>(text[i + 1]))) {
      ++unspaced;
      i += 2;
    }
  }
  return std::max(count_words(text), unspaced / 2);
}

std::vector<Span> split_lines(std::string_view text) {
  std::vector<Span> lines;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\n' && text[i] != '\r') continue;
    lines.push_back({begin, i});
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') ++i;
    begin = i + 1;
  }
  if (begin < text.size()) lines.push_back({begin, text.size()});
  return lines;
}

CodePoint code_point_at(std::string_view text, std::size_t at) {
  const std::size_t size = at < text.size() ? sequence_length(text, at) : 0;
  if (size == 0) return {};
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[at + i])); };
  if (size == 1) return {byte(0), 1};
  char32_t value = byte(0) & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) value = (value << 6) | (byte(i) & 0x3FU);
  return {value, size};
}

}  // namespace hearsay::page
