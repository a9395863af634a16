// When a page was fetched, as a WARC record or a message says it.
#pragma once

#include <string_view>

namespace hearsay::archive {

// Is the text a date and time of RFC 3339, one that there is: "2021-01-02T06:01:00Z", "2021-01-02T08:01:00.5+02:00"?
// "2021-01-02" is none: WARC 1.1 allows it, but it does not say when. A fraction has nine digits at most (WARC 1.1).
bool is_timestamp(std::string_view text);

// `text` where it is one, else "".
inline std::string_view timestamp_or_nothing(std::string_view text) { return is_timestamp(text) ? text : std::string_view(); }

}  // namespace hearsay::archive
