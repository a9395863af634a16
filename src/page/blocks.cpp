#include "page/blocks.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "page/hints.h"
#include "page/utf8.h"

namespace hearsay::page {
namespace {

// Elements that hold no prose, whatever is in them.
bool is_dropped(std::uintptr_t tag) {
  switch (tag) {
    case LXB_TAG_HEAD:
    case LXB_TAG_SCRIPT:
    case LXB_TAG_STYLE:
    case LXB_TAG_TEMPLATE:
    case LXB_TAG_IFRAME:
    case LXB_TAG_NOFRAMES:
    case LXB_TAG_NOEMBED:
    case LXB_TAG_OBJECT:
    case LXB_TAG_EMBED:
    case LXB_TAG_AUDIO:
    case LXB_TAG_VIDEO:
    case LXB_TAG_CANVAS:
    case LXB_TAG_BUTTON:
    case LXB_TAG_SELECT:
    case LXB_TAG_TEXTAREA:
    case LXB_TAG_DATALIST:
    case LXB_TAG_PROGRESS:
    case LXB_TAG_METER:
    case LXB_TAG_MAP: return true;
    default: return false;
  }
}

// Elements of AMP that hold no prose of the article. Others (amp-accordion, amp-fit-text...) show what is in them.
bool is_amp_furniture(lxb_dom_node_t* node) {
  if (node->local_name < LXB_TAG__LAST_ENTRY) return false;
  std::size_t size = 0;
  const lxb_char_t* name = lxb_dom_element_local_name(lxb_dom_interface_element(node), &size);
  const std::string_view tag(reinterpret_cast<const char*>(name), size);
  return tag.starts_with("amp-") &&
         (tag == "amp-ad" || tag == "amp-embed" || tag == "amp-sticky-ad" || tag == "amp-analytics" ||
          tag == "amp-sidebar" || tag == "amp-consent" || tag == "amp-user-notification" || tag == "amp-state" ||
          tag == "amp-social-share" || tag == "amp-next-page");
}

// Elements that stand in a line of text. All others break lines, unknown ones (custom elements) too.
bool is_inline(std::uintptr_t tag) {
  switch (tag) {
    case LXB_TAG_A:
    case LXB_TAG_ABBR:
    case LXB_TAG_ACRONYM:
    case LXB_TAG_B:
    case LXB_TAG_BDI:
    case LXB_TAG_BDO:
    case LXB_TAG_BIG:
    case LXB_TAG_CITE:
    case LXB_TAG_CODE:
    case LXB_TAG_DATA:
    case LXB_TAG_DEL:
    case LXB_TAG_DFN:
    case LXB_TAG_EM:
    case LXB_TAG_FONT:
    case LXB_TAG_I:
    case LXB_TAG_IMG:
    case LXB_TAG_INS:
    case LXB_TAG_KBD:
    case LXB_TAG_LABEL:
    case LXB_TAG_MARK:
    case LXB_TAG_NOBR:
    case LXB_TAG_Q:
    case LXB_TAG_RB:
    case LXB_TAG_RP:  // the brackets around a reading: needed where it stands in the line
    case LXB_TAG_RT:
    case LXB_TAG_RUBY:
    case LXB_TAG_S:
    case LXB_TAG_SAMP:
    case LXB_TAG_SMALL:
    case LXB_TAG_SPAN:
    case LXB_TAG_STRIKE:
    case LXB_TAG_STRONG:
    case LXB_TAG_SUB:
    case LXB_TAG_SUP:
    case LXB_TAG_TIME:
    case LXB_TAG_TT:
    case LXB_TAG_U:
    case LXB_TAG_VAR:
    case LXB_TAG_WBR:
    case LXB_TAG_INPUT:
    case LXB_TAG_TD:  // a row of cells is one line, with a blank between two
    case LXB_TAG_TH: return true;
    default: return false;
  }
}

bool is_bold(std::uintptr_t tag) { return tag == LXB_TAG_B || tag == LXB_TAG_STRONG; }
bool is_slanted(std::uintptr_t tag) { return tag == LXB_TAG_I || tag == LXB_TAG_EM || tag == LXB_TAG_CITE; }

int heading_level(std::uintptr_t tag) {
  switch (tag) {
    case LXB_TAG_H1: return 1;
    case LXB_TAG_H2: return 2;
    case LXB_TAG_H3: return 3;
    case LXB_TAG_H4: return 4;
    case LXB_TAG_H5: return 5;
    case LXB_TAG_H6: return 6;
    default: return 0;
  }
}

class Walker {
 public:
  explicit Walker(bool with_hidden) : with_hidden_(with_hidden) {}

  Page run(lxb_dom_node_t* root) {
    walk(root, [this](lxb_dom_node_t* node) { return enter(node); }, [this](lxb_dom_node_t* node) { leave(node); });
    flush();
    return std::move(page_);
  }

 private:
  // True where the walk goes into the node; leave() is called for it then.
  bool enter(lxb_dom_node_t* node) {
    if (is_text(node)) {
      add_text(text_of(node));
      return false;
    }
    if (!is_element(node)) return false;
    if (node->ns != LXB_NS_HTML) return false;  // drawings and formulas
    const auto tag = tag_of(node);
    if (tag == LXB_TAG_BR) {
      add_break();
      return false;
    }
    // What is for browsers without scripts counts as hidden: it is read where the page shows next to nothing.
    if (!with_hidden_ && tag == LXB_TAG_NOSCRIPT) return false;
    if (is_dropped(tag) || is_amp_furniture(node) || (!with_hidden_ && tag != LXB_TAG_BODY && is_hidden(node))) return false;
    if (is_inline(tag)) {
      if (tag == LXB_TAG_A) {
        ++links_;
        ++links_begun_;
      }
      if (is_bold(tag)) ++bold_;
      if (is_slanted(tag)) ++slanted_;
      if (tag == LXB_TAG_IMG && open_ >= 0) ++page_.boxes[static_cast<std::size_t>(open_)].images;
      if (tag == LXB_TAG_TD || tag == LXB_TAG_TH) pending_blank_ = true;
      return true;
    }
    flush();
    page_.boxes.push_back({node, open_, tag, hints_.of(node)});
    open_ = static_cast<int>(page_.boxes.size()) - 1;
    if (tag == LXB_TAG_OL) lists_.push_back({node, number_of(attribute(node, "start"), 1)});
    if (tag == LXB_TAG_LI) begin_item(node);
    return true;
  }

  void leave(lxb_dom_node_t* node) {
    const auto tag = tag_of(node);
    if (is_inline(tag)) {
      if (tag == LXB_TAG_A && links_ > 0) --links_;
      if (is_bold(tag) && bold_ > 0) --bold_;
      if (is_slanted(tag) && slanted_ > 0) --slanted_;
      return;
    }
    flush();
    const Box& box = page_.boxes[static_cast<std::size_t>(open_)];
    if (box.node == node) open_ = box.parent;
    if (tag == LXB_TAG_LI) marker_.clear();
    if (!lists_.empty() && lists_.back().node == node) lists_.pop_back();
  }

  // The number that a browser shows before an item of an ordered list: "see step 3" needs it.
  void begin_item(lxb_dom_node_t* item) {
    marker_.clear();
    if (lists_.empty() || item->parent != lists_.back().node) return;
    List& list = lists_.back();
    list.next = number_of(attribute(item, "value"), list.next);
    marker_ = std::to_string(list.next++) + ". ";
  }

  static int number_of(std::string_view digits, int otherwise) {
    if (digits.empty() || digits.size() > 6) return otherwise;
    int number = 0;
    for (const char c : digits) {
      if (!is_ascii_digit(c)) return otherwise;
      number = number * 10 + (c - '0');
    }
    return number;
  }

  void add_text(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      const char c = text[i];
      if (is_ascii_space(c)) {
        pending_blank_ = true;
        ++i;
        continue;
      }
      if (c == '\0') {
        ++i;
        continue;
      }
      std::size_t end = i;
      while (end < text.size() && !is_ascii_space(text[end]) && text[end] != '\0') ++end;
      if (pending_blank_ && !line_.empty()) line_.push_back(' ');
      pending_blank_ = false;
      line_.append(text, i, end - i);
      if (links_ > 0) link_bytes_ += end - i;
      if (bold_ > 0) bold_bytes_ += end - i;
      if (slanted_ > 0) slant_bytes_ += end - i;
      breaks_ = 0;
      i = end;
    }
  }

  void add_break() {
    pending_blank_ = true;
    if (++breaks_ >= 2) flush();
  }

  void flush() {
    InvisibleCounts invisible;
    // What add_text put together from ASCII has neither double blanks nor anything invisible.
    std::string text = is_ascii(line_) ? std::move(line_) : squeeze(without_invisible(std::move(line_), invisible));
    if (!text.empty() && open_ >= 0) {
      if (!marker_.empty()) text.insert(0, std::exchange(marker_, {}));
      page_.blocks.push_back(make_block(std::move(text)));
      page_.blocks.back().invisible = invisible;
    }
    line_.clear();
    link_bytes_ = bold_bytes_ = slant_bytes_ = links_begun_ = 0;
    breaks_ = 0;
    pending_blank_ = false;
  }

  Block make_block(std::string text) const {
    Block block;
    block.text = std::move(text);
    block.box = open_;
    block.words = length_in_words(block.text);
    block.link_bytes = std::min(link_bytes_, block.text.size());
    block.bold_bytes = std::min(bold_bytes_, block.text.size());
    block.slant_bytes = std::min(slant_bytes_, block.text.size());
    block.links = links_begun_;
    // The kind is that of the nearest element around that has one; paragraphs inside list items are items.
    int steps = 0;
    for (int at = open_; at >= 0 && steps < 4; at = page_.boxes[static_cast<std::size_t>(at)].parent, ++steps) {
      const auto tag = page_.boxes[static_cast<std::size_t>(at)].tag;
      if (const int level = heading_level(tag); level > 0) {
        block.kind = BlockKind::kHeading;
        block.level = level;
        return block;
      }
      if (tag == LXB_TAG_LI || tag == LXB_TAG_DD || tag == LXB_TAG_DT) {
        block.kind = BlockKind::kItem;
        return block;
      }
      if (tag == LXB_TAG_TR) block.kind = BlockKind::kRow;
      if (tag == LXB_TAG_FIGCAPTION || tag == LXB_TAG_CAPTION) block.kind = BlockKind::kCaption;
      if (tag == LXB_TAG_BLOCKQUOTE) block.kind = BlockKind::kQuote;
      if (block.kind != BlockKind::kParagraph) return block;
    }
    return block;
  }

  struct List {
    lxb_dom_node_t* node;
    int next;
  };

  bool with_hidden_;
  Hints hints_;
  std::vector<List> lists_;  // ordered ones, from the outermost in
  std::string marker_;       // of an item whose text has not begun
  Page page_;
  int open_ = -1;
  std::string line_;
  std::size_t link_bytes_ = 0;
  std::size_t bold_bytes_ = 0;
  std::size_t slant_bytes_ = 0;
  std::size_t links_begun_ = 0;
  int links_ = 0;
  int bold_ = 0;
  int slanted_ = 0;
  int breaks_ = 0;
  bool pending_blank_ = false;
};

}  // namespace

Page list_blocks(lxb_dom_node_t* root, bool with_hidden) {
  return root == nullptr ? Page{} : Walker(with_hidden).run(root);
}

}  // namespace hearsay::page
