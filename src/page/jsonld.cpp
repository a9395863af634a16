#include "page/jsonld.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <map>
#include <utility>

#include <nlohmann/json.hpp>

#include "page/utf8.h"

namespace hearsay::page {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxBytes = std::size_t{4} << 20;
constexpr int kMaxDepth = 64;
constexpr std::size_t kMaxObjects = 20'000;
constexpr std::size_t kMaxAuthors = 30;
constexpr std::size_t kMaxOrigins = 40;

bool is_shallow(std::string_view json) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      if (++depth > kMaxDepth) return false;
    } else if (c == '}' || c == ']') {
      --depth;
    }
  }
  return true;
}

// Pages break lines inside of JSON strings, wrap scripts in CDATA and end them with a semicolon.
std::string repair(std::string_view script) {
  std::string json(script);
  for (char& c : json) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  std::string_view view = trim(json);
  for (const std::string_view mark : {"<!--", "//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/"}) {
    if (view.starts_with(mark)) view = trim(view.substr(mark.size()));
  }
  for (const std::string_view mark : {"-->", "//]]>", "]]>", "/*]]>*/", ";"}) {
    if (view.ends_with(mark)) view = trim(view.substr(0, view.size() - mark.size()));
  }
  return std::string(view);
}

// A character reference at the front of `text` ("&amp;", "&#8217;", "&#x2019;"): its character and its bytes; 0 where there is
// none. Strings in JSON need none, yet pages write them there.
CodePoint reference_at(std::string_view text) {
  const std::size_t end = text.substr(0, 12).find(';');
  if (text.size() < 4 || text[0] != '&' || end == std::string_view::npos) return {};
  const std::string_view name = text.substr(1, end - 1);
  static constexpr std::array<std::pair<std::string_view, char32_t>, 6> kNamed = {
      {{"amp", U'&'}, {"quot", U'"'}, {"apos", U'\''}, {"lt", U'<'}, {"gt", U'>'}, {"nbsp", U' '}}};
  for (const auto& [known, c] : kNamed) {
    if (name == known) return {c, end + 1};
  }
  if (name.size() < 2 || name[0] != '#') return {};
  const bool hexadecimal = name[1] == 'x' || name[1] == 'X';
  const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
  std::uint32_t value = 0;
  const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, hexadecimal ? 16 : 10);
  const bool sound = error == std::errc() && stop == digits.data() + digits.size() && value >= 0x20 && value < 0x110000 &&
                     (value < 0xD800 || value > 0xDFFF);
  return sound ? CodePoint{static_cast<char32_t>(value), end + 1} : CodePoint{};
}

std::string without_references(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (const CodePoint found = reference_at(text.substr(at)); found.size > 0) {
      append_utf8(out, found.value);
      at += found.size;
    } else {
      out.push_back(text[at++]);
    }
  }
  return out;
}

std::string text_of(const Json& value) {
  if (value.is_string()) {
    const auto& text = value.get_ref<const std::string&>();
    return squeeze(text.find('&') == std::string::npos ? text : without_references(text));
  }
  if (value.is_array() && !value.empty()) return text_of(value.front());
  if (value.is_object()) {
    for (const char* key : {"@value", "name", "@id"}) {
      if (const auto it = value.find(key); it != value.end() && it->is_string()) return text_of(*it);
    }
  }
  return {};
}

std::string field(const Json& object, const char* key) {
  const auto it = object.find(key);
  return it == object.end() ? std::string() : text_of(*it);
}

bool has_type(const Json& object, const auto& accepts) {
  const auto it = object.find("@type");
  if (it == object.end()) return false;
  if (it->is_string()) return accepts(it->get_ref<const std::string&>());
  if (!it->is_array()) return false;
  return std::ranges::any_of(
      *it, [&](const Json& type) { return type.is_string() && accepts(type.get_ref<const std::string&>()); });
}

bool is_article_type(const std::string& type) {
  return type.ends_with("Article") || type.ends_with("Posting") || type == "Report" || type == "LiveBlogPosting" ||
         type == "Review";
}

bool is_page_type(const std::string& type) { return type == "WebPage" || type == "ItemPage" || type == "AboutPage"; }

class Reader {
 public:
  explicit Reader(JsonLd& out) : out_(out) {}

  void read(const Json& root) {
    collect(root);
    for (const Json* article : articles_) read_article(*article);
    for (const Json* page : pages_) {
      set(out_.page_published, field(*page, "datePublished"));
      set(out_.page_modified, field(*page, "dateModified"));
    }
    if (crumbs_ != nullptr) set(out_.section, section_of(*crumbs_));
  }

 private:
  // Lists articles and everything with an @id; a stack of its own, no recursion.
  void collect(const Json& root) {
    std::vector<const Json*> open = {&root};
    std::size_t seen = 0;
    while (!open.empty() && ++seen < kMaxObjects) {
      const Json& value = *open.back();
      open.pop_back();
      if (value.is_object()) {
        if (const auto id = value.find("@id"); id != value.end() && id->is_string() && value.size() > 1) {
          by_id_.emplace(id->get_ref<const std::string&>(), &value);
        }
        if (has_type(value, is_article_type)) articles_.push_back(&value);
        if (has_type(value, is_page_type)) pages_.push_back(&value);
        if (crumbs_ == nullptr && has_type(value, [](const std::string& type) { return type == "BreadcrumbList"; })) {
          crumbs_ = &value;
        }
      }
      if (!value.is_structured()) continue;
      const std::size_t first = open.size();
      for (const Json& child : value) {
        if (child.is_structured()) open.push_back(&child);
      }
      std::reverse(open.begin() + static_cast<std::ptrdiff_t>(first), open.end());
    }
  }

  const Json& follow(const Json& value) const {
    if (!value.is_object() || value.contains("name")) return value;
    const auto id = value.find("@id");
    if (id == value.end() || !id->is_string()) return value;
    const auto found = by_id_.find(id->get_ref<const std::string&>());
    return found == by_id_.end() ? value : *found->second;
  }

  static void set(std::string& to, std::string value) {
    if (to.empty()) to = std::move(value);
  }

  static std::string crumb_name(const Json& crumb) {
    std::string name = field(crumb, "name");
    if (const auto item = crumb.find("item"); name.empty() && item != crumb.end() && item->is_object()) {
      name = field(*item, "name");
    }
    return name;
  }

  // The last crumb before the article's own; the first is the outlet's front page.
  std::string section_of(const Json& list) const {
    const auto items = list.find("itemListElement");
    if (items == list.end() || !items->is_array()) return {};
    std::vector<std::string> names;
    for (const Json& crumb : *items) {
      if (!crumb.is_object() || names.size() >= 10) continue;
      if (std::string name = crumb_name(crumb); !name.empty()) names.push_back(std::move(name));
    }
    if (!names.empty() && (names.back().size() > 40 || names.back() == out_.headline)) names.pop_back();
    return names.size() >= 2 && names.back().size() <= 40 ? names.back() : std::string();
  }

  void read_article(const Json& article) {
    set(out_.headline, field(article, "headline"));
    set(out_.headline, field(article, "name"));
    set(out_.published, field(article, "datePublished"));
    set(out_.published, field(article, "dateCreated"));
    set(out_.modified, field(article, "dateModified"));
    set(out_.section, field(article, "articleSection"));
    set(out_.description, field(article, "description"));
    set(out_.language, field(article, "inLanguage"));
    set(out_.url, field(article, "url"));
    if (const auto body = article.find("articleBody");
        out_.body.empty() && body != article.end() && body->is_string()) {
      out_.body = body->get_ref<const std::string&>();
    }
    if (const auto publisher = article.find("publisher"); publisher != article.end()) {
      const Json& value = publisher->is_array() && !publisher->empty() ? publisher->front() : *publisher;
      const std::string name = text_of(follow(value));
      if (name.find("://") == std::string::npos) set(out_.publisher, name);
    }
    add_origins(article);
    for (const char* key : {"author", "creator"}) {
      if (const auto author = article.find(key); out_.authors.empty() && author != article.end()) add_authors(*author);
    }
  }

  // Whoever the object names beside its publisher; which of them are credits is for src/page/origins to judge.
  void add_origins(const Json& article) {
    for (const char* key : {"isBasedOn", "isBasedOnUrl", "sourceOrganization", "creditText", "copyrightHolder",
                            "provider", "author"}) {
      const auto found = article.find(key);
      if (found == article.end()) continue;
      if (!found->is_array()) {
        add_origin(key, *found);
        continue;
      }
      for (const Json& one : *found) {
        if (out_.origins.size() >= kMaxOrigins) return;
        add_origin(key, one);
      }
    }
  }

  void add_origin(const char* key, const Json& value) {
    if (out_.origins.size() >= kMaxOrigins) return;
    const Json& origin = follow(value);
    Origin out{key, text_of(origin), origin.is_object() ? field(origin, "url") : std::string()};
    if (out.name.find("://") != std::string::npos) {
      if (out.url.empty()) out.url = out.name;
      out.name.clear();
    }
    if (out.name.size() > 200 || out.url.size() > 2000 || (out.name.empty() && out.url.empty())) return;
    out_.origins.push_back(std::move(out));
  }

  void add_authors(const Json& value) {
    if (value.is_array()) {
      for (const Json& one : value) add_author(one);
    } else {
      add_author(value);
    }
  }

  void add_author(const Json& value) {
    if (out_.authors.size() >= kMaxAuthors) return;
    const Json& author = follow(value);
    if (author.is_object() && has_type(author, [](const std::string& type) {
          return type == "Organization" || type == "NewsMediaOrganization";
        }))
      return;
    if (!author.is_string() && !author.is_object()) return;
    if (const auto names = author.is_object() ? author.find("name") : author.end();
        author.is_object() && names != author.end() && names->is_array()) {
      for (const Json& name : *names) add_name(text_of(name));
      return;
    }
    add_name(text_of(author));
  }

  void add_name(std::string name) {
    if (name.empty() || name.size() > 200 || name.find("://") != std::string::npos || name.starts_with("#")) return;
    if (std::ranges::find(out_.authors, name) == out_.authors.end()) out_.authors.push_back(std::move(name));
  }

  JsonLd& out_;
  std::vector<const Json*> articles_;
  std::vector<const Json*> pages_;
  const Json* crumbs_ = nullptr;
  std::map<std::string, const Json*, std::less<>> by_id_;
};

}  // namespace

void read_jsonld(std::string_view script, JsonLd& out) {
  if (script.size() > kMaxBytes || !is_shallow(script)) return;
  try {
    const Json root = Json::parse(repair(script), nullptr, false, true);
    if (!root.is_discarded()) Reader(out).read(root);
  } catch (const std::exception&) {
    // A number or string that the library cannot hold: the page is read without it.
  }
}

}  // namespace hearsay::page
