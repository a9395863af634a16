#include "serve/store_handle.h"

#include <sys/stat.h>

namespace hearsay::serve {
namespace {

constexpr std::chrono::milliseconds kWait{5000};  // a reader of a WAL waits for recovery and little else

std::uint64_t file_at(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) return 0;
  return static_cast<std::uint64_t>(status.st_ino) * 31 + static_cast<std::uint64_t>(status.st_dev);
}

}  // namespace

Result<const Store*> StoreHandle::get() {
  const std::uint64_t file = file_at(path_);
  if (file != file_) store_.reset();
  file_ = file;
  if (!store_) {
    Result<Store> opened = Store::open(path_, {.access = Access::kRead, .wait = kWait});
    if (!opened) return std::unexpected(std::move(opened.error()));
    store_.emplace(std::move(*opened));
  }
  return &*store_;
}

}  // namespace hearsay::serve
