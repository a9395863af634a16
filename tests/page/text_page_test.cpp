// Plain texts: everything is a span in a text that stays as it is.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support.h"

namespace hearsay {
namespace {

using page_test::at;
using page_test::fixture;
using page_test::read;

std::vector<std::string> boilerplate(const Article& article) {
  std::vector<std::string> out;
  for (const Span span : article.boilerplate) out.push_back(at(article, span));
  return out;
}

TEST(Text, StaysUnchanged) {
  const std::string bytes = "A headline of five words\r\n\r\nFirst line  \r\nsecond\tline \xC2\xA0 \r\rend\n\n\n";
  const auto article = read(bytes);
  ASSERT_TRUE(article.has_value());
  EXPECT_EQ(article->text, bytes);
  EXPECT_EQ(article->source.media_type, "text/plain");
  const auto marked = read("\xEF\xBB\xBF" + bytes);
  ASSERT_TRUE(marked.has_value());
  EXPECT_EQ(marked->text, bytes);
  const std::string nul("Words with a NUL\0 in the middle of a long enough line of other words, so it is text.", 84);
  const auto with_nul = read(nul);
  ASSERT_TRUE(with_nul.has_value());
  EXPECT_EQ(with_nul->text, nul);
}

TEST(Text, ReadsARelayedPage) {
  const auto article = read(fixture("relayed.txt"));
  ASSERT_TRUE(article.has_value());
  EXPECT_EQ(article->text, fixture("relayed.txt"));
  ASSERT_EQ(article->headline.size(), 1U);
  EXPECT_EQ(at(*article, article->headline[0]), "Minister Says Talks Will Go On After Lake Summit");
  ASSERT_TRUE(article->outlet && article->outlet->span);
  EXPECT_EQ(at(*article, *article->outlet->span), "Lake-Main");
  ASSERT_TRUE(article->date && article->date->span);
  EXPECT_EQ(article->date->value, "2022-02-25");
  EXPECT_EQ(at(*article, *article->date->span), "25.02.2022");
  ASSERT_EQ(article->credits.size(), 1U);
  EXPECT_EQ(article->credits[0].name, "RT");
  EXPECT_EQ(at(*article, *article->credits[0].span), "RT");
  EXPECT_EQ(boilerplate(*article),
            (std::vector<std::string>{"Source: RT", "Related Posts", "Leave a Reply",
                                      "Your email address will not be published. Required fields are marked *"}));
  EXPECT_EQ(article->language, "en");
}

TEST(Text, ReadsAnAgencyStory) {
  const auto article = read(
      "Advertisement\n\nTown to keep its lamps, mayor says\n\nBy MARA QUILL and OTTO LIND, Associated Press\n\n"
      "Updated: July 16, 2018 — 7:15 AM EDT\n\nPat Doe | Example | Getty Images\n\nThe lamps of the town at night\n\n"
      "PORT EXAMPLE (AP) — The town will keep its lamps, its mayor said on Monday, because the people like them.\n\n"
      "Related Stories:\n\nFerry to sail again\n\nBridge to close\n\n"
      "She told reporters that the lamps were old, and that nobody had ever complained of their light.\n\n"
      "___\n\nAssociated Press writer Ada Fenn contributed to this report.\n\nCopyright 2018 The Associated Press. All "
      "rights reserved.");
  ASSERT_TRUE(article.has_value());
  ASSERT_EQ(article->headline.size(), 1U);
  EXPECT_EQ(at(*article, article->headline[0]), "Town to keep its lamps, mayor says");
  ASSERT_EQ(article->byline.size(), 2U);
  EXPECT_EQ(at(*article, *article->byline[0].span), "MARA QUILL");
  EXPECT_EQ(at(*article, *article->byline[1].span), "OTTO LIND");
  EXPECT_EQ(article->date->value, "2018-07-16");
  EXPECT_EQ(at(*article, *article->place->span), "PORT EXAMPLE");
  ASSERT_EQ(article->credits.size(), 1U);
  EXPECT_EQ(article->credits[0].name, "AP");
  EXPECT_EQ(
      boilerplate(*article),
      (std::vector<std::string>{"Advertisement", "Pat Doe | Example | Getty Images", "The lamps of the town at night",
                                "Related Stories:", "Ferry to sail again", "Bridge to close", "___",
                                "Copyright 2018 The Associated Press. All rights reserved."}));
}

TEST(Text, SignOffsNameTheWriter) {
  const auto article = read(
      "Lamps stay on in port\n\nBy Reuters\n\nJuly 15, 2018\n\nThe town will keep its lamps, its mayor said on Monday, "
      "because "
      "the people like them.\n\n(Additional reporting by Ada Fenn; Writing by Guy Lamp; Editing by Mark Post and Kevin "
      "Lee)");
  ASSERT_TRUE(article.has_value());
  ASSERT_EQ(article->byline.size(), 1U);
  EXPECT_EQ(article->byline[0].name, "Guy Lamp");
  EXPECT_EQ(article->credits[0].name, "Reuters");
  EXPECT_TRUE(article->boilerplate.empty());
}

TEST(Text, DoesNotMakeUpWhatIsNotThere) {
  const auto article = read(
      "The town will keep its lamps, its mayor said on Monday 25 February 2019, because the people like them.\n\n"
      "She told reporters that the source of the light, an old lamp by John Smith, was loved by all of them.");
  ASSERT_TRUE(article.has_value());
  EXPECT_TRUE(article->headline.empty());
  EXPECT_TRUE(article->byline.empty());
  EXPECT_FALSE(article->date.has_value());
  EXPECT_FALSE(article->outlet.has_value());
  EXPECT_FALSE(article->place.has_value());
  EXPECT_TRUE(article->credits.empty());
  EXPECT_TRUE(article->boilerplate.empty());
}

TEST(Text, ShortTextsAreTaken) {
  for (const char* text : {"x", "One line", "Leave a Reply", "By John Smith", "25.02.2022", "\n\nSource: RT"}) {
    const auto article = read(text);
    ASSERT_TRUE(article.has_value()) << text;
    EXPECT_EQ(article->text, text);
  }
}

}  // namespace
}  // namespace hearsay
