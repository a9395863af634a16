// Query: what a user looks for in a store, in the one query language of the terminal, the API and the page.
//
//     neutral status                          statements whose content has both words (stemmed: "neutrals", too)
//     "neutral status"                        the phrase
//     nato OR alliance   sanction*   -gas     either; words that begin so; not this word
//     (nato OR alliance) -"security council"  brackets; OR binds closer: `a b OR c` is `a (b OR c)`
//     speaker:Peskov to:"Angela Merkel"       who says it, to whom: words of the actor's name, or his Wikidata id, or
//                                             his number in the store (speaker:#12)
//     via:Peskov                              on whose word we have it: who says the statement that this one is inside of
//     kind:speech form:direct polarity:negated
//     nested:yes secondhand:yes conditional:no    inside of another statement; of another speaker's; with a condition
//     outlet:Reuters credit:RT                who published it; whom the page credits for its text
//     since:2022-02-01 until:2022-03          publication date: a day, a month or a year; both ends count
//     confidence:0.8                          at least
//     article:8f14e45fceea167a                an article by its id
//     speaker:Peskov,Lavrov -outlet:RT        one of several; none of them
//
// What stands side by side must all hold. Letters' case and accents do not count. Words are looked for in the contents
// of statements; for Store::articles in the headline and text of articles. Conditions (field:value) stand outside of
// brackets and not beside OR; `-field:value` holds where the value does not. Typographic quotation marks are quotation
// marks; a `-` inside of a word is part of it; OR is a word in small letters. What has neither letter nor digit is passed
// over. A word with a colon after letters is taken for a field; in quotation marks it is not.
//
// Errors: kBadQuery, with what is wrong and where (Error::message names it; `position` of a failed parse counts code
// points from 0). Cost: linear; a query is bounded (4,096 bytes, 64 terms, 4 of them with * and 3
// letters before it, 16 brackets deep). Nothing is thrown. Pure functions and plain values: safe from any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <hearsay/error.h>

namespace hearsay {

enum class Field {
  kSpeaker, kAddressee, kVia,                    // actors
  kKind, kForm, kPolarity,                       // as the record's JSON calls them
  kNested, kSecondhand, kConditional,            // "yes" or "no"
  kOutlet, kCredit,                              // names
  kSince, kUntil,                                // "2022-02-01": a day always, made of the month or year given
  kConfidence,                                   // "0.8"
  kArticle,                                      // a record's id
};

// One condition: the field has one of the values, or none of them.
struct Filter {
  Field field = Field::kSpeaker;
  bool negated = false;
  std::vector<std::string> values;
  bool operator==(const Filter&) const = default;
};

struct Query {
  std::string text;             // as it was given
  std::string words;            // what is looked for, as an FTS5 expression without column, every term quoted; "" = nothing
  std::string without{};        // likewise, what must not be there; never without words or filters beside it
  std::vector<Filter> filters{};  // all must hold
  bool empty() const { return words.empty() && filters.empty(); }
};

// What is wrong with a query: the sentence, and where in its text.
struct QueryError {
  std::string message;       // one sentence, with the place in it
  std::size_t position = 0;  // code points from the beginning
};

std::expected<Query, QueryError> parse_query(std::string_view text);

// A condition in the language, quoted where it must be: `field_text("speaker", "Angela Merkel")` is
// `speaker:"Angela Merkel"`. For those who make queries of options or clicks.
std::string field_text(std::string_view field, std::string_view value);

}  // namespace hearsay
