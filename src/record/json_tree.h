// A JSON text as a tree of values, read with distrust: its depth is bounded before anything is built, a key that comes
// twice is refused, and what is wrong is said in a sentence with its place. The library's exceptions end here.
//
// Errors: kBadRecord; kInternal where memory runs out. Cost: two passes, linear. Thread safety: pure function.
#pragma once

#include <string_view>

#include <nlohmann/json.hpp>

#include <hearsay/error.h>

namespace hearsay {

Result<nlohmann::json> parse_json_tree(std::string_view text);

}  // namespace hearsay
