#include "store/query_match.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "store/keys.h"
#include "store/query_fields.h"
#include "store/tokens.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace hearsay::store {
namespace {

using Tokens = std::vector<std::string>;

bool is_of_articles(Field field) {
  return field == Field::kOutlet || field == Field::kCredit || field == Field::kSince || field == Field::kUntil ||
         field == Field::kArticle;
}

std::optional<std::int64_t> number_of(std::string_view text) {
  std::int64_t out = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (text.empty() || problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return out;
}

// Outlets of the whole name, or where there are none, of all its words.
std::vector<std::int64_t> outlets_called(Connection& impl, const std::string& name) {
  if (const auto exact = impl.number("SELECT id FROM outlet WHERE key = ?", fold(name))) return {*exact};
  std::vector<std::string> wanted;
  const auto split = [](std::string_view text) {
    std::vector<std::string> out;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint point = code_point_at(text, at);
      const bool letter = is_letter(point.value) || is_digit(point.value);
      if (letter && !inside) out.emplace_back();
      if (letter) out.back() += text.substr(at, point.length);
      inside = letter;
      at += point.length;
    }
    return out;
  };
  wanted = split(fold(name));
  std::vector<std::int64_t> out;
  impl.rows("SELECT id, key FROM outlet", [&](const Statement& row) {
    const auto words = split(row.text(1));
    const bool all = !wanted.empty() && std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
      return std::find(words.begin(), words.end(), word) != words.end();
    });
    if (all && out.size() < kMaxActorsOfName) out.push_back(row.integer(0));
  });
  return out;
}

Tokens article_tokens(Connection& impl, const std::string& id) {
  Tokens out;
  impl.rows("SELECT id FROM article WHERE sha256 >= ?1 AND sha256 < ?1 || 'g' LIMIT 10",
            [&](const Statement& row) { out.push_back(article_token(row.integer(0))); }, id);
  return out;
}

Tokens confidence_tokens_from(const std::string& value) {
  const int least = static_cast<int>(std::stod(value) * 100 + 0.5);
  Tokens out;
  for (int hundredth = least; hundredth % 10 != 0; ++hundredth) out.push_back(hundredth_token(hundredth));
  for (int tenth = (least + 9) / 10; tenth <= 10; ++tenth) out.push_back(tenth_token(tenth));
  return out;
}

// The day before or after, of days that is_day() takes.
std::string next_day(std::string day) {
  for (std::size_t at : {std::size_t{9}, std::size_t{8}}) {
    if (day[at] < '9') {
      ++day[at];
      break;
    }
    day[at] = '0';
  }
  return day;
}

// Years, months and days that make up the days from `from` to `until` of those that the store has.
Tokens date_tokens(Connection& impl, std::string from, std::string until) {
  constexpr std::size_t kMaxYears = 2000;
  Tokens out;
  std::string at = from;
  while (out.size() < kMaxYears) {  // the next day that the store has, then on behind its year, month or itself
    const auto found = impl.string("SELECT min(date) FROM statement WHERE date >= ?1 AND date <> ''", at);
    const auto other = impl.string("SELECT min(date) FROM article WHERE date >= ?1 AND date <> ''", at);
    std::string day = found && !found->empty() ? *found : "";
    if (other && !other->empty() && (day.empty() || *other < day)) day = *other;
    if (day.empty() || day > until || day.size() < 10) break;
    const std::string year = day.substr(0, 4), month = day.substr(0, 7);
    if (year + "-01-01" >= from && year + "-12-31" <= until) {
      out.push_back(year_token(day));
      at = year + "-99-99";
    } else if (month + "-01" >= from && month + "-31" <= until) {
      out.push_back(month_token(day));
      at = month + "-99";
    } else {
      out.push_back(day_token(day));
      at = next_day(day);
    }
  }
  return out;
}

Tokens tokens_of(Connection& impl, Field field, const std::string& value) {
  Tokens out;
  const auto actors = [&](std::string (*token)(std::int64_t)) {
    for (const std::int64_t actor : actors_called(impl, value, kMaxActorsOfName)) out.push_back(token(actor));
  };
  const auto outlets = [&](std::string (*token)(std::int64_t)) {
    for (const std::int64_t outlet : outlets_called(impl, value)) out.push_back(token(outlet));
  };
  switch (field) {
    case Field::kSpeaker: actors(speaker_token); break;
    case Field::kAddressee: actors(addressee_token); break;
    case Field::kVia: actors(via_token); break;
    case Field::kOutlet: outlets(outlet_token); break;
    case Field::kCredit: outlets(credit_token); break;
    case Field::kKind: return {"k" + value};
    case Field::kForm: return {"f" + value};
    case Field::kPolarity: return {"p" + value};
    case Field::kNested: return {nested_token(value == "yes")};
    case Field::kSecondhand: return {secondhand_token(value == "yes")};
    case Field::kConditional: return {conditional_token(value == "yes")};
    case Field::kSince: return date_tokens(impl, value, "9999-12-31");
    case Field::kUntil: return date_tokens(impl, "0000-01-01", value);
    case Field::kConfidence: return confidence_tokens_from(value);
    case Field::kArticle: return article_tokens(impl, value);
  }
  return out;
}

std::string facets_expression(const Tokens& tokens) {
  std::string out;
  for (const std::string& token : tokens) {
    if (!out.empty()) out += " OR ";
    out += "\"" + token + "\"";
  }
  return "{facets} : (" + out + ")";
}

// The quoted phrases of an expression, with their *.
std::vector<std::string> terms_of(std::string_view words) {
  std::vector<std::string> out;
  for (std::size_t at = words.find('"'); at != std::string_view::npos; at = words.find('"', at)) {
    std::size_t end = at + 1;
    while (end < words.size() && (words[end] != '"' || words.substr(end, 2) == "\"\"")) {
      end += words[end] == '"' ? 2 : 1;
    }
    end = std::min(end + 1, words.size());
    if (words.substr(end, 2) == " *") end += 2;
    out.emplace_back(words.substr(at, end - at));
    at = end;
  }
  return out;
}

}  // namespace

bool has_statement_filters(const Query& query) {
  return std::any_of(query.filters.begin(), query.filters.end(),
                     [](const Filter& filter) { return !is_of_articles(filter.field); });
}

Query without_words(const Query& query) {
  Query out = query;
  out.words.clear();
  out.without.clear();
  return out;
}

std::string quoted_words(std::string_view name) {
  std::string out;
  bool inside = false;
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint point = code_point_at(name, at);
    const bool blank = is_blank(point.value) || point.value < 0x20 || point.value == U'"';
    if (!blank) {
      if (!inside) out += out.empty() ? "\"" : "\" AND \"";
      out += name.substr(at, point.length);
    }
    inside = !blank;
    at += point.length;
  }
  if (!out.empty()) out += '"';
  return out;
}

std::vector<std::int64_t> actors_called(Connection& impl, std::string_view name, std::size_t limit) {
  std::vector<std::int64_t> out;
  const auto take = [&](const Statement& row) { out.push_back(row.integer(0)); };
  if (name.starts_with('#')) {
    if (const auto number = number_of(name.substr(1))) impl.rows("SELECT id FROM actor WHERE id = ?", take, *number);
    if (number_of(name.substr(1))) return out;
  }
  if (name.size() > 1 && (name[0] == 'Q' || name[0] == 'q') && number_of(name.substr(1))) {
    impl.rows("SELECT actor FROM actor_key WHERE key = ?", take, "q:Q" + std::string(name.substr(1)));
    if (!out.empty()) return out;
  }
  std::string words;
  std::size_t count = 0;
  for (const std::string& word : terms_of(quoted_words(name))) {  // those that are words: not "-", not "&"
    if (!has_word(word) || ++count > 32) continue;
    words += (words.empty() ? "" : " AND ") + word;
  }
  if (words.empty()) return out;
  impl.rows("SELECT actor.id FROM actor_search JOIN actor ON actor.id = actor_search.rowid "
            "WHERE actor_search MATCH ?1 ORDER BY actor.said DESC, actor.id LIMIT ?2",
            take, words, static_cast<std::int64_t>(limit));
  return out;
}

Match match_of(Connection& impl, const Query& query, Target target) {
  const std::string column = target == Target::kStatements ? "{content}" : "{headline text}";
  Match out;
  std::string with, without;
  const auto add = [](std::string& side, const std::string& part, std::string_view between) {
    if (!side.empty()) side += between;
    side += "(" + part + ")";
  };
  if (!query.words.empty()) {
    out.words = column + " : (" + query.words + ")";
    out.terms = terms_of(query.words);
    for (std::string& term : out.terms) term = column + " : (" + term + ")";
    add(with, out.words, " AND ");
  }
  if (!query.without.empty()) add(without, column + " : (" + query.without + ")", " OR ");
  for (const Filter& filter : query.filters) {
    if (target == Target::kArticles && !is_of_articles(filter.field)) continue;
    Tokens tokens;
    if (!filter.negated && filter.field == Field::kSince) {
      out.from = std::max(out.from, filter.values.front());
      continue;
    }
    if (!filter.negated && filter.field == Field::kUntil) {
      out.until = out.until.empty() ? filter.values.front() : std::min(out.until, filter.values.front());
      continue;
    }
    for (const std::string& value : filter.values) {
      Tokens more = tokens_of(impl, filter.field, value);
      tokens.insert(tokens.end(), more.begin(), more.end());
    }
    std::sort(tokens.begin(), tokens.end());
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
    out.tokens += tokens.size();
    if (!tokens.empty()) {
      add(filter.negated ? without : with, facets_expression(tokens), filter.negated ? " OR " : " AND ");
    } else if (!filter.negated) {
      out.nothing = true;
    }
  }
  const auto whole = [&](std::string side) {
    if (side.empty()) side = facets_expression({kEveryToken});
    return without.empty() ? side : "(" + side + ") NOT (" + without + ")";
  };
  out.dateless = whole(with);
  if (!out.from.empty() || !out.until.empty()) {
    const Tokens tokens = date_tokens(impl, out.from, out.until.empty() ? "9999-12-31" : out.until);
    if (tokens.empty()) out.nothing = true;
    else add(with, facets_expression(tokens), " AND ");
  }
  out.expression = whole(with);
  return out;
}

}  // namespace hearsay::store
