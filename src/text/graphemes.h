// Graphemes: what a reader takes for one character (an extended grapheme cluster, UAX 29, by ICU), for cuts that must
// not go through one.
//
// Units: bytes; `at` is a boundary of a character. Errors: none; where ICU's rules cannot be loaded, and inside a
// cluster of more than some 200 bytes, `at` itself is the answer. Cost: some microseconds, whatever the text.
// Thread safety: pure functions.
#pragma once

#include <cstddef>
#include <string_view>

namespace hearsay {

// The last boundary of a cluster that is not after `at`.
std::size_t grapheme_floor(std::string_view text, std::size_t at);

// The first one that is not before `at`.
std::size_t grapheme_ceiling(std::string_view text, std::size_t at);

}  // namespace hearsay
