#include "cli/db_options.h"

#include <CLI/CLI.hpp>
#include <cstdlib>

#include "cli/status.h"
#include "cli/terminal_text.h"

namespace hearsay::cli {

void add_db_option(CLI::App& verb, std::string& db) {
  verb.add_option("--db", db, "the database, a file; else $HEARSAY_DB")->option_text("FILE");
}

Result<std::string> db_path(const std::string& db) {
  if (!db.empty()) return db;
  const char* value = std::getenv("HEARSAY_DB");
  if (value != nullptr && *value != '\0') return std::string(value);
  return fail(ErrorKind::kUsage, "say which database: --db FILE, or set HEARSAY_DB");
}

Result<Store> open_db(const std::string& db, Access access) {
  const auto path = db_path(db);
  if (!path) return std::unexpected(path.error());
  return Store::open(*path, {.access = access});
}

int complain(Streams& streams, const Error& error) {
  streams.err.write("hearsay: " + neutral(error.message) + "\n");
  return exit_status(error.kind);
}

}  // namespace hearsay::cli
