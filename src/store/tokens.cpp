#include "store/tokens.h"

#include <algorithm>

#include "record/names.h"

namespace hearsay::store {
namespace {

std::string numbered(const char* prefix, std::int64_t number) { return prefix + std::to_string(number); }
std::string named(char prefix, std::string_view name) { return prefix + std::string(name); }
std::string yes_or_no(char prefix, bool yes) { return named(prefix, yes ? "yes" : "no"); }

void add(std::string& out, std::string_view token) {
  if (token.empty()) return;
  if (!out.empty()) out += ' ';
  out += token;
}

}  // namespace

std::string speaker_token(std::int64_t actor) { return numbered("spk", actor); }
std::string addressee_token(std::int64_t actor) { return numbered("adr", actor); }
std::string via_token(std::int64_t actor) { return numbered("via", actor); }
std::string kind_token(Kind kind) { return named('k', record::name_of(record::kKinds, kind)); }
std::string form_token(Form form) { return named('f', record::name_of(record::kForms, form)); }
std::string polarity_token(Polarity polarity) { return named('p', record::name_of(record::kPolarities, polarity)); }
std::string nested_token(bool yes) { return yes_or_no('n', yes); }
std::string secondhand_token(bool yes) { return yes_or_no('s', yes); }
std::string conditional_token(bool yes) { return yes_or_no('c', yes); }
std::string outlet_token(std::int64_t outlet) { return numbered("out", outlet); }
std::string credit_token(std::int64_t outlet) { return numbered("cre", outlet); }
std::string article_token(std::int64_t article) { return numbered("art", article); }

std::string month_token(std::string_view date) {
  if (date.size() < 7) return "mnone";
  return named('m', date.substr(0, 4)) + std::string(date.substr(5, 2));
}

std::string year_token(std::string_view date) { return date.size() < 4 ? "" : named('y', date.substr(0, 4)); }

std::string day_token(std::string_view date) {
  if (date.size() < 10) return "";
  return named('d', date.substr(0, 4)) + std::string(date.substr(5, 2)) + std::string(date.substr(8, 2));
}

std::string tenth_token(int tenths) { return numbered("q", tenths); }
std::string hundredth_token(int hundredths) { return numbered("h", hundredths); }

std::string article_facets(const ArticleFacets& article) {
  std::string out;
  if (article.outlet) add(out, outlet_token(*article.outlet));
  for (const std::int64_t credit : article.credits) add(out, credit_token(credit));
  add(out, day_token(article.date));
  add(out, month_token(article.date));
  add(out, year_token(article.date));
  add(out, article_token(article.article));
  add(out, kEveryToken);
  return out;
}

std::string statement_facets(const StatementFacets& statement, std::string_view article_facets) {
  std::string out;
  if (statement.speaker) add(out, speaker_token(*statement.speaker));
  if (statement.addressee) add(out, addressee_token(*statement.addressee));
  if (statement.via) add(out, via_token(*statement.via));
  add(out, kind_token(statement.kind));
  add(out, form_token(statement.form));
  add(out, polarity_token(statement.polarity));
  add(out, nested_token(statement.nested));
  add(out, secondhand_token(statement.secondhand));
  add(out, conditional_token(statement.conditional));
  // What is a hair under a hundredth is it: 0.29 times 100 is 28.999999999999996.
  const int hundredths = static_cast<int>(std::clamp(statement.confidence, 0.0, 1.0) * 100 + 1e-6);
  add(out, tenth_token(hundredths / 10));
  add(out, hundredth_token(hundredths));
  add(out, article_facets);
  return out;
}

}  // namespace hearsay::store
