// Countries and the words that stand for them: names, adjectives, capitals, and the houses by which a government is
// called. A table of our own: 200 countries, the states of the US, the parts of the UK.
//
// All take phrases as printed; case, accents and a leading "the" do not matter, except that US and UK need their
// capitals or stops. Errors: none. Cost: a few look-ups. Thread safety: pure functions.
#pragma once

#include <string_view>

namespace hearsay {

// "Russia" for "Russia", "Russian", "the Russian Federation", "Russians"; "" where it is none.
std::string_view country_of(std::string_view words);

// A place by whose name its government speaks. "the Kremlin" is Kremlin, of Russia; "Moscow" is Moscow, of Russia; and
// "Turkey" Turkey. Empty where it is none.
struct SpeakingPlace {
  std::string_view name;
  std::string_view country;
};
SpeakingPlace speaking_place(std::string_view words);
inline bool is_place_that_speaks(std::string_view words) { return !speaking_place(words).name.empty(); }

// A country, capital, adjective or state, in one word or two: what can stand before a role but is no person's name.
bool is_place_word(std::string_view words);

}  // namespace hearsay
