#include "page/markup_limits.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "page/utf8.h"

namespace hearsay::page {
namespace {

constexpr std::size_t kMaxTagNames = 2000;
constexpr std::size_t kMaxAttributeNames = 4000;
constexpr std::size_t kMaxAttributesInTag = 200;

bool ends_name(char c) { return is_ascii_space(c) || c == '>' || c == '/' || c == '='; }

class Limiter {
 public:
  Limiter(std::string_view html, std::string& buffer) : html_(html), buffer_(buffer) {}

  std::string_view run() {
    for (std::size_t at = html_.find('<'); at < html_.size(); at = html_.find('<', at)) {
      ++at;
      if (at < html_.size() && (is_ascii_alpha(html_[at]) || html_[at] == '/')) at = read_tag(at);
    }
    return buffer_.empty() ? html_ : std::string_view(buffer_);
  }

 private:
  // From the tag's name to its '>'. A quotation mark that nobody closes ends with the page, as in a parser.
  std::size_t read_tag(std::size_t begin) {
    std::size_t at = begin;
    while (at < html_.size() && !ends_name(html_[at])) ++at;
    if (!known(tags_, html_.substr(begin, at - begin), kMaxTagNames)) blank(begin, at);
    std::size_t attributes = 0;
    while (at < html_.size() && html_[at] != '>') {
      if (ends_name(html_[at])) {
        ++at;
        continue;
      }
      const std::size_t name = at;
      while (at < html_.size() && !ends_name(html_[at])) ++at;
      const bool good =
          ++attributes <= kMaxAttributesInTag && known(attributes_, html_.substr(name, at - name), kMaxAttributeNames);
      at = skip_value(at);
      if (!good) blank(name, at);
    }
    return at;
  }

  std::size_t skip_value(std::size_t at) const {
    std::size_t next = at;
    while (next < html_.size() && is_ascii_space(html_[next])) ++next;
    if (next >= html_.size() || html_[next] != '=') return at;
    ++next;
    while (next < html_.size() && is_ascii_space(html_[next])) ++next;
    if (next >= html_.size()) return next;
    if (html_[next] == '"' || html_[next] == '\'') {
      const std::size_t end = html_.find(html_[next], next + 1);
      return end == std::string_view::npos ? html_.size() : end + 1;
    }
    while (next < html_.size() && !is_ascii_space(html_[next]) && html_[next] != '>') ++next;
    return next;
  }

  // Names that a set has, the last ones seen at hand: a page uses a few dozen over and over.
  struct Names {
    std::unordered_set<std::string_view> all;
    std::array<std::string_view, 256> recent{};
  };

  static bool known(Names& names, std::string_view name, std::size_t limit) {
    if (name.empty()) return true;
    std::string_view& recent = names.recent[(name.size() * 37 + static_cast<unsigned char>(name.front()) * 5 +
                                             static_cast<unsigned char>(name.back())) % names.recent.size()];
    if (recent == name) return true;
    if (names.all.size() >= limit && !names.all.contains(name)) return false;
    names.all.insert(name);
    recent = name;
    return true;
  }

  void blank(std::size_t begin, std::size_t end) {
    if (buffer_.empty()) buffer_ = html_;
    std::fill(buffer_.begin() + static_cast<std::ptrdiff_t>(begin), buffer_.begin() + static_cast<std::ptrdiff_t>(end),
              ' ');
  }

  std::string_view html_;
  std::string& buffer_;
  Names tags_;
  Names attributes_;
};

}  // namespace

std::string_view limit_markup(std::string_view html, std::string& buffer) { return Limiter(html, buffer).run(); }

}  // namespace hearsay::page
