#include "page/rules.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

#include "page/hints.h"
#include "page/leavings.h"
#include "page/utf8.h"

namespace hearsay::page {
namespace {

// Boxes that hold no part of an article, and boxes that may hold its first lines.
constexpr std::uint32_t kNotArticle =
    kNavigation | kAside | kFooter | kComments | kShare | kRelated | kPromotion | kConsent | kAuthor | kForm | kCaption;
constexpr std::uint32_t kBeside = kHeader | kMeta;
// An element that holds this share of the prose cannot be a side box, whatever its name.
constexpr double kDominant = 0.4;
// Comments may be longer than what they are about, so their boxes need more.
constexpr double kAllButAll = 0.85;
// The article is the smallest element with this share of its parent's prose.
constexpr double kDescend = 0.8;
// In bytes; a text of this length that comes again is a copy, not a repeated phrase.
constexpr std::size_t kLongText = 60;

class Chooser {
 public:
  explicit Chooser(const Page& page) : page_(page) {}

  RuleFindings run() {
    look_at_blocks();
    weigh();
    effective_hints();
    out_.box = find_box();
    out_.last = last_inside(out_.box);
    out_.leaving.reserve(page_.blocks.size());
    for (const Block& block : page_.blocks) {  // lists of links elsewhere are not asked what they are
      const bool asked = out_.inside(block) || link_share(block) <= kMostlyLinks;
      out_.leaving.push_back(asked ? leaving_of(block.text) : Leaving::kNone);
    }
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
      if (out_.inside(page_.blocks[i]) && !out_.repeated[i] && keeps(i)) chosen.push_back(i);
    }
    cut_tail(chosen);
    drop_headings_at_end(page_, chosen);
    out_.kept.assign(page_.blocks.size(), 0);
    for (const std::size_t i : chosen) out_.kept[i] = 1;
    return std::move(out_);
  }

 private:
  const Box& box(int i) const { return page_.boxes[static_cast<std::size_t>(i)]; }

  void look_at_blocks() {
    std::unordered_set<std::string_view> seen;
    for (const Block& block : page_.blocks) {
      out_.prose.push_back(prose_of(block));
      out_.repeated.push_back(block.text.size() >= kLongText && !seen.insert(block.text).second);
    }
  }

  // prose_ of each box: of its own blocks and of all boxes inside of it. Boxes stand in document order, so one sweep
  // from the end adds every box to its parent.
  void weigh() {
    std::vector<double> own(page_.boxes.size(), 0);
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
      // Some pages hold their article twice, once for small screens.
      if (!out_.repeated[i]) own[static_cast<std::size_t>(page_.blocks[i].box)] += out_.prose[i];
    }
    out_.plain = own;
    add_to_parents(out_.plain);
    total_ = out_.plain[0] - in_comments(own);
    prose_.assign(page_.boxes.size(), 0);
    std::vector<bool> off(page_.boxes.size(), false);
    for (std::size_t i = 0; i < page_.boxes.size(); ++i) {
      const int parent = page_.boxes[i].parent;
      off[i] = (parent >= 0 && off[static_cast<std::size_t>(parent)]) || own_hints(i) & kNotArticle;
      prose_[i] = off[i] ? 0 : own[i];
    }
    add_to_parents(prose_);
  }

  void add_to_parents(std::vector<double>& sums) const {
    for (std::size_t i = page_.boxes.size(); i-- > 1;) {
      const int parent = page_.boxes[i].parent;
      if (parent >= 0) sums[static_cast<std::size_t>(parent)] += sums[i];
    }
  }

  // Comments can be longer than the article they are about.
  double in_comments(const std::vector<double>& own) const {
    double sum = 0;
    std::vector<bool> in(page_.boxes.size(), false);
    for (std::size_t i = 0; i < page_.boxes.size(); ++i) {
      const int parent = page_.boxes[i].parent;
      in[i] = (parent >= 0 && in[static_cast<std::size_t>(parent)]) ||
              ((page_.boxes[i].hints & (kComments | kFooter)) && out_.plain[i] <= kAllButAll * out_.plain[0]);
      if (in[i]) sum += own[i];
    }
    return sum;
  }

  // Hints that are believed: a box with much of the page's prose is not navigation because its name has "menu" in it.
  std::uint32_t own_hints(std::size_t i) const {
    std::uint32_t hints = page_.boxes[i].hints;
    if (out_.plain[i] > kDominant * total_) hints &= ~((kNotArticle | kBeside) & ~kComments);
    if (out_.plain[i] > kAllButAll * out_.plain[0]) hints &= ~kComments;
    return hints;
  }

  void effective_hints() {
    out_.hints.assign(page_.boxes.size(), 0);
    for (std::size_t i = 0; i < page_.boxes.size(); ++i) {
      const int parent = page_.boxes[i].parent;
      out_.hints[i] = own_hints(i) | (parent >= 0 ? out_.hints[static_cast<std::size_t>(parent)] : 0U);
    }
  }

  // From the root down, as long as one child holds nearly all of the prose.
  int find_box() const {
    if (page_.boxes.empty()) return -1;
    std::vector<int> best(page_.boxes.size(), -1);  // the child with most prose
    for (std::size_t i = 1; i < page_.boxes.size(); ++i) {
      const int parent = page_.boxes[i].parent;
      if (parent < 0) continue;
      int& child = best[static_cast<std::size_t>(parent)];
      if (child < 0 || prose_[i] > prose_[static_cast<std::size_t>(child)]) child = static_cast<int>(i);
    }
    int at = 0;
    while (true) {
      const int child = best[static_cast<std::size_t>(at)];
      if (child < 0 || prose_[static_cast<std::size_t>(child)] <= 0) return at;
      if (prose_[static_cast<std::size_t>(child)] < kDescend * prose_[static_cast<std::size_t>(at)]) return at;
      if (is_text_box(box(child).tag)) return at;
      at = child;
    }
  }

  static bool is_text_box(std::uintptr_t tag) {
    return tag == LXB_TAG_P || tag == LXB_TAG_LI || tag == LXB_TAG_BLOCKQUOTE || tag == LXB_TAG_PRE;
  }

  // Boxes inside of `top` follow it without a gap.
  int last_inside(int top) const {
    int last = top;
    std::vector<bool> in(page_.boxes.size(), false);
    in[static_cast<std::size_t>(top)] = true;
    for (std::size_t i = static_cast<std::size_t>(top) + 1; i < page_.boxes.size(); ++i) {
      const int parent = page_.boxes[i].parent;
      if (parent < top || !in[static_cast<std::size_t>(parent)]) break;
      in[i] = true;
      last = static_cast<int>(i);
    }
    return last;
  }

  bool keeps(std::size_t i) const {
    const Block& block = page_.blocks[i];
    const std::uint32_t hints = out_.hints[static_cast<std::size_t>(block.box)];
    if (hints & kNotArticle) return false;
    const std::size_t words = block.words;
    if ((hints & kBeside) && block.kind != BlockKind::kHeading && words < 15) return false;
    const Leaving leaving = out_.leaving[i];
    if (leaving == Leaving::kFurniture || leaving == Leaving::kLegal || leaving == Leaving::kCaption) return false;
    const double links = link_share(block);
    if ((hints & kContents) && links > kMostlyLinks) return false;
    if (links > 0.8 && block.kind != BlockKind::kHeading && words < 30) return false;
    return true;
  }

  // "Related posts", "Leave a reply": an article does not go on after these where no long prose follows.
  void cut_tail(std::vector<std::size_t>& chosen) const {
    double after = 0;
    double total = 0;
    for (const std::size_t i : chosen) total += out_.prose[i];
    for (std::size_t k = chosen.size(); k-- > 0;) {
      const std::size_t i = chosen[k];
      const Leaving leaving = out_.leaving[i];
      const bool ends = leaving == Leaving::kEnd || leaving == Leaving::kRelated;
      if (ends && after < 0.25 * total) chosen.resize(k);
      after += out_.prose[i];
    }
  }

  const Page& page_;
  RuleFindings out_;
  std::vector<double> prose_;  // of each box, outside of boxes that name themselves something else
  double total_ = 0;
};

}  // namespace

void drop_headings_at_end(const Page& page, std::vector<std::size_t>& blocks) {
  while (!blocks.empty() && page.blocks[blocks.back()].kind == BlockKind::kHeading) blocks.pop_back();
}

double link_share(const Block& block) {
  return block.text.empty() ? 0 : static_cast<double>(block.link_bytes) / static_cast<double>(block.text.size());
}

bool ends_sentence(std::string_view text) {
  while (!text.empty() && (text.back() == '"' || text.back() == '\'' || text.back() == ')')) text.remove_suffix(1);
  if (text.ends_with("”") || text.ends_with("’")) text.remove_suffix(3);
  if (text.empty()) return false;
  const char last = text.back();
  return last == '.' || last == '!' || last == '?' || last == ':' || last == ',' || text.ends_with("…");
}

// Words of prose: long enough or a sentence, and not made of links.
double prose_of(const Block& block) {
  if (block.kind == BlockKind::kHeading) return 0;
  const double links = link_share(block);
  if (links > kMostlyLinks) return 0;
  const double words = static_cast<double>(block.words) * (1 - links);
  if (words < 6) return 0;
  if (!ends_sentence(block.text)) return words < 15 ? 0 : words * 0.5;
  return words;
}

RuleFindings judge(const Page& page) { return page.boxes.empty() ? RuleFindings{} : Chooser(page).run(); }

}  // namespace hearsay::page
