// Mentions: where the text names or means somebody. The ground that actors stand on.
//
// A mention is known by two tokens, the first of its words and the last of its head ("the press secretary" of "the
// press secretary of the president"; all of a name): at these two the network's vectors of who is meant are read.
// train/mentions.py marks the same two.
//
// Names come from the network's name classes, a word at a time; the same words are of one kind in the whole article.
// Linear in the text. Thread safe.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include <hearsay/span.h>

#include "statements/candidates.h"
#include "statements/stream.h"

namespace hearsay {

enum class NameKind { kPerson, kOrganisation, kPlace, kOther };

struct Name {
  Span span;                   // whole words, without a possessive 's
  std::size_t first = 0, last = 0;  // tokens
  NameKind kind = NameKind::kOther;
  double sure = 0;             // mean over its words of the probability that they are part of a name
};

// In order; they do not overlap.
std::vector<Name> find_names(std::string_view text, const std::vector<Token>& tokens, const TokenScores& scores);

// [first, last] tokens that a span touches; first > last where it touches none.
struct TokenRange {
  std::size_t first = 1, last = 0;
  bool empty() const { return first > last; }
};
TokenRange tokens_of(const std::vector<Token>& tokens, Span span);

// How much the mention that asks seems to mean what another means: the product of the network's vectors, scaled.
double likeness(const TokenScores& scores, TokenRange asks, TokenRange asked);

}  // namespace hearsay
