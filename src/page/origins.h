// Credits that stand outside of an HTML article's text: in its metadata, and in lines just below the body that the
// extraction left out ("Source: RT"). Their credits have no span. Precision goes first: a name that no table has is
// taken only where the page says outright that the text is from there. Linear in the page; no state, nothing thrown.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include <hearsay/article.h>

#include "page/blocks.h"
#include "page/jsonld.h"

namespace hearsay::page {

// The <meta> names that tell a text's origin. article:publisher and the like name the page's own outlet.
inline constexpr std::array<std::string_view, 7> kOriginKeys = {
    "syndication-source", "original-source", "news-source", "dc.source", "dcterms.source", "article:source", "source"};

// Adds what metadata say. Organisations that a page only names beside itself (provider, copyrightHolder, author, ...)
// count where they are known agencies or outlets, for they are mostly the outlet's owner.
void add_origins(Article& article, const std::vector<Origin>& origins);

// Adds credit lines that stand just below the article's last paragraph, and the links of the credits that have any.
void add_page_credits(Article& article, const Page& page);

}  // namespace hearsay::page
