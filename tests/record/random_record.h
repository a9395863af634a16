// Records for the tests: a small one by hand, and random ones that keep every promise and have the odd characters.
#pragma once

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <hearsay/record.h>

namespace hearsay::test {

inline const char* const kSha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

// "Peskov said that Putin had agreed if Kiev did.": two statements, one in the other, with a condition.
inline Record small_record() {
  Record record;
  record.id = std::string(kSha256).substr(0, 16);
  Article& article = record.article;
  article.source = {"a.txt", "", "", kSha256, 47, "text/plain", "utf-8"};
  article.text = "Peskov said that \u201cPutin\u201d had agreed if Kiev did.";
  article.language = "en";
  const auto find = [&](const char* words) {
    const std::size_t begin = article.text.find(words);
    return Span{begin, begin + std::string(words).size()};
  };
  record.sentences = {{0, article.text.size()}};
  record.actors = {{"a1", "Peskov", "person", {"spokesman"}, {find("Peskov")}, ""},
                   {"a2", "Putin", "person", {}, {find("Putin")}, "Q7747",
                    {{"President of Russia", "2012-05-07", ""}, {"Chairman", "2001-01-15", "2024-01-01"}}}};
  Statement outer;
  outer.id = "s1";
  outer.source = {find("Peskov")};
  outer.cue = {find("said")};
  outer.content = {find("that \u201cPutin\u201d had agreed if Kiev did")};
  outer.form = Form::kMixed;
  outer.speaker = 0;
  outer.confidence = 0.97;
  outer.speaker_confidence = 0.9;
  Statement inner;
  inner.id = "s2";
  inner.parent = 0;
  inner.source = {find("Putin")};
  inner.cue = {find("had agreed")};
  inner.content = {find("if Kiev did")};
  inner.condition = {find("if Kiev did")};
  inner.speaker = 1;
  inner.confidence = 0.5;
  record.statements = {outer, inner};
  return record;
}

class RandomRecords {
 public:
  explicit RandomRecords(unsigned seed) : random_(seed) {}

  Record next() {
    Record record;
    record.article.text = string(40 + below(300));
    ends_.clear();
    for (std::size_t at = 0; at <= record.article.text.size(); ++at) {
      if (at == record.article.text.size() || (record.article.text[at] & 0xC0) != 0x80) ends_.push_back(at);
    }
    record.article.source = {maybe_string(), maybe_string(),   maybe_string(),  hex(64),
                             random_(),      string(below(9)), string(below(9))};
    record.id = record.article.source.sha256.substr(0, 16);
    fill_article(record.article);
    record.sentences = spans(below(9));
    fill_actors(record.actors);
    fill_statements(record);
    return record;
  }

 private:
  std::size_t below(std::size_t count) { return count == 0 ? 0 : random_() % count; }

  std::string string(std::size_t characters) {
    static const char* const kCharacters[] = {
        "a", "b", " ", ".", "\"", "\\", "/", "\n", "\r", "\t", "\b", "\f", "\x01", "\x1f", "\x7f", "\u00e9", "\u0085",
        "\u201c", "\u2028", "\u2029", "\u202a", "\u4e2d", "\U0001f600", "\ufeff", "\uffff", "\U0010ffff", "<", "&",
        "\u00c2"};
    std::string out;
    for (; characters > 0; --characters) {
      const std::size_t which = below(std::size(kCharacters) + 1);
      if (which == std::size(kCharacters)) {
        out.push_back('\0');
      } else {
        out += kCharacters[which];
      }
    }
    return out;
  }
  std::string maybe_string() { return below(3) == 0 ? "" : string(1 + below(8)); }
  std::string hex(std::size_t size) {
    std::string out;
    while (out.size() < size) out.push_back("0123456789abcdef"[below(16)]);
    return out;
  }

  // Up to `count` spans between the ends [from, to) of characters.
  Spans spans(std::size_t count, std::size_t from = 0, std::size_t to = SIZE_MAX) {
    to = std::min(to, ends_.size());
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < 2 * count && from < to; ++i) ends.push_back(ends_[from + below(to - from)]);
    std::sort(ends.begin(), ends.end());
    Spans out;
    for (std::size_t i = 0; i + 1 < ends.size(); i += 2) {
      if (ends[i] < ends[i + 1]) out.push_back({ends[i], ends[i + 1]});
    }
    return out;
  }
  std::optional<Span> maybe_span() {
    const Spans one = spans(below(2));
    return one.empty() ? std::nullopt : std::optional(one[0]);
  }
  Named named() { return {string(below(12)), maybe_span()}; }

  Date date() {
    static const char* const kTimes[] = {"T00:00:00", "T23:59:60Z", "T14:03:00+03:00", "T09:30:12-09:30"};
    const std::string day = below(2) ? "2022-02-25" : "2020-02-29";
    return {day, maybe_span(), below(3) ? day + kTimes[below(4)] : ""};
  }

  void fill_article(Article& article) {
    article.language = below(2) ? "en" : "und";
    article.headline = spans(below(3));
    for (std::size_t i = below(3); i > 0; --i) article.byline.push_back(named());
    if (below(2)) article.subhead = named();
    if (below(2)) article.outlet = named();
    if (below(2)) article.place = named();
    if (below(2)) article.date = date();
    if (below(2)) article.modified = date();
    article.section = maybe_string();
    for (std::size_t i = below(3); i > 0; --i) {
      const auto how = static_cast<CreditKind>(below(9));
      article.credits.push_back({string(below(12)), maybe_span(), how, maybe_string()});
    }
    article.boilerplate = spans(below(4));
    for (const Span span : spans(below(6))) {
      const auto kind = static_cast<PartKind>(below(4));
      article.parts.push_back({span, kind, kind == PartKind::kHeading ? 1 + static_cast<int>(below(6)) : 0});
    }
    for (std::size_t i = below(3); i > 0; --i) article.notes.push_back(string(below(30)));
  }

  void fill_actors(std::vector<Actor>& actors) {
    static const char* const kKinds[] = {"", "person", "organisation", "group", "document", "unnamed"};
    for (std::size_t i = below(5); i > 0; --i) {
      actors.push_back({"", string(below(9)), kKinds[below(6)], {}, spans(1 + below(3)), below(2) ? "Q42" : ""});
      for (std::size_t r = below(3); r > 0; --r) actors.back().roles.push_back(string(below(9)));
      for (std::size_t o = below(3); o > 0; --o) {
        actors.back().offices.push_back({string(1 + below(9)), "2019-12-31", below(2) ? "" : "2020-02-29"});
      }
    }
    std::erase_if(actors, [](const Actor& actor) { return actor.mentions.empty(); });
    std::sort(actors.begin(), actors.end(), [](const Actor& a, const Actor& b) {
      return a.mentions.front().begin < b.mentions.front().begin;
    });
    std::size_t number = 0;
    for (Actor& actor : actors) actor.id = "a" + std::to_string(number += 1 + below(2));  // a filter leaves gaps
  }

  // A chain of statements, each in the one before it, with some at the top between.
  void fill_statements(Record& record) {
    const auto actor = [&] { return static_cast<int>(below(record.actors.size() + 1)) - 1; };
    std::size_t from = 0;  // where the next may begin
    for (std::size_t i = below(6); i > 0; --i) {
      Statement s;
      std::size_t to = ends_.size();
      if (!record.statements.empty() && below(2)) {
        const Span around = record.statements.back().content.back();
        const auto place = [&](std::size_t byte) {
          return static_cast<std::size_t>(std::lower_bound(ends_.begin(), ends_.end(), byte) - ends_.begin());
        };
        if (place(around.begin) < from) continue;
        from = place(around.begin);
        to = place(around.end) + 1;
        s.parent = static_cast<int>(record.statements.size()) - 1;
      }
      s.content = spans(1 + below(2), from, to);
      if (s.content.empty()) continue;
      const auto first = std::lower_bound(ends_.begin(), ends_.end(), s.content.front().begin);
      from = static_cast<std::size_t>(first - ends_.begin());
      s.source = spans(below(2), from, to);
      s.cue = spans(below(3), from, to);
      s.addressee = spans(below(2), from, to);
      s.condition = spans(below(2), from, to);
      s.kind = below(2) ? Kind::kSpeech : Kind::kAttitude;
      s.form = static_cast<Form>(below(3));
      s.polarity = static_cast<Polarity>(below(2));
      s.speaker = actor();
      s.addressee_actor = actor();
      s.confidence = static_cast<double>(below(10001)) / 10000;
      s.speaker_confidence = static_cast<double>(below(10001)) / 10000;
      s.id = "s" + std::to_string(record.statements.size() + 1);
      record.statements.push_back(s);
    }
  }

  std::mt19937 random_;
  std::vector<std::size_t> ends_;  // the boundaries of the text's characters
};

}  // namespace hearsay::test
