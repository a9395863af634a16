#include "page/authors.h"

#include <algorithm>
#include <array>

#include "page/headline.h"
#include "page/names.h"
#include "page/utf8.h"

namespace hearsay::page {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMaxBylines = 60;
constexpr std::size_t kMaxTries = 2000;
constexpr std::size_t kMaxAuthors = 20;
constexpr std::size_t kNodes = 300;          // of one element's text
constexpr std::size_t kUnderHeading = 120;   // elements in which a plain "By" line is looked for
constexpr std::size_t kLongestByline = 160;  // bytes

// What a byline's box may hold before the name has come: "By".
constexpr std::array kOpenings = {"von"sv, "by:"sv, "par"sv, "por"sv, "door"sv, "von:"sv, "author:"sv, "autor:"sv, "text:"sv};

bool breaks_line(std::uintptr_t tag) {
  switch (tag) {
    case LXB_TAG_BR:
    case LXB_TAG_P:
    case LXB_TAG_DIV:
    case LXB_TAG_LI:
    case LXB_TAG_UL:
    case LXB_TAG_H2:
    case LXB_TAG_H3:
    case LXB_TAG_H4:
    case LXB_TAG_TD:
    case LXB_TAG_SECTION: return true;
    default: return false;
  }
}

bool has_any(std::string_view text, const auto& words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

// "/author/jane-doe", "/autoren/name/jane-doe", "/people/jane-doe": a link to a person's page.
bool links_author(std::string_view href) {
  static constexpr std::array kFolders = {"author"sv,  "authors"sv,     "autor"sv,      "autoren"sv, "autores"sv,
                                          "auteur"sv,  "auteurs"sv,     "autore"sv,     "autori"sv,  "by"sv,
                                          "profile"sv, "contributor"sv, "contributors"sv, "journalist"sv,
                                          "forfatter"sv, "yazar"sv,     "yazarlar"sv,   "reporter"sv, "staff"sv,
                                          "producers"sv, "our-people"sv, "journalists"sv};
  if (href.size() >= 400) return false;
  for (std::size_t slash = href.find('/'); slash != std::string_view::npos;) {
    const std::size_t next = href.find('/', slash + 1);
    if (next == std::string_view::npos) return false;
    const std::string_view folder = href.substr(slash + 1, next - slash - 1);
    if (std::ranges::any_of(kFolders, [folder](auto known) { return folder.size() == known.size() && equals_ci(folder, known); }))
      return true;
    slash = next;
  }
  return false;
}

// What an element's class, id and itemprop say of it.
std::optional<Trust> trust_of(lxb_dom_node_t* element) {
  static constexpr std::array kSure = {"byline"sv,      "author-name"sv,  "author__name"sv, "authorname"sv, "author_name"sv,
                                       "authorline"sv,  "the-author"sv,   "authors-name"sv, "author-info__name"sv,
                                       "authors__name"sv, "article-author"sv, "article__author"sv, "post-author"sv,
                                       "entry-author"sv};
  static constexpr std::array kOthers = {"comment"sv, "related"sv, "avatar"sv, "photo"sv, "image"sv,
                                         "bio"sv,     "teaser"sv,  "caption"sv, "promo"sv, "description"sv};
  const std::string property = lower(attribute(element, "itemprop"));
  if (property == "author" || property == "creator" || lower(attribute(element, "rel")) == "author") {
    return Trust::kByline;
  }
  if (tag_of(element) == LXB_TAG_A && links_author(attribute(element, "href"))) return Trust::kLink;
  std::string names = lower(cut(attribute(element, "class"), 1000));
  names += ' ';
  names += lower(cut(attribute(element, "id"), 100));
  // Every word asked for below has one of these in it; most names have none.
  if (!has_any(names, std::array{"aut"sv, "byline"sv, "writer"sv})) return std::nullopt;
  if (has_any(names, kSure) && !has_any(names, kOthers)) return Trust::kByline;
  if (has_any(names, std::array{"author"sv, "autor"sv, "auteur"sv, "writer"sv}) && !has_any(names, kOthers)) {
    return Trust::kClass;
  }
  return std::nullopt;
}

bool may_open_byline(std::uintptr_t tag) {
  switch (tag) {
    case LXB_TAG_P:
    case LXB_TAG_DIV:
    case LXB_TAG_SPAN:
    case LXB_TAG_LI:
    case LXB_TAG_ADDRESS:
    case LXB_TAG_H2:
    case LXB_TAG_H3:
    case LXB_TAG_H4:
    case LXB_TAG_H5:
    case LXB_TAG_H6: return true;
    default: return false;
  }
}

class Chooser {
 public:
  explicit Chooser(const AuthorEvidence& evidence) : evidence_(evidence) {}

  std::vector<std::string> run() {
    for (const auto& values : evidence_.declared) {
      for (const std::string& value : values) add_declared(value);
      if (!authors_.empty()) return std::move(authors_);
    }
    struct Pass {
      Trust trust;
      bool below;  // the headline only
    };
    for (const auto [trust, below] :
         {Pass{Trust::kByline, true}, Pass{Trust::kLink, true}, Pass{Trust::kOpening, true}, Pass{Trust::kClass, true},
          Pass{Trust::kByline, false}, Pass{Trust::kClass, false}}) {
      if (take_seen(trust, below)) break;
    }
    if (authors_.empty()) take_single();
    return std::move(authors_);
  }

 private:
  bool is_outlet(const std::string& name) const {
    if (!agency_name(name).empty() || name.size() > 80) return true;
    if (std::ranges::any_of(evidence_.outlets, [&](const std::string& site) { return likeness(name, site) > 0.7; })) {
      return true;
    }
    // "IndustrySelect" at industryselect.com, "ndr.de" at www.ndr.de.
    std::string key;
    for (const char c : name) {
      if (is_ascii_alpha(c) || is_ascii_digit(c) || c == '-' || c == '.') key.push_back(ascii_lower(c));
    }
    const std::string labels = "." + lower(evidence_.host) + ".";
    return name.find(' ') == std::string::npos && key.size() > 2 && labels.find("." + key + ".") != std::string::npos;
  }

  bool add(std::string name) {
    if (name.empty() || is_outlet(name) || authors_.size() >= kMaxAuthors) return false;
    if (name.find_first_not_of("0123456789") == std::string::npos) return false;
    if (std::ranges::find(authors_, name) != authors_.end()) return false;
    authors_.push_back(std::move(name));
    return true;
  }

  // "Doe, Jane": one word, a comma, one word.
  static std::string turned(std::string_view value) {
    const std::size_t comma = value.find(", ");
    if (comma == std::string_view::npos || value.find(',', comma + 1) != std::string_view::npos) return {};
    const std::string_view last = trim(value.substr(0, comma));
    const std::string_view first = trim(value.substr(comma + 2));
    if (last.find(' ') != std::string_view::npos || first.find(' ') != std::string_view::npos) return {};
    std::string name = std::string(first) + " " + std::string(last);
    const bool letters = first.size() > 2 && last.size() > 2 && first != "PhD" && first != "Ph.D.";
    return letters && is_person_name(name) && !is_ascii_upper(first[1]) ? name : std::string();
  }

  // Metadata says that it is an author, so a name of one word is taken as well, and lists are split.
  void add_declared(const std::string& declared) {
    std::string value = squeeze(cut(declared, 400));
    if (value.find("://") != std::string::npos || value.find_first_of("@{<") != std::string::npos) return;
    if (std::string name = turned(value); !name.empty()) {
      add(std::move(name));
      return;
    }
    const Byline byline = read_byline(value, false);
    for (const Named& person : byline.persons) add(person.name);
    if (!byline.persons.empty()) return;
    if (starts_with_ci(value, "by ")) value = squeeze(value.substr(3));
    if (value.find(".com") != std::string::npos || starts_with_ci(value, "www.")) return;
    if (const std::size_t at = value.find_first_of(",(|:"); at != std::string::npos) value = squeeze(value.substr(0, at));
    if (value.size() > 1 && count_words(value) <= 4 && !has_outlet_word(value)) add(std::move(value));
  }

  static std::vector<std::string> persons_of(const SeenByline& byline) {
    std::vector<std::string> names;
    const bool needs_by = byline.trust == Trust::kOpening || byline.trust == Trust::kClass;
    const bool link = byline.trust == Trust::kLink;
    if (!link) {
      for (const Named& person : read_byline(byline.text, needs_by).persons) names.push_back(person.name);
    }
    if (names.empty() && (link || byline.trust == Trust::kClass)) {
      for (const Named& person : read_byline(byline.text, false).persons) names.push_back(person.name);
      // No more than the name may stand in it.
      if (names.size() != 1 || count_words(names.front()) != count_words(byline.text)) names.clear();
    }
    return names;
  }

  // The first byline with a person, and those beside it.
  bool take_seen(Trust trust, bool below) {
    const lxb_dom_node_t* first = nullptr;
    for (const SeenByline& byline : evidence_.seen) {
      if (byline.trust != trust || (below && !byline.below_heading)) continue;
      if (first != nullptr && !beside(first, byline.element, trust)) continue;
      for (std::string& name : persons_of(byline)) {
        if (add(std::move(name)) && first == nullptr) first = byline.element;
      }
    }
    return first != nullptr;
  }

  // A link to an author's page may be followed by one to an editor's, a byline's box by that of the second author.
  static bool beside(const lxb_dom_node_t* a, const lxb_dom_node_t* b, Trust trust) {
    if (a->parent == b->parent) return true;
    return trust == Trust::kByline && a->parent != nullptr && b->parent != nullptr &&
           a->parent->parent == b->parent->parent && tag_of(a->parent) == tag_of(b->parent);
  }

  // A byline of one word, "MixmasterFred", where the page shows no name that is surely a person's.
  void take_single() {
    for (const SeenByline& byline : evidence_.seen) {
      if (byline.trust != Trust::kByline || !byline.below_heading || byline.text.size() < 3) continue;
      const char first = byline.text.front();
      if (byline.text.find(' ') != std::string::npos || is_ascii_lower(first) || is_ascii_digit(first)) continue;
      const std::string key = lower(byline.text);
      if (std::ranges::none_of(kOpenings, [&](std::string_view word) { return key == word; })) add_declared(byline.text);
      if (!authors_.empty()) return;
    }
  }

  const AuthorEvidence& evidence_;
  std::vector<std::string> authors_;
};

}  // namespace

std::string shown_text(lxb_dom_node_t* element, std::size_t limit, bool part_inlines) {
  std::string raw;
  std::size_t nodes = 0;
  bool inline_edge = false;
  const auto is_blank = [](char c) { return is_ascii_space(c); };
  for (lxb_dom_node_t* node = element; node != nullptr && raw.size() < limit && ++nodes <= kNodes;) {
    const auto tag = tag_of(node);
    const bool skip = tag == LXB_TAG_SCRIPT || tag == LXB_TAG_STYLE || tag == LXB_TAG_NOSCRIPT || tag == LXB_TAG_SVG ||
                      tag == LXB_TAG_BUTTON;
    if (is_text(node)) {
      const std::string_view text = cut(text_of(node), limit);
      // Elements can also end between two texts; a text's parent tells.
      if (!text.empty() && !raw.empty() && inline_edge && !is_blank(raw.back()) && !is_blank(text.front())) raw += " | ";
      raw += text;
      inline_edge = false;
    } else if (breaks_line(tag) && node != element) {
      if (!trim(raw).empty() && !raw.ends_with(" | ")) raw += " | ";
    } else if (is_element(node)) {
      inline_edge = part_inlines;
    }
    lxb_dom_node_t* next = next_node(node, element, skip);
    if (next != nullptr && part_inlines && next->parent != node && next->parent != node->parent) inline_edge = true;
    node = next;
  }
  std::string text = squeeze(raw);
  while (text.ends_with(" |")) text.resize(text.size() - 2);
  return text;
}

void BylineCollector::look(lxb_dom_node_t* element) {
  ++since_heading_;
  if (seen_.size() >= kMaxBylines || element->first_child == nullptr) return;
  const bool below = since_heading_ < 4000;
  const auto trust = trust_of(element);
  if (!trust && (since_heading_ > kUnderHeading || !may_open_byline(tag_of(element)))) return;
  if (++tries_ > kMaxTries) return;
  std::string text = shown_text(element, kLongestByline + 40);
  if (text.empty() || text.size() > kLongestByline) return;
  if (!trust && read_byline(text, true).persons.empty()) return;
  seen_.push_back({std::move(text), trust.value_or(Trust::kOpening), element, below});
}

std::vector<std::string> choose_authors(const AuthorEvidence& evidence) { return Chooser(evidence).run(); }

}  // namespace hearsay::page
