// A page as a flat list of blocks: what a reader sees as paragraphs, headings, list items, table rows, in document
// order, with the elements around them. Scripts, forms' fields, hidden elements and the like are left out; nothing is
// judged yet (extract.h does that).
//
// Text is squeezed: a line wrap in the source is one blank; two <br> in a row split a paragraph.
// Cost: one pass over the tree, no recursion. No state.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "page/html_tree.h"
#include "page/invisible.h"

namespace hearsay::page {

struct Box {  // an element
  lxb_dom_node_t* node = nullptr;
  int parent = -1;  // index into Page::boxes, always smaller than its own; -1 for the root
  std::uintptr_t tag = 0;
  std::uint32_t hints = 0;  // of the element itself
  std::uint32_t images = 0; // in it, not counting those of elements inside of it
};

enum class BlockKind { kParagraph, kHeading, kItem, kRow, kCaption, kQuote };

struct Block {
  std::string text;
  BlockKind kind = BlockKind::kParagraph;
  int level = 0;               // of a heading, 1 to 6
  int box = 0;                 // the innermost element that breaks lines
  std::size_t words = 0;
  std::size_t link_bytes = 0;  // how much of the text stands in links
  std::size_t bold_bytes = 0;  // in <b>, <strong>
  std::size_t slant_bytes = 0; // in <i>, <em>
  std::size_t links = 0;       // how many begin in it
  InvisibleCounts invisible;   // what was taken out of the text
};

struct Page {
  std::vector<Box> boxes;
  std::vector<Block> blocks;
};

// `with_hidden` keeps what a browser would hide until a script runs.
Page list_blocks(lxb_dom_node_t* root, bool with_hidden);

}  // namespace hearsay::page
