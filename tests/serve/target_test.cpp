#include "serve/target.h"

#include <gtest/gtest.h>

namespace hearsay::serve {
namespace {

TEST(Target, is_taken_apart_and_decoded) {
  const auto target = parse_target("/api/actors/12?q=a%20b+c&limit=5&x");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->path, "/api/actors/12");
  EXPECT_EQ(target->segments, (std::vector<std::string>{"api", "actors", "12"}));
  EXPECT_EQ(*target->parameter("q"), "a b c");
  EXPECT_EQ(*target->parameter("limit"), "5");
  EXPECT_EQ(*target->parameter("x"), "");
  EXPECT_EQ(target->parameter("y"), nullptr);
}

TEST(Target, of_a_proxy_has_an_authority) {
  const auto target = parse_target("http://localhost:8017/search?q=x");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->authority, "localhost:8017");
  EXPECT_EQ(target->path, "/search");
  EXPECT_EQ(parse_target("http://localhost")->path, "/");
  EXPECT_EQ(parse_target("*")->path, "*");
}

TEST(Target, that_is_not_well_encoded_is_refused) {
  for (const char* raw : {"", "x", "/%", "/%4", "/%zz", "/a%00b", "/%ff", "/%c0%af", "/%ed%a0%80", "/?q=%", "/?q=%00", "/?%ff=1",
                          "/a%0d%0ab", "/#x", "ftp://x/"}) {
    EXPECT_FALSE(parse_target(raw)) << raw;
  }
  EXPECT_EQ(parse_target("/?q=%e2%80%9c").value().parameter("q")->size(), 3u);
}

TEST(Target, with_dots_leads_nowhere_else) {
  EXPECT_EQ(parse_target("/assets/../api")->segments.size(), 3u);
  EXPECT_EQ(parse_target("/assets/%2e%2e%2fapi")->segments.back(), "../api");
  EXPECT_EQ(parse_target("//evil")->segments, (std::vector<std::string>{"", "evil"}));
}

TEST(Target, has_a_bounded_number_of_parameters) {
  std::string raw = "/?";
  for (int i = 0; i < 40; ++i) raw += "a=1&";
  EXPECT_FALSE(parse_target(raw));
}

TEST(Target, is_encoded_again) {
  EXPECT_EQ(percent_encoded("a b&c=\xe2\x80\x9c~"), "a%20b%26c%3D%E2%80%9C~");
  EXPECT_EQ(percent_decoded(percent_encoded("100% \"+\""), true), "100% \"+\"");
}

}  // namespace
}  // namespace hearsay::serve
