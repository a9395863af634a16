// Roles: a source phrase taken apart into who is named and what he is: "Kremlin spokesman Dmitry Peskov", "Olga Oliker,
// director of the Russia program", "the president's lawyers", "a spokesman for Boeing", "a poll by NBC News".
// Linguistic rules over lists (role_words.h, countries.h, given_names.h), for English news.
//
// Units: bytes of the phrase. Errors: none, every phrase has an answer, hostile bytes too. Cost: linear; a phrase is
// looked at up to kMostNameWords words. Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <hearsay/span.h>

#include "actors/pronouns.h"
#include "actors/role_words.h"

namespace hearsay {

struct Head {
  HeadKind kind = HeadKind::kNone;
  Span span;               // the head noun, or the name where there is no other head; empty where there is neither
  std::string word;        // singular and folded: "lawyer"; "" where the head is a name
  bool plural = false;     // "officials", "police"; "one of the officers" is not
  bool definite = false;   // the, this, that, his, Turkey's
  bool indefinite = false; // a, an, another, one, some
};

struct SourceParts {
  Pronoun pronoun = Pronoun::kNone;  // not kNone: all the rest is empty
  Head head;
  std::string name;                // "Dmitry Peskov", "World Health Organization"; "" where nothing is named
  Span name_span;
  std::vector<std::string> roles;  // as generic_name gives them: "Kremlin spokesman", "director of the Russia program"
  Spans role_spans;                // one for each
  Span of;                         // whose the head is, or who made it: "Boeing" in "a spokesman for Boeing", "Turkey"
                                   // in "Turkey's foreign ministry", "NBC News" in "a poll by NBC News"
  bool several = false;            // names joined by "and": name is the first one's or empty
};

SourceParts split_source(std::string_view phrase);

// How the guide names a source without a name: no article in front, no relative clause or apposition and no possessive
// 's behind, the first letter small unless a name begins with it.
std::string generic_name(std::string_view phrase);

}  // namespace hearsay
