#include "cli/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <system_error>
#include <utility>

#include "cli/filter.h"
#include "cli/input_stream.h"
#include "cli/inputs.h"
#include "cli/page_verb.h"
#include "cli/status.h"
#include "cli/terminal_text.h"
#include "cli/view.h"
#include "cli/who.h"

namespace hearsay::cli {
namespace {

// What is to be known of an input when its result comes.
struct Told {
  std::string path;
  std::optional<double> share;
  bool of_archive = false;
};

// Between load() and sink(), which may run at the same time: both in the inputs' order.
class Names {
 public:
  void push(Told told) {
    const std::lock_guard lock(mutex_);
    names_.push_back(std::move(told));
  }
  Told pop() {
    const std::lock_guard lock(mutex_);
    if (names_.empty()) return {};
    Told told = std::move(names_.front());
    names_.pop_front();
    return told;
  }

 private:
  std::mutex mutex_;
  std::deque<Told> names_;
};

class Printer {
 public:
  // `files`: how many there are; each is one input, unless it is an archive.
  Printer(const ReadRequest& request, Streams& streams, std::size_t files)
      : request_(request),
        streams_(streams),
        files_(files),
        progress_(streams.err, streams.err_terminal.width, files, streams.err_terminal.is_terminal) {}

  // One result of what was called `told`; false when printing more is of no use.
  bool print(const Told& told, Result<Record> result) {
    several_ = several_ || files_ > 1 || told.of_archive;
    try {
      if (result) print_record(told.path, *result);
      else print_error(told.path, result.error());
    } catch (const std::exception& problem) {  // the memory for a huge record; called from the reader's threads
      complain(display_name(told.path) + ": " + neutral(problem.what()), kInternalError);
    }
    ++done_;
    if (several_) progress_.show(done_, told.path, told.share);
    return !streams_.out.closed() && streams_.out.error() == 0;
  }

  void print_error(const std::string& path, const Error& error) {
    const std::string name = display_name(path);
    const std::string message = neutral(error.message);
    const bool named = message.starts_with(name + ":") || message.starts_with(name + " ");
    complain(named ? message : name + ": " + message, exit_status(error.kind));
  }

  void remark(const std::string& message) {
    progress_.clear();
    streams_.err.write("hearsay: " + message + "\n");
  }

  void complain(const std::string& message, int status) {
    remark(message);
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
  void print_record(const std::string& path, Record& record) {
    if (request_.article_alone) return print_article(path, record.article);
    ViewOptions view{streams_.out_terminal.width, streams_.out_terminal.colour};
    if (request_.min_confidence > 0) keep_confident(record, request_.min_confidence);
    if (!request_.who.empty()) keep_who(record, view);
    std::string text;
    if (request_.format == Format::kView) {
      if (several_) text = rule(path);
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
    if (several_ && request_.format == Format::kText) text = rule(path);
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
  std::size_t files_;
  Progress progress_;
  std::size_t done_ = 0;
  bool several_ = false;  // more than one input
  bool first_view_ = true;
  int status_ = kOk;
};

constexpr std::size_t kPeek = 24;  // inputs that are looked at to see whether there is more than one

std::string help_of(const ReadRequest& request) {
  return request.article_alone ? " (hearsay page --help)" : " (hearsay read --help)";
}

// What the request asks for and cannot have; empty where it can.
std::string misuse(const ReadRequest& request, std::size_t files) {
  if (request.inputs.empty()) return "nothing to read: name a file or a folder, or - for standard input";
  if (files <= 1) return {};
  if (request.format == Format::kJson) {
    return fmt::format("--json prints one record, and there are {} inputs: use --jsonl, a record a line", files);
  }
  if (!request.url.empty()) return fmt::format("--url is for one input, and there are {}", files);
  return {};
}

// The same of the one file that turns out to be an archive. `first`: what was taken from the stream to find out.
std::string misuse(const ReadRequest& request, InputStream& inputs, std::deque<Pulled>& first) {
  if (request.format != Format::kJson && request.url.empty()) return {};
  std::size_t good = 0;
  while (good < 2 && first.size() < kPeek) {
    auto pulled = inputs.next();
    if (!pulled) return {};
    if (pulled->input) ++good;
    first.push_back(std::move(*pulled));
  }
  if (good < 2) return {};
  if (request.format == Format::kJson) {
    return "--json prints one record, and there are more in this archive: use --jsonl, a record a line";
  }
  return "--url is for one input, and there are more in this archive";
}

void read_inputs(const ReadMany& read_many, InputStream& inputs, std::deque<Pulled> first, Printer& printer) {
  Names names;
  const auto load = [&]() -> std::optional<Result<Input>> {
    std::optional<Pulled> pulled;
    if (first.empty()) {
      pulled = inputs.next();
    } else {
      pulled = std::move(first.front());
      first.pop_front();
    }
    if (!pulled) return std::nullopt;
    names.push({std::move(pulled->path), pulled->share, inputs.has_archives()});
    return std::move(pulled->input);
  };
  read_many(load, [&](std::size_t, Result<Record> result) { return printer.print(names.pop(), std::move(result)); });
  for (const std::string& line : inputs.left_out()) printer.remark(line);
}

void read_items(const ReadRequest& request, const Open& open, const std::vector<Item>& items, Printer& printer) {
  InputStream inputs(items, {request.url, request.charset});
  std::deque<Pulled> first;
  if (const std::string wrong = misuse(request, inputs, first); !wrong.empty()) {
    printer.complain(wrong + help_of(request), kBadInput);
    return;
  }
  const bool readable = std::any_of(items.begin(), items.end(), [](const Item& item) { return !item.error; });
  Result<ReadMany> read_many = fail(ErrorKind::kInternal, "");
  if (readable) {
    read_many = open(request.options);
    if (!read_many) printer.complain(neutral(read_many.error().message), exit_status(read_many.error().kind));
  }
  if (read_many) {
    read_inputs(*read_many, inputs, std::move(first), printer);
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
  return [reader](const Reader::Load& load, const Reader::Sink& sink) {
    reader->read_all(load, sink);
  };
}

int read(const ReadRequest& request, const Open& open, Streams& streams) {
  try {
    const std::vector<Item> items = gather(request.inputs);
    Printer printer(request, streams, items.size());
    if (const std::string wrong = misuse(request, items.size()); !wrong.empty()) {
      printer.complain(wrong + help_of(request), kBadInput);
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
