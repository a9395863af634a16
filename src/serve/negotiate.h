// What a client says that it has or takes: If-None-Match (RFC 9110, 13.1.2), Accept-Encoding (12.5.3), and the packing.
// Pure functions; linear.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "serve/message.h"

namespace hearsay::serve {

bool accepts_gzip(std::string_view accept_encoding);

// Weak comparison: W/ does not count, and neither does the "-gz" with which a packed answer's tag ends.
bool etag_matches(std::string_view if_none_match, std::string_view etag);

// RFC 1952; nothing where zlib fails (no memory).
std::optional<std::string> gzipped(std::string_view bytes);

std::string packed_etag(std::string_view etag);  // "x" -> "x-gz", inside of the quotes

// A tag of what never changes while the program runs.
std::string etag_of(std::string_view bytes);

inline constexpr std::size_t kPackFrom = 1024;  // bytes; under it packing does not pay

// Packs the body where the client takes it and it pays; a 304 instead of it where the client has it. `gzip`: the same
// packed already, "" where it is to be done here.
void negotiate(const Request& request, Response& response, std::string_view gzip = {});

}  // namespace hearsay::serve
