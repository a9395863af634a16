#include "cli/read.h"

#include <algorithm>
#include <cstddef>
#include <exception>
#include <memory>
#include <utility>

#include "cli/filter.h"
#include "cli/inputs.h"
#include "cli/report.h"
#include "cli/status.h"
#include "cli/terminal_text.h"
#include "cli/view.h"
#include "cli/who.h"

namespace hearsay::cli {
namespace {

class Printer {
 public:
  Printer(const ReadRequest& request, Streams& streams, const std::vector<Item>& items)
      : request_(request), streams_(streams), items_(items), report_(streams, items) {}

  // One result; false when printing more is of no use.
  bool print(std::size_t index, Result<Record> result) {
    try {
      if (result) print_record(index, *result);
      else report_.print_error(items_[index].path, result.error());
    } catch (const std::exception& problem) {  // the memory for a huge record; called from the reader's threads
      report_.complain(display_name(items_[index].path) + ": " + neutral(problem.what()), kInternalError);
    }
    return report_.go_on(items_[index].path);
  }

  Report& report() { return report_; }

 private:
  void print_record(std::size_t index, Record& record) {
    ViewOptions view{streams_.out_terminal.width, streams_.out_terminal.colour};
    if (request_.min_confidence > 0) keep_confident(record, request_.min_confidence);
    if (!request_.who.empty()) keep_who(record, view);
    if (request_.format == Format::kView) {
      const std::string text = render(record, view);
      if (items_.size() > 1) report_.print_rule(items_[index].path);
      report_.print(text);
    } else {
      report_.print(to_json(record) + '\n');
    }
  }

  void keep_who(Record& record, ViewOptions& view) const {
    const std::vector<bool> who = called(record, request_.who);
    const bool nobody = std::find(who.begin(), who.end(), true) == who.end();
    if (std::string line = nobody ? nobody_called(record, request_.who) : ""; !line.empty()) {
      view.nothing = std::move(line);
    }
    keep_actors(record, who);
  }

  const ReadRequest& request_;
  Streams& streams_;
  const std::vector<Item>& items_;
  Report report_;
};

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
    if (!read_many) printer.report().complain(neutral(read_many.error().message), exit_status(read_many.error().kind));
  }
  if (read_many) {
    (*read_many)(
        items.size(), [&](std::size_t i) { return load(request, items[i]); },
        [&](std::size_t i, Result<Record> result) { return printer.print(i, std::move(result)); });
    return;
  }
  for (const Item& item : items) {  // without a model there is still something to say about these
    if (item.error) printer.report().print_error(item.path, *item.error);
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
    const std::string wrong = misuse(request.inputs, items.size(), request.format == Format::kJson, request.url);
    if (wrong.empty()) read_items(request, open, items, printer);
    else printer.report().complain(wrong + " (hearsay read --help)", kBadInput);
    return printer.report().finish();
  } catch (const std::exception& problem) {
    streams.err.write(std::string("hearsay: ") + neutral(problem.what()) + "\n");
    return kInternalError;
  }
}

}  // namespace hearsay::cli
