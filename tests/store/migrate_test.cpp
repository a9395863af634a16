// From version to version: all steps or none.
#include <gtest/gtest.h>

#include <array>

#include "dump.h"
#include "store/migrate.h"
#include "store/schema.h"
#include "support.h"

namespace hearsay::test {
namespace {

using store::Migration;
using store::SqliteError;
using store::migrate;

constexpr std::array<Migration, 3> kSteps = {{
    {1, "CREATE TABLE outlet (id INTEGER PRIMARY KEY); INSERT INTO outlet VALUES (7);"},
    {2, "ALTER TABLE outlet ADD COLUMN name TEXT NOT NULL DEFAULT 'Reuters';"},
    {3, "CREATE TABLE page (outlet INTEGER REFERENCES outlet); INSERT INTO page VALUES (7);"},
}};

bool migrate_file(const std::string& path, std::span<const Migration> steps) {
  Database db = look_into(path, Database::Mode::kCreate);
  return migrate(db, steps);
}

TEST(Migrate, RunsTheStepsThatAreMissing) {
  const Folder folder;
  const std::string path = folder / "a.db";
  EXPECT_TRUE(migrate_file(path, std::span(kSteps).first(1)));
  EXPECT_EQ(number(path, "PRAGMA user_version"), 1);
  EXPECT_EQ(number(path, "PRAGMA application_id"), store::kApplicationId);
  EXPECT_TRUE(migrate_file(path, kSteps));
  EXPECT_EQ(rows(path, "SELECT id, name FROM outlet", 2), std::vector<std::string>{"7|Reuters"});
  EXPECT_EQ(number(path, "SELECT outlet FROM page"), 7);
  EXPECT_EQ(number(path, "PRAGMA user_version"), 3);
  const std::string before = read_file(path);
  EXPECT_TRUE(migrate_file(path, kSteps));
  EXPECT_EQ(read_file(path), before);
}

TEST(Migrate, LeavesTheFileAsItWasWhereAStepFails) {
  const Folder folder;
  const std::string path = folder / "a.db";
  migrate_file(path, std::span(kSteps).first(1));
  const std::string before = read_file(path);
  const Migration wrong[] = {kSteps[0], kSteps[1], {3, "CREATE TABLE page (x); INSERT INTO nowhere VALUES (1);"}};
  EXPECT_THROW(migrate_file(path, wrong), SqliteError);
  EXPECT_EQ(read_file(path), before);
  const Migration dangling[] = {
      kSteps[0], kSteps[1], {3, "CREATE TABLE page (outlet INTEGER REFERENCES outlet); INSERT INTO page VALUES (8);"}};
  EXPECT_THROW(migrate_file(path, dangling), SqliteError);
  EXPECT_EQ(read_file(path), before);
  EXPECT_TRUE(migrate_file(path, kSteps));
}

TEST(Migrate, LeavesNothingBehindWhereTheFirstStepFails) {
  const Folder folder;
  const Migration wrong[] = {{1, "CREATE TABLE page (x); INSERT INTO nowhere VALUES (1);"}};
  EXPECT_THROW(migrate_file(folder / "a.db", wrong), SqliteError);
  EXPECT_EQ(std::filesystem::file_size(folder / "a.db"), 0u);
}

TEST(Migrate, RefusesWhatIsNewerOrNotOurs) {
  const Folder folder;
  migrate_file(folder / "a.db", kSteps);
  look_into(folder / "b.db", Database::Mode::kCreate).execute("CREATE TABLE t (x)");
  look_into(folder / "c.db", Database::Mode::kCreate).execute("PRAGMA application_id = 5");
  for (const char* name : {"a.db", "b.db", "c.db"}) {
    const std::string before = read_file(folder / name);
    EXPECT_FALSE(migrate_file(folder / name, std::span(kSteps).first(2))) << name;
    EXPECT_EQ(read_file(folder / name), before) << name;
  }
}

TEST(Migrate, WaitsForTheOtherWhoMigrates) {
  const Folder folder;
  const std::string path = folder / "a.db";
  migrate_file(path, std::span(kSteps).first(1));
  Database busy = look_into(path);
  busy.execute("BEGIN IMMEDIATE");
  Database late = Database::open(path, Database::Mode::kWrite, std::chrono::milliseconds(50));
  try {
    migrate(late, kSteps);
    FAIL();
  } catch (const SqliteError& problem) {
    EXPECT_EQ(store::explain(path, problem).kind, ErrorKind::kLocked);
  }
}

TEST(Migrate, HasTheStepsOfThisVersion) {
  ASSERT_FALSE(store::migrations().empty());
  EXPECT_EQ(store::migrations().back().to, store::kSchemaVersion);
  int last = 0;
  for (const Migration& step : store::migrations()) EXPECT_EQ(step.to, ++last);
}

}  // namespace
}  // namespace hearsay::test
