#include "store/migrate.h"

#include <sqlite3.h>

#include <string>

#include "store/schema.h"

namespace hearsay::store {
namespace {

std::int64_t pragma(const Database& db, const char* name) {
  Statement statement = db.prepare(std::string("PRAGMA ") + name);
  return statement.step() ? statement.integer(0) : 0;
}

}  // namespace

std::span<const Migration> migrations() {
  static const Migration kSteps[] = {{1, kSchema}};
  return kSteps;
}

bool migrate(Database& db, std::span<const Migration> steps) {
  const std::int64_t last = steps.empty() ? 0 : steps.back().to;
  if (pragma(db, "application_id") == kApplicationId && pragma(db, "user_version") == last) return true;
  Transaction transaction(db);
  const std::int64_t version = pragma(db, "user_version");
  const std::int64_t id = pragma(db, "application_id");
  const bool ours = id == kApplicationId;
  const bool empty = id == 0 && version == 0 && !db.prepare("SELECT 1 FROM sqlite_schema").step();
  if (version > last || (!ours && !empty)) return false;
  for (const Migration& step : steps) {
    if (step.to <= version) continue;
    db.execute(step.sql);
    db.execute("PRAGMA user_version = " + std::to_string(step.to));
  }
  if (!ours) db.execute("PRAGMA application_id = " + std::to_string(kApplicationId));
  if (db.prepare("PRAGMA foreign_key_check").step()) {
    throw SqliteError(SQLITE_CONSTRAINT_FOREIGNKEY, "the change to the newer tables left rows that refer to nothing");
  }
  transaction.commit();
  return true;
}

}  // namespace hearsay::store
