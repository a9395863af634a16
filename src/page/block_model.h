// The trained scorer of blocks: how likely it is that a block is a piece of the page's article, 0 to 1.
//
// Gradient-boosted trees over the features of block_features.h, in two passes: the second sees what the first said of
// the blocks around. Trained by train/blocks/learn.py on two thirds of WCXB and Fundus (docs/page.md has the command
// and what was measured); the trees are in block_trees.inc, which that program writes.
// Cost: about 2 us a block. Pure; the trees are constants.
// Source: Friedman, "Greedy function approximation: a gradient boosting machine", 2001; oblivious
// trees as in Prokhorenkova et al., "CatBoost: unbiased boosting with categorical features", 2018, which trained them.
#pragma once

#include <vector>

#include "page/block_features.h"

namespace hearsay::page {

// Scores of all blocks; 0 where `candidate` is false (find_candidates).
std::vector<float> score_blocks(const std::vector<Features>& features, const std::vector<char>& candidate);

}  // namespace hearsay::page
