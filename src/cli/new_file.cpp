#include "cli/new_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

namespace hearsay::cli {
namespace {

Error not_written(const std::string& path, int error) {
  const ErrorKind kind = error == ENOENT    ? ErrorKind::kNotFound
                         : error == ENOSPC  ? ErrorKind::kFull
                                            : ErrorKind::kUnreadable;
  return {kind, path + " cannot be written: " + std::generic_category().message(error)};
}

// Of a new file, or of the one that it replaces.
mode_t permissions(const struct stat* before) {
  if (before != nullptr) return before->st_mode & 07777;
  const mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

}  // namespace

Result<NewFile> NewFile::create(const std::string& path) {
  struct stat before {};
  const bool exists = stat(path.c_str(), &before) == 0;
  if (exists && S_ISDIR(before.st_mode)) return std::unexpected(not_written(path, EISDIR));
  if (exists && !S_ISREG(before.st_mode)) {
    const int file = open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0) return std::unexpected(not_written(path, errno));
    return NewFile(path, "", file);
  }
  std::error_code none;
  const std::filesystem::path real = exists ? std::filesystem::canonical(path, none) : std::filesystem::path(path);
  const std::string place = none || real.empty() ? path : real.string();
  std::string part = place + ".part-XXXXXX";
  const int file = mkostemp(part.data(), O_CLOEXEC);
  if (file < 0) return std::unexpected(not_written(path, errno));
  fchmod(file, permissions(exists ? &before : nullptr));  // where it is refused, only we can read it
  return NewFile(place, part, file);
}

NewFile::NewFile(NewFile&& other) noexcept
    : path_(std::move(other.path_)), part_(std::exchange(other.part_, "")), file_(std::exchange(other.file_, -1)) {}

NewFile::~NewFile() {
  if (file_ >= 0) close(file_);
  if (!part_.empty()) unlink(part_.c_str());
}

Result<void> NewFile::keep() {
  if (!part_.empty() && fsync(file_) != 0) return std::unexpected(not_written(path_, errno));
  if (close(std::exchange(file_, -1)) != 0) return std::unexpected(not_written(path_, errno));
  if (!part_.empty() && std::rename(part_.c_str(), path_.c_str()) != 0) {
    return std::unexpected(not_written(path_, errno));
  }
  part_.clear();
  return {};
}

}  // namespace hearsay::cli
