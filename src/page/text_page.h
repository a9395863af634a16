// What stands around the article in a plain text: headline, byline, dates, credits, leavings. Nothing is taken out of
// the text: everything is a span in it.
//
// Lines are judged by their own words and by where they stand: before the first paragraph of prose, after the last
// one, or between. English words. Cost: linear in the text. No state, nothing thrown.
#pragma once

#include <hearsay/article.h>

namespace hearsay::page {

// Fills headline, byline, outlet, place, date, credits and boilerplate from article.text.
void read_text_page(Article& article);

}  // namespace hearsay::page
