// Where a text says it was taken from: "Source: RT", "(AP)" in a dateline, "The Associated Press contributed to this
// report", "Copyright 2018 by CNN NewSource". One line at a time; spans point into the article's text. Pure but for
// the article that is added to; linear in the line.
#pragma once

#include <string_view>

#include <hearsay/article.h>

namespace hearsay::page {

// Adds a credit unless the article has one of that name.
void add_credit(Article& article, Credit credit);

// Adds what the line credits. True where the line is nothing but a credit ("Source: RT").
bool read_credit_line(Article& article, Span line);

// Whether a line opens as nothing but a credit would ("Source:", "This article first appeared on").
bool opens_as_credit(std::string_view line);

// Takes out what credits the outlet itself: a page of Reuters is no relay of Reuters. The outlet is known by its name
// and by the page's address.
void drop_own_credits(Article& article);

// Adds the place and the agency of a dateline. True where the line opens with one.
bool read_dateline_line(Article& article, Span line);

}  // namespace hearsay::page
