#include "page/names.h"

#include <algorithm>
#include <array>

#include "page/dates.h"
#include "page/utf8.h"

namespace hearsay::page {
namespace {

using namespace std::string_view_literals;

// Words that stand in no person's name but in outlets' names and job titles.
constexpr std::array kOutletWords = {
    "news"sv,      "press"sv,      "times"sv,       "post"sv,      "staff"sv,
    "editor"sv,    "editors"sv,    "reporter"sv,    "reporters"sv, "correspondent"sv,
    "writer"sv,    "writers"sv,    "team"sv,        "desk"sv,      "media"sv,
    "agency"sv,    "bureau"sv,     "service"sv,     "journal"sv,   "tribune"sv,
    "herald"sv,    "gazette"sv,    "chronicle"sv,   "today"sv,     "daily"sv,
    "weekly"sv,    "magazine"sv,   "tv"sv,          "radio"sv,     "network"sv,
    "online"sv,    "newsroom"sv,   "editorial"sv,   "board"sv,     "contributor"sv,
    "columnist"sv, "producer"sv,   "journalist"sv,  "analyst"sv,   "the"sv,
    "of"sv,        "for"sv,        "at"sv,          "by"sv,        "with"sv,
    "in"sv,        "on"sv,         "from"sv,        "to"sv,        "admin"sv,
    "webmaster"sv, "group"sv,      "inc"sv,         "llc"sv,       "ltd"sv,
    "published"sv, "updated"sv,    "posted"sv,      "monday"sv,    "tuesday"sv,
    "wednesday"sv, "thursday"sv,   "friday"sv,      "saturday"sv,  "sunday"sv,
    "video"sv,     "photo"sv,      "images"sv,      "politics"sv,  "world"sv,
    "business"sv,  "opinion"sv,    "analysis"sv,    "senior"sv,    "chief"sv,
    "special"sv,   "university"sv, "institute"sv,   "company"sv,   "department"sv,
    "center"sv,    "centre"sv,     "min"sv,         "read"sv,      "share"sv,
    "comments"sv,  "follow"sv,     "email"sv,       "wire"sv,      "reports"sv,
    "reporting"sv, "articles"sv,   "stories"sv,     "related"sv,   "popular"sv,
    "view"sv,      "review"sv,     "front"sv,       "frontpage"sv, "continued"sv,
    "below"sv,     "look"sv,       "yahoo"sv,       "cbs"sv,       "nbc"sv,
    "abc"sv,       "fox"sv,        "cnn"sv,         "ap"sv,        "afp"sv,
    "should"sv,    "will"sv,       "what"sv,        "wants"sv,     "more"sv,
    "headlines"sv, "begins"sv,     "tweet"sv,       "bbc"sv,       "npr"sv,
    "shop"sv,      "sentinel"sv,   "republic"sv,    "watch"sv,     "perspective"sv,
    "capital"sv,   "house"sv,      "immediately"sv, "discuss"sv,   "meddling"sv,
    "sen"sv,       "story"sv,      "page"sv,        "section"sv,   "advertisement"sv,
    "gallery"sv,
};

constexpr std::array kParticles = {"de"sv, "la"sv, "van"sv, "von"sv, "der"sv, "den"sv, "bin"sv, "al"sv,  "el"sv, "di"sv,
                                   "da"sv, "du"sv, "le"sv,  "ibn"sv, "dos"sv, "del"sv, "y"sv,   "ter"sv, "ten"sv};

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < text.size();) {
    if (is_ascii_space(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && !is_ascii_space(text[end])) ++end;
    words.push_back(text.substr(i, end - i));
    i = end;
  }
  return words;
}

std::string word_key(std::string_view word) {
  while (!word.empty() && (word.back() == '.' || word.back() == ',')) word.remove_suffix(1);
  return lower(word);
}

bool opens_with_capital(std::string_view word) {
  if (word.empty()) return false;
  // Bytes above ASCII are taken for capitals: "Émile", "Øyvind".
  return is_ascii_upper(word[0]) || static_cast<unsigned char>(word[0]) >= 0xC3;
}

// Where a byline may be cut: ", ", ";", " and ", " & ", " | ", " — ".
std::size_t separator_at(std::string_view text, std::size_t at) {
  static constexpr std::array kMarks = {","sv,
                                        ";"sv,
                                        " and "sv,
                                        " AND "sv,
                                        " & "sv,
                                        " | "sv,
                                        " — "sv,
                                        " – "sv,
                                        " - "sv,
                                        "/"sv,
                                        " with "sv,
                                        "•"sv,
                                        "·"sv,
                                        "\xC2\xA0"
                                        "and "sv,
                                        " and\xC2\xA0"sv,
                                        "\xC2\xA0"
                                        "and\xC2\xA0"sv};
  for (const std::string_view mark : kMarks) {
    if (text.substr(at).starts_with(mark)) return mark.size();
  }
  return 0;
}

std::size_t opening_size(std::string_view line) {
  static constexpr std::array kOpenings = {
      "by: "sv,         "by "sv,         "written by: "sv, "written by "sv,   "posted by "sv,    "author: "sv,
      "reported by "sv, "words by "sv,   "story by "sv,    "published by "sv, "reporting by "sv, "writing by "sv,
      "from cnn's "sv,  "from cnn’s "sv, "text by "sv,     "analysis by "sv,  "by\xC2\xA0"sv};
  for (const std::string_view opening : kOpenings) {
    if (starts_with_ci(line, opening)) return opening.size();
  }
  return 0;
}

void take_part(std::string_view line, Span span, Byline& out) {
  span = trim(line, span);
  // "in Moscow" after a name tells where it was written.
  for (const std::string_view tail : {" in "sv, " at "sv, " for "sv}) {
    const std::size_t at = slice(line, span).find(tail);
    if (at != std::string_view::npos) span = trim(line, {span.begin, span.begin + at});
  }
  if (span.empty()) return;
  std::string_view text = slice(line, span);
  while (!text.empty() && (text.back() == '.' || text.back() == ':') &&
         !(text.size() > 2 && text[text.size() - 2] == 'r')) {
    text.remove_suffix(1);
    --span.end;
  }
  // "Eliza Fawcett Los Angeles Times": an outlet glued to a name.
  for (std::size_t at = text.find(' ', text.find(' ') + 1); at != std::string_view::npos && text.find(' ') < at;
       at = text.find(' ', at + 1)) {
    const std::string_view agency = agency_name(text.substr(at));
    if (agency.empty() || !is_person_name(text.substr(0, at))) continue;
    out.persons.push_back({squeeze(text.substr(0, at)), Span{span.begin, span.begin + at}});
    out.outlets.push_back({std::string(agency), Span{span.begin + at + 1, span.end}});
    return;
  }
  if (const std::string_view agency = agency_name(text); !agency.empty()) {
    out.outlets.push_back({std::string(agency), span});
  } else if (is_person_name(text)) {
    out.persons.push_back({squeeze(text), span});
  } else if (has_outlet_word(text) && words_of(text).size() <= 5 && opens_with_capital(text) && !out.persons.empty()) {
    // "Jane Doe, Star Tribune": an outlet nobody listed; a role ("Staff Writer") is none.
    const std::string key = lower(text);
    for (const std::string_view word : {"news"sv, "times"sv, "post"sv, "herald"sv, "tribune"sv, "journal"sv}) {
      if (key.ends_with(word)) return out.outlets.push_back({squeeze(text), span});
    }
  }
}

}  // namespace

bool has_outlet_word(std::string_view text) {
  if (!agency_name(text).empty()) return true;
  return std::ranges::any_of(words_of(text), [](std::string_view word) {
    return std::ranges::find(kOutletWords, word_key(word)) != kOutletWords.end();
  });
}

bool is_person_name(std::string_view text) {
  text = trim(text);
  if (text.size() < 4 || text.size() > 60) return false;
  if (text.find_first_of("0123456789@:/|()[]{}<>\"!?#_=+*") != std::string_view::npos) return false;
  const auto words = words_of(text);
  if (words.size() < 2 || words.size() > 5 || has_outlet_word(text)) return false;
  if (text.find(".com") != std::string_view::npos || text.starts_with("Credit")) return false;
  std::size_t capitals = 0;
  for (const std::string_view word : words) {
    if (opens_with_capital(word)) {
      ++capitals;
    } else if (std::ranges::find(kParticles, lower(word)) == kParticles.end()) {
      return false;
    }
  }
  return capitals >= 2 && opens_with_capital(words.back());
}

Byline read_byline(std::string_view line, bool needs_by) {
  Byline out;
  if (line.size() > 400) return out;
  Span rest = trim(line, {0, line.size()});
  const std::size_t opening = opening_size(slice(line, rest));
  if (opening == 0 && needs_by) return out;
  rest.begin += opening;
  // What comes after a date or "Published" is no name.
  for (const std::string_view stop : {"Published"sv, "Updated"sv, "Posted"sv, "Special to"sv}) {
    const std::size_t at = slice(line, rest).find(stop);
    if (at != std::string_view::npos && at > 0) rest.end = rest.begin + at;
  }
  const auto dates = find_dates(slice(line, rest), 1);
  if (!dates.empty()) rest.end = rest.begin + dates.front().span.begin;
  std::size_t begin = rest.begin;
  for (std::size_t i = rest.begin; i < rest.end;) {
    const std::size_t size = separator_at(line.substr(0, rest.end), i);
    if (size == 0) {
      ++i;
      continue;
    }
    take_part(line, {begin, i}, out);
    i += size;
    // "Tom Smith and Ann Lee": the blank of " and " may end one mark and begin the next.
    begin = i;
  }
  take_part(line, {begin, rest.end}, out);
  return out;
}

}  // namespace hearsay::page
