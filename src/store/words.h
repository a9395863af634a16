// Words of a text for the columns and for people: pieces joined, lines made one, lengths bounded.
// Errors: none. Cost: linear. Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>

#include <hearsay/span.h>

namespace hearsay::store {

// The pieces of a role with " … " between; "" where it is not expressed.
std::string words(std::string_view text, const Spans& spans);

// At most so many bytes, cut at a character; line ends are blanks.
std::string one_line(std::string_view text, std::size_t bytes);

}  // namespace hearsay::store
