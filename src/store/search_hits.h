// From rows to what a user sees of them. Errors: throws SqliteError. Cost: a few look-ups a row, and the length of its
// text. For use inside a Snapshot. Internal to the store.
#pragma once

#include <cstdint>
#include <string>

#include <hearsay/store.h>

#include "store/connection.h"
#include "store/query_match.h"

namespace hearsay::store {

// `match`: of the query whose words are to be marked.
Hit read_hit(Connection& db, std::int64_t statement, const Match& match);
FoundArticle read_found_article(Connection& db, std::int64_t article, const Match& match);

}  // namespace hearsay::store
