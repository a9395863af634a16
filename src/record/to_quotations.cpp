// Quotations: schema.org's Quotation, as JSON-LD. docs/exports.md says what stands where, and why.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "record/exports.h"
#include "record/iri.h"
#include "record/json_writer.h"
#include "record/names.h"
#include "text/letters.h"
#include "text/quotations.h"
#include "text/sentences.h"

namespace hearsay::record {
namespace {

// Pieces with nothing but blanks between them are one: a quotation's marks may stand in two of them.
Spans united(std::string_view text, const Spans& spans) {
  Spans out;
  for (const Span span : spans) {
    if (span.empty() || span.end > text.size()) continue;
    if (!out.empty() && skip_blanks(text, out.back().end) >= span.begin) {
      out.back().end = std::max(out.back().end, span.end);
    } else {
      out.push_back(span);
    }
  }
  return out;
}

// The contents of the statements inside of each statement, sorted and without overlap.
std::vector<Spans> inner_contents(const Record& record) {
  std::vector<Spans> all(record.statements.size());
  for (std::size_t i = 0; i < record.statements.size(); ++i) {
    const int parent = record.statements[i].parent;
    if (parent < 0 || static_cast<std::size_t>(parent) >= i) continue;
    const Spans& content = record.statements[i].content;
    all[parent].insert(all[parent].end(), content.begin(), content.end());
  }
  for (Spans& spans : all) {
    std::sort(spans.begin(), spans.end());
    Spans merged;
    for (const Span span : spans) {
      if (!merged.empty() && span.begin <= merged.back().end) merged.back().end = std::max(merged.back().end, span.end);
      else merged.push_back(span);
    }
    spans = std::move(merged);
  }
  return all;
}

bool covers(const Spans& spans, std::size_t at) {
  const auto after = std::upper_bound(spans.begin(), spans.end(), at,
                                      [](std::size_t place, const Span& span) { return place < span.begin; });
  return after != spans.begin() && at < std::prev(after)->end;
}

// The words of a content that stand in its own quotation marks, without the marks. What is quoted in a statement inside
// of it is that one's: in "Ek said that Lee had called it “a gift”" it is Lee who is quoted.
class QuotedWords {
 public:
  explicit QuotedWords(const Record& record)
      : record_(record), text_(record.article.text), quotations_(find_quotations(text_, split_paragraphs(text_))),
        inner_(inner_contents(record)) {}

  std::string of(std::size_t index) const {
    const Statement& statement = record_.statements[index];
    if (statement.form == Form::kIndirect) return "";
    std::string out;
    bool another = false;  // quotes what another says
    std::size_t last = kNoQuotation, end = 0;
    for (const Span piece : united(text_, statement.content)) {
      auto q = std::lower_bound(quotations_.begin(), quotations_.end(), piece.begin,
                                [](const Quotation& each, std::size_t at) { return each.span.begin < at; });
      for (; q != quotations_.end() && q->span.begin < piece.end; ++q) {
        if (q->span.begin < end || (q->span.end > piece.end && !q->open())) continue;  // inside of one, or goes on
        if (covers(inner_[index], q->span.begin)) {
          another = true;
          continue;
        }
        end = std::min(q->span.end, piece.end);
        const std::size_t inside = q->span.begin + q->opening;
        const auto [from, to] = trim(text_, inside, std::max(end - q->closing, inside));
        if (from >= to) continue;
        const auto number = static_cast<std::size_t>(q - quotations_.begin());
        if (!out.empty()) out += quotations_[last].next == number ? "\n\n" : " … ";
        out += text_.substr(from, to - from);
        last = number;
      }
    }
    // who made the record says that all of it is quoted, though no marks are found
    return out.empty() && !another && statement.form == Form::kDirect ? words(record_, statement.content) : out;
  }

 private:
  const Record& record_;
  std::string_view text_;
  std::vector<Quotation> quotations_;
  std::vector<Spans> inner_;
};

bool is_person(const Actor& actor) { return actor.kind == "person"; }
bool is_organization(const Actor& actor) { return actor.kind == "organisation" || actor.kind == "group"; }

class Graph {
 public:
  Graph(const Record& record, const ExportOptions& options, std::string_view between)
      : record_(record), names_(record, options.base), places_(""), words_(record), between_(between) {}

  Items make(const Keeps& keeps) {
    const auto& statements = record_.statements;
    texts_.resize(statements.size());
    std::vector<bool> denied(statements.size()), needed(statements.size());
    secondhand_.resize(statements.size());
    bool any = false;
    for (std::size_t i = 0; i < statements.size(); ++i) {
      const int parent = parent_index(i), speaker = statements[i].speaker;
      secondhand_[i] =
          parent >= 0 && (speaker < 0 || speaker != statements[parent].speaker || secondhand_[parent]);
      denied[i] = statements[i].polarity == Polarity::kNegated || (parent >= 0 && denied[parent]);
      if (denied[i] || (keeps && !keeps(statements[i]))) continue;
      texts_[i] = words_.of(i);
      if (texts_[i].empty()) continue;
      any = true;
      for (int up = parent; up >= 0 && !needed[up]; up = parent_index(static_cast<std::size_t>(up))) needed[up] = true;
    }
    if (keeps && !any) return {};
    add(article());
    for (std::size_t i = 0; i < statements.size(); ++i) {
      if (!texts_[i].empty()) add(quotation(i));
      else if (needed[i]) add(telling(i));
    }
    return std::move(out_);
  }

 private:
  // -1 for what is no parent that comes before its child.
  int parent_index(std::size_t child) const {
    const int parent = record_.statements[child].parent;
    return parent >= 0 && static_cast<std::size_t>(parent) < child ? parent : -1;
  }

  void add(const std::string& node) {
    if (out_.count++ > 0) out_.json += between_;
    out_.json += node;
  }

  static void text(Writer& out, std::string_view key, std::string_view value) {
    if (!value.empty()) out.key(key), out.string(value);
  }

  static void reference(Writer& out, std::string_view key, std::string_view id) {
    out.key(key);
    out.open('{');
    out.key("@id"), out.string(id);
    out.close('}');
  }

  static void named(Writer& out, std::string_view type, std::string_view name) {
    out.open('{');
    out.key("@type"), out.string(type);
    out.key("name"), out.string(name);
    out.close('}');
  }

  static void agent(Writer& out, std::string_view key, const Actor& actor) {
    out.key(key);
    out.open('{');
    out.key("@type"), out.raw(is_person(actor) ? R"("Person")" : R"("Organization")");
    out.key("name"), out.string(actor.name);
    if (is_person(actor) && !actor.roles.empty()) out.key("jobTitle"), out.strings(actor.roles);
    text(out, "sameAs", wikidata_page(actor.wikidata));
    out.close('}');
  }

  // Works that the article is made of, or (`based` false) that it refers to.
  void write_credits(Writer& out, std::string_view key, bool based) const {
    bool any = false;
    for (const Credit& credit : record_.article.credits) {
      const bool refers = credit.how == CreditKind::kContributed || credit.how == CreditKind::kAccording;
      if (refers == based || credit.name.empty()) continue;
      if (!std::exchange(any, true)) out.key(key), out.open('[');
      out.open('{');
      out.key("@type"), out.raw(R"("CreativeWork")");
      text(out, "url", web_address(credit.url));
      out.key("publisher"), named(out, "Organization", credit.name);
      out.close('}');
    }
    if (any) out.close(']');
  }

  std::string article() const {
    const Article& a = record_.article;
    Writer out(places_);
    out.open('{');
    out.key("@type"), out.raw(R"("NewsArticle")");
    out.key("@id"), out.string(names_.page());
    text(out, "url", names_.address());
    text(out, "headline", headline_of(a));
    if (a.subhead) text(out, "alternativeHeadline", a.subhead->name);
    if (a.date) text(out, "datePublished", a.date->time.empty() ? a.date->value : a.date->time);
    if (a.modified) text(out, "dateModified", a.modified->time.empty() ? a.modified->value : a.modified->time);
    text(out, "inLanguage", language());
    text(out, "articleSection", a.section);
    if (!a.byline.empty()) {
      out.key("author");
      out.open('[');
      for (const Named& person : a.byline) named(out, "Person", person.name);
      out.close(']');
    }
    if (a.outlet && !a.outlet->name.empty()) out.key("publisher"), named(out, "Organization", a.outlet->name);
    if (a.place && !a.place->name.empty()) out.key("locationCreated"), named(out, "Place", a.place->name);
    write_credits(out, "isBasedOn", true);
    write_credits(out, "citation", false);
    out.key("identifier");
    out.open('{');
    out.key("@type"), out.raw(R"("PropertyValue")");
    out.key("propertyID"), out.raw(R"("SHA-256")");
    out.key("value"), out.string(a.source.sha256);
    out.close('}');
    out.close('}');
    return std::move(out).take();
  }

  std::string language() const { return record_.article.language == "und" ? "" : record_.article.language; }

  // Who is quoted, where schema.org has a type for it, else in words. `quotation`: else another work's creator.
  void write_speaker(Writer& out, std::size_t index, bool quotation) const {
    const Statement& s = record_.statements[index];
    const Actor* actor = actor_at(record_, s.speaker);
    if (actor != nullptr && (is_person(*actor) || is_organization(*actor)) && !actor->name.empty()) {
      if (quotation) agent(out, "spokenByCharacter", *actor);
      if (!quotation || !secondhand_[index]) agent(out, "creator", *actor);
    } else if (actor == nullptr || actor->kind != "document") {
      const std::string as = words(record_, s.source);  // "an official"; such an actor's own name says less
      text(out, "creditText", as.empty() && actor != nullptr ? actor->name : as);
    }
  }

  // Where the words come from: the statement that tells them, a document.
  void write_origin(Writer& out, std::size_t index) const {
    const Statement& s = record_.statements[index];
    const int parent = parent_index(index);
    const Actor* actor = actor_at(record_, s.speaker);
    const bool document = actor != nullptr && actor->kind == "document";
    if (parent < 0 && !document) return;
    out.key("isBasedOn");
    out.open('[');
    if (document) named(out, "CreativeWork", actor->name);
    if (parent >= 0) {
      out.open('{');
      out.key("@id"), out.string(names_.statement(record_.statements[parent]));
      out.close('}');
    }
    out.close(']');
  }

  void write_audience(Writer& out, const Statement& s) const {
    const Actor* actor = actor_at(record_, s.addressee_actor);
    const std::string name = actor != nullptr && !actor->name.empty() ? actor->name : words(record_, s.addressee);
    if (!name.empty()) out.key("audience"), named(out, "Audience", name);
  }

  std::string quotation(std::size_t index) const {
    const Statement& s = record_.statements[index];
    Writer out(places_);
    out.open('{');
    out.key("@type"), out.raw(R"("Quotation")");
    out.key("@id"), out.string(names_.statement(s));
    out.key("text"), out.string(texts_[index]);
    write_speaker(out, index, true);
    write_audience(out, s);
    if (s.form == Form::kMixed) text(out, "description", words(record_, s.content));
    text(out, "inLanguage", language());
    reference(out, "isPartOf", names_.page());
    write_origin(out, index);
    out.close('}');
    return std::move(out).take();
  }

  // What is no quotation, and has one inside of it: who tells it.
  std::string telling(std::size_t index) const {
    Writer out(places_);
    out.open('{');
    out.key("@type"), out.raw(R"("CreativeWork")");
    out.key("@id"), out.string(names_.statement(record_.statements[index]));
    write_speaker(out, index, false);
    reference(out, "isPartOf", names_.page());
    write_origin(out, index);
    out.close('}');
    return std::move(out).take();
  }

  const Record& record_;
  RecordNames names_;
  Places places_;  // of no text: nothing here counts
  QuotedWords words_;
  std::string_view between_;
  std::vector<std::string> texts_;  // of each statement; empty where it is no quotation
  std::vector<bool> secondhand_;    // not the outlet itself says that these are his words, but somebody whom it quotes
  Items out_;
};

}  // namespace

Items quotations(const Record& record, const ExportOptions& options, const Keeps& keeps, std::string_view between) {
  return Graph(record, options, between).make(keeps);
}

}  // namespace hearsay::record
