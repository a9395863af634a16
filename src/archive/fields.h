// The header of a WARC record, an HTTP answer, or a MIME part: lines "Name: value" up to an empty one (RFC 822's form).
// Lenient: lines end in LF or CRLF, folded ones are joined, lines without a colon are left out. Bounded, linear.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hearsay::archive {

inline constexpr std::size_t kMaxHeader = std::size_t{64} << 10;  // bytes of one header
inline constexpr std::size_t kMaxFields = 1000;

std::string lower(std::string_view text);  // ASCII alone
std::string_view trim(std::string_view text);
bool same(std::string_view a, std::string_view b);  // but for the case of ASCII letters

class Fields {
 public:
  // `header`: the lines without the empty one.
  explicit Fields(std::string_view header);
  // The first of that name, in whatever case; "" where there is none.
  std::string_view get(std::string_view name) const;

 private:
  std::vector<std::pair<std::string, std::string>> fields_;
};

// Bytes up to and with the empty line that ends a header, within the first kMaxHeader.
std::optional<std::size_t> header_end(std::string_view bytes);

// "text/html" of "Text/HTML; charset=x".
std::string media_type(std::string_view content_type);
// A parameter's value, without its quotes; "" where there is none.
std::string parameter(std::string_view content_type, std::string_view name);

}  // namespace hearsay::archive
