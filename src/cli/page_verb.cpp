#include "cli/page_verb.h"

#include <hearsay/page.h>

#include <algorithm>
#include <cstddef>
#include <exception>
#include <string_view>
#include <utility>

#include "cli/inputs.h"
#include "cli/report.h"
#include "cli/status.h"
#include "cli/terminal_text.h"
#include "encoder/processor.h"
#include "ordered.h"

namespace hearsay::cli {
namespace {

constexpr std::size_t kAhead = 24;  // inputs in memory at once

// What a terminal gets: each line harmless. Elsewhere a text goes out as it is.
std::string neutral_lines(std::string_view text) {
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    out.append(neutral(text.substr(begin, end - begin))) += '\n';
    begin = end + 1;
  }
  return out;
}

class Printer {
 public:
  Printer(const PageRequest& request, Streams& streams, const std::vector<Item>& items)
      : request_(request), on_terminal_(streams.out_terminal.is_terminal), items_(items), report_(streams, items) {}

  // One result; false when printing more is of no use.
  bool print(std::size_t index, const Result<Article>& article) {
    const std::string& path = items_[index].path;
    try {
      if (article) print_article(path, *article);
      else report_.print_error(path, article.error());
    } catch (const std::exception& problem) {  // the memory for a huge page
      report_.complain(display_name(path) + ": " + neutral(problem.what()), kInternalError);
    }
    return report_.go_on(path);
  }

  Report& report() { return report_; }

 private:
  void print_article(const std::string& path, const Article& article) {
    if (request_.format == PageFormat::kJson || request_.format == PageFormat::kJsonl) {
      return report_.print(to_json(article) + '\n');
    }
    for (const std::string& note : article.notes) {  // in JSON they stand in the object
      report_.complain(display_name(path) + ": note: " + neutral(note), kOk);
    }
    const bool markdown = request_.format == PageFormat::kMarkdown;
    std::string text = markdown ? to_markdown(article) : article.text;
    if (!text.ends_with('\n')) text += '\n';
    if (on_terminal_) text = neutral_lines(text);
    if (items_.size() > 1 && !markdown) report_.print_rule(path);
    if (markdown && !first_) text.insert(0, "\n---\n\n");
    first_ = false;
    report_.print(text);
  }

  const PageRequest& request_;
  bool on_terminal_;
  bool first_ = true;
  const std::vector<Item>& items_;
  Report report_;
};

Result<Article> read_item(const PageRequest& request, const Item& item) {
  if (item.error) return std::unexpected(*item.error);
  Result<std::string> bytes = read_bounded(item.path);
  if (!bytes) return std::unexpected(std::move(bytes.error()));
  return read_article({item.path, std::move(*bytes), request.url, "", request.charset});
}

void read_items(const PageRequest& request, const std::vector<Item>& items, Printer& printer) {
  const auto make = [&](std::size_t i) -> Result<Article> {
    try {
      return read_item(request, items[i]);
    } catch (const std::exception& problem) {
      return fail(ErrorKind::kInternal, std::string("could not be read: ") + problem.what());
    }
  };
  in_order<Result<Article>>(items.size(), static_cast<std::size_t>(usable_cores()), kAhead, make,
                            [&](std::size_t i, Result<Article> article) { return printer.print(i, article); });
}

}  // namespace

int page(const PageRequest& request, Streams& streams) {
  try {
    const std::vector<Item> items = gather(request.inputs);
    Printer printer(request, streams, items);
    const std::string wrong = misuse(request.inputs, items.size(), request.format == PageFormat::kJson, request.url);
    if (wrong.empty()) read_items(request, items, printer);
    else printer.report().complain(wrong + " (hearsay page --help)", kBadInput);
    return printer.report().finish();
  } catch (const std::exception& problem) {
    streams.err.write(std::string("hearsay: ") + neutral(problem.what()) + "\n");
    return kInternalError;
  }
}

}  // namespace hearsay::cli
