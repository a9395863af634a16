// A connection to a store's file and its prepared statements. Internal to the store.
//
// Errors: throws SqliteError. Cost: a statement is prepared once. Thread safety: one thread at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <hearsay/store.h>

#include "store/search_rank.h"
#include "store/sqlite.h"

namespace hearsay::store {

struct Connection {
  std::string path;
  Database db;
  Access access = Access::kRead;
  // What the full-text index's functions read while a query runs (search_rank.h), and whether it has them yet. Stands
  // before `prepared`, and on the heap, as the connection holds on to it.
  std::unique_ptr<Ranking> ranking = std::make_unique<Ranking>();
  bool searchable = false;
  std::unordered_map<std::string, Statement> prepared{};

  // The statement of this SQL, reset, prepared once for the connection. The same SQL is the same statement: do not ask
  // for it again while its rows are being read.
  Statement& sql(std::string_view text) {
    auto found = prepared.find(std::string(text));
    if (found == prepared.end()) found = prepared.emplace(text, db.prepare(text)).first;
    found->second.reset();
    return found->second;
  }

  template <typename... Values>
  void run(std::string_view text, const Values&... values) {
    sql(text).bind_all(values...).run();
  }

  // The first row's first column; nothing where there is no row, or a NULL.
  template <typename... Values>
  std::optional<std::int64_t> number(std::string_view text, const Values&... values) {
    Statement& statement = sql(text).bind_all(values...);
    std::optional<std::int64_t> out;
    if (statement.step() && !statement.is_null(0)) out = statement.integer(0);
    statement.reset();
    return out;
  }
  template <typename... Values>
  std::optional<std::string> string(std::string_view text, const Values&... values) {
    Statement& statement = sql(text).bind_all(values...);
    std::optional<std::string> out;
    if (statement.step() && !statement.is_null(0)) out = std::string(statement.text(0));
    statement.reset();
    return out;
  }
  template <typename... Values>
  bool any(std::string_view text, const Values&... values) {
    Statement& statement = sql(text).bind_all(values...);
    const bool found = statement.step();
    statement.reset();
    return found;
  }

  // Calls `each` with the statement at every row.
  template <typename Each, typename... Values>
  void rows(std::string_view text, const Each& each, const Values&... values) {
    Statement& statement = sql(text).bind_all(values...);
    while (statement.step()) each(std::as_const(statement));
  }
};

// Inside of a Snapshot or a transaction, get.cpp. By record id or 16 to 64 digits of the SHA-256: kNotFound, kUsage
// where there are several.
Result<std::int64_t> find_article(Connection& db, std::string_view id);
StoredArticle read_article(Connection& db, std::int64_t article);

}  // namespace hearsay::store
