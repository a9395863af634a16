// Paragraphs and sentences of a news text.
//
// A paragraph ends at every line end (LF, CR, U+2028, U+2029, form feed), except inside hard-wrapped text, where it
// ends at a blank line or at a line that ends early. Text counts as hard-wrapped where lines in a row are all as full
// as their width (55 to 100 columns) allows and mostly go on in lower case.
//
// A sentence ends at a stop with the closing quotation marks and brackets behind it, unless what follows goes on in
// lower case ('"Really?" he asked.'), the stop belongs to an abbreviation ("Sen. Warner", "U.S. President", "No. 2",
// "John F. Kennedy"), a number or an address, or a name with a verb of saying follows a quoted question ('"Why?"
// Ross asked.'). It never crosses a paragraph. Rules and word lists are our own, made for news English; in any other
// language the stops still count. A title-cased headline may be cut too often.
//
// Both kinds of span are bytes, trimmed of blanks, sorted, not empty, not overlapping; each sentence lies in one
// paragraph, and all that is not blank lies in a sentence.
//
// Errors: none, every text has a layout. Cost: linear, over 20 MB/s. Thread safety: pure function.
#pragma once

#include <string_view>

#include <hearsay/span.h>

namespace hearsay {

struct Layout {
  Spans paragraphs;
  Spans sentences;
};

Layout lay_out(std::string_view text);

// The two halves, for tests and for callers that need one.
Spans split_paragraphs(std::string_view text);
void split_sentences(std::string_view text, Span paragraph, Spans& sentences);

}  // namespace hearsay
