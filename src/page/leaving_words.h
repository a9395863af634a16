// The phrases that leavings.h knows a page's leavings by, in about twenty languages: general words of the trade, never a
// site's name. Data only. Thread safety: constants.
#pragma once

#include <span>
#include <string_view>

#include "page/leavings.h"

namespace hearsay::page {

// Where a phrase stands. A bare line has no punctuation at either end.
enum class PhrasePlace {
  kWhole,      // it is the whole bare line
  kBareStart,  // the bare line begins with it
  kLineStart,  // the line as printed begins with it
};

struct LeavingPhrases {
  Leaving kind;
  PhrasePlace place;
  std::string_view phrases;  // split by '|'; lower case, in the language's own letters
};

// Of one line in two tables, or of two kinds in one, the first counts.
std::span<const LeavingPhrases> english_leavings();
std::span<const LeavingPhrases> other_leavings();

// "Foto:", "写真：": what a photo's credit or caption begins with in other languages than English, split by '|'.
std::string_view other_credit_starts();

// "Kommentare", "commentaires": what a counter counts ("12 Kommentare"), split by '|'.
std::string_view counted_words();

}  // namespace hearsay::page
