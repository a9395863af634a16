// The standfirst (dek, subhead): the line or two under a headline that says what the article is about. Gathered while
// the caller goes over the elements in document order; judged by class names and by place. Linear, bounded.
#pragma once

#include <string>
#include <vector>

#include "page/html_tree.h"

namespace hearsay::page {

class StandfirstCollector {
 public:
  void heading();  // an <h1> begins
  void look(lxb_dom_node_t* element);

  // What may be the standfirst of the page's `heading`-th <h1>, the likeliest first.
  std::vector<std::string> of_heading(std::size_t heading) const;

 private:
  struct Candidate {
    std::string text;
    std::size_t heading = 0;
    bool named = false;  // by its class, not by its place alone
  };

  std::vector<Candidate> found_;
  std::size_t headings_ = 0;
  std::size_t since_ = 0;      // elements since the last <h1>
  bool text_since_ = false;    // whether a paragraph came since
};

}  // namespace hearsay::page
