#include "page/html_page.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "page/blocks.h"
#include "page/credits.h"
#include "page/dates.h"
#include "page/extract.h"
#include "page/html_tree.h"
#include "page/leavings.h"
#include "page/metadata.h"
#include "page/names.h"
#include "page/origins.h"
#include "page/page_kind.h"
#include "page/utf8.h"

namespace hearsay::page {
namespace {

// Below this the page's own words may be hidden until a script runs, or stand in its JSON-LD alone.
constexpr std::size_t kFewWords = 120;

// With as many words a page has an article, whatever else it says.
constexpr std::size_t kSurelyArticle = 600;

struct Paragraph {
  std::string text;
  BlockKind kind = BlockKind::kParagraph;
  int level = 0;
};

struct Body {
  std::vector<Paragraph> paragraphs;
  std::size_t words = 0;
  InvisibleCounts invisible;
};

Body body_of(const Page& page, const Metadata& metadata) {
  const Chosen chosen =
      choose_blocks(page, {metadata.headline, metadata.description, metadata.body, metadata.authors});
  Body body;
  body.words = chosen.words;
  for (const std::size_t i : chosen.blocks) {
    const Block& block = page.blocks[i];
    body.paragraphs.push_back({block.text, block.kind, block.level});
    body.invisible += block.invisible;
  }
  return body;
}

// JSON-LD's articleBody: plain lines, or markup that is parsed like a page of its own.
Body body_of_jsonld(const std::string& text) {
  Body body;
  if (text.find("</p>") != std::string::npos || text.find("<br") != std::string::npos) {
    const auto tree = Tree::parse(text);
    if (!tree) return body;
    for (Block& block : list_blocks(tree->root(), true).blocks) {
      body.paragraphs.push_back({std::move(block.text), block.kind, block.level});
    }
  } else {
    for (const Span line : split_lines(text)) {
      if (std::string paragraph = squeeze(slice(text, line)); !paragraph.empty()) {
        body.paragraphs.push_back({std::move(paragraph)});
      }
    }
  }
  for (const Paragraph& paragraph : body.paragraphs) body.words += length_in_words(paragraph.text);
  return body;
}

std::vector<std::string> texts_of(const Body& body) {
  std::vector<std::string> out;
  for (const Paragraph& paragraph : body.paragraphs) out.push_back(paragraph.text);
  return out;
}

Body find_body(const Tree& tree, const Page& page, const Metadata& metadata) {
  Body body = body_of(page, metadata);
  if (body.words < kFewWords) {
    if (Body hidden = body_of(list_blocks(tree.root(), true), metadata); hidden.words > 2 * body.words + 20)
      body = std::move(hidden);
  }
  if (body.words < 2 * kFewWords && !metadata.body.empty()) {
    if (Body stated = body_of_jsonld(metadata.body); stated.words > 2 * body.words + 20) body = std::move(stated);
  }
  return body;
}

bool same_words(std::string_view a, std::string_view b) {
  return word_bytes(a) == word_bytes(b);
}

std::optional<PartKind> part_kind(BlockKind kind) {
  switch (kind) {
    case BlockKind::kHeading: return PartKind::kHeading;
    case BlockKind::kItem: return PartKind::kItem;
    case BlockKind::kRow: return PartKind::kRow;
    case BlockKind::kQuote: return PartKind::kQuote;
    default: return std::nullopt;
  }
}

// Paragraphs with a blank line between two, the headline first and only once.
void put_together(Article& article, const std::string& headline, const Body& body) {
  std::string& text = article.text;
  text = headline;
  if (!headline.empty()) article.headline = {{0, text.size()}};
  std::size_t taken = 0;
  for (const auto& [paragraph, kind, level] : body.paragraphs) {
    if (++taken <= 12 && !headline.empty() && same_words(paragraph, headline)) continue;
    if (!text.empty()) text += "\n\n";
    text += paragraph;
    if (const auto part = part_kind(kind)) {
      article.parts.push_back({{text.size() - paragraph.size(), text.size()}, *part, level});
    }
  }
}

// Where a short line of the text names the person.
std::optional<Span> find_in_short_lines(const std::string& text, const std::string& name) {
  for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
    const std::size_t before = text.rfind('\n', at);
    const std::size_t begin = before == std::string::npos ? 0 : before + 1;
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end - begin <= 120 && begin > 0) return Span{at, at + name.size()};
    if (at > 100'000) break;
  }
  return std::nullopt;
}

// The day with its span where a short line of the text shows it, else the first day that one shows.
void set_date(Article& article, const Metadata& metadata) {
  const std::string& day = metadata.published.day;
  std::optional<Date> seen;
  for (const Span line : split_lines(cut(article.text, 100'000))) {
    if (line.size() > 160) continue;
    const auto dates = find_dates(slice(article.text, line), 1, metadata.day_order);
    if (dates.empty() || (day.empty() ? seen.has_value() : dates.front().value != day)) continue;
    const Span span = dates.front().span;
    seen = Date{dates.front().value, Span{line.begin + span.begin, line.begin + span.end}};
    if (!day.empty()) break;
  }
  if (!seen && !day.empty()) seen = Date{day, std::nullopt};
  if (seen) seen->time = metadata.published.time;
  article.date = std::move(seen);
  if (!metadata.modified.day.empty()) {
    article.modified = Date{metadata.modified.day, std::nullopt, metadata.modified.time};
  }
}

// The standfirst, which is a paragraph of its own near the text's beginning, or stands on the page alone. A description
// in the metadata is one only where it is the first paragraph word for word and not the whole text.
void set_subhead(Article& article, const Metadata& metadata) {
  std::vector<Span> first;
  for (const Span line : split_lines(cut(article.text, 20'000))) {
    if (first.size() < 6 && !trim(article.text, line).empty()) first.push_back(trim(article.text, line));
  }
  for (const std::string& subhead : metadata.subheads) {
    for (const Span line : first) {
      if (!same_words(slice(article.text, line), subhead) || same_words(subhead, metadata.headline)) continue;
      article.subhead = Named{std::string(slice(article.text, line)), line};
      return;
    }
  }
  const std::size_t body = metadata.headline.empty() ? 0 : 1;
  for (const std::string& description : metadata.descriptions) {
    if (first.size() < body + 2 || !same_words(slice(article.text, first[body]), description)) continue;
    if (read_dateline(slice(article.text, first[body]))) continue;  // the story's own beginning
    article.subhead = Named{std::string(slice(article.text, first[body])), first[body]};
    return;
  }
  for (const std::string& subhead : metadata.subheads) {
    if (same_words(subhead, metadata.headline)) continue;
    article.subhead = Named{subhead, std::nullopt};
    return;
  }
}

void set_facts(Article& article, const Metadata& metadata) {
  for (const std::string& author : metadata.authors) {
    article.byline.push_back({author, find_in_short_lines(article.text, author)});
  }
  if (!metadata.outlet.empty()) article.outlet = Named{metadata.outlet, std::nullopt};
  set_date(article, metadata);
  set_subhead(article, metadata);
  article.section = metadata.section;
  article.source.canonical = metadata.url;
  const std::vector<Span> lines = split_lines(article.text);
  bool dateline = false;
  std::size_t paragraphs = 0;
  for (const Span line : lines) {
    if (trim(article.text, line).empty()) continue;
    if (++paragraphs > 8) break;
    if (!dateline) dateline = read_dateline_line(article, line);
  }
  const std::size_t first = lines.size() > 12 ? lines.size() - 12 : 0;
  for (std::size_t i = std::max<std::size_t>(first, 1); i < lines.size(); ++i) read_credit_line(article, lines[i]);
}

// A date that the page shows but does not mark up: the one nearest to the headline, first below it, then above it; where
// the headline is nowhere to be seen, the first on the page.
std::string visible_date(const Page& page, const Metadata& metadata) {
  const auto date_of = [&](std::size_t i) -> std::string {
    if (page.blocks[i].text.size() > 160) return {};
    const auto dates = find_dates(page.blocks[i].text, 1, metadata.day_order);
    return dates.empty() ? std::string() : dates.front().value;
  };
  const auto headline = std::ranges::find_if(
      page.blocks, [&](const Block& block) { return same_words(block.text, metadata.headline); });
  const auto at = static_cast<std::size_t>(headline - page.blocks.begin());
  if (at < page.blocks.size() && !metadata.headline.empty()) {
    for (std::size_t i = at + 1; i < std::min(at + 20, page.blocks.size()); ++i) {
      if (std::string day = date_of(i); !day.empty()) return day;
    }
    for (std::size_t i = at; i > 0 && i + 10 > at; --i) {
      if (std::string day = date_of(i - 1); !day.empty()) return day;
    }
  }
  for (std::size_t i = 0; i < std::min<std::size_t>(page.blocks.size(), 400); ++i) {
    if (std::string day = date_of(i); !day.empty()) return day;
  }
  return {};
}

}  // namespace

Result<std::string> read_html_page(std::string_view utf8, Article& article) {
  const auto tree = Tree::parse(utf8);
  if (!tree) return fail(ErrorKind::kInternal, "the page could not be parsed: memory ran out");
  if (tree->cut())
    article.notes.push_back("the page is too long or its markup too tangled to be parsed whole; its beginning was read");
  Metadata metadata = read_metadata(tree->root());
  const Page page = list_blocks(tree->root(), false);
  const Body body = find_body(*tree, page, metadata);
  if (body.words == 0 && metadata.headline.empty()) {
    return fail(ErrorKind::kNotNewsPage, "not a news page: the page has no text");
  }
  if (body.words < kSurelyArticle) {
    std::string note = page_kind_note(tree->root(), metadata, texts_of(body));
    if (!note.empty()) article.notes.push_back(std::move(note));
  }
  if (metadata.published.day.empty()) {
    metadata.published.day = visible_date(page, metadata);
  }
  put_together(article, metadata.headline, body);
  if (std::string note = note_of_removed(body.invisible); !note.empty()) article.notes.push_back(std::move(note));
  set_facts(article, metadata);
  if (article.source.url.empty()) article.source.url = metadata.url;
  add_page_credits(article, page);
  add_origins(article, metadata.origins);
  drop_own_credits(article);
  return metadata.language;
}

}  // namespace hearsay::page
