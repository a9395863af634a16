// For learning whom a source means (train/antecedents.py): runs the network over annotated articles, takes their own
// statements, and writes what find_speakers asks about each source.
//
//   antecedent_dump MODEL GOLD.jsonl > DUMP.jsonl
#include <fstream>
#include <iostream>

#include <nlohmann/json.hpp>

#include "actors/actors.h"
#include "gold.h"
#include "page/page.h"
#include "text/sentences.h"

using namespace hearsay;

namespace {

template <typename T>
T must(Result<T> result) {
  if (result) return std::move(*result);
  std::cerr << "antecedent_dump: " << result.error().message << '\n';
  std::exit(2);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "antecedent_dump MODEL GOLD.jsonl\n";
    return 2;
  }
  const std::string model = argv[1];
  const auto tokenizer = must(Tokenizer::load(model + "/vocab.txt"));
  const auto encoder = must(Encoder::load(model, Precision::kFp32, 0));
  const auto settings = must(read_settings(model));
  const auto antecedents = read_antecedents(model);  // none at first: then who spoke before is not known either
  const auto known = must(KnownActors::load({}));
  std::ifstream gold(argv[2]);
  for (std::string row; std::getline(gold, row);) {
    const auto json = nlohmann::json::parse(row);
    const std::string text = json.at("text");
    const auto layout = lay_out(text);
    Reading reading;
    reading.tokens = make_stream(text, tokenizer.pieces(text), layout.paragraphs, tokenizer);
    auto lowest = settings;
    lowest.cue_threshold = lowest.bare_threshold = 0.02;  // nearly every gold anchor has scores then
    auto found = must(find_candidates(reading.tokens, tokenizer, encoder, lowest));
    auto [statements, numbers] = gold_statements(json, text);
    reading.sorts = sorts_of(statements, reading.tokens, found.candidates);
    reading.scores = std::move(found.tokens);
    reading.quotations = find_quotations(text, layout.paragraphs);
    find_actors({text, layout.sentences, "", reading}, {antecedents ? *antecedents : AntecedentModel{}, known}, statements, [&](const Asking& asking) {
      const auto& s = json.at("statements").at(numbers[asking.statement]);
      nlohmann::json out = {{"article", json.at("id").is_string() ? json.at("id").get<std::string>() : json.at("id").dump()},
                            {"statement", s.at("id")}, {"type", asking.type}, {"speaker", s.at("speaker")},
                            {"speaker_kind", s.at("speaker_kind")}, {"names", asking.names}, {"features", asking.candidates}};
      if (s.contains("speaker_alt")) out["speaker_alt"] = s["speaker_alt"];
      std::cout << out.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
    });
  }
}
