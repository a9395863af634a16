#include "store/derive.h"

#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "record/names.h"
#include "store/keys.h"
#include "store/tokens.h"
#include "store/words.h"
#include "text/code_points.h"

namespace hearsay::store {
namespace {

constexpr std::size_t kMaxOutletName = 1000;  // bytes

std::optional<std::int64_t> outlet(Connection& impl, std::string_view name) {
  const std::string key = folded_key(name);
  if (key.empty()) return std::nullopt;
  if (const auto known = impl.number("SELECT id FROM outlet WHERE key = ?", key)) return known;
  impl.run("INSERT INTO outlet (name, key) VALUES (?, ?)", one_line(name, kMaxOutletName), key);
  return impl.db.last_row();
}

void check_size(const Record& record) {
  std::size_t bytes = 0;
  for (const auto& statement : record.statements) {
    for (const Span span : statement.content) bytes += span.size();
  }
  if (bytes > kMaxContents) {
    throw SqliteError(SQLITE_TOOBIG, "the contents of the statements of article " + record.id +
                                         " are over 64 MiB together");
  }
}

std::string headline(const Article& article) {
  std::string out;
  for (const Span span : article.headline) {
    if (!out.empty()) out += ' ';
    out += slice(article.text, span);
  }
  return out;
}

ArticleFacets write_row(Connection& impl, const Record& record, std::string_view packed, std::string_view reader) {
  const Article& article = record.article;
  ArticleFacets facets;
  facets.date = article.date ? article.date->value : "";
  if (article.outlet) facets.outlet = outlet(impl, article.outlet->name);
  for (const Credit& credit : article.credits) {
    const auto id = outlet(impl, credit.name);
    if (id && std::find(facets.credits.begin(), facets.credits.end(), *id) == facets.credits.end()) {
      facets.credits.push_back(*id);
    }
  }
  const auto known = impl.number("SELECT id FROM article WHERE sha256 = ?", article.source.sha256);
  facets.article = known ? *known : impl.number("SELECT coalesce(max(id), 0) + 1 FROM article").value_or(1);
  const char* const sql =
      known ? "UPDATE article SET sha256 = ?2, reader = ?3, record = ?4, text = ?5, headline = ?6, outlet = ?7, "
              "url = ?8, date = ?9, language = ?10, facets = ?11 WHERE id = ?1"
            : "INSERT INTO article (id, sha256, reader, record, text, headline, outlet, url, date, language, facets) "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
  Statement& write = impl.sql(sql);
  write.bind_all(facets.article, article.source.sha256, reader, "", article.text, headline(article), facets.outlet,
                 article.source.url, facets.date, article.language, article_facets(facets));
  write.bind_blob(4, packed);
  write.run();
  impl.run("DELETE FROM credit WHERE article = ?", facets.article);
  for (const std::int64_t credit : facets.credits) {
    impl.run("INSERT INTO credit (article, outlet) VALUES (?, ?)", facets.article, credit);
  }
  return facets;
}

void write_roles(Connection& impl, std::int64_t row, const hearsay::Statement& statement, const CodePoints& points) {
  const auto write = [&](const char* role, const Spans& spans) {
    for (const Span span : spans) {
      impl.run("INSERT INTO role (statement, role, \"begin\", \"end\") VALUES (?, ?, ?, ?)", row, role,
               points.of_byte(span.begin), points.of_byte(span.end));
    }
  };
  write("source", statement.source);
  write("cue", statement.cue);
  write("content", statement.content);
  write("addressee", statement.addressee);
  write("condition", statement.condition);
}

// A statement's place among the store's actors.
struct Told {
  std::optional<std::int64_t> speaker, addressee;
};

class Statements {
 public:
  Statements(Connection& impl, const Record& record, const ArticleFacets& article,
             const std::vector<std::int64_t>& actors)
      : impl_(impl), record_(record), article_(article), actors_(actors), article_facets_(article_facets(article)),
        points_(record.article.text) {}

  void write() {
    rows_.resize(record_.statements.size());
    told_.resize(record_.statements.size());
    for (std::size_t i = 0; i < record_.statements.size(); ++i) write(i);
  }

 private:
  std::optional<std::int64_t> actor(int index) const {
    if (index < 0) return std::nullopt;
    return actors_[static_cast<std::size_t>(index)];
  }
  std::optional<std::int64_t> number(int index) const {
    if (index < 0) return std::nullopt;
    return std::stoll(record_.actors[static_cast<std::size_t>(index)].id.substr(1));
  }

  void write(std::size_t index) {
    const hearsay::Statement& statement = record_.statements[index];
    const std::string& text = record_.article.text;
    told_[index] = {actor(statement.speaker), actor(statement.addressee_actor)};
    StatementFacets facets{.speaker = told_[index].speaker, .addressee = told_[index].addressee, .via = {},
                           .kind = statement.kind, .form = statement.form, .polarity = statement.polarity,
                           .nested = statement.parent >= 0, .conditional = !statement.condition.empty(),
                           .confidence = statement.confidence};
    std::optional<std::int64_t> parent;
    if (statement.parent >= 0) {
      const auto above = static_cast<std::size_t>(statement.parent);
      parent = rows_[above];
      facets.via = told_[above].speaker;
      facets.secondhand = is_secondhand(facets.speaker, facets.via);
    }
    impl_.run("INSERT INTO statement (article, number, parent, kind, form, polarity, confidence, speaker_confidence, "
              "speaker_number, addressee_number, speaker, addressee, via, date, source, cue, content, told, condition, "
              "facets) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
              article_.article, std::stoll(statement.id.substr(1)), parent,
              record::name_of(record::kKinds, statement.kind), record::name_of(record::kForms, statement.form),
              record::name_of(record::kPolarities, statement.polarity), statement.confidence,
              statement.speaker_confidence, number(statement.speaker), number(statement.addressee_actor),
              facets.speaker, facets.addressee, facets.via, article_.date,
              words(text, statement.source), words(text, statement.cue),
              words(text, statement.content), words(text, statement.addressee), words(text, statement.condition),
              statement_facets(facets, article_facets_));
    rows_[index] = impl_.db.last_row();
    write_roles(impl_, rows_[index], statement, points_);
  }

 public:
  // Inside of another's statement; who is not known is another.
  static bool is_secondhand(const std::optional<std::int64_t>& speaker, const std::optional<std::int64_t>& via) {
    return !speaker || !via || *speaker != *via;
  }

 private:
  Connection& impl_;
  const Record& record_;
  const ArticleFacets& article_;
  const std::vector<std::int64_t>& actors_;
  std::string article_facets_;
  CodePoints points_;
  std::vector<std::int64_t> rows_;
  std::vector<Told> told_;
};

struct Derived {
  std::int64_t id = 0;
  std::optional<std::int64_t> parent, speaker_number, addressee_number;
  StatementFacets facets;
  std::string old;
};

std::vector<Derived> statements_of(Connection& impl, std::int64_t article) {
  std::vector<Derived> out;
  const auto maybe = [](const Statement& row, int column) -> std::optional<std::int64_t> {
    if (row.is_null(column)) return std::nullopt;
    return row.integer(column);
  };
  impl.rows("SELECT id, parent, speaker_number, addressee_number, kind, form, polarity, condition, facets, "
            "confidence FROM statement WHERE article = ? ORDER BY number",
            [&](const Statement& row) {
              Derived one;
              one.id = row.integer(0);
              one.parent = maybe(row, 1);
              one.speaker_number = maybe(row, 2);
              one.addressee_number = maybe(row, 3);
              one.facets.kind = record::value_of(record::kKinds, row.text(4)).value_or(Kind::kSpeech);
              one.facets.form = record::value_of(record::kForms, row.text(5)).value_or(Form::kIndirect);
              one.facets.polarity = record::value_of(record::kPolarities, row.text(6)).value_or(Polarity::kAffirmed);
              one.facets.nested = one.parent.has_value();
              one.facets.conditional = !row.text(7).empty();
              one.old = row.text(8);
              one.facets.confidence = row.real(9);
              out.push_back(std::move(one));
            },
            article);
  return out;
}

}  // namespace

std::int64_t write_article(Connection& impl, Cast& cast, const Record& record, std::string_view packed,
                           std::string_view reader) {
  check_size(record);
  const ArticleFacets facets = write_row(impl, record, packed, reader);
  impl.run("DELETE FROM statement WHERE article = ?", facets.article);
  const std::vector<std::int64_t> actors = cast.put(facets.article, record.article.source.sha256, record.actors);
  Statements(impl, record, facets, actors).write();
  return facets.article;
}

void write_speakers(Connection& impl, std::int64_t article) {
  std::map<std::int64_t, std::int64_t> actors;
  impl.rows("SELECT number, actor FROM article_actor WHERE article = ?",
            [&](const Statement& row) { actors[row.integer(0)] = row.integer(1); }, article);
  const auto actor = [&](const std::optional<std::int64_t>& number) -> std::optional<std::int64_t> {
    const auto found = number ? actors.find(*number) : actors.end();
    if (found == actors.end()) return std::nullopt;
    return found->second;
  };
  const std::string facets = impl.string("SELECT facets FROM article WHERE id = ?", article).value_or("");
  std::map<std::int64_t, std::optional<std::int64_t>> speakers;  // by row
  for (Derived& one : statements_of(impl, article)) {
    one.facets.speaker = speakers[one.id] = actor(one.speaker_number);
    one.facets.addressee = actor(one.addressee_number);
    if (one.parent) {
      one.facets.via = speakers[*one.parent];
      one.facets.secondhand = Statements::is_secondhand(one.facets.speaker, one.facets.via);
    }
    const std::string tokens = statement_facets(one.facets, facets);
    if (tokens == one.old) continue;
    impl.run("UPDATE statement SET speaker = ?, addressee = ?, via = ?, facets = ? WHERE id = ?", one.facets.speaker,
             one.facets.addressee, one.facets.via, tokens, one.id);
  }
}

}  // namespace hearsay::store
