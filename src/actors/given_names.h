// Given names: whose they are as a rule, which are short for one another, and which family names stand first.
// Lists of our own, from general knowledge of many languages: some 900 names and 150 groups of short forms. A name
// that both sexes bear (Kim, Jordan, Jean) is known as a given name but has no gender.
//
// All take folded words (actors/name_words.h). Errors: none. Cost: a look-up. Thread safety: pure functions.
#pragma once

#include <string_view>

namespace hearsay {

enum class Gender { kUnknown, kMale, kFemale };

bool is_given_name(std::string_view name);
Gender gender_of_given_name(std::string_view name);

// "joe" and "joseph", "bob" and "robert"; also the spellings of one name ("mohammed", "muhammad"). A name is its own.
bool same_given_name(std::string_view a, std::string_view b);

// "xi", "kim", "nguyen": a family name that stands before the given one in Chinese, Korean or Vietnamese.
bool is_leading_family_name(std::string_view name);

}  // namespace hearsay
