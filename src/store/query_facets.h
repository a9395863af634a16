// Counting what rows are made of, by the tokens of their column `facets`. Errors: throws SqliteError. Cost: a row's
// look-up each. For use inside a Snapshot. Internal to the store.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <hearsay/store.h>

#include "store/connection.h"

namespace hearsay::store {

class Tally {
 public:
  // The tokens of a row: words with blanks between.
  void add(std::string_view tokens);
  std::uint64_t of(const std::string& token) const;

  // Actors or outlets: the tokens of this prefix and a number, the most frequent first, then by name; at most `limit`.
  std::vector<Count> actors(Connection& db, std::string_view prefix, std::size_t limit) const;
  std::vector<Count> outlets(Connection& db, std::string_view prefix, std::size_t limit) const;
  // Days in order; names of days that have rows.
  std::vector<Count> days() const;
  // These tokens by these names, the most frequent first, without those that no row has.
  std::vector<Count> of_each(const std::vector<std::pair<std::string, std::string>>& tokens_and_names) const;

 private:
  std::vector<Count> numbered(Connection& db, std::string_view prefix, std::size_t limit, const char* sql) const;

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  std::unordered_map<std::string, std::uint64_t, Hash, std::equal_to<>> counts_;
};

// Tokens of kinds, forms... with their names.
std::vector<std::pair<std::string, std::string>> kind_tokens();
std::vector<std::pair<std::string, std::string>> form_tokens();
std::vector<std::pair<std::string, std::string>> polarity_tokens();
std::vector<std::pair<std::string, std::string>> yes_no_tokens(std::string (*token)(bool));

}  // namespace hearsay::store
