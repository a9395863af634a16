// What an element's tag, class, id, role and itemprop say about its place on the page. Authors name their boxes
// ("related-posts", "newsletter-signup"), and these names are the best single sign of what is no part of the article.
// A hint is a hint: extract.cpp overrules one that covers most of the page's prose. Pure; linear in the names.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "page/html_tree.h"

namespace hearsay::page {

enum Hint : std::uint32_t {
  kNoHint = 0,
  kArticle = 1U << 0,     // <article>
  kMain = 1U << 1,        // <main>, role=main
  kBody = 1U << 2,        // itemprop=articleBody, class "entry-content", "article-body"
  kNavigation = 1U << 3,  // nav, menus, breadcrumbs, tables of contents
  kAside = 1U << 4,       // aside, sidebars
  kFooter = 1U << 5,
  kHeader = 1U << 6,
  kComments = 1U << 7,
  kShare = 1U << 8,
  kRelated = 1U << 9,     // other articles
  kPromotion = 1U << 10,  // newsletters, adverts, calls to action
  kConsent = 1U << 11,    // cookie banners, pop-ups
  kAuthor = 1U << 12,     // boxes about the author
  kMeta = 1U << 13,       // lines with author, date, reading time, tags
  kCaption = 1U << 14,
  kForm = 1U << 15,
  kContents = 1U << 16,  // tables of contents
};

// Hints of an element alone, not of those around it. Pages use the same few hundred names over and over: each is looked
// at once. One page, one Hints; its tree must outlive it.
class Hints {
 public:
  std::uint32_t of(const lxb_dom_node_t* element);

 private:
  std::uint32_t of_list(std::string_view names);
  std::unordered_map<std::string_view, std::uint32_t> known_;
};

// Whether a browser would not show it: hidden, aria-hidden, display:none.
bool is_hidden(const lxb_dom_node_t* element);

}  // namespace hearsay::page
