#include "text/utf8.h"

#include <cstdint>
#include <cstring>

namespace hearsay {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

std::uint8_t byte_at(std::string_view text, std::size_t at) { return static_cast<std::uint8_t>(text[at]); }

bool is_continuation(std::uint8_t byte) { return (byte & 0xC0) == 0x80; }

// What a lead byte promises: how many bytes, and the range of the second one, which is where overlong forms,
// surrogates and values over U+10FFFF are refused.
struct Lead {
  unsigned length;
  std::uint8_t low, high;
};

Lead lead_of(std::uint8_t byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
  const std::uint8_t first = byte_at(text, at);
  if (first < 0x80) return {first, 1, true};
  const Lead lead = lead_of(first);
  if (lead.length == 0) return {kReplacement, 1, false};
  char32_t value = first & (0x7Fu >> lead.length);
  for (unsigned i = 1; i < lead.length; ++i) {
    if (at + i >= text.size()) return {kReplacement, i, false};
    const std::uint8_t next = byte_at(text, at + i);
    const bool fits = i == 1 ? next >= lead.low && next <= lead.high : is_continuation(next);
    if (!fits) return {kReplacement, i, false};
    value = (value << 6) | (next & 0x3Fu);
  }
  return {value, lead.length, true};
}

CodePoint code_point_before(std::string_view text, std::size_t end) {
  std::size_t begin = end - 1;
  while (begin > 0 && end - begin < 4 && is_continuation(byte_at(text, begin))) --begin;
  const CodePoint found = code_point_at(text.substr(0, end), begin);
  if (found.valid && begin + found.length == end) return found;
  return {kReplacement, 1, false};
}

std::size_t ascii_run(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  std::uint64_t word = 0;
  while (at + sizeof word <= text.size()) {
    std::memcpy(&word, text.data() + at, sizeof word);
    if ((word & 0x8080808080808080u) != 0) break;
    at += sizeof word;
  }
  while (at < text.size() && byte_at(text, at) < 0x80) ++at;
  return at - begin;
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = ascii_run(text, 0); at < text.size(); at += ascii_run(text, at)) {
    const CodePoint point = code_point_at(text, at);
    if (!point.valid) return false;
    at += point.length;
  }
  return true;
}

std::string replace_invalid_utf8(std::string_view text, std::size_t* replaced) {
  std::size_t count = 0;
  std::string out;
  out.reserve(text.size());
  std::size_t copied = 0;  // everything before it is in `out`
  for (std::size_t at = ascii_run(text, 0); at < text.size(); at += ascii_run(text, at)) {
    const CodePoint point = code_point_at(text, at);
    if (!point.valid) {
      out.append(text.substr(copied, at - copied));
      append_utf8(out, kReplacement);
      copied = at + point.length;
      ++count;
    }
    at += point.length;
  }
  out.append(text.substr(copied));
  if (replaced != nullptr) *replaced = count;
  return out;
}

void append_utf8(std::string& out, char32_t value) {
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0 | (value >> 6));
    put(0x80 | (value & 0x3F));
  } else if (value < 0x10000) {
    put(0xE0 | (value >> 12));
    put(0x80 | ((value >> 6) & 0x3F));
    put(0x80 | (value & 0x3F));
  } else {
    put(0xF0 | (value >> 18));
    put(0x80 | ((value >> 12) & 0x3F));
    put(0x80 | ((value >> 6) & 0x3F));
    put(0x80 | (value & 0x3F));
  }
}

}  // namespace hearsay
