// Points in time as markup gives them, made into a day and a time: "2023-04-25T12:26:15Z", "2023-04-25 12:26",
// "Tue, 25 Apr 2023 12:26:15 GMT", "20230425T122615Z", "25.04.2023 12:26". Pure; bounded (a value has 200 bytes at most).
// Sources: RFC 3339 (the form that is given), ISO 8601-1:2019, RFC 5322 section 3.3, WHATWG HTML's date and time
// microsyntaxes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "page/dates.h"

namespace hearsay::page {

struct Moment {
  std::string day;   // "2022-02-25", as written, in its own time zone
  std::string time;  // "2022-02-25T14:03:00+03:00", without a zone where none is given, "" where there is a day alone
};

std::optional<Moment> moment_of(std::string_view value, DayOrder order = DayOrder::kMonthFirst);

}  // namespace hearsay::page
