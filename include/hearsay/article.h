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
  std::string canonical;   // what the page says its own address is (rel=canonical, og:url); "" where it does not
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
  std::string value;  // ISO 8601, day precision: "2022-02-25", as written: in the page's own time zone
  std::optional<Span> span;
  std::string time{};  // RFC 3339, where the page gives a time of day: "2022-02-25T14:03:00+03:00", or
                       // "2022-02-25T14:03:00" where it does not say in which zone; "" where it gives a day alone
};

// How a page says that its text is from somebody else. What is said outright stands first.
enum class CreditKind {
  kDateline,     // "MOSCOW (Reuters) - ..."
  kSource,       // "Source: RT", "Via: AP"
  kRepublished,  // "originally published by", "first appeared on", isBasedOn
  kByline,       // "Associated Press" or "with AFP" where the author stands
  kContributed,  // "The Associated Press contributed to this report"
  kSignOff,      // "(Reporting by A; Editing by B)" of Reuters
  kCopyright,    // "Copyright 2018 The Associated Press. All rights reserved."
  kAccording,    // "according to RT", where it stands for the whole text
  kMetadata,     // only the page's metadata say it: sourceOrganization, creditText, <meta>
};

struct Credit {
  std::string name;                       // "RT", "AP": the name it goes by
  std::optional<Span> span;               // of the name as the text has it
  CreditKind how = CreditKind::kMetadata;
  std::string url{};                      // where the page links what it credits; "" where it does not
};

// A piece of the text that is not a plain paragraph, for those who show or rewrite the article.
enum class PartKind { kHeading, kItem, kRow, kQuote };

struct Part {
  Span span;
  PartKind kind = PartKind::kHeading;
  int level = 0;  // of a heading, 1 to 6; else 0
};

struct Article {
  Source source;
  std::string text;
  std::string language;              // BCP 47, "en"; "und" where it could not be told
  Spans headline;                    // of the headline in the text; empty where there is none
  std::optional<Named> subhead;      // the standfirst under the headline
  std::vector<Named> byline;         // persons, one each, in the order of the page
  std::optional<Named> outlet;       // who published it ("Ru-Main")
  std::optional<Named> place;        // the dateline's place ("MOSCOW")
  std::optional<Date> date;          // of publication
  std::optional<Date> modified;      // of the last change, where the page gives one
  std::string section;               // as the outlet calls it ("World", "Politics"); "" where it is not told
  std::vector<Credit> credits;       // agencies and other outlets that the page credits for its text ("RT", "AP")
  Spans boilerplate;                 // what is in `text` but no part of the article: "Related Posts", share buttons
  std::vector<Part> parts;           // headings, list items, table rows and block quotes, in the order of the text
  std::vector<std::string> notes;    // what a reader should know: replaced bytes, a cut text, another language
};

}  // namespace hearsay
