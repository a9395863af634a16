// Looks into a store's file with a connection of its own, and holds the tables to what must be true of them.
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "store/sqlite.h"

namespace hearsay::test {

using store::Database;

inline Database look_into(const std::string& path, Database::Mode mode = Database::Mode::kWrite) {
  return Database::open(path, mode, std::chrono::milliseconds(10'000));
}

inline std::int64_t number(const std::string& path, const std::string& sql) {
  const Database db = look_into(path);
  store::Statement statement = db.prepare(sql);
  return statement.step() ? statement.integer(0) : -1;
}

// All rows, "a|b" each.
inline std::vector<std::string> rows(const std::string& path, const std::string& sql, int columns) {
  const Database db = look_into(path);
  store::Statement statement = db.prepare(sql);
  std::vector<std::string> out;
  while (statement.step()) {
    std::string row;
    for (int i = 0; i < columns; ++i) row += (i > 0 ? "|" : "") + std::string(statement.text(i));
    out.push_back(std::move(row));
  }
  return out;
}

// Every foreign key leads somewhere, every index agrees with its table, every count with what it counts.
inline void expect_sound(const std::string& path) {
  Database db = look_into(path);
  EXPECT_FALSE(db.prepare("PRAGMA foreign_key_check").step());
  store::Statement integrity = db.prepare("PRAGMA integrity_check");
  ASSERT_TRUE(integrity.step());
  EXPECT_EQ(integrity.text(0), "ok");
  for (const char* table : {"statement_search", "article_search", "actor_search"}) {
    const std::string name = table;
    EXPECT_NO_THROW(db.execute("INSERT INTO " + name + " (" + name + ", rank) VALUES ('integrity-check', 1)")) << name;
  }
  const auto none = [&db](const char* sql) { EXPECT_FALSE(db.prepare(sql).step()) << sql; };
  none("SELECT id FROM actor WHERE said <> (SELECT count(*) FROM statement WHERE speaker = actor.id)");
  none("SELECT actor, name, count FROM actor_name EXCEPT "
       "SELECT actor, name, count(*) FROM article_actor GROUP BY actor, name");
  none("SELECT actor, name, count(*) FROM article_actor GROUP BY actor, name EXCEPT "
       "SELECT actor, name, count FROM actor_name");
  // Nobody is there for nothing.
  none("SELECT id FROM actor WHERE id NOT IN (SELECT actor FROM article_actor UNION SELECT actor FROM actor_choice "
       "UNION SELECT actor FROM actor_key WHERE fixed)");
  // Whom the statements name is whom the article's actors are.
  none("SELECT statement.id FROM statement LEFT JOIN article_actor AS a ON a.article = statement.article AND "
       "a.number = speaker_number WHERE speaker IS NOT a.actor");
  none("SELECT statement.id FROM statement LEFT JOIN article_actor AS a ON a.article = statement.article AND "
       "a.number = addressee_number WHERE addressee IS NOT a.actor");
  none("SELECT statement.id FROM statement LEFT JOIN statement AS p ON p.id = statement.parent "
       "WHERE statement.via IS NOT p.speaker");
  none("SELECT id FROM statement WHERE speaker IS NOT NULL AND "
       "' ' || facets || ' ' NOT LIKE '% spk' || speaker || ' %'");
  none("SELECT id FROM statement WHERE via IS NOT NULL AND ' ' || facets || ' ' NOT LIKE '% via' || via || ' %'");
  none("SELECT id FROM statement WHERE (parent IS NOT NULL AND (via IS NULL OR speaker IS NULL OR via <> speaker)) <> "
       "(' ' || facets || ' ' LIKE '% syes %')");
  // A full name that is not linked is one actor's, but for a user's choices.
  none("SELECT name_key FROM article_actor AS a JOIN article ON article.id = article "
       "JOIN actor_key AS k ON k.key = a.key WHERE a.actor <> k.actor AND "
       "NOT EXISTS (SELECT 1 FROM actor_choice AS c WHERE c.sha256 = article.sha256 AND "
       "c.key = a.key)");
}

}  // namespace hearsay::test
