#include "store/sqlite.h"

#include <sqlite3.h>

#include <algorithm>

namespace hearsay::store {
namespace {

// A path as it stands in a URI.
std::string percent_encoded(const std::string& path) {
  std::string out;
  for (const char c : path) {
    const bool plain =
        (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '/' || c == '.';
    if (plain) {
      out += c;
    } else {
      out += '%';
      out += "0123456789ABCDEF"[static_cast<unsigned char>(c) >> 4];
      out += "0123456789ABCDEF"[static_cast<unsigned char>(c) & 15];
    }
  }
  return out;
}

}  // namespace

Statement::Statement(sqlite3* connection, std::string_view sql) : connection_(connection) {
  sqlite3_stmt* statement = nullptr;
  check(sqlite3_prepare_v2(connection, sql.data(), static_cast<int>(sql.size()), &statement, nullptr));
  statement_.reset(statement);
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

void Statement::check(int code) const {
  if (code != SQLITE_OK) throw SqliteError(sqlite3_extended_errcode(connection_), sqlite3_errmsg(connection_));
}

void Statement::bind(int place, std::int64_t value) { check(sqlite3_bind_int64(statement_.get(), place, value)); }
void Statement::bind(int place, double value) { check(sqlite3_bind_double(statement_.get(), place, value)); }

void Statement::bind(int place, std::string_view value) {
  const char* data = value.data() == nullptr ? "" : value.data();  // a null pointer would bind NULL
  check(sqlite3_bind_text64(statement_.get(), place, data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind_blob(int place, std::string_view bytes) {
  const char* data = bytes.data() == nullptr ? "" : bytes.data();
  check(sqlite3_bind_blob64(statement_.get(), place, data, bytes.size(), SQLITE_TRANSIENT));
}

void Statement::bind_null(int place) { check(sqlite3_bind_null(statement_.get(), place)); }

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) {
    const SqliteError problem(sqlite3_extended_errcode(connection_), sqlite3_errmsg(connection_));
    sqlite3_reset(statement_.get());
    throw problem;
  }
  sqlite3_reset(statement_.get());
  return false;
}

void Statement::run() {
  while (step()) {
  }
}

void Statement::reset() { sqlite3_reset(statement_.get()); }

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }
double Statement::real(int column) const { return sqlite3_column_double(statement_.get(), column); }

std::string_view Statement::text(int column) const {
  const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  if (data == nullptr) return {};
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::string_view Statement::bytes(int column) const {
  const auto* data = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  if (data == nullptr) return {};
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

void Database::Close::operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }

Database Database::open(const std::string& path, Mode mode, std::chrono::milliseconds wait) {
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  flags |= mode == Mode::kWrite || mode == Mode::kCreate ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  if (mode == Mode::kCreate) flags |= SQLITE_OPEN_CREATE;
  std::string name = path;
  if (mode == Mode::kReadUnchanging) {
    flags |= SQLITE_OPEN_URI;
    name = (path.starts_with('/') ? "file://" : "file:") + percent_encoded(path) + "?immutable=1";
  }
  sqlite3* connection = nullptr;
  const int code = sqlite3_open_v2(name.c_str(), &connection, flags, nullptr);
  Database db;
  db.connection_.reset(connection);
  if (code != SQLITE_OK) throw SqliteError(code, connection ? sqlite3_errmsg(connection) : "out of memory");
  sqlite3_busy_timeout(connection, static_cast<int>(std::clamp<std::int64_t>(wait.count(), 0, 1 << 30)));
  // The schema stays trusted: Debian 12's FTS5 refuses triggers without. No function of ours could be called by it.
  sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  return db;
}

void Database::execute(const std::string& sql) {
  if (sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    throw SqliteError(sqlite3_extended_errcode(connection_.get()), sqlite3_errmsg(connection_.get()));
  }
}

std::int64_t Database::last_row() const { return sqlite3_last_insert_rowid(connection_.get()); }
std::int64_t Database::changes() const { return sqlite3_changes64(connection_.get()); }

Transaction::Transaction(Database& db) : db_(db) { db_.execute("BEGIN IMMEDIATE"); }

Transaction::~Transaction() {
  if (!open_) return;
  try {
    db_.execute("ROLLBACK");
  } catch (const SqliteError&) {  // SQLite has rolled back by itself: a full disk
  }
}

void Transaction::commit() {
  db_.execute("COMMIT");
  open_ = false;
}

Snapshot::Snapshot(Database& db) : db_(db) {
  if (sqlite3_get_autocommit(db_.get()) == 0) return;
  db_.execute("BEGIN");
  mine_ = true;
}

Snapshot::~Snapshot() {
  if (!mine_) return;
  try {
    db_.execute("COMMIT");
  } catch (const SqliteError&) {  // nothing was written: nothing is lost
  }
}

Error explain(const std::string& path, const SqliteError& problem) {
  switch (problem.code() & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorKind::kLocked, path + " is held by another program; try again when that has ended"};
    case SQLITE_FULL:
      return {ErrorKind::kFull, path + " cannot grow: the disk is full; make room and run this again"};
    case SQLITE_TOOBIG:
      return {ErrorKind::kTooLarge, path + " cannot keep it: " + problem.what()};
    case SQLITE_NOTADB:
      return {ErrorKind::kNotStore, path + " is not a database of Hearsay's; name another file with --db"};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return {ErrorKind::kUnreadable, path + " cannot be opened: " + problem.what()};
    case SQLITE_READONLY:
      return {ErrorKind::kUnreadable, path + " cannot be written to: " + problem.what()};
    case SQLITE_CORRUPT:
      return {ErrorKind::kInternal, path + " is damaged (" + problem.what() +
                                        "); `sqlite3 " + path + " .recover` may save what is in it"};
    case SQLITE_IOERR:
      return {ErrorKind::kInternal, path + " could not be read or written: " + problem.what()};
    default:
      return {ErrorKind::kInternal, path + ": " + problem.what()};
  }
}

}  // namespace hearsay::store
