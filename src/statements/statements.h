// Statements: who says what, out of a text. From the text and the network's scores to the tree of statements:
//
//     word pieces -> windows -> anchors and role scores -> spans -> whole quotations -> one of each -> the tree
//
// Each step is a file of this folder, and statements.cpp is the list of them. What depends on the model is in its
// model.json (settings.h).
//
// Promises: every content is there and every span a piece of the text on character boundaries; same text, same
// statements. Cost: the encoder's, and a few per cent. Thread safety: any number of threads at once.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include <hearsay/error.h>
#include <hearsay/record.h>

#include "encoder/encoder.h"
#include "statements/candidates.h"
#include "text/quotations.h"
#include "statements/settings.h"
#include "statements/stream.h"
#include "text/pieces.h"

namespace hearsay {

struct StatementTools {
  const Tokenizer& tokenizer;
  const Encoder& encoder;
  const Settings& settings;
};

// What is found, and what it was found by: the actors are looked for in the same scores.
struct Reading {
  std::vector<Statement> statements;
  std::vector<std::array<float, kSorts>> sorts;  // of each statement: logits of what its speaker is
  std::vector<Token> tokens;                     // of the text without what was left out
  TokenScores scores;                            // of each token
  std::vector<Quotation> quotations;             // of the text
};

// `pieces` and `paragraphs` are those of `text`; what `leave_out` covers (boilerplate) is not read.
Result<Reading> find_statements(std::string_view text, const std::vector<Piece>& pieces,
                                const Spans& paragraphs, const Spans& leave_out, const StatementTools& tools);

// Everything after the network: what find_statements does once it has the candidates. Apart, so that settings can be
// tuned without running the network again (tools/decode_many.cpp).
std::vector<Statement> assemble(std::string_view text, const std::vector<Token>& tokens,
                                const std::vector<Quotation>& quotations, const std::vector<Candidate>& candidates,
                                const Settings& settings);

// Of each statement, what its anchor's scores say of its speaker.
std::vector<std::array<float, kSorts>> sorts_of(const std::vector<Statement>& statements,
                                                const std::vector<Token>& tokens,
                                                const std::vector<Candidate>& candidates);

}  // namespace hearsay
