#include "serve/guard.h"

#include <gtest/gtest.h>

namespace hearsay::serve {
namespace {

constexpr const char* kToken = "0123456789abcdef-secret";

TEST(Host, of_loopback_is_known_by_name) {
  for (const char* host : {"localhost", "LOCALHOST:8017", "127.0.0.1", "127.0.0.1:9000", "127.1.2.3", "[::1]", "[::1]:80"}) {
    EXPECT_TRUE(is_loopback_host(host)) << host;
  }
  for (const char* host : {"", "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "127.0.0.1:x", "128.0.0.1",
                           "127.0.0", "::1", "localhost:8017:1", "127.0.0.1.", "x@localhost", "[::2]", "0.0.0.0", "192.168.0.1",
                           "localhost:123456"}) {
    EXPECT_FALSE(is_loopback_host(host)) << host;
  }
}

TEST(Token, has_to_be_long_and_plain) {
  EXPECT_EQ(token_problem(kToken), "");
  EXPECT_NE(token_problem("short"), "");
  EXPECT_NE(token_problem("0123456789abcdef; x"), "");
  EXPECT_NE(token_problem("0123456789abcdef\r\n"), "");
  EXPECT_NE(token_problem(std::string(2000, 'a')), "");
}

TEST(Token, is_compared_whole) {
  EXPECT_TRUE(same_secret(kToken, kToken));
  EXPECT_FALSE(same_secret("", kToken));
  EXPECT_FALSE(same_secret(std::string(kToken) + "x", kToken));
  EXPECT_FALSE(same_secret("0123456789abcdef-secreT", kToken));
  EXPECT_FALSE(same_secret(std::string(kToken) + kToken, kToken));
}

TEST(Token, comes_as_bearer_or_cookie) {
  const auto has = [](const char* name, const std::string& value) {
    return has_token({.headers = {{name, value}}}, kToken);
  };
  EXPECT_TRUE(has("Authorization", std::string("Bearer ") + kToken));
  EXPECT_TRUE(has("authorization", std::string("bearer ") + kToken));
  EXPECT_TRUE(has("Cookie", std::string("a=b; hearsay_token=") + kToken));
  EXPECT_FALSE(has("Authorization", std::string("Basic ") + kToken));
  EXPECT_FALSE(has("Authorization", "Bearer "));
  EXPECT_FALSE(has("Authorization", kToken));
  EXPECT_FALSE(has("Cookie", "hearsay_token="));
  EXPECT_FALSE(has("Cookie", std::string("xhearsay_token=") + kToken));
  EXPECT_FALSE(has("X-Token", kToken));
}

TEST(Token, in_the_address_becomes_a_cookie) {
  const auto target = parse_target(std::string("/search?q=a%26b&token=") + kToken);
  const Response response = token_redirect(*target, kToken);
  EXPECT_EQ(response.status, 303);
  EXPECT_EQ(response.header("Location"), "/search?q=a%26b");
  const std::string cookie(*response.header("Set-Cookie"));
  EXPECT_NE(cookie.find("HttpOnly"), std::string::npos);
  EXPECT_NE(cookie.find("SameSite=Strict"), std::string::npos);
  EXPECT_EQ(token_redirect(*parse_target("//evil.example/?token=x"), kToken).header("Location"), "/");
}

TEST(Origin, of_another_site_is_told) {
  const auto crosses = [](Headers headers) { return is_cross_site({.headers = std::move(headers)}, "localhost:8017"); };
  EXPECT_FALSE(crosses({}));
  EXPECT_FALSE(crosses({{"Sec-Fetch-Site", "same-origin"}, {"Origin", "http://localhost:8017"}}));
  EXPECT_FALSE(crosses({{"Sec-Fetch-Site", "none"}}));
  EXPECT_TRUE(crosses({{"Sec-Fetch-Site", "cross-site"}}));
  EXPECT_TRUE(crosses({{"Sec-Fetch-Site", "same-site"}}));  // another port of this machine
  EXPECT_TRUE(crosses({{"Origin", "null"}}));
  EXPECT_TRUE(crosses({{"Origin", "http://localhost:9000"}}));
  EXPECT_TRUE(crosses({{"Origin", "http://evil.example"}}));
}

TEST(Answers, are_all_secured) {
  Response response;
  secure(response);
  const std::string policy(*response.header("Content-Security-Policy"));
  EXPECT_TRUE(policy.starts_with("default-src 'none'"));
  EXPECT_EQ(policy.find("unsafe"), std::string::npos);
  EXPECT_EQ(response.header("X-Content-Type-Options"), "nosniff");
}

}  // namespace
}  // namespace hearsay::serve
