// StoreHandle: the Store of one thread, opened when it is first needed, and anew after the file was replaced or failed.
//
// Not safe from several threads at once: each has its own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include <hearsay/store.h>

namespace hearsay::serve {

class StoreHandle {
 public:
  explicit StoreHandle(std::string path) : path_(std::move(path)) {}

  // Good until the next call.
  Result<const Store*> get();
  void forget() { store_.reset(); }  // after an error that may be the connection's

  // Tells two files at one path apart; 0 where there is none.
  std::uint64_t file() const { return file_; }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
  std::optional<Store> store_;
  std::uint64_t file_ = 0;
};

}  // namespace hearsay::serve
