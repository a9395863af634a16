// What the scorer of blocks looks at: numbers that tell an article's paragraph from what stands around it, in any
// language and on any site. Words of the text are not among them, only its form, its place on the page, the names of
// the elements around it, and what the rules say of it and of its neighbours.
//
// The order is part of the trained model: train/blocks learns from the numbers that tools/block_dump prints, and
// kFeatures must agree with what block_model.inc was trained on. Cost: linear in boxes and blocks, about 1 us a block.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "page/blocks.h"
#include "page/rules.h"

namespace hearsay::page {

inline constexpr std::size_t kFeatures = 112;
using Features = std::array<float, kFeatures>;

// What is known of the page beside its blocks.
struct PageFacts {
  std::string_view headline{};
  std::string_view description{};
  std::string_view body{};  // articleBody of the page's JSON-LD
  std::span<const std::string> authors{};
};

// Which blocks could be the article's at all: nearly half of a page are lists of links outside of the element that
// holds the prose, and seven in ten thousand of these are. They get no features and no score.
std::vector<char> find_candidates(const Page& page, const RuleFindings& rules);

// Of each block; zeros for those that are no candidates.
std::vector<Features> features_of(const Page& page, const RuleFindings& rules, const std::vector<char>& candidate,
                                  const PageFacts& facts);

}  // namespace hearsay::page
