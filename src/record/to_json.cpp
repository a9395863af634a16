// Record and Article to JSON: the order of the keys and every byte of the numbers are part of the promise.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <hearsay/page.h>
#include <hearsay/record.h>

#include "record/json_writer.h"
#include "record/names.h"

namespace hearsay {
namespace {

using record::confidence;
using record::Places;
using record::Writer;

void write_source(Writer& out, const Source& source) {
  out.key("source");
  out.open('{');
  out.key("path"), out.string_or_null(source.path);
  out.key("url"), out.string_or_null(source.url);
  out.key("canonical"), out.string_or_null(source.canonical);
  out.key("sha256"), out.string(source.sha256);
  out.key("bytes"), out.number(source.bytes);
  out.key("media_type"), out.string(source.media_type);
  out.key("charset"), out.string(source.charset);
  out.close('}');
}

void write_named(Writer& out, std::string_view key, std::string_view name, const std::optional<Span>& span) {
  out.open('{');
  out.key(key), out.string(name);
  out.key("span"), out.span_or_null(span);
  out.close('}');
}

void write_named_or_null(Writer& out, const std::optional<Named>& named) {
  if (!named) return out.null();
  write_named(out, "name", named->name, named->span);
}

void write_named_list(Writer& out, std::string_view key, const std::vector<Named>& list) {
  out.open('[');
  for (const Named& each : list) write_named(out, key, each.name, each.span);
  out.close(']');
}

void write_date_or_null(Writer& out, const std::optional<Date>& date) {
  if (!date) return out.null();
  out.open('{');
  out.key("value"), out.string(date->value);
  out.key("time"), out.string_or_null(date->time);
  out.key("span"), out.span_or_null(date->span);
  out.close('}');
}

void write_credits(Writer& out, const std::vector<Credit>& credits) {
  out.open('[');
  for (const Credit& credit : credits) {
    out.open('{');
    out.key("outlet"), out.string(credit.name);
    out.key("how"), out.string(record::name_of(record::kCreditKinds, credit.how));
    out.key("url"), out.string_or_null(credit.url);
    out.key("span"), out.span_or_null(credit.span);
    out.close('}');
  }
  out.close(']');
}

void write_parts(Writer& out, const std::vector<Part>& parts) {
  out.open('[');
  for (const Part& part : parts) {
    out.open('{');
    out.key("kind"), out.string(record::name_of(record::kPartKinds, part.kind));
    out.key("level");
    part.kind == PartKind::kHeading ? out.number(static_cast<std::size_t>(std::clamp(part.level, 1, 6))) : out.null();
    out.key("span"), out.span(part.span);
    out.close('}');
  }
  out.close(']');
}

// `sentences` is null where nobody looked for them.
void write_article(Writer& out, const Article& article, const Spans* sentences) {
  out.key("article");
  out.open('{');
  out.key("text"), out.string(article.text);
  out.key("language"), out.string(article.language);
  out.key("headline"), out.spans_or_null(article.headline);
  out.key("subhead"), write_named_or_null(out, article.subhead);
  out.key("byline"), write_named_list(out, "name", article.byline);
  out.key("outlet"), write_named_or_null(out, article.outlet);
  out.key("place"), write_named_or_null(out, article.place);
  out.key("date"), write_date_or_null(out, article.date);
  out.key("modified"), write_date_or_null(out, article.modified);
  out.key("section"), out.string_or_null(article.section);
  out.key("credits"), write_credits(out, article.credits);
  out.key("boilerplate"), out.spans(article.boilerplate);
  out.key("parts"), write_parts(out, article.parts);
  if (sentences != nullptr) out.key("sentences"), out.spans(*sentences);
  out.close('}');
}

void write_offices(Writer& out, const std::vector<Office>& offices) {
  out.key("offices");
  out.open('[');
  for (const Office& office : offices) {
    out.open('{');
    out.key("title"), out.string(office.title);
    out.key("from"), out.string(office.from);
    out.key("until"), out.string_or_null(office.until);
    out.close('}');
  }
  out.close(']');
}

void write_actor(Writer& out, const Actor& actor) {
  out.open('{');
  out.key("id"), out.string(actor.id);
  out.key("name"), out.string(actor.name);
  out.key("kind"), out.string_or_null(actor.kind);
  out.key("roles"), out.strings(actor.roles);
  out.key("mentions"), out.spans(actor.mentions);
  out.key("wikidata"), out.string_or_null(actor.wikidata);
  write_offices(out, actor.offices);
  out.close('}');
}

// The id of list[index], or null.
template <typename T>
void write_reference(Writer& out, std::string_view key, const std::vector<T>& list, int index) {
  out.key(key);
  const auto at = static_cast<std::size_t>(index);
  index >= 0 && at < list.size() ? out.string(list[at].id) : out.null();
}

void write_statement(Writer& out, const Record& record, const Statement& statement) {
  out.open('{');
  out.key("id"), out.string(statement.id);
  write_reference(out, "parent", record.statements, statement.parent);
  out.key("kind"), out.string(record::name_of(record::kKinds, statement.kind));
  out.key("form"), out.string(record::name_of(record::kForms, statement.form));
  out.key("polarity"), out.string(record::name_of(record::kPolarities, statement.polarity));
  out.key("source"), out.spans_or_null(statement.source);
  out.key("cue"), out.spans_or_null(statement.cue);
  out.key("content"), out.spans(statement.content);
  out.key("addressee"), out.spans_or_null(statement.addressee);
  out.key("condition"), out.spans_or_null(statement.condition);
  write_reference(out, "speaker", record.actors, statement.speaker);
  write_reference(out, "addressee_actor", record.actors, statement.addressee_actor);
  out.key("confidence"), out.raw(confidence(statement.confidence));
  out.key("speaker_confidence"), out.raw(confidence(statement.speaker_confidence));
  out.close('}');
}

std::size_t likely_size(const Article& article) { return article.text.size() + article.text.size() / 8 + 1024; }

}  // namespace

std::string to_json(const Article& article) {
  const Places places(article.text);
  Writer out(places);
  out.reserve(likely_size(article));
  out.open('{');
  out.key("schema"), out.string(record::kArticleSchema);
  out.key("id"), out.string(std::string_view(article.source.sha256).substr(0, 16));
  write_source(out, article.source);
  write_article(out, article, nullptr);
  out.key("notes"), out.strings(article.notes);
  out.close('}');
  return std::move(out).take();
}

std::string to_json(const Record& record) {
  const Places places(record.article.text);
  Writer out(places);
  out.reserve(likely_size(record.article));
  out.open('{');
  out.key("schema"), out.string(record::kSchema);
  out.key("id"), out.string(record.id);
  write_source(out, record.article.source);
  write_article(out, record.article, &record.sentences);
  out.key("actors");
  out.open('[');
  for (const Actor& actor : record.actors) write_actor(out, actor);
  out.close(']');
  out.key("statements");
  out.open('[');
  for (const Statement& statement : record.statements) write_statement(out, record, statement);
  out.close(']');
  out.key("notes"), out.strings(record.article.notes);
  out.close('}');
  return std::move(out).take();
}

}  // namespace hearsay
