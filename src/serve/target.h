// Target: what a request asks for (RFC 9112, 3.2; RFC 3986), taken apart and decoded strictly.
//
// Nothing is guessed: "%zz", a NUL, bytes that are not UTF-8 and control characters in a path are errors, and "/a/../b" is
// three segments of which none is special, so that no path leads to another one. "+" is a blank in parameters only.
// Cost: linear. Pure functions.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hearsay::serve {

struct Target {
  std::string path;                   // decoded: "/api/articles/8f14e45fceea167a"
  std::vector<std::string> segments;  // decoded: {"api", "articles", "8f14e45fceea167a"}; "/" has none
  std::vector<std::pair<std::string, std::string>> parameters;  // decoded, in their order
  std::string authority;              // of an absolute target ("http://host/path"); "" of others

  const std::string* parameter(std::string_view name) const;
};

inline constexpr std::size_t kMostParameters = 32;

// The error is a sentence. "*" (OPTIONS) is the path "*".
std::expected<Target, std::string> parse_target(std::string_view raw);

// %XX decoded; nothing where it is not whole, or gives what is not UTF-8 or has a NUL. `form`: "+" is a blank.
std::optional<std::string> percent_decoded(std::string_view raw, bool form);

// The other way, for query parameters: all but unreserved characters (RFC 3986, 2.3).
std::string percent_encoded(std::string_view text);

}  // namespace hearsay::serve
