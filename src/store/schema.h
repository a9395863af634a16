// The tables, and the version of them that a file has. Internal to the store; docs/store.md explains them to those who
// ask with SQL.
#pragma once

#include <string>

#include "store/sqlite.h"

namespace hearsay::store {

inline constexpr int kApplicationId = 0x48527359;  // "HRsY": PRAGMA application_id of our files
inline constexpr int kSchemaVersion = 1;           // PRAGMA user_version

// Everything, as version kSchemaVersion has it.
extern const char* const kSchema;

// What is kept as tokens in the column `facets` of statement and article, so that the full-text index can intersect
// words and conditions: a filter on a frequent actor costs what a frequent word costs, and no row is looked at.
//   spk12 adr12 via12     actors           kspeech kattitude   fdirect findirect fmixed   paffirmed pnegated
//   nyes nno  syes sno  cyes cno           nested, secondhand, conditional
//   out5 cre5             outlet, credits  m202202  y2022      month and year of publication; "mnone" without a date
//   art77                 article (row)
// Tokens of an article's `facets`: out5 cre5 m202202 y2022 art77.

}  // namespace hearsay::store
