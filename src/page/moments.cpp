#include "page/moments.h"

#include <array>

#include "page/utf8.h"

namespace hearsay::page {
namespace {

bool digits_at(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return false;
  for (std::size_t i = at; i < at + count; ++i) {
    if (!is_ascii_digit(text[i])) return false;
  }
  return true;
}

int two(std::string_view text, std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); }

std::string padded(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

struct Clock {
  int hour = 0;
  int minute = 0;
  int second = 0;
  std::size_t end = 0;
};

// "14:03", "14:03:59.123", "9:05 PM", "140359"
std::optional<Clock> clock_at(std::string_view text, std::size_t at) {
  Clock clock;
  if (digits_at(text, at, 6)) {
    clock = {two(text, at), two(text, at + 2), two(text, at + 4), at + 6};
  } else {
    const std::size_t wide = digits_at(text, at, 2) ? 2 : 1;
    if (!digits_at(text, at, wide) || at + wide >= text.size() || text[at + wide] != ':') return std::nullopt;
    if (!digits_at(text, at + wide + 1, 2)) return std::nullopt;
    clock = {wide == 2 ? two(text, at) : text[at] - '0', two(text, at + wide + 1), 0, at + wide + 3};
    if (clock.end < text.size() && text[clock.end] == ':' && digits_at(text, clock.end + 1, 2)) {
      clock.second = two(text, clock.end + 1);
      clock.end += 3;
    }
  }
  if (clock.end < text.size() && (text[clock.end] == '.' || text[clock.end] == ',')) {
    std::size_t end = clock.end + 1;
    while (end < text.size() && is_ascii_digit(text[end])) ++end;
    if (end > clock.end + 1) clock.end = end;
  }
  const std::size_t next = text.find_first_not_of(' ', clock.end);
  if (next != std::string_view::npos && clock.hour <= 12) {
    const bool morning = starts_with_ci(text.substr(next), "am") || starts_with_ci(text.substr(next), "a.m.");
    const bool evening = starts_with_ci(text.substr(next), "pm") || starts_with_ci(text.substr(next), "p.m.");
    if (morning && clock.hour == 12) clock.hour = 0;
    if (evening && clock.hour < 12) clock.hour += 12;
    if (morning || evening) clock.end = next + (text[next + 1] == '.' ? 4 : 2);
  }
  if (clock.second == 60) clock.second = 59;  // a leap second has no place in most programs' clocks
  if (clock.hour > 23 || clock.minute > 59 || clock.second > 59) return std::nullopt;
  return clock;
}

// "Z", "+03:00" or "" for what stands after the clock: "Z", "+0300", "+3:00", "GMT", "UTC", "EST".
std::string zone_at(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  if (at >= text.size()) return {};
  const char mark = text[at];
  if (mark == '+' || mark == '-') {
    const std::size_t wide = digits_at(text, at + 1, 2) ? 2 : 1;
    if (!digits_at(text, at + 1, wide)) return {};
    const int hours = wide == 2 ? two(text, at + 1) : text[at + 1] - '0';
    std::size_t next = at + 1 + wide;
    if (next < text.size() && text[next] == ':') ++next;
    const int minutes = digits_at(text, next, 2) ? two(text, next) : 0;
    if (hours > 14 || minutes > 59) return {};
    return mark + padded(hours) + ":" + padded(minutes);
  }
  struct Zone {
    std::string_view name;
    std::string_view offset;
  };
  // The zones of RFC 5322, 4.3 ("obs-zone"), and "Z".
  static constexpr std::array kZones = std::to_array<Zone>({{"gmt", "Z"}, {"utc", "Z"}, {"est", "-05:00"},
                                                            {"edt", "-04:00"}, {"cst", "-06:00"}, {"cdt", "-05:00"},
                                                            {"mst", "-07:00"}, {"mdt", "-06:00"}, {"pst", "-08:00"},
                                                            {"pdt", "-07:00"}, {"z", "Z"}});
  std::size_t end = at;
  while (end < text.size() && is_ascii_alpha(text[end])) ++end;
  const std::string word = lower(text.substr(at, end - at));
  for (const auto& [name, offset] : kZones) {
    if (word == name) return std::string(offset);
  }
  return {};
}

std::string time_after(std::string_view value, std::size_t at, const std::string& day) {
  // Between the day and the clock: "T", blanks, a comma, a dash, a word such as "at" or "um".
  std::size_t skipped = 0;
  while (at < value.size() && !is_ascii_digit(value[at]) && skipped < 8) {
    ++at;
    ++skipped;
  }
  if (skipped == 0 || at >= value.size()) return {};
  const auto clock = clock_at(value, at);
  if (!clock) return {};
  const std::string hours = padded(clock->hour) + ":" + padded(clock->minute) + ":" + padded(clock->second);
  return day + "T" + hours + zone_at(value, clock->end);
}

}  // namespace

std::optional<Moment> moment_of(std::string_view value, DayOrder order) {
  value = trim(value);
  if (value.size() > 200) return std::nullopt;
  std::string day;
  std::size_t end = 0;
  if (digits_at(value, 0, 8) && (value.size() == 8 || value[8] == 'T')) {
    const std::string dashed =
        std::string(value.substr(0, 4)) + "-" + std::string(value.substr(4, 2)) + "-" + std::string(value.substr(6, 2));
    if (auto found = find_dates(dashed, 1); !found.empty()) {
      day = std::move(found.front().value);
      end = 8;
    }
  }
  if (day.empty()) {
    auto found = find_dates(value, 1, order);
    if (found.empty()) return std::nullopt;
    day = std::move(found.front().value);
    end = found.front().span.end;
  }
  std::string time = time_after(value, end, day);
  return Moment{std::move(day), std::move(time)};
}

}  // namespace hearsay::page
