// Whether a record keeps the promises of hearsay/record.h, article.h and span.h:
//
// - strings are UTF-8; the SHA-256 has 64 lower-case hexadecimal digits and the id is the first 16 of them; dates are
//   days of the calendar, with a time of that day or none; a Wikidata id is "Q" and a number
// - spans lie in article.text, on its characters' boundaries, are not empty; a list of them is sorted and does not
//   overlap; so are the parts of the article, and a heading has a level of 1 to 6
// - actors are "a1", "a2", ... in the order of their first mentions, of a known kind or of none (""); an office has a
//   title and the day since when, and does not end before it begins
// - numbers of actors and of statements go up; some may be missing, where a record was filtered
// - statements are "s1", "s2", ... in the order in which they first appear (source, cue, content or addressee), each
//   has a content; its speaker and addressee are actors of the record; its confidences are in 0 to 1
// - a parent comes before its children, and its content covers all of the child that is expressed
//
// Errors: kBadRecord, the sentence names the field ("statements[3].content[0] ..."). Cost: linear in the text, and in
// the spans times a logarithm. Thread safety: pure function.
#pragma once

#include <hearsay/error.h>
#include <hearsay/record.h>

namespace hearsay {

Result<void> check(const Record& record);

}  // namespace hearsay
