// A page's tree, parsed as browsers parse it (lexbor), with bounds: what stands deeper than kMaxDepth loses its tags
// but not its text, as in browsers; work that grows faster than the page (formatting elements opened again and again,
// text glued piece by piece) is counted, and parsing stops where it has cost too much.
//
// Elements are listed once in document order, so that every later stage runs over arrays and none recurses.
// Cost: linear; about 150 MB/s. Memory: two to four times the page. Not shared between threads; one page, one Tree.
// Source: WHATWG HTML, 13.2 Parsing HTML documents.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <lexbor/dom/interfaces/character_data.h>
#include <lexbor/html/html.h>

namespace hearsay::page {

inline constexpr std::size_t kMaxDepth = 512;

class Tree {
 public:
  // Never fails on any text; null only where memory ran out.
  static std::unique_ptr<Tree> parse(std::string_view utf8);

  lxb_dom_node_t* root() const;      // the <html> element; may be null
  bool cut() const { return cut_; }  // whether parsing stopped before the end

 private:
  struct Free {
    void operator()(lxb_html_document_t* document) const { lxb_html_document_destroy(document); }
  };
  std::unique_ptr<lxb_html_document_t, Free> document_;
  bool cut_ = false;
};

// Tags as lexbor numbers them (LXB_TAG_P); LXB_TAG__UNDEF for what is not an HTML element.
std::uintptr_t tag_of(const lxb_dom_node_t* node);
bool is_element(const lxb_dom_node_t* node);
bool is_text(const lxb_dom_node_t* node);
std::string_view text_of(const lxb_dom_node_t* node);                              // of a text node
std::string_view attribute(const lxb_dom_node_t* element, std::string_view name);  // "" where absent
bool has_attribute(const lxb_dom_node_t* element, std::string_view name);

// The node after `node` in document order inside of `top`, null at the end; `skip` leaves out the node's children.
lxb_dom_node_t* next_node(lxb_dom_node_t* node, const lxb_dom_node_t* top, bool skip = false);

// The walk that needs to know where an element ends: enter(node) says whether the walk goes into it, and leave(node) is
// called after its last child for each that it went into. Document order, no recursion.
template <typename Enter, typename Leave>
void walk(lxb_dom_node_t* root, const Enter& enter, const Leave& leave) {
  lxb_dom_node_t* node = root;
  while (node != nullptr) {
    const bool entered = enter(node);
    if (entered && node->first_child != nullptr) {
      node = node->first_child;
      continue;
    }
    if (entered) leave(node);
    while (node != root && node->next == nullptr) {
      node = node->parent;
      leave(node);
    }
    node = node == root ? nullptr : node->next;
  }
}

// All text under an element, white space squeezed; scripts and styles left out. At most about `limit` bytes.
std::string inner_text(lxb_dom_node_t* element, std::size_t limit = 4096);

}  // namespace hearsay::page
