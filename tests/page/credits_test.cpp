// Where an article says that it is from somebody else, and what only looks like that.
#include "page/credits.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "page/origins.h"
#include "support.h"

namespace hearsay {
namespace {

using page_test::at;
using page_test::read;

Article line_of(const std::string& text) {
  Article article;
  article.text = text;
  page::read_credit_line(article, {0, text.size()});
  return article;
}

std::string credit_of(const std::string& text) {
  const Article article = line_of(text);
  return article.credits.empty() ? "" : article.credits.front().name;
}

std::vector<std::string> names(const Article& article) {
  std::vector<std::string> out;
  for (const Credit& credit : article.credits) out.push_back(credit.name);
  return out;
}

TEST(Credits, SourceLines) {
  for (const char* line : {"Source: RT", "Source : www.rt.com", "Fuente: RT", "Quelle: RT", "Via: RT.",
                           "SOURCE: https://www.rt.com/news/1-lamp/"}) {
    const Article article = line_of(line);
    ASSERT_EQ(article.credits.size(), 1U) << line;
    EXPECT_EQ(article.credits[0].name, "RT") << line;
    EXPECT_EQ(article.credits[0].how, CreditKind::kSource) << line;
  }
  const Article linked = line_of("Source: https://www.rt.com/news/1-lamp/");
  EXPECT_EQ(at(linked, *linked.credits.at(0).span), "rt.com");
  EXPECT_EQ(linked.credits.at(0).url, "https://www.rt.com/news/1-lamp/");
  EXPECT_EQ(credit_of("Source: The Lake Herald"), "The Lake Herald");
  for (const char* line : {"Source: Getty Images", "Sources close to the mayor said so", "Source: a person in the room",
                           "Via Appia was closed", "Source of the river found"}) {
    EXPECT_EQ(credit_of(line), "") << line;
  }
}

TEST(Credits, RepublishedTexts) {
  const Article article = line_of("This article was originally published by The Lake Herald. Read it there.");
  ASSERT_EQ(article.credits.size(), 1U);
  EXPECT_EQ(article.credits[0].name, "The Lake Herald");
  EXPECT_EQ(article.credits[0].how, CreditKind::kRepublished);
  EXPECT_EQ(credit_of("This article first appeared on Reuters"), "Reuters");
  EXPECT_EQ(credit_of("The post Lamps Stay appeared first on Lake-Main."), "Lake-Main");
  EXPECT_EQ(credit_of("This story was originally published on March 3, 2018."), "");
  EXPECT_EQ(credit_of("The novel was first published in Paris."), "");
}

TEST(Credits, WholeLineAccordingTo) {
  EXPECT_EQ(credit_of("as RT writes"), "RT");
  EXPECT_EQ(credit_of("Reuters reported."), "Reuters");
  EXPECT_EQ(credit_of("(according to TASS)"), "TASS");
  EXPECT_EQ(credit_of("The lamps stay, according to RT"), "");
  EXPECT_EQ(credit_of("The mayor reported."), "");
}

TEST(Credits, SignOffsAndHelp) {
  EXPECT_EQ(line_of("(Reporting by Ann Lee; Editing by Bo Ray)").credits.at(0).how, CreditKind::kSignOff);
  EXPECT_EQ(line_of("The Associated Press contributed to this report.").credits.at(0).how, CreditKind::kContributed);
  EXPECT_EQ(line_of("Copyright 2018 The Associated Press. All rights reserved.").credits.at(0).how,
            CreditKind::kCopyright);
}

TEST(Credits, DatelinesWithAShortMonth) {
  for (const char* line : {"NEW YORK, Nov. 19 (UPI) — The mayor said that the lamps stay.",
                           "LAKE CITY, Iowa, Aug. 10 (UPI) — The mayor said that the lamps stay."}) {
    Article article;
    article.text = line;
    EXPECT_TRUE(page::read_dateline_line(article, {0, article.text.size()})) << line;
    EXPECT_EQ(names(article), std::vector<std::string>{"UPI"}) << line;
  }
  Article prose;
  prose.text = "The mayor spoke in Lake City. 10 (AFP) - lamps";
  EXPECT_FALSE(page::read_dateline_line(prose, {0, prose.text.size()}));
}

std::string page_of(const std::string& head, const std::string& tail) {
  const std::string words = "The mayor of the town said on Monday that the lamps by the lake would stay where they are. ";
  std::string html = "<html><head><title>Lamps by the lake to stay</title>" + head +
                     "</head><body><article><h1>Lamps by the lake to stay</h1>";
  for (const char* lead : {"LONDON (Reuters) - First. ", "Then. ", "Later. "}) {
    html += "<p>" + std::string(lead) + words + words + words + "</p>";
  }
  return html + tail + "</article></body></html>";
}

TEST(Credits, OutletsDoNotCreditThemselves) {
  const auto other = read(page_of("<meta property='og:site_name' content='Lake Herald'>", ""));
  ASSERT_TRUE(other.has_value());
  EXPECT_EQ(names(*other), std::vector<std::string>{"Reuters"});
  const auto own = read(page_of("<meta property='og:site_name' content='Reuters'>", ""));
  ASSERT_TRUE(own.has_value());
  EXPECT_TRUE(own->credits.empty());
  const auto host = read(page_of("<link rel='canonical' href='https://www.reuters.com/lamps'>", ""));
  ASSERT_TRUE(host.has_value());
  EXPECT_TRUE(host->credits.empty());
}

TEST(Credits, LinksAreKept) {
  const auto page = read(page_of("", "<p>Source: <a href='https://www.rt.com/lamps'>RT</a></p>"));
  ASSERT_TRUE(page.has_value());
  ASSERT_EQ(page->credits.size(), 2U);
  EXPECT_EQ(page->credits[1].name, "RT");
  EXPECT_EQ(page->credits[1].url, "https://www.rt.com/lamps");
}

TEST(Credits, MetadataNamesKnownOutletsOnly) {
  const auto page = read(page_of("<meta property='og:site_name' content='Lake Herald'>"
                                 "<meta name='news-source' content='AFP / TASS'>"
                                 "<meta name='syndication-source' content='https://news.example/lamps'>"
                                 "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Lamps\","
                                 "\"copyrightHolder\":{\"name\":\"Lake Holding\"},"
                                 "\"sourceOrganization\":{\"@type\":\"Organization\",\"name\":\"Associated Press\"}}"
                                 "</script>",
                                 ""));
  ASSERT_TRUE(page.has_value());
  EXPECT_EQ(names(*page), (std::vector<std::string>{"Reuters", "AP", "news.example", "AFP", "TASS"}));
  EXPECT_EQ(page->credits[1].how, CreditKind::kMetadata);
  EXPECT_FALSE(page->credits[1].span.has_value());
}

}  // namespace
}  // namespace hearsay
