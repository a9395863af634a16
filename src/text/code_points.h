// CodePoints: from bytes of a UTF-8 text to its Unicode code points and back. The one place where this is done:
// inside, every offset is a byte; in the record, every offset is a code point.
//
// A byte inside a character belongs to that character (of_byte gives the character's own number). Text that is not
// valid UTF-8 still has an answer: stray continuation bytes count as part of the character before them.
//
// Units: bytes and code points, both from 0; an offset past the end gives the end. Errors: none.
// Cost: one pass to build; an ASCII text keeps no index, any other one 4 bytes for each 128. of_byte looks at 128
// bytes at most, to_byte searches the index in logarithmic time first.
// Thread safety: immutable after construction. It looks into `text`, which must outlive it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace hearsay {

class CodePoints {
 public:
  explicit CodePoints(std::string_view text);

  std::size_t of_byte(std::size_t byte) const;
  std::size_t to_byte(std::size_t code_point) const;
  std::size_t size() const { return size_; }

 private:
  std::string_view text_;
  std::size_t size_ = 0;
  std::vector<std::uint32_t> before_;  // [i] = characters that begin before byte i * 128; empty for ASCII
};

}  // namespace hearsay
