// Organisation names: whether two of them name one organisation, and which abbreviations a text itself defines.
//
// Case, accents, "the", legal forms (Inc., Co., plc) and British or American spelling do not matter; "the Justice
// Department" is "Department of Justice" and "U.S. Justice Department", but not a country's against another's;
// "CBP" is "Customs and Border Protection" by its letters. What is only a part of the other name ("the Times", "the
// court") is kWeak: true where the article has no other that it could be.
//
// Errors: none. Cost: linear. Thread safety: pure functions.
#pragma once

#include <string_view>
#include <vector>

#include <hearsay/span.h>

#include "actors/name_words.h"

namespace hearsay {

Match match_organisations(std::string_view a, std::string_view b);

// Words for an index: two names that match share one.
std::vector<std::string> index_words(std::string_view organisation);

// Not kNo.
bool may_be_same_organisation(std::string_view a, std::string_view b);

// A long form and its short one where the text sets them side by side: "Royal Canadian Mounted Police (RCMP)",
// "the RCMP (Royal Canadian Mounted Police)", "Syrian Democratic Forces, or SDF". The letters of the short form must
// be in the long one in order, the first of them at its begin (after Schwartz and Hearst 2003, "A simple algorithm for
// identifying abbreviation definitions in biomedical text"; the code is our own). In the order of the text.
struct DefinedAbbreviation {
  Span full;
  Span abbreviation;
};
std::vector<DefinedAbbreviation> find_defined_abbreviations(std::string_view text);

}  // namespace hearsay
