// Speakers: the figure that each statement's source and addressee mean.
//
//   a name           the figure that bears it; what stands beside it is its role
//   "I"              inside a statement: who says that
//   "officials"      a noun that points to nobody is known by its own words
//   all others       asked of the antecedent network: one of the figures, or none of them; then the source's own words
//                    are a figure, and a source that is not expressed is nobody
//
// Statements are gone through in their order, so that who spoke before is known. Thread safe.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <hearsay/record.h>

#include "actors/antecedents.h"
#include "actors/features.h"
#include "actors/figures.h"

namespace hearsay {

enum class How { kNobody, kNamed, kFirstPerson, kFound, kOwnWords };

struct Resolved {
  int figure = -1;
  How how = How::kNobody;
  double confidence = 1;
};

struct SpeakerInput {
  std::string_view text;
  const std::vector<Token>& tokens;
  const TokenScores& scores;
  const std::vector<Statement>& statements;  // a parent comes before its children
  const std::vector<std::array<float, kSorts>>& sorts;  // logits, of each statement
  const AntecedentModel& model;
};

struct Speakers {
  std::vector<Resolved> speakers, addressees;  // of each statement
};

// Each question about a source, as it is asked: for learning (tools/antecedent_dump.cpp). `names` and `candidates` begin
// with "none of them"; of a source that needs no asking there is one, and its type is "named" or "first person".
struct Asking {
  std::size_t statement;
  std::string type;
  std::vector<std::string> names;
  std::vector<Features> candidates;
};
using Listener = std::function<void(const Asking&)>;

Speakers find_speakers(const SpeakerInput& input, Figures& figures, const Listener& listener = {});

// Softmax.
std::array<double, kSorts> probabilities(const std::array<float, kSorts>& logits);

}  // namespace hearsay
