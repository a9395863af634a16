// hearsay_store_search: how long a first page takes, by kind of query.
//
//     hearsay_store_search big.db [ROUNDS]
//
// Queries of each kind are made of the store's own words, names and dates, some frequent and some rare. "cold": a new
// connection each (the system's page cache stays as it is); "warm": one connection. Milliseconds.
#include <time.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <fmt/format.h>

#include <hearsay/store.h>

namespace {

using hearsay::Sort;
using hearsay::Store;

struct Ask {
  std::string kind, text;
  Sort sort = Sort::kRelevance;
};

std::mt19937 engine(6);
std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(engine); }
template <typename T>
const T& one_of(const std::vector<T>& all) { return all[below(all.size())]; }

// Words of contents by their rank: the first are the most frequent.
struct Words {
  std::vector<std::string> frequent, middle, rare, phrases;
};

Words words_of(const Store& store) {
  std::map<std::string, std::size_t> counts;
  Words out;
  std::size_t seen = 0;
  const auto done = store.each_hit({}, [&](const hearsay::Hit& hit) {
    std::string last;
    std::string word;
    for (const char c : hit.content + " ") {
      if (c >= 'a' && c <= 'z') {
        word += c;
        continue;
      }
      if (word.size() > 3) ++counts[word];
      if (word.size() > 3 && !last.empty() && below(200) == 0) out.phrases.push_back("\"" + last + " " + word + "\"");
      last = c == ' ' ? word : "";
      word.clear();
    }
    return ++seen < 20'000;
  });
  std::vector<std::pair<std::size_t, std::string>> sorted;
  for (const auto& [word, count] : counts) sorted.emplace_back(count, word);
  std::sort(sorted.rbegin(), sorted.rend());
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    (i < 50 ? out.frequent : i < 1000 ? out.middle : out.rare).push_back(sorted[i].second);
  }
  return out;
}

std::vector<Ask> questions(const Store& store) {
  const Words words = words_of(store);
  std::vector<std::string> names, frequent_names;
  const auto actors = store.actors("", {.limit = 200});
  for (const auto& actor : actors->actors) {
    (frequent_names.size() < 10 ? frequent_names : names).push_back(actor.name);
  }
  const auto quoted = [](const std::string& name) { return "\"" + name + "\""; };
  const auto outlet = [&] { return fmt::format("outlet:\"Outlet {}\"", 1 + below(20)); };
  const auto year = [&] { return 2013 + below(10); };
  const auto day = [&] { return fmt::format("{}-{:02}-{:02}", year(), 1 + below(12), 1 + below(28)); };
  const std::vector<std::pair<std::string, std::function<std::string()>>> kinds = {
      {"rare word", [&] { return one_of(words.rare); }},
      {"word", [&] { return one_of(words.middle); }},
      {"frequent word", [&] { return one_of(words.frequent); }},
      {"two words", [&] { return one_of(words.middle) + " " + one_of(words.middle); }},
      {"frequent words", [&] { return one_of(words.frequent) + " " + one_of(words.frequent); }},
      {"phrase", [&] { return one_of(words.phrases); }},
      {"OR", [&] { return one_of(words.middle) + " OR " + one_of(words.frequent) + " OR " + one_of(words.rare); }},
      {"prefix", [&] { return one_of(words.middle).substr(0, 4) + "*"; }},
      {"word, not word", [&] { return one_of(words.frequent) + " -" + one_of(words.frequent); }},
      {"speaker", [&] { return "speaker:" + quoted(one_of(names)); }},
      {"frequent speaker", [&] { return "speaker:" + quoted(one_of(frequent_names)); }},
      {"first name", [&] { return std::string("speaker:") + (below(2) ? "Anna" : "Boris"); }},
      {"speaker and words", [&] { return "speaker:" + quoted(one_of(names)) + " " + one_of(words.middle); }},
      {"speaker and frequent word", [&] {
         return "speaker:" + quoted(one_of(frequent_names)) + " " + one_of(words.frequent);
       }},
      {"to", [&] { return "to:" + quoted(one_of(frequent_names)); }},
      {"via and nested", [&] { return "via:" + quoted(one_of(frequent_names)) + " nested:yes"; }},
      {"outlet, kind, dates", [&] {
         return outlet() + fmt::format(" kind:speech since:{}-03-10 until:{}-11-20", year(), 2020 + below(3));
       }},
      {"outlet, form, word", [&] { return outlet() + " form:direct " + one_of(words.middle); }},
      {"only not", [&] { return "-" + outlet() + " -kind:attitude"; }},
      {"since", [&] { return "since:" + day(); }},
      {"until", [&] { return "until:" + day(); }},
      {"one day", [&] { const std::string d = day(); return "since:" + d + " until:" + d; }},
      {"secondhand", [&] { return std::string("secondhand:yes"); }},
      {"secondhand and word", [&] { return "secondhand:yes " + one_of(words.middle); }},
      {"rare conditions", [&] { return std::string("kind:attitude form:direct polarity:negated conditional:yes"); }},
      {"confidence", [&] {
         return fmt::format("confidence:0.{} {}", 50 + below(49), below(2) ? one_of(words.middle) : "");
       }},
      {"credit and speaker", [&] {
         return fmt::format("credit:\"Agency {}\" speaker:{}", 1 + below(8), quoted(one_of(names)));
       }},
      {"everything", [&] { return std::string(); }},
  };
  std::vector<Ask> out;
  for (const auto& [kind, make] : kinds) {
    for (int i = 0; i < 15; ++i) {
      out.push_back({kind, make(), i % 3 == 0 ? Sort::kNewest : i % 3 == 1 ? Sort::kOldest : Sort::kRelevance});
    }
  }
  return out;
}

// The worst that was thought of; the language's bounds are what ends it.
std::vector<Ask> hostile(const std::vector<Ask>& asked) {
  std::vector<Ask> out;
  std::string prefixes, many, either;
  for (const char* const start : {"com", "con", "pro", "rep"}) {
    prefixes += (prefixes.empty() ? "" : " OR ") + std::string(start) + "*";
  }
  std::size_t count = 0;
  for (const Ask& ask : asked) {
    if (ask.kind != "frequent word" && ask.kind != "word") continue;
    if (++count > 60) break;
    many += ask.text + " ";
    either += (either.empty() ? "" : " OR ") + ask.text;
  }
  out.push_back({"4 prefixes OR", prefixes});
  out.push_back({"many words", many});
  out.push_back({"many words OR", either});
  out.push_back({"many words OR, newest", either, Sort::kNewest});
  out.push_back({"many words OR, not prefixes", "(" + either + ") -(" + prefixes + ")"});
  return out;
}

using Times = std::vector<double>;

void print(const std::string& kind, Times times) {
  std::sort(times.begin(), times.end());
  const auto at = [&](double part) {
    return times[std::min(times.size() - 1, static_cast<std::size_t>(part * static_cast<double>(times.size())))];
  };
  fmt::print("{:34} {:5} {:8.1f} {:8.1f} {:8.1f} {:8.1f}\n", kind, times.size(), at(0.5), at(0.95), at(0.99),
             times.back());
}

// Of this thread alone: what a machine that others use at the same time tells, too.
double processor_time() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double timed(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

template <typename T>
void check(const T& result, const std::string& text) {
  if (!result) fmt::print("{}: {}\n", text, result.error().message);
}

void run(const std::string& title, const std::vector<Ask>& asked, const std::function<void(const Ask&)>& work) {
  fmt::print("\n{:34} {:>5} {:>8} {:>8} {:>8} {:>8}\n", title, "n", "p50", "p95", "p99", "max");
  std::vector<std::string> kinds;
  std::map<std::string, Times> times;
  Times all, processor;
  for (const Ask& ask : asked) {
    if (!times.contains(ask.kind)) kinds.push_back(ask.kind);
    const double before = processor_time();
    const double took = timed([&] { work(ask); });
    processor.push_back(processor_time() - before);
    times[ask.kind].push_back(took);
    all.push_back(took);
  }
  for (const std::string& kind : kinds) print(kind, times[kind]);
  print("ALL", all);
  print("ALL, processor time", processor);
}

}  // namespace

int main(int count, char** values) {
  if (count < 2) {
    std::fputs("usage: hearsay_store_search STORE.db\n", stderr);
    return 2;
  }
  const std::string path = values[1];
  auto store = Store::open(path);
  if (!store) {
    std::fprintf(stderr, "%s\n", store.error().message.c_str());
    return 2;
  }
  const auto totals = store->totals();
  fmt::print("{} statements, {} articles, {} actors, {:.2f} GB\n", totals->statements, totals->articles, totals->actors,
             static_cast<double>(std::filesystem::file_size(path)) / 1e9);
  std::vector<Ask> asked = questions(*store);
  std::shuffle(asked.begin(), asked.end(), engine);
  std::sort(asked.begin(), asked.end(), [](const Ask& a, const Ask& b) { return a.kind < b.kind; });
  const auto parsed = [](const Ask& ask) { return hearsay::parse_query(ask.text).value_or(hearsay::Query{}); };
  run("search, a new connection each", asked, [&](const Ask& ask) {
    auto fresh = Store::open(path);
    check(fresh->search(parsed(ask), {.sort = ask.sort}), ask.text);
  });
  run("search, warm", asked, [&](const Ask& ask) { check(store->search(parsed(ask), {.sort = ask.sort}), ask.text); });
  run("facets, warm", asked, [&](const Ask& ask) { check(store->facets(parsed(ask)), ask.text); });
  run("articles, warm", asked,
      [&](const Ask& ask) { check(store->articles(parsed(ask), {.sort = ask.sort}), ask.text); });
  run("hostile, warm", hostile(asked),
      [&](const Ask& ask) { check(store->search(parsed(ask), {.sort = ask.sort}), ask.text); });
  std::vector<Ask> actors;
  const auto frequent = store->actors("", {.limit = 50});
  for (const auto& actor : frequent->actors) actors.push_back({"profile", std::to_string(actor.actor)});
  for (const char* const name : {"Anna", "Anna Anderson", "ov", "Boris Gor"}) actors.push_back({"list", name});
  run("actors, warm", actors, [&](const Ask& ask) {
    if (ask.kind == "profile") check(store->actor(std::stoll(ask.text)), ask.text);
    else check(store->actors(ask.text), ask.text);
  });
}
