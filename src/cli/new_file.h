// NewFile: a file that is there whole or not at all. It is written beside its place under another name, and takes the
// place (and the permissions) of what stood there only when it is done; whoever reads the old one meanwhile keeps it.
// What is no regular file (a pipe, /dev/null) is written as it is; a symbolic link's target is replaced, not the link.
//
// Errors: a sentence that names the file. What was begun and not kept is removed, also when an error ends the program
// in order; a kill leaves FILE.part-XXXXXX behind. For one thread.
#pragma once

#include <string>

#include <hearsay/error.h>

namespace hearsay::cli {

class NewFile {
 public:
  static Result<NewFile> create(const std::string& path);

  NewFile(NewFile&& other) noexcept;
  NewFile& operator=(NewFile&&) = delete;
  ~NewFile();

  int file() const { return file_; }  // to write to
  Result<void> keep();                // all is written: on the disk, and in its place

 private:
  NewFile(std::string path, std::string part, int file) : path_(std::move(path)), part_(std::move(part)), file_(file) {}

  std::string path_, part_;  // part_: "" where it is written as it is
  int file_;
};

}  // namespace hearsay::cli
