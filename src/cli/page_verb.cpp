#include "cli/page_verb.h"

#include <hearsay/page.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/reader_options.h"
#include "cli/terminal_text.h"
#include "cli/verb.h"
#include "encoder/processor.h"
#include "ordered.h"

namespace hearsay::cli {
namespace {

constexpr const char* kPageAbout =
    "Take the article out of news pages (HTML or plain text, or an archive or feed of them): its text and where it came from.\n"
    "Quick: no model is loaded. Type and charset are found out. Several inputs come out in the order in which they are\n"
    "named.";

constexpr const char* kPageMore = R"(What is printed:
  --text      the text, the default: a page's paragraphs with a blank line between two, the headline first; a plain
              text as it came. Of several inputs each has a line with its name above it.
  --markdown  headline, subhead, byline, outlet, date and credits, then the text by its headings, lists and quotations,
              without what is no part of the article. Between two inputs stands a line "---".
  --json      all of it as a JSON object, with where the text has each: docs/article.schema.json
  Notes (replaced bytes, a page that is no article) are in the JSON, else on standard error.

Exit status:
  0 all is well; 2 no such file, unreadable, a folder without pages, wrong usage; 3 not a news page, or too large;
  1 an error inside, or output that fails. An input that fails does not stop the others; of several errors the first
  in the order 1, 2, 3 is told.

Examples:
  hearsay page page.html > page.txt
  hearsay page --markdown page.html
  hearsay page --jsonl saved-pages/ day.warc.gz > articles.jsonl
  curl -s https://en.wikinews.org/wiki/Main_Page | hearsay page -)";

constexpr std::size_t kAhead = 24;  // inputs in memory at once

std::string neutral_lines(std::string_view text) {
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    out.append(neutral(text.substr(begin, end - begin))) += '\n';
    begin = end + 1;
  }
  return out;
}

Result<Record> read_one(const Result<Input>& input) {
  if (!input) return std::unexpected(input.error());
  Result<Article> article = read_article(*input);
  if (!article) return std::unexpected(std::move(article.error()));
  Record record;
  record.article = std::move(*article);
  return record;
}

}  // namespace

Result<ReadMany> open_pages(const ReaderOptions&) {
  return [](const Reader::Load& load, const Reader::Sink& sink) {
    const auto make = [](const Result<Input>& input) { return read_one(input); };
    in_order<Result<Record>>(static_cast<std::size_t>(usable_cores()), kAhead, load, make, sink);
  };
}

std::string show_article(const Article& article, Format format, bool on_terminal) {
  if (format == Format::kJson || format == Format::kJsonl) return to_json(article) + '\n';
  std::string text = format == Format::kMarkdown ? to_markdown(article) : article.text;
  if (!text.ends_with('\n')) text += '\n';
  return on_terminal ? neutral_lines(text) : text;
}

RunVerb add_page(CLI::App& app) {
  auto request = std::make_shared<ReadRequest>();
  request->article_alone = true;
  request->format = Format::kText;
  CLI::App* verb = app.add_subcommand("page", kPageAbout);
  verb->footer(kPageMore);
  std::vector<CLI::Option*> formats;
  const auto format = [&](const char* name, Format value, const char* help) {
    CLI::Option* flag = verb->add_flag_callback(name, [request, value] { request->format = value; }, help);
    for (CLI::Option* other : formats) flag->excludes(other);
    formats.push_back(flag);
  };
  format("--text", Format::kText, "print the text; the default");
  format("--markdown", Format::kMarkdown, "print Markdown");
  format("--json", Format::kJson, "print the article of one input as a JSON object");
  format("--jsonl", Format::kJsonl, "print an article a line, for any number of inputs");
  add_input_options(*verb, request->inputs, request->url, request->charset);
  return [request](Streams& streams) { return read(*request, open_pages, streams); };
}

}  // namespace hearsay::cli
