// The serve room: a store over HTTP, as an API (docs/openapi.json) and as the web page that uses it.
//
//     serve({.db = "news.db", .read = ..., .started = [](const std::string& url) { ... }});   // returns on SIGTERM, SIGINT
//
// Binds 127.0.0.1 unless told otherwise; on another address every request but /healthz wants the token ("Authorization:
// Bearer ...", or the cookie that the page sets after /?token=...). On loopback the Host must be one of loopback's names,
// so that no page of another site reaches it through a name of its own (DNS rebinding).
// Errors: as Store::open has them for the database; kUsage: an address that cannot be bound, a token that is missing.
// Answers that are errors are application/problem+json (RFC 9457). Nothing is thrown.
// Cost: a thread a core and a Store each; a slow client holds a connection and no thread. Limits: docs/api.md.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include <hearsay/error.h>
#include <hearsay/input.h>
#include <hearsay/record.h>

namespace hearsay::serve {

struct ServeOptions {
  std::string db{};
  std::string address = "127.0.0.1";
  std::uint16_t port = 8017;  // 0: any that is free
  std::string token{};
  int threads = 0;  // 0: as many as cores
  // Reads what is pasted; called by several threads at once. Empty: /api/read answers 503.
  std::function<Result<Record>(const Input&)> read{};
  std::function<void(const std::string& url)> started{};  // once, when requests are taken
  std::function<void(const std::string& line)> log{};     // what went wrong inside, a line each
};

// Until SIGTERM or SIGINT; then what is being answered is answered still, for 10 seconds at most.
Result<void> serve(const ServeOptions& options);

}  // namespace hearsay::serve
