// What pages that are no article call themselves, in the larger languages. Only for page_kind.cpp.
// All functions take any text, compare ASCII letters without regard to case, and are linear in it.
#pragma once

#include <cstddef>
#include <string_view>

namespace hearsay::page {

// Of a title or heading as a whole: "404 - Page not found", "Log in", "Search results for bridge".
bool names_error(std::string_view title);
bool names_login(std::string_view title);
bool names_search(std::string_view title);
bool names_bot_check(std::string_view title);

// Of running text: how many of a kind's set phrases are in it.
std::size_t error_phrases(std::string_view text);
std::size_t consent_phrases(std::string_view text);
std::size_t paywall_phrases(std::string_view text);
std::size_t script_phrases(std::string_view text);  // "please enable JavaScript"
std::size_t bot_phrases(std::string_view text);

}  // namespace hearsay::page
