#include "serve/metrics.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <iterator>

namespace hearsay::serve {
namespace {

std::string_view known_method(std::string_view method) {
  static constexpr std::array<std::string_view, 9> kMethods = {"GET",    "HEAD",    "POST",  "PUT",  "DELETE",
                                                               "CONNECT", "OPTIONS", "TRACE", "PATCH"};
  const auto* found = std::find(kMethods.begin(), kMethods.end(), method);
  return found == kMethods.end() ? "other" : *found;
}

void head(std::string& out, std::string_view name, std::string_view type, std::string_view help) {
  fmt::format_to(std::back_inserter(out), "# HELP {} {}\n# TYPE {} {}\n", name, help, name, type);
}

template <typename Value>
void single(std::string& out, std::string_view name, std::string_view type, std::string_view help, Value value) {
  head(out, name, type, help);
  fmt::format_to(std::back_inserter(out), "{} {}\n", name, value);
}

}  // namespace

Metrics::Metrics()
    : reads_{{"ok", 0}, {"refused", 0}, {"failed", 0}},
      started_(std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count()) {}

void Metrics::answered(std::string_view route, std::string_view method, int status, double seconds) {
  const std::lock_guard lock(mutex_);
  ++requests_[{route, known_method(method), status}];
  Latency& latency = latencies_[route];
  const auto* bound = std::lower_bound(kBounds.begin(), kBounds.end(), seconds);
  ++latency.counts[static_cast<std::size_t>(bound - kBounds.begin())];
  latency.sum += seconds;
}

void Metrics::read(std::string_view outcome) {
  const std::lock_guard lock(mutex_);
  ++reads_[outcome];
}

void Metrics::requests(std::string& out) const {
  head(out, "hearsay_http_requests_total", "counter", "Requests answered.");
  for (const auto& [labels, count] : requests_) {
    const auto& [route, method, status] = labels;
    fmt::format_to(std::back_inserter(out), "hearsay_http_requests_total{{route=\"{}\",method=\"{}\",status=\"{}\"}} {}\n",
                   route, method, status, count);
  }
}

void Metrics::latencies(std::string& out) const {
  constexpr std::string_view kName = "hearsay_http_request_duration_seconds";
  head(out, kName, "histogram", "From the end of a request to the end of its answer.");
  for (const auto& [route, latency] : latencies_) {
    std::uint64_t below = 0;
    for (std::size_t at = 0; at < latency.counts.size(); ++at) {
      below += latency.counts[at];
      const std::string bound = at < kBounds.size() ? fmt::format("{}", kBounds[at]) : "+Inf";
      fmt::format_to(std::back_inserter(out), "{}_bucket{{route=\"{}\",le=\"{}\"}} {}\n", kName, route, bound, below);
    }
    fmt::format_to(std::back_inserter(out), "{}_sum{{route=\"{}\"}} {}\n", kName, route, latency.sum);
    fmt::format_to(std::back_inserter(out), "{}_count{{route=\"{}\"}} {}\n", kName, route, below);
  }
}

std::string Metrics::text(const std::optional<Totals>& totals) const {
  std::string out;
  {
    const std::lock_guard lock(mutex_);
    requests(out);
    latencies(out);
    head(out, "hearsay_reads_total", "counter", "Pages and texts that were posted to be read.");
    for (const auto& [outcome, count] : reads_) {
      fmt::format_to(std::back_inserter(out), "hearsay_reads_total{{outcome=\"{}\"}} {}\n", outcome, count);
    }
  }
  single(out, "hearsay_http_connections", "gauge", "Connections that are open.", connections.load());
  single(out, "hearsay_http_connections_total", "counter", "Connections that were taken.", accepted.load());
  single(out, "hearsay_http_connections_refused_total", "counter", "Connections over the limit, answered 503.",
         refused.load());
  single(out, "hearsay_http_requests_in_flight", "gauge", "Requests that are being answered.", in_flight.load());
  if (totals) {
    single(out, "hearsay_store_articles", "gauge", "Articles in the database.", totals->articles);
    single(out, "hearsay_store_statements", "gauge", "Statements in the database.", totals->statements);
    single(out, "hearsay_store_actors", "gauge", "Actors in the database.", totals->actors);
  }
  single(out, "hearsay_store_up", "gauge", "Whether the database answers.", totals ? 1 : 0);
  single(out, "process_start_time_seconds", "gauge", "When the server was started, seconds since 1970.",
         fmt::format("{:.3f}", started_));
  head(out, "hearsay_build_info", "gauge", "The version of Hearsay; always 1.");
  out += "hearsay_build_info{version=\"" HEARSAY_VERSION "\"} 1\n";
  return out;
}

}  // namespace hearsay::serve
