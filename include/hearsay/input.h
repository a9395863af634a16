// Input: what a program hands to Hearsay to read. A plain value; nothing is opened.
#pragma once

#include <string>

namespace hearsay {

// `path` is only a name here, for messages and for the record. `media_type` and `charset` are what the transport said
// ("text/html", "windows-1251"), empty where it said nothing; then they are found out.
struct Input {
  std::string path{};
  std::string bytes{};
  std::string url{};
  std::string media_type{};
  std::string charset{};
  std::string fetched{};  // when a crawl fetched it, RFC 3339, as its archive says (WARC-Date); empty where unknown
};

}  // namespace hearsay
