#include "serve/target.h"

#include <algorithm>

#include "serve/message.h"
#include "text/utf8.h"

namespace hearsay::serve {
namespace {

int hex_digit(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
  return -1;
}

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

using Failed = std::unexpected<std::string>;

// What stands before the path of "http://host/path" is moved into `authority`.
std::string_view without_authority(std::string_view raw, std::string& authority) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!same_name(raw.substr(0, scheme.size()), scheme)) continue;
    raw.remove_prefix(scheme.size());
    const std::size_t end = std::min(raw.find_first_of("/?"), raw.size());
    authority = std::string(raw.substr(0, end));
    return raw.substr(end);
  }
  return raw;
}

std::optional<std::string> add_segments(std::string_view path, Target& target) {
  if (path == "/") return std::nullopt;
  for (std::size_t begin = 1; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    std::optional<std::string> segment = percent_decoded(path.substr(begin, end - begin), false);
    if (!segment || has_control(*segment)) return "the path is not well encoded (%XX of UTF-8)";
    target.segments.push_back(std::move(*segment));
    begin = end + 1;
  }
  return std::nullopt;
}

std::optional<std::string> add_parameters(std::string_view query, Target& target) {
  for (std::size_t begin = 0; begin < query.size();) {
    const std::size_t end = std::min(query.find('&', begin), query.size());
    const std::string_view pair = query.substr(begin, end - begin);
    begin = end + 1;
    if (pair.empty()) continue;
    const std::size_t equals = std::min(pair.find('='), pair.size());
    std::optional<std::string> name = percent_decoded(pair.substr(0, equals), true);
    if (!name) return "a parameter's name is not well encoded (%XX of UTF-8 without NUL)";
    std::optional<std::string> value = percent_decoded(pair.substr(std::min(equals + 1, pair.size())), true);
    if (!value) return "the parameter " + *name + " is not well encoded (%XX of UTF-8 without NUL)";
    if (target.parameters.size() == kMostParameters) return "there are too many parameters";
    target.parameters.emplace_back(std::move(*name), std::move(*value));
  }
  return std::nullopt;
}

}  // namespace

const std::string* Target::parameter(std::string_view name) const {
  for (const auto& [key, value] : parameters) {
    if (key == name) return &value;
  }
  return nullptr;
}

std::optional<std::string> percent_decoded(std::string_view raw, bool form) {
  std::string out;
  out.reserve(raw.size());
  for (std::size_t at = 0; at < raw.size(); ++at) {
    char byte = raw[at];
    if (byte == '%') {
      const int high = raw.size() - at > 2 ? hex_digit(raw[at + 1]) : -1;
      const int low = raw.size() - at > 2 ? hex_digit(raw[at + 2]) : -1;
      if (high < 0 || low < 0) return std::nullopt;
      byte = static_cast<char>(high * 16 + low);
      at += 2;
    } else if (byte == '+' && form) {
      byte = ' ';
    }
    if (byte == '\0') return std::nullopt;
    out.push_back(byte);
  }
  if (!is_valid_utf8(out)) return std::nullopt;
  return out;
}

std::string percent_encoded(std::string_view text) {
  static constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
                       byte == '-' || byte == '.' || byte == '_' || byte == '~';
    if (plain) out.push_back(c);
    else out.append({'%', kDigits[byte >> 4], kDigits[byte & 15]});
  }
  return out;
}

std::expected<Target, std::string> parse_target(std::string_view raw) {
  Target target;
  raw = without_authority(raw, target.authority);
  if (raw == "*") {
    target.path = "*";
    return target;
  }
  const std::size_t mark = std::min(raw.find('?'), raw.size());
  std::string_view path = raw.substr(0, mark);
  if (path.empty() && !target.authority.empty()) path = "/";
  if (!path.starts_with('/')) return Failed("a request's path begins with /");
  if (raw.find('#') != raw.npos) return Failed("a request has no fragment (#)");
  if (auto wrong = add_segments(path, target)) return Failed(std::move(*wrong));
  if (auto wrong = add_parameters(raw.substr(std::min(mark + 1, raw.size())), target)) return Failed(std::move(*wrong));
  target.path = target.segments.empty() ? "/" : "";
  for (const std::string& segment : target.segments) target.path.append("/").append(segment);
  return target;
}

}  // namespace hearsay::serve
