// Which names are the same across articles, and what an actor of an article goes by there.
//
// Two writings are one name where they are equal after folding: compatibility forms, case, the Latin diacritics and the
// number of blanks do not count (Unicode NFKC_Casefold, then without U+0300 to U+036F).
//
// Errors: none; what is not UTF-8 is folded as U+FFFD. Cost: linear in the name. Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>

#include <hearsay/record.h>

namespace hearsay::store {

std::string fold(std::string_view name);

// fold(), at most 300 bytes: the rest of a longer name is in it as a hash.
std::string folded_key(std::string_view name);

// Does the name say who it is, outside of its article? A person's: two names or more, one of which is no initial
// ("Angela Merkel", "J. K. Rowling"; not "Merkel", "Mr. Smith", "the German Chancellor"); of several persons together,
// each. An organisation's, a group's or a document's: a proper name ("NATO", "Supreme Court"; not "the company",
// "Police", "Officials"). Never of kind "unnamed".
bool is_full_name(std::string_view kind, std::string_view name);

struct ActorKeys {
  std::string key;   // "q:Q42" where linked; else "n:person:angela merkel" where full; else "l:person:smith", which
                     // is a key of its article alone
  std::string name;  // "n:person:angela merkel" where the name is full, linked or not; else ""
};
ActorKeys keys_of(const Actor& actor);

inline bool is_local(std::string_view key) { return key.starts_with("l:"); }
inline bool is_linked(std::string_view key) { return key.starts_with("q:"); }

}  // namespace hearsay::store
