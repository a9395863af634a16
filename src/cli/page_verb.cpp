#include "cli/page_verb.h"

#include <hearsay/page.h>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "cli/terminal_text.h"
#include "encoder/processor.h"
#include "ordered.h"

namespace hearsay::cli {
namespace {

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

}  // namespace hearsay::cli
