// A query as one expression of the full-text index: words look at the text, conditions at the column `facets`
// (store/tokens.h), so that all of it is one intersection of lists and no row is looked at.
//
// Errors: throws SqliteError. Cost: a look-up a name; at most 200 actors a name, the most frequent. For use inside a
// Snapshot. Internal to the store.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <hearsay/query.h>

#include "store/connection.h"

namespace hearsay::store {

inline constexpr std::size_t kMaxActorsOfName = 200;

enum class Target { kStatements, kArticles };

struct Match {
  std::string expression;           // never empty: all rows where nothing is asked
  std::string dateless;             // the same without since: and until:, for those who look at single days of them
  std::size_t tokens = 0;           // of conditions in `dateless`: what it costs to begin a look-up
  bool nothing = false;             // no row can match: nobody has that name, no article that id
  std::string words;                // the words alone, with their column; "" where there are none
  std::vector<std::string> terms;   // the phrases of `words`, in order, each an expression
  std::string from, until;          // days that the conditions leave; "" where they say nothing
};

// What of a query is asked of the target's rows. Of articles: the words, outlet, credits, dates and ids;
// `has_statement_filters` tells whether it says more than that.
Match match_of(Connection& impl, const Query& query, Target target);
bool has_statement_filters(const Query& query);
// The conditions alone.
Query without_words(const Query& query);

// Rows of `actor` that a user means: "#12", "Q42", or words of a name.
std::vector<std::int64_t> actors_called(Connection& impl, std::string_view name, std::size_t limit);

// Every word of a name, quoted for the index; "" where it has none.
std::string quoted_words(std::string_view name);

}  // namespace hearsay::store
