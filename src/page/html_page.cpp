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
#include "page/utf8.h"

namespace hearsay::page {
namespace {

// Below this the page's own words may be hidden until a script runs, or stand in its JSON-LD alone.
constexpr std::size_t kFewWords = 120;

struct Body {
  std::vector<std::string> paragraphs;
  std::size_t words = 0;
  InvisibleCounts invisible;
};

Body body_of(Page page) {
  const Chosen chosen = choose_blocks(page);
  Body body;
  body.words = chosen.words;
  for (const std::size_t i : chosen.blocks) {
    body.paragraphs.push_back(std::move(page.blocks[i].text));
    body.invisible += page.blocks[i].invisible;
  }
  return body;
}

// JSON-LD's articleBody: plain lines, or markup that is parsed like a page of its own.
Body body_of_jsonld(const std::string& text) {
  Body body;
  if (text.find("</p>") != std::string::npos || text.find("<br") != std::string::npos) {
    const auto tree = Tree::parse(text);
    if (!tree) return body;
    for (Block& block : list_blocks(tree->root(), true).blocks) body.paragraphs.push_back(std::move(block.text));
  } else {
    for (const Span line : split_lines(text)) {
      if (std::string paragraph = squeeze(slice(text, line)); !paragraph.empty()) {
        body.paragraphs.push_back(std::move(paragraph));
      }
    }
  }
  for (const std::string& paragraph : body.paragraphs) body.words += count_words(paragraph);
  return body;
}

Body find_body(const Tree& tree, const Metadata& metadata) {
  Body body = body_of(list_blocks(tree.root(), false));
  if (body.words < kFewWords) {
    if (Body hidden = body_of(list_blocks(tree.root(), true)); hidden.words > 2 * body.words + 20)
      body = std::move(hidden);
  }
  if (body.words < 2 * kFewWords && !metadata.body.empty()) {
    if (Body stated = body_of_jsonld(metadata.body); stated.words > 2 * body.words + 20) body = std::move(stated);
  }
  return body;
}

bool same_words(std::string_view a, std::string_view b) {
  const auto key = [](std::string_view text) {
    std::string out;
    for (const char c : text) {
      if (is_ascii_alpha(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80)
        out.push_back(ascii_lower(c));
    }
    return out;
  };
  return key(a) == key(b);
}

// Paragraphs with a blank line between two, the headline first and only once.
void put_together(Article& article, const std::string& headline, const Body& body) {
  std::string& text = article.text;
  text = headline;
  if (!headline.empty()) article.headline = {{0, text.size()}};
  std::size_t taken = 0;
  for (const std::string& paragraph : body.paragraphs) {
    if (++taken <= 12 && !headline.empty() && same_words(paragraph, headline)) continue;
    if (!text.empty()) text += "\n\n";
    text += paragraph;
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

void set_date(Article& article, const Metadata& metadata) {
  std::optional<Date> seen;
  for (const Span line : split_lines(cut(article.text, 100'000))) {
    if (line.size() > 120) continue;
    const auto dates = find_dates(slice(article.text, line), 1);
    if (dates.empty()) continue;
    Date date{dates.front().value, Span{line.begin + dates.front().span.begin, line.begin + dates.front().span.end}};
    if (metadata.date.empty() ? !seen : date.value == metadata.date) {
      seen = std::move(date);
      if (!metadata.date.empty()) break;
    }
  }
  if (seen) {
    article.date = std::move(seen);
  } else if (!metadata.date.empty()) {
    article.date = Date{metadata.date, std::nullopt};
  }
}

void set_facts(Article& article, const Metadata& metadata) {
  for (const std::string& author : metadata.authors) {
    article.byline.push_back({author, find_in_short_lines(article.text, author)});
  }
  if (!metadata.outlet.empty()) article.outlet = Named{metadata.outlet, std::nullopt};
  set_date(article, metadata);
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

// A date that the page shows but does not mark up: the first one near the top.
std::string visible_date(const Page& page) {
  std::size_t seen = 0;
  for (const Block& block : page.blocks) {
    if (++seen > 150) break;
    if (block.text.size() > 160) continue;
    const auto dates = find_dates(block.text, 1);
    if (!dates.empty()) return dates.front().value;
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
  const Body body = find_body(*tree, metadata);
  if (body.words == 0 && metadata.headline.empty()) {
    return fail(ErrorKind::kNotNewsPage, "not a news page: the page has no text");
  }
  if (metadata.date.empty()) metadata.date = visible_date(list_blocks(tree->root(), false));
  put_together(article, metadata.headline, body);
  if (std::string note = note_of_removed(body.invisible); !note.empty()) article.notes.push_back(std::move(note));
  set_facts(article, metadata);
  if (article.source.url.empty()) article.source.url = metadata.url;
  return metadata.language;
}

}  // namespace hearsay::page
