// Which of a page's headings and titles is the article's headline, and which part of a heading it is.
//
// A reader wants what the page shows: the <h1> that agrees best with the titles in the page's metadata, without the
// kicker that some outlets set inside of it, else a title without the site's name. Pure; linear in the strings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hearsay::page {

struct Headline {
  std::string text;
  std::size_t heading = 0;  // which of the headings it is from; their number where it is from a title
};

// Share of the larger set's words that the other has too, 0 to 1.
double likeness(std::string_view a, std::string_view b);

// "Headline | Site", "Headline - Site": without the site where the tail is its name or host, or is short.
std::string without_site(std::string_view title, std::string_view site, std::string_view host);

// `headings`: every <h1>; `titles`: those of the metadata, the likeliest first; `host`: "www.example.com" or "".
Headline choose_headline(const std::vector<std::string>& headings, const std::vector<std::string>& titles,
                         std::string_view site, std::string_view host);

}  // namespace hearsay::page
