// Features: the numbers that describe a question ("whom does this source mean?") and a candidate for its answer, as the
// antecedent network takes them. Learned and used through this one function, so that both always mean the same.
//
// Thread safe.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include <hearsay/span.h>

#include "actors/antecedents.h"
#include "actors/figures.h"
#include "actors/pronouns.h"

namespace hearsay {

// What is asked. The order is part of the learned weights.
enum class Asked { kHe, kShe, kIt, kThey, kI, kWe, kOtherPronoun, kDefinite, kNoun, kNobody, kBareQuotation };
inline constexpr std::size_t kAskedKinds = 11;
const char* to_string(Asked asked);

struct Question {
  Asked asked = Asked::kNobody;
  bool of_addressee = false;     // else of a source
  Span span;                     // the source's words; of a source that is not expressed, where the statement begins
  TokenRange tokens;             // its first word to its head
  std::string head;              // of a noun, folded
  std::string words;             // of a noun, folded
  bool plural = false;
  bool several = false;          // names joined by "and"
  bool document = false;         // "the statement"
  Gender gender = Gender::kUnknown;
  std::array<double, 5> sorts{};  // how likely its speaker is a person, an organisation, a group, a document, unnamed
  Spans content;
  bool direct = false;
  bool nested = false;
  std::size_t sentence = 0;      // number of it
  // figures, -1 where nobody
  int last_speaker = -1, speaker_before = -1;  // of the statements before, at the same level of the tree
  int outer_speaker = -1, outer_addressee = -1;
  std::size_t since_last = 0;    // bytes from the end of the statement before to this one
};

// A candidate's place among the others.
struct Standing {
  int figure = -1;          // -1: none of them
  std::size_t latest = 0;   // number of its mention that is asked about: the last one before the question, or the first
  bool before = true;       // it stands before the question
  std::size_t rank = 0;     // how many other candidates were mentioned since
  std::size_t rank_of_kind = 0;
  std::size_t sentences_back = 0;
};

// Whether a figure can be meant at all. "The minister" is one who was called minister, "the union" one with that word in
// its name: a definite noun goes to nobody of whom the text does not say so. Only nouns that fit anybody of a kind ("the
// woman", "the company") are left to what was learned. And a statement by Miller is not Miller.
bool may_be_meant(const Question& question, const Figure& figure);

Features describe(const Question& question, const Standing& standing, const Figure* figure, const TokenScores& scores);

}  // namespace hearsay
