// `make bench`: how fast and how large Hearsay is, all of it measured in one run so that the ratios mean something.
//
//   end to end     texts in, JSON records out, on all cores
//   bare encoder   the same windows through the same network, nothing else done, on all cores
//   by stage       each stage by itself on one core, over a sample of the texts
//   start-up       from nothing to the first record of a short page, a process each
//   memory         the most that the end-to-end run held
//
//   hearsay_bench [--texts FILE.jsonl] [--count N] [--precision fp32|int8]
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <hearsay/reader.h>
#include <nlohmann/json.hpp>

#include "actors/actors.h"
#include "encoder/encoder.h"
#include "page/page.h"
#include "statements/statements.h"
#include "statements/stream.h"
#include "text/pieces.h"
#include "text/sentences.h"

namespace {

using namespace hearsay;
using Clock = std::chrono::steady_clock;

double seconds(const std::function<void()>& what) {
  const auto begin = Clock::now();
  what();
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

[[noreturn]] void die(const std::string& message) {
  fmt::print(stderr, "hearsay_bench: {}\n", message);
  std::exit(2);
}

template <typename T>
T must(Result<T> result) {
  if (!result) die(result.error().message);
  return std::move(*result);
}

struct Options {
  std::string texts = HEARSAY_SHARED "/data/helsinki.jsonl";
  std::size_t count = 200;
  Precision precision = Precision::kAuto;
};

Options options(int argc, char** argv) {
  Options o;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string name = argv[i], value = argv[i + 1];
    if (name == "--texts") o.texts = value;
    else if (name == "--count") o.count = std::stoul(value);
    else if (name == "--precision" && value == "int8") o.precision = Precision::kInt8;
    else if (name == "--precision" && value == "fp32") o.precision = Precision::kFp32;
    else die("what is " + name + "? See the head of bench/bench.cpp");
  }
  return o;
}

// Every n-th text, so that a smaller count is a sample of the whole file.
std::vector<std::string> load_texts(const Options& o) {
  std::ifstream file(o.texts);
  if (!file) die("no texts: " + o.texts + " is missing; name a file of JSON lines with \"text\" by --texts");
  std::vector<std::string> all, out;
  for (std::string line; std::getline(file, line);) all.push_back(nlohmann::json::parse(line).at("text"));
  const std::size_t count = std::min(o.count, all.size());
  for (std::size_t i = 0; i < count; ++i) out.push_back(all[i * all.size() / count]);
  return out;
}

// A text as far as the encoder: what the program would read of it.
struct Prepared {
  Article article;
  Layout layout;
  std::vector<Token> stream;
  std::vector<Window> windows;
};

Prepared prepare(const std::string& text, const Tokenizer& tokenizer, const Settings& settings) {
  Prepared p{must(read_page({.bytes = text, .path = "article.txt"})), {}, {}, {}};
  p.layout = lay_out(p.article.text);
  if (p.article.language != "en" && p.article.language != "und") return p;
  p.stream = make_stream(p.article.text, without(tokenizer.pieces(p.article.text), p.article.boilerplate),
                         p.layout.paragraphs, tokenizer);
  for (const auto begin : window_starts(p.stream.size(), settings.window, settings.overlap)) {
    p.windows.push_back(make_window(p.stream, begin, std::min(begin + settings.window, p.stream.size()), tokenizer));
  }
  return p;
}

// Each stage by itself, on one core; the shares of the whole are what matters.
void by_stage(const std::vector<std::string>& texts, const std::string& folder, Precision precision) {
  const auto encoder = must(Encoder::load(folder, precision, 1));
  const auto tokenizer = must(Tokenizer::load(folder + "/vocab.txt"));
  const auto settings = must(read_settings(folder));
  const auto antecedents = must(read_antecedents(folder));
  const auto known = must(KnownActors::load({}));
  double page = 0, text_time = 0, finder = 0, roles = 0, statements = 0, actors = 0, record = 0;
  const std::size_t count = std::min<std::size_t>(texts.size(), 24);
  for (std::size_t i = 0; i < count; ++i) {
    const auto& text = texts[i * texts.size() / count];
    page += seconds([&] { must(read_page({.bytes = text, .path = "article.txt"})); });
    Prepared p;
    const double all = seconds([&] { p = prepare(text, tokenizer, settings); });
    text_time += std::max(0.0, all - seconds([&] { must(read_page({.bytes = text, .path = "article.txt"})); }));
    const double alone = seconds([&] { must(encoder.run(p.windows)); });
    Findings found;
    const double both = seconds([&] { found = must(find_candidates(p.stream, tokenizer, encoder, settings)); });
    finder += alone;
    roles += std::max(0.0, both - alone);
    Record r;
    r.article = p.article;
    Reading reading;
    statements += seconds([&] {
      reading.quotations = find_quotations(p.article.text, p.layout.paragraphs);
      r.statements = assemble(p.article.text, p.stream, reading.quotations, found.candidates, settings);
    });
    reading.sorts = sorts_of(r.statements, p.stream, found.candidates);
    reading.tokens = p.stream;
    reading.scores = std::move(found.tokens);
    actors += seconds([&] {
      r.actors = find_actors({p.article.text, p.layout.sentences, "", reading}, {antecedents, known}, r.statements);
    });
    record += seconds([&] { to_json(r); });
  }
  const double sum = page + text_time + finder + roles + statements + actors + record;
  fmt::print("by stage, one core: page {:.2f}%  text {:.2f}%  encoder {:.1f}%  roles {:.1f}%  statements {:.2f}%  "
             "actors {:.2f}%  record {:.2f}%\n", 100 * page / sum, 100 * text_time / sum, 100 * finder / sum, 100 * roles / sum,
             100 * statements / sum, 100 * actors / sum, 100 * record / sum);
}

double peak_mb() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

// Median of several processes: start, read a short page from a file, print its record.
double start_up(Precision precision) {
  const std::string name = precision == Precision::kInt8 ? "int8" : precision == Precision::kFp32 ? "fp32" : "auto";
  const std::string command = fmt::format(
      "printf 'The mayor said on Monday that she would not resign.\\n' | '{}' read --json --precision {} - > /dev/null",
      HEARSAY_PROGRAM, name);
  std::vector<double> times;
  for (int i = 0; i < 7; ++i) {
    times.push_back(seconds([&] {
      if (std::system(command.c_str()) != 0) die("could not run " HEARSAY_PROGRAM);
    }));
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
  const auto o = options(argc, argv);
  const auto texts = load_texts(o);
  const std::string folder = HEARSAY_MODELS "/en";
  const double first = start_up(o.precision);

  // end to end, before anything else of ours is in memory
  double whole = 0;
  std::size_t statements = 0, bytes = 0;
  {
    const auto reader = must(Reader::open({.model = folder, .precision = o.precision}));
    must(reader.read({.bytes = texts.front()}));  // kernels are prepared once
    whole = seconds([&] {
      std::size_t next = 0;
      const auto load = [&]() -> std::optional<Result<Input>> {
        if (next == texts.size()) return std::nullopt;
        return Input{.bytes = texts[next++]};
      };
      reader.read_all(load,
                      [&](std::size_t, Result<Record> record) {
                        if (record) statements += record->statements.size(), bytes += to_json(*record).size();
                        return true;
                      });
    });
  }
  const double peak = peak_mb();

  const auto encoder = must(Encoder::load(folder, o.precision, 0));
  const auto tokenizer = must(Tokenizer::load(folder + "/vocab.txt"));
  const auto settings = must(read_settings(folder));
  std::vector<Window> windows;
  std::size_t pieces = 0;
  for (const auto& text : texts) {
    auto p = prepare(text, tokenizer, settings);
    pieces += p.stream.size();
    std::move(p.windows.begin(), p.windows.end(), std::back_inserter(windows));
  }
  must(encoder.run({windows.data(), 1}));
  const double bare = seconds([&] {
    constexpr std::size_t kGroup = 256;  // as much as memory holds comfortably: cores wait for each other once a group
    for (std::size_t i = 0; i < windows.size(); i += kGroup) {
      must(encoder.run(std::span(windows).subspan(i, std::min(kGroup, windows.size() - i))));
    }
  });

  const double n = static_cast<double>(texts.size()), p = static_cast<double>(pieces);
  fmt::print("{} articles, {} pieces, {} windows, {} statements, {:.1f} MB of records; {} on {} threads\n", texts.size(),
             pieces, windows.size(), statements, static_cast<double>(bytes) / 1e6, encoder.precision(), encoder.threads());
  fmt::print("end to end     {:8.2f} s  {:8.1f} articles/s  {:8.0f} pieces/s\n", whole, n / whole, p / whole);
  fmt::print("bare encoder   {:8.2f} s  {:8.1f} articles/s  {:8.0f} pieces/s\n", bare, n / bare, p / bare);
  fmt::print("ratio          {:8.3f}    end to end over the bare encoder on the same windows (goal 0.85)\n", bare / whole);
  by_stage(texts, folder, o.precision);
  fmt::print("first record   {:8.3f} s from the start of the program (goal 0.6)\n", first);
  fmt::print("peak memory    {:8.0f} MB (goal 400)\n", peak);
  return 0;
}
