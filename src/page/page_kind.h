// What a page is that is no article, or only a part of one: an index, search results, a login form, an error, a cookie
// wall, a bot check, an empty shell for scripts, a video or gallery, an article cut by a paywall.
//
// A short list of rules over few signs, each with its reason in the note that it gives. They are made to keep silent
// when in doubt: a page that declares itself an article, or has prose like one, is one. What the signs are, and how
// often the rules were wrong: docs/page.md.
//
// Cost: one pass over the tree and over the article's text; no recursion. No state, nothing thrown.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "page/html_tree.h"
#include "page/metadata.h"

namespace hearsay::page {

enum class PageKind { kArticle, kIndex, kSearch, kLogin, kError, kPaywall, kConsent, kBotCheck, kAppShell, kMedia };

// What the tree says, before anything is judged.
struct PageSigns {
  std::string title;         // <title>, squeezed
  std::string og_type;       // lower case
  std::string body_class;    // of <body>, lower case
  bool dated = false;        // a publishing date is declared in <meta> or itemprop
  bool body_marked = false;  // itemprop="articleBody"
  std::size_t articles = 0;  // objects of an article's type in JSON-LD
  bool collection = false;   // JSON-LD: CollectionPage, or a list of items
  bool search_page = false;  // JSON-LD: SearchResultsPage
  bool video_object = false;
  bool gallery_object = false;
  bool not_free = false;           // isAccessibleForFree: false, or a <meta> that says the same
  std::size_t stated_words = 0;    // JSON-LD wordCount; 0 where it is not given
  std::size_t headline_links = 0;  // linked headings with three words or more, each target once
  std::size_t long_links = 0;      // other links with six words or more, each target once
  std::size_t words = 0;           // visible, in the whole page
  std::size_t link_words = 0;
  std::size_t passwords = 0;  // visible fields for a password
  std::size_t players = 0;    // <video>, <audio>, frames of players
  std::size_t pictures = 0;   // <img>, <picture> in <figure> or in a box named a gallery
  std::size_t scripts = 0;
  bool app_root = false;     // an empty element where scripts put an application
  bool challenge = false;    // the script or field of a bot check
  bool paywall_box = false;  // a visible element named a paywall
  std::string text;          // the first visible text, for its words; a few kilobytes
  std::string asides;        // text of buttons and of noscript, a kilobyte
};

PageSigns read_signs(lxb_dom_node_t* root);

struct Judgement {
  PageKind kind = PageKind::kArticle;
  std::string note;  // one sentence that names the kind and says why; "" for an article
};

// `paragraphs`: the text that was taken from the page as its article, without the headline.
Judgement judge_page(const PageSigns& signs, const Metadata& metadata, const std::vector<std::string>& paragraphs);

// Both in one: the note, "" for an article.
std::string page_kind_note(lxb_dom_node_t* root, const Metadata& metadata, const std::vector<std::string>& paragraphs);

}  // namespace hearsay::page
