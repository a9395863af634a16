// Which blocks of a page are its article.
//
// Rules first (rules.h): how much of each element is prose, which element holds the article, what inside of it is none.
// What they say, and some hundred other numbers of each block, go to a trained scorer (block_model.h), which decides.
// docs/page.md explains both and says what was measured.
// Cost: linear in boxes and blocks, some 8 us a block. A page of more than kMostScored blocks is left to the rules: no
// article has as many, and a hostile page shall not cost seconds. No state, nothing thrown.
#pragma once

#include <cstddef>
#include <vector>

#include "page/block_features.h"
#include "page/blocks.h"

namespace hearsay::page {

inline constexpr std::size_t kMostScored = 20'000;
// A page of fewer blocks has nothing around its article that numbers could tell from it: the rules know better.
inline constexpr std::size_t kFewestScored = 25;

struct Chosen {
  std::vector<std::size_t> blocks;  // indices into Page::blocks, ascending
  std::size_t words = 0;            // of the chosen blocks
};

Chosen choose_blocks(const Page& page, const PageFacts& facts);

}  // namespace hearsay::page
