#include "archive/mhtml.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "archive/feed_page.h"  // iso_date
#include "archive/fields.h"
#include "archive/timestamp.h"

namespace hearsay::archive {
namespace {

constexpr std::size_t kMaxNesting = 8;
constexpr std::size_t kMaxParts = 10'000;

struct Part {
  std::string_view bytes;  // with its header
  std::size_t depth = 0;
  std::string start{};     // the Content-ID of the root, as the multipart around it names it
  std::string location{};  // the address of the multipart around it
};

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// RFC 2045, 6.7. What is no valid escape stays as it is.
std::string quoted_printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '=') {
      out += text[i];
      continue;
    }
    std::size_t end = i + 1;  // a soft break, with the blanks that mailers put before it
    while (end < text.size() && (text[end] == ' ' || text[end] == '\t' || text[end] == '\r') && end < i + 80) ++end;
    if (end >= text.size() || text[end] == '\n') {
      i = end;
    } else if (i + 2 < text.size() && hex(text[i + 1]) >= 0 && hex(text[i + 2]) >= 0) {
      out += static_cast<char>(hex(text[i + 1]) * 16 + hex(text[i + 2]));
      i += 2;
    } else {
      out += '=';
    }
  }
  return out;
}

// RFC 2045, 6.8. Bytes that are not of its alphabet are passed over; "=" ends it.
std::string base64(std::string_view text) {
  std::string out;
  out.reserve(text.size() / 4 * 3);
  unsigned bits = 0;
  int count = 0;
  for (const char c : text) {
    int value = -1;
    if (c >= 'A' && c <= 'Z') value = c - 'A';
    else if (c >= 'a' && c <= 'z') value = c - 'a' + 26;
    else if (c >= '0' && c <= '9') value = c - '0' + 52;
    else if (c == '+') value = 62;
    else if (c == '/') value = 63;
    else if (c == '=') break;
    if (value < 0) continue;
    bits = (bits << 6 | static_cast<unsigned>(value)) & 0xFFFFFF;
    count += 6;
    if (count >= 8) {
      count -= 8;
      out += static_cast<char>(bits >> count & 0xFF);
    }
  }
  return out;
}

// The parts between the lines "--boundary", up to "--boundary--" or the end. `left`: how many may still be found.
std::vector<std::string_view> split(std::string_view body, const std::string& boundary, std::size_t left) {
  std::vector<std::string_view> parts;
  const std::string line = "--" + boundary;
  std::size_t begin = std::string_view::npos;
  std::size_t at = 0;
  while (parts.size() < left) {
    at = body.find(line, at);
    if (at == std::string_view::npos) break;
    if (at > 0 && body[at - 1] != '\n') {
      ++at;
      continue;
    }
    if (begin != std::string_view::npos) {
      std::size_t end = at;
      if (end > begin && body[end - 1] == '\n') --end;
      if (end > begin && body[end - 1] == '\r') --end;
      parts.push_back(body.substr(begin, end - begin));
    }
    begin = std::string_view::npos;
    if (body.substr(at + line.size()).starts_with("--")) return parts;
    const std::size_t end = body.find('\n', at);
    if (end == std::string_view::npos) return parts;
    at = begin = end + 1;
    if (begin > 0) at = begin;
  }
  if (begin != std::string_view::npos && parts.size() < left) parts.push_back(body.substr(begin));  // cut off
  return parts;
}

std::string_view without_angles(std::string_view id) {
  id = trim(id);
  if (id.starts_with('<')) id.remove_prefix(1);
  if (id.ends_with('>')) id.remove_suffix(1);
  return id;
}

Input make(const Part& part, const Fields& fields, std::string_view body, const Options& options) {
  Input input;
  const std::string coding = lower(trim(fields.get("Content-Transfer-Encoding")));
  if (coding == "quoted-printable") input.bytes = quoted_printable(body);
  else if (coding == "base64") input.bytes = base64(body);
  else input.bytes = std::string(body);
  const std::string_view type = fields.get("Content-Type");
  input.path = options.path;
  input.media_type = type;
  input.charset = options.charset.empty() ? parameter(type, "charset") : options.charset;
  const std::string_view location = fields.get("Content-Location");
  input.url = !options.url.empty() ? options.url : location.find(':') != std::string_view::npos ? std::string(location) : part.location;
  return input;
}

}  // namespace

bool looks_like_mhtml(std::string_view head) {
  const auto end = header_end(head);
  const std::string_view header = head.substr(0, end.value_or(head.size()));
  const std::string_view line = header.substr(0, header.find('\n'));
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > 64) return false;
  if (!std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon),
                   [](char c) { return c > ' ' && c < 127 && c != '<'; })) {
    return false;
  }
  const Fields fields(header);
  const std::string_view type = fields.get("Content-Type");
  return media_type(type).starts_with("multipart/") && !parameter(type, "boundary").empty();
}

Result<Input> read_mhtml(std::string_view bytes, const Options& options) {
  std::vector<Part> open{{bytes, 0, {}, {}}};
  std::size_t found = 0;
  std::optional<Input> first;
  const auto found_page = [&](Input page) {  // the message's date is when the page was saved
    const Fields message(bytes.substr(0, header_end(bytes).value_or(0)));
    page.fetched = timestamp_or_nothing(iso_date(message.get("Date")));
    return page;
  };
  while (!open.empty()) {
    const Part part = std::move(open.back());
    open.pop_back();
    const std::size_t end = header_end(part.bytes).value_or(0);
    const Fields fields(part.bytes.substr(0, end));
    const std::string_view body = part.bytes.substr(end);
    const std::string_view content_type = fields.get("Content-Type");
    const std::string type = media_type(content_type);
    if (type.starts_with("multipart/") && part.depth < kMaxNesting) {
      std::string location(fields.get("Snapshot-Content-Location"));
      if (location.empty()) location = fields.get("Content-Location");
      if (location.empty()) location = part.location;
      const std::string start(without_angles(parameter(content_type, "start")));
      const std::string boundary = parameter(content_type, "boundary");
      if (boundary.empty()) continue;
      const auto parts = split(body, boundary, kMaxParts - found);
      found += parts.size();
      for (auto it = parts.rbegin(); it != parts.rend(); ++it) open.push_back({*it, part.depth + 1, start, location});
    } else if (type == "text/html" || type == "application/xhtml+xml") {
      const bool root = !part.start.empty() && without_angles(fields.get("Content-ID")) == part.start;
      if (root) return found_page(make(part, fields, body, options));
      if (!first) {
        first = make(part, fields, body, options);
        if (part.start.empty()) break;
      }
    }
  }
  if (first) return found_page(std::move(*first));
  return fail(ErrorKind::kNotNewsPage, "no page in this archive (it is MHTML without an HTML part)");
}

}  // namespace hearsay::archive
