// Days as news pages print them: "25.02.2022", "February 25, 2022", "25 Feb 2022", "2022-02-25", "07/15/2018".
//
// Month names: those of months.h. Numbers with slashes are read in the order that the caller gives, unless only the
// other way is a day; with full stops or dashes the day comes first. A date needs its year. Linear; pure. Source of the
// ISO form: ISO 8601-1:2019.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <hearsay/span.h>

namespace hearsay::page {

struct FoundDate {
  std::string value;  // "2022-02-25"
  Span span;          // without the weekday and the time of day
};

// How "07/08/2018" is read.
enum class DayOrder { kMonthFirst, kDayFirst };

// Month first in the English of the United States and the Philippines and where only "en" or nothing is said; else the
// day first. `language` is a tag as pages write it: "en-US", "en_GB", "de".
DayOrder day_order(std::string_view language);

// All dates in a text in order, at most `limit`.
std::vector<FoundDate> find_dates(std::string_view text, std::size_t limit = 100,
                                  DayOrder order = DayOrder::kMonthFirst);

// The day that a URL's path names: "/2022/02/25/", "/2022-02-25-title", "/20220225"; "" where it names none.
std::string day_in_path(std::string_view url);

}  // namespace hearsay::page
