// An HTTP answer as an archive keeps it: its status, its type, and its body with the codings taken off.
//
// Many crawlers keep bodies already decoded under the header as it came over the wire; so a coding that the body does
// not bear out is no error, and the body stays as it is. What is cut off or broken gives what could be decoded.
// Standards: RFC 9110, RFC 9112 (chunked), RFC 1950-1952 (deflate, gzip), RFC 7932 (br).
// Cost: linear in the bytes packed and unpacked; no more than `limit` bytes are unpacked at a coding.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hearsay::archive {

struct HttpAnswer {
  int status = 0;
  std::string content_type{};
  std::string transfer_encoding{};
  std::string content_encoding{};
  std::string_view body{};  // of the block it was read from, as it stands there
};

// Nothing where the block does not begin with an HTTP status line.
std::optional<HttpAnswer> read_answer(std::string_view block);

// The body without Transfer-Encoding and Content-Encoding. Nothing where it is over `limit` bytes.
std::optional<std::string> decoded_body(const HttpAnswer& answer, std::size_t limit);

// One coding each. Lenient as said above.
std::string without_chunks(std::string_view body);
std::optional<std::string> without_coding(std::string_view body, std::string_view coding, std::size_t limit);

}  // namespace hearsay::archive
