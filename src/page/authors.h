// Who wrote the article: persons, from what the page's metadata declares, else from what it shows as a byline.
//
// Order of belief: JSON-LD, <meta>, elements that name themselves a byline, links to an author's page, lines that open
// with "By" under the headline, elements with "author" in their class. The first that yields a person is taken whole.
// Outlets, agencies, jobs, places and addresses are left out. Cost: linear; a page's bylines are bounded in number and
// length. Nothing thrown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/html_tree.h"

namespace hearsay::page {

enum class Trust { kByline, kLink, kOpening, kClass };

struct SeenByline {
  std::string text;  // parts apart by " | "
  Trust trust = Trust::kClass;
  const lxb_dom_node_t* element = nullptr;
  bool below_heading = false;
};

// The text of an element as its boxes show it: " | " where a block begins or two elements touch without a blank, so
// that a name and the job under it stay apart. At most about `limit` bytes, from at most 300 nodes.
std::string shown_text(lxb_dom_node_t* element, std::size_t limit, bool part_inlines = true);

// Gathers what may be a byline while the caller goes over the elements in document order.
class BylineCollector {
 public:
  void heading() { since_heading_ = 0; }
  void look(lxb_dom_node_t* element);
  const std::vector<SeenByline>& seen() const { return seen_; }

 private:
  std::vector<SeenByline> seen_;
  std::size_t tries_ = 0;  // elements whose text was looked at
  std::size_t since_heading_ = static_cast<std::size_t>(-1) / 2;  // elements since the last <h1>
};

struct AuthorEvidence {
  std::vector<std::vector<std::string>> declared;  // each source's values, the best source first
  std::vector<SeenByline> seen;
  std::vector<std::string> outlets;                // names of the site and its publisher
  std::string host;                                // "www.example.com" or ""
};

// Names in the order of the page, each once, at most 20.
std::vector<std::string> choose_authors(const AuthorEvidence& evidence);

}  // namespace hearsay::page
