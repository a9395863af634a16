// UTF-8: what is valid, what is replaced, and offsets in characters.
#include "text/utf8.h"

#include <gtest/gtest.h>

#include "text/code_points.h"

namespace hearsay {
namespace {

TEST(Utf8, ValidityIsTheStandards) {
  for (const char* good : {"", "a", "\x7f", "\u0080", "\u07ff", "\u0800", "\ud7ff", "\ue000", "\uffff", "\U00010000",
                           "\U0010ffff", "plain text of more than eight bytes", "na\u00efve \U0001f600 text"}) {
    EXPECT_TRUE(is_valid_utf8(good)) << good;
  }
  EXPECT_TRUE(is_valid_utf8(std::string_view("\0a\0", 3)));
  for (const char* bad : {"\x80", "\xbf", "\xc0\x80", "\xc1\xbf", "\xc2", "\xc2\x41", "\xe0\x9f\xbf", "\xe0\xa0",
                          "\xed\xa0\x80", "\xed\xbf\xbf", "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80",
                          "\xff", "\xfe", "eight bytes and more \xe2\x80", "\xf0\x9f\x98"}) {
    EXPECT_FALSE(is_valid_utf8(bad)) << bad;
  }
}

TEST(Utf8, ReplacementIsOneAMaximalSubpart) {
  const struct {
    std::string_view text, wanted;
    std::size_t count;
  } cases[] = {
      {"", "", 0},
      {"abc", "abc", 0},
      {"a\xff z", "a\ufffd z", 1},
      {"\xc0\x80", "\ufffd\ufffd", 2},
      {"\xe2\x80", "\ufffd", 1},
      {"\xe2\x80z", "\ufffdz", 1},
      {"\xf0\x9f\x98\xf0\x9f\x98\x80", "\ufffd\U0001f600", 1},
      {"\xed\xa0\x80", "\ufffd\ufffd\ufffd", 3},
      {"\xf4\x90\x80\x80", "\ufffd\ufffd\ufffd\ufffd", 4},
      // The Unicode Standard's own example, table 3-8.
      {"\x61\xf1\x80\x80\xe1\x80\xc2\x62\x80\x63\x80\xbf\x64", "a\ufffd\ufffd\ufffd\u0062\ufffd\u0063\ufffd\ufffdd", 6},
  };
  for (const auto& each : cases) {
    std::size_t count = 99;
    EXPECT_EQ(replace_invalid_utf8(each.text, &count), each.wanted);
    EXPECT_EQ(count, each.count) << each.wanted;
    EXPECT_EQ(replace_invalid_utf8(each.text, nullptr), each.wanted);
    EXPECT_TRUE(is_valid_utf8(each.wanted));
  }
}

TEST(Utf8, EveryScalarValueGoesAndComesBack) {
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c == 0xD800) c = 0xE000;
    std::string text;
    append_utf8(text, c);
    const CodePoint forth = code_point_at(text, 0), back = code_point_before(text, text.size());
    ASSERT_TRUE(forth.valid && back.valid);
    ASSERT_EQ(forth.value, c);
    ASSERT_EQ(back.value, c);
    ASSERT_EQ(forth.length, text.size());
    ASSERT_EQ(back.length, text.size());
  }
}

TEST(Utf8, WalkingBackOverStrayBytesEnds) {
  const std::string stray(1000, '\x80');
  std::size_t at = stray.size();
  for (int steps = 0; at > 0; ++steps) {
    ASSERT_LT(steps, 1001);
    at -= code_point_before(stray, at).length;
  }
}

TEST(CodePoints, AgreeWithAWalkOverTheText) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += i % 3 == 0 ? "\u00e9" : i % 3 == 1 ? "ab\U0001f600" : "\u4e2d.";
  const CodePoints points(text);
  std::size_t number = 0;
  for (std::size_t at = 0; at < text.size(); ++number) {
    const unsigned length = code_point_at(text, at).length;
    for (unsigned inside = 0; inside < length; ++inside) ASSERT_EQ(points.of_byte(at + inside), number);
    ASSERT_EQ(points.to_byte(number), at);
    at += length;
  }
  EXPECT_EQ(points.size(), number);
  EXPECT_EQ(points.of_byte(text.size()), number);
  EXPECT_EQ(points.to_byte(number), text.size());
  EXPECT_EQ(points.of_byte(text.size() + 9), number);
  EXPECT_EQ(points.to_byte(number + 9), text.size());
}

TEST(CodePoints, AsciiAndNothing) {
  const std::string text(1000, 'x');
  const CodePoints ascii(text);
  EXPECT_EQ(ascii.size(), 1000u);
  EXPECT_EQ(ascii.of_byte(123), 123u);
  EXPECT_EQ(ascii.to_byte(123), 123u);
  const CodePoints nothing("");
  EXPECT_EQ(nothing.size(), 0u);
  EXPECT_EQ(nothing.of_byte(0), 0u);
  EXPECT_EQ(nothing.to_byte(0), 0u);
}

TEST(CodePoints, StrayBytesHaveAnAnswer) {
  const std::string stray = "a" + std::string(1000, '\x80') + "b";
  const CodePoints points(stray);
  EXPECT_EQ(points.size(), 2u);
  EXPECT_EQ(points.of_byte(stray.size()), 2u);
  EXPECT_EQ(points.to_byte(1), stray.size() - 1);
}

}  // namespace
}  // namespace hearsay
