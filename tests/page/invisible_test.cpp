// What nobody sees is taken out and counted; what a script needs stays.
#include <string>

#include <gtest/gtest.h>

#include "page/invisible.h"
#include "page/utf8.h"

namespace hearsay::page {
namespace {

std::string text(std::u32string_view code_points) {
  std::string out;
  for (const char32_t c : code_points) append_utf8(out, c);
  return out;
}

std::string without(std::u32string_view code_points) {
  InvisibleCounts counts;
  return without_invisible(text(code_points), counts);
}

TEST(Invisible, IsCountedByKind) {
  InvisibleCounts counts;
  EXPECT_EQ(without_invisible(text(U"a\u00ADb\u202Ec\u200Bd\uFE01e\U000E0041f\u3164g"), counts), "abcdefg");
  EXPECT_EQ(counts.total(), 6U);
  EXPECT_EQ(note_of_removed(counts),
            "6 invisible characters were taken out: 1 soft hyphen, 1 bidirectional control, 1 zero-width character, "
            "1 variation selector, 1 tag character, 1 other");
  EXPECT_EQ(note_of_removed({}), "");
  EXPECT_EQ(count_invisible(text(U"a\u00ADb")).soft_hyphens, 1U);
}

TEST(Invisible, JoinersStayBetweenLettersThatJoin) {
  const std::u32string persian = U"\u0645\u06CC\u200C\u0631\u0648\u062F";
  EXPECT_EQ(without(persian), text(persian));
  EXPECT_EQ(without(U"\u0645\u200C b\u200Dc"), text(U"\u0645 bc"));
  const std::u32string family = U"\U0001F468\u200D\U0001F469\uFE0F\u200D\U0001F467";
  EXPECT_EQ(without(family), text(family));
  EXPECT_EQ(without(U"\U0001F468\u200Dx"), text(U"\U0001F468x"));
}

TEST(Invisible, SelectorsAndTagsStayInEmojiOnly) {
  EXPECT_EQ(without(U"\u2764\uFE0F\uFE0F"), text(U"\u2764\uFE0F"));
  EXPECT_EQ(without(U"1\uFE0F\u20E3 2\uFE0F3"), text(U"1\uFE0F\u20E3 23"));
  const std::u32string wales = U"\U0001F3F4\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F";
  EXPECT_EQ(without(wales), text(wales));
  EXPECT_EQ(without(U"\U0001F3F4\U000E0067\U000E0062"), text(U"\U0001F3F4"));  // a flag that does not end
}

TEST(Invisible, OddBytesComeBackAsTheyAre) {
  InvisibleCounts counts;
  EXPECT_EQ(without_invisible("plain", counts), "plain");
  EXPECT_EQ(without_invisible("\xE2\x80", counts), "\xE2\x80");
  EXPECT_EQ(counts.total(), 0U);
}

}  // namespace
}  // namespace hearsay::page
