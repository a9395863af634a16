// hearsay_store_grow: a store as large as is asked for, grown from real records, to measure searching on.
//
//     hearsay read --jsonl PAGES > real.jsonl
//     hearsay_store_grow real.jsonl big.db 1000000        # statements
//
// Each article is a real one of which every third word of four letters or more is another word of the records, drawn as
// often as they have it, or (one in fifty) made up and rare; spans move with the words. Actors are drawn from 20,000
// names, the most frequent of them very frequent (Zipf), outlets from 50, dates from ten years, one in fifty undated.
// The same arguments give the same records.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include <hearsay/store.h>

#include "../src/sha256.h"

namespace {

using hearsay::Record;
using hearsay::Span;
using hearsay::Spans;

class Random {
 public:
  std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(engine_); }
  // 0 is the most frequent: P(k) about 1 / (k + 1).
  std::size_t zipf(std::size_t n) {
    const double u = std::uniform_real_distribution<double>(0, 1)(engine_);
    return std::min(n - 1, static_cast<std::size_t>(std::pow(static_cast<double>(n), u)) - 1);
  }

 private:
  std::mt19937_64 engine_{20261129};
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80); }

// Runs of letters and of what is between them.
std::vector<Span> runs(const std::string& text) {
  std::vector<Span> out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at == 0 || is_letter(text[at]) != is_letter(text[at - 1])) out.push_back({at, at});
    out.back().end = at + 1;
  }
  return out;
}

std::string made_up(Random& random) {
  static const char* const kParts[] = {"ba", "cor", "di", "fen", "gu", "hal", "ki",
                                       "lor", "mi", "nov", "pe", "ros", "tu", "vel"};
  std::string out;
  for (int i = 0; i < 4; ++i) out += kParts[random.below(std::size(kParts))];
  return out;
}

std::string actor_name(std::size_t number) {
  static const char* const kFirst[] = {"Anna", "Boris", "Carla", "David", "Elena", "Felix", "Greta", "Hugo", "Irina", "John"};
  static const char* const kEnds[] = {"son", "ov", "ski", "ez", "mann", "idis", "ini", "sen", "ko", "yan"};
  static const char* const kStems[] = {"Ander", "Bel", "Cast", "Dob", "Ers", "Fal", "Gor", "Hart", "Ivan", "Jel"};
  std::string name = std::string(kFirst[number % 10]) + " " + kStems[number / 10 % 10] + kEnds[number / 100 % 10];
  if (number >= 1000) name += kStems[number / 1000 % 10][0] + std::string("el") + kEnds[number / 10000 % 10];
  return name;
}

struct Changed {
  std::string text;
  std::vector<std::size_t> place;  // of each old byte, and of the end
};

// Where a span of the record begins or ends inside of a run, the run stays as it is.
std::set<std::size_t> borders(const Record& record) {
  std::set<std::size_t> out;
  const auto add = [&](const Spans& spans) {
    for (const Span span : spans) out.insert({span.begin, span.end});
  };
  add(record.article.headline);
  add(record.sentences);
  for (const auto& actor : record.actors) add(actor.mentions);
  for (const auto& one : record.statements) {
    for (const Spans* spans : {&one.source, &one.cue, &one.content, &one.addressee, &one.condition}) add(*spans);
  }
  return out;
}

Changed change(const Record& real, const std::vector<std::string>& words, Random& random) {
  const std::string& text = real.article.text;
  const std::set<std::size_t> fixed = borders(real);
  Changed out;
  for (const Span run : runs(text)) {
    std::string_view word(text.data() + run.begin, run.size());
    std::string other;
    const auto border = fixed.upper_bound(run.begin);
    const bool whole = border == fixed.end() || *border >= run.end;
    if (whole && run.size() >= 4 && is_letter(text[run.begin]) && random.below(3) == 0) {
      other = random.below(50) == 0 ? made_up(random) : words[random.below(words.size())];
      word = other;
    }
    for (std::size_t i = 0; i < run.size(); ++i) {
      out.place.push_back(out.text.size() + (other.empty() ? i : i == 0 ? 0 : word.size()));
    }
    out.text += word;
  }
  out.place.push_back(out.text.size());
  return out;
}

void move(Spans& spans, const Changed& changed) {
  for (Span& span : spans) span = {changed.place[span.begin], changed.place[span.end]};
}

Record grown(const Record& real, std::size_t number, const std::vector<std::string>& words, Random& random) {
  Record out = real;
  const Changed changed = change(real, words, random);
  hearsay::Article article;
  article.text = changed.text;
  article.language = "en";
  article.headline = real.article.headline;
  move(article.headline, changed);
  article.outlet = hearsay::Named{fmt::format("Outlet {}", random.zipf(50) + 1), std::nullopt};
  if (random.below(3) == 0) article.credits.push_back({fmt::format("Agency {}", random.zipf(8) + 1), std::nullopt});
  if (random.below(50) != 0) {
    article.date = hearsay::Date{fmt::format("{}-{:02}-{:02}", 2013 + random.below(10), 1 + random.below(12), 1 + random.below(28)), std::nullopt};
  }
  article.source.sha256 = hearsay::sha256_hex(fmt::format("grown {}", number));
  article.source.media_type = "text/plain";
  article.source.charset = "utf-8";
  article.source.bytes = article.text.size();
  article.source.url = fmt::format("https://example.org/{}", number);
  out.article = std::move(article);
  out.id = out.article.source.sha256.substr(0, 16);
  move(out.sentences, changed);
  for (auto& actor : out.actors) {
    move(actor.mentions, changed);
    actor.wikidata.clear();
    actor.offices.clear();
    if (actor.kind == "person") actor.name = actor_name(random.zipf(20'000));
  }
  for (auto& one : out.statements) {
    for (Spans* spans : {&one.source, &one.cue, &one.content, &one.addressee, &one.condition}) move(*spans, changed);
    one.confidence = static_cast<double>(30 + random.below(70)) / 100;
  }
  return out;
}

}  // namespace

int main(int count, char** values) {
  if (count != 4) {
    std::fputs("usage: hearsay_store_grow RECORDS.jsonl STORE.db STATEMENTS\n", stderr);
    return 2;
  }
  std::vector<Record> real;
  std::vector<std::string> words;
  std::ifstream in(values[1]);
  for (std::string line; std::getline(in, line);) {
    auto record = hearsay::from_json(line);
    if (!record || record->statements.empty()) continue;
    for (const Span run : runs(record->article.text)) {
      if (run.size() >= 4 && is_letter(record->article.text[run.begin])) words.emplace_back(slice(record->article.text, run));
    }
    real.push_back(std::move(*record));
  }
  if (real.empty()) {
    std::fprintf(stderr, "%s has no records with statements\n", values[1]);
    return 2;
  }
  auto store = hearsay::Store::open(values[2], {.access = hearsay::Access::kCreate});
  if (!store) {
    std::fprintf(stderr, "%s\n", store.error().message.c_str());
    return 2;
  }
  Random random;
  const std::size_t wanted = std::stoull(values[3]);
  std::size_t statements = 0, articles = 0;
  const auto begin = std::chrono::steady_clock::now();
  while (statements < wanted) {
    std::vector<hearsay::Arrival> batch;
    while (batch.size() < 500 && statements < wanted) {
      Record record = grown(real[random.below(real.size())], articles++, words, random);
      statements += record.statements.size();
      batch.push_back({.record = std::move(record), .place = {.path = "grown"}, .reader = "0.1.0+en-1"});
    }
    if (const auto put = store->put(batch); !put) {
      std::fprintf(stderr, "%s\n", put.error().message.c_str());
      return 1;
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    std::fprintf(stderr, "\r%zu statements of %zu articles, %.0f s, %.3f ms a statement", statements, articles, took.count(),
                 took.count() * 1000 / static_cast<double>(statements));
  }
  std::fputc('\n', stderr);
}
