// A disk that is full after so many writes of SQLite's, by the system calls that its VFS can be given.
#pragma once

#include <sqlite3.h>
#include <sys/types.h>
#include <unistd.h>

#include <cerrno>

namespace hearsay::test {

class FullDisk {
 public:
  explicit FullDisk(int writes) {
    left_ = writes;
    set(&pwrite_or_full, &write_or_full);
  }
  ~FullDisk() { end(); }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;
  void end() { set(nullptr, nullptr); }

 private:
  static bool is_full() { return left_-- <= 0; }
  static ssize_t pwrite_or_full(int file, const void* bytes, size_t size, off_t at) {
    if (is_full()) return errno = ENOSPC, -1;
    return ::pwrite(file, bytes, size, at);
  }
  static ssize_t write_or_full(int file, const void* bytes, size_t size) {
    if (is_full()) return errno = ENOSPC, -1;
    return ::write(file, bytes, size);
  }
  template <typename Pwrite, typename Write>
  static void set(Pwrite pwrite, Write write) {
    sqlite3_vfs* const vfs = sqlite3_vfs_find(nullptr);
    const auto call = [](auto function) {
      if constexpr (std::is_same_v<decltype(function), std::nullptr_t>) return sqlite3_syscall_ptr(nullptr);
      else return reinterpret_cast<sqlite3_syscall_ptr>(function);
    };
    vfs->xSetSystemCall(vfs, "pwrite", call(pwrite));
    vfs->xSetSystemCall(vfs, "pwrite64", call(pwrite));
    vfs->xSetSystemCall(vfs, "write", call(write));
  }

  static inline int left_ = 0;
};

}  // namespace hearsay::test
