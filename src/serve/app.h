// App: what is answered, without the connection. A request's head is admitted or refused before its body is read; what
// is admitted is answered, by search or by reading, with the Store of the thread that does it.
//
//     App app({.db = "news.db", ...});
//     Admission admission = app.admit(request);
//     Response response = admission.refusal ? *admission.refusal : app.answer(request, admission, store);
//
// Safe from any thread. Nothing is thrown.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "serve/message.h"
#include "serve/metrics.h"
#include "serve/serve.h"
#include "serve/store_handle.h"
#include "serve/target.h"

namespace hearsay::serve {

inline constexpr std::size_t kLargestBody = 16 << 20;  // of what is read
inline constexpr std::size_t kLargestOther = 64 << 10;  // of what nobody wants
inline constexpr std::size_t kLongestTarget = 8192;

struct Route;

struct Admission {
  std::optional<Response> refusal{};
  const Route* route = nullptr;
  std::string_view name = "other";  // the route's template, for the metrics
  Target target{};
  std::size_t body_limit = kLargestOther;
  bool reads = false;  // goes to the readers' pool
};

class App {
 public:
  explicit App(ServeOptions options);

  Admission admit(const Request& head) const;
  Response answer(const Request& request, const Admission& admission, StoreHandle& store) const;

  // Both, for tests.
  Response handle(const Request& request, StoreHandle& store) const;

  // Every answer goes through this one, also those that the connection makes: headers, 304, packing.
  Response finished(const Request& request, Response response, std::string_view gzip = {}) const;

  const ServeOptions& options() const { return options_; }
  Metrics& metrics() const { return metrics_; }
  bool is_loopback() const { return loopback_; }

 private:
  Response refuse(const Request& head, Admission& admission) const;
  std::optional<Response> not_trusted(const Request& head, const Admission& admission, const std::string& host) const;

  ServeOptions options_;
  bool loopback_;
  mutable Metrics metrics_;
};

// Is this address one of this machine's own, that nobody else reaches? Of "localhost" too.
bool is_loopback_address(std::string_view address);

}  // namespace hearsay::serve
