// SQLite as values: a connection, a prepared statement, and its errors as ours. Internal to the store.
//
//     Database db = ...;
//     Statement find = db.prepare("SELECT id FROM article WHERE sha256 = ?");
//     find.bind(1, sha256);
//     while (find.step()) use(find.integer(0));
//
// A failure is thrown as SqliteError and becomes an Error in `guarded`, at the room's door: nothing is thrown across.
// Text that is bound is copied; text that is read is valid until the next step(). NUL bytes in a text are kept.
// Thread safety: one thread at a time for a connection and all its statements.
#pragma once

#include <chrono>
#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

#include <hearsay/error.h>

struct sqlite3;
struct sqlite3_stmt;

namespace hearsay::store {

class SqliteError : public std::runtime_error {
 public:
  SqliteError(int code, const std::string& message) : std::runtime_error(message), code_(code) {}
  int code() const { return code_; }  // extended result code

 private:
  int code_;
};

class Statement {
 public:
  Statement(sqlite3* connection, std::string_view sql);

  void bind(int place, std::int64_t value);
  void bind(int place, double value);
  void bind(int place, std::string_view value);
  void bind_blob(int place, std::string_view bytes);
  void bind_null(int place);

  // bind_all(a, b, c): the places from 1.
  template <typename... Values>
  Statement& bind_all(const Values&... values) {
    int place = 0;
    (bind_any(++place, values), ...);
    return *this;
  }

  bool step();   // false at the end; then it is reset and can be bound anew
  void run();    // for what gives no rows
  void reset();

  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string_view text(int column) const;   // of a TEXT
  std::string_view bytes(int column) const;  // of a BLOB
  bool is_null(int column) const;

 private:
  template <typename Value>
  void bind_any(int place, const Value& value) {
    if constexpr (std::is_floating_point_v<Value>) bind(place, static_cast<double>(value));
    else if constexpr (std::is_integral_v<Value>) bind(place, static_cast<std::int64_t>(value));
    else if constexpr (requires { value.has_value(); }) value ? bind_any(place, *value) : bind_null(place);
    else bind(place, std::string_view(value));
  }
  void check(int code) const;

  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  sqlite3* connection_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

class Database {
 public:
  enum class Mode {
    kRead,
    kReadUnchanging,  // nobody writes to the file while it is open: no lock is taken, no -shm made
    kWrite,
    kCreate,
  };
  static Database open(const std::string& path, Mode mode, std::chrono::milliseconds wait);

  void execute(const std::string& sql);  // one or more statements without rows
  Statement prepare(std::string_view sql) const { return Statement(connection_.get(), sql); }
  std::int64_t last_row() const;
  std::int64_t changes() const;
  sqlite3* get() const { return connection_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* connection) const;
  };
  std::unique_ptr<sqlite3, Close> connection_;
};

// BEGIN IMMEDIATE; rolled back unless commit() was called.
class Transaction {
 public:
  explicit Transaction(Database& db);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database& db_;
  bool open_ = true;
};

// One state of the database for all that is read while it lives. Inside of a transaction it is that one's.
class Snapshot {
 public:
  explicit Snapshot(Database& db);
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

 private:
  Database& db_;
  bool mine_ = false;
};

// The error as the user is told it: which database, what is wrong, what to do.
Error explain(const std::string& path, const SqliteError& problem);

// What `work` gives, or the error that it threw.
template <typename Work>
auto guarded(const std::string& path, const Work& work) -> Result<decltype(work())> {
  try {
    if constexpr (std::is_void_v<decltype(work())>) {
      work();
      return {};
    } else {
      return work();
    }
  } catch (const SqliteError& problem) {
    return std::unexpected(explain(path, problem));
  } catch (const std::exception& problem) {  // std::bad_alloc, at most
    return fail(ErrorKind::kInternal, path + ": " + problem.what());
  }
}

}  // namespace hearsay::store
