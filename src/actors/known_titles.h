// Titles of offices, in a list ("U.S. Senator from Virginia") and in an article ("Sen.", "Russian President", "former
// U.S. President"): what office it is, of which country or state, and whether it is held, was held, or either.
//
// The words of an office must agree whatever their order, after abbreviations are written out ("Rep." and
// "congresswoman" are "representative") and places, parties and small words are set aside. A word that is left over is
// another office: "deputy prime minister" is no prime minister, "president's spokesman" no president.
//
// Errors: none. Cost: linear in the words, times a look-up. Thread safety: safe once filled.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "actors/known_names.h"

namespace hearsay {

// What a place is called, as a noun and (countries.h) as an adjective. One name may be that of several ("Georgia").
class PlaceNames {
 public:
  PlaceNames();  // knows the states of the United States, with their newspaper abbreviations

  // A name of a country; `place` is what it is called here.
  void add(std::string_view name, const std::string& place);

  // The places that the words from `at` on can mean, and how many of the words that took; the longest name counts.
  // Empty where they are none.
  std::vector<std::string> find(const std::vector<KnownWord>& words, std::size_t at, std::size_t& taken) const;

  // The one place that a country's name means; the name itself, folded, where that is not known.
  std::string place_of(std::string_view country) const;

 private:
  struct Entry {
    std::vector<std::string> places;
    bool capitals = false;  // an abbreviation: "US" is a country, "us" is not
    bool capital = false;   // "Ore." is a state, "ore" is not
  };
  void put(const std::string& key, const std::string& place, bool capitals, bool capital);
  std::vector<std::string> places_called(const std::string& key, const KnownWord& first) const;

  std::unordered_map<std::string, Entry> entries_;
  std::size_t longest_ = 2;  // words of a name
};

enum class Tenure { kHeld, kWasHeld, kEither };

struct Title {
  std::vector<std::string> words;                // sorted, each once; empty where no office is named
  std::vector<std::vector<std::string>> places;  // each with what it can mean
  Tenure tenure = Tenure::kHeld;

  bool names_state() const;
};

Title read_title(std::string_view text, const PlaceNames& names);

// Whether the office that an article calls `asked` can be the listed one.
bool title_fits(const Title& asked, const Title& listed);

}  // namespace hearsay
