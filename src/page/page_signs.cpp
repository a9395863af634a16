// The signs that page_kind.cpp judges by, read in one walk over the tree.
#include <algorithm>
#include <array>
#include <unordered_set>

#include "page/hints.h"
#include "page/page_kind.h"
#include "page/utf8.h"

namespace hearsay::page {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kKeptText = 6000;
constexpr std::size_t kKeptAsides = 2000;
constexpr std::size_t kMaxLinks = 5000;       // targets remembered
constexpr std::size_t kMaxScript = 1U << 20;  // of a JSON-LD script, looked through
constexpr std::size_t kHeadlineWords = 3;
constexpr std::size_t kLongLinkWords = 6;

// How often `key` is followed by `value` in JSON: "key" : "value", any white space, either quoting of the value.
std::size_t count_pairs(std::string_view json, std::string_view key, const auto& accepts) {
  std::size_t found = 0;
  for (std::size_t at = json.find(key); at != std::string_view::npos; at = json.find(key, at + key.size())) {
    std::string_view rest = json.substr(at + key.size(), 200);
    const std::size_t value = rest.find_first_not_of(" \t\r\n:\"[");
    if (value == std::string_view::npos) continue;
    rest.remove_prefix(value);
    found += accepts(rest.substr(0, rest.find_first_of("\",}] \t\r\n")));
  }
  return found;
}

bool is_article_type(std::string_view type) {
  return type.ends_with("Article") || type.ends_with("BlogPosting") || type == "Report" || type == "Review";
}

class Reader {
 public:
  PageSigns run(lxb_dom_node_t* root) {
    walk(root, [this](lxb_dom_node_t* node) { return enter(node); }, [this](lxb_dom_node_t* node) { leave(node); });
    return std::move(out_);
  }

 private:
  // True where the walk goes into the node; leave() is called for it then.
  bool enter(lxb_dom_node_t* node) {
    if (is_text(node)) {
      add_text(text_of(node));
      return false;
    }
    if (!is_element(node) || node->ns != LXB_NS_HTML) return false;
    const auto tag = tag_of(node);
    switch (tag) {
      case LXB_TAG_META:
        look_meta(node);
        return false;
      case LXB_TAG_TITLE:
        if (out_.title.empty()) out_.title = inner_text(node, 1000);
        return false;
      case LXB_TAG_SCRIPT:
        look_script(node);
        return false;
      case LXB_TAG_STYLE:
      case LXB_TAG_TEMPLATE:
      case LXB_TAG_SVG:
        return false;
      case LXB_TAG_NOSCRIPT:
      case LXB_TAG_BUTTON:
        add_aside(inner_text(node, 500));
        return false;
      case LXB_TAG_INPUT:
        look_input(node);
        return false;
      case LXB_TAG_VIDEO:
      case LXB_TAG_AUDIO:
        ++out_.players;
        return false;
      case LXB_TAG_IFRAME:
        look_frame(node);
        return false;
      case LXB_TAG_IMG:
        out_.pictures += figures_ > 0;
        return false;
      case LXB_TAG_BODY:
        out_.body_class = lower(cut(attribute(node, "class"), 2000));
        break;
      default:
        if (is_hidden(node)) return false;
        look_names(node, tag);
    }
    open(node, tag);
    return true;
  }

  void open(lxb_dom_node_t* node, std::uintptr_t tag) {
    if (tag == LXB_TAG_FIGURE) ++figures_;
    if (is_furniture(tag)) ++furniture_;
    if (is_heading(tag)) ++headings_;
    if (tag == LXB_TAG_A && links_++ == 0) {
      href_ = attribute(node, "href");
      link_begin_ = out_.words;
      link_headed_ = headings_ > 0;
    }
    if (is_heading(tag) && links_ > 0) link_headed_ = true;
  }

  void leave(lxb_dom_node_t* node) {
    const auto tag = tag_of(node);
    if (tag == LXB_TAG_FIGURE && figures_ > 0) --figures_;
    if (is_furniture(tag) && furniture_ > 0) --furniture_;
    if (is_heading(tag) && headings_ > 0) --headings_;
    if (tag == LXB_TAG_A && links_ > 0 && --links_ == 0) close_link();
  }

  void close_link() {
    const std::size_t words = out_.words - link_begin_;
    out_.link_words += words;
    if (furniture_ > 0 || href_.empty() || href_.starts_with('#') || targets_.size() >= kMaxLinks) return;
    if (words < (link_headed_ ? kHeadlineWords : kLongLinkWords) || !targets_.insert(href_).second) return;
    ++(link_headed_ ? out_.headline_links : out_.long_links);
  }

  static bool is_heading(std::uintptr_t tag) { return tag >= LXB_TAG_H1 && tag <= LXB_TAG_H6; }
  static bool is_furniture(std::uintptr_t tag) {
    return tag == LXB_TAG_NAV || tag == LXB_TAG_FOOTER || tag == LXB_TAG_ASIDE;
  }

  void add_text(std::string_view text) {
    text = trim(text);
    if (text.empty()) return;
    out_.words += length_in_words(text);
    if (out_.text.size() >= kKeptText || furniture_ > 0) return;
    if (!out_.text.empty()) out_.text.push_back(' ');
    out_.text += squeeze(cut(text, kKeptText));
  }

  void add_aside(const std::string& text) {
    if (text.empty() || out_.asides.size() >= kKeptAsides) return;
    out_.asides += text;
    out_.asides += '\n';
  }

  void look_meta(lxb_dom_node_t* node) {
    std::string key = lower(attribute(node, "property"));
    if (key.empty()) key = lower(attribute(node, "name"));
    if (key.empty()) key = lower(attribute(node, "itemprop"));
    const std::string_view content = trim(attribute(node, "content"));
    if (content.empty()) return;
    if (key == "og:type" && out_.og_type.empty()) out_.og_type = lower(cut(content, 100));
    if (key == "article:published_time" || key == "og:article:published_time" || key == "datepublished")
      out_.dated = true;
    if (key == "article:content_tier" || key == "content_tier") {
      out_.not_free |= equals_ci(content, "locked") || equals_ci(content, "metered");
    }
    if (key == "isaccessibleforfree") out_.not_free |= equals_ci(content, "false");
  }

  void look_script(lxb_dom_node_t* node) {
    ++out_.scripts;
    const std::string_view source = attribute(node, "src");
    for (const std::string_view mark :
         {"captcha-delivery.com"sv, "challenges.cloudflare.com"sv, "/cdn-cgi/challenge-platform/"sv, "hcaptcha.com"sv,
          "/recaptcha/"sv, "px-cloud.net"sv, "_Incapsula_Resource"sv}) {
      if (source.find(mark) != std::string_view::npos) out_.challenge = true;
    }
    if (node->first_child == nullptr) return;
    const std::string_view text = cut(text_of(node->first_child), kMaxScript);
    if (starts_with_ci(attribute(node, "type"), "application/ld+json")) {
      look_jsonld(text);
    } else if (text.size() < 20'000 && (text.find("_cf_chl_opt") != std::string_view::npos ||
                                        text.find("captcha-delivery.com") != std::string_view::npos)) {
      out_.challenge = true;
    }
  }

  void look_jsonld(std::string_view json) {
    const auto type = [&](const auto& accepts) { return count_pairs(json, "\"@type\"", accepts); };
    out_.articles += type(is_article_type);
    out_.collection |= type([](std::string_view t) { return t == "CollectionPage" || t == "ItemList"; }) > 0;
    out_.search_page |= type([](std::string_view t) { return t == "SearchResultsPage"; }) > 0;
    out_.video_object |= type([](std::string_view t) { return t == "VideoObject"; }) > 0;
    out_.gallery_object |= type([](std::string_view t) { return t == "ImageGallery" || t == "MediaGallery"; }) > 0;
    out_.not_free |=
        count_pairs(json, "\"isAccessibleForFree\"", [](std::string_view v) { return equals_ci(v, "false"); }) > 0;
    count_pairs(json, "\"wordCount\"", [&](std::string_view value) {
      std::size_t words = 0;
      for (const char c : value.substr(0, 6))
        words = is_ascii_digit(c) ? words * 10 + static_cast<std::size_t>(c - '0') : words;
      out_.stated_words = std::max(out_.stated_words, words);
      return false;
    });
  }

  void look_input(lxb_dom_node_t* node) {
    const std::string_view type = attribute(node, "type");
    if (equals_ci(type, "password") && !is_hidden(node)) ++out_.passwords;
    if (equals_ci(type, "submit") || equals_ci(type, "button")) add_aside(squeeze(cut(attribute(node, "value"), 200)));
  }

  void look_frame(lxb_dom_node_t* node) {
    const std::string_view source = attribute(node, "src");
    for (const std::string_view mark :
         {"youtube"sv, "vimeo"sv, "dailymotion"sv, "player"sv, "jwplatform"sv, "brightcove"sv, "video"sv}) {
      if (source.find(mark) != std::string_view::npos) {
        ++out_.players;
        return;
      }
    }
    if (source.find("captcha") != std::string_view::npos) out_.challenge = true;
  }

  void look_names(lxb_dom_node_t* node, std::uintptr_t tag) {
    if (tag == LXB_TAG_A || tag == LXB_TAG_SPAN || tag == LXB_TAG_LI) return;
    const std::string_view id = attribute(node, "id");
    const std::string_view names = attribute(node, "class");
    if (attribute(node, "itemprop") == "articleBody") out_.body_marked = true;
    if (tag == LXB_TAG_P) return;
    for (const std::string_view name : {id, names}) {
      if (name.size() < 4 || name.size() > 500) continue;
      if (name.find("paywall") != std::string_view::npos || name.find("regwall") != std::string_view::npos ||
          name.find("piano-") != std::string_view::npos) {
        out_.paywall_box = true;
      }
      if (name.find("g-recaptcha") != std::string_view::npos || name.find("h-captcha") != std::string_view::npos ||
          name.find("px-captcha") != std::string_view::npos || name.find("cf-turnstile") != std::string_view::npos) {
        out_.challenge = true;
      }
    }
    static constexpr std::array kRoots = {"root"sv,     "app"sv,      "__next"sv,     "__nuxt"sv, "___gatsby"sv,
                                          "app-root"sv, "main-app"sv, "react-root"sv, "svelte"sv, "ember-app"sv};
    if (std::ranges::find(kRoots, id) != kRoots.end()) out_.app_root = true;
  }

  PageSigns out_;
  std::unordered_set<std::string_view> targets_;
  std::string_view href_;
  std::size_t link_begin_ = 0;
  bool link_headed_ = false;
  int links_ = 0;
  int headings_ = 0;
  int furniture_ = 0;
  int figures_ = 0;
};

}  // namespace

PageSigns read_signs(lxb_dom_node_t* root) { return root == nullptr ? PageSigns{} : Reader().run(root); }

}  // namespace hearsay::page
