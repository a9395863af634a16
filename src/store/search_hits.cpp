#include "store/search_hits.h"

#include <optional>
#include <utility>

#include "record/names.h"
#include "store/snippet.h"

namespace hearsay::store {
namespace {

std::vector<std::string> credits_of(Connection& db, std::int64_t article) {
  std::vector<std::string> out;
  db.rows("SELECT outlet.name FROM credit JOIN outlet ON outlet.id = credit.outlet WHERE credit.article = ? ORDER BY outlet.name",
          [&](const Statement& row) { out.emplace_back(row.text(0)); }, article);
  return out;
}

std::optional<std::int64_t> maybe(const Statement& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return row.integer(column);
}

std::optional<ActorName> actor_of(Connection& db, const std::optional<std::int64_t>& actor, std::string as) {
  if (!actor) return std::nullopt;
  return ActorName{*actor, db.string("SELECT name FROM actor WHERE id = ?", *actor).value_or(""), std::move(as)};
}

void add_article(Connection& db, std::int64_t article, Hit& hit) {
  db.rows("SELECT substr(a.sha256, 1, 16), a.headline, coalesce(o.name, ''), a.url, a.date FROM article a "
          "LEFT JOIN outlet o ON o.id = a.outlet WHERE a.id = ?",
          [&](const Statement& row) {
            hit.article = row.text(0);
            hit.headline = row.text(1);
            hit.outlet = row.text(2);
            hit.url = row.text(3);
            hit.date = row.text(4);
          },
          article);
  hit.credits = credits_of(db, article);
}

}  // namespace

Hit read_hit(Connection& db, std::int64_t statement, const Match& match) {
  Hit hit;
  std::int64_t article = 0;
  std::optional<std::int64_t> parent, speaker, addressee, via;
  db.rows("SELECT article, number, parent, kind, form, polarity, confidence, speaker_confidence, speaker, addressee, via, "
          "source, cue, content, told, condition FROM statement WHERE id = ?",
          [&](const Statement& row) {
            article = row.integer(0);
            hit.statement = "s" + std::to_string(row.integer(1));
            parent = maybe(row, 2);
            hit.kind = record::value_of(record::kKinds, row.text(3)).value_or(Kind::kSpeech);
            hit.form = record::value_of(record::kForms, row.text(4)).value_or(Form::kIndirect);
            hit.polarity = record::value_of(record::kPolarities, row.text(5)).value_or(Polarity::kAffirmed);
            hit.confidence = row.real(6);
            hit.speaker_confidence = row.real(7);
            speaker = maybe(row, 8);
            addressee = maybe(row, 9);
            via = maybe(row, 10);
            hit.source = row.text(11);
            hit.cue = row.text(12);
            hit.content = row.text(13);
            hit.to = row.text(14);
            hit.condition = row.text(15);
          },
          statement);
  std::string told_by;
  if (parent) {
    db.rows("SELECT number, source FROM statement WHERE id = ?",
            [&](const Statement& row) {
              hit.parent = "s" + std::to_string(row.integer(0));
              told_by = row.text(1);
            },
            *parent);
  }
  hit.speaker = actor_of(db, speaker, hit.source);
  hit.addressee = actor_of(db, addressee, hit.to);
  hit.via = actor_of(db, via, std::move(told_by));
  add_article(db, article, hit);
  Spans marks;
  if (!match.words.empty()) {
    marks = read_marks(db.string("SELECT hearsay_marks(statement_search, 0) FROM statement_search "
                                 "WHERE statement_search MATCH ?1 AND rowid = ?2",
                                 match.words, statement)
                           .value_or(""));
  }
  hit.snippet = make_snippet(hit.content, marks);
  return hit;
}

FoundArticle read_found_article(Connection& db, std::int64_t article, const Match& match) {
  FoundArticle out;
  db.rows("SELECT substr(a.sha256, 1, 16), a.headline, coalesce(o.name, ''), a.url, a.date, a.language FROM article a "
          "LEFT JOIN outlet o ON o.id = a.outlet WHERE a.id = ?",
          [&](const Statement& row) {
            out.id = row.text(0);
            out.headline = row.text(1);
            out.outlet = row.text(2);
            out.url = row.text(3);
            out.date = row.text(4);
            out.language = row.text(5);
          },
          article);
  out.credits = credits_of(db, article);
  out.statements =
      static_cast<std::uint64_t>(db.number("SELECT count(*) FROM statement WHERE article = ?", article).value_or(0));
  if (match.words.empty()) return out;
  const std::string text = db.string("SELECT text FROM article WHERE id = ?", article).value_or("");
  out.snippet = make_snippet(text, read_marks(db.string("SELECT hearsay_marks(article_search, 1) FROM article_search "
                                                        "WHERE article_search MATCH ?1 AND rowid = ?2",
                                                        match.words, article)
                                                  .value_or("")));
  return out;
}

}  // namespace hearsay::store
