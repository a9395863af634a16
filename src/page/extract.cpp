#include "page/extract.h"

#include "page/block_model.h"
#include "page/rules.h"

namespace hearsay::page {
namespace {

constexpr float kLikely = 0.5F;

std::vector<std::size_t> by_rules(const RuleFindings& rules) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < rules.kept.size(); ++i) {
    if (rules.kept[i]) out.push_back(i);
  }
  return out;
}

std::vector<std::size_t> by_scores(const Page& page, const RuleFindings& rules, const PageFacts& facts) {
  std::vector<char> candidate(page.blocks.size());
  for (std::size_t i = 0; i < candidate.size(); ++i) candidate[i] = is_candidate(page, rules, i);
  const std::vector<float> scores = score_blocks(features_of(page, rules, facts), candidate);
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (scores[i] > kLikely) out.push_back(i);
  }
  // A heading with nothing under it announces what was left out.
  while (!out.empty() && page.blocks[out.back()].kind == BlockKind::kHeading) out.pop_back();
  return out;
}

}  // namespace

Chosen choose_blocks(const Page& page, const PageFacts& facts) {
  Chosen out;
  if (page.blocks.empty()) return out;
  const RuleFindings rules = judge(page);
  if (page.blocks.size() >= kFewestScored && page.blocks.size() <= kMostScored) out.blocks = by_scores(page, rules, facts);
  if (out.blocks.empty()) out.blocks = by_rules(rules);
  for (const std::size_t i : out.blocks) out.words += page.blocks[i].words;
  return out;
}

}  // namespace hearsay::page
