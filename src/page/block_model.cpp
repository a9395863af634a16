#include "page/block_model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <span>

namespace hearsay::page {
namespace {

constexpr std::size_t kDepth = 6;
constexpr std::size_t kLeaves = std::size_t{1} << kDepth;

// Oblivious trees: all nodes of a level ask the same question, so that a tree is six of them and a table. Question k of
// tree t is whether feature `features[6 t + k]` is over `borders[6 t + k]`; the six answers, the first the lowest bit,
// are the leaf's number.
struct Trees {
  std::span<const std::uint8_t> features;
  std::span<const float> borders;
  std::span<const float> leaves;
  float bias;
};

#include "page/block_trees.inc"  // kFirst and kSecond

constexpr std::size_t kReach = 4;  // blocks to each side that the second pass sees
constexpr std::size_t kAround = 3 + 2 * kReach;
constexpr std::size_t kRows = 64;  // taken together: a loop of known length over them becomes vector instructions
static_assert(kFeatures == kTrainedFeatures, "train/blocks/learn.py must be run again");

float probability(float sum) { return 1.0F / (1.0F + std::exp(-sum)); }

// kRows rows, feature by feature.
template <std::size_t kWidth>
using Columns = std::array<std::array<float, kRows>, kWidth>;

template <std::size_t kWidth>
void add_trees(const Trees& trees, const Columns<kWidth>& columns, std::array<float, kRows>& sums) {
  for (std::size_t tree = 0; tree * kDepth < trees.features.size(); ++tree) {
    std::array<std::uint32_t, kRows> leaf{};
    for (std::size_t k = 0; k < kDepth; ++k) {
      const float border = trees.borders[tree * kDepth + k];
      const std::array<float, kRows>& column = columns[trees.features[tree * kDepth + k]];
      for (std::size_t i = 0; i < kRows; ++i) leaf[i] |= static_cast<std::uint32_t>(column[i] > border) << k;
    }
    const float* values = trees.leaves.data() + tree * kLeaves;
    for (std::size_t i = 0; i < kRows; ++i) sums[i] += values[leaf[i]];
  }
}

// Scores of `which` rows; the others get 0.
template <std::size_t kWidth>
std::vector<float> run(const Trees& trees, const std::vector<std::array<float, kWidth>>& rows,
                       const std::vector<std::size_t>& which) {
  std::vector<float> out(rows.size(), 0.0F);
  Columns<kWidth> columns{};
  for (std::size_t begin = 0; begin < which.size(); begin += kRows) {
    const std::size_t count = std::min(kRows, which.size() - begin);
    for (std::size_t i = 0; i < count; ++i) {
      const auto& row = rows[which[begin + i]];
      for (std::size_t f = 0; f < kWidth; ++f) columns[f][i] = row[f];
    }
    std::array<float, kRows> sums;
    sums.fill(trees.bias);
    add_trees(trees, columns, sums);
    for (std::size_t i = 0; i < count; ++i) out[which[begin + i]] = probability(sums[i]);
  }
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
  float total = 0;
  for (const float score : first) total += score;
  std::vector<std::array<float, kFeatures + kAround>> rows(n);
  float before = 0;
  for (const std::size_t i : which) {
    std::ranges::copy(features[i], rows[i].begin());
    float* around = rows[i].data() + kFeatures;
    *around++ = first[i];
    for (std::size_t step = 1; step <= kReach; ++step) {
      *around++ = i >= step ? first[i - step] : -1.0F;
      *around++ = i + step < n ? first[i + step] : -1.0F;
    }
    *around++ = before / std::max(total, 1e-6F);
    *around++ = total;
    before += first[i];
  }
  return run(kSecond, rows, which);
}

}  // namespace hearsay::page
