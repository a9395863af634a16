// MHTML (RFC 2557): a page saved with its pictures, as a multipart/related message (RFC 2045, RFC 2387). One input: the
// root part, which `start` names, or else the first HTML part; fetched at the message's date. Nested
// multiparts are gone through without recursion, kMaxNesting deep.
#pragma once

#include <string_view>

#include "archive/archive.h"

namespace hearsay::archive {

// Whether the bytes begin with a message's header that says multipart.
bool looks_like_mhtml(std::string_view head);

// kNotNewsPage: no page in it.
Result<Input> read_mhtml(std::string_view bytes, const Options& options);

}  // namespace hearsay::archive
