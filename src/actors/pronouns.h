// Pronouns: whether the words that name who speaks are no name at all but "he", "they both", "one of them", "I've".
//
// Contractions and possessives count as their pronoun ("she's", "his", "himself"); curly apostrophes are plain ones.
// All capitals are no pronoun: WHO is an organisation, US a country, IT a trade.
// Errors: none. Cost: linear. Thread safety: pure functions.
#pragma once

#include <string_view>

namespace hearsay {

enum class Pronoun {
  kNone,        // a name or a noun: "his wife", "some officials", "one of the officers", "He Jiankui"
  kHe, kShe, kIt, kThey, kI, kWe, kYou,
  kWho,         // a relative: "who", "which", "that"
  kIndefinite,  // "some", "others in the party", "those who stay", "someone", "nobody", "one of them", "the latter"
};

Pronoun pronoun_of(std::string_view phrase);

}  // namespace hearsay
