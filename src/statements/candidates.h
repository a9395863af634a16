// Candidates: what the network says, gathered from its windows. Each anchor that it finds (the first piece of a cue, or
// of a content without a cue) becomes one candidate, with a score a role for every token around it.
//
// Windows overlap; a token in two windows gets the mean of both, the one where it stands farther from the edge counting
// more, so that neither an anchor nor a span is cut by where a window happens to end. The text is gone through in
// groups of windows, so that memory does not grow with it.
//
// Cost: the encoder's. Errors: the encoder's.
#pragma once

#include <vector>

#include "encoder/encoder.h"
#include "statements/settings.h"
#include "statements/stream.h"

namespace hearsay {

struct Candidate {
  std::size_t anchor = 0;  // number of the token
  double cue = 0;          // probability that it is the first piece of a cue
  double bare = 0;         // probability that it is the first piece of a content without a cue
  double attitude = 0;     // logit
  double negated = 0;      // logit
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

// In the order of their anchors.
Result<std::vector<Candidate>> find_candidates(const std::vector<Token>& tokens, const Tokenizer& tokenizer,
                                               const Encoder& encoder, const Settings& settings);

}  // namespace hearsay
