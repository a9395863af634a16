#include "page/block_features.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>

#include "page/dates.h"
#include "page/hints.h"
#include "page/leavings.h"
#include "page/text_form.h"
#include "page/utf8.h"

namespace hearsay::page {
namespace {

constexpr std::uint32_t kNotProse = kNavigation | kAside | kFooter | kComments | kShare | kRelated | kPromotion |
                                    kConsent | kAuthor | kForm | kCaption | kMeta | kHeader | kContents;
constexpr std::size_t kShort = 160;  // bytes; a byline, a date's line
constexpr double kProse = 10;        // words; a block with as many is a landmark of prose

float number(double value) { return static_cast<float>(value); }  // trees ask for order only: no logarithms
float share(double part, double whole) { return whole > 0 ? static_cast<float>(part / whole) : 0.0F; }
float flag(bool value) { return value ? 1.0F : 0.0F; }

// The kind of the element before or after another: captions stand beside pictures, standfirsts below headings.
float neighbour_class(const lxb_dom_node_t* node, bool after) {
  const auto* at = after ? node->next : node->prev;
  while (at != nullptr && !is_element(at)) at = after ? at->next : at->prev;
  if (at == nullptr) return 0;
  switch (tag_of(at)) {
    case LXB_TAG_FIGURE:
    case LXB_TAG_PICTURE:
    case LXB_TAG_IMG: return 1;
    case LXB_TAG_VIDEO:
    case LXB_TAG_IFRAME:
    case LXB_TAG_SCRIPT: return 2;
    case LXB_TAG_H1:
    case LXB_TAG_H2:
    case LXB_TAG_H3:
    case LXB_TAG_H4: return 3;
    case LXB_TAG_P: return 4;
    case LXB_TAG_UL:
    case LXB_TAG_OL: return 5;
    case LXB_TAG_DIV: return 6;
    default: return 7;
  }
}

float tag_class(std::uintptr_t tag) {
  switch (tag) {
    case LXB_TAG_P: return 1;
    case LXB_TAG_DIV: return 2;
    case LXB_TAG_LI: return 3;
    case LXB_TAG_H1:
    case LXB_TAG_H2:
    case LXB_TAG_H3:
    case LXB_TAG_H4:
    case LXB_TAG_H5:
    case LXB_TAG_H6: return 4;
    case LXB_TAG_TR: return 5;
    case LXB_TAG_SECTION:
    case LXB_TAG_ARTICLE:
    case LXB_TAG_MAIN: return 6;
    case LXB_TAG_BLOCKQUOTE: return 7;
    case LXB_TAG_FIGCAPTION:
    case LXB_TAG_FIGURE: return 8;
    case LXB_TAG_PRE: return 9;
    case LXB_TAG_TIME:
    case LXB_TAG_ADDRESS: return 10;
    case LXB_TAG_DT:
    case LXB_TAG_DD: return 11;
    default: return 0;
  }
}

class Describer {
 public:
  Describer(const Page& page, const RuleFindings& rules, const PageFacts& facts)
      : page_(page), rules_(rules), facts_(facts), leaving_(rules.leaving), prose_(rules.prose), headline_(facts.headline), description_(facts.description), body_(facts.body) {}

  std::vector<Features> run(const std::vector<char>& candidate) {
    survey();
    std::vector<Features> out(page_.blocks.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
      if (!candidate[i]) continue;
      at_ = out[i].data();
      end_ = at_ + kFeatures;
      of_text(i);
      of_boxes(i);
      of_place(i);
      of_neighbours(i);
      of_facts(i);
    }
    return out;
  }

 private:
  void put(float value) {
    if (at_ != end_) *at_++ = value;
  }
  const Block& block(std::size_t i) const { return page_.blocks[i]; }
  const Box& box(int i) const { return page_.boxes[static_cast<std::size_t>(i)]; }
  int parent_of(int i) const { return i < 0 ? -1 : box(i).parent; }

  // The names of an element and of the one around it: paragraphs of one article share them.
  std::size_t signature(int i) const {
    std::size_t hash = 0;
    for (int step = 0; step < 2 && i >= 0; ++step, i = parent_of(i)) {
      hash = hash * kFnvPrime + box(i).tag;
      if (is_element(box(i).node)) hash ^= std::hash<std::string_view>{}(attribute(box(i).node, "class")) * 31U;
    }
    return hash;
  }

  void survey() {
    const std::size_t n = page_.blocks.size();
    words_.resize(n), signature_.resize(n);
    box_words_.assign(page_.boxes.size(), 0), box_links_ = box_blocks_ = box_images_ = depth_ = box_words_;
    far_.assign(page_.boxes.size(), 99.0);
    for (std::size_t b = 0; b < page_.boxes.size(); ++b) {
      const int parent = page_.boxes[b].parent;
      depth_[b] = parent < 0 ? 0 : depth_[static_cast<std::size_t>(parent)] + 1;
      if (page_.boxes[b].hints & kNotProse) far_[b] = 0;
      else if (parent >= 0) far_[b] = std::min(99.0, far_[static_cast<std::size_t>(parent)] + 1);
      box_images_[b] = page_.boxes[b].images;
    }
    std::unordered_map<int, std::size_t> of_box;  // signatures, once a box
    for (std::size_t i = 0; i < n; ++i) {
      words_[i] = static_cast<double>(block(i).words);
      const auto [known, fresh] = of_box.try_emplace(block(i).box, 0);
      if (fresh) known->second = signature(block(i).box);
      Kin& kin = kin_[signature_[i] = known->second];
      kin.prose += prose_[i], kin.words += words_[i], kin.count += 1;
      const auto b = static_cast<std::size_t>(block(i).box);
      box_words_[b] += words_[i], box_links_[b] += words_[i] * link_share(block(i)), box_blocks_[b] += 1;
      total_ += prose_[i];
      kept_words_ += rules_.kept[i] ? words_[i] : 0;
      kept_ += rules_.kept[i] ? 1 : 0;
      if (rules_.kept[i]) {
        last_kept_ = static_cast<double>(i);
        if (first_kept_ < 0) first_kept_ = static_cast<double>(i);
      }
      if (block(i).text.size() < kShort) ++copies_[block(i).text];
      if (headline_at_ < 0 && !headline_.empty() && block(i).text.size() < 400) find_headline(i);
    }
    for (std::size_t b = page_.boxes.size(); b-- > 1;) {
      const auto parent = static_cast<std::size_t>(std::max(0, page_.boxes[b].parent));
      box_words_[parent] += box_words_[b], box_links_[parent] += box_links_[b];
      box_blocks_[parent] += box_blocks_[b], box_images_[parent] += box_images_[b];
    }
    landmarks();
  }

  void find_headline(std::size_t i) {
    const WordSet own(block(i).text);
    if (own.covers(headline_) < 0.8F || headline_.covers(own) < 0.8F) return;
    headline_at_ = static_cast<double>(i);
    headline_before_ = total_;
  }

  // Blocks since and until prose, since a heading that ends an article, and the prose before.
  void landmarks() {
    const std::size_t n = page_.blocks.size();
    since_.assign(n, 50), until_.assign(n, 50), ended_.assign(n, 50), before_.assign(n, 0), kept_before_.assign(n, 0);
    double since = 50, ended = 50, before = 0, kept = 0;
    for (std::size_t i = 0; i < n; ++i) {
      since_[i] = since, ended_[i] = ended, before_[i] = before, kept_before_[i] = kept;
      since = prose_[i] >= kProse ? 0 : std::min(50.0, since + 1);
      const bool ends = leaving_[i] == Leaving::kRelated || leaving_[i] == Leaving::kEnd;
      ended = ends ? 0 : std::min(50.0, ended + 1);
      before += prose_[i];
      kept += rules_.kept[i] ? prose_[i] : 0;
    }
    double until = 50;
    for (std::size_t i = n; i-- > 0;) {
      until_[i] = until;
      until = prose_[i] >= kProse ? 0 : std::min(50.0, until + 1);
    }
  }

  void of_text(std::size_t i) {
    const Block& b = block(i);
    const double bytes = static_cast<double>(b.text.size());
    const Form form = form_of(std::string_view(b.text).substr(0, 4000));
    const double seen = std::min(bytes, 4000.0);
    put(number(words_[i])), put(number(bytes)), put(static_cast<float>(link_share(b)));
    put(flag(ends_sentence(b.text))), put(number(prose_[i]));
    put(share(form.commas, words_[i])), put(number(form.ends)), put(share(form.digits, seen));
    put(share(form.upper, form.letters)), put(share(form.foreign, seen)), put(number(form.quotes)), put(number(form.bars));
    put(flag(is_ascii_lower(b.text.front()))), put(flag(is_ascii_digit(b.text.front())));
    put(flag(form.copyright)), put(flag(form.at_sign)), put(flag(b.text.back() == ':')), put(flag(b.text.back() == '?'));
    put(share(bytes, words_[i])), put(static_cast<float>(leaving_[i])), put(flag(leaving_[i] == Leaving::kCaption));
    put(static_cast<float>(b.kind)), put(static_cast<float>(b.level)), put(flag(rules_.repeated[i]));
    const bool small = b.text.size() < 600 && !(headline_.empty() && description_.empty());
    const WordSet own(small ? std::string_view(b.text) : std::string_view());
    put(own.covers(headline_)), put(headline_.covers(own)), put(description_.covers(own));
    of_description_ = own.covers(description_);
    put(flag(b.text.size() < kShort && names_author(b.text)));
    put(flag(b.text.size() < kShort && !find_dates(b.text, 1).empty()));
    put(share(static_cast<double>(b.bold_bytes), bytes)), put(share(static_cast<double>(b.slant_bytes), bytes));
    put(number(static_cast<double>(b.links))), put(b.text.size() < kShort ? number(copies_[b.text]) : 1.0F);
  }

  // By what the page says of its article elsewhere.
  void of_facts(std::size_t i) {
    const Block& b = block(i);
    put(body_.empty() ? -2.0F : body_.holds(b.text));
    const bool known = headline_at_ >= 0;
    put(known ? static_cast<float>(std::clamp(static_cast<double>(i) - headline_at_, -30.0, 30.0)) : -40.0F);
    put(known ? number(before_[i] - headline_before_) : -1.0F);
    put(of_description_);
    auto* node = box(b.box).node;
    put(neighbour_class(node, false)), put(neighbour_class(node, true));
    put(node->parent == nullptr ? 0 : neighbour_class(node->parent, false));
    const auto same = [&](std::ptrdiff_t step) {  // whether a block two or three away is of the same kin
      const auto at = static_cast<std::ptrdiff_t>(i) + step;
      return at >= 0 && at < static_cast<std::ptrdiff_t>(signature_.size()) &&
             signature_[static_cast<std::size_t>(at)] == signature_[i];
    };
    put(flag(same(-2))), put(flag(same(2)));
    put(static_cast<float>(b.text.ends_with("...") || b.text.ends_with("…")));
    put(flag(b.text.find(": ") < 24));
  }

  bool names_author(const std::string& text) const {
    return std::ranges::any_of(facts_.authors, [&](const std::string& author) {
      return author.size() > 3 && text.find(author) != std::string::npos;
    });
  }

  void of_boxes(std::size_t i) {
    const int own = block(i).box;
    const int up = parent_of(own);
    const int up2 = parent_of(up);
    put(tag_class(box(own).tag)), put(up < 0 ? 0 : tag_class(box(up).tag)), put(up2 < 0 ? 0 : tag_class(box(up2).tag));
    put(number(depth_[static_cast<std::size_t>(own)]));
    const std::uint32_t hints = rules_.hints[static_cast<std::size_t>(own)];
    for (int bit = 0; bit < 17; ++bit) put(flag(hints & (1U << bit)));
    put(static_cast<float>(std::min(20.0, far_[static_cast<std::size_t>(own)])));
    put(flag(box(own).hints & kNotProse)), put(flag(up >= 0 && box(up).hints & kNotProse));
    for (const int at : {own, up, up2}) {
      const auto b = static_cast<std::size_t>(std::max(0, at));
      put(share(rules_.plain[b], total_));
      put(share(box_links_[b], box_words_[b]));
      put(number(box_blocks_[b]));
      put(number(box_images_[b]));
    }
    const Kin& kin = kin_[signature_[i]];
    put(share(kin.prose, total_)), put(number(kin.count)), put(number(kin.words / std::max(1.0, kin.count)));
  }

  void of_place(std::size_t i) {
    const int own = block(i).box;
    const double n = static_cast<double>(page_.blocks.size());
    put(own < rules_.box ? -1.0F : own > rules_.last ? 1.0F : 0.0F);
    put(flag(rules_.kept[i])), put(share(static_cast<double>(i), n));
    put(share(before_[i], total_)), put(share(kept_before_[i], kept_words_));
    const double here = static_cast<double>(i);
    put(static_cast<float>(std::clamp(here - first_kept_, -20.0, 20.0)));
    put(static_cast<float>(std::clamp(here - last_kept_, -20.0, 20.0)));
    put(static_cast<float>(since_[i])), put(static_cast<float>(until_[i])), put(static_cast<float>(ended_[i]));
    put(number(total_)), put(number(kept_words_)), put(share(kept_, n));
  }

  void of_neighbours(std::size_t i) {
    for (const int step : {-1, 1, -2, 2}) {
      const auto at = static_cast<std::ptrdiff_t>(i) + step;
      const bool there = at >= 0 && at < static_cast<std::ptrdiff_t>(page_.blocks.size());
      const auto j = static_cast<std::size_t>(there ? at : 0);
      put(there ? number(words_[j]) : -1.0F);
      put(there ? flag(rules_.kept[j]) : -1.0F);
      if (step == -1 || step == 1) {
        put(there ? static_cast<float>(link_share(block(j))) : -1.0F);
        put(there ? flag(ends_sentence(block(j).text)) : -1.0F);
        put(there ? static_cast<float>(leaving_[j]) : -1.0F);
        put(there ? flag(signature_[j] == signature_[i]) : -1.0F);
      }
    }
  }

  struct Kin {  // blocks of one signature
    double prose = 0, words = 0, count = 0;
  };

  const Page& page_;
  const RuleFindings& rules_;
  const PageFacts& facts_;
  const std::vector<Leaving>& leaving_;
  const std::vector<double>& prose_;
  WordSet headline_;
  WordSet description_;
  Grams body_;
  float of_description_ = 0;  // of the block at hand: how much of the description it has
  double headline_at_ = -1, headline_before_ = 0;
  float* at_ = nullptr;
  float* end_ = nullptr;
  std::vector<double> words_;
  std::vector<std::size_t> signature_;
  std::unordered_map<std::size_t, Kin> kin_;
  std::unordered_map<std::string_view, int> copies_;
  std::vector<double> box_words_, box_links_, box_blocks_, box_images_, depth_, far_;
  std::vector<double> since_, until_, ended_, before_, kept_before_;
  double total_ = 0, kept_words_ = 0, kept_ = 0, first_kept_ = -1, last_kept_ = -1;
};

}  // namespace

std::vector<char> find_candidates(const Page& page, const RuleFindings& rules) {
  std::vector<char> out;
  for (const Block& block : page.blocks) {
    out.push_back(rules.kept[out.size()] || rules.inside(block) || link_share(block) <= kMostlyLinks);
  }
  return out;
}

std::vector<Features> features_of(const Page& page, const RuleFindings& rules, const std::vector<char>& candidate,
                                  const PageFacts& facts) {
  return page.blocks.empty() ? std::vector<Features>{} : Describer(page, rules, facts).run(candidate);
}

}  // namespace hearsay::page
