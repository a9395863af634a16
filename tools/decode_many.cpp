// For tuning (train/tune.py): runs the network once over annotated articles, then assembles their statements again for
// each line of settings that comes in.
//
//   decode_many MODEL GOLD.jsonl [--actors] < SETTINGS.jsonl > PREDICTIONS.jsonl
//
// In: a line "decode" object as in model.json. Out, for each: a line with a list of records as far as
// shared/eval/statements.py needs them. Candidates are kept down to the first line's thresholds: give the lowest first.
#include <fstream>
#include <iostream>

#include <hearsay/record.h>
#include <nlohmann/json.hpp>

#include "actors/actors.h"
#include "page/page.h"
#include "statements/statements.h"
#include "text/sentences.h"

using namespace hearsay;

namespace {

struct Prepared {
  std::string id, text;
  Spans sentences;
  std::vector<Candidate> candidates;
  Reading reading;  // without statements
};

template <typename T>
T must(Result<T> result) {
  if (result) return std::move(*result);
  std::cerr << "decode_many: " << result.error().message << '\n';
  std::exit(2);
}

Settings settings_of(const std::string& line) { return must(parse_settings(line, "standard input")); }

}  // namespace

int main(int argc, char** argv) {
  const bool with_actors = argc == 4 && std::string(argv[3]) == "--actors";
  if (argc != 3 && !with_actors) {
    std::cerr << "decode_many MODEL GOLD.jsonl [--actors] < SETTINGS.jsonl\n";
    return 2;
  }
  const std::string model = argv[1];
  const auto tokenizer = must(Tokenizer::load(model + "/vocab.txt"));
  const auto encoder = must(Encoder::load(model, Precision::kAuto, 0));
  const auto antecedents = with_actors ? must(read_antecedents(model)) : AntecedentModel{};
  const auto known = must(KnownActors::load({}));
  std::string line;
  if (!std::getline(std::cin, line)) return 0;
  const Settings lowest = settings_of(line);

  std::vector<Prepared> articles;
  std::ifstream gold(argv[2]);
  for (std::string row; std::getline(gold, row);) {
    const auto json = nlohmann::json::parse(row);
    Prepared p;
    p.id = json.at("id").is_string() ? json.at("id").get<std::string>() : json.at("id").dump();
    p.text = json.at("text");
    const auto article = must(read_page({.bytes = p.text, .path = "article.txt"}));  // its boilerplate is not read
    const auto layout = lay_out(p.text);
    p.sentences = layout.sentences;
    p.reading.tokens = make_stream(p.text, without(tokenizer.pieces(p.text), article.boilerplate), layout.paragraphs, tokenizer);
    p.reading.quotations = find_quotations(p.text, layout.paragraphs);
    auto found = must(find_candidates(p.reading.tokens, tokenizer, encoder, lowest));
    p.candidates = std::move(found.candidates);
    p.reading.scores = std::move(found.tokens);
    articles.push_back(std::move(p));
  }
  do {
    const Settings settings = settings_of(line);
    std::cout << '[';
    for (std::size_t i = 0; i < articles.size(); ++i) {
      auto& p = articles[i];
      Record record;
      record.id = p.id;
      record.article.text = p.text;
      record.statements = assemble(p.text, p.reading.tokens, p.reading.quotations, p.candidates, settings);
      p.reading.sorts = sorts_of(record.statements, p.reading.tokens, p.candidates);
      if (with_actors) {
        record.actors = find_actors({p.text, p.sentences, "", p.reading}, {antecedents, known}, record.statements);
      }
      std::cout << (i ? "," : "") << to_json(record);
    }
    std::cout << "]" << std::endl;
  } while (std::getline(std::cin, line));
  return 0;
}
