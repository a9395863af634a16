#include "store/words.h"

#include <algorithm>

namespace hearsay::store {

std::string words(std::string_view text, const Spans& spans) {
  std::string out;
  for (const Span span : spans) {
    if (!out.empty()) out += " \u2026 ";
    out += slice(text, span);
  }
  return out;
}

std::string one_line(std::string_view text, std::size_t bytes) {
  std::size_t end = std::min(text.size(), bytes);
  while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  std::string out(text.substr(0, end));
  std::replace_if(out.begin(), out.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return out;
}

}  // namespace hearsay::store
