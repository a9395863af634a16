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

// The column `facets` of statement and article: store/tokens.h.

}  // namespace hearsay::store
