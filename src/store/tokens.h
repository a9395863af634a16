// What a row is, as tokens of its column `facets`, so that the full-text index intersects words and conditions: a
// filter on a frequent speaker costs what a frequent word costs, and no row is looked at.
//
//   spk12 adr12 via12     speaker, addressee, who says the parent: actors
//   kspeech kattitude   fdirect findirect fmixed   paffirmed pnegated
//   nyes nno              nested: inside of another statement
//   syes sno              secondhand: inside of a statement of another speaker (nobody known is another, too)
//   cyes cno              conditional
//   out5 cre5             outlet, credited outlets: rows of `outlet`
//   d20220225 m202202 y2022   day, month and year of publication; "mnone" without a date
//   q9 h97                confidence, tenths and hundredths begun: 0.97; a condition "at least" is one of several
//   any                   every row has it
//   art77                 row of `article`
//
// An article's `facets` has out, cre, d, m, y, art and any alone. All are one word to the tokenizer (letters, then digits).
// Errors: none. Cost: nothing to speak of. Thread safety: pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <hearsay/record.h>

namespace hearsay::store {

std::string speaker_token(std::int64_t actor);
std::string addressee_token(std::int64_t actor);
std::string via_token(std::int64_t actor);
std::string kind_token(Kind kind);
std::string form_token(Form form);
std::string polarity_token(Polarity polarity);
std::string nested_token(bool yes);
std::string secondhand_token(bool yes);
std::string conditional_token(bool yes);
std::string outlet_token(std::int64_t outlet);
std::string credit_token(std::int64_t outlet);
std::string month_token(std::string_view date);  // of "2022-02-25" or "2022-02"; "mnone" of ""
std::string day_token(std::string_view date);    // of "2022-02-25"; "" of ""
std::string tenth_token(int tenths);
std::string hundredth_token(int hundredths);
inline constexpr const char* kEveryToken = "any";
std::string year_token(std::string_view date);   // "" of ""
std::string article_token(std::int64_t article);

struct ArticleFacets {
  std::int64_t article = 0;
  std::optional<std::int64_t> outlet;
  std::vector<std::int64_t> credits;
  std::string date;
};

struct StatementFacets {
  std::optional<std::int64_t> speaker, addressee, via;
  Kind kind = Kind::kSpeech;
  Form form = Form::kIndirect;
  Polarity polarity = Polarity::kAffirmed;
  bool nested = false, secondhand = false, conditional = false;
  double confidence = 0;
};

// The columns, tokens with blanks between.
std::string article_facets(const ArticleFacets& article);
std::string statement_facets(const StatementFacets& statement, std::string_view article_facets);

}  // namespace hearsay::store
