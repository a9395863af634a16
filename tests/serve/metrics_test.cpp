#include "serve/metrics.h"

#include <gtest/gtest.h>

#include <set>
#include <sstream>

namespace hearsay::serve {
namespace {

TEST(Metrics, count_requests_by_route_method_and_status) {
  Metrics metrics;
  metrics.answered("/api/search", "GET", 200, 0.003);
  metrics.answered("/api/search", "GET", 200, 20);
  metrics.answered("other", "B\"\nAD", 404, 0);
  metrics.read("ok");
  const std::string text = metrics.text(Totals{.articles = 3, .statements = 40, .actors = 5, .first = "", .last = ""});
  const auto has = [&](const char* line) { return ("\n" + text).find("\n" + std::string(line) + "\n") != std::string::npos; };
  EXPECT_TRUE(has("hearsay_http_requests_total{route=\"/api/search\",method=\"GET\",status=\"200\"} 2")) << text;
  EXPECT_TRUE(has("hearsay_http_requests_total{route=\"other\",method=\"other\",status=\"404\"} 1"));
  EXPECT_TRUE(has("hearsay_http_request_duration_seconds_bucket{route=\"/api/search\",le=\"0.0025\"} 0"));
  EXPECT_TRUE(has("hearsay_http_request_duration_seconds_bucket{route=\"/api/search\",le=\"0.005\"} 1"));
  EXPECT_TRUE(has("hearsay_http_request_duration_seconds_bucket{route=\"/api/search\",le=\"10\"} 1"));
  EXPECT_TRUE(has("hearsay_http_request_duration_seconds_bucket{route=\"/api/search\",le=\"+Inf\"} 2"));
  EXPECT_TRUE(has("hearsay_http_request_duration_seconds_count{route=\"/api/search\"} 2"));
  EXPECT_TRUE(has("hearsay_reads_total{outcome=\"ok\"} 1"));
  EXPECT_TRUE(has("hearsay_store_statements 40"));
  EXPECT_TRUE(has("hearsay_store_up 1"));
}

TEST(Metrics, leave_out_what_the_database_does_not_tell) {
  const std::string text = Metrics().text(std::nullopt);
  EXPECT_EQ(text.find("hearsay_store_articles"), std::string::npos);
  EXPECT_NE(text.find("hearsay_store_up 0\n"), std::string::npos);
}

// HELP and TYPE once a family and before its samples, families in one piece, counters named _total.
TEST(Metrics, are_in_the_format_of_prometheus) {
  Metrics metrics;
  metrics.answered("/", "GET", 200, 0.1);
  std::istringstream lines(metrics.text(Totals{}));
  std::string family;
  std::set<std::string> seen;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("# HELP ")) {
      family = line.substr(7, line.find(' ', 7) - 7);
      EXPECT_TRUE(seen.insert(family).second) << family;
    } else if (line.starts_with("# TYPE ")) {
      EXPECT_TRUE(line.starts_with("# TYPE " + family + " ")) << line;
      EXPECT_EQ(line.ends_with(" counter"), family.ends_with("_total")) << line;
    } else {
      EXPECT_TRUE(line.starts_with(family)) << line;
    }
  }
  EXPECT_GT(seen.size(), 8u);
}

}  // namespace
}  // namespace hearsay::serve
