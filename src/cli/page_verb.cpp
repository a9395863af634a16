#include "cli/page_verb.h"

#include <hearsay/page.h>

#include <algorithm>
#include <cstddef>
#include <exception>
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

Result<Record> read_one(const Reader::Load& load, std::size_t index) {
  try {
    const Result<Input> input = load(index);
    if (!input) return std::unexpected(input.error());
    Result<Article> article = read_article(*input);
    if (!article) return std::unexpected(std::move(article.error()));
    Record record;
    record.article = std::move(*article);
    return record;
  } catch (const std::exception& problem) {
    return fail(ErrorKind::kInternal, std::string("could not be read: ") + problem.what());
  }
}

}  // namespace

Result<ReadMany> open_pages(const ReaderOptions&) {
  return [](std::size_t count, const Reader::Load& load, const Reader::Sink& sink) {
    const auto make = [&load](std::size_t i) { return read_one(load, i); };
    in_order<Result<Record>>(count, static_cast<std::size_t>(usable_cores()), kAhead, make, sink);
  };
}

std::string show_article(const Article& article, Format format, bool on_terminal) {
  if (format == Format::kJson || format == Format::kJsonl) return to_json(article) + '\n';
  std::string text = format == Format::kMarkdown ? to_markdown(article) : article.text;
  if (!text.ends_with('\n')) text += '\n';
  return on_terminal ? neutral_lines(text) : text;
}

}  // namespace hearsay::cli
