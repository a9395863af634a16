#include "page/credits.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "page/names.h"
#include "page/utf8.h"

namespace hearsay::page {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMaxCredits = 20;

Span shifted(Span span, std::size_t by) { return {span.begin + by, span.end + by}; }

// Agencies named anywhere in a line: the longest name of up to five words at each word.
std::vector<Named> agencies_in(std::string_view line) {
  std::vector<Span> words;
  for (std::size_t i = 0; i < line.size();) {
    const bool apart = is_ascii_space(line[i]) || std::string_view("(),;:.").find(line[i]) != std::string_view::npos;
    if (apart) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < line.size() && !is_ascii_space(line[end]) &&
           std::string_view("(),;:").find(line[end]) == std::string_view::npos) {
      ++end;
    }
    words.push_back({i, end});
    i = end;
  }
  std::vector<Named> found;
  for (std::size_t i = 0; i < words.size();) {
    std::size_t used = 0;
    for (std::size_t count = std::min<std::size_t>(5, words.size() - i); count > 0 && used == 0; --count) {
      Span span = {words[i].begin, words[i + count - 1].end};
      while (span.size() > 1 && (line[span.end - 1] == '.' || line[span.end - 1] == '\'')) --span.end;
      if (slice(line, span).ends_with("'s")) span.end -= 2;
      if (slice(line, span).ends_with("’s")) span.end -= 4;
      if (slice(line, span).ends_with("’")) span.end -= 3;
      const std::string_view name = agency_name(slice(line, span));
      if (name.empty()) continue;
      found.push_back({std::string(name), span});
      used = count;
    }
    i += used == 0 ? 1 : used;
  }
  return found;
}

void add_all(Article& article, const std::vector<Named>& found, std::size_t begin, CreditKind how) {
  for (const Named& credit : found) {
    add_credit(article, {credit.name, shifted(*credit.span, begin), how});
  }
}

// "Source: RT" and nothing more. An outlet that no table has is taken too, for the line says what it is.
bool read_source(Article& article, Span line) {
  const std::string_view text = slice(article.text, line);
  static constexpr std::array kOpenings = {"source: "sv,
                                           "source - "sv,
                                           "source – "sv,
                                           "sources: "sv,
                                           "via: "sv,
                                           "source:"sv,
                                           "originally published by "sv,
                                           "originally published at "sv};
  for (const std::string_view opening : kOpenings) {
    if (!starts_with_ci(text, opening)) continue;
    Span name = trim(article.text, {line.begin + opening.size(), line.end});
    while (name.size() > 1 && (article.text[name.end - 1] == '.' || article.text[name.end - 1] == ',')) --name.end;
    const std::string_view printed = slice(article.text, name);
    if (printed.empty() || count_words(printed) > 5 || printed.size() > 60) return false;
    const std::string_view known = agency_name(printed);
    add_credit(article, {known.empty() ? squeeze(printed) : std::string(known), name, CreditKind::kSource});
    return true;
  }
  return false;
}

}  // namespace

void add_credit(Article& article, Credit credit) {
  if (credit.name.empty() || article.credits.size() >= kMaxCredits) return;
  if (std::ranges::find(article.credits, credit.name, &Credit::name) != article.credits.end()) return;
  article.credits.push_back(std::move(credit));
}

bool read_credit_line(Article& article, Span line) {
  line = trim(article.text, line);
  if (line.empty() || line.size() > 500) return false;
  if (read_source(article, line)) return true;
  const std::string_view text = slice(article.text, line);
  std::string_view bare = text;
  if (bare.starts_with("(") && bare.ends_with(")")) bare = bare.substr(1, bare.size() - 2);
  if (const std::string_view name = agency_name(bare); !name.empty()) {
    const std::size_t begin = line.begin + (bare.size() == text.size() ? 0 : 1);
    add_credit(article, {std::string(name), Span{begin, begin + bare.size()}, CreditKind::kByline});
    return true;
  }
  const std::string key = lower(text);
  static constexpr std::array kMarks = {"contributed to this"sv,  "contributed from"sv, "contributed reporting"sv,
                                        "originally published"sv, "first appeared"sv,   "originally appeared"sv,
                                        "first published by"sv};
  const bool credits = std::ranges::any_of(kMarks, [&](auto mark) { return key.find(mark) != std::string::npos; });
  const bool copyright = key.starts_with("copyright ") || key.starts_with("©") || key.starts_with("(c) ");
  if (credits || copyright) add_all(article, agencies_in(text), line.begin, credits ? CreditKind::kContributed : CreditKind::kCopyright);
  // Reuters signs at the end: "(Reporting by A; Editing by B)".
  const bool signed_off = (key.starts_with("(reporting by ") || key.starts_with("(additional reporting") ||
                           key.starts_with("reporting by ")) &&
                          key.find("editing by ") != std::string::npos;
  if (signed_off) {
    add_credit(article, {"Reuters", std::nullopt, CreditKind::kSignOff});
    return true;
  }
  return copyright || (credits && count_words(text) <= 30);
}

bool read_dateline_line(Article& article, Span line) {
  line = trim(article.text, line);
  const auto dateline = read_dateline(slice(article.text, line));
  if (!dateline) return false;
  const auto move_to = [&](Named named) {
    named.span = shifted(*named.span, line.begin);
    return named;
  };
  if (dateline->place && !article.place) article.place = move_to(*dateline->place);
  if (dateline->agency) {
    const Named agency = move_to(*dateline->agency);
    add_credit(article, {agency.name, agency.span, CreditKind::kDateline});
  }
  return true;
}

}  // namespace hearsay::page
