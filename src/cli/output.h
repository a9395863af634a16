// Output: writing that knows when nobody reads any more, what the terminal can show, and the line of progress.
//
// Not safe from several threads at once: the one that prints owns it.
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace hearsay::cli {

// Writes whole texts to a file descriptor, unbuffered: a record is out when write() returns. A reader that went away
// (`| head`, EPIPE) is not an error: closed() says so and the rest is dropped. run() has SIGPIPE ignored.
class Output {
 public:
  explicit Output(int file) : file_(file) {}

  // False when nothing more can be written: closed, or failed (a full disk).
  bool write(std::string_view text);

  bool closed() const { return closed_; }
  int error() const { return error_; }  // errno of a failure; 0 while there is none
  int file() const { return file_; }

 private:
  int file_;
  bool closed_ = false;
  int error_ = 0;
};

struct Terminal {
  bool is_terminal = false;
  int width = 80;       // columns of the view: the terminal's, 20 to 100; 80 where it is none
  bool colour = false;  // a terminal that is not dumb, and no NO_COLOR; or CLICOLOR_FORCE
};

// Looks at the file descriptor and at NO_COLOR, CLICOLOR_FORCE and TERM.
Terminal inspect(int file);

// "12/340 · 3.4 a second · 1:36 left · page.html" (or, where the number of inputs is not known, "12 · 34% · ...") on one
// line that is written over and over, some ten times a second at most. What is left is reckoned from how it went in the
// last half minute, and told when there are two seconds to reckon with.
class Progress {
 public:
  using Clock = std::chrono::steady_clock;

  // `on`: whether anything is shown at all.
  Progress(Output& output, int width, std::size_t total, bool on);

  // `share`: of the bytes that there are to read, where the number of inputs is not known.
  void show(std::size_t done, const std::string& name, std::optional<double> share = std::nullopt);
  void clear();  // before anything else is written to the terminal

 private:
  Output& output_;
  int width_;
  std::size_t total_;
  bool on_;
  // What is left, given how far it is; remembers how far it was.
  std::optional<double> seconds_left(Clock::time_point now, double share);

  bool visible_ = false;
  Clock::time_point start_;
  Clock::time_point last_;
  std::deque<std::pair<Clock::time_point, double>> past_;  // when it was how far, of the last half minute
};

// The line itself, cut to the width.
std::string progress_line(std::size_t done, std::size_t total, double seconds, const std::string& name, int width,
                          std::optional<double> share = std::nullopt, std::optional<double> seconds_left = std::nullopt);

// "0:07", "1:36", "2:05:00".
std::string clock_text(double seconds);

}  // namespace hearsay::cli
