// Store::search and its kin: from a query to pages of statements and articles.
#include <hearsay/store.h>

#include <limits>
#include <optional>
#include <unordered_set>
#include <utility>

#include "store/impl.h"
#include "store/query_match.h"
#include "store/search_find.h"
#include "store/search_hits.h"

namespace hearsay {
namespace {

using store::Connection;
using store::Finder;
using store::Match;
using store::Snapshot;
using store::Target;
using store::guarded;

template <typename T>
Result<T> flat(Result<Result<T>> result) {
  if (!result) return std::unexpected(result.error());
  return std::move(*result);
}

// Articles of the statements that the conditions let through: of all, or where they are more, of the 10,000 stored last.
struct Allowed {
  std::unordered_set<std::int64_t> articles;
  bool all = true;
};

std::optional<Allowed> allowed_articles(Connection& db, const Query& query) {
  if (!store::has_statement_filters(query)) return std::nullopt;
  const Query conditions = store::without_words(query);
  Allowed out;
  auto statements = Finder(db, conditions, Target::kStatements).last_rows(store::kMaxCounted + 1);
  out.all = statements.size() <= store::kMaxCounted;
  for (const std::int64_t statement : statements) {
    out.articles.insert(db.number("SELECT article FROM statement WHERE id = ?", statement).value_or(0));
  }
  return out;
}

// Rows that match, in the order in which they were stored, so many at a time: nothing is held while a caller works.
class Rows {
 public:
  Rows(Connection& db, const Match& match, const char* search) : db_(db), match_(match) {
    sql_ = std::string("SELECT rowid FROM ") + search + " WHERE " + search + " MATCH ?1 AND rowid > ?2 ORDER BY rowid LIMIT 1000";
  }
  std::vector<std::int64_t> next() {
    std::vector<std::int64_t> out;
    if (match_.nothing) return out;
    db_.rows(sql_, [&](const store::Statement& row) { out.push_back(row.integer(0)); }, match_.expression, last_);
    if (!out.empty()) last_ = out.back();
    return out;
  }

 private:
  Connection& db_;
  const Match& match_;
  std::string sql_;
  std::int64_t last_ = -1;
};

}  // namespace

Result<HitPage> Store::search(const Query& query, const PageOptions& options) const {
  return flat(guarded(impl_->path, [&]() -> Result<HitPage> {
    const Snapshot snapshot(impl_->db);
    Finder finder(*impl_, query, Target::kStatements);
    auto page = finder.page(options);
    if (!page) return std::unexpected(page.error());
    HitPage out{page->total, {}, std::move(page->cursor)};
    for (const std::int64_t row : page->rows) out.hits.push_back(store::read_hit(*impl_, row, finder.match()));
    return out;
  }));
}

Result<void> Store::each_hit(const Query& query, const std::function<bool(Hit)>& each) const {
  return guarded(impl_->path, [&] {
    const Snapshot snapshot(impl_->db);
    Finder finder(*impl_, query, Target::kStatements);
    Rows rows(*impl_, finder.match(), "statement_search");
    for (auto some = rows.next(); !some.empty(); some = rows.next()) {
      for (const std::int64_t row : some) {
        if (!each(store::read_hit(*impl_, row, finder.match()))) return;
      }
    }
  });
}

Result<ArticlePage> Store::articles(const Query& query, const PageOptions& options) const {
  return flat(guarded(impl_->path, [&]() -> Result<ArticlePage> {
    const Snapshot snapshot(impl_->db);
    const auto allowed = allowed_articles(*impl_, query);
    Finder finder(*impl_, query, Target::kArticles, allowed ? &allowed->articles : nullptr);
    auto page = finder.page(options);
    if (!page) return std::unexpected(page.error());
    ArticlePage out{page->total, {}, std::move(page->cursor)};
    if (allowed && !allowed->all) out.total.exact = false;
    for (const std::int64_t row : page->rows) {
      out.articles.push_back(store::read_found_article(*impl_, row, finder.match()));
    }
    return out;
  }));
}

Result<void> Store::each_article(const Query& query, const std::function<bool(StoredArticle)>& each) const {
  return guarded(impl_->path, [&] {
    const Snapshot snapshot(impl_->db);
    const bool conditional = store::has_statement_filters(query);
    const Query conditions = store::without_words(query);
    const Match match = store::match_of(*impl_, query, Target::kArticles);
    const Match statements = store::match_of(*impl_, conditions, Target::kStatements);
    if (conditional && statements.nothing) return;
    Rows rows(*impl_, match, "article_search");
    for (auto some = rows.next(); !some.empty(); some = rows.next()) {
      for (const std::int64_t row : some) {
        const std::string one = "({facets} : \"art" + std::to_string(row) + "\") AND (" + statements.expression + ")";
        if (conditional && !impl_->any("SELECT 1 FROM statement_search WHERE statement_search MATCH ? LIMIT 1", one)) continue;
        if (!each(store::read_article(*impl_, row))) return;
      }
    }
  });
}

}  // namespace hearsay
