// Days as news pages print them: "25.02.2022", "February 25, 2022", "25 Feb 2022", "2022-02-25", "07/15/2018".
//
// Numbers with slashes are read the American way (month first) unless only the other way is a day; with full stops or
// dashes the day comes first. A date needs its year. Linear; pure. Source of the ISO form: ISO 8601-1:2019.
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

// All dates in a text in order, at most `limit`.
std::vector<FoundDate> find_dates(std::string_view text, std::size_t limit = 100);

// The day of a machine-readable date ("2023-04-25T12:26:15Z", "Tue, 25 Apr 2023 12:26:15 GMT", "20230425"), as it is
// written there, in its own time zone.
std::optional<std::string> day_of(std::string_view value);

}  // namespace hearsay::page
