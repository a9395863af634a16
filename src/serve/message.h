// Request and Response: HTTP (RFC 9110) as plain values, so that what the server says is tested without a socket.
//
// Header names are kept as they came and compared without regard to case. Plain values: safe from any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hearsay::serve {

using Headers = std::vector<std::pair<std::string, std::string>>;

struct Request {
  std::string method = "GET";
  std::string target = "/";  // as it came
  int version = 11;          // 10: HTTP/1.0
  Headers headers{};
  std::string body{};

  // The field's value without blanks around it; several of one name are one list, as RFC 9110 (5.3) has it.
  std::optional<std::string> header(std::string_view name) const;
  std::size_t count(std::string_view name) const;
};

struct Response {
  int status = 200;
  Headers headers{};        // all but Date, Connection and Content-Length, which the connection adds
  std::string body{};
  std::string_view fixed{};  // instead of `body`: bytes that live as long as the program
  std::string_view bytes() const { return fixed.empty() ? std::string_view(body) : fixed; }

  void set(std::string_view name, std::string value);  // replaces
  std::optional<std::string_view> header(std::string_view name) const;
};

std::string_view reason(int status);  // "Not Found"

// application/problem+json (RFC 9457). `detail`: a sentence for the user; what is not UTF-8 in it is replaced.
Response problem(int status, std::string_view detail);

// The same of a query that does not parse: `position` in code points.
Response query_problem(std::string_view detail, std::size_t position);

bool same_name(std::string_view a, std::string_view b);  // ASCII case does not count
std::string_view trimmed(std::string_view text);         // without blanks and tabs at its ends
std::string lower(std::string_view text);                // ASCII

// The members of a comma-separated list (RFC 9110, 5.6.1), trimmed, empty ones left out. Commas in quotation marks do
// not separate.
std::vector<std::string_view> list_members(std::string_view value);

}  // namespace hearsay::serve
