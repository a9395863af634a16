#include "archive/fields.h"

#include <algorithm>

namespace hearsay::archive {
namespace {

char low(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

}  // namespace

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), low);
  return out;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

bool same(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return low(x) == low(y); });
}

Fields::Fields(std::string_view header) {
  while (!header.empty() && fields_.size() < kMaxFields) {
    const std::string_view line = header.substr(0, header.find('\n'));
    header.remove_prefix(std::min(header.size(), line.size() + 1));
    if (!line.empty() && (line.front() == ' ' || line.front() == '\t')) {
      if (!fields_.empty()) fields_.back().second.append(" ").append(trim(line));
      continue;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    fields_.emplace_back(trim(line.substr(0, colon)), trim(line.substr(colon + 1)));
  }
}

std::string_view Fields::get(std::string_view name) const {
  for (const auto& [key, value] : fields_) {
    if (same(key, name)) return value;
  }
  return {};
}

std::optional<std::size_t> header_end(std::string_view bytes) {
  bytes = bytes.substr(0, kMaxHeader);
  for (std::size_t line = 0; line < bytes.size();) {
    if (bytes[line] == '\n') return line + 1;
    if (bytes.substr(line).starts_with("\r\n")) return line + 2;
    const std::size_t end = bytes.find('\n', line);
    if (end == std::string_view::npos) break;
    line = end + 1;
  }
  return std::nullopt;
}

std::string media_type(std::string_view content_type) { return lower(trim(content_type.substr(0, content_type.find(';')))); }

std::string parameter(std::string_view content_type, std::string_view name) {
  std::size_t at = content_type.find(';');
  while (at != std::string_view::npos) {
    std::string_view rest = trim(content_type.substr(at + 1));
    const std::size_t equals = rest.find_first_of("=;");
    if (equals == std::string_view::npos) break;
    const bool wanted = rest[equals] == '=' && same(trim(rest.substr(0, equals)), name);
    if (rest[equals] == ';') {
      content_type = rest;
      at = equals;
      continue;
    }
    rest = trim(rest.substr(equals + 1));
    std::size_t end = rest.find(';');
    std::string_view value = trim(rest.substr(0, end));
    if (rest.starts_with('"')) {
      const std::size_t close = rest.find('"', 1);
      value = close == std::string_view::npos ? rest.substr(1) : rest.substr(1, close - 1);
      end = close == std::string_view::npos ? close : rest.find(';', close);
    }
    if (wanted) return std::string(value);
    content_type = rest;
    at = end;
  }
  return {};
}

}  // namespace hearsay::archive
