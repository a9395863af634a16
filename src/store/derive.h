// What is made of a record beside it: its rows. Internal to the store.
//
// Errors: throws SqliteError (SQLITE_TOOBIG: over a limit that is named). Cost: linear in the record and the words of
// its statements. For use inside a write transaction.
#pragma once

#include <cstdint>
#include <string_view>

#include <hearsay/record.h>

#include "store/cast.h"
#include "store/connection.h"

namespace hearsay::store {

// The words of an article's statements together; statements inside of each other count each time.
inline constexpr std::size_t kMaxContents = 64 * 1024 * 1024;  // bytes

// The article's row and all that hangs on it, new or in the place of what an older reader made. `packed`: pack(to_json(
// record)). Returns the row. `cast` is to be finished by the caller.
std::int64_t write_article(Connection& impl, Cast& cast, const Record& record, std::string_view packed,
                           std::string_view reader);

}  // namespace hearsay::store
