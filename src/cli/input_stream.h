// InputStream: what gather() found, one input after the other, archives and feeds opened into what is in them.
//
// A file is opened when its turn comes and read as it goes, so that memory does not grow with an archive. An entry's
// path is "day.warc.gz#12345": the file, and where in it the entry begins (src/archive/archive.h).
// Thread safety: one thread at a time. Nothing is thrown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <hearsay/error.h>
#include <hearsay/reader.h>

#include "cli/inputs.h"

namespace hearsay::archive {
class Archive;
}

namespace hearsay::cli {

// An input, or why there is none, and what it is called.
struct Pulled {
  std::string path;
  Result<Input> input;
  std::optional<double> share{};  // of all files' bytes, read so far; nothing while every file was one page
};

struct StreamOptions {
  std::string url{};      // of each input, instead of what an archive says
  std::string charset{};  // likewise
};

class InputStream {
 public:
  explicit InputStream(std::vector<Item> items, StreamOptions options = {});
  ~InputStream();

  // Nothing at the end.
  std::optional<Pulled> next();

  // An archive was among the files so far: there may be more inputs than files.
  bool has_archives() const { return has_archives_; }
  // What was left out of which archive, a line each: complete at the end.
  const std::vector<std::string>& left_out() const { return left_out_; }

 private:
  std::optional<Pulled> open(const Item& item);
  void close(const std::string& path);
  Pulled pulled(std::string path, Result<Input> input);

  std::vector<Item> items_;
  StreamOptions options_;
  std::size_t next_ = 0;
  std::unique_ptr<archive::Archive> archive_;
  bool has_archives_ = false;
  std::uint64_t bytes_before_ = 0;  // of the files that are done with
  std::uint64_t bytes_all_ = 0;
  std::vector<std::string> left_out_;
};

}  // namespace hearsay::cli
