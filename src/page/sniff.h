// What a heap of bytes is, before anything is parsed: nothing, too much, a known binary format, or text.
// Looks at a bounded prefix only, so 200 MB of zeros are refused at once. No state, nothing thrown.
// Source: the magic numbers of the WHATWG MIME Sniffing standard, and shares of control bytes for the rest.
#pragma once

#include <optional>
#include <string_view>

#include <hearsay/error.h>

namespace hearsay::page {

// The error that says why these bytes cannot hold an article ("not a news page: it is a PDF document"); nothing where
// they may be text. `wide`: the transport says that it is UTF-16, so that NULs are no sign of binary data.
std::optional<Error> refuse(std::string_view bytes, bool wide = false);

// "utf-16le" or "utf-16be" where the bytes have no mark but are mostly ASCII in two bytes each, else "".
std::string_view wide_without_mark(std::string_view bytes);

// Whether the bytes, decoded to UTF-8 and trusted to be text, are an HTML page rather than plain text. `media_type` is
// the transport's word ("" for none), `path` a file name whose ending is a hint.
bool looks_like_html(std::string_view utf8, std::string_view media_type, std::string_view path);

}  // namespace hearsay::page
