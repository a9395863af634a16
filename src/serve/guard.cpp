#include "serve/guard.h"

#include <algorithm>
#include <fmt/format.h>

namespace hearsay::serve {
namespace {

constexpr std::string_view kCookie = "hearsay_token";

constexpr const char* kPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "127.0.0.1", "127.1.2.3".
bool is_loopback_v4(std::string_view name) {
  int parts = 0;
  for (std::size_t begin = 0; begin <= name.size(); ++parts) {
    const std::size_t end = std::min(name.find('.', begin), name.size());
    const std::string_view part = name.substr(begin, end - begin);
    if (part.empty() || part.size() > 3 || !all_digits(part) || (parts == 0 && part != "127")) return false;
    begin = end + 1;
  }
  return parts == 4;
}

bool cookie_has(std::string_view cookies, std::string_view token) {
  bool found = false;
  for (std::size_t begin = 0; begin < cookies.size();) {
    const std::size_t end = std::min(cookies.find(';', begin), cookies.size());
    const std::string_view pair = trimmed(cookies.substr(begin, end - begin));
    const std::size_t equals = std::min(pair.find('='), pair.size());
    if (pair.substr(0, equals) == kCookie && same_secret(pair.substr(std::min(equals + 1, pair.size())), token)) {
      found = true;
    }
    begin = end + 1;
  }
  return found;
}

}  // namespace

bool is_loopback_host(std::string_view host) {
  std::string_view name = host;
  std::string_view port;
  const std::size_t colon = host.rfind(':');
  if (colon != host.npos && (host.empty() || host.back() != ']')) {
    name = host.substr(0, colon);
    port = host.substr(colon + 1);
  }
  if (!all_digits(port) || port.size() > 5) return false;
  return same_name(name, "localhost") || name == "[::1]" || is_loopback_v4(name);
}

std::string token_problem(std::string_view token) {
  if (token.size() < kShortestToken) return fmt::format("the token has to have {} characters at least", kShortestToken);
  if (token.size() > 1024) return "the token is longer than 1024 characters";
  const bool plain = std::all_of(token.begin(), token.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           std::string_view("-._~+/=").find(c) != std::string_view::npos;
  });
  return plain ? "" : "the token has to be of letters, digits and -._~+/= only";
}

bool same_secret(std::string_view a, std::string_view b) {
  // Over all of b, whatever a is; `volatile` keeps the compiler from stopping early.
  volatile unsigned char different = a.size() == b.size() ? 0 : 1;
  for (std::size_t at = 0; at < b.size(); ++at) {
    const char letter = a.empty() ? '\0' : a[at % a.size()];
    different = static_cast<unsigned char>(different | (letter ^ b[at]));
  }
  return different == 0;
}

bool has_token(const Request& request, std::string_view token) {
  const std::string authorization = request.header("Authorization").value_or("");
  constexpr std::string_view kBearer = "Bearer ";
  if (same_name(std::string_view(authorization).substr(0, kBearer.size()), kBearer) &&
      same_secret(trimmed(std::string_view(authorization).substr(kBearer.size())), token)) {
    return true;
  }
  for (const auto& [name, value] : request.headers) {
    if (same_name(name, "Cookie") && cookie_has(value, token)) return true;
  }
  return false;
}

Response token_redirect(const Target& target, std::string_view token) {
  std::string location;
  for (const std::string& segment : target.segments) location.append("/").append(percent_encoded(segment));
  // An empty segment would make "//host": an address of another site.
  if (location.empty() || location.starts_with("//")) location = "/";
  char mark = '?';
  for (const auto& [name, value] : target.parameters) {
    if (name == "token") continue;
    location.append(1, mark).append(percent_encoded(name)).append("=").append(percent_encoded(value));
    mark = '&';
  }
  Response response;
  response.status = 303;
  response.set("Location", std::move(location));
  response.set("Set-Cookie", fmt::format("{}={}; Path=/; HttpOnly; SameSite=Strict", kCookie, token));
  response.set("Cache-Control", "no-store");
  return response;
}

bool is_cross_site(const Request& request, std::string_view host) {
  if (const auto site = request.header("Sec-Fetch-Site"); site && *site != "same-origin" && *site != "none") return true;
  const auto origin = request.header("Origin");
  if (!origin) return false;
  return !same_name(*origin, "http://" + std::string(host)) && !same_name(*origin, "https://" + std::string(host));
}

void secure(Response& response) {
  response.set("Content-Security-Policy", kPolicy);
  response.set("X-Content-Type-Options", "nosniff");
  response.set("Referrer-Policy", "no-referrer");
  response.set("Cross-Origin-Opener-Policy", "same-origin");
  response.set("Cross-Origin-Resource-Policy", "same-origin");
}

}  // namespace hearsay::serve
