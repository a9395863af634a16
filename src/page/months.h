// The names of the months, full and short, in the languages that news pages use most: English, German, French, Spanish,
// Portuguese, Italian, Dutch, Polish, Czech, Russian, Ukrainian, Turkish, Swedish, Danish, Norwegian, Finnish.
// Pure; linear in the word. Source: Unicode CLDR's month names (format and stand-alone, wide and abbreviated).
#pragma once

#include <cstddef>
#include <string_view>

namespace hearsay::page {

// 1 to 12 and the byte after the name and its full stop; 0 where no name begins at `at`.
struct Month {
  int value = 0;
  std::size_t end = 0;
};

// `any_language`: else English names alone, which is what a text that puts the month first needs.
Month read_month(std::string_view text, std::size_t at, bool any_language);

}  // namespace hearsay::page
