// From the tables that a file has to those of this program, in one transaction: all steps or none.
//
// Errors: throws SqliteError; the file is then as it was. Cost: that of the steps. Internal to the store.
#pragma once

#include <span>

#include "store/sqlite.h"

namespace hearsay::store {

// The SQL that makes version `to` of version `to` - 1. Version 0 is an empty file.
struct Migration {
  int to;
  const char* sql;
};

// Those of Hearsay.
std::span<const Migration> migrations();

// Runs the steps above the file's version, in their order, under a write lock that is taken before the version is
// looked at: two processes that migrate at once run each step once. Rows that break a foreign key afterwards are a
// failure. Foreign keys must be off on the connection (a step may rebuild a table). Nothing is written where no step
// applies. Sets application_id. False where the file is of a newer version than the last step, or not empty and another
// program's: then nothing was written.
bool migrate(Database& db, std::span<const Migration> steps);

}  // namespace hearsay::store
