// What the full-text index computes for a row while it has it in hand: its rank, and where the words stand.
//
//     hearsay_rank(statement_search)      BM25 (Robertson and Zaragoza 2009; k1 1.2, b 0.75) of the first phrases of the
//                                         query, as many as Ranking has weights for
//     hearsay_marks(statement_search, 0)  "4-11,20-25": bytes of the column that matched, in order, not overlapping
//
// FTS5's own bm25() walks the whole list of every phrase, filters among them, to know how rare it is; here that is told
// beforehand, by a bounded count. Errors: throws SqliteError. Cost: linear in the matches; marks: in the column's text.
// Internal to the store.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include <hearsay/span.h>

#include "store/sqlite.h"

namespace hearsay::store {

struct Ranking {
  std::vector<double> rarities;               // of each phrase (inverse document frequency)
  std::array<double, 2> columns = {1, 1};     // how much a match in each column counts
  int searched = 1;                           // columns that are text, from the first
  std::size_t left = 0;                       // so many rows are ranked yet; 0 for those after them
};

// To a connection, once. `ranking` is used while a query runs, and outlives the connection.
void add_functions(Database& db, Ranking& ranking);

// What hearsay_marks() gave.
Spans read_marks(std::string_view marks);

}  // namespace hearsay::store
