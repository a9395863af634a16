// Which database: --db FILE, else $HEARSAY_DB; there is no default.
#pragma once

#include <string>

#include <hearsay/error.h>

namespace CLI {
class App;
}

namespace hearsay::cli {

// --db. `db` must stay where it is until parsing is done.
void add_db_option(CLI::App& verb, std::string& db);

// The path that is meant; kUsage where none is given.
Result<std::string> db_path(const std::string& db);

}  // namespace hearsay::cli
