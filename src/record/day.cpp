#include "record/day.h"

namespace hearsay {
namespace {

// -1 where it is not digits alone.
int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

// "14:03" with both in their bounds.
bool is_hour_and_minute(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return false;
  const int hour = number(text.substr(0, 2)), minute = number(text.substr(3, 2));
  return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59;
}

bool is_zone(std::string_view zone) {
  if (zone.empty() || zone == "Z") return true;
  return (zone[0] == '+' || zone[0] == '-') && is_hour_and_minute(zone.substr(1));
}

}  // namespace

bool is_day(std::string_view date) {
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') return false;
  const int year = number(date.substr(0, 4)), month = number(date.substr(5, 2)), day = number(date.substr(8, 2));
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const bool leap = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return day <= kDays[month - 1] + (leap ? 1 : 0);
}

bool is_time_of(std::string_view day, std::string_view time) {
  if (time.size() < 19 || !is_day(day) || !time.starts_with(day) || time[10] != 'T' || time[16] != ':') return false;
  const int second = number(time.substr(17, 2));
  return is_hour_and_minute(time.substr(11, 5)) && second >= 0 && second <= 60 && is_zone(time.substr(19));
}

}  // namespace hearsay
