#include "page/extract.h"

#include <utility>

#include "page/block_model.h"
#include "page/rules.h"

namespace hearsay::page {
namespace {

constexpr float kLikely = 0.5F;
// Where the scorer leaves less than a third of the words that the rules take, it is the scorer that is lost.
constexpr std::size_t kLost = 3;

std::size_t words_of(const Page& page, const std::vector<std::size_t>& blocks) {
  std::size_t words = 0;
  for (const std::size_t i : blocks) words += page.blocks[i].words;
  return words;
}

std::vector<std::size_t> by_rules(const RuleFindings& rules) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < rules.kept.size(); ++i) {
    if (rules.kept[i]) out.push_back(i);
  }
  return out;
}

std::vector<std::size_t> by_scores(const Page& page, const RuleFindings& rules, const PageFacts& facts) {
  const std::vector<char> candidate = find_candidates(page, rules);
  const std::vector<float> scores = score_blocks(features_of(page, rules, candidate, facts), candidate);
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (scores[i] > kLikely) out.push_back(i);
  }
  drop_headings_at_end(page, out);
  return out;
}

}  // namespace

Chosen choose_blocks(const Page& page, const PageFacts& facts) {
  Chosen out;
  if (page.blocks.empty()) return out;
  const RuleFindings rules = judge(page);
  if (page.blocks.size() >= kFewestScored && page.blocks.size() <= kMostScored) out.blocks = by_scores(page, rules, facts);
  std::vector<std::size_t> ruled = by_rules(rules);
  if (kLost * words_of(page, out.blocks) <= words_of(page, ruled)) out.blocks = std::move(ruled);
  out.words = words_of(page, out.blocks);
  return out;
}

}  // namespace hearsay::page
