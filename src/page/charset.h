// Charset of a page as browsers find it, and its decoding to UTF-8.
//
// Order: byte order mark, the transport's word, UTF-16 without its mark (by its NULs), <meta> in the first 1024 bytes, then (where browsers guess) valid
// UTF-8, uchardet, windows-1252. Labels mean what the WHATWG Encoding standard says ("latin1" is windows-1252).
// Bytes that are not valid become U+FFFD and are counted. Linear; no state; nothing thrown.
// Source: WHATWG HTML "determining the character encoding" and "prescan a byte stream"; WHATWG Encoding (lexbor).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hearsay::page {

struct Decoded {
  std::string text;          // valid UTF-8, no byte order mark
  std::string charset;       // WHATWG name, lower case
  std::size_t replaced = 0;  // how many invalid sequences became U+FFFD
};

// `transport` is a label or "" ; `media_type` may carry "; charset=...".
Decoded decode(std::string_view bytes, std::string_view transport, std::string_view media_type);

// Whether the transport says that the bytes are UTF-16. The same arguments as decode()'s.
bool says_utf16(std::string_view transport, std::string_view media_type);

// The label that <meta> gives in the first 1024 bytes, "" where none.
std::string prescan_meta(std::string_view bytes);

// The WHATWG name of a label in lower case ("ISO-8859-1" gives "windows-1252"), "" where it is not one.
std::string charset_name(std::string_view label);

}  // namespace hearsay::page
