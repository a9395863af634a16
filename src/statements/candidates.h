// Candidates: what the network says, gathered from its windows. Each anchor that it finds (the first piece of a cue, or
// of a content without a cue) becomes one candidate, with a score a role for every token around it.
//
// Windows overlap; a token in two windows gets the mean of both, the one where it stands farther from the edge counting
// more, so that neither an anchor nor a span is cut by where a window happens to end. The text is gone through in
// groups of windows, so that memory does not grow with it.
//
// Cost: the encoder's. Errors: the encoder's.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <vector>

#include "encoder/encoder.h"
#include "statements/settings.h"
#include "statements/stream.h"

namespace hearsay {

// What the network says of every token, for those who look for names and for who is meant by "he".
struct TokenScores {
  std::vector<float> names;         // [tokens][kNameClasses], logits
  std::vector<std::uint16_t> who;   // [tokens][kWhoRow], upper halves of floats (bfloat16): a book fits in memory
};

// Upper half of a float, to the nearest even one, and back.
inline std::uint16_t to_half(float value) {
  const auto bits = std::bit_cast<std::uint32_t>(value);
  return static_cast<std::uint16_t>((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16);
}
inline float from_half(std::uint16_t half) { return std::bit_cast<float>(static_cast<std::uint32_t>(half) << 16); }

struct Candidate {
  std::size_t anchor = 0;  // number of the token
  double cue = 0;          // probability that it is the first piece of a cue
  double bare = 0;         // probability that it is the first piece of a content without a cue
  double attitude = 0;     // logit
  double negated = 0;      // logit
  std::array<float, kSorts> sorts{};  // logits of what its speaker is: person, organisation, group, document, unnamed
  std::size_t first = 0;   // the token that roles[0] is about
  std::vector<float> roles;  // [tokens][kRoles], logits
};

// Whether the settings take it for an anchor at all, and if so, for one without a cue.
inline bool taken(const Candidate& c, const Settings& settings) {
  return c.cue >= settings.cue_threshold || c.bare >= settings.bare_threshold;
}
inline bool taken_as_bare(const Candidate& c, const Settings& settings) {
  return c.bare >= settings.bare_threshold && (c.cue < settings.cue_threshold || c.bare > c.cue);
}

struct Findings {
  std::vector<Candidate> candidates;  // in the order of their anchors
  TokenScores tokens;
};

Result<Findings> find_candidates(const std::vector<Token>& tokens, const Tokenizer& tokenizer,
                                 const Encoder& encoder, const Settings& settings);

}  // namespace hearsay
