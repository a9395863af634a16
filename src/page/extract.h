// Which blocks of a page are its article.
//
// In three steps, each explained in docs/page.md: every block gets a share of prose (words that do not stand in links,
// outside of boxes that name themselves navigation, comments and the like); the article is the smallest element that
// holds nearly all of the prose; inside of it, boxes and lines that are no part of the article are taken out.
// Cost: linear in boxes and blocks. No state, nothing thrown.
#pragma once

#include <cstddef>
#include <vector>

#include "page/blocks.h"

namespace hearsay::page {

struct Chosen {
  std::vector<std::size_t> blocks;  // indices into Page::blocks, ascending
  int box = -1;                     // the element chosen as the article's
  std::size_t words = 0;            // of the chosen blocks
};

Chosen choose_blocks(const Page& page);

}  // namespace hearsay::page
