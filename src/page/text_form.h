// What a text shows without being understood: its characters, and which words it shares with another. For the features of
// blocks (block_features.h). Words are runs of letters, digits and non-ASCII in small letters, kept as hashes.
// Cost: linear in the text; a set of words is sorted. Pure.
// Source of the hash: FNV-1a, 64 bits, http://www.isthe.com/chongo/tech/comp/fnv/
#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace hearsay::page {

inline constexpr std::size_t kFnvPrime = 1099511628211U;

class WordSet {
 public:
  explicit WordSet(std::string_view text);
  float covers(const WordSet& other) const;  // how many of the other's words, 0 to 1; 0 where one is empty
  bool empty() const { return words_.empty(); }

 private:
  std::vector<std::size_t> words_;  // sorted, each once
};

// Runs of four words of a long text, to tell whether another text stands in it.
class Grams {
 public:
  explicit Grams(std::string_view text);
  bool empty() const { return grams_.empty(); }
  // Share of the other text's runs, 0 to 1; -1 where it is too short to say.
  float holds(std::string_view text) const;

 private:
  std::unordered_set<std::size_t> grams_;
};

// Counts of characters by kind, in ASCII and the like of other scripts.
struct Form {
  double letters = 0, upper = 0, digits = 0, commas = 0, ends = 0, foreign = 0, quotes = 0, bars = 0;
  bool copyright = false, at_sign = false;
};

Form form_of(std::string_view text);

}  // namespace hearsay::page
