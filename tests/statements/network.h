// A network that is sure of itself, for tests without one: words of a small text in, a candidate's scores out.
#pragma once

#include <cctype>
#include <string>
#include <vector>

#include "statements/candidates.h"
#include "texts.h"

namespace hearsay::test {

// Each word and each mark one token, a break between paragraphs.
inline std::vector<Token> tokens_of(const Text& text) {
  std::vector<Token> out;
  const auto wordy = [&](std::size_t at) { return std::isalnum(static_cast<unsigned char>(text.str()[at])) != 0; };
  for (const auto& paragraph : text.paragraphs()) {
    if (!out.empty()) out.push_back({kBreak, {paragraph.begin, paragraph.begin}, true});
    for (std::size_t at = paragraph.begin; at < paragraph.end;) {
      if (text.str()[at] == ' ') {
        ++at;
        continue;
      }
      std::size_t end = at + 1;
      if (wordy(at))
        while (end < paragraph.end && wordy(end)) ++end;
      else
        while (end < paragraph.end && (static_cast<unsigned char>(text.str()[end]) & 0xC0) == 0x80) ++end;
      out.push_back({100, {at, end}, true});
      at = end;
    }
  }
  return out;
}

// What a network that is sure of these words would say: 6 for a word in the role, -3 for one outside.
struct Scores {
  std::string anchor;
  Parts source = {}, cue = {}, content = {}, addressee = {}, condition = {};
  bool bare = false;
};

inline void set_role(const Text& text, const std::vector<Token>& tokens, Role role, const Parts& parts, float score,
                     Candidate& out) {
  for (const auto& span : text.all(parts)) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (span.overlaps(tokens[i].span)) out.roles[i * kRoles + role] = score;
    }
  }
}

inline Candidate candidate(const Text& text, const std::vector<Token>& tokens, const Scores& scores) {
  Candidate out;
  (scores.bare ? out.bare : out.cue) = 0.9;
  out.roles.assign(tokens.size() * kRoles, -3.0F);
  const auto anchor = text.at(scores.anchor);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].span.begin == anchor.begin && !tokens[i].is_break()) out.anchor = i;
  }
  set_role(text, tokens, kSource, scores.source, 6, out);
  set_role(text, tokens, kCue, scores.cue, 6, out);
  set_role(text, tokens, kContent, scores.content, 6, out);
  set_role(text, tokens, kAddressee, scores.addressee, 6, out);
  set_role(text, tokens, kCondition, scores.condition, 6, out);
  return out;
}

}  // namespace hearsay::test
