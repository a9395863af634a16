// Decoding: one candidate's scores become the spans of one statement.
//
// A role is a sequence of words in and out. The best sequence is found exactly (Viterbi, two states) with the score of
// a word, a bias, and a price for each change, so that a span neither frays nor breaks at one doubtful word. A content
// may be discontinuous; a source, an addressee and a condition are the best run of words; a cue holds its anchor.
//
// Linear in the candidate's tokens. Thread safe.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <hearsay/record.h>

#include "statements/candidates.h"
#include "text/quotations.h"

namespace hearsay {

struct DecodeInput {
  std::string_view text;
  const std::vector<Token>& tokens;
  const std::vector<Quotation>& quotations;
  const Settings& settings;
};

// Nothing where the candidate has no content.
std::optional<Statement> decode(const DecodeInput& input, const Candidate& candidate);

}  // namespace hearsay
