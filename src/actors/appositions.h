// Appositions: what the article calls a person beside his name ("Kremlin spokesman Dmitry Peskov", "Olga Oliker, director
// of the Russia program, ..."), so that "the spokesman" can be found to be him later.
//
// Linear in the words around the name. Thread safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <hearsay/span.h>

namespace hearsay {

// The roles, as generic_name gives them. `name` stands in `sentence`, both spans of `text`.
std::vector<std::string> roles_beside(std::string_view text, Span name, Span sentence);

}  // namespace hearsay
