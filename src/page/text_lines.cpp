#include "page/text_lines.h"

#include <algorithm>
#include <array>
#include <string>

#include "page/dates.h"
#include "page/names.h"
#include "page/utf8.h"

namespace hearsay::page {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kProseWords = 12;
// Five times what the reader reads of a text; what stands further down is not judged.
constexpr std::size_t kMaxText = std::size_t{1} << 20;

// Words that stand around a printed date.
bool is_date_word(std::string_view word) {
  static constexpr std::array kWords = {
      "published"sv, "updated"sv, "posted"sv,   "originally"sv, "at"sv,        "on"sv,        "am"sv,       "pm"sv,
      "a.m"sv,       "p.m"sv,     "a.m."sv,     "p.m."sv,       "et"sv,        "edt"sv,       "est"sv,      "gmt"sv,
      "utc"sv,       "bst"sv,     "pdt"sv,      "pst"sv,        "pt"sv,        "ct"sv,        "cdt"sv,      "cst"sv,
      "first"sv,     "last"sv,    "modified"sv, "monday"sv,     "tuesday"sv,   "wednesday"sv, "thursday"sv, "friday"sv,
      "saturday"sv,  "sunday"sv,  "mon"sv,      "tue"sv,        "wed"sv,       "thu"sv,       "fri"sv,      "sat"sv,
      "sun"sv,       "date"sv,    "created"sv,  "ago"sv,        "mins"sv,      "min"sv,       "hours"sv,    "hour"sv,
      "hrs"sv,       "minutes"sv, "days"sv,     "day"sv,        "yesterday"sv, "today"sv,     "release"sv,  "time"sv,
      "local"sv,     "cet"sv,     "cest"sv,     "ist"sv,        "msk"sv};
  return std::ranges::find(kWords, word) != kWords.end();
}

// Words of a text that tell neither a date nor a time.
std::size_t other_words(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_ascii_alpha(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && (is_ascii_alpha(text[end]) || text[end] == '.')) ++end;
    std::string word = lower(text.substr(i, end - i));
    if (!is_date_word(word)) ++count;
    i = end;
  }
  return count;
}

bool is_dated(std::string_view line) {
  if (line.size() > 120) return false;
  const auto dates = find_dates(line, 2);
  if (dates.empty()) return is_time_line(line);
  std::string rest(line.substr(0, dates.front().span.begin));
  rest += line.substr(dates.back().span.end);
  if (dates.size() == 2) rest += line.substr(dates[0].span.end, dates[1].span.begin - dates[0].span.end);
  return other_words(rest) <= 4;
}

}  // namespace

bool ends_like_sentence(std::string_view line) {
  bool more = true;
  while (more && !line.empty()) {
    more = false;
    for (const std::string_view tail : {"\""sv, "'"sv, ")"sv, "]"sv, "”"sv, "’"sv, "»"sv}) {
      if (line.ends_with(tail)) {
        line.remove_suffix(tail.size());
        more = true;
      }
    }
  }
  return line.ends_with('.') || line.ends_with('!') || line.ends_with('?') || line.ends_with("…") ||
         line.ends_with(':') || line.ends_with(',') || line.ends_with(';');
}

bool is_time_line(std::string_view line) {
  if (line.size() > 50 || line.find_first_of("0123456789") == std::string_view::npos) return false;
  const std::string key = lower(line);
  const bool marked = key.find("ago") != std::string::npos || key.find(" am") != std::string::npos ||
                      key.find(" pm") != std::string::npos || key.find("a.m") != std::string::npos ||
                      key.find("p.m") != std::string::npos;
  return marked && other_words(line) == 0;
}

std::vector<Line> read_lines(std::string_view text) {
  std::vector<Line> lines;
  for (const Span raw : split_lines(cut(text, kMaxText))) {
    const Span span = trim(text, raw);
    if (span.empty()) {
      if (!lines.empty()) lines.back().apart = true;
      continue;
    }
    Line line;
    line.span = span;
    line.text = slice(text, span);
    line.words = count_words(line.text.substr(0, 4000));
    line.leaving = leaving_of(line.text);
    line.sentence = ends_like_sentence(line.text);
    line.dated = is_dated(line.text);
    line.prose =
        line.leaving == Leaving::kNone && !line.dated &&
        ((line.sentence && line.words >= kProseWords) || line.words >= 40 || read_dateline(line.text).has_value());
    lines.push_back(line);
  }
  if (!lines.empty()) lines.back().apart = true;
  return lines;
}

}  // namespace hearsay::page
