// Which database: --db FILE, else $HEARSAY_DB; there is no default.
#pragma once

#include <string>

#include <hearsay/store.h>

#include "cli/read.h"

namespace CLI {
class App;
}

namespace hearsay::cli {

// --db. `db` must stay where it is until parsing is done.
void add_db_option(CLI::App& verb, std::string& db);

// The path that is meant; kUsage where none is given.
Result<std::string> db_path(const std::string& db);

// The database that is meant. kUsage where none is given, else as Store::open.
Result<Store> open_db(const std::string& db, Access access);

// Tells an error on standard error, harmless for a terminal; the exit status.
int complain(Streams& streams, const Error& error);

}  // namespace hearsay::cli
