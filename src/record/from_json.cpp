// JSON to Record. Strict: every key that to_json writes must be there and no other, every value of its type; what is
// then read is held against the promises of a record (record/check.h).
#include <cstdint>
#include <exception>
#include <initializer_list>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <hearsay/record.h>

#include "record/check.h"
#include "record/json_tree.h"
#include "record/names.h"
#include "text/code_points.h"
#include "text/utf8.h"

namespace hearsay {
namespace {

using nlohmann::json;

// Thrown and caught in this file alone: what is wrong with which field.
struct Wrong {
  std::string message;
};

[[noreturn]] void wrong(const std::string& field, std::string_view what) {
  throw Wrong{(field.empty() ? "the record" : field) + ' ' + std::string(what)};
}

std::string item(const std::string& list, std::size_t index) { return list + '[' + std::to_string(index) + ']'; }

// One value of the tree, and what it is called in a message.
class Value {
 public:
  Value(const json& value, std::string field) : value_(value), field_(std::move(field)) {}

  const std::string& field() const { return field_; }
  bool is_null() const { return value_.is_null(); }

  void expect_keys(std::initializer_list<std::string_view> keys) const {
    if (!value_.is_object()) wrong(field_, "is not an object");
    for (const std::string_view key : keys) {
      if (!value_.contains(key)) wrong(field_, "lacks \"" + std::string(key) + '"');
    }
    if (value_.size() == keys.size()) return;
    for (const auto& [key, unused] : value_.items()) {
      bool known = false;
      for (const std::string_view each : keys) known = known || each == key;
      if (!known) wrong(field_, "has the unknown key \"" + key.substr(0, 40) + '"');
    }
  }

  Value operator[](std::string_view key) const {
    return {value_.find(key).value(), field_.empty() ? std::string(key) : field_ + '.' + std::string(key)};
  }

  const std::string& string() const {
    const auto* text = value_.get_ptr<const std::string*>();
    if (text == nullptr) wrong(field_, "is not a string");
    return *text;
  }

  std::string string_or_nothing() const {
    if (is_null()) return {};
    if (string().empty()) wrong(field_, "is empty; what is not there is null");
    return string();
  }

  std::uint64_t natural() const {
    if (!value_.is_number_unsigned()) wrong(field_, "is not a whole number from 0");
    return value_.get<std::uint64_t>();
  }

  double number() const {
    if (!value_.is_number()) wrong(field_, "is not a number");
    return value_.get<double>();
  }

  // Calls `each` with every item of a list.
  template <typename Each>
  void list(const Each& each) const {
    if (!value_.is_array()) wrong(field_, "is not a list");
    for (std::size_t i = 0; i < value_.size(); ++i) each(Value(value_[i], item(field_, i)));
  }

  std::vector<std::string> strings() const {
    std::vector<std::string> out;
    list([&out](const Value& value) { out.push_back(value.string()); });
    return out;
  }

  template <typename Enum, std::size_t N>
  Enum one_of(const record::Names<Enum, N>& names) const {
    const auto value = record::value_of(names, string());
    if (!value) wrong(field_, "is \"" + string().substr(0, 40) + "\", which is none of its values");
    return *value;
  }

 private:
  const json& value_;
  std::string field_;
};

// Spans come as code points of the text and become bytes.
class SpanReader {
 public:
  explicit SpanReader(std::string_view text) : points_(text) {}

  Span span(const Value& value) const {
    std::size_t ends[2] = {0, 0}, count = 0;
    value.list([&](const Value& end) {
      if (count < 2) ends[count] = place(end);
      ++count;
    });
    if (count != 2) wrong(value.field(), "is not a span of two numbers");
    return {ends[0], ends[1]};
  }

  std::optional<Span> span_or_nothing(const Value& value) const {
    if (value.is_null()) return std::nullopt;
    return span(value);
  }

  Spans spans(const Value& value) const {
    Spans out;
    value.list([&](const Value& each) { out.push_back(span(each)); });
    return out;
  }

  Spans spans_or_nothing(const Value& value) const {
    if (value.is_null()) return {};
    Spans out = spans(value);
    if (out.empty()) wrong(value.field(), "is empty; what is not expressed is null");
    return out;
  }

 private:
  std::size_t place(const Value& value) const {
    const std::uint64_t code_point = value.natural();
    if (code_point > points_.size()) wrong(value.field(), "lies outside the text");
    return points_.to_byte(static_cast<std::size_t>(code_point));
  }

  CodePoints points_;
};

Source read_source(const Value& value) {
  value.expect_keys({"path", "url", "canonical", "sha256", "bytes", "media_type", "charset"});
  return {.path = value["path"].string_or_nothing(),
          .url = value["url"].string_or_nothing(),
          .canonical = value["canonical"].string_or_nothing(),
          .sha256 = value["sha256"].string(),
          .bytes = value["bytes"].natural(),
          .media_type = value["media_type"].string(),
          .charset = value["charset"].string()};
}

Named read_named(const Value& value, const SpanReader& spans) {
  value.expect_keys({"name", "span"});
  return {.name = value["name"].string(), .span = spans.span_or_nothing(value["span"])};
}

std::optional<Named> read_named_or_nothing(const Value& value, const SpanReader& spans) {
  if (value.is_null()) return std::nullopt;
  return read_named(value, spans);
}

std::vector<Named> read_named_list(const Value& value, const SpanReader& spans) {
  std::vector<Named> out;
  value.list([&](const Value& each) { out.push_back(read_named(each, spans)); });
  return out;
}

std::optional<Date> read_date_or_nothing(const Value& value, const SpanReader& spans) {
  if (value.is_null()) return std::nullopt;
  value.expect_keys({"value", "time", "span"});
  return Date{.value = value["value"].string(),
              .span = spans.span_or_nothing(value["span"]),
              .time = value["time"].string_or_nothing()};
}

std::vector<Credit> read_credits(const Value& value, const SpanReader& spans) {
  std::vector<Credit> out;
  value.list([&](const Value& each) {
    each.expect_keys({"outlet", "how", "url", "span"});
    out.push_back({.name = each["outlet"].string(),
                   .span = spans.span_or_nothing(each["span"]),
                   .how = each["how"].one_of(record::kCreditKinds),
                   .url = each["url"].string_or_nothing()});
  });
  return out;
}

std::vector<Part> read_parts(const Value& value, const SpanReader& spans) {
  std::vector<Part> out;
  value.list([&](const Value& each) {
    each.expect_keys({"kind", "level", "span"});
    Part part{.span = spans.span(each["span"]), .kind = each["kind"].one_of(record::kPartKinds)};
    const Value level = each["level"];
    if (part.kind == PartKind::kHeading) {
      const std::uint64_t number = level.natural();
      if (number < 1 || number > 6) wrong(level.field(), "is not in 1 to 6");
      part.level = static_cast<int>(number);
    } else if (!level.is_null()) {
      wrong(level.field(), "is not null, and the part is no heading");
    }
    out.push_back(part);
  });
  return out;
}

// All of the article but its text and where it came from.
void read_article(const Value& value, const SpanReader& spans, Record& record) {
  Article& article = record.article;
  article.language = value["language"].string();
  article.headline = spans.spans_or_nothing(value["headline"]);
  article.subhead = read_named_or_nothing(value["subhead"], spans);
  article.byline = read_named_list(value["byline"], spans);
  article.outlet = read_named_or_nothing(value["outlet"], spans);
  article.place = read_named_or_nothing(value["place"], spans);
  article.date = read_date_or_nothing(value["date"], spans);
  article.modified = read_date_or_nothing(value["modified"], spans);
  article.section = value["section"].string_or_nothing();
  article.credits = read_credits(value["credits"], spans);
  article.boilerplate = spans.spans(value["boilerplate"]);
  article.parts = read_parts(value["parts"], spans);
  record.sentences = spans.spans(value["sentences"]);
}

std::vector<Office> read_offices(const Value& value) {
  std::vector<Office> out;
  value.list([&out](const Value& each) {
    each.expect_keys({"title", "from", "until"});
    out.push_back({.title = each["title"].string(),
                   .from = each["from"].string(),
                   .until = each["until"].string_or_nothing()});
  });
  return out;
}

Actor read_actor(const Value& value, const SpanReader& spans) {
  value.expect_keys({"id", "name", "kind", "roles", "mentions", "wikidata", "offices"});
  return {.id = value["id"].string(),
          .name = value["name"].string(),
          .kind = value["kind"].string_or_nothing(),
          .roles = value["roles"].strings(),
          .mentions = spans.spans(value["mentions"]),
          .wikidata = value["wikidata"].string_or_nothing(),
          .offices = read_offices(value["offices"])};
}

using Indices = std::map<std::string, int, std::less<>>;  // by id

int read_reference(const Value& value, const Indices& indices) {
  if (value.is_null()) return -1;
  const auto found = indices.find(value.string());
  if (found == indices.end()) {
    wrong(value.field(), "is \"" + value.string().substr(0, 40) + "\", which is not known here");
  }
  return found->second;
}

Statement read_statement(const Value& value, const SpanReader& spans, const Indices& actors, const Indices& before) {
  value.expect_keys({"id", "parent", "kind", "form", "polarity", "source", "cue", "content", "addressee", "condition",
                     "speaker", "addressee_actor", "confidence", "speaker_confidence"});
  return {.id = value["id"].string(),
          .parent = read_reference(value["parent"], before),
          .kind = value["kind"].one_of(record::kKinds),
          .form = value["form"].one_of(record::kForms),
          .polarity = value["polarity"].one_of(record::kPolarities),
          .source = spans.spans_or_nothing(value["source"]),
          .cue = spans.spans_or_nothing(value["cue"]),
          .content = spans.spans(value["content"]),
          .addressee = spans.spans_or_nothing(value["addressee"]),
          .condition = spans.spans_or_nothing(value["condition"]),
          .speaker = read_reference(value["speaker"], actors),
          .addressee_actor = read_reference(value["addressee_actor"], actors),
          .confidence = value["confidence"].number(),
          .speaker_confidence = value["speaker_confidence"].number()};
}

Record read_record(const Value& value) {
  value.expect_keys({"schema", "id", "source", "article", "actors", "statements", "notes"});
  if (value["schema"].string() != record::kSchema) {
    wrong("schema", "is \"" + value["schema"].string().substr(0, 40) + "\"; this program reads \"" +
                        std::string(record::kSchema) + '"');
  }
  Record out;
  out.id = value["id"].string();
  out.article.source = read_source(value["source"]);
  const Value article = value["article"];
  article.expect_keys({"text", "language", "headline", "subhead", "byline", "outlet", "place", "date", "modified",
                       "section", "credits", "boilerplate", "parts", "sentences"});
  out.article.text = article["text"].string();
  const SpanReader spans(out.article.text);
  read_article(article, spans, out);
  Indices actors, statements;
  value["actors"].list([&](const Value& each) {
    out.actors.push_back(read_actor(each, spans));
    actors.emplace(out.actors.back().id, static_cast<int>(actors.size()));
  });
  value["statements"].list([&](const Value& each) {
    out.statements.push_back(read_statement(each, spans, actors, statements));
    statements.emplace(out.statements.back().id, static_cast<int>(statements.size()));
  });
  out.article.notes = value["notes"].strings();
  return out;
}

}  // namespace

Result<Record> from_json(std::string_view text) {
  const Result<json> tree = parse_json_tree(text);
  if (!tree) return std::unexpected(tree.error());
  try {
    Record record = read_record(Value(*tree, ""));
    if (Result<void> kept = check(record); !kept) {
      return fail(ErrorKind::kBadRecord, "not a record: " + kept.error().message);
    }
    return record;
  } catch (const Wrong& error) {
    // What was quoted may have been cut inside a character.
    return fail(ErrorKind::kBadRecord, "not a record: " + replace_invalid_utf8(error.message, nullptr));
  } catch (const std::exception& error) {
    return fail(ErrorKind::kInternal, std::string("the record could not be read: ") + error.what());
  }
}

}  // namespace hearsay
