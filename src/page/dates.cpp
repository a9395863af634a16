#include "page/dates.h"

#include <algorithm>
#include <array>

#include "page/months.h"
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
  if (tail == "st" || tail == "nd" || tail == "rd" || tail == "th" || tail == "er") return at + 2;
  return text.substr(at).starts_with("º") ? at + 2 : at;
}

// A year of four digits after blanks and perhaps a comma or "of".
std::optional<Number> read_year(std::string_view text, std::size_t at) {
  at = skip_blanks(text, at);
  if (at < text.size() && text[at] == ',') at = skip_blanks(text, at + 1);
  for (const std::string_view of : {"de ", "del "}) {
    if (starts_with_ci(text.substr(at), of)) at = skip_blanks(text, at + of.size());
  }
  const Number year = read_number(text, at);
  if (year.size != 4) return std::nullopt;
  return year;
}

// "February 25, 2022"
std::optional<FoundDate> month_first(std::string_view text, std::size_t at) {
  const Month month = read_month(text, at, false);
  if (month.value == 0) return std::nullopt;
  const Number day = read_number(text, skip_blanks(text, month.end));
  if (day.size == 0 || day.size > 2 || day.end == month.end + day.size) return std::nullopt;
  const auto year = read_year(text, skip_ordinal(text, day.end));
  if (!year) return std::nullopt;
  return make(year->value, month.value, day.value, at, year->end);
}

// "25 February 2022", "25th of February, 2022", "25-Feb-2022", "25. Februar 2022", "25 de febrero de 2022"
std::optional<FoundDate> day_first(std::string_view text, std::size_t at, const Number& day) {
  std::size_t next = skip_ordinal(text, day.end);
  if (next < text.size() && (text[next] == '-' || text[next] == '.')) ++next;
  next = skip_blanks(text, next);
  for (const std::string_view of : {"of ", "de ", "d’", "d'"}) {
    if (starts_with_ci(text.substr(next), of)) next += of.size();
  }
  const Month month = read_month(text, next, true);
  if (month.value == 0 || month.end == next) return std::nullopt;
  std::size_t tail = month.end;
  if (tail < text.size() && text[tail] == '-') ++tail;
  const auto year = read_year(text, tail);
  if (!year) return std::nullopt;
  return make(year->value, month.value, day.value, at, year->end);
}

// "2022-02-25", "25.02.2022", "07/15/2018"
std::optional<FoundDate> numeric(std::string_view text, std::size_t at, const Number& first, DayOrder order) {
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
  auto month_leads = make(third.value, first.value, second.value, at, third.end);
  auto day_leads = make(third.value, second.value, first.value, at, third.end);
  if (mark != '/') return day_leads;
  if (order == DayOrder::kMonthFirst) return month_leads ? month_leads : day_leads;
  return day_leads ? day_leads : month_leads;
}

// "2022年2月25日", "2022년 2월 25일"
std::optional<FoundDate> east_asian(std::string_view text, std::size_t at, const Number& year) {
  static constexpr std::array<std::array<std::string_view, 3>, 2> kMarks = {{{"年", "月", "日"}, {"년", "월", "일"}}};
  for (const auto& marks : kMarks) {
    if (!text.substr(year.end).starts_with(marks[0])) continue;
    const Number month = read_number(text, skip_blanks(text, year.end + marks[0].size()));
    if (month.size == 0 || !text.substr(month.end).starts_with(marks[1])) continue;
    const Number day = read_number(text, skip_blanks(text, month.end + marks[1].size()));
    if (day.size == 0 || !text.substr(day.end).starts_with(marks[2])) continue;
    return make(year.value, month.value, day.value, at, day.end + marks[2].size());
  }
  return std::nullopt;
}

std::optional<FoundDate> date_at(std::string_view text, std::size_t at, DayOrder order) {
  if (is_ascii_alpha(text[at])) return month_first(text, at);
  const Number number = read_number(text, at);
  if (number.size == 0 || number.size > 4) return std::nullopt;
  if (number.size == 4) {
    if (auto date = east_asian(text, at, number)) return date;
  }
  if (auto date = numeric(text, at, number, order)) return date;
  return number.size <= 2 ? day_first(text, at, number) : std::nullopt;
}

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

std::vector<FoundDate> find_dates(std::string_view text, std::size_t limit, DayOrder order) {
  std::vector<FoundDate> found;
  if (std::ranges::none_of(text, is_ascii_digit)) return found;  // every date has its year
  for (std::size_t i = 0; i < text.size() && found.size() < limit;) {
    if ((!is_ascii_alpha(text[i]) && !is_ascii_digit(text[i])) || !begins_word(text, i)) {
      ++i;
      continue;
    }
    auto date = date_at(text, i, order);
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

DayOrder day_order(std::string_view language) {
  const std::string tag = lower(trim(language));
  const bool american = tag.empty() || tag == "en" || tag.starts_with("en-us") || tag.starts_with("en_us") ||
                        tag.ends_with("-us") || tag.ends_with("-ph") || tag.ends_with("_ph");
  return american ? DayOrder::kMonthFirst : DayOrder::kDayFirst;
}

std::string day_in_path(std::string_view url) {
  const std::size_t scheme = url.find("://");
  const std::size_t path = url.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
  if (path == std::string_view::npos) return {};
  url = cut(url.substr(path), 500);
  url = url.substr(0, url.find_first_of("?#"));
  for (std::size_t i = 0; i < url.size(); ++i) {
    if (!is_ascii_digit(url[i]) || is_ascii_digit(url[i - (i > 0)]) || is_ascii_alpha(url[i - (i > 0)])) continue;
    const Number year = read_number(url, i);
    std::optional<FoundDate> date;
    if (year.size == 4 && year.end < url.size() && (url[year.end] == '/' || url[year.end] == '-')) {
      date = numeric(url, i, year, DayOrder::kDayFirst);
    } else if (year.size == 8) {
      date = make(year.value / 10000, year.value / 100 % 100, year.value % 100, i, year.end);
    }
    const bool whole = date && (date->span.end == url.size() || !is_ascii_digit(url[date->span.end]));
    if (whole && year.value / (year.size == 8 ? 10000 : 1) >= 1990) return date->value;
    i = year.end;
  }
  return {};
}

}  // namespace hearsay::page
