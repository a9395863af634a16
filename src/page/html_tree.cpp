#include "page/html_tree.h"

#include <algorithm>
#include <cstddef>
#include <unordered_map>

#include "page/markup_limits.h"
#include "page/utf8.h"

namespace hearsay::page {
namespace {

constexpr std::size_t kMaxAttributes = 64;
// In units of about 50 ns: one for a token, more for what a token makes the parser do again.
constexpr std::size_t kMaxWork = 16'000'000;
// Of what the tree keeps: a node takes up to 300 bytes. The largest of WCXB's 793 pages has 9,769 tags.
constexpr std::size_t kMaxTokens = 300'000;
// Of text outside of scripts and style sheets, in bytes: a long novel has one megabyte.
constexpr std::size_t kMaxText = std::size_t{16} << 20;

// Stands between lexbor's tokenizer and its tree builder and sees every token first.
struct Gate {
  lxb_html_tokenizer_token_f next = nullptr;
  void* next_context = nullptr;
  lxb_html_tree_t* tree = nullptr;
  std::unordered_map<lxb_tag_id_t, std::size_t> unopened;  // start tags left out at the depth limit, not ended yet
  std::vector<bool> templates;  // those open, innermost last: whether it is a shadow root, and so a <div> here
  std::size_t text_run = 0;  // bytes of text since the last element was opened
  std::size_t text = 0;      // bytes of it in all, less scripts and style sheets
  std::size_t work = 0;
  std::size_t tokens = 0;
  bool cut = false;
};

// Elements whose text is not markup: leaving out their start tag would turn scripts into text.
bool switches_tokenizer(lxb_tag_id_t tag) {
  switch (tag) {
    case LXB_TAG_SCRIPT:
    case LXB_TAG_STYLE:
    case LXB_TAG_TITLE:
    case LXB_TAG_TEXTAREA:
    case LXB_TAG_XMP:
    case LXB_TAG_IFRAME:
    case LXB_TAG_NOEMBED:
    case LXB_TAG_NOFRAMES:
    case LXB_TAG_NOSCRIPT:
    case LXB_TAG_PLAINTEXT: return true;
    default: return false;
  }
}

bool is_void(lxb_tag_id_t tag) {
  return tag == LXB_TAG_BR || tag == LXB_TAG_IMG || tag == LXB_TAG_HR || tag == LXB_TAG_INPUT || tag == LXB_TAG_META ||
         tag == LXB_TAG_LINK || tag == LXB_TAG_WBR || tag == LXB_TAG_SOURCE;
}

void limit_attributes(lxb_html_token_t* token) {
  std::size_t count = 0;
  for (lxb_html_token_attr_t* attr = token->attr_first; attr != nullptr; attr = attr->next) {
    if (++count == kMaxAttributes) {  // the parser looks each one up among those before it
      attr->next = nullptr;
      token->attr_last = attr;
      return;
    }
  }
}

bool is_close(const lxb_html_token_t* token) { return (token->type & LXB_HTML_TOKEN_TYPE_CLOSE) != 0; }

bool declares_shadow_root(const lxb_html_token_t* token) {
  for (const lxb_html_token_attr_t* attr = token->attr_first; attr != nullptr; attr = attr->next) {
    if (attr->name == nullptr || attr->value == nullptr) continue;
    std::size_t size = 0;
    const lxb_char_t* name = lxb_html_token_attr_name(const_cast<lxb_html_token_attr_t*>(attr), &size);
    if (std::string_view(reinterpret_cast<const char*>(name), size) != "shadowrootmode") continue;
    const std::string_view mode(reinterpret_cast<const char*>(attr->value), attr->value_size);
    return equals_ci(mode, "open") || equals_ci(mode, "closed");
  }
  return false;
}

// A shadow root that the page declares is what a browser shows: its <template> becomes a <div>.
void show_shadow_root(Gate& gate, lxb_html_token_t* token) {
  if (token->tag_id != LXB_TAG_TEMPLATE) return;
  bool shadow = false;
  if (!is_close(token)) {
    shadow = declares_shadow_root(token);
    gate.templates.push_back(shadow);
  } else if (!gate.templates.empty()) {
    shadow = gate.templates.back();
    gate.templates.pop_back();
  }
  if (shadow) token->tag_id = LXB_TAG_DIV;
}

bool in_script(const Gate& gate) {
  const lxb_dom_node_t* current = lxb_html_tree_current_node(gate.tree);
  return current != nullptr && (current->local_name == LXB_TAG_SCRIPT || current->local_name == LXB_TAG_STYLE);
}

// Start tags that end a drawing or a formula where one stands in it; they make the tree shallower.
bool breaks_out(const Gate& gate, lxb_tag_id_t tag) {
  const lxb_dom_node_t* current = lxb_html_tree_current_node(gate.tree);
  if (current == nullptr || current->ns == LXB_NS_HTML) return false;
  return tag == LXB_TAG_P || tag == LXB_TAG_DIV || tag == LXB_TAG_H1 || tag == LXB_TAG_H2 || tag == LXB_TAG_H3 ||
         tag == LXB_TAG_UL || tag == LXB_TAG_OL || tag == LXB_TAG_TABLE || tag == LXB_TAG_BLOCKQUOTE;
}

// Whether the tree builder should see an end tag: not where its start tag was left out.
bool admit_end(Gate& gate, lxb_tag_id_t tag) {
  if (gate.unopened.empty() || switches_tokenizer(tag)) return true;
  const auto found = gate.unopened.find(tag);
  if (found == gate.unopened.end()) return true;  // it ends an element above
  if (--found->second == 0) gate.unopened.erase(found);
  return false;
}

// Whether the tree builder should see the token.
bool admit(Gate& gate, lxb_html_token_t* token) {
  const std::size_t depth = gate.tree->open_elements->length;
  if (depth < kMaxDepth && !gate.unopened.empty()) gate.unopened.clear();  // they stood in an element that has ended
  const std::size_t formatting = gate.tree->active_formatting->length;
  gate.work += 1 + depth / 32 + 4 * formatting;
  if (token->tag_id == LXB_TAG__TEXT) {
    gate.work += gate.text_run / 256;
    const auto size = static_cast<std::size_t>(token->text_end - token->text_start);
    gate.text_run += size;
    if (!in_script(gate)) gate.text += size;
    return true;
  }
  if (token->tag_id == LXB_TAG__EM_COMMENT) return false;  // no stage looks at comments
  show_shadow_root(gate, token);
  if (is_close(token)) return admit_end(gate, token->tag_id);
  if (depth < kMaxDepth || switches_tokenizer(token->tag_id) || breaks_out(gate, token->tag_id)) {
    limit_attributes(token);
    gate.text_run = 0;
    return true;
  }
  const bool closes_itself = is_void(token->tag_id) || (token->type & LXB_HTML_TOKEN_TYPE_CLOSE_SELF) != 0;
  if (!closes_itself) ++gate.unopened[token->tag_id];
  return false;
}

lxb_html_token_t* on_token(lxb_html_tokenizer_t* tokenizer, lxb_html_token_t* token, void* context) {
  auto& gate = *static_cast<Gate*>(context);
  if (token->tag_id != LXB_TAG__END_OF_FILE) {
    if (gate.cut) return token;
    if (!admit(gate, token)) return token;
    if (gate.text > kMaxText && !in_script(gate) && token->tag_id == LXB_TAG__TEXT) {  // a part of it still fits
      const lxb_char_t* end = token->text_end - std::min<std::ptrdiff_t>(gate.text - kMaxText, token->text_end - token->text_start);
      while (end > token->text_start && (*end & 0xC0U) == 0x80U) --end;
      token->text_end = end;
      gate.cut = true;
      return end > token->text_start ? gate.next(tokenizer, token, gate.next_context) : token;
    }
    if (gate.work > kMaxWork || ++gate.tokens > kMaxTokens) {
      gate.cut = true;
      return token;
    }
  }
  return gate.next(tokenizer, token, gate.next_context);
}

}  // namespace

std::unique_ptr<Tree> Tree::parse(std::string_view utf8) {
  struct FreeParser {
    void operator()(lxb_html_parser_t* parser) const { lxb_html_parser_destroy(parser); }
  };
  const std::unique_ptr<lxb_html_parser_t, FreeParser> parser(lxb_html_parser_create());
  if (!parser || lxb_html_parser_init(parser.get()) != LXB_STATUS_OK) return nullptr;

  lxb_html_tokenizer_t* tokenizer = lxb_html_parser_tokenizer(parser.get());
  Gate gate;
  gate.next = tokenizer->callback_token_done;
  gate.next_context = tokenizer->callback_token_ctx;
  gate.tree = lxb_html_parser_tree(parser.get());
  lxb_html_tokenizer_callback_token_done_set(tokenizer, on_token, &gate);

  auto tree = std::make_unique<Tree>();
  std::string limited;
  const std::string_view html = limit_markup(utf8, limited);
  tree->document_.reset(lxb_html_parse(parser.get(), reinterpret_cast<const lxb_char_t*>(html.data()), html.size()));
  if (!tree->document_) return nullptr;
  tree->cut_ = gate.cut;
  return tree;
}

lxb_dom_node_t* Tree::root() const {
  return lxb_dom_interface_node(lxb_dom_document_element(&document_->dom_document));
}

bool is_element(const lxb_dom_node_t* node) { return node->type == LXB_DOM_NODE_TYPE_ELEMENT; }
bool is_text(const lxb_dom_node_t* node) { return node->type == LXB_DOM_NODE_TYPE_TEXT; }

std::uintptr_t tag_of(const lxb_dom_node_t* node) {
  return is_element(node) && node->ns == LXB_NS_HTML ? node->local_name : std::uintptr_t{LXB_TAG__UNDEF};
}

std::string_view text_of(const lxb_dom_node_t* node) {
  const auto* data = reinterpret_cast<const lxb_dom_character_data_t*>(node);
  return {reinterpret_cast<const char*>(data->data.data), data->data.length};
}

namespace {

lxb_dom_attr_t* find_attribute(const lxb_dom_node_t* element, std::string_view name) {
  if (!is_element(element)) return nullptr;
  auto* attr = reinterpret_cast<const lxb_dom_element_t*>(element)->first_attr;
  for (; attr != nullptr; attr = attr->next) {
    std::size_t size = 0;
    const lxb_char_t* local = lxb_dom_attr_local_name(attr, &size);
    if (std::string_view(reinterpret_cast<const char*>(local), size) == name) return attr;
  }
  return nullptr;
}

}  // namespace

std::string_view attribute(const lxb_dom_node_t* element, std::string_view name) {
  lxb_dom_attr_t* attr = find_attribute(element, name);
  if (attr == nullptr) return {};
  std::size_t size = 0;
  const lxb_char_t* value = lxb_dom_attr_value(attr, &size);
  return value == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(value), size);
}

bool has_attribute(const lxb_dom_node_t* element, std::string_view name) {
  return find_attribute(element, name) != nullptr;
}

lxb_dom_node_t* next_node(lxb_dom_node_t* node, const lxb_dom_node_t* top, bool skip) {
  if (!skip && node->first_child != nullptr) return node->first_child;
  while (node != top) {
    if (node->next != nullptr) return node->next;
    node = node->parent;
    if (node == nullptr) return nullptr;
  }
  return nullptr;
}

std::string inner_text(lxb_dom_node_t* element, std::size_t limit) {
  std::string raw;
  for (lxb_dom_node_t* node = element; node != nullptr && raw.size() < limit;) {
    const auto tag = tag_of(node);
    const bool skip = tag == LXB_TAG_SCRIPT || tag == LXB_TAG_STYLE || tag == LXB_TAG_NOSCRIPT || tag == LXB_TAG_SVG;
    if (is_text(node)) {
      raw += cut(text_of(node), limit);
    } else if (tag == LXB_TAG_BR || tag == LXB_TAG_P || tag == LXB_TAG_DIV || tag == LXB_TAG_LI) {
      raw += ' ';
    }
    node = next_node(node, element, skip);
  }
  return squeeze(raw);
}

}  // namespace hearsay::page
