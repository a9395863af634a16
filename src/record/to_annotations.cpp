// Annotations: the W3C Web Annotation Data Model (Recommendation of 2017-02-23), as JSON-LD. docs/exports.md says what
// stands where, and why.
#include <string>
#include <string_view>

#include "record/exports.h"
#include "record/iri.h"
#include "record/json_writer.h"
#include "record/names.h"
#include "record/text_quote.h"

namespace hearsay {
namespace record {
namespace {

// The standard's context, and our own terms, none of which is a term of the standard's.
constexpr std::string_view kContext =
    R"(["http://www.w3.org/ns/anno.jsonld",{"hearsay":"urn:hearsay:terms:","Statement":"hearsay:Statement",)"
    R"("kind":"hearsay:kind","form":"hearsay:form","polarity":"hearsay:polarity",)"
    R"("speaker":{"@id":"hearsay:speaker","@type":"@id"},"speakerAs":"hearsay:speakerAs","cue":"hearsay:cue",)"
    R"("addressee":{"@id":"hearsay:addressee","@type":"@id"},"addresseeAs":"hearsay:addresseeAs",)"
    R"("condition":"hearsay:condition","parent":{"@id":"hearsay:parent","@type":"@id"},)"
    R"("toldBy":{"@id":"hearsay:toldBy","@type":"@id"},"confidence":"hearsay:confidence",)"
    R"("speakerConfidence":"hearsay:speakerConfidence","sha256":"hearsay:sha256"}])";

constexpr std::string_view kSoftware = R"({"id":"urn:hearsay:reader","type":"Software","name":"Hearsay"})";

std::string_view type_of(const Actor& actor) {
  if (actor.kind == "person") return "Person";
  if (actor.kind == "organisation") return "Organization";
  if (actor.kind == "group") return "foaf:Group";
  if (actor.kind == "document") return "foaf:Document";
  return "foaf:Agent";
}

class Annotator {
 public:
  Annotator(const Record& record, const ExportOptions& options)
      : record_(record), names_(record, options.base), places_(record.article.text), quotes_(record.article.text) {}

  std::string annotation(const Statement& statement) {
    Writer out(places_);
    out.open('{');
    out.key("id"), out.string(names_.annotation(statement));
    out.key("type"), out.raw(R"("Annotation")");
    out.key("motivation"), out.raw(R"("describing")");
    out.key("generator"), out.raw(kSoftware);
    out.key("body");
    out.open('[');
    write_statement(out, statement);
    write_sentence(out, statement);
    write_tags(out, statement);
    write_link(out, statement);
    out.close(']');
    write_target(out, statement);
    out.close('}');
    return std::move(out).take();
  }

 private:
  void write_actor(Writer& out, std::string_view key, const Actor* actor) {
    if (actor == nullptr) return;
    const std::string entity = wikidata_entity(actor->wikidata);
    out.key(key);
    out.open('{');
    if (!entity.empty()) out.key("id"), out.string(entity);
    out.key("type"), out.string(type_of(*actor));
    out.key("name"), out.string(actor->name);
    out.close('}');
  }

  void write_words(Writer& out, std::string_view key, const Spans& spans) {
    const std::string text = words(record_, spans);
    if (!text.empty()) out.key(key), out.string(text);
  }

  // For programs: the statement itself, in our own terms.
  void write_statement(Writer& out, const Statement& statement) {
    out.open('{');
    out.key("id"), out.string(names_.statement(statement));
    out.key("type"), out.raw(R"("Statement")");
    out.key("kind"), out.string(name_of(kKinds, statement.kind));
    out.key("form"), out.string(name_of(kForms, statement.form));
    out.key("polarity"), out.string(name_of(kPolarities, statement.polarity));
    write_actor(out, "speaker", actor_at(record_, statement.speaker));
    write_words(out, "speakerAs", statement.source);
    write_words(out, "cue", statement.cue);
    write_actor(out, "addressee", actor_at(record_, statement.addressee_actor));
    write_words(out, "addresseeAs", statement.addressee);
    write_words(out, "condition", statement.condition);
    if (const Statement* parent = parent_of(record_, statement)) {
      out.key("parent"), out.string(names_.statement(*parent));
      write_actor(out, "toldBy", actor_at(record_, parent->speaker));
    }
    out.key("confidence"), out.raw(confidence(statement.confidence));
    if (actor_at(record_, statement.speaker) != nullptr) {
      out.key("speakerConfidence"), out.raw(confidence(statement.speaker_confidence));
    }
    out.key("sha256"), out.string(record_.article.source.sha256);
    out.close('}');
  }

  // For the eye, in programs that know nothing of our terms: "Dmitry Peskov “he” · told · to reporters".
  void write_sentence(Writer& out, const Statement& statement) {
    const auto said_by = [&](const Statement& s) {
      const Actor* actor = actor_at(record_, s.speaker);
      const std::string as = words(record_, s.source);
      if (actor == nullptr) return as.empty() ? std::string("(not named)") : as;
      return as.empty() || as == actor->name ? actor->name : actor->name + " “" + as + "”";
    };
    std::string text = said_by(statement);
    if (const std::string cue = words(record_, statement.cue); !cue.empty()) text += " · " + cue;
    if (const std::string to = words(record_, statement.addressee); !to.empty()) text += " · to " + to;
    if (const std::string on = words(record_, statement.condition); !on.empty()) text += " · condition: " + on;
    if (statement.polarity == Polarity::kNegated) text += " · denied";
    if (const Statement* parent = parent_of(record_, statement)) text += " · as told by " + said_by(*parent);
    const std::string& language = record_.article.language;
    out.open('{');
    out.key("type"), out.raw(R"("TextualBody")");
    out.key("purpose"), out.raw(R"("describing")");
    out.key("value"), out.string(text);
    out.key("format"), out.raw(R"("text/plain")");
    if (!language.empty() && language != "und") out.key("language"), out.string(language);
    out.close('}');
  }

  void write_tags(Writer& out, const Statement& statement) {
    const auto tag = [&](std::string_view value) {
      out.open('{');
      out.key("type"), out.raw(R"("TextualBody")");
      out.key("purpose"), out.raw(R"("tagging")");
      out.key("value"), out.string(value);
      out.close('}');
    };
    tag(name_of(kKinds, statement.kind));
    tag(name_of(kForms, statement.form));
    tag(name_of(kPolarities, statement.polarity));
    if (!statement.condition.empty()) tag("conditional");
    if (parent_of(record_, statement) != nullptr) tag("nested");
  }

  // Who is linked. The purpose is no "identifying": what is annotated are his words, not he.
  void write_link(Writer& out, const Statement& statement) {
    const Actor* actor = actor_at(record_, statement.speaker);
    const std::string entity = actor == nullptr ? "" : wikidata_entity(actor->wikidata);
    if (entity.empty()) return;
    out.open('{');
    out.key("type"), out.raw(R"("SpecificResource")");
    out.key("purpose"), out.raw(R"("linking")");
    out.key("source"), out.string(entity);
    out.close('}');
  }

  // A target for each piece: several selectors of one target would be several ways to find the same piece.
  void write_target(Writer& out, const Statement& statement) {
    Spans pieces;
    for (const Span span : statement.content) {
      if (!span.empty() && span.end <= record_.article.text.size()) pieces.push_back(span);
    }
    out.key("target");
    if (pieces.size() != 1) out.open('[');
    for (const Span piece : pieces) write_piece(out, piece);
    if (pieces.size() != 1) out.close(']');
  }

  void write_piece(Writer& out, Span piece) {
    const TextQuote quote = quotes_.of(piece);
    const std::string_view text = record_.article.text;
    out.open('{');
    out.key("type"), out.raw(R"("SpecificResource")");
    out.key("source"), out.string(names_.page());
    out.key("selector");
    out.open('[');
    out.open('{');
    out.key("type"), out.raw(R"("TextQuoteSelector")");
    out.key("exact"), out.string(slice(text, quote.exact));
    out.key("prefix"), out.string(slice(text, quote.prefix));
    out.key("suffix"), out.string(slice(text, quote.suffix));
    out.close('}');
    out.open('{');
    out.key("type"), out.raw(R"("TextPositionSelector")");
    out.key("start"), out.number(places_.of_byte(piece.begin));
    out.key("end"), out.number(places_.of_byte(piece.end));
    out.close('}');
    out.close(']');
    // a page's text is what our reader made of it, and positions count in that
    if (record_.article.source.media_type == "text/html") out.key("renderedVia"), out.raw(kSoftware);
    out.close('}');
  }

  const Record& record_;
  RecordNames names_;
  Places places_;
  TextQuotes quotes_;
};

// A statement whose content is somewhere in the text.
bool has_place(const Record& record, const Statement& statement) { return !words(record, statement.content).empty(); }

}  // namespace

Items annotations(const Record& record, const ExportOptions& options, const Keeps& keeps, std::string_view between) {
  Items out;
  Annotator annotator(record, options);
  for (const Statement& statement : record.statements) {
    if ((keeps && !keeps(statement)) || !has_place(record, statement)) continue;
    if (out.count++ > 0) out.json += between;
    out.json += annotator.annotation(statement);
  }
  return out;
}

std::string annotations_head() {
  return std::string(R"({"@context":)").append(kContext) +
         R"(,"type":"AnnotationCollection","label":"Who said what, as Hearsay read it")";
}

std::string first_page_head() { return R"(,"first":{"type":"AnnotationPage","startIndex":0,"items":[)"; }

std::string annotations_tail(std::string_view collection, std::size_t total) {
  const std::string id(collection);
  const std::string page = id + (id.find('#') == std::string::npos ? "#page" : "-page");
  std::string out;
  if (total > 0) out += R"(],"id":")" + page + R"(","partOf":")" + id + R"("},"last":")" + page + '"';
  return out + R"(,"total":)" + std::to_string(total) + R"(,"id":")" + id + R"("})";
}

}  // namespace record
}  // namespace hearsay
