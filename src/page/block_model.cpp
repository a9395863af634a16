#include "page/block_model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <span>

namespace hearsay::page {
namespace {

// A tree's inner node: where `feature` is at most `bound` it goes on at `low`, else at `high`. What is negative is a
// leaf, -1 the first.
struct Node {
  std::uint8_t feature;
  float bound;
  std::int16_t low, high;
};

struct Trees {
  std::span<const Node> nodes;
  std::span<const float> leaves;
  std::span<const std::uint16_t> node_counts;  // of each tree
  float bias;
};

#include "page/block_trees.inc"  // kFirst and kSecond

constexpr std::size_t kReach = 4;  // blocks to each side that the second pass sees
constexpr std::size_t kAround = 3 + 2 * kReach;
static_assert(kFeatures == kTrainedFeatures, "train/blocks/learn.py must be run again");

float probability(double sum) { return static_cast<float>(1.0 / (1.0 + std::exp(-sum))); }

float run(const Trees& trees, const float* features) {
  double sum = trees.bias;
  const Node* nodes = trees.nodes.data();
  const float* leaves = trees.leaves.data();
  for (const std::uint16_t count : trees.node_counts) {
    int at = count == 0 ? -1 : 0;
    while (at >= 0) {
      const Node& node = nodes[at];
      at = features[node.feature] <= node.bound ? node.low : node.high;
    }
    sum += leaves[-1 - at];
    nodes += count;
    leaves += count + 1;
  }
  return probability(sum);
}

}  // namespace

std::vector<float> score_blocks(const std::vector<Features>& features) {
  const std::size_t n = features.size();
  std::vector<float> first(n);
  double total = 0;
  for (std::size_t i = 0; i < n; ++i) total += first[i] = run(kFirst, features[i].data());
  std::vector<float> second(n);
  std::array<float, kFeatures + kAround> all{};
  double before = 0;
  for (std::size_t i = 0; i < n; ++i) {
    std::ranges::copy(features[i], all.begin());
    float* around = all.data() + kFeatures;
    *around++ = first[i];
    for (std::size_t step = 1; step <= kReach; ++step) {
      *around++ = i >= step ? first[i - step] : -1.0F;
      *around++ = i + step < n ? first[i + step] : -1.0F;
    }
    *around++ = static_cast<float>(before / std::max(total, 1e-6));
    *around++ = static_cast<float>(std::log1p(total));
    before += first[i];
    second[i] = run(kSecond, all.data());
  }
  return second;
}

}  // namespace hearsay::page
