// Record: everything that Hearsay found in one article. The last type on the record's way, and the one that is
// written, stored, searched and compared; its JSON form is schema "hearsay/1", docs/record.schema.json.
//
// The promise: every span points into article.text, is never empty and never outside it; statements are in the order
// in which they first appear; ids are stable (the same bytes and model give the same ids); a parent comes before
// its children in the tree and its content covers all of the child that is expressed.
//
// A plain value. In memory spans are bytes; in JSON they are code points.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <hearsay/article.h>
#include <hearsay/error.h>
#include <hearsay/span.h>

namespace hearsay {

enum class Kind { kSpeech, kAttitude };              // said or written; thought, hoped, planned
enum class Form { kDirect, kIndirect, kMixed };      // all, none or some of the content in its own quotation marks
enum class Polarity { kAffirmed, kNegated };         // negated: "did not say", "declined to comment"

// One statement: a piece of content that the article puts in somebody's mouth or head.
struct Statement {
  std::string id;       // "s1", "s2", ... in order of appearance
  int parent = -1;      // index of the statement whose content contains this one; -1 at the top
  Kind kind = Kind::kSpeech;
  Form form = Form::kIndirect;
  Polarity polarity = Polarity::kAffirmed;
  Spans source;         // the words that name who says it, where it is said ("he"); empty where not expressed
  Spans cue;            // the words that express the saying ("has not said"); empty for a free-standing quotation
  Spans content;        // what is said; never empty
  Spans addressee;      // who is told or asked, where expressed
  Spans condition;      // the clause on which the content depends ("if Kiev agrees"), where expressed
  int speaker = -1;           // index into actors; -1 where nobody is known
  int addressee_actor = -1;   // likewise
  double confidence = 0;      // of the statement as a whole, 0 to 1
  double speaker_confidence = 0;  // that the speaker is the right one, 0 to 1; 0 where there is none
};

// An office that somebody holds or held, as a list of known actors has it (data/known/README.md).
struct Office {
  std::string title;  // "U.S. Senator from Virginia"; never empty
  std::string from;   // the first day, ISO 8601
  std::string until;  // the last day; "" where it is not known to have ended
};

struct Actor {
  std::string id;      // "a1", "a2", ... in order of first mention
  std::string name;    // the fullest name the article gives
  std::string kind;    // "person", "organisation", "group", "document", "unnamed"
  std::vector<std::string> roles;
  Spans mentions;
  std::string wikidata;  // "Q..." or ""
  std::vector<Office> offices{};  // those that a linked actor held on the article's date
};

struct Record {
  std::string id;      // first 16 hexadecimal digits of the source's SHA-256
  Article article;
  Spans sentences;
  std::vector<Actor> actors;
  std::vector<Statement> statements;
};

// One line of JSON, UTF-8, keys in the schema's order, no newline at the end. The same record always gives the same
// bytes. Cost: linear in the text.
std::string to_json(const Record& record);

// The way back: to_json(*from_json(x)) == x for every x that to_json wrote. Unknown keys are refused, spans that lie
// outside the text are refused (ErrorKind::kBadRecord, naming the field). Linear; depth and numbers are bounded.
Result<Record> from_json(std::string_view json);

}  // namespace hearsay
