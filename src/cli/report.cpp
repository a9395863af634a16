#include "cli/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

#include "cli/terminal_text.h"

namespace hearsay::cli {

Report::Report(Streams& streams, const std::vector<Item>& items)
    : streams_(streams),
      progress_(streams.err, streams.err_terminal.width, items.size(),
                streams.err_terminal.is_terminal && items.size() > 1) {}

void Report::print(std::string_view text) {
  // The line of progress would stand in the middle of what is printed.
  if (streams_.out_terminal.is_terminal) progress_.clear();
  streams_.out.write(text);
}

void Report::print_rule(const std::string& path) {
  const int width = streams_.out_terminal.width;
  const std::string name = cut(display_name(path), std::max(1, width - 6));
  std::string line = "── " + name + " ";
  for (int column = display_width(line); column < width; ++column) line += "─";
  const std::string before = first_rule_ ? "" : "\n";
  first_rule_ = false;
  print(before + paint({{line, Style::kDim}}, streams_.out_terminal.colour) + "\n\n");
}

void Report::print_error(const std::string& path, const Error& error) {
  const std::string name = display_name(path);
  const std::string message = neutral(error.message);
  const bool named = message.starts_with(name + ":") || message.starts_with(name + " ");
  complain(named ? message : name + ": " + message, exit_status(error.kind));
}

void Report::complain(const std::string& message, int status) {
  progress_.clear();
  streams_.err.write("hearsay: " + message + "\n");
  status_ = worse(status_, status);
}

bool Report::go_on(const std::string& path) {
  progress_.show(++done_, path);
  return !streams_.out.closed() && streams_.out.error() == 0;
}

int Report::finish() {
  progress_.clear();
  if (streams_.out.closed()) return kOk;  // the reader of our output has what it wanted
  if (const int error = streams_.out.error(); error != 0) {
    complain("the output cannot be written: " + std::generic_category().message(error), kInternalError);
  }
  return status_;
}

std::string misuse(const std::vector<std::string>& inputs, std::size_t count, bool one, const std::string& url) {
  if (inputs.empty()) return "nothing to read: name a file or a folder, or - for standard input";
  if (count <= 1) return {};
  if (one) return fmt::format("--json prints one record, and there are {} inputs: use --jsonl, a record a line", count);
  if (!url.empty()) return fmt::format("--url is for one input, and there are {}", count);
  return {};
}

}  // namespace hearsay::cli
