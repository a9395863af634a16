#include "archive/timestamp.h"

#include <cstddef>

namespace hearsay::archive {
namespace {

constexpr std::size_t kMostFraction = 9;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Takes `digits` digits off the text, whose value is between the two; -1 otherwise.
int take_number(std::string_view& text, std::size_t digits, int least, int most) {
  if (text.size() < digits) return -1;
  int value = 0;
  for (const char c : text.substr(0, digits)) {
    if (!is_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  text.remove_prefix(digits);
  return value >= least && value <= most ? value : -1;
}

bool take(std::string_view& text, std::string_view one_of) {
  if (text.empty() || one_of.find(text.front()) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

int days_of(int year, int month) {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

bool take_date(std::string_view& text) {
  const int year = take_number(text, 4, 0, 9999);
  if (year < 0 || !take(text, "-")) return false;
  const int month = take_number(text, 2, 1, 12);
  if (month < 0 || !take(text, "-")) return false;
  return take_number(text, 2, 1, days_of(year, month)) > 0;
}

bool take_time(std::string_view& text) {
  if (take_number(text, 2, 0, 23) < 0 || !take(text, ":") || take_number(text, 2, 0, 59) < 0 || !take(text, ":") ||
      take_number(text, 2, 0, 60) < 0) {  // 60: a leap second
    return false;
  }
  if (!take(text, ".")) return true;
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits])) ++digits;
  text.remove_prefix(digits);
  return digits >= 1 && digits <= kMostFraction;
}

bool take_offset(std::string_view& text) {
  if (take(text, "Zz")) return true;
  return take(text, "+-") && take_number(text, 2, 0, 23) >= 0 && take(text, ":") && take_number(text, 2, 0, 59) >= 0;
}

}  // namespace

bool is_timestamp(std::string_view text) {
  return take_date(text) && take(text, "Tt") && take_time(text) && take_offset(text) && text.empty();
}

}  // namespace hearsay::archive
