// The fields of the query language: what they are called, and which values they take. Internal to the store.
// Errors: a sentence for the user. Cost: nothing to speak of. Thread safety: pure functions.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include <hearsay/query.h>

namespace hearsay::store {

std::optional<Field> field_of(std::string_view name);  // case does not count
std::string_view name_of(Field field);

// "there is no field speker; did you mean speaker?"
std::string unknown_field(std::string_view name);

// Does it take one value alone (a date, a confidence)?
bool is_single(Field field);

// The value as Filter has it, or what is wrong with it.
std::expected<std::string, std::string> check_value(Field field, std::string_view value);

// Has the text anything that the full-text index takes for a word?
bool has_word(std::string_view text);

}  // namespace hearsay::store
