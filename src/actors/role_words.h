// Role words: what kind of speaker a noun names (a person by his role, several, an organisation, a document), and what
// titles and roles tell of sex. Lists of our own for English news; a lower-case noun on none of them is guessed by its
// ending ("geostrategist", "policeman").
//
// All take folded words (actors/name_words.h), with prefixes ("ex-", "co-", "then-") as printed.
// Errors: none. Cost: a few look-ups. Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>

#include "actors/given_names.h"

namespace hearsay {

enum class HeadKind {
  kNone,          // cannot be told
  kPerson,        // a person's name
  kRole,          // a role without a name: "the spokesman"
  kGroup,         // several persons: "officials", "the team", "27 leaders"
  kOrganisation,  // "the ministry", "the FBI", "Salling Group"
  kPlace,         // a country, capital or seat that speaks: "Moscow", "the White House"
  kMedia,         // "the newspaper", "local media"
  kDocument,      // "the report", "the indictment", "a poll"
  kName,          // a name of which it cannot be told whose: "Airfleets"
};

struct Noun {
  HeadKind kind = HeadKind::kNone;  // kRole, kGroup, kOrganisation, kMedia, kDocument or kNone
  bool plural = false;
  std::string singular;             // "lawyer" of "lawyers"
};

// From the lists alone; `guess` lets the ending decide where no list has the word (never for a capitalised word: it
// would make roles of Miller and Carter).
Noun noun_of(std::string_view word, bool guess);

// "mr", "sen", "dr", "sir": stands before a name and never alone.
bool is_title(std::string_view word);

// Of titles and roles: "mr", "queen", "spokeswoman", "father".
Gender gender_of_role(std::string_view word);

}  // namespace hearsay
