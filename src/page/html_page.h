// An HTML page made into an article: tree, metadata, blocks, and the text put together from them.
// Cost and bounds: those of html_tree.h, blocks.h and extract.h. No state, nothing thrown.
#pragma once

#include <string_view>

#include <hearsay/article.h>
#include <hearsay/error.h>

namespace hearsay::page {

// Fills text, headline, byline, outlet, place, date, credits and source.url (where it is empty), and notes.
// kNotNewsPage where the page has no text; kInternal where memory ran out. Gives the language the page declares.
Result<std::string> read_html_page(std::string_view utf8, Article& article);

}  // namespace hearsay::page
