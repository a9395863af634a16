// read_dateline: the words before an agency story's first sentence.
#include <algorithm>
#include <array>

#include "page/names.h"
#include "page/utf8.h"

namespace hearsay::page {
namespace {

using namespace std::string_view_literals;

// Bytes of the dash at `at`, 0 where there is none. A hyphen counts only with a blank before it or doubled.
std::size_t dash_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("—") || rest.starts_with("–")) return 3;
  if (rest.starts_with("--")) return 2;
  if (rest.starts_with("-") && at > 0 && (text[at - 1] == ' ' || text[at - 1] == ')')) return 1;
  return 0;
}

bool is_upper_text(std::string_view text) {
  bool letter = false;
  for (const char c : text) {
    if (is_ascii_lower(c)) return false;
    letter = letter || is_ascii_upper(c);
  }
  return letter;
}

bool is_month_word(std::string_view word) {
  static constexpr std::array kMonths = {"jan"sv, "feb"sv, "mar"sv, "apr"sv, "may"sv, "jun"sv,
                                         "jul"sv, "aug"sv, "sep"sv, "oct"sv, "nov"sv, "dec"sv};
  return word.size() >= 3 && std::ranges::find(kMonths, lower(word.substr(0, 3))) != kMonths.end();
}

bool is_place_text(std::string_view text) {
  if (text.size() < 2 || text.size() > 60) return false;
  if (text.find_first_of("0123456789:;\"!?()|") != std::string_view::npos) return false;
  if (!is_ascii_upper(text[0]) && static_cast<unsigned char>(text[0]) < 0xC3) return false;
  if (text == "FILE" || text == "VIDEO" || text == "WATCH") return false;  // these open captions
  return std::ranges::count(text, ' ') <= 5;
}

// Splits "WASHINGTON, July 16" into its place and its date.
void split_place(std::string_view text, Span span, Dateline& out) {
  const std::string_view all = slice(text, span);
  for (std::size_t comma = all.find(','); comma != std::string_view::npos; comma = all.find(',', comma + 1)) {
    const Span tail = trim(text, {span.begin + comma + 1, span.end});
    if (is_month_word(slice(text, tail)) && slice(text, tail).find_first_of("0123456789") != std::string_view::npos) {
      out.date = tail;
      span = trim(text, {span.begin, span.begin + comma});
      break;
    }
  }
  if (is_place_text(slice(text, span))) out.place = Named{squeeze(slice(text, span)), span};
}

// Whether the full stop at `at` ends no sentence: "Nov. 19" and "Aug. 10" go on with a day, "LA CROSSE, Wis. (AP)" and
// "BATON ROUGE, La. --" with the agency or the dash.
bool is_short_form(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && is_ascii_alpha(text[begin - 1])) --begin;
  const std::string_view word = text.substr(begin, at - begin);
  const bool state = begin > 2 && text.substr(begin - 2, 2) == ", " && word.size() <= 5;
  if (state && at + 2 < text.size() && (text[at + 2] == '(' || dash_at(text, at + 2) > 0)) return true;
  return word.size() <= 4 && is_month_word(word) && at + 2 < text.size() && is_ascii_digit(text[at + 2]);
}

// "July 13--WASHINGTON --": a date before the place.
std::size_t leading_date(std::string_view text) {
  if (!is_month_word(text)) return 0;
  std::size_t at = 0;
  while (at < text.size() && (is_ascii_alpha(text[at]) || text[at] == '.')) ++at;
  while (at < text.size() && (text[at] == ' ' || is_ascii_digit(text[at]))) ++at;
  const std::size_t dash = dash_at(text, at);
  return dash == 0 ? 0 : at + dash;
}

}  // namespace

std::optional<Dateline> read_dateline(std::string_view paragraph) {
  const std::string_view head = cut(paragraph, 110);
  const std::size_t begin = trim(head, {leading_date(head), head.size()}).begin;
  Dateline out;
  std::size_t paren = std::string_view::npos;
  for (std::size_t i = begin; i < head.size(); ++i) {
    if (head[i] == '(' && paren == std::string_view::npos) paren = i;
    if (head[i] == '.' && i + 1 < head.size() && head[i + 1] == ' ' && i > begin + 12 && !is_short_form(head, i)) {
      return std::nullopt;
    }
    const std::size_t dash = dash_at(head, i);
    if (dash == 0) continue;
    const Span before = trim(head, {begin, i});
    if (paren != std::string_view::npos && paren < i) {
      const std::size_t close = head.find(')', paren);
      if (close == std::string_view::npos || close > i || trim(head.substr(close + 1, i - close - 1)).size() > 0) {
        return std::nullopt;
      }
      const Span inside = trim(head, {paren + 1, close});
      const std::string_view agency = agency_name(slice(head, inside));
      if (agency.empty() && !is_upper_text(slice(head, inside))) return std::nullopt;
      if (!agency.empty()) out.agency = Named{std::string(agency), inside};
      if (paren > begin) split_place(head, trim(head, {begin, paren}), out);
    } else {
      // Without an agency only a place in capitals is told from a sentence's first words.
      const std::string_view first = slice(head, before).substr(0, slice(head, before).find(','));
      if (!is_upper_text(first)) return std::nullopt;
      split_place(head, before, out);
    }
    if (!out.place && !out.agency) return std::nullopt;
    return out;
  }
  return std::nullopt;
}

}  // namespace hearsay::page
