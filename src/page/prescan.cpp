// prescan_meta: the HTML standard's "prescan a byte stream to determine its encoding", step by step, so that a page is
// decoded as a browser decodes it.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "page/charset.h"
#include "page/utf8.h"

namespace hearsay::page {
namespace {

constexpr std::size_t kPrescanBytes = 1024;

struct Attribute {
  std::string name;
  std::string value;
};

class Prescan {
 public:
  explicit Prescan(std::string_view bytes) : bytes_(bytes.substr(0, kPrescanBytes)) {}

  std::string run() {
    while (at_ < bytes_.size()) {
      if (bytes_.substr(at_).starts_with("<!--")) {
        const std::size_t end = bytes_.find("-->", at_ + 2);
        if (end == std::string_view::npos) return {};
        at_ = end + 3;
      } else if (is_meta()) {
        at_ += 6;
        if (std::string label = read_meta(); !label.empty()) return label;
      } else if (is_tag()) {
        skip_tag();
      } else if (byte(0) == '<' && (byte(1) == '!' || byte(1) == '/' || byte(1) == '?')) {
        const std::size_t end = bytes_.find('>', at_);
        if (end == std::string_view::npos) return {};
        at_ = end + 1;
      } else {
        ++at_;
      }
    }
    return {};
  }

 private:
  char byte(std::size_t ahead) const { return at_ + ahead < bytes_.size() ? bytes_[at_ + ahead] : '\0'; }
  bool done() const { return at_ >= bytes_.size(); }

  bool is_meta() const {
    return starts_with_ci(bytes_.substr(at_), "<meta") && (is_ascii_space(byte(5)) || byte(5) == '/');
  }
  bool is_tag() const {
    return byte(0) == '<' && (is_ascii_alpha(byte(1)) || (byte(1) == '/' && is_ascii_alpha(byte(2))));
  }

  void skip_tag() {
    while (!done() && !is_ascii_space(byte(0)) && byte(0) != '>') ++at_;
    Attribute ignored;
    while (read_attribute(ignored)) ignored = {};
  }

  // "Get an attribute". False where the tag has no more.
  bool read_attribute(Attribute& out) {
    while (!done() && (is_ascii_space(byte(0)) || byte(0) == '/')) ++at_;
    if (done() || byte(0) == '>') return false;
    while (!done() && !(byte(0) == '=' && !out.name.empty()) && !is_ascii_space(byte(0)) && byte(0) != '/' &&
           byte(0) != '>') {
      out.name.push_back(ascii_lower(bytes_[at_++]));
    }
    while (!done() && is_ascii_space(byte(0))) ++at_;
    if (byte(0) != '=') return true;
    ++at_;
    while (!done() && is_ascii_space(byte(0))) ++at_;
    const char quote = byte(0);
    if (quote == '"' || quote == '\'') {
      ++at_;
      while (!done() && byte(0) != quote) out.value.push_back(ascii_lower(bytes_[at_++]));
      if (!done()) ++at_;
    } else {
      while (!done() && !is_ascii_space(byte(0)) && byte(0) != '>') out.value.push_back(ascii_lower(bytes_[at_++]));
    }
    return true;
  }

  std::string read_meta() {
    std::vector<std::string> seen;
    bool got_pragma = false;
    int need_pragma = -1;  // unknown, no, yes
    std::string charset;
    for (Attribute attribute; read_attribute(attribute); attribute = {}) {
      if (std::ranges::find(seen, attribute.name) != seen.end()) continue;
      seen.push_back(attribute.name);
      if (attribute.name == "http-equiv" && attribute.value == "content-type") got_pragma = true;
      if (attribute.name == "content" && charset.empty()) {
        charset = charset_name(charset_in_content(attribute.value));
        if (!charset.empty()) need_pragma = 1;
      }
      if (attribute.name == "charset") {
        charset = charset_name(attribute.value);
        need_pragma = 0;
      }
    }
    if (need_pragma == -1 || (need_pragma == 1 && !got_pragma)) return {};
    // A page that can say so in ASCII is not UTF-16; x-user-defined is windows-1252 here.
    if (charset == "utf-16le" || charset == "utf-16be") return "utf-8";
    return charset == "x-user-defined" ? "windows-1252" : charset;
  }

  // "Extracting a character encoding from a meta element": "text/html; charset=x".
  static std::string charset_in_content(std::string_view content) {
    std::size_t at = 0;
    while ((at = content.find("charset", at)) != std::string_view::npos) {
      at += 7;
      std::size_t next = at;
      while (next < content.size() && is_ascii_space(content[next])) ++next;
      if (next >= content.size() || content[next] != '=') continue;
      ++next;
      while (next < content.size() && is_ascii_space(content[next])) ++next;
      if (next >= content.size()) return {};
      const char quote = content[next];
      if (quote == '"' || quote == '\'') {
        const std::size_t end = content.find(quote, next + 1);
        return end == std::string_view::npos ? std::string() : std::string(content.substr(next + 1, end - next - 1));
      }
      std::size_t end = next;
      while (end < content.size() && !is_ascii_space(content[end]) && content[end] != ';') ++end;
      return std::string(content.substr(next, end - next));
    }
    return {};
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace

std::string prescan_meta(std::string_view bytes) { return Prescan(bytes).run(); }

}  // namespace hearsay::page
