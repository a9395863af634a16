// A day of the calendar, as records and the lists of known actors write it: ISO 8601, "2022-02-25". Two days compare as
// their strings do. Errors: none. Cost: constant. Thread safety: pure function.
#pragma once

#include <string_view>

namespace hearsay {

// Whether `date` is a day of the calendar, from the year 1 to 9999 (Gregorian, also before 1582).
bool is_day(std::string_view date);

}  // namespace hearsay
