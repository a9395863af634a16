#include "page/hints.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "page/utf8.h"

namespace hearsay::page {
namespace {

struct Word {
  std::string_view text;
  std::uint32_t hint;
};

// Found anywhere in a name: words that mean nothing else.
constexpr std::array kAnywhere = {
    Word{"articlebody", kBody},
    Word{"article-body", kBody},
    Word{"article_body", kBody},
    Word{"entry-content", kBody},
    Word{"post-content", kBody},
    Word{"story-body", kBody},
    Word{"article-content", kBody},
    Word{"post-body", kBody},
    Word{"storybody", kBody},
    Word{"articlecontent", kBody},
    Word{"postcontent", kBody},
    Word{"body-copy", kBody},
    Word{"breadcrumb", kNavigation},
    Word{"pagination", kNavigation},
    Word{"navbar", kNavigation},
    Word{"navigation", kNavigation},
    Word{"skip-link", kNavigation},
    Word{"tableofcontents", kContents},
    Word{"table-of-contents", kContents},
    Word{"table_of_contents", kContents},
    Word{"ez-toc", kContents},
    Word{"sidebar", kAside},
    Word{"side-bar", kAside},
    Word{"comment", kComments},
    Word{"disqus", kComments},
    Word{"respond", kComments},
    Word{"social", kShare},
    Word{"sharing", kShare},
    Word{"sharedaddy", kShare},
    Word{"addtoany", kShare},
    Word{"related", kRelated},
    Word{"recommend", kRelated},
    Word{"recirc", kRelated},
    Word{"outbrain", kRelated},
    Word{"taboola", kRelated},
    Word{"read-more", kRelated},
    Word{"readmore", kRelated},
    Word{"read-next", kRelated},
    Word{"also-like", kRelated},
    Word{"more-from", kRelated},
    Word{"more-stories", kRelated},
    Word{"trending", kRelated},
    Word{"popular", kRelated},
    Word{"most-read", kRelated},
    Word{"latest-posts", kRelated},
    Word{"recent-posts", kRelated},
    Word{"newsletter", kPromotion},
    Word{"subscribe", kPromotion},
    Word{"subscription", kPromotion},
    Word{"signup", kPromotion},
    Word{"sign-up", kPromotion},
    Word{"advert", kPromotion},
    Word{"sponsor", kPromotion},
    Word{"promo", kPromotion},
    Word{"paywall", kPromotion},
    Word{"call-to-action", kPromotion},
    Word{"affiliate-disc", kPromotion},
    Word{"cookie", kConsent},
    Word{"consent", kConsent},
    Word{"gdpr", kConsent},
    Word{"popup", kConsent},
    Word{"modal", kConsent},
    Word{"lightbox", kConsent},
    Word{"onetrust", kConsent},
    Word{"author-bio", kAuthor},
    Word{"author-box", kAuthor},
    Word{"authorbox", kAuthor},
    Word{"about-author", kAuthor},
    Word{"about-the-author", kAuthor},
    Word{"author-info", kAuthor},
    Word{"author-card", kAuthor},
    Word{"author-desc", kAuthor},
    Word{"byline", kMeta},
    Word{"dateline", kMeta},
    Word{"timestamp", kMeta},
    Word{"post-meta", kMeta},
    Word{"entry-meta", kMeta},
    Word{"reading-time", kMeta},
    Word{"read-time", kMeta},
    Word{"caption", kCaption},
    Word{"photo-credit", kCaption},
    Word{"image-credit", kCaption},
    Word{"site-footer", kFooter},
    Word{"site-header", kHeader},
    Word{"masthead", kHeader},
    Word{"widget-area", kAside},
    Word{"disclaimer", kPromotion},
};

// Found as a whole word of a name ("ad" in "top-ad", not in "shadow").
constexpr std::array kWhole = {
    Word{"nav", kNavigation}, Word{"menu", kNavigation},  Word{"crumbs", kNavigation}, Word{"toc", kContents},
    Word{"share", kShare},    Word{"shares", kShare},     Word{"ad", kPromotion},      Word{"ads", kPromotion},
    Word{"cta", kPromotion},  Word{"banner", kPromotion}, Word{"footer", kFooter},     Word{"header", kHeader},
    Word{"bio", kAuthor},     Word{"author", kMeta},      Word{"date", kMeta},         Word{"meta", kMeta},
    Word{"tags", kMeta},      Word{"category", kMeta},    Word{"categories", kMeta},   Word{"figcaption", kCaption},
    Word{"aside", kAside},    Word{"rail", kAside},       Word{"reviews", kComments},  Word{"replies", kComments},
};

// kAnywhere by first letters, so that a name is gone through once and not once a word.
using ByLetter = std::array<std::vector<Word>, 26>;

const ByLetter& anywhere() {
  static const ByLetter kByLetter = [] {
    ByLetter letters;
    for (const Word& word : kAnywhere) letters[static_cast<std::size_t>(word.text.front() - 'a')].push_back(word);
    return letters;
  }();
  return kByLetter;
}

bool is_name_byte(char c) { return is_ascii_alpha(c) || is_ascii_digit(c); }

std::uint32_t hints_of_name(std::string_view raw) {
  if (raw.empty() || raw.size() > 2000) return kNoHint;
  const std::string name = lower(raw);
  std::uint32_t found = kNoHint;
  const ByLetter& letters = anywhere();
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (!is_ascii_lower(name[i])) continue;
    for (const Word& word : letters[static_cast<std::size_t>(name[i] - 'a')]) {
      if (word.text[1] == name[i + 1] && name.compare(i, word.text.size(), word.text) == 0) found |= word.hint;
    }
  }
  for (std::size_t i = 0; i < name.size();) {
    if (!is_name_byte(name[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    // A capital begins a word too: "topAd".
    while (end < name.size() && is_name_byte(name[end]) &&
           (end == i || !is_ascii_upper(raw[end]) || is_ascii_upper(raw[end - 1]))) {
      ++end;
    }
    const std::string_view part = std::string_view(name).substr(i, end - i);
    for (const Word& word : kWhole) {
      if (part == word.text) found |= word.hint;
    }
    i = end;
  }
  return found;
}

// Class lists hold more than names: states ("has-sidebar", "no-comments") and rules for what is inside
// ("[&_figcaption]:mt-2", "md:hidden") say nothing of the element itself.
bool is_name(std::string_view part) {
  if (part.find_first_of("[]:&") != std::string_view::npos) return false;
  for (const std::string_view state : {"has-", "no-", "with-", "is-", "hide-", "show-", "category-", "tag-", "without-",
                                       "elementor-widget-theme", "js-"}) {
    if (part.starts_with(state)) return false;
  }
  return true;
}

std::uint32_t hints_of_list(std::string_view names) {
  std::uint32_t found = kNoHint;
  for (std::size_t i = 0; i < names.size() && i < 4000;) {
    std::size_t end = i;
    while (end < names.size() && !is_ascii_space(names[end])) ++end;
    const std::string_view part = names.substr(i, end - i);
    if (is_name(part)) found |= hints_of_name(part);
    i = end + 1;
  }
  return found;
}

std::uint32_t hints_of_tag(std::uintptr_t tag) {
  switch (tag) {
    case LXB_TAG_ARTICLE: return kArticle;
    case LXB_TAG_MAIN: return kMain;
    case LXB_TAG_NAV: return kNavigation;
    case LXB_TAG_ASIDE: return kAside;
    case LXB_TAG_FOOTER: return kFooter;
    case LXB_TAG_HEADER: return kHeader;
    case LXB_TAG_FORM: return kForm;
    case LXB_TAG_FIGCAPTION: return kCaption;
    case LXB_TAG_DIALOG: return kConsent;
    default: return kNoHint;
  }
}

std::uint32_t hints_of_role(std::string_view role) {
  if (role == "main") return kMain;
  if (role == "article") return kArticle;
  if (role == "navigation" || role == "menu" || role == "menubar" || role == "search") return kNavigation;
  if (role == "complementary") return kAside;
  if (role == "contentinfo") return kFooter;
  if (role == "banner") return kHeader;
  if (role == "dialog" || role == "alertdialog") return kConsent;
  return kNoHint;
}

// Property lists such as "display : none" with any white space.
bool style_hides(std::string_view style) {
  std::string packed;
  for (const char c : style.substr(0, 2000)) {
    if (!is_ascii_space(c)) packed.push_back(ascii_lower(c));
  }
  return packed.find("display:none") != std::string::npos || packed.find("visibility:hidden") != std::string::npos;
}

}  // namespace

std::uint32_t hints_of(const lxb_dom_node_t* element) {
  const auto tag = tag_of(element);
  std::uint32_t found = hints_of_tag(tag);
  if (tag == LXB_TAG_HTML || tag == LXB_TAG_BODY) return found;
  found |= hints_of_role(attribute(element, "role"));
  if (lower(attribute(element, "itemprop")) == "articlebody") found |= kBody;
  std::uint32_t named = hints_of_list(attribute(element, "class"));
  for (const std::string_view name : {"id", "data-testid", "data-component"}) {
    named |= hints_of_list(attribute(element, name));
  }
  // An article's classes tell its categories; only that it is a comment or a teaser is to be believed.
  if (tag == LXB_TAG_ARTICLE || tag == LXB_TAG_MAIN) named &= kComments | kRelated | kPromotion | kBody;
  return found | named;
}

bool is_hidden(const lxb_dom_node_t* element) {
  if (has_attribute(element, "hidden")) return true;
  if (equals_ci(attribute(element, "aria-hidden"), "true")) return true;
  return style_hides(attribute(element, "style"));
}

}  // namespace hearsay::page
