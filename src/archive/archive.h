// The archive room: from the bytes of a file to the inputs in it. A page alone is one input; an archive or a feed has
// many, which come out one after the other.
//
//     Archive archive(std::move(source), {.path = "day.warc.gz"});
//     while (auto entry = archive.next()) ...
//
// Told by content, not by name: WARC 1.0 and 1.1 (ISO 28500), MHTML (RFC 2557), RSS 2.0, RSS 1.0, Atom (RFC 4287),
// each also packed with gzip (RFC 1952), as a page may be. What comes out of which: docs/archives.md.
//
// An entry is called "FILE#PLACE": where it begins in the file. Its input has the page's address and what the transport
// said of it. Of a feed each entry is a small page, made here, in UTF-8, with all that the feed says in the markup that
// the page room reads: the room below needs no second way in.
//
// Errors: damage is an error among the entries, with its place; the whole ones before it have come out, and reading
// goes on after it where that can be found. kUnreadable: damage; kTooLarge: a page over kMaxEntryBytes; kNotNewsPage:
// an archive without a page. Nothing is thrown.
// Cost: linear in the file and in what is unpacked. Memory: three times kMaxEntryBytes at most, however large the file.
// Thread safety: an Archive is for one thread at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include <hearsay/error.h>
#include <hearsay/reader.h>

#include "archive/stream.h"

namespace hearsay::archive {

inline constexpr std::size_t kMaxEntryBytes = std::size_t{64} << 20;  // as the page room has it

struct Options {
  std::string path{};     // how the file is called
  std::string url{};      // of a page alone
  std::string charset{};  // instead of what the archive says
};

struct Entry {
  std::string path;  // of the file, and of the entry in it
  Result<Input> input;
};

// One format's way through a file.
class Entries {
 public:
  virtual ~Entries() = default;
  virtual std::optional<Entry> next() = 0;
  // What was left out, for the user; "" where nothing was.
  virtual std::string left_out() const { return {}; }
};

class Archive {
 public:
  Archive(std::unique_ptr<ByteSource> source, Options options);
  ~Archive();
  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;

  // Nothing at the end.
  std::optional<Entry> next();

  bool is_archive() const { return archive_; }  // more than a page alone; known after the first next()
  std::uint64_t bytes_read() const { return stream_->packed_bytes(); }
  std::string left_out() const { return entries_ ? entries_->left_out() : std::string(); }

 private:
  void find_out();
  std::optional<Entry> page_alone();

  std::unique_ptr<Options> options_;  // on the heap, as the stream is: what reads the entries holds on to both
  std::unique_ptr<Stream> stream_;
  std::unique_ptr<Entries> entries_;
  bool opened_ = false;
  bool archive_ = false;
  bool ended_ = false;
};

}  // namespace hearsay::archive
