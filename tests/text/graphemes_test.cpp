#include "text/graphemes.h"

#include <gtest/gtest.h>

#include <string>

namespace hearsay {
namespace {

TEST(Graphemes, PlainTextIsCutAnywhere) {
  const std::string text = "plain";
  for (std::size_t at = 0; at <= text.size(); ++at) {
    EXPECT_EQ(grapheme_floor(text, at), at);
    EXPECT_EQ(grapheme_ceiling(text, at), at);
  }
  EXPECT_EQ(grapheme_floor("", 0), 0u);
  EXPECT_EQ(grapheme_ceiling("", 0), 0u);
}

TEST(Graphemes, AClusterIsNotCut) {
  for (const std::string cluster : {"e\u0301", "\r\n", "\U0001F468\u200D\U0001F469\u200D\U0001F467", "\u1112\u1161\u11AB",
                                    "\U0001F1FA\U0001F1E6", "\u261D\U0001F3FD"}) {
    const std::string text = "a" + cluster + "b";
    for (std::size_t at = 2; at < 1 + cluster.size(); ++at) {
      if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
      EXPECT_EQ(grapheme_floor(text, at), 1u) << cluster;
      EXPECT_EQ(grapheme_ceiling(text, at), 1 + cluster.size()) << cluster;
    }
    EXPECT_EQ(grapheme_floor(text, 1), 1u);
    EXPECT_EQ(grapheme_ceiling(text, 1 + cluster.size()), 1 + cluster.size());
  }
}

TEST(Graphemes, ATextsEndsAreBoundaries) {
  const std::string text = "e\u0301";
  EXPECT_EQ(grapheme_floor(text, 1), 0u);
  EXPECT_EQ(grapheme_ceiling(text, 1), text.size());
  EXPECT_EQ(grapheme_floor(text, 99), text.size());
}

TEST(Graphemes, ACharacterUnderAThousandMarksIsCutWhereItIsAsked) {
  std::string text = "a";
  for (int i = 0; i < 1000; ++i) text += "\u0301";
  EXPECT_EQ(grapheme_floor(text, 1001), 1001u);
  EXPECT_EQ(grapheme_ceiling(text, 1001), 1001u);
  EXPECT_EQ(grapheme_floor(text, 101), 0u);
}

}  // namespace
}  // namespace hearsay
