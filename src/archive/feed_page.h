// What a feed says of one entry, and the small HTML page made of it, which the page room reads like any other.
#pragma once

#include <string>
#include <string_view>

namespace hearsay::archive {

// Plain text in UTF-8 but for `html`, which is markup.
struct FeedEntry {
  std::string title{};
  std::string link{};
  std::string author{};
  std::string date{};    // as the feed has it: RFC 822 or RFC 3339
  std::string outlet{};  // the entry's source, or the feed's title
  std::string language{};
  std::string html{};
};

// In UTF-8; every field escaped but the body's markup.
std::string page_of(const FeedEntry& entry);

// "2003-06-10T04:00:00+00:00" of "Tue, 10 Jun 2003 04:00:00 GMT" (RFC 822, RFC 5322); other texts as they are.
std::string iso_date(std::string_view date);

std::string escaped(std::string_view text);  // & < > " '

}  // namespace hearsay::archive
