// Names that stand in bylines and credits: persons, and the agencies and outlets that a text is taken from.
// Rules over words and capitals, plus a table of agencies; no model. Pure; linear in the line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <hearsay/article.h>

namespace hearsay::page {

// A known agency or outlet: the name it goes by ("AP" for "The Associated Press"), "" where the text is none.
std::string_view agency_name(std::string_view text);

// Whether a text could be a person's name: two to five words with capitals, none of them a role or an outlet's word.
bool is_person_name(std::string_view text);

// Whether the text names an organisation rather than a person ("Star Staff", "CNN").
bool has_outlet_word(std::string_view text);

struct Byline {
  std::vector<Named> persons;  // spans in the line
  std::vector<Named> outlets;  // agencies and outlets named with them: "By John Smith, Associated Press"
};

// Reads a byline ("By JOHN SMITH and JANE DOE, Associated Press", "Gregory Korte and John Fritze , USA TODAY", "Von Anna
// Sommer und Lea Winter"). Jobs, places and short forms in brackets after a name are left out.
// `needs_by`: nothing is taken from a line that does not open with "By" (or the like in another language) or an equal sign.
Byline read_byline(std::string_view line, bool needs_by);

// A dateline at a paragraph's start: "MOSCOW (Reuters) -", "WASHINGTON, July 16 (UPI) --", "(CNN) -", "HELSINKI —".
struct Dateline {
  std::optional<Named> place;
  std::optional<Named> agency;
  std::optional<Span> date;  // "July 16" without its year
};
std::optional<Dateline> read_dateline(std::string_view paragraph);

}  // namespace hearsay::page
