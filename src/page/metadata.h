// What a page says about its article outside of the article's text: JSON-LD, Open Graph and other <meta>, itemprop,
// <time>, rel=author, bylines, breadcrumbs. Values are cleaned (entities undone, white space squeezed) but not yet found
// in the text. Order of belief is told at each field. Cost: one pass over the tree. No state, nothing thrown. Sources:
// schema.org Article and BreadcrumbList, the Open Graph protocol, RFC 6596 (rel=canonical), WHATWG HTML (time, base,
// lang).
#pragma once

#include <string>
#include <vector>

#include "page/html_tree.h"
#include "page/jsonld.h"
#include "page/moments.h"

namespace hearsay::page {

struct Metadata {
  std::vector<std::string> titles;    // JSON-LD, og:title, twitter:title, <title>
  std::vector<std::string> headings;  // every <h1>, in order
  std::string headline;               // see headline.h
  std::vector<std::string> subheads;  // what may be the standfirst, the likeliest first
  std::vector<std::string> descriptions;  // JSON-LD, og:description, description: a standfirst only if the page shows it
  std::vector<std::string> authors;   // persons, see authors.h
  Moment published;                   // day "" where unknown: JSON-LD, <meta>, the URL's path, <time>, itemprop
  Moment modified;                    // the same sources, less <time> without a name and the URL
  std::string section;                // article:section, JSON-LD articleSection, the last breadcrumb
  std::string description;            // og:description, <meta name=description>: for the scorer of blocks
  std::string outlet;                 // og:site_name, JSON-LD publisher
  std::string url;                    // rel=canonical, og:url; absolute, http or https
  std::string language;               // as declared, with "-" between its parts
  DayOrder day_order = DayOrder::kMonthFirst;  // by the language
  std::vector<Origin> origins;        // from JSON-LD and <meta>; of these src/page/credits makes credits
  std::string body;                   // JSON-LD articleBody, to fall back on
};

Metadata read_metadata(lxb_dom_node_t* root);

}  // namespace hearsay::page
