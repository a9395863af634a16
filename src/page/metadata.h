// What a page says about its article outside of the article's text: JSON-LD, Open Graph and other <meta>, itemprop,
// <time>, rel=author, bylines. Values are cleaned (entities undone, white space squeezed) but not yet found in the
// text. Order of belief is told at each field. Cost: one pass over the tree. No state, nothing thrown. Sources:
// schema.org Article, the Open Graph protocol, WHATWG HTML (link rel=canonical, time, lang).
#pragma once

#include <string>
#include <vector>

#include "page/html_tree.h"
#include "page/jsonld.h"

namespace hearsay::page {

struct Metadata {
  std::vector<std::string> titles;    // JSON-LD, og:title, twitter:title, <title>
  std::vector<std::string> headings;  // every <h1>, in order
  std::string headline;               // the <h1> that agrees best with the titles, else a title less the site's name
  std::vector<std::string> authors;   // persons: JSON-LD, <meta>, then bylines
  std::string date;                   // "2022-02-25" or "": JSON-LD, <meta>, itemprop, <time>, then a visible date
  std::string description;            // og:description, <meta name=description>
  std::string outlet;                 // og:site_name, JSON-LD publisher
  std::string url;                    // rel=canonical, og:url
  std::string language;               // as declared
  std::vector<Origin> origins;        // from JSON-LD and <meta>; of these src/page/credits makes credits
  std::string body;                   // JSON-LD articleBody, to fall back on
};

Metadata read_metadata(lxb_dom_node_t* root);

}  // namespace hearsay::page
