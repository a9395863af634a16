// Stream: the bytes of a file, unpacked where they are gzip (RFC 1952), with a look ahead and a way past damage.
//
// gzip: any number of members one after the other, as .warc.gz has it (one a record). Where a member is damaged the
// bytes before the damage come out, ahead() ends there, damage() says what is wrong, and resume() goes on with the
// next member: the next 1F 8B 08 after the start of the damaged one that unpacks.
//
// Cost: linear in the bytes read and unpacked; going back for a lost member is budgeted (kReplayShare). Memory: what
// ahead() is asked for, and kWindow packed bytes. One thread at a time. Nothing is thrown but std::bad_alloc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <hearsay/error.h>

namespace hearsay::archive {

// Where bytes come from: a file, standard input, memory.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  // Up to `size` bytes to `to`; how many, 0 at the end.
  virtual Result<std::size_t> read(char* to, std::size_t size) = 0;
  // The size of the whole, where it is known.
  virtual std::optional<std::uint64_t> size() const { return std::nullopt; }
};

class MemorySource : public ByteSource {
 public:
  explicit MemorySource(std::string bytes) : bytes_(std::move(bytes)) {}
  Result<std::size_t> read(char* to, std::size_t size) override;
  std::optional<std::uint64_t> size() const override { return bytes_.size(); }

 private:
  std::string bytes_;
  std::size_t at_ = 0;
};

// Where a byte is: its offset in the file; in gzip the offset of its member, and the unpacked bytes before it in there.
struct Place {
  std::uint64_t offset = 0;
  std::uint64_t within = 0;
};

// "12345", or "12345+678" inside of a gzip member.
std::string to_string(const Place& place);

class Stream {
 public:
  explicit Stream(std::unique_ptr<ByteSource> source);
  ~Stream();
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  // The next `size` bytes; fewer at the end of the file or at damage. Valid until the next call of anything.
  std::string_view ahead(std::size_t size);
  // `size` bytes of those that ahead() gave are done with.
  void consume(std::size_t size);

  // Of the next byte, or of the one `ahead` bytes after it.
  Place place(std::size_t ahead = 0) const;
  // Bytes from here to the next start of a gzip member that begins with `prefix`, after the next byte and within what
  // is unpacked already. Always to be asked for the same prefix: what was looked at is not looked at again.
  std::optional<std::size_t> member_with(std::string_view prefix);
  bool starts_member() const;  // the next byte is the first of its gzip member

  // Why ahead() gives no more, where that is not the end of the file.
  const std::optional<Error>& damage() const { return damage_; }
  // Leaves the damage and what is before it, and goes to the next member. False: there is none.
  bool resume();

  bool is_gzip();
  std::uint64_t packed_bytes() const { return raw_base_ + raw_at_; }  // of the file, read so far
  std::optional<std::uint64_t> file_size() const { return source_->size(); }

 private:
  struct Inflater;
  struct Member {
    std::uint64_t position;  // in the unpacked bytes, counted over all members
    std::uint64_t offset;    // in the file
  };

  bool read_raw();  // more packed bytes; false at the end
  bool fill();      // more unpacked bytes; false at the end or at damage
  bool fill_plain();
  bool fill_gzip();
  bool begin_member();
  void fail_at(std::uint64_t offset, std::string_view what);
  void compact();

  std::unique_ptr<ByteSource> source_;
  std::unique_ptr<Inflater> inflater_;
  bool opened_ = false;
  bool gzip_ = false;
  bool ended_ = false;      // the source has no more
  bool in_member_ = false;
  std::optional<Error> damage_;

  std::string raw_;               // packed bytes: of the member's last kWindow, and those to come
  std::size_t raw_at_ = 0;        // the next one to unpack
  std::uint64_t raw_base_ = 0;    // offset of raw_[0] in the file
  std::uint64_t member_ = 0;      // offset of the present member
  std::uint64_t replayed_ = 0;    // packed bytes that were gone through again

  std::string buffer_;            // unpacked bytes
  std::size_t at_ = 0;            // the next one
  std::uint64_t position_ = 0;    // of buffer_[0], counted over all members
  std::deque<Member> members_;    // those that bytes in the buffer belong to
  std::uint64_t looked_ = 0;      // member_with: those up to this position have not that prefix, but for `match_`
  std::uint64_t match_ = 0;
};

}  // namespace hearsay::archive
