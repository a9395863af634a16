// Article: what is on a page, once the page is out of the way. The first type on the record's way:
//
//     bytes --page--> Article --text--> pieces --encoder--> scores --statements--> statements --> Record
//
// `text` is what every later span points into. For a plain-text input it is the decoded file, unchanged (only bytes
// that are not valid in the file's charset are replaced, with a note); for HTML it is the article's paragraphs, the
// headline first where the page has one, with a blank line ("\n\n") between two.
//
// All strings are valid UTF-8. All spans are bytes of `text`. A plain value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <hearsay/span.h>

namespace hearsay {

// Where the bytes came from, as far as the reader was told or found out.
struct Source {
  std::string path;        // as given by the caller; "-" for standard input; "" for bytes in memory
  std::string url;         // as given, or from the page's canonical link; "" where neither
  std::string sha256;      // of the bytes as they came, 64 lower-case hexadecimal digits
  std::uint64_t bytes = 0; // how many came
  std::string media_type;  // "text/html" or "text/plain"
  std::string charset;     // the WHATWG name it was decoded from, lower case: "utf-8", "windows-1252"
};

// A value that the text, or only the page's metadata, gives. `span` is where the text has it; absent where it does
// not stand in the text (a date in JSON-LD alone).
struct Named {
  std::string name;
  std::optional<Span> span;
};

struct Date {
  std::string value;  // ISO 8601, day precision: "2022-02-25"
  std::optional<Span> span;
};

struct Article {
  Source source;
  std::string text;
  std::string language;              // BCP 47, "en"; "und" where it could not be told
  Spans headline;                    // of the headline and a subhead in the text; empty where there is none
  std::vector<Named> byline;         // persons, one each, in the order of the page
  std::optional<Named> outlet;       // who published it ("Ru-Main")
  std::optional<Named> place;        // the dateline's place ("MOSCOW")
  std::optional<Date> date;          // of publication
  std::vector<Named> credits;        // agencies and other outlets that the page credits for its text ("RT", "AP")
  Spans boilerplate;                 // what is in `text` but no part of the article: "Related Posts", share buttons
  std::vector<std::string> notes;    // what a reader should know: replaced bytes, a cut text, another language
};

}  // namespace hearsay
