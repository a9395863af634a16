// A string as JSON, quoted, without any line end in it (U+0085, U+2028 and U+2029 are escaped too, as a record's are).
// Errors: what is not UTF-8 is U+FFFD. Cost: linear. Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>

namespace hearsay::store {

std::string json_text(std::string_view text);
std::string json_text_or_null(std::string_view text);  // null for ""

}  // namespace hearsay::store
