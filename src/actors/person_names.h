// Person names: a phrase that names a person taken apart, whether two such phrases may name one person, and what they
// tell of his or her sex.
//
// Two names are one person's where nothing tells them apart: surnames are the same (spelt alike after accents, hyphens
// and the usual ways to write Cyrillic and Arabic are evened out), given names are the same, short for one another or
// an initial of one another, no two titles or given names are of different sex, no two suffixes differ.
// "Volodymyr" is not "Vladimir".
//
// Errors: none. Cost: linear; phrases are looked at up to kMostNameWords words. Thread safety: pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <hearsay/span.h>

#include "actors/given_names.h"
#include "actors/name_words.h"

namespace hearsay {

struct PersonName {
  std::string title;               // what stands before the name, as printed: "Kremlin spokesman", "Sen."
  std::vector<std::string> given;  // as printed, initials among them: "Dmitri", "S."; empty for a surname alone
  std::string surname;             // with its particles: "bin Salman"; the only word where there is one
  std::string suffix;              // "Jr", "III"
  Gender gender = Gender::kUnknown;
  bool sure = false;               // a person, not perhaps an organisation: by role, title or known given name
  Span span;                       // the name in the phrase, without title, with suffix
  std::string full;                // those words, one blank between: "Mark R. Warner"
};

// Of the first person that the phrase names; nothing where it names none. "Airfleets" is a surname that is not sure.
std::optional<PersonName> parse_person_name(std::string_view phrase);

Match match_persons(const PersonName& a, const PersonName& b);

// For an index: two names that match share a word, of those under which one is kept and by which the other is sought.
// A given name is shared by too many: it counts only with one that is a word alone.
struct IndexWords {
  std::vector<std::string> kept, sought;
};
IndexWords index_words(const PersonName& name);

// Not kNo. False where one of the two names nobody.
bool may_be_same_person(std::string_view a, std::string_view b);

// The one that says more: more words, initials counting less than names. `a` where they say the same.
const PersonName& fuller_of(const PersonName& a, const PersonName& b);

// By title or role ("Mrs. Clinton", "the spokeswoman", "Dunn's mother"), else by given name.
Gender gender_of(std::string_view phrase);

}  // namespace hearsay
