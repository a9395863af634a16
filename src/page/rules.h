// What rules say of a page's blocks, before the trained scorer is asked (block_model.h): how much prose each element
// holds, which element is the article's, and which blocks inside of it look like a part of it. The scorer takes all of
// this as features; the rules alone were the first version of Hearsay's extraction and are right on most pages.
// Cost: linear in boxes and blocks. No state, nothing thrown.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "page/blocks.h"
#include "page/leavings.h"

namespace hearsay::page {

struct RuleFindings {
  std::vector<std::uint32_t> hints;  // of each box with those around it, less those that are not believed
  std::vector<double> plain;         // words of prose in each box, whatever its name
  int box = -1;                      // the smallest element that holds nearly all of the prose
  int last = -1;                     // the last box inside of it
  std::vector<char> kept;            // of each block: the rules take it for the article's
  std::vector<double> prose;         // of each block: prose_of
  std::vector<Leaving> leaving;      // of each block
  std::vector<char> repeated;        // of each block: a long text that stood on the page before

  bool inside(const Block& block) const { return block.box >= box && block.box <= last; }  // of the article's element
};

RuleFindings judge(const Page& page);

// A heading with nothing under it announces what was left out.
void drop_headings_at_end(const Page& page, std::vector<std::size_t>& blocks);

inline constexpr double kMostlyLinks = 0.5;  // a link_share over which a block is made of links

double link_share(const Block& block);           // 0 to 1, of its bytes
bool ends_sentence(std::string_view text);       // ". ! ? : , …", also before closing quotation marks
double prose_of(const Block& block);             // words that are prose: fragments count half, links not at all

}  // namespace hearsay::page
