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

// Blocks that are this far to one side after the first trees stay there: the others change nothing that is asked.
constexpr std::size_t kFirstTrees = 80;
constexpr double kClear = 2.4;  // 0.92 or 0.08
constexpr std::size_t kReach = 4;  // blocks to each side that the second pass sees
constexpr std::size_t kAround = 3 + 2 * kReach;
static_assert(kFeatures == kTrainedFeatures, "train/blocks/learn.py must be run again");

float probability(double sum) { return static_cast<float>(1.0 / (1.0 + std::exp(-sum))); }

// Gives out the scores of the clear ones and goes on with the rest.
void put_aside_clear(std::vector<std::size_t>& which, std::vector<double>& sums, std::vector<float>& out) {
  std::size_t left = 0;
  for (std::size_t k = 0; k < which.size(); ++k) {
    if (std::abs(sums[k]) > kClear) {
      out[which[k]] = probability(sums[k]);
    } else {
      which[left] = which[k];
      sums[left++] = sums[k];
    }
  }
  which.resize(left);
  sums.resize(left);
}

// Tree by tree over all rows: a tree stays in the first cache while every block goes through it. `which` rows; the
// others get 0.
template <std::size_t kWidth>
std::vector<float> run(const Trees& trees, const std::vector<std::array<float, kWidth>>& rows,
                       std::vector<std::size_t> which) {
  std::vector<float> out(rows.size(), 0.0F);
  std::vector<double> sums(which.size(), trees.bias);
  std::size_t done = 0;
  const Node* nodes = trees.nodes.data();
  const float* leaves = trees.leaves.data();
  for (const std::uint16_t count : trees.node_counts) {
    for (std::size_t k = 0; k < which.size(); ++k) {
      const float* row = rows[which[k]].data();
      int at = count == 0 ? -1 : 0;
      while (at >= 0) {
        const Node& node = nodes[at];
        at = row[node.feature] <= node.bound ? node.low : node.high;
      }
      sums[k] += leaves[-1 - at];
    }
    nodes += count;
    leaves += count + 1;
    if (++done == kFirstTrees) put_aside_clear(which, sums, out);
  }
  for (std::size_t k = 0; k < which.size(); ++k) out[which[k]] = probability(sums[k]);
  return out;
}

}  // namespace

std::vector<float> score_blocks(const std::vector<Features>& features, const std::vector<char>& candidate) {
  const std::size_t n = features.size();
  std::vector<std::size_t> which;
  for (std::size_t i = 0; i < n; ++i) {
    if (candidate[i]) which.push_back(i);
  }
  const std::vector<float> first = run(kFirst, features, which);
  double total = 0;
  for (const float score : first) total += score;
  std::vector<std::array<float, kFeatures + kAround>> rows(n);
  double before = 0;
  for (std::size_t i = 0; i < n; ++i) {
    if (!candidate[i]) continue;
    std::ranges::copy(features[i], rows[i].begin());
    float* around = rows[i].data() + kFeatures;
    *around++ = first[i];
    for (std::size_t step = 1; step <= kReach; ++step) {
      *around++ = i >= step ? first[i - step] : -1.0F;
      *around++ = i + step < n ? first[i + step] : -1.0F;
    }
    *around++ = static_cast<float>(before / std::max(total, 1e-6));
    *around++ = static_cast<float>(std::log1p(total));
    before += first[i];
  }
  return run(kSecond, rows, which);
}

}  // namespace hearsay::page
