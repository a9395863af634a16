#include "page/metadata.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "page/dates.h"
#include "page/jsonld.h"
#include "page/names.h"
#include "page/utf8.h"

namespace hearsay::page {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMaxHeadings = 50;
constexpr std::size_t kMaxBylines = 40;

std::set<std::string> word_set(std::string_view text) {
  std::set<std::string> words;
  std::string word;
  for (const char c : text) {
    if (is_ascii_alpha(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80) {
      word.push_back(ascii_lower(c));
    } else if (!word.empty()) {
      words.insert(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.insert(std::move(word));
  return words;
}

// Share of the smaller set's words that the other has too, 0 to 1.
double likeness(std::string_view a, std::string_view b) {
  const auto x = word_set(a);
  const auto y = word_set(b);
  if (x.empty() || y.empty()) return 0;
  const auto same = std::ranges::count_if(x, [&](const std::string& word) { return y.contains(word); });
  return static_cast<double>(same) / static_cast<double>(std::max(x.size(), y.size()));
}

// "Headline | Site", "Headline - Site": without the site where the tail is its name or is short.
std::string without_site(const std::string& title, const std::string& site) {
  for (const std::string_view mark : {" | "sv, " — "sv, " – "sv, " - "sv, " » "sv, " :: "sv, " • "sv, " · "sv}) {
    const std::size_t at = title.rfind(mark);
    if (at == std::string::npos || at < 10) continue;
    const std::string tail = title.substr(at + mark.size());
    if (likeness(tail, site) > 0.5 || (count_words(tail) <= 4 && count_words(title.substr(0, at)) >= 4)) {
      return without_site(title.substr(0, at), site);
    }
  }
  return title;
}

class Collector {
 public:
  Metadata run(lxb_dom_node_t* root) {
    if (root == nullptr) return {};
    out_.language = squeeze(attribute(root, "lang"));
    for (lxb_dom_node_t* node = root; node != nullptr; node = next_node(node, root)) {
      if (is_element(node) && node->ns == LXB_NS_HTML) look(node);
    }
    finish();
    return std::move(out_);
  }

 private:
  void look(lxb_dom_node_t* node) {
    switch (tag_of(node)) {
      case LXB_TAG_META: look_meta(node); return;
      case LXB_TAG_LINK:
        if (equals_ci(attribute(node, "rel"), "canonical") && canonical_.empty()) {
          canonical_ = squeeze(attribute(node, "href"));
        }
        return;
      case LXB_TAG_TITLE:
        if (title_.empty()) title_ = inner_text(node);
        return;
      case LXB_TAG_SCRIPT:
        if (starts_with_ci(attribute(node, "type"), "application/ld+json") && node->first_child != nullptr) {
          read_jsonld(text_of(node->first_child), json_);
        }
        return;
      case LXB_TAG_H1:
        if (out_.headings.size() < kMaxHeadings) {
          if (std::string text = inner_text(node); !text.empty()) out_.headings.push_back(std::move(text));
        }
        return;
      case LXB_TAG_TIME: look_time(node); break;
      default: break;
    }
    if (node->first_child != nullptr || has_attribute(node, "itemprop")) look_properties(node);
  }

  void look_meta(lxb_dom_node_t* node) {
    std::string key = lower(attribute(node, "property"));
    if (key.empty()) key = lower(attribute(node, "name"));
    if (key.empty()) key = lower(attribute(node, "itemprop"));
    std::string content = squeeze(attribute(node, "content"));
    if (key.empty() || content.empty() || content.size() > 2000) return;
    if (key == "article:author" || key == "author" || key == "dc.creator" || key == "byl") {
      authors_[key].push_back(content);  // one element an author
    }
    meta_.emplace(std::move(key), std::move(content));
  }

  std::string meta(std::string_view key) const {
    const auto found = meta_.find(key);
    return found == meta_.end() ? std::string() : found->second;
  }

  void look_time(lxb_dom_node_t* node) {
    const auto value = day_of(attribute(node, "datetime"));
    if (value && first_time_.empty()) first_time_ = *value;
    const bool published = has_attribute(node, "pubdate") || names_it(node, "publish") || names_it(node, "posted") ||
                           names_it(node, "entry-date");
    if (value && published && published_time_.empty()) published_time_ = *value;
  }

  static bool names_it(lxb_dom_node_t* node, std::string_view word) {
    return lower(attribute(node, "class")).find(word) != std::string::npos ||
           lower(attribute(node, "itemprop")).find(word) != std::string::npos;
  }

  void look_properties(lxb_dom_node_t* node) {
    const std::string property = lower(attribute(node, "itemprop"));
    if (property == "datepublished" && item_date_.empty()) {
      std::string_view value = attribute(node, "content");
      if (value.empty()) value = attribute(node, "datetime");
      const auto day = value.empty() ? day_of(inner_text(node, 200)) : day_of(value);
      if (day) item_date_ = *day;
    }
    if (bylines_.size() >= kMaxBylines) return;
    const std::string names = lower(attribute(node, "class"));
    const bool sure = property == "author" || lower(attribute(node, "rel")) == "author" ||
                      names.find("byline") != std::string::npos || names.find("author-name") != std::string::npos ||
                      names.find("author__name") != std::string::npos || names.find("authorname") != std::string::npos;
    if (!sure && names.find("author") == std::string::npos) return;
    const std::string text = inner_text(node, 400);
    if (!text.empty() && text.size() < 200) bylines_.push_back({text, sure});
  }

  void finish() {
    out_.outlet = meta("og:site_name");
    if (out_.outlet.empty()) out_.outlet = json_.publisher;
    if (out_.outlet.empty()) out_.outlet = meta("application-name");
    if (out_.outlet.empty()) out_.outlet = meta("dc.publisher");
    out_.url = canonical_.empty() ? meta("og:url") : canonical_;
    if (out_.url.find("://") == std::string::npos) out_.url.clear();
    if (out_.language.empty()) out_.language = json_.language;
    if (out_.language.empty()) out_.language = meta("og:locale");
    out_.body = std::move(json_.body);
    finish_headline();
    finish_date();
    finish_authors();
  }

  void finish_headline() {
    for (const std::string& title : {json_.headline, meta("og:title"), meta("twitter:title"), title_}) {
      if (!title.empty() && title.size() <= 400) out_.titles.push_back(title);  // longer is no headline
    }
    double best = 0.34;
    for (const std::string& heading : out_.headings) {
      for (const std::string& title : out_.titles) {
        if (const double like = likeness(heading, without_site(title, out_.outlet)); like > best + 1e-9) {
          best = like;
          out_.headline = heading;
        }
      }
    }
    if (!out_.headline.empty()) return;
    if (out_.headings.size() == 1 && count_words(out_.headings.front()) >= 4) {
      out_.headline = out_.headings.front();
    } else if (!out_.titles.empty()) {
      out_.headline = without_site(out_.titles.front(), out_.outlet);
    } else if (!out_.headings.empty()) {
      out_.headline = out_.headings.front();
    }
  }

  void finish_date() {
    static constexpr std::array kKeys = {"article:published_time"sv,
                                         "datepublished"sv,
                                         "parsely-pub-date"sv,
                                         "sailthru.date"sv,
                                         "publish-date"sv,
                                         "publishdate"sv,
                                         "pubdate"sv,
                                         "dc.date.issued"sv,
                                         "dc.date"sv,
                                         "dcterms.created"sv,
                                         "dcterms.date"sv,
                                         "date"sv,
                                         "article.published"sv,
                                         "og:published_time"sv,
                                         "cxenseparse:recs:publishtime"sv,
                                         "published_time"sv,
                                         "citation_publication_date"sv,
                                         "citation_online_date"sv,
                                         "og:article:published_time"sv,
                                         "article:published"sv};
    std::vector<std::string> values = {json_.published};
    for (const std::string_view key : kKeys) values.push_back(meta(key));
    for (const std::string& value : values) {
      if (const auto day = day_of(value)) {
        out_.date = *day;
        return;
      }
    }
    for (const std::string& day : {item_date_, published_time_, first_time_}) {
      if (out_.date.empty()) out_.date = day;
    }
  }

  bool is_outlet(const std::string& name) const {
    return likeness(name, out_.outlet) > 0.7 || likeness(name, json_.publisher) > 0.7 || !agency_name(name).empty();
  }

  void add_author(std::string name) {
    if (name.empty() || is_outlet(name) || out_.authors.size() >= 20) return;
    if (std::ranges::find(out_.authors, name) == out_.authors.end()) out_.authors.push_back(std::move(name));
  }

  // Metadata says that it is an author, so a name of one word is taken as well, and lists are split.
  void add_declared(const std::string& value) {
    if (value.find("://") != std::string::npos || value.find_first_of("@:(<{") != std::string::npos) return;
    const Byline byline = read_byline(value, false);
    for (const Named& person : byline.persons) add_author(person.name);
    if (!byline.persons.empty()) return;
    std::string name = value;
    if (starts_with_ci(name, "by ")) name = squeeze(name.substr(3));
    if (count_words(name) <= 4 && !has_outlet_word(name)) add_author(std::move(name));
  }

  void finish_authors() {
    for (const std::string& author : json_.authors) add_declared(author);
    for (const std::string_view key : {"author"sv, "article:author"sv, "byl"sv, "dc.creator"sv}) {
      if (!out_.authors.empty()) return;
      for (const std::string& author : authors_[std::string(key)]) add_declared(author);
    }
    for (const std::string_view key :
         {"parsely-author"sv, "sailthru.author"sv, "cxenseparse:author"sv, "twitter:creator_name"sv}) {
      if (out_.authors.empty()) add_declared(meta(key));
    }
    for (const bool sure : {true, false}) {
      for (const auto& [text, believed] : bylines_) {
        if (!out_.authors.empty()) return;
        if (believed != sure) continue;
        for (const Named& person : read_byline(text, !sure).persons) add_author(person.name);
      }
    }
  }

  Metadata out_;
  JsonLd json_;
  std::map<std::string, std::string, std::less<>> meta_;
  std::map<std::string, std::vector<std::string>, std::less<>> authors_;
  std::vector<std::pair<std::string, bool>> bylines_;
  std::string canonical_;
  std::string title_;
  std::string first_time_;
  std::string published_time_;
  std::string item_date_;
};

}  // namespace

Metadata read_metadata(lxb_dom_node_t* root) { return Collector().run(root); }

}  // namespace hearsay::page
