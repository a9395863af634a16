// Who may ask: the Host that a request names, the token, and from which page it comes.
//
// Pure functions; safe from any thread.
#pragma once

#include <string>
#include <string_view>

#include "serve/message.h"
#include "serve/target.h"

namespace hearsay::serve {

// "localhost:8017", "127.0.0.1", "[::1]:80": what a browser names when it means this machine. A page of another site
// that reaches us through a name of its own (DNS rebinding) names that one. Any port: it may be forwarded.
bool is_loopback_host(std::string_view host);

// What is wrong with a token, a sentence; "" where it can be used. It stands in a header and a cookie, so it has letters,
// digits and -._~+/= only.
std::string token_problem(std::string_view token);
inline constexpr std::size_t kShortestToken = 16;

// In a time that does not depend on where they differ.
bool same_secret(std::string_view a, std::string_view b);

// "Authorization: Bearer TOKEN", or the cookie.
bool has_token(const Request& request, std::string_view token);

// Sets the cookie and leads to the same page without the token in its address.
Response token_redirect(const Target& target, std::string_view token);

// Does a page of another site send this? By Sec-Fetch-Site where the browser tells it, and by Origin, which must be
// ours. A program that tells neither is no page.
bool is_cross_site(const Request& request, std::string_view host);

// What every answer has, whatever it is.
void secure(Response& response);

}  // namespace hearsay::serve
