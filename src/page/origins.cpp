#include "page/origins.h"

#include <algorithm>
#include <string>

#include "page/address.h"
#include "page/credits.h"
#include "page/html_tree.h"
#include "page/names.h"
#include "page/utf8.h"

namespace hearsay::page {
namespace {

constexpr std::size_t kBelow = 6;       // how many blocks under the body are looked at
constexpr std::size_t kMaxLine = 240;   // bytes of a credit line
constexpr std::size_t kMaxSteps = 400;  // nodes of a credit line's element

// The address of the link whose words are the credit's name, in the element of its line.
std::string link_in(lxb_dom_node_t* root, std::string_view name) {
  std::size_t steps = 0;
  for (lxb_dom_node_t* node = root; node != nullptr && ++steps < kMaxSteps; node = next_node(node, root)) {
    if (!is_element(node) || tag_of(node) != LXB_TAG_A) continue;
    std::string href = squeeze(attribute(node, "href"));
    const std::string words = inner_text(node, 200);
    if (!site_of(href).empty() && href.size() <= 2000 && !words.empty() &&
        (words.find(name) != std::string::npos || agency_name(words) == name)) {
      return href;
    }
  }
  return {};
}

std::string_view line_around(std::string_view text, Span span) {
  const std::size_t before = text.rfind('\n', span.begin);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  return text.substr(begin, std::min(text.find('\n', span.end), text.size()) - begin);
}

void add_links(Article& article, const Page& page) {
  for (Credit& credit : article.credits) {
    if (!credit.span || !credit.url.empty()) continue;
    const std::string_view line = line_around(article.text, *credit.span);
    const auto block = std::ranges::find(page.blocks, line, &Block::text);
    if (block == page.blocks.end() || block->link_bytes == 0) continue;
    credit.url = link_in(page.boxes[static_cast<std::size_t>(block->box)].node, slice(article.text, *credit.span));
  }
}

void add_named(Article& article, std::string_view name, const std::string& url, bool known_only) {
  const std::string_view known = agency_name(name);
  if (known.empty() && (known_only || name.size() > 60 || count_words(name) > 5)) return;
  add_credit(article, {known.empty() ? std::string(name) : std::string(known), std::nullopt, CreditKind::kMetadata, url});
}

}  // namespace

void add_origins(Article& article, const std::vector<Origin>& origins) {
  for (const Origin& origin : origins) {
    const bool outright = origin.property == "syndication-source" || origin.property == "original-source";
    const std::string_view as_url = site_of(origin.name);
    const std::string url = as_url.empty() ? origin.url : origin.name;
    if (as_url.empty() && !origin.name.empty()) {
      // "AFP / Reuters": one after the other.
      for (std::string_view rest = origin.name; !rest.empty();) {
        const std::size_t end = std::min(rest.find_first_of(",/;|&"), rest.size());
        add_named(article, trim(rest.substr(0, end)), url, !outright);
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    } else if (!url.empty()) {
      add_named(article, site_of(url), url, !outright);
    }
  }
}

void add_page_credits(Article& article, const Page& page) {
  add_links(article, page);
  // The last paragraph of the article that the page has.
  const std::size_t cut_at = article.text.rfind("\n\n");
  if (cut_at == std::string::npos) return;
  const std::string_view last = std::string_view(article.text).substr(cut_at + 2);
  const auto found = std::ranges::find(page.blocks.rbegin(), page.blocks.rend(), last, &Block::text);
  if (found == page.blocks.rend()) return;
  const auto first = static_cast<std::size_t>(found.base() - page.blocks.begin());
  for (std::size_t i = first; i < std::min(first + kBelow, page.blocks.size()); ++i) {
    const Block& block = page.blocks[i];
    if (block.text.size() > kMaxLine || block.kind == BlockKind::kCaption) continue;
    if (!opens_as_credit(block.text)) continue;
    Article line;
    line.text = block.text;
    read_credit_line(line, {0, line.text.size()});
    for (Credit& credit : line.credits) {
      if (credit.url.empty() && credit.span) {
        credit.url = link_in(page.boxes[static_cast<std::size_t>(block.box)].node, slice(line.text, *credit.span));
      }
      credit.span.reset();
      add_credit(article, std::move(credit));
    }
  }
}

}  // namespace hearsay::page
