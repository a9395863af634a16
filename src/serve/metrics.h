// What the server counts, and the Prometheus text format (0.0.4) of it.
//
// Safe from any thread. Cost: a short lock a request. Bounded: the labels are routes as they are written in
// docs/openapi.json, methods of HTTP and statuses, never what a client made up.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include <hearsay/store.h>

namespace hearsay::serve {

class Metrics {
 public:
  Metrics();

  // `route`: lives as long as the program. `seconds`: from the request's last byte to the answer's.
  void answered(std::string_view route, std::string_view method, int status, double seconds);
  void read(std::string_view outcome);  // "ok", "refused", "failed"

  std::atomic<std::int64_t> connections{0}, in_flight{0};
  std::atomic<std::uint64_t> accepted{0}, refused{0};

  // `totals`: of the database; left out where it does not answer.
  std::string text(const std::optional<Totals>& totals) const;

  static constexpr std::array kBounds = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0};

 private:
  struct Latency {
    std::array<std::uint64_t, kBounds.size() + 1> counts{};  // the last: slower than all bounds
    double sum = 0;
  };
  void requests(std::string& out) const;
  void latencies(std::string& out) const;

  mutable std::mutex mutex_;
  std::map<std::tuple<std::string_view, std::string_view, int>, std::uint64_t> requests_;
  std::map<std::string_view, Latency> latencies_;
  std::map<std::string_view, std::uint64_t> reads_;
  double started_;  // seconds since 1970
};

}  // namespace hearsay::serve
