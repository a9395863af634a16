#include "cli/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <exception>
#include <memory>
#include <system_error>
#include <utility>

#include "cli/filter.h"
#include "cli/inputs.h"
#include "cli/page_verb.h"
#include "cli/status.h"
#include "cli/terminal_text.h"
#include "cli/view.h"
#include "cli/who.h"

namespace hearsay::cli {
namespace {

class Printer {
 public:
  Printer(const ReadRequest& request, Streams& streams, const std::vector<Item>& items)
      : request_(request),
        streams_(streams),
        items_(items),
        progress_(streams.err, streams.err_terminal.width, items.size(),
                  streams.err_terminal.is_terminal && items.size() > 1) {}

  // One result; false when printing more is of no use.
  bool print(std::size_t index, Result<Record> result) {
    try {
      if (result) print_record(index, *result);
      else print_error(items_[index].path, result.error());
    } catch (const std::exception& problem) {  // the memory for a huge record; called from the reader's threads
      complain(display_name(items_[index].path) + ": " + neutral(problem.what()), kInternalError);
    }
    progress_.show(++done_, items_[index].path);
    return !streams_.out.closed() && streams_.out.error() == 0;
  }

  void print_error(const std::string& path, const Error& error) {
    const std::string name = display_name(path);
    const std::string message = neutral(error.message);
    const bool named = message.starts_with(name + ":") || message.starts_with(name + " ");
    complain(named ? message : name + ": " + message, exit_status(error.kind));
  }

  void complain(const std::string& message, int status) {
    progress_.clear();
    streams_.err.write("hearsay: " + message + "\n");
    status_ = worse(status_, status);
  }

  int finish() {
    progress_.clear();
    if (streams_.out.closed()) return kOk;  // the reader of our output has what it wanted
    if (const int error = streams_.out.error(); error != 0) {
      complain("the output cannot be written: " + std::generic_category().message(error), kInternalError);
    }
    return status_;
  }

 private:
  void print_record(std::size_t index, Record& record) {
    if (request_.article_alone) return print_article(items_[index].path, record.article);
    ViewOptions view{streams_.out_terminal.width, streams_.out_terminal.colour};
    if (request_.min_confidence > 0) keep_confident(record, request_.min_confidence);
    if (!request_.who.empty()) keep_who(record, view);
    std::string text;
    if (request_.format == Format::kView) {
      if (items_.size() > 1) text = rule(items_[index].path);
      text += render(record, view);
    } else {
      text = to_json(record);
      text += '\n';
    }
    // The line of progress would stand in the middle of what is printed.
    if (streams_.out_terminal.is_terminal) progress_.clear();
    streams_.out.write(text);
  }

  void print_article(const std::string& path, const Article& article) {
    const bool data = request_.format == Format::kJson || request_.format == Format::kJsonl;
    std::string text;
    if (items_.size() > 1 && request_.format == Format::kText) text = rule(path);
    if (request_.format == Format::kMarkdown && !first_view_) text = "\n---\n\n";
    first_view_ = false;
    text += show_article(article, request_.format, streams_.out_terminal.is_terminal);
    for (const std::string& note : article.notes) {  // in data they stand in the object
      if (!data) complain(display_name(path) + ": note: " + neutral(note), kOk);
    }
    if (streams_.out_terminal.is_terminal) progress_.clear();
    streams_.out.write(text);
  }

  void keep_who(Record& record, ViewOptions& view) const {
    const std::vector<bool> who = called(record, request_.who);
    const bool nobody = std::find(who.begin(), who.end(), true) == who.end();
    if (std::string line = nobody ? nobody_called(record, request_.who) : ""; !line.empty()) {
      view.nothing = std::move(line);
    }
    keep_actors(record, who);
  }

  // "── page.html ─────": between two views, with the name of what follows.
  std::string rule(const std::string& path) {
    const int width = streams_.out_terminal.width;
    const std::string name = cut(display_name(path), std::max(1, width - 6));
    std::string line = "── " + name + " ";
    for (int column = display_width(line); column < width; ++column) line += "─";
    std::string text = first_view_ ? "" : "\n";
    first_view_ = false;
    return text + paint({{line, Style::kDim}}, streams_.out_terminal.colour) + "\n\n";
  }

  const ReadRequest& request_;
  Streams& streams_;
  const std::vector<Item>& items_;
  Progress progress_;
  std::size_t done_ = 0;
  bool first_view_ = true;
  int status_ = kOk;
};

// What the request asks for and cannot have; empty where it can.
std::string misuse(const ReadRequest& request, std::size_t count) {
  if (request.inputs.empty()) return "nothing to read: name a file or a folder, or - for standard input";
  if (count <= 1) return {};
  if (request.format == Format::kJson) {
    return fmt::format("--json prints one record, and there are {} inputs: use --jsonl, a record a line", count);
  }
  if (!request.url.empty()) return fmt::format("--url is for one input, and there are {}", count);
  return {};
}

Result<Input> load(const ReadRequest& request, const Item& item) {
  if (item.error) return std::unexpected(*item.error);
  Result<std::string> bytes = read_bounded(item.path);
  if (!bytes) return std::unexpected(std::move(bytes.error()));
  Input input;
  input.path = item.path;
  input.bytes = std::move(*bytes);
  input.url = request.url;
  input.charset = request.charset;
  return input;
}

void read_items(const ReadRequest& request, const Open& open, const std::vector<Item>& items, Printer& printer) {
  const bool readable = std::any_of(items.begin(), items.end(), [](const Item& item) { return !item.error; });
  Result<ReadMany> read_many = fail(ErrorKind::kInternal, "");
  if (readable) {
    read_many = open(request.options);
    if (!read_many) printer.complain(neutral(read_many.error().message), exit_status(read_many.error().kind));
  }
  if (read_many) {
    (*read_many)(
        items.size(), [&](std::size_t i) { return load(request, items[i]); },
        [&](std::size_t i, Result<Record> result) { return printer.print(i, std::move(result)); });
    return;
  }
  for (const Item& item : items) {  // without a model there is still something to say about these
    if (item.error) printer.print_error(item.path, *item.error);
  }
}

}  // namespace

Result<ReadMany> open_reader(const ReaderOptions& options) {
  Result<Reader> opened = Reader::open(options);
  if (!opened) return std::unexpected(std::move(opened.error()));
  auto reader = std::make_shared<Reader>(std::move(*opened));  // std::function wants to be copied
  return [reader](std::size_t count, const Reader::Load& load, const Reader::Sink& sink) {
    reader->read_all(count, load, sink);
  };
}

int read(const ReadRequest& request, const Open& open, Streams& streams) {
  try {
    const std::vector<Item> items = gather(request.inputs);
    Printer printer(request, streams, items);
    if (const std::string wrong = misuse(request, items.size()); !wrong.empty()) {
      const std::string verb = request.article_alone ? "page" : "read";
      printer.complain(wrong + " (hearsay " + verb + " --help)", kBadInput);
    } else {
      read_items(request, open, items, printer);
    }
    return printer.finish();
  } catch (const std::exception& problem) {
    streams.err.write(std::string("hearsay: ") + neutral(problem.what()) + "\n");
    return kInternalError;
  }
}

}  // namespace hearsay::cli
