// A day of the calendar, as records and the lists of known actors write it: ISO 8601, "2022-02-25"; and a time on it.
// Two days compare as their strings do. Errors: none. Cost: constant. Thread safety: pure function.
#pragma once

#include <string_view>

namespace hearsay {

// Whether `date` is a day of the calendar, from the year 1 to 9999 (Gregorian, also before 1582).
bool is_day(std::string_view date);

// Whether `time` is a time of the day `day`, to the second: "2022-02-25T14:03:00", alone or with a zone, "Z" or "+03:00"
// (RFC 3339; a leap second is one). Fractions of a second are none.
bool is_time_of(std::string_view day, std::string_view time);

}  // namespace hearsay
