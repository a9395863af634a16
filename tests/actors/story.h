// Stories: small articles for the tests of this room, with what a network that is sure of itself would say of them.
//
// Names are marked in the text, and the marks taken out: <a person's>, [an organisation's], {a place's}, ~another one~.
// Statements are said in the order of the text; a part of one stands behind the statement before, a nested one's inside
// its parent's content.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "actors/actors.h"
#include "text/sentences.h"

namespace hearsay::test {

using Names = std::vector<std::string>;
enum Sort { kPersonSort, kOrganisationSort, kGroupSort, kDocumentSort, kUnnamedSort };

// Numbers of features (actors/features.cpp): what a model of these tests can look at.
inline constexpr std::size_t kNoneFeature = 14, kLikenessFeature = 18, kPersonFeature = 28, kRankFeature = 35,
                             kLastSpeakerFeature = 37, kOuterSpeakerFeature = 40, kSameGenderFeature = 44,
                             kOtherGenderFeature = 45, kSameWordsFeature = 49, kRoleFeature = 50;

// Without a weight: everybody is as likely as "none of them", and that comes first.
inline AntecedentModel model(const std::vector<std::pair<std::size_t, float>>& weights = {}) {
  AntecedentModel m;
  m.scale.assign(kFeatures, 1);
  m.units = weights.size();
  m.hidden.assign(m.units * (kFeatures + 1), 0);
  for (std::size_t u = 0; u < m.units; ++u) {
    m.hidden[u * (kFeatures + 1) + weights[u].first] = 1;
    m.out.push_back(weights[u].second);
  }
  return m;
}

inline const KnownActors& nobody_known() {
  static const KnownActors known = *KnownActors::load({});
  return known;
}

// The marked text over hard-wrapped lines of 60, so that one of them ends inside `words`.
inline std::string wrapped(const std::string& marked, std::string_view words) {
  for (std::string before; before.size() < 200; before += "so ") {
    std::string text = before + marked;
    for (int i = 0; i < 60; ++i) text += " and on";
    std::size_t width = 0, blank = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      width += std::string_view("<>[]{}~").find(text[i]) == std::string_view::npos ? 1 : 0;
      if (width > 60 && blank > 0) {
        text[blank] = '\n';
        width = 0;
        i = blank;
        blank = 0;
      } else if (text[i] == ' ') {
        blank = i;
      }
    }
    const auto at = text.find('\n', text.find(words.substr(0, words.find(' '))));
    std::string flat = text;
    std::replace(flat.begin(), flat.end(), '\n', ' ');
    if (flat.find(words) < at && at < flat.find(words) + words.size()) return text + ".";
  }
  ADD_FAILURE() << "no line ends inside \"" << words << '"';
  return {};
}

struct Said {
  std::string source = {}, cue = {}, content = {}, addressee = {};
  int parent = -1;
  int sort = kUnnamedSort;
};

class Story {
 public:
  explicit Story(std::string_view marked) {
    read_marks(marked);
    const auto layout = lay_out(text);
    sentences = layout.sentences;
    reading.quotations = find_quotations(text, layout.paragraphs);
    for (const auto& q : reading.quotations) {
      if (q.outer == kNoQuotation) quoted.push_back(q.span);
    }
    cut(layout.paragraphs);
    score();
  }

  std::string text;
  Spans sentences, quoted;
  Reading reading;
  std::vector<Statement> statements;
  std::string date = "2018-07-16";

  // Where whole words stand, the n-th time (from 1), inside [from, to).
  Span at(std::string_view words, int n = 1, std::size_t from = 0, std::size_t to = std::string::npos) const {
    for (std::size_t place = text.find(words, from); place != std::string::npos; place = text.find(words, place + 1)) {
      const std::size_t end = place + words.size();
      if (end > to) break;
      const bool cut = (place > 0 && wordy(place - 1) && wordy(place)) || (end < text.size() && wordy(end) && wordy(end - 1));
      if (!cut && --n == 0) return {place, end};
    }
    ADD_FAILURE() << "the story has no \"" << words << "\" there";
    return {};
  }

  // Gives the number of the statement.
  int says(const Said& said) {
    Statement s;
    const Span inside = said.parent < 0 ? Span{end_, text.size()} : statement(said.parent).content.front();
    const auto part = [&](const std::string& words, Spans& spans) {
      if (words.empty()) return;
      spans = {at(words, 1, inside.begin, inside.end)};
      if (said.parent < 0) end_ = std::max(end_, spans.front().end);
    };
    part(said.source, s.source);
    part(said.cue, s.cue);
    part(said.content, s.content);
    part(said.addressee, s.addressee);
    s.parent = said.parent;
    return add(std::move(s), said.sort);
  }
  int add(Statement s, int sort = kUnnamedSort) {
    std::array<float, kSorts> logits{};
    logits[static_cast<std::size_t>(sort)] = 6;
    reading.sorts.push_back(logits);
    statements.push_back(std::move(s));
    return static_cast<int>(statements.size()) - 1;
  }

  // The network finds that one mention means another.
  void alike(Span asks, Span asked, float likeness) {
    const auto a = tokens_of(reading.tokens, asks), b = tokens_of(reading.tokens, asked);
    who(a.first, 0, pairs_) = to_half(likeness);
    who(b.first, 2, pairs_) = to_half(8);  // the square root of kWho, by which the product is divided
    ++pairs_;
  }

  std::vector<Actor> actors(const AntecedentModel& m = model(), const KnownActors& known = nobody_known()) {
    return find_actors({text, sentences, date, reading}, {m, known}, statements);
  }

  const Statement& statement(int number) const { return statements.at(static_cast<std::size_t>(number)); }
  Names show(const Spans& spans) const {
    Names out;
    for (const auto& span : spans) out.emplace_back(slice(text, span));
    return out;
  }

 private:
  bool wordy(std::size_t i) const {
    const auto c = static_cast<unsigned char>(text[i]);
    return std::isalnum(c) != 0 || (c >= 0x80 && mark_size(i) == 0);
  }
  // Bytes of the dash or quotation mark here that is not ASCII.
  std::size_t mark_size(std::size_t i) const { return text.compare(i, 2, "\u2014", 0, 2) == 0 ? 3 : 0; }

  void read_marks(std::string_view marked) {
    static constexpr std::string_view kOpen = "<[{~", kClose = ">]}~";
    std::size_t kind = kOpen.npos, begin = 0;
    for (const char c : marked) {
      if (kind != kOpen.npos && c == kClose[kind]) {
        names_.push_back({{begin, text.size()}, kind});
        kind = kOpen.npos;
      } else if (kind == kOpen.npos && kOpen.find(c) != kOpen.npos) {
        kind = kOpen.find(c);
        begin = text.size();
      } else {
        text += c;
      }
    }
  }

  // Each word and each mark one token; a mark between two letters joins them to one word ("Trump's").
  void cut(const Spans& paragraphs) {
    for (const auto& paragraph : paragraphs) {
      if (!reading.tokens.empty()) reading.tokens.push_back({kBreak, {paragraph.begin, paragraph.begin}, true});
      bool joined = false;
      for (std::size_t at = paragraph.begin; at < paragraph.end;) {
        if (std::isspace(static_cast<unsigned char>(text[at])) != 0) {
          ++at;
          continue;
        }
        std::size_t end = at + std::max<std::size_t>(1, mark_size(at));
        while (wordy(at) && end < paragraph.end && wordy(end)) ++end;
        const bool joins = !wordy(at) && at > paragraph.begin && end < paragraph.end && wordy(at - 1) && wordy(end) &&
                           std::string_view("'-.&").find(text[at]) != std::string_view::npos;
        reading.tokens.push_back({100, {at, end}, !joins && !joined});
        joined = joins;
        at = end;
      }
    }
  }

  void score() {
    auto& scores = reading.scores;
    scores.names.assign(reading.tokens.size() * kNameClasses, -5);
    scores.who.assign(reading.tokens.size() * kWhoRow, to_half(0));
    for (std::size_t t = 0; t < reading.tokens.size(); ++t) scores.names[t * kNameClasses] = 5;
    for (const auto& name : names_) {
      const auto tokens = tokens_of(reading.tokens, name.first);
      for (std::size_t t = tokens.first; t <= tokens.last && !tokens.empty(); ++t) {
        float* row = scores.names.data() + t * kNameClasses;
        row[0] = -5;
        row[1 + 2 * name.second + (t > tokens.first ? 1 : 0)] = 5;
      }
    }
  }

  std::uint16_t& who(std::size_t token, std::size_t part, std::size_t place) {
    return reading.scores.who.at(token * kWhoRow + part * kWho + place);
  }

  std::vector<std::pair<Span, std::size_t>> names_;  // with the number of their mark
  std::size_t pairs_ = 0, end_ = 0;
};

inline std::string name_of(const std::vector<Actor>& actors, int number) {
  return number < 0 ? "-" : actors.at(static_cast<std::size_t>(number)).name;
}
inline Names names(const std::vector<Actor>& actors) {
  Names out;
  for (const auto& actor : actors) out.push_back(actor.name);
  return out;
}
inline const Actor& actor(const std::vector<Actor>& actors, std::string_view name) {
  static const Actor kNobody;
  const auto at = std::find_if(actors.begin(), actors.end(), [&](const Actor& a) { return a.name == name; });
  if (at == actors.end()) ADD_FAILURE() << "no actor is called \"" << name << "\"";
  return at == actors.end() ? kNobody : *at;
}

// Who says each of the story's statements.
inline Names speakers(Story& story, const AntecedentModel& m = model()) {
  const auto actors = story.actors(m);
  Names out;
  for (const auto& s : story.statements) out.push_back(name_of(actors, s.speaker));
  return out;
}

class Stopwatch {
 public:
  double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count(); }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace hearsay::test
