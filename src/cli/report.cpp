#include "cli/report.h"

#include <fmt/format.h>

#include <chrono>
#include <system_error>
#include <vector>

#include "cli/inputs.h"
#include "cli/status.h"
#include "cli/terminal_text.h"

namespace hearsay::cli {
namespace {

// The first byte of a C1 control in UTF-8 whose second is `next`.
bool begins_c1(unsigned char c, unsigned char next) { return c == 0xC2 && next >= 0x80 && next < 0xA0; }

std::string counted(std::uint64_t count, const char* what) {
  std::string digits = std::to_string(count);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits + ' ' + what;
}

std::string took(double seconds) {
  return seconds < 60 ? fmt::format("{:.1f} s", seconds) : clock_text(seconds);
}

}  // namespace

std::string escaped(std::string_view path) {
  std::string out;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const auto c = static_cast<unsigned char>(path[i]);
    if (c == '\\') out += "\\\\";
    else if (c == '\t') out += "\\t";
    else if (c == '\n') out += "\\n";
    else if (c == '\r') out += "\\r";
    else if (c < 0x20 || c == 0x7F) out += fmt::format("\\x{:02X}", c);
    else if (i + 1 < path.size() && begins_c1(c, static_cast<unsigned char>(path[i + 1]))) {
      out += fmt::format("\\xC2\\x{:02X}", static_cast<unsigned char>(path[++i]));
    } else out += path[i];
  }
  return out;
}

Report::Report(Streams& streams, bool lines, std::size_t files)
    : streams_(streams),
      lines_(lines),
      progress_(streams.err, streams.err_terminal.width, files, streams.err_terminal.is_terminal),
      start_(Progress::Clock::now()) {}

void Report::line(std::string_view what, const std::string& path, std::string_view more) {
  if (!lines_) return;
  if (streams_.out_terminal.is_terminal) progress_.clear();
  streams_.out.write(fmt::format("{}\t{}\t{}\n", what, escaped(path), more));
}

void Report::stored(const std::string& path, std::string_view id, Outcome outcome, std::uint64_t statements) {
  if (outcome == Outcome::kSeen) {
    ++seen_;
    return line("seen", path, id);
  }
  ++(outcome == Outcome::kStored ? stored_ : replaced_);
  statements_ += statements;
  line("stored", path, id);
}

void Report::failed(const std::string& path, const Error& error) {
  ++failed_;
  status_ = worse(status_, exit_status(error.kind));
  const std::string message = neutral(error.message);
  if (lines_) return line("failed", path, message);
  const std::string name = display_name(path);
  const bool named = message.starts_with(name + ":") || message.starts_with(name + " ");
  remark(named ? message : name + ": " + message);
}

void Report::progress(const std::string& path, std::optional<double> share) {
  progress_.show(stored_ + replaced_ + seen_ + failed_, path, share);
}

void Report::remark(const std::string& message) {
  progress_.clear();
  streams_.err.write("hearsay: " + message + "\n");
}

void Report::complain(const std::string& message, int status) {
  remark(message);
  status_ = worse(status_, status);
}

int Report::finish() {
  progress_.clear();
  if (const int error = streams_.out.error(); error != 0) {
    complain("the output cannot be written: " + std::generic_category().message(error), kInternalError);
  }
  // To the eye, wherever that is: never among the lines.
  const bool err = lines_ || !streams_.out_terminal.is_terminal;
  if (err && !streams_.err_terminal.is_terminal) return status_;
  std::string text = counted(stored_, "stored");
  if (replaced_ > 0) text += ", " + counted(replaced_, "read anew");
  if (seen_ > 0) text += ", " + counted(seen_, "seen before");
  if (failed_ > 0) text += ", " + counted(failed_, "failed");
  text += " · " + counted(statements_, "statements") + " · " +
          took(std::chrono::duration<double>(Progress::Clock::now() - start_).count()) + "\n";
  (err ? streams_.err : streams_.out).write(text);
  return status_;
}

}  // namespace hearsay::cli
