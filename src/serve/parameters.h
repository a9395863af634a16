// A request's parameters, checked: what the answers ask for, or the 400 that says what is wrong.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include <hearsay/store.h>

#include "serve/message.h"
#include "serve/target.h"

namespace hearsay::serve {

inline constexpr std::size_t kLongestCursor = 1024;
inline constexpr std::size_t kLongestName = 1024;  // characters
inline constexpr std::size_t kLongestUrl = 2048;

// A parameter that there is none of, or one given twice; nothing where all is well.
std::optional<Response> unknown_parameter(const Target& target, std::initializer_list<std::string_view> known);

// sort, limit and cursor.
std::expected<PageOptions, Response> page_options(const Target& target, bool sorted);

std::string parameter_or_empty(const Target& target, std::string_view name);

// 1 to 2^63-1, in digits without a leading 0.
std::optional<std::int64_t> actor_number(std::string_view text);

bool is_article_id(std::string_view text);  // 16 to 64 hexadecimal digits

// An http or https address without blanks or controls.
bool is_web_address(std::string_view url);

}  // namespace hearsay::serve
