#include "cli/output.h"

#include <fmt/format.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>

#include "cli/terminal_text.h"

namespace hearsay::cli {
namespace {

constexpr std::chrono::milliseconds kBetween{100};
constexpr std::chrono::seconds kWindow{30};  // for the time that is left
constexpr double kEnough = 2;                // seconds to reckon with
constexpr int kNarrowest = 20;
constexpr int kWidest = 100;  // longer lines are hard to read
constexpr int kUsual = 80;

bool is_set(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

bool equals(const char* name, std::string_view expected) {
  const char* value = std::getenv(name);
  return value != nullptr && value == expected;
}

}  // namespace

bool Output::write(std::string_view text) {
  while (!text.empty() && !closed_ && error_ == 0) {
    const ssize_t sent = ::write(file_, text.data(), text.size());
    if (sent >= 0) {
      text.remove_prefix(static_cast<std::size_t>(sent));
    } else if (errno == EAGAIN) {  // a pipe that somebody made non-blocking
      pollfd ready{file_, POLLOUT, 0};
      ::poll(&ready, 1, -1);
    } else if (errno == EPIPE) {
      closed_ = true;
    } else if (errno != EINTR) {
      error_ = errno;
    }
  }
  return !closed_ && error_ == 0;
}

Terminal inspect(int file) {
  Terminal terminal;
  terminal.is_terminal = ::isatty(file) == 1;
  winsize size{};
  if (terminal.is_terminal) {
    const bool known = ::ioctl(file, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    terminal.width = known ? std::clamp<int>(size.ws_col, kNarrowest, kWidest) : kUsual;
  }
  const bool forced = is_set("CLICOLOR_FORCE") && !equals("CLICOLOR_FORCE", "0");
  terminal.colour = !is_set("NO_COLOR") && (forced || (terminal.is_terminal && !equals("TERM", "dumb")));
  return terminal;
}

Progress::Progress(Output& output, int width, std::size_t total, bool on)
    : output_(output), width_(width), total_(total), on_(on), start_(Clock::now()), last_(start_ - kBetween) {}

void Progress::show(std::size_t done, const std::string& name, std::optional<double> share) {
  if (!on_) return;
  const auto now = Clock::now();
  if (visible_ && now - last_ < kBetween) return;
  last_ = now;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const double far = share.value_or(total_ > 0 ? static_cast<double>(done) / static_cast<double>(total_) : 0);
  output_.write("\r" + progress_line(done, total_, seconds, name, width_ - 1, share, seconds_left(now, far)) + "\x1b[K");
  visible_ = true;
}

std::optional<double> Progress::seconds_left(Clock::time_point now, double share) {
  past_.emplace_back(now, share);
  while (past_.size() > 2 && now - past_[1].first > kWindow) past_.pop_front();
  const double seconds = std::chrono::duration<double>(now - past_.front().first).count();
  const double gone = share - past_.front().second;
  if (seconds < kEnough || gone <= 0 || share > 1) return std::nullopt;
  return (1 - share) / gone * seconds;
}

void Progress::clear() {
  if (!visible_) return;
  output_.write("\r\x1b[K");
  visible_ = false;
}

std::string progress_line(std::size_t done, std::size_t total, double seconds, const std::string& name, int width,
                          std::optional<double> share, std::optional<double> seconds_left) {
  const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
  std::string line = share ? fmt::format("{} · {:.0f}%", done, *share * 100) : fmt::format("{}/{}", done, total);
  line += fmt::format(" · {:.1f} a second", rate);
  if (seconds_left) line += " · " + clock_text(*seconds_left) + " left";
  return cut(line + " · " + neutral(name), width);
}

std::string clock_text(double seconds) {
  constexpr double kMost = 359'999;  // 99:59:59
  const auto whole = static_cast<unsigned>(std::clamp(seconds, 0.0, kMost));
  if (whole < 3600) return fmt::format("{}:{:02}", whole / 60, whole % 60);
  return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
}

}  // namespace hearsay::cli
