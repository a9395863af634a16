// Articles by their ids, and what the store holds as a whole.
#include <sqlite3.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <hearsay/store.h>

#include "store/impl.h"
#include "store/pack.h"
#include "store/sqlite.h"

namespace hearsay {
namespace {

using store::Snapshot;
using store::guarded;

// 16 to 64 digits, in small letters; "" for anything else.
std::string digits_of(std::string_view id) {
  if (id.size() < 16 || id.size() > 64) return "";
  std::string out(id);
  for (char& c : out) {
    if (c >= 'A' && c <= 'F') c = static_cast<char>(c - 'A' + 'a');
    if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) return "";
  }
  return out;
}

}  // namespace

namespace store {

Result<std::int64_t> find_article(Connection& db, std::string_view id) {
  const std::string digits = digits_of(id);
  if (digits.empty()) {
    return fail(ErrorKind::kNotFound, '"' + std::string(id.substr(0, 80)) +
                                          "\" is no article's id, which has 16 to 64 hexadecimal digits");
  }
  std::vector<std::pair<std::int64_t, std::string>> articles;
  db.rows("SELECT id, sha256 FROM article WHERE sha256 >= ?1 AND sha256 < ?1 || 'g' ORDER BY sha256 LIMIT 2",
          [&](const Statement& row) { articles.emplace_back(row.integer(0), row.text(1)); }, digits);
  if (articles.empty()) return fail(ErrorKind::kNotFound, "there is no article " + digits + " in " + db.path);
  if (articles.size() > 1) {
    return fail(ErrorKind::kUsage, "there are several articles " + digits + " in " + db.path + ", " +
                                       articles[0].second + " and " + articles[1].second + "; give more digits");
  }
  return articles.front().first;
}

StoredArticle read_article(Connection& impl, std::int64_t article) {
  StoredArticle out;
  std::string json;
  impl.rows("SELECT record, reader FROM article WHERE id = ?",
            [&](const Statement& row) {
              json = unpack(row.bytes(0));
              out.reader = row.text(1);
            },
            article);
  auto record = from_json(json);
  if (!record) throw SqliteError(SQLITE_CORRUPT, "a record does not read: " + record.error().message);
  out.record = std::move(*record);
  impl.rows("SELECT path, url, fetched, first, last FROM sighting WHERE article = ? ORDER BY first, path, url, fetched",
            [&](const Statement& row) {
              out.seen.push_back({{std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2))},
                                  std::string(row.text(3)),
                                  std::string(row.text(4))});
            },
            article);
  impl.rows("SELECT actor.id, actor.name, actor.kind, actor.wikidata FROM article_actor JOIN actor ON actor.id = actor "
            "WHERE article = ? ORDER BY number",
            [&](const Statement& row) {
              out.actors.push_back(row.integer(0));
              out.known.push_back({row.integer(0), std::string(row.text(1)), std::string(row.text(2)),
                                   std::string(row.text(3))});
            },
            article);
  return out;
}

}  // namespace store

Record as_known(const StoredArticle& article) {
  Record out = article.record;
  for (std::size_t i = 0; i < out.actors.size() && i < article.known.size(); ++i) {
    out.actors[i].name = article.known[i].name;
    out.actors[i].kind = article.known[i].kind;
    out.actors[i].wikidata = article.known[i].wikidata;
  }
  return out;
}

Result<std::optional<std::string>> Store::reader_of(std::string_view sha256) const {
  return guarded(impl_->path,
                 [&] { return impl_->string("SELECT reader FROM article WHERE sha256 = ?", sha256); });
}

Result<StoredArticle> Store::article(std::string_view id) const {
  auto found = guarded(impl_->path, [&]() -> Result<StoredArticle> {
    const Snapshot snapshot(impl_->db);
    const auto article = store::find_article(*impl_, id);
    if (!article) return std::unexpected(article.error());
    return store::read_article(*impl_, *article);
  });
  if (!found) return std::unexpected(found.error());
  return std::move(*found);
}

Result<Totals> Store::totals() const {
  return guarded(impl_->path, [&] {
    const Snapshot snapshot(impl_->db);
    const auto count = [&](const char* sql) { return static_cast<std::uint64_t>(impl_->number(sql).value_or(0)); };
    Totals totals;
    totals.articles = count("SELECT count(*) FROM article");
    totals.statements = count("SELECT count(*) FROM statement");
    totals.actors = count("SELECT count(*) FROM actor WHERE kind <> 'unnamed'");
    totals.first = impl_->string("SELECT min(date) FROM article WHERE date > ''").value_or("");
    totals.last = impl_->string("SELECT max(date) FROM article").value_or("");
    return totals;
  });
}

Result<std::uint64_t> Store::generation() const {
  return guarded(impl_->path, [&] {
    return static_cast<std::uint64_t>(
        impl_->number("SELECT value FROM counter WHERE name = 'generation'").value_or(0));
  });
}

}  // namespace hearsay
