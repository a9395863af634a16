// Opening a store: telling a database of ours from anything else before a byte of it is written.
#include <hearsay/store.h>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <thread>
#include <utility>

#include "store/impl.h"
#include "store/migrate.h"
#include "store/schema.h"

namespace hearsay {
namespace {

using store::Database;
using store::SqliteError;
using store::guarded;

// What lies at a path.
struct Found {
  bool there = false;  // and has bytes
  std::uint32_t application_id = 0, version = 0;
};

std::unexpected<Error> not_ours(const std::string& path) {
  return fail(ErrorKind::kNotStore, path + " is not a database of Hearsay's; name another file with --db");
}

std::unexpected<Error> too_new(const std::string& path) {
  return fail(ErrorKind::kNotStore, path + " was made by a newer Hearsay; use that, or name another file with --db");
}

std::unexpected<Error> no_file(const std::string& path) {
  return fail(ErrorKind::kNotFound, "there is no " + path + "; `hearsay add --db " + path + " PAGES` makes one");
}

std::uint32_t big_endian(const unsigned char* bytes) {
  return static_cast<std::uint32_t>(bytes[0]) << 24 | static_cast<std::uint32_t>(bytes[1]) << 16 |
         static_cast<std::uint32_t>(bytes[2]) << 8 | bytes[3];
}

// By the file's first bytes alone: SQLite itself may write where it only looks (a journal left behind, a -shm).
// The version that it gives may be an older one than the write-ahead log has.
Result<Found> look_at(const std::string& path) {
  if (path.empty() || path.find('\0') != std::string::npos) {
    return fail(ErrorKind::kNotFound, "no database is named; say which with --db FILE");
  }
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) {
    if (errno == ENOENT) return Found{};
    return fail(ErrorKind::kUnreadable, path + " cannot be opened: " + std::strerror(errno));
  }
  if (S_ISDIR(status.st_mode)) return fail(ErrorKind::kUnreadable, path + " is a folder; name a file with --db");
  if (!S_ISREG(status.st_mode)) return fail(ErrorKind::kUnreadable, path + " is no plain file; name one with --db");
  if (status.st_size == 0) return Found{};
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return fail(ErrorKind::kUnreadable, path + " cannot be opened: " + std::strerror(errno));
  std::array<unsigned char, 100> header{};
  const ssize_t size = ::pread(file, header.data(), header.size(), 0);
  ::close(file);
  if (size != static_cast<ssize_t>(header.size())) return not_ours(path);
  if (std::memcmp(header.data(), "SQLite format 3", 16) != 0) return not_ours(path);
  return Found{true, big_endian(header.data() + 68), big_endian(header.data() + 60)};
}

Result<void> may_be_made(const std::string& path) {
  std::filesystem::path folder = std::filesystem::path(path).parent_path();
  if (folder.empty()) folder = ".";
  std::error_code ignored;
  if (!std::filesystem::is_directory(folder, ignored)) {
    return fail(ErrorKind::kNotFound, path + " cannot be made: there is no folder " + folder.string());
  }
  return {};
}

// To a path that SQLite takes for nothing else (":memory:").
std::string plain(const std::string& path) { return path.starts_with('/') ? path : "./" + path; }

// The write-ahead log, for readers to go on while one writes. SQLite does not wait by itself for the lock that the
// change takes.
void use_log(Database& db, std::chrono::milliseconds wait) {
  const auto end = std::chrono::steady_clock::now() + wait;
  for (;;) {
    try {
      db.prepare("PRAGMA journal_mode = WAL").run();
      return;
    } catch (const SqliteError& problem) {
      if ((problem.code() & 0xFF) != SQLITE_BUSY || std::chrono::steady_clock::now() >= end) throw;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
}

// What is not known to be ours is left with the log that it has.
void keep_log_on_close(Database& db, bool keep) {
  sqlite3_db_config(db.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, nullptr);
}

Result<void> prepare_for_writing(Database& db, const std::string& path, const StoreOptions& options) {
  db.execute("PRAGMA cell_size_check = ON; PRAGMA cache_size = -32768; PRAGMA synchronous = FULL; "
             "PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864;");
  if (!store::migrate(db, store::migrations())) {
    const bool ours = [&] {
      store::Statement id = db.prepare("PRAGMA application_id");
      return id.step() && id.integer(0) == store::kApplicationId;
    }();
    if (ours) return too_new(path);
    return not_ours(path);
  }
  use_log(db, options.wait);
  db.execute("PRAGMA foreign_keys = ON");
  return {};
}

Result<void> check_version(Database& db, const std::string& path) {
  store::Statement asked = db.prepare("PRAGMA user_version");
  const std::int64_t version = asked.step() ? asked.integer(0) : 0;
  if (version > store::kSchemaVersion) return too_new(path);
  if (version < store::kSchemaVersion) {
    return fail(ErrorKind::kNotStore, path + " was made by an older Hearsay; `hearsay add --db " + path +
                                          "` brings it up to this one");
  }
  return {};
}

// SQLite makes a -shm beside the file at the first look at its pages, or finds one that a writer has made.
Result<void> prepare_for_reading(Database& db, const std::string& path) {
  try {
    db.execute("PRAGMA cell_size_check = ON; PRAGMA cache_size = -32768; PRAGMA mmap_size = 1073741824;");
    return check_version(db, path);
  } catch (const SqliteError& problem) {
    const int kind = problem.code() & 0xFF;
    if (kind != SQLITE_READONLY && kind != SQLITE_CANTOPEN) throw;
    return fail(ErrorKind::kUnreadable,
                path + " cannot be read: SQLite keeps a file beside it while it is open, and its folder cannot be "
                       "written to; allow that, or copy " + path + " elsewhere");
  }
}

// On a file system that nobody can write to, the file cannot change, and SQLite need not keep its -shm beside it.
bool cannot_change(const std::string& path) {
  struct statvfs where {};
  if (statvfs(path.c_str(), &where) != 0 || (where.f_flag & ST_RDONLY) == 0) return false;
  std::error_code ignored;
  const auto size = std::filesystem::file_size(path + "-wal", ignored);
  return ignored || size == 0;
}

Database::Mode mode_of(const std::string& path, Access access) {
  switch (access) {
    case Access::kCreate: return Database::Mode::kCreate;
    case Access::kWrite: return Database::Mode::kWrite;
    case Access::kRead: break;
  }
  return cannot_change(path) ? Database::Mode::kReadUnchanging : Database::Mode::kRead;
}

}  // namespace

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open(const std::string& path, const StoreOptions& options) {
  const Result<Found> found = look_at(path);
  if (!found) return std::unexpected(found.error());
  if (found->there) {
    if (found->application_id != store::kApplicationId) return not_ours(path);
    if (found->version > store::kSchemaVersion) return too_new(path);
  } else if (options.access != Access::kCreate) {
    return no_file(path);
  } else if (const auto may = may_be_made(path); !may) {
    return std::unexpected(may.error());
  }
  const Database::Mode mode = mode_of(path, options.access);
  auto opened = guarded(path, [&]() -> Result<Store> {
    Database db = Database::open(plain(path), mode, options.wait);
    keep_log_on_close(db, true);  // until it is known to be ours
    const auto good = options.access == Access::kRead ? prepare_for_reading(db, path)
                                                      : prepare_for_writing(db, path, options);
    if (!good) return std::unexpected(good.error());
    keep_log_on_close(db, false);
    return Store(std::make_unique<Impl>(Impl{{.path = path, .db = std::move(db), .access = options.access}}));
  });
  if (!opened) return std::unexpected(opened.error());
  return std::move(*opened);
}

}  // namespace hearsay
