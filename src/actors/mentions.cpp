#include "actors/mentions.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "actors/name_words.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace hearsay {
namespace {

constexpr std::size_t kKinds = 4;
constexpr std::size_t kLongestName = 14;  // words; a longer one is a heading in capitals

struct Word {
  std::size_t first = 0, last = 0;  // tokens
  double outside = 0;               // probability
  std::array<double, kKinds> kinds{};
  bool begins = false;              // rather the first of a name than further in it
  bool after_break = false;
  int kind = -1;                    // the likeliest; -1: outside
};

Word read_word(const std::vector<Token>& tokens, const TokenScores& scores, std::size_t first, std::size_t last) {
  Word word{first, last};
  const float* row = scores.names.data() + first * kNameClasses;
  std::array<double, kNameClasses> p{};
  const double top = *std::max_element(row, row + kNameClasses);
  double sum = 0;
  for (std::size_t c = 0; c < kNameClasses; ++c) sum += p[c] = std::exp(row[c] - top);
  word.outside = p[0] / sum;
  double begin = 0, further = 0;
  for (std::size_t k = 0; k < kKinds; ++k) {
    word.kinds[k] = (p[1 + 2 * k] + p[2 + 2 * k]) / sum;
    begin += p[1 + 2 * k];
    further += p[2 + 2 * k];
  }
  word.begins = begin > further;
  word.after_break = first > 0 && tokens[first - 1].is_break();
  if (word.outside < 0.5) {
    word.kind = static_cast<int>(std::max_element(word.kinds.begin(), word.kinds.end()) - word.kinds.begin());
  }
  return word;
}

std::vector<Word> read_words(const std::vector<Token>& tokens, const TokenScores& scores) {
  std::vector<Word> words;
  for (std::size_t t = 0; t < tokens.size();) {
    std::size_t last = t;
    while (last + 1 < tokens.size() && !tokens[last + 1].starts_word && !tokens[last + 1].is_break()) ++last;
    if (!tokens[t].is_break()) words.push_back(read_word(tokens, scores, t, last));
    t = last + 1;
  }
  return words;
}

bool has_capital(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const auto point = code_point_at(words, at);
    if (is_upper(point.value)) return true;
    at += point.length;
  }
  return false;
}

// Half a pair of brackets and marks at its ends are no part of a name.
Span without_marks(std::string_view text, Span span) {
  static constexpr std::array<std::string_view, 12> kMarks = {"(", ")", "[", "]", "\"", "“", "”", ",", ";", ":", "–", "—"};
  for (bool found = true; found && !span.empty();) {
    found = false;
    for (const auto mark : kMarks) {
      const auto words = slice(text, span);
      const bool closes = mark == ")" && words.find('(') != std::string_view::npos;  // "Geological Survey (USGS)"
      if (words.starts_with(mark)) span.begin += mark.size(), found = true;
      else if (words.ends_with(mark) && !closes) span.end -= mark.size(), found = true;
    }
    while (!span.empty() && text[span.begin] == ' ') ++span.begin;
    while (!span.empty() && text[span.end - 1] == ' ') --span.end;
  }
  return span;
}

// "Trump's" is Trump.
Span without_possessive(std::string_view text, Span span) {
  const auto words = slice(text, span);
  for (const std::string_view ending : {"'s", "’s", "'", "’"}) {
    if (words.size() > ending.size() && words.ends_with(ending)) return {span.begin, span.end - ending.size()};
  }
  return span;
}

// Runs of words of a name, with what its words say of its kind added up.
struct Run {
  Name name;
  std::array<double, kKinds> kinds{};
  std::string folded;
};

std::vector<Run> find_runs(std::string_view text, const std::vector<Token>& tokens, const std::vector<Word>& words) {
  std::vector<Run> runs;
  for (std::size_t i = 0; i < words.size();) {
    if (words[i].kind < 0) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < words.size() && words[end].kind >= 0 && !words[end].begins && !words[end].after_break &&
           end - i < kLongestName) {
      ++end;
    }
    Run run;
    run.name.first = words[i].first;
    run.name.last = words[end - 1].last;
    run.name.span = without_possessive(text, without_marks(text, {tokens[run.name.first].span.begin, tokens[run.name.last].span.end}));
    for (std::size_t k = i; k < end; ++k) {
      run.name.sure += (1 - words[k].outside) / static_cast<double>(end - i);
      for (std::size_t kind = 0; kind < kKinds; ++kind) run.kinds[kind] += words[k].kinds[kind] / static_cast<double>(end - i);
    }
    if (has_capital(slice(text, run.name.span))) {
      while (run.name.last > run.name.first && tokens[run.name.last].span.begin >= run.name.span.end) --run.name.last;
      while (run.name.first < run.name.last && tokens[run.name.first].span.end <= run.name.span.begin) ++run.name.first;
      run.folded = fold(slice(text, run.name.span));
      runs.push_back(std::move(run));
    }
    i = end;
  }
  return runs;
}

}  // namespace

std::vector<Name> find_names(std::string_view text, const std::vector<Token>& tokens, const TokenScores& scores) {
  auto runs = find_runs(text, tokens, read_words(tokens, scores));
  std::map<std::string, std::array<double, kKinds>> by_words;
  for (const auto& run : runs) {
    auto& all = by_words[run.folded];
    for (std::size_t k = 0; k < kKinds; ++k) all[k] += run.kinds[k];
  }
  std::vector<Name> names;
  for (auto& run : runs) {
    const auto& all = by_words[run.folded];
    run.name.kind = static_cast<NameKind>(std::max_element(all.begin(), all.end()) - all.begin());
    names.push_back(run.name);
  }
  return names;
}

TokenRange tokens_of(const std::vector<Token>& tokens, Span span) {
  const auto first = std::partition_point(tokens.begin(), tokens.end(), [&](const Token& t) { return t.span.end <= span.begin; });
  auto last = std::partition_point(first, tokens.end(), [&](const Token& t) { return t.span.begin < span.end; });
  auto begin = first;
  while (begin != last && begin->is_break()) ++begin;
  if (begin == last) return {};
  return {static_cast<std::size_t>(begin - tokens.begin()), static_cast<std::size_t>(last - tokens.begin()) - 1};
}

double likeness(const TokenScores& scores, TokenRange asks, TokenRange asked) {
  const auto row = [&](std::size_t token, std::size_t part) { return scores.who.data() + token * kWhoRow + part * kWho; };
  const auto *a = row(asks.first, 0), *b = row(asks.last, 1), *c = row(asked.first, 2), *d = row(asked.last, 3);
  double sum = 0;
  for (std::size_t i = 0; i < kWho; ++i) {
    sum += static_cast<double>(from_half(a[i]) + from_half(b[i])) * static_cast<double>(from_half(c[i]) + from_half(d[i]));
  }
  return sum / std::sqrt(static_cast<double>(kWho));
}

}  // namespace hearsay
