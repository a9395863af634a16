// The parser of the query language. Two passes: the text becomes lexemes, and these an expression by recursive descent:
//
//     query  = { filter | ["-"] either }
//     either = item { "OR" item }               OR binds closer than standing side by side, as search engines have it
//     item   = word ["*"] | phrase ["*"] | "(" { ["-"] either } ")"
#include <hearsay/query.h>

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "store/query_fields.h"
#include "text/code_points.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace hearsay {
namespace {

constexpr std::size_t kMaxBytes = 4096, kMaxTerms = 64, kMaxDepth = 16, kMaxValues = 64, kMaxFilters = 64;
constexpr std::size_t kMaxPrefixes = 4, kMinPrefix = 3;

enum class Lex { kWord, kPhrase, kOpen, kClose, kOr, kFilter, kEnd };

struct Lexeme {
  Lex lex = Lex::kEnd;
  std::size_t at = 0;  // byte
  bool negated = false;
  bool prefix = false;
  std::string text{};
  Filter filter{};
};

// Where it went wrong. Thrown and caught in this file alone.
struct Wrong {
  std::size_t at;  // byte
  std::string message;
};

bool is_double_quote(char32_t c) {
  return c == U'"' || (c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0xFF02;
}
// Control characters are no text; the index's query ends at a NUL.
bool is_gap(char32_t c) { return c < 0x20 || c == 0x7F || is_blank(c); }

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  std::vector<Lexeme> all() {
    std::vector<Lexeme> out;
    for (;;) {
      out.push_back(next());
      if (out.back().lex == Lex::kEnd) return out;
    }
  }

 private:
  bool ended() const { return at_ >= text_.size(); }
  CodePoint peek() const { return code_point_at(text_, at_); }
  bool is_at_end_of_word() const {
    if (ended()) return true;
    const char32_t c = peek().value;
    return is_gap(c) || is_double_quote(c) || c == U'(' || c == U')';
  }
  bool take(char c) {
    if (ended() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  Lexeme next() {
    while (!ended() && is_gap(peek().value)) at_ += peek().length;
    Lexeme out;
    out.at = at_;
    if (ended()) return out;
    if (text_[at_] == '-' && at_ + 1 < text_.size() && !is_gap(code_point_at(text_, at_ + 1).value) &&
        text_[at_ + 1] != ')') {
      out.negated = true;
      ++at_;
    }
    if (take('(')) {
      out.lex = Lex::kOpen;
    } else if (take(')')) {
      out.lex = Lex::kClose;
    } else if (is_double_quote(peek().value)) {
      out.lex = Lex::kPhrase;
      out.text = quoted();
      out.prefix = take('*');
    } else {
      word(out);
    }
    return out;
  }

  // What is between two quotation marks.
  std::string quoted() {
    const std::size_t open = at_;
    at_ += peek().length;
    const std::size_t begin = at_;
    while (!ended() && !is_double_quote(peek().value)) at_ += peek().length;
    if (ended()) throw Wrong{open, "this quotation mark is not closed"};
    std::string out(text_.substr(begin, at_ - begin));
    at_ += peek().length;
    std::replace_if(out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return out;
  }

  void word(Lexeme& out) {
    const std::size_t begin = at_;
    while (!is_at_end_of_word()) {
      if (text_[at_] == ':' && is_field(begin)) return filter(out, begin);
      at_ += peek().length;
    }
    out.lex = Lex::kWord;
    out.text = text_.substr(begin, at_ - begin);
    if (out.text == "OR" && !out.negated) {
      out.lex = Lex::kOr;
    } else if (out.text.ends_with('*')) {
      out.prefix = true;
    }
  }

  // Is what ends here meant as a field's name? Letters before the colon, and a value behind it that is no "//" of an
  // address; or one of the fields.
  bool is_field(std::size_t begin) const {
    const std::string_view name = text_.substr(begin, at_ - begin);
    const bool letters = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    });
    if (!letters) return false;
    if (store::field_of(name)) return true;
    const std::string_view rest = text_.substr(at_ + 1);
    return !rest.empty() && !is_gap(code_point_at(rest, 0).value) && rest.front() != ')' && !rest.starts_with("//");
  }

  void filter(Lexeme& out, std::size_t begin) {
    const std::string_view name = text_.substr(begin, at_ - begin);
    const auto field = store::field_of(name);
    if (!field) throw Wrong{begin, store::unknown_field(name)};
    out.lex = Lex::kFilter;
    out.filter.field = *field;
    out.filter.negated = out.negated;
    do {
      ++at_;  // the colon or a comma
      const std::size_t place = at_;
      const auto value = store::check_value(*field, this->value(*field));
      if (!value) throw Wrong{place, value.error()};
      out.filter.values.push_back(*value);
      if (out.filter.values.size() > kMaxValues) {
        throw Wrong{place, fmt::format("{} values at most", kMaxValues)};
      }
      if (out.filter.values.size() > 1 && store::is_single(*field)) {
        throw Wrong{place, fmt::format("{}: takes one value", store::name_of(*field))};
      }
    } while (!ended() && text_[at_] == ',');
    if (!is_at_end_of_word() || (!ended() && is_double_quote(peek().value))) {
      throw Wrong{at_, "a blank is missing here"};
    }
  }

  std::string value(Field field) {
    const std::size_t begin = at_;
    std::string out;
    if (!ended() && is_double_quote(peek().value)) {
      out = quoted();
    } else {
      while (!is_at_end_of_word() && text_[at_] != ',') at_ += peek().length;
      out = text_.substr(begin, at_ - begin);
    }
    const Trimmed trimmed = trim(out, 0, out.size());
    out = out.substr(trimmed.begin, trimmed.end - trimmed.begin);
    if (out.empty()) throw Wrong{begin, fmt::format("{}: has no value", store::name_of(field))};
    return out;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

// What stands side by side: an FTS5 expression of what must be there, and one of what must not; "" where nothing.
struct Group {
  std::string with, without;
  std::size_t count = 0;  // in `with`
};

class Parser {
 public:
  explicit Parser(std::vector<Lexeme> lexemes) : lexemes_(std::move(lexemes)) {}

  void parse(Query& out) {
    Group group = side_by_side(0, &out.filters);
    if (now().lex == Lex::kClose) throw Wrong{now().at, "this bracket was never opened"};
    out.words = std::move(group.with);
    out.without = std::move(group.without);
    if (!out.empty()) return;
    if (!out.without.empty()) {
      throw Wrong{0, "there are only words that must not be there; add a word or a condition that must hold"};
    }
    if (lexemes_.size() > 1) throw Wrong{0, "there is no word to look for, only punctuation"};
  }

 private:
  const Lexeme& now() const { return lexemes_[at_]; }

  Group side_by_side(std::size_t depth, std::vector<Filter>* filters) {
    Group out;
    while (now().lex != Lex::kEnd && now().lex != Lex::kClose) {
      if (now().lex == Lex::kOr) throw Wrong{now().at, "OR stands between two words, in small letters it is a word"};
      if (now().lex == Lex::kFilter) {
        if (filters == nullptr) {
          throw Wrong{now().at, "conditions stand outside of brackets; speaker:A,B is one of several"};
        }
        if (filters->size() == kMaxFilters) throw Wrong{now().at, fmt::format("{} conditions at most", kMaxFilters)};
        filters->push_back(now().filter);
        ++at_;
        if (now().lex == Lex::kOr) throw Wrong{now().at, "OR stands between words only; speaker:A,B is one of several"};
        continue;
      }
      const bool negated = now().negated;
      const std::string item = either(depth, negated);
      if (item.empty()) continue;
      std::string& side = negated ? out.without : out.with;
      if (!side.empty()) side += negated ? " OR " : " AND ";
      side += item;
      if (!negated) ++out.count;
    }
    return out;
  }

  std::string either(std::size_t depth, bool negated) {
    std::string out = item(depth);
    std::size_t count = out.empty() ? 0 : 1;
    while (now().lex == Lex::kOr) {
      const std::size_t place = now().at;
      ++at_;
      switch (now().lex) {
        case Lex::kEnd:
        case Lex::kClose:
        case Lex::kOr: throw Wrong{place, "OR stands between two words; in small letters it is a word"};
        case Lex::kFilter:
          throw Wrong{now().at, "OR stands between words only; speaker:A,B is one of several"};
        default: break;
      }
      if (negated || now().negated) {
        throw Wrong{negated ? place : now().at, "a word with - before it cannot stand beside OR; write -(a OR b)"};
      }
      const std::string next = item(depth);
      if (next.empty()) continue;
      if (count++ > 0) out += " OR ";
      out += next;
    }
    return count > 1 ? "(" + out + ")" : out;
  }

  std::string item(std::size_t depth) {
    const Lexeme lexeme = now();
    ++at_;
    return lexeme.lex == Lex::kOpen ? brackets(lexeme.at, depth) : term(lexeme);
  }

  std::string brackets(std::size_t place, std::size_t depth) {
    if (depth == kMaxDepth) throw Wrong{place, fmt::format("brackets are {} deep at most", kMaxDepth)};
    const Group group = side_by_side(depth + 1, nullptr);
    if (now().lex != Lex::kClose) throw Wrong{place, "this bracket is not closed"};
    ++at_;
    if (group.with.empty() && !group.without.empty()) {
      throw Wrong{place, "these brackets have only words that must not be there; add one that must"};
    }
    std::string out = group.with;
    if (group.count > 1) out = "(" + out + ")";
    if (!group.without.empty()) out = "(" + out + " NOT (" + group.without + "))";
    return out;
  }

  // A word or a phrase, quoted so that nothing in it is syntax of FTS5's. One without a letter or digit is nothing.
  std::string term(const Lexeme& lexeme) {
    if (!store::has_word(lexeme.text)) return "";
    if (++terms_ > kMaxTerms) throw Wrong{lexeme.at, fmt::format("{} words and phrases at most", kMaxTerms)};
    std::string out = "\"";
    for (const char c : lexeme.text) {
      if (c == '"') out += '"';
      out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    out += '"';
    if (!lexeme.prefix) return out;
    if (++prefixes_ > kMaxPrefixes) throw Wrong{lexeme.at, fmt::format("{} words with * at most", kMaxPrefixes)};
    std::string_view last = lexeme.text;  // the last word, to which the * belongs
    while (last.ends_with('*')) last.remove_suffix(1);
    std::size_t letters = 0;
    for (std::size_t end = last.size(); end > 0;) {
      const CodePoint point = code_point_before(last, end);
      if (!is_letter(point.value) && !is_digit(point.value)) break;
      end -= point.length;
      ++letters;
    }
    if (letters < kMinPrefix) {
      throw Wrong{lexeme.at, fmt::format("before * stand {} letters or digits at least", kMinPrefix)};
    }
    return out + " *";
  }

  std::vector<Lexeme> lexemes_;
  std::size_t at_ = 0, terms_ = 0, prefixes_ = 0;
};

}  // namespace

std::expected<Query, QueryError> parse_query(std::string_view given) {
  const std::string text = replace_invalid_utf8(given.substr(0, kMaxBytes + 1), nullptr);
  try {
    if (given.size() > kMaxBytes) throw Wrong{kMaxBytes, fmt::format("a query has {} bytes at most", kMaxBytes)};
    Query out;
    out.text = text;
    Parser(Lexer(text).all()).parse(out);
    return out;
  } catch (const Wrong& wrong) {
    const std::size_t position = CodePoints(text).of_byte(wrong.at);
    return std::unexpected(QueryError{fmt::format("{} (at character {})", wrong.message, position + 1), position});
  }
}

std::string field_text(std::string_view field, std::string_view value) {
  std::string clean = replace_invalid_utf8(value, nullptr);
  bool plain = !clean.empty();
  std::string out;
  for (std::size_t at = 0; at < clean.size();) {
    const CodePoint point = code_point_at(clean, at);
    const bool quote = is_double_quote(point.value);  // cannot stand inside of quotes; a name is found without it
    const bool mark = point.value == U',' || point.value == U'(' || point.value == U')';
    plain = plain && !quote && !mark && !is_gap(point.value);
    out += quote ? std::string(" ") : clean.substr(at, point.length);
    at += point.length;
  }
  return std::string(field) + ":" + (plain ? out : "\"" + out + "\"");
}

}  // namespace hearsay
