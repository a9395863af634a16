// Bytes packed by zlib (RFC 1950), so that anybody's zlib unpacks a record.
//
// Errors: throws SqliteError: SQLITE_TOOBIG over 1,000,000,000 bytes, SQLITE_CORRUPT for what is not zlib's.
// Cost: packing some 60 MB a second, unpacking some 300. Memory: the result. Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>

namespace hearsay::store {

std::string pack(std::string_view bytes);
std::string unpack(std::string_view packed);

}  // namespace hearsay::store
