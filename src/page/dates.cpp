#include "page/dates.h"

#include <array>

#include "page/utf8.h"

namespace hearsay::page {
namespace {

struct Number {
  int value = 0;
  std::size_t end = 0;   // after the last digit
  std::size_t size = 0;  // digits
};

Number read_number(std::string_view text, std::size_t at) {
  Number out{0, at, 0};
  while (out.end < text.size() && is_ascii_digit(text[out.end]) && out.size < 9) {
    out.value = out.value * 10 + (text[out.end] - '0');
    ++out.end;
    ++out.size;
  }
  return out;
}

// 1 to 12 and the end of the name, full or short, with its full stop; 0 where there is none.
struct Month {
  int value = 0;
  std::size_t end = 0;
};

Month read_month(std::string_view text, std::size_t at) {
  static constexpr std::array<std::string_view, 12> kNames = {"january",   "february", "march",    "april",
                                                              "may",       "june",     "july",     "august",
                                                              "september", "october",  "november", "december"};
  std::size_t end = at;
  while (end < text.size() && is_ascii_alpha(text[end]) && end - at < 10) ++end;
  const std::string word = lower(text.substr(at, end - at));
  if (word.size() < 3) return {};
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    const bool full = word == kNames[i];
    const bool brief = word.size() <= 4 && kNames[i].starts_with(word) && (word.size() == 3 || i == 8);
    if (!full && !brief && !(i == 5 && word == "june") && !(i == 6 && word == "july")) continue;
    if (!full && end < text.size() && text[end] == '.') ++end;
    return {static_cast<int>(i) + 1, end};
  }
  return {};
}

bool is_day(int year, int month, int day) {
  static constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return day <= kDays[static_cast<std::size_t>(month - 1)] + (leap && month == 2 ? 1 : 0);
}

std::optional<FoundDate> make(int year, int month, int day, std::size_t begin, std::size_t end) {
  if (!is_day(year, month, day)) return std::nullopt;
  std::string value = std::to_string(year);
  value += month < 10 ? "-0" : "-";
  value += std::to_string(month);
  value += day < 10 ? "-0" : "-";
  value += std::to_string(day);
  return FoundDate{std::move(value), {begin, end}};
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (text[at] == ' ' || text[at] == '\t') {
      ++at;
    } else if (text.substr(at).starts_with("\xC2\xA0")) {
      at += 2;
    } else {
      break;
    }
  }
  return at;
}

std::size_t skip_ordinal(std::string_view text, std::size_t at) {
  const std::string tail = lower(text.substr(at, 2));
  return tail == "st" || tail == "nd" || tail == "rd" || tail == "th" ? at + 2 : at;
}

// A year of four digits after blanks and perhaps a comma or "of".
std::optional<Number> read_year(std::string_view text, std::size_t at) {
  at = skip_blanks(text, at);
  if (at < text.size() && text[at] == ',') at = skip_blanks(text, at + 1);
  const Number year = read_number(text, at);
  if (year.size != 4) return std::nullopt;
  return year;
}

// "February 25, 2022"
std::optional<FoundDate> month_first(std::string_view text, std::size_t at) {
  const Month month = read_month(text, at);
  if (month.value == 0) return std::nullopt;
  const Number day = read_number(text, skip_blanks(text, month.end));
  if (day.size == 0 || day.size > 2 || day.end == month.end + day.size) return std::nullopt;
  const auto year = read_year(text, skip_ordinal(text, day.end));
  if (!year) return std::nullopt;
  return make(year->value, month.value, day.value, at, year->end);
}

// "25 February 2022", "25th of February, 2022", "25-Feb-2022"
std::optional<FoundDate> day_first(std::string_view text, std::size_t at, const Number& day) {
  std::size_t next = skip_ordinal(text, day.end);
  if (next < text.size() && (text[next] == '-' || text[next] == '.')) ++next;
  next = skip_blanks(text, next);
  if (starts_with_ci(text.substr(next), "of ")) next += 3;
  const Month month = read_month(text, next);
  if (month.value == 0 || month.end == next) return std::nullopt;
  std::size_t tail = month.end;
  if (tail < text.size() && text[tail] == '-') ++tail;
  const auto year = read_year(text, tail);
  if (!year) return std::nullopt;
  return make(year->value, month.value, day.value, at, year->end);
}

// "2022-02-25", "25.02.2022", "07/15/2018"
std::optional<FoundDate> numeric(std::string_view text, std::size_t at, const Number& first) {
  if (first.end >= text.size()) return std::nullopt;
  const char mark = text[first.end];
  if (mark != '.' && mark != '-' && mark != '/') return std::nullopt;
  const Number second = read_number(text, first.end + 1);
  if (second.size == 0 || second.size > 2 || second.end >= text.size() || text[second.end] != mark) return std::nullopt;
  const Number third = read_number(text, second.end + 1);
  if (first.size == 4 && third.size >= 1 && third.size <= 2) {
    return make(first.value, second.value, third.value, at, third.end);
  }
  if (first.size > 2 || third.size != 4) return std::nullopt;
  if (mark == '/') {
    if (auto date = make(third.value, first.value, second.value, at, third.end)) return date;
  }
  return make(third.value, second.value, first.value, at, third.end);
}

std::optional<FoundDate> date_at(std::string_view text, std::size_t at) {
  if (is_ascii_alpha(text[at])) return month_first(text, at);
  const Number number = read_number(text, at);
  if (number.size == 0 || number.size > 4) return std::nullopt;
  if (auto date = numeric(text, at, number)) return date;
  return number.size <= 2 ? day_first(text, at, number) : std::nullopt;
}

bool is_word_byte(char c) { return is_ascii_alpha(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

// "x.25.02.2022" and "1.25.02.2022" hold no date.
bool begins_word(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  if (at >= 2 && text.substr(at - 2, 2) == "\xC2\xA0") return true;
  if (at >= 3 && text.substr(at - 3, 2) == "\xE2\x80") return true;  // a dash or a quotation mark
  const char before = text[at - 1];
  if (is_word_byte(before)) return false;
  return !((before == '.' || before == '/' || before == '-') && at >= 2 && is_ascii_digit(text[at - 2]));
}

}  // namespace

std::vector<FoundDate> find_dates(std::string_view text, std::size_t limit) {
  std::vector<FoundDate> found;
  for (std::size_t i = 0; i < text.size() && found.size() < limit;) {
    if ((!is_ascii_alpha(text[i]) && !is_ascii_digit(text[i])) || !begins_word(text, i)) {
      ++i;
      continue;
    }
    auto date = date_at(text, i);
    // Digits that go on ("2018-07-15000") make no date; "T12:00" may follow.
    if (date && (date->span.end >= text.size() || !is_ascii_digit(text[date->span.end]))) {
      i = date->span.end;
      found.push_back(std::move(*date));
    } else {
      ++i;
    }
  }
  return found;
}

std::optional<std::string> day_of(std::string_view value) {
  value = trim(value);
  if (value.size() > 200) return std::nullopt;
  const Number packed = read_number(value, 0);
  if (packed.size == 8 && (packed.end == value.size() || value[packed.end] == 'T')) {
    const auto date = make(packed.value / 10000, packed.value / 100 % 100, packed.value % 100, 0, packed.end);
    if (date) return date->value;
  }
  const auto found = find_dates(value, 1);
  if (found.empty()) return std::nullopt;
  return found.front().value;
}

}  // namespace hearsay::page
