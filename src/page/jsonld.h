// What a page's JSON-LD says of its article (schema.org NewsArticle and its relatives).
//
// Hostile JSON is bounded: size, nesting depth (checked before parsing) and number of objects. Nothing is thrown; what
// cannot be read is left out. Source: JSON-LD 1.1 (@graph, @id), schema.org Article.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hearsay::page {

// What the article's object says about where its text is from.
struct Origin {
  std::string property;  // "isBasedOn", "sourceOrganization", "creditText", "copyrightHolder", ...
  std::string name;      // a name or a line of text; "" where only a link is given
  std::string url;       // "" where none is given
};

struct JsonLd {
  std::string headline;
  std::string published;  // as written
  std::string modified;   // as written
  std::string page_published;  // of the WebPage, for pages whose JSON-LD has no article
  std::string page_modified;
  std::string section;      // articleSection, or the last breadcrumb that is no article
  std::string description;  // often the standfirst, often an excerpt
  std::string publisher;
  std::string language;
  std::string url;
  std::string body;                  // articleBody, plain or with markup
  std::vector<Origin> origins;
  std::vector<std::string> authors;  // persons only, where the page tells persons from organisations
};

// Adds what one <script type="application/ld+json"> says; what an earlier one said stays.
void read_jsonld(std::string_view script, JsonLd& out);

}  // namespace hearsay::page
