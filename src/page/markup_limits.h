// Markup that would cost a parser more than it is worth, made harmless before it is parsed.
//
// A parser keeps every tag's and attribute's name it has met in tables of a fixed width, so a page of a million
// different names takes hours. Real pages have a few hundred. Past the limits, a tag's attributes become blanks, and so
// does a tag whose name is one too many. Cost: one pass; the text keeps its length. Pure.
#pragma once

#include <string>
#include <string_view>

namespace hearsay::page {

// Nothing to do for nearly every page: then `buffer` stays empty and the page itself comes back.
std::string_view limit_markup(std::string_view html, std::string& buffer);

}  // namespace hearsay::page
