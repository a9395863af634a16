// Antecedents: whom a source means that is no name ("he", "the press secretary", nobody at all). Each figure that the
// text has mentioned is a candidate, and so is "none of them": then the source's own words are all that is known.
//
// A candidate is described by numbers (features.cpp): the network's likeness of the two mentions, how far back it
// stands, who spoke last, whether sex, number and kind agree. A small network with one hidden layer gives each a score,
// and their softmax is how likely each is (after Lee et al. 2017, "End-to-end Neural Coreference Resolution", with
// the mentions given and a pair's features by hand). It is learned by train/antecedents.py from the annotated articles;
// the weights are the part "antecedents" of model.json.
//
// Cost: some 60 candidates a question, about 10 microseconds each. Thread safe.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include <hearsay/error.h>

#include "statements/calibration.h"

namespace hearsay {

inline constexpr std::size_t kFeatures = 56;
using Features = std::array<float, kFeatures>;

// What was learned. Without weights every candidate has the same score.
struct AntecedentModel {
  std::vector<float> scale;    // [kFeatures]: a feature is multiplied by it
  std::vector<float> hidden;   // [units][kFeatures + 1], the last a bias
  std::vector<float> out;      // [units]
  std::size_t units = 0;
  // Points (how likely the network finds it, how often it was right), rising: a straight line between two.
  Line calibration;
  // From all that to how often the speaker of a found statement was the right one, sources found by the network included.
  Line overall;
  // How often a speaker was the right one where nothing had to be asked: named by the source; "I" inside a statement; a
  // noun that points to nobody ("officials", "a spokesman").
  double named = 1, first_person = 1, own_words = 1;
};

// `json` is the part of model.json; `path` is named in errors (kModel).
Result<AntecedentModel> parse_antecedents(const std::string& json, const std::string& path);

Result<AntecedentModel> read_antecedents(const std::string& model_folder);

double score(const AntecedentModel& model, const Features& features);
// Softmax of the scores.
std::vector<double> likelihoods(const AntecedentModel& model, const std::vector<Features>& candidates);

}  // namespace hearsay
