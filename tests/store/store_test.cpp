// Opening: what is not ours is not touched, what is ours is opened by several at once.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <map>

#include "dump.h"
#include "store/schema.h"
#include "support.h"

namespace hearsay::test {
namespace {

std::map<std::string, std::string> files_of(const Folder& folder) {
  std::map<std::string, std::string> out;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    out[entry.path().filename()] = entry.is_regular_file() ? read_file(entry.path()) : "";
  }
  return out;
}

void expect_refused(const Folder& folder, const std::string& name, ErrorKind kind, const std::string& words) {
  const auto before = files_of(folder);
  for (const Access access : {Access::kRead, Access::kWrite, Access::kCreate}) {
    const auto store = Store::open(folder / name, {.access = access, .wait = std::chrono::milliseconds(50)});
    ASSERT_FALSE(store) << name;
    EXPECT_EQ(store.error().kind, kind) << store.error().message;
    EXPECT_NE(store.error().message.find(words), std::string::npos) << store.error().message;
    EXPECT_NE(store.error().message.find(name), std::string::npos) << store.error().message;
  }
  EXPECT_EQ(files_of(folder), before) << name;
}

TEST(Open, LeavesWhatIsNoDatabaseAsItIs) {
  const Folder folder;
  write_file(folder / "text", "Peskov said that it rains.\n");
  write_file(folder / "long", std::string(10'000, 'x'));
  write_file(folder / "short", std::string("SQLite format 3\0", 16));
  write_file(folder / "zeros", std::string(4096, '\0'));
  for (const char* name : {"text", "long", "short", "zeros"}) {
    expect_refused(folder, name, ErrorKind::kNotStore, "is not a database of Hearsay's");
  }
}

TEST(Open, LeavesADatabaseOfAnotherProgramAsItIs) {
  const Folder folder;
  {
    Database db = look_into(folder / "other", Database::Mode::kCreate);
    db.execute("CREATE TABLE t (x); INSERT INTO t VALUES (1);");
    Database log = look_into(folder / "log", Database::Mode::kCreate);
    log.execute("PRAGMA journal_mode = WAL; CREATE TABLE t (x);");
    Database empty = look_into(folder / "empty", Database::Mode::kCreate);
    empty.execute("PRAGMA application_id = 5; VACUUM;");
  }
  for (const char* name : {"other", "log", "empty"}) {
    expect_refused(folder, name, ErrorKind::kNotStore, "is not a database of Hearsay's");
  }
  const Folder second;  // with what its program has not yet brought over from the log
  Database db = look_into(second / "busy", Database::Mode::kCreate);
  db.execute("PRAGMA journal_mode = WAL; CREATE TABLE t (x); INSERT INTO t VALUES (1);");
  ASSERT_EQ(files_of(second).size(), 3u);
  expect_refused(second, "busy", ErrorKind::kNotStore, "is not a database of Hearsay's");
}

TEST(Open, LeavesANewerSchemaAsItIs) {
  const Folder folder;
  make_store(folder / "news.db");
  look_into(folder / "news.db").execute("PRAGMA user_version = 2");
  expect_refused(folder, "news.db", ErrorKind::kNotStore, "newer Hearsay");
}

// Another program holds the file open, and the newer version is in its log alone.
TEST(Open, SeesANewerSchemaInTheLog) {
  const Folder folder;
  make_store(folder / "news.db");
  Database newer = look_into(folder / "news.db");
  newer.execute("PRAGMA user_version = 2");
  ASSERT_GT(std::filesystem::file_size(folder / "news.db-wal"), 0u);
  const std::string before = read_file(folder / "news.db");
  for (const Access access : {Access::kRead, Access::kWrite, Access::kCreate}) {
    const auto store = Store::open(folder / "news.db", {.access = access});
    ASSERT_FALSE(store);
    EXPECT_NE(store.error().message.find("newer Hearsay"), std::string::npos) << store.error().message;
  }
  EXPECT_EQ(read_file(folder / "news.db"), before);
}

// That program was killed: the log is nobody's, and it is not ours to bring over.
TEST(Open, LeavesTheLogOfANewerSchemaAsItIs) {
  const Folder folder, left;
  make_store(folder / "news.db");
  Database newer = look_into(folder / "news.db");
  newer.execute("PRAGMA user_version = 2");
  for (const char* name : {"news.db", "news.db-wal"}) std::filesystem::copy_file(folder / name, left / name);
  const std::string file = read_file(left / "news.db"), log = read_file(left / "news.db-wal");
  for (const Access access : {Access::kRead, Access::kWrite, Access::kCreate}) {
    const auto store = Store::open(left / "news.db", {.access = access});
    ASSERT_FALSE(store);
    EXPECT_NE(store.error().message.find("newer Hearsay"), std::string::npos) << store.error().message;
    EXPECT_EQ(read_file(left / "news.db"), file);
    EXPECT_EQ(read_file(left / "news.db-wal"), log);
  }
}

TEST(Open, SaysWhatBringsAnOlderSchemaUp) {
  const Folder folder;
  make_store(folder / "news.db");
  look_into(folder / "news.db").execute("PRAGMA user_version = 0");
  const auto store = Store::open(folder / "news.db");
  ASSERT_FALSE(store);
  EXPECT_EQ(store.error().kind, ErrorKind::kNotStore);
  EXPECT_NE(store.error().message.find("older Hearsay; `hearsay add"), std::string::npos) << store.error().message;
}

TEST(Open, NamesWhatIsNoFile) {
  const Folder folder;
  std::filesystem::create_directory(folder / "folder");
  ASSERT_EQ(mkfifo((folder / "pipe").c_str(), 0600), 0);
  expect_refused(folder, "folder", ErrorKind::kUnreadable, "is a folder");
  expect_refused(folder, "pipe", ErrorKind::kUnreadable, "is no plain file");
  EXPECT_EQ(Store::open("").error().kind, ErrorKind::kNotFound);
  EXPECT_EQ(Store::open(folder / std::string("a\0b", 3)).error().kind, ErrorKind::kNotFound);
}

TEST(Open, MakesAFileWhenAskedAlone) {
  const Folder folder;
  for (const Access access : {Access::kRead, Access::kWrite}) {
    const auto store = Store::open(folder / "news.db", {.access = access});
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().kind, ErrorKind::kNotFound);
  }
  EXPECT_TRUE(files_of(folder).empty());
  const auto lost = Store::open(folder / "none/news.db", {.access = Access::kCreate});
  EXPECT_EQ(lost.error().kind, ErrorKind::kNotFound);
  EXPECT_NE(lost.error().message.find("there is no folder"), std::string::npos);
  write_file(folder / "news.db", "");
  EXPECT_EQ(Store::open(folder / "news.db").error().kind, ErrorKind::kNotFound);
  EXPECT_EQ(std::filesystem::file_size(folder / "news.db"), 0u);
  make_store(folder / "news.db");
  EXPECT_EQ(files_of(folder).size(), 1u) << "-wal and -shm go when the last one closes";
  EXPECT_TRUE(Store::open(folder / "news.db"));
  EXPECT_TRUE(Store::open(folder / "news.db", {.access = Access::kWrite}));
}

TEST(Open, TakesAPathForAPath) {
  const Folder folder;
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(folder.path());
  for (const char* name : {":memory:", "file:x?mode=memory", "a%20b"}) {
    make_store(name);
    EXPECT_TRUE(std::filesystem::exists(folder / name)) << name;
  }
  std::filesystem::current_path(before);
}

TEST(Open, SetsWhatItPromises) {
  const Folder folder;
  const Store store = make_store(folder / "news.db");
  EXPECT_EQ(rows(folder / "news.db", "PRAGMA journal_mode", 1).front(), "wal");
  EXPECT_EQ(number(folder / "news.db", "PRAGMA application_id"), store::kApplicationId);
  EXPECT_EQ(number(folder / "news.db", "PRAGMA user_version"), store::kSchemaVersion);
  EXPECT_EQ(number(folder / "news.db", "SELECT count(*) FROM pragma_table_list WHERE type = 'table' AND strict = 0 "
                                       "AND name NOT LIKE 'sqlite%'"), 0);
}

// Runs `work` in so many processes at once; how many of them returned true.
template <typename Work>
int processes(int count, const Work& work) {
  std::vector<pid_t> children;
  for (int i = 0; i < count; ++i) {
    const pid_t child = fork();
    if (child == 0) {
      bool good = false;
      try {
        good = work(i);
      } catch (const std::exception& problem) {
        fprintf(stderr, "%s\n", problem.what());
      }
      _exit(good ? 0 : 1);
    }
    children.push_back(child);
  }
  int good = 0;
  for (const pid_t child : children) {
    int status = 0;
    waitpid(child, &status, 0);
    good += WIFEXITED(status) && WEXITSTATUS(status) == 0 ? 1 : 0;
  }
  return good;
}

TEST(Open, LetsSeveralProcessesMakeOneFile) {
  for (int round = 0; round < 10; ++round) {
    const Folder folder;
    const std::string path = folder / "news.db";
    const int good = processes(8, [&](int i) {
      Store store = make_store(path);
      put_one(store, RecordMaker("headline " + std::to_string(i)).say({"John Smith", "it rains"}).record());
      put_one(store, RecordMaker("all").say({"John Smith", "it snows"}).record());
      return true;
    });
    EXPECT_EQ(good, 8);
    EXPECT_EQ(number(path, "SELECT count(*) FROM article"), 9);
    EXPECT_EQ(number(path, "SELECT count(*) FROM actor"), 1);
    expect_sound(path);
  }
}

TEST(Open, ReadsWhileAnotherWrites) {
  const Folder folder;
  const std::string path = folder / "news.db";
  Store writer = make_store(path);
  const Record record = RecordMaker("one").say({"John Smith", "it rains"}).record();
  put_one(writer, record);
  Database other = look_into(path);
  other.execute("BEGIN IMMEDIATE; UPDATE actor SET name = 'somebody';");
  const Store reader = must(Store::open(path));
  EXPECT_EQ(to_json(must(reader.article(record.id)).record), to_json(record));
  const auto late = Store::open(path, {.access = Access::kWrite, .wait = std::chrono::milliseconds(50)});
  EXPECT_TRUE(late);
  other.execute("ROLLBACK");
}

TEST(Open, NamesAReaderThatWrites) {
  const Folder folder;
  make_store(folder / "news.db");
  Store reader = must(Store::open(folder / "news.db"));
  const std::vector<Arrival> one = {arrival(RecordMaker("one").record())};
  const auto outcome = reader.put(one);
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().kind, ErrorKind::kUnreadable) << outcome.error().message;
  EXPECT_NE(outcome.error().message.find("cannot be written to"), std::string::npos) << outcome.error().message;
}

// As another user, where the tests run as root.
TEST(Open, NamesWhatMayNotBeTouched) {
  const Folder folder;
  const std::string path = folder / "news.db";
  make_store(path);
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0555));
  std::filesystem::permissions(path, std::filesystem::perms(0444));
  EXPECT_EQ(processes(1, [&](int) {
              if (geteuid() == 0 && setuid(65534) != 0) return true;
              const auto kind = [&](const std::string& name, Access access, const std::string& words) {
                const auto store = Store::open(name, {.access = access, .wait = std::chrono::milliseconds(50)});
                if (store) return false;
                return store.error().kind == ErrorKind::kUnreadable &&
                       store.error().message.find(words) != std::string::npos;
              };
              return kind(path, Access::kWrite, "cannot be") && kind(path, Access::kRead, "its folder") &&
                     kind(folder / "new.db", Access::kCreate, "cannot be");
            }),
            1);
  // While a program of its owner's has it open, its -shm is there.
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0755));
  std::filesystem::permissions(path, std::filesystem::perms(0644));
  const Store owner = make_store(path);
  EXPECT_EQ(processes(1, [&](int) {
              if (geteuid() == 0 && setuid(65534) != 0) return true;
              return must(Store::open(path)).totals().has_value();
            }),
            1);
}

TEST(Open, NamesADamagedFile) {
  const Folder folder;
  const std::string path = folder / "news.db";
  make_store(path);
  std::string bytes = read_file(path);
  std::fill(bytes.begin() + 200, bytes.end(), 'x');
  write_file(path, bytes);
  const auto store = Store::open(path, {.access = Access::kWrite});
  const auto totals = store ? store->totals() : std::unexpected(store.error());
  ASSERT_FALSE(totals);
  EXPECT_EQ(totals.error().kind, ErrorKind::kInternal);
  EXPECT_NE(totals.error().message.find("is damaged"), std::string::npos) << totals.error().message;
}

TEST(Reader, IsNewerByItsNumbers) {
  const char* const order[] = {"", "0.1.0", "0.1.0+en-1", "0.1.0+en-2", "0.1.0+en-10", "0.1.1", "0.2.0+en-1", "0.10.0"};
  for (const std::string a : order) {
    for (const std::string b : order) {
      const auto place = [&](const std::string& one) { return std::find(std::begin(order), std::end(order), one); };
      EXPECT_EQ(is_newer_reader(a, b), place(a) > place(b)) << a << ' ' << b;
    }
  }
  EXPECT_FALSE(is_newer_reader("0.01", "0.1"));
  EXPECT_TRUE(is_newer_reader("0.99999999999999999999999999", "0.99999999999999999999999998"));
}

}  // namespace
}  // namespace hearsay::test
