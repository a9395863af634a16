// Whole small pages in, facts of the article out.
#include "page/metadata.h"

#include <string>

#include <gtest/gtest.h>

#include "page/address.h"
#include "page/headline.h"
#include "support.h"

namespace hearsay::page {
namespace {

const std::string kProse =
    "<p>The council of the small town voted on Monday to keep its old bridge, which had been closed since the spring "
    "floods, and asked the builders to begin at once.</p><p>The mayor said that the work would take a year, and that "
    "nobody would pay a toll when it was done, whatever the cost.</p>";

Article read_html(const std::string& head, const std::string& body, const std::string& lang = "en") {
  auto article = page_test::read("<!DOCTYPE html><html lang=\"" + lang + "\"><head>" + head + "</head><body>" + body +
                                     "</body></html>",
                                 "text/html; charset=utf-8");
  EXPECT_TRUE(article.has_value());
  return article ? std::move(*article) : Article{};
}

std::string json(const std::string& fields) {
  return "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\"," + fields + "}</script>";
}

std::string headline_of(const Article& article) {
  return article.headline.empty() ? "" : page_test::at(article, article.headline.front());
}

std::string names(const Article& article) {
  std::string out;
  for (const Named& one : article.byline) out += "[" + one.name + "]";
  return out;
}

TEST(Headline, IsTheHeadingThatAgreesWithTheTitles) {
  const Article article = read_html("<title>Town keeps its old bridge | The Mail</title>",
                                    "<h1>Log in</h1><h1>Town keeps its old bridge</h1>" + kProse);
  EXPECT_EQ(headline_of(article), "Town keeps its old bridge");
}

TEST(Headline, LosesItsKicker) {
  const Article article = read_html("<meta property=\"og:title\" content=\"Town keeps its old bridge\">",
                                    "<h1><span>After the floods</span><span>Town keeps its old bridge</span></h1>" + kProse);
  EXPECT_EQ(headline_of(article), "Town keeps its old bridge");
}

TEST(Headline, LosesTheSitesName) {
  EXPECT_EQ(without_site("Bridge kept - Die Neue Tageszeitung", "Die Neue Tageszeitung", ""), "Bridge kept");
  EXPECT_EQ(without_site("Town keeps its bridge | World News | AP News", "", "apnews.com"), "Town keeps its bridge");
  EXPECT_EQ(without_site("Bridge kept - The Morning Post of Town", "", "www.morning-post.example"), "Bridge kept");
  EXPECT_EQ(without_site("Why it broke - and who pays for the repair of it all", "The Mail", ""),
            "Why it broke - and who pays for the repair of it all");
  EXPECT_EQ(without_site("", "", ""), "");
}

TEST(Dates, OfAPageHaveTimeAndZone) {
  const Article article = read_html(
      json(R"("datePublished":"2022-02-25T14:03:00+0300","dateModified":"2022-02-26T08:00:00Z")"), "<h1>Bridge</h1>" + kProse);
  ASSERT_TRUE(article.date && article.modified);
  EXPECT_EQ(article.date->value, "2022-02-25");
  EXPECT_EQ(article.date->time, "2022-02-25T14:03:00+03:00");
  EXPECT_EQ(article.modified->value, "2022-02-26");
  EXPECT_EQ(article.modified->time, "2022-02-26T08:00:00Z");
}

TEST(Dates, OfAPageComeFromTheBestSource) {
  // The day is JSON-LD's, the time that of the next source that tells one for this day.
  Article article = read_html(json(R"("datePublished":"2022-02-25")") +
                                  "<meta property=\"article:published_time\" content=\"2022-02-25T14:03:00Z\">",
                              "<h1>Bridge</h1><time datetime=\"2021-01-01\">1 January 2021</time>" + kProse);
  ASSERT_TRUE(article.date);
  EXPECT_EQ(article.date->time, "2022-02-25T14:03:00Z");
  article = read_html("<link rel=canonical href=\"https://example.org/2022/02/25/bridge\">",
                      "<h1>Bridge</h1><time datetime=\"2021-01-01\">1 January 2021</time>" + kProse);
  ASSERT_TRUE(article.date);
  EXPECT_EQ(article.date->value, "2022-02-25");
  EXPECT_EQ(article.date->time, "");
}

TEST(Dates, OfAPageAreSeenNearItsHeadline) {
  const std::string body = "<div>01/02/2020</div><h1>The town keeps its bridge</h1><div>03/04/2021</div>" + kProse;
  EXPECT_EQ(read_html("", body, "en-GB").date->value, "2021-04-03");
  EXPECT_EQ(read_html("", body, "en-US").date->value, "2021-03-04");
  const Article german = read_html("", "<h1>Die Stadt behält ihre Brücke</h1><div>3. Jänner 2021</div>" + kProse, "de");
  EXPECT_EQ(german.date->value, "2021-01-03");
}

TEST(Authors, ComeFromMetadataAsPersons) {
  EXPECT_EQ(names(read_html(json(R"j("author":[{"@type":"Person","name":"Elena Berger (ebe)"},{"name":"Doe, Jane"}])j"),
                            kProse)),
            "[Elena Berger][Jane Doe]");
  EXPECT_EQ(names(read_html("<meta name=author content=\"Felix Schmidt und Jörg Winter, dpa\">", kProse)),
            "[Felix Schmidt][Jörg Winter]");
  EXPECT_EQ(names(read_html("<meta name=author content=\"a.sommer@example.org\">", kProse)), "");
  EXPECT_EQ(names(read_html("<meta property=\"og:site_name\" content=\"The Mail\"><meta name=author content=\"Mail\">"
                            "<meta property=\"og:url\" content=\"https://mail.example/a\">",
                            kProse)),
            "");
}

TEST(Authors, ComeFromWhatThePageShows) {
  const std::string h1 = "<h1>The town keeps its old bridge</h1>";
  EXPECT_EQ(names(read_html("", h1 + "<div class=x><p>Written by</p><p>Ed Tabor</p></div>" + kProse)), "[Ed Tabor]");
  EXPECT_EQ(names(read_html("", h1 + "<p class=meta>von <a href=\"/autoren/max-kern\">Dr. Max Kern</a></p>" + kProse, "de")),
            "[Dr. Max Kern]");
  EXPECT_EQ(names(read_html("", h1 + "<div class=byline><a>Jane Doe</a><span>Senior Editor</span></div>" + kProse)),
            "[Jane Doe]");
  EXPECT_EQ(names(read_html("", h1 + "<ul><li class=author-name>Jane Doe</li><li class=author-name>Tom Roe</li></ul>" + kProse)),
            "[Jane Doe][Tom Roe]");
  EXPECT_EQ(names(read_html("", h1 + kProse + "<div class=comment-author>Jane Doe</div>")), "");
}

TEST(Subhead, StandsUnderTheHeadline) {
  const std::string dek = "The work will take a year and cost nobody a toll";
  Article article = read_html("", "<h1>Town keeps its bridge</h1><p class=\"article-standfirst\">" + dek + "</p>" + kProse);
  ASSERT_TRUE(article.subhead);
  EXPECT_EQ(article.subhead->name, dek);
  if (article.subhead->span) {
    EXPECT_EQ(page_test::at(article, *article.subhead->span), dek);
  }
  article = read_html("", "<h1>Town keeps its bridge</h1><h2>" + dek + "</h2>" + kProse);
  ASSERT_TRUE(article.subhead);
  EXPECT_EQ(article.subhead->name, dek);
  // Neither a newsletter's box nor a description that the page does not show.
  article = read_html("<meta property=\"og:description\" content=\"" + dek + "\">",
                      "<h1>Town keeps its bridge</h1><div class=newsletter><p class=deck>Get the news each morning, free"
                      "</p></div>" + kProse);
  EXPECT_FALSE(article.subhead);
}

TEST(Section, IsTakenFromMetadata) {
  EXPECT_EQ(read_html("<meta property=\"article:section\" content=\"World\">", kProse).section, "World");
  EXPECT_EQ(read_html(json(R"("articleSection":["Politics","Town"])"), kProse).section, "Politics");
  EXPECT_EQ(read_html(json(R"("articleSection":"Law &amp; Order &#x2019;24 &bogus; &#xD800;")"), kProse).section, "Law & Order ’24 &bogus; &#xD800;");
  const std::string crumbs = R"(<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[
      {"position":1,"name":"Home"},{"position":2,"item":{"name":"Local"}},
      {"position":3,"name":"The town keeps its old bridge and will repair it"}]}</script>)";
  EXPECT_EQ(read_html(crumbs, kProse).section, "Local");
  EXPECT_EQ(read_html("", kProse).section, "");
}

TEST(Address, IsMadeAbsolute) {
  EXPECT_EQ(absolute_url("https://a.example/x", ""), "https://a.example/x");
  EXPECT_EQ(absolute_url("/x?y", "https://a.example/b/c#d"), "https://a.example/x?y");
  EXPECT_EQ(absolute_url("x", "https://a.example/b/c?q"), "https://a.example/b/x");
  EXPECT_EQ(absolute_url("x", "https://a.example"), "https://a.example/x");
  EXPECT_EQ(absolute_url("//b.example/x", "https://a.example"), "https://b.example/x");
  EXPECT_EQ(absolute_url("javascript:alert(1)", "https://a.example"), "");
  EXPECT_EQ(absolute_url("ftp://a.example/x", ""), "");
  EXPECT_EQ(absolute_url("/x", ""), "");
  EXPECT_EQ(absolute_url("https:///x", ""), "");
  EXPECT_EQ(host_of("https://me@a.example:8080/x"), "a.example");
  const Article article = read_html("<base href=\"https://a.example/news/\"><link rel=canonical href=\"bridge\">", kProse);
  EXPECT_EQ(article.source.canonical, "https://a.example/news/bridge");
  EXPECT_EQ(article.source.url, "https://a.example/news/bridge");
}

TEST(Metadata, IsBoundedOnHostilePages) {
  std::string head;
  for (int i = 0; i < 20'000; ++i) head += "<meta name=\"k" + std::to_string(i) + "\" content=x><h1>Same words here</h1>";
  std::string body(200'000, ' ');
  for (int i = 0; i < 400; ++i) body += "<div class=\"author byline standfirst\"><a href=\"/author/\" rel=author>By ";
  const Article article = read_html(head, body + "Jane Doe" + kProse);
  EXPECT_LE(article.byline.size(), 20U);
  EXPECT_EQ(headline_of(article).substr(0, 4), "Same");
}

}  // namespace
}  // namespace hearsay::page
