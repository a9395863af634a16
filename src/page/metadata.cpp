#include "page/metadata.h"

#include <algorithm>
#include <array>
#include <map>

#include "page/address.h"
#include "page/authors.h"
#include "page/headline.h"
#include "page/origins.h"
#include "page/standfirst.h"
#include "page/utf8.h"

namespace hearsay::page {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMaxHeadings = 50;
constexpr std::size_t kMaxMetas = 2000;
constexpr std::size_t kLongestTitle = 400;  // bytes

// Names under which <meta> gives the day of publication and of the last change, the most common and exact first.
constexpr std::array kPublishedKeys = {
    "article:published_time"sv, "datepublished"sv, "parsely-pub-date"sv, "sailthru.date"sv, "publish-date"sv,
    "publishdate"sv, "published-date"sv, "published"sv, "pubdate"sv, "dc.date.issued"sv, "dcterms.issued"sv,
    "dc.date"sv, "dcterms.created"sv, "dc.date.created"sv, "dcterms.date"sv, "date"sv, "article.published"sv,
    "article:published"sv, "og:published_time"sv, "og:article:published_time"sv, "published_time"sv,
    "published_at"sv, "publication_date"sv, "publication-date"sv, "datecreated"sv, "article.created"sv,
    "cxenseparse:recs:publishtime"sv, "cxenseparse:publishtime"sv, "citation_publication_date"sv,
    "citation_online_date"sv, "last-published"sv};
constexpr std::array kModifiedKeys = {
    "article:modified_time"sv, "datemodified"sv, "og:updated_time"sv, "og:article:modified_time"sv,
    "article.updated"sv, "article:modified"sv, "article:updated_time"sv, "dcterms.modified"sv, "dc.date.modified"sv,
    "dc.modified"sv, "last-modified"sv, "lastmod"sv, "modified"sv, "updated"sv, "revised"sv, "last_updated"sv};

class Collector {
 public:
  Metadata run(lxb_dom_node_t* root) {
    if (root == nullptr) return {};
    out_.language = squeeze(cut(attribute(root, "lang"), 60));
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
          canonical_ = squeeze(cut(attribute(node, "href"), 4000));
        }
        return;
      case LXB_TAG_BASE:
        if (base_.empty()) base_ = squeeze(cut(attribute(node, "href"), 4000));
        return;
      case LXB_TAG_TITLE:
        if (title_.empty()) title_ = inner_text(node, kLongestTitle + 100);
        return;
      case LXB_TAG_SCRIPT:
        if (starts_with_ci(attribute(node, "type"), "application/ld+json") && node->first_child != nullptr) {
          read_jsonld(text_of(node->first_child), json_);
        }
        return;
      case LXB_TAG_H1: look_heading(node); break;
      case LXB_TAG_TIME: look_time(node); break;
      default: break;
    }
    look_date(node);
    bylines_.look(node);
    standfirsts_.look(node);
  }

  void look_heading(lxb_dom_node_t* node) {
    if (out_.headings.size() >= kMaxHeadings) return;
    std::string text = heading_text(node);
    if (text.empty()) return;
    out_.headings.push_back(std::move(text));
    bylines_.heading();
    standfirsts_.heading();
  }

  // A kicker that touches the headline ("<span>Election</span>Voters decide") is set apart by a blank; a part of a word
  // ("<b>N</b>ow") is not.
  static std::string heading_text(lxb_dom_node_t* heading) {
    std::string raw;
    std::size_t nodes = 0;
    for (lxb_dom_node_t* node = heading; node != nullptr && raw.size() < 2000 && ++nodes < 500;) {
      const auto tag = tag_of(node);
      if (is_text(node)) {
        const std::string_view text = cut(text_of(node), 2000);
        const bool small = raw.size() > 1 && is_ascii_lower(raw.back());
        if (small && !text.empty() && is_ascii_upper(text.front())) raw += ' ';
        raw += text;
      } else if (tag == LXB_TAG_BR || tag == LXB_TAG_P || tag == LXB_TAG_DIV) {
        raw += ' ';
      }
      node = next_node(node, heading, tag == LXB_TAG_SCRIPT || tag == LXB_TAG_STYLE || tag == LXB_TAG_SVG);
    }
    return squeeze(raw);
  }

  void look_meta(lxb_dom_node_t* node) {
    std::string key = lower(cut(attribute(node, "property"), 100));
    if (key.empty()) key = lower(cut(attribute(node, "name"), 100));
    if (key.empty()) key = lower(cut(attribute(node, "itemprop"), 100));
    if (key.empty() || attribute(node, "content").size() > 8000 || meta_.size() >= kMaxMetas) return;
    std::string content = squeeze(attribute(node, "content"));
    if (content.empty() || content.size() > 2000) return;
    const bool author = key == "article:author" || key == "author" || key == "dc.creator" || key == "byl" ||
                        key == "citation_author" || key == "dcterms.creator";
    if (author && authors_[key].size() < 40) authors_[key].push_back(content);  // one element an author
    meta_.emplace(std::move(key), std::move(content));
  }

  std::string meta(std::string_view key) const {
    const auto found = meta_.find(key);
    return found == meta_.end() ? std::string() : found->second;
  }

  static bool names_it(lxb_dom_node_t* node, std::string_view word) {
    return lower(cut(attribute(node, "class"), 1000)).find(word) != std::string::npos ||
           lower(cut(attribute(node, "itemprop"), 100)).find(word) != std::string::npos;
  }

  static void keep_first(std::string& to, std::string value) {
    if (to.empty()) to = std::move(value);
  }

  void look_time(lxb_dom_node_t* node) {
    std::string value(cut(attribute(node, "datetime"), 100));
    if (!moment_of(value)) value = shown_text(node, 100);
    if (!moment_of(value)) return;
    if (names_it(node, "modif") || names_it(node, "updat")) {
      keep_first(changed_time_, std::move(value));
      return;
    }
    const bool published = has_attribute(node, "pubdate") || names_it(node, "publish") || names_it(node, "posted") ||
                           names_it(node, "entry-date");
    if (published) keep_first(published_time_, value);
    keep_first(out_.headings.empty() ? first_time_ : time_below_, std::move(value));
  }

  void look_date(lxb_dom_node_t* node) {
    const std::string_view property = attribute(node, "itemprop");
    if (property.empty()) return;
    const bool published = equals_ci(property, "datepublished");
    if (!published && !equals_ci(property, "datemodified")) return;
    std::string value(cut(attribute(node, "content"), 100));
    if (value.empty()) value = cut(attribute(node, "datetime"), 100);
    if (value.empty()) value = shown_text(node, 150);
    keep_first(published ? item_published_ : item_modified_, std::move(value));
  }

  void finish() {
    out_.description = meta("og:description");
    if (out_.description.empty()) out_.description = meta("description");
    out_.outlet = meta("og:site_name");
    keep_first(out_.outlet, json_.publisher);
    keep_first(out_.outlet, meta("application-name"));
    keep_first(out_.outlet, meta("dc.publisher"));
    if (out_.outlet.find("://") <= 5) out_.outlet = std::string(site_of(out_.outlet));  // its address as its name
    finish_address();
    keep_first(out_.language, json_.language);
    keep_first(out_.language, meta("og:locale"));
    std::ranges::replace(out_.language, '_', '-');
    out_.day_order = day_order(out_.language);
    out_.body = std::move(json_.body);
    out_.origins = std::move(json_.origins);
    for (const std::string_view key : kOriginKeys) {
      if (!meta(key).empty()) out_.origins.push_back({std::string(key), meta(key), {}});
    }
    finish_headline();
    // The order was measured: see docs/page.md.
    out_.published = first_moment(kPublishedKeys, json_.published,
                                  {json_.page_published, day_in_path(out_.url), published_time_, time_below_,
                                   first_time_, item_published_});
    if (out_.published.day.empty()) out_.published.day = day_in_title();
    out_.modified = first_moment(kModifiedKeys, json_.modified, {item_modified_, changed_time_, json_.page_modified});
    finish_section();
    finish_authors();
  }

  void finish_address() {
    std::string base = absolute_url(base_, meta("og:url"));
    if (base.empty()) base = meta("og:url");
    out_.url = absolute_url(canonical_, base);
    if (out_.url.empty()) out_.url = absolute_url(meta("og:url"), base);
  }

  void finish_headline() {
    for (const std::string& title : {json_.headline, meta("og:title"), meta("twitter:title"), title_}) {
      if (!title.empty() && title.size() <= kLongestTitle) out_.titles.push_back(title);  // longer is no headline
    }
    Headline headline = choose_headline(out_.headings, out_.titles, out_.outlet, host_of(out_.url));
    out_.headline = std::move(headline.text);
    out_.subheads = standfirsts_.of_heading(headline.heading);
    for (const std::string& text : {json_.description, meta("og:description"), meta("description")}) {
      if (!text.empty() && text.size() <= 1000) out_.descriptions.push_back(text);
    }
  }

  Moment first_moment(const auto& keys, const std::string& stated, const std::vector<std::string>& seen) const {
    std::vector<std::string> values = {stated};
    for (const std::string_view key : keys) values.push_back(meta(key));
    values.insert(values.end(), seen.begin(), seen.end());
    Moment first;
    for (const std::string& value : values) {
      auto moment = moment_of(value, out_.day_order);
      if (!moment) continue;
      // The best source's day; the time of the next source that has one for the same day.
      if (first.day.empty()) first.day = moment->day;
      if (moment->day == first.day && !moment->time.empty()) {
        first.time = std::move(moment->time);
        break;
      }
    }
    return first;
  }

  // "Headline | Site | 28.04.2023"
  std::string day_in_title() const {
    const std::size_t mark = std::max(title_.rfind("| ") + 1, title_.rfind("- ") + 1);
    if (mark == 0) return {};
    const std::string_view tail = trim(std::string_view(title_).substr(mark));
    const auto dates = find_dates(tail, 1, out_.day_order);
    return !dates.empty() && dates.front().span.size() == tail.size() ? dates.front().value : std::string();
  }

  void finish_section() {
    for (const std::string& section : {meta("article:section"), meta("og:article:section"), json_.section,
                                       meta("section"), meta("parsely-section"), meta("cxenseparse:section")}) {
      // The last breadcrumb may be the article itself.
      if (out_.section.empty() && section.size() <= 80 && likeness(section, out_.headline) < 0.5) out_.section = section;
    }
  }

  void finish_authors() {
    AuthorEvidence evidence;
    evidence.declared.push_back(json_.authors);
    for (const std::string_view key :
         {"author"sv, "article:author"sv, "byl"sv, "dc.creator"sv, "dcterms.creator"sv, "citation_author"sv}) {
      evidence.declared.push_back(authors_[std::string(key)]);
    }
    for (const std::string_view key :
         {"parsely-author"sv, "sailthru.author"sv, "cxenseparse:author"sv, "twitter:creator_name"sv}) {
      evidence.declared.push_back({meta(key)});
    }
    if (const std::string label = lower(meta("twitter:label1")); label == "written by" || label == "verfasst von" ||
                                                                 label == "escrito por" || label == "écrit par") {
      evidence.declared.push_back({meta("twitter:data1")});
    }
    evidence.seen = bylines_.seen();
    evidence.outlets = {out_.outlet, json_.publisher};
    evidence.host = host_of(out_.url);
    out_.authors = choose_authors(evidence);
  }

  Metadata out_;
  JsonLd json_;
  BylineCollector bylines_;
  StandfirstCollector standfirsts_;
  std::map<std::string, std::string, std::less<>> meta_;
  std::map<std::string, std::vector<std::string>, std::less<>> authors_;
  std::string canonical_;
  std::string base_;
  std::string title_;
  std::string first_time_;      // above every <h1>
  std::string time_below_;      // the first after one
  std::string published_time_;  // whose class says so
  std::string changed_time_;
  std::string item_published_;
  std::string item_modified_;
};

}  // namespace

Metadata read_metadata(lxb_dom_node_t* root) { return Collector().run(root); }

}  // namespace hearsay::page
