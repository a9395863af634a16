// Who is meant by a name that a user types (--who): "Peskov", "dmitry peskov", "press secretary", "RCMP", "Q7747".
//
// An actor answers to the words of its name or of one of its roles, some or all of them, in their order; to an
// abbreviation by which the text calls it; and to its Wikidata id. Case, accents and articles do not count. Several
// actors may answer to one name. "unnamed" is whoever is not named.
//
// Errors: none. Cost: linear in the actors and their mentions. Thread safety: pure functions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <hearsay/record.h>

namespace hearsay::cli {

inline constexpr std::size_t kMostListed = 12;  // actors that are named one after the other

// The words of a name, folded (actors/name_words.h), without articles.
std::vector<std::string> folded_words(std::string_view name);

// The record's actor of this number; null for -1 and for a number that no actor has.
const Actor* actor_at(const Record& record, int index);

// The actor that stands for whoever is not named.
bool is_unnamed(const Actor& actor);

// Whether anybody could answer to it: it has a word that is no article.
bool is_callable(std::string_view name);

// Of each actor whether it answers to the name, and speaks or is spoken to in the record.
std::vector<bool> called(const Record& record, std::string_view name);

// For a reader who asked for somebody that is not there: one line with who is, neutral(). Empty where the record has no
// statements at all.
std::string nobody_called(const Record& record, std::string_view name);

}  // namespace hearsay::cli
