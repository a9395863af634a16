// HTML pages read whole: what is in the article's text, what is not, and what the page says about it.
#include <string>

#include <gtest/gtest.h>

#include "page/jsonld.h"
#include "page/language.h"
#include "support.h"

namespace hearsay {
namespace {

using page_test::at;
using page_test::fixture;
using page_test::has;
using page_test::read;

TEST(Html, ReadsAPageWithLeavings) {
  const auto article = read(fixture("harbour.html"));
  ASSERT_TRUE(article.has_value()) << article.error().message;
  EXPECT_EQ(article->text,
            "Harbour bridge to close for a week, council says\n\n"
            "PORT EXAMPLE (Reuters) - The harbour bridge will close for a week from Monday, the town council said on "
            "Tuesday, after engineers found cracks in two of its beams.\n\n"
            "\"We would rather close it today than explain tomorrow why we did not,\" said the council's engineer, Ada "
            "Fenn.\n\n"
            "She added that buses would take the ferry, and that the ferry would be free.\n\n"
            "What happens next\n\n"
            "Buses 4 and 7 go by the ferry quay from Monday morning.\n\n"
            "Lorries are sent round by the old road.\n\n"
            "\"If the beams hold, we open early,\" the engineer wrote to residents.\n\n"
            "Monday to Sunday closed to all, the ferry goes every half hour.");
}

TEST(Html, ReadsMetadata) {
  const auto article = read(fixture("harbour.html"), "text/html");
  ASSERT_TRUE(article.has_value());
  ASSERT_EQ(article->headline.size(), 1U);
  EXPECT_EQ(at(*article, article->headline[0]), "Harbour bridge to close for a week, council says");
  ASSERT_EQ(article->byline.size(), 2U);
  EXPECT_EQ(article->byline[0].name, "Mara Quill");  // by reference to another object of the graph
  EXPECT_EQ(article->byline[1].name, "Otto Lind");
  ASSERT_TRUE(article->date.has_value());
  EXPECT_EQ(article->date->value, "2023-04-25");
  ASSERT_TRUE(article->outlet.has_value());
  EXPECT_EQ(article->outlet->name, "The Example Courier");
  ASSERT_TRUE(article->place.has_value());
  EXPECT_EQ(at(*article, *article->place->span), "PORT EXAMPLE");
  ASSERT_EQ(article->credits.size(), 1U);
  EXPECT_EQ(at(*article, *article->credits[0].span), "Reuters");
  EXPECT_EQ(article->source.url, "https://courier.example/harbour-bridge");
  EXPECT_EQ(article->source.media_type, "text/html");
  EXPECT_EQ(article->language, "en");
}

TEST(Html, KeepsTheUrlItWasGiven) {
  const std::string bytes = fixture("harbour.html");
  const auto article =
      read_page({.bytes = bytes, .path = "p", .url = "https://given.example/", .media_type = "", .charset = ""});
  ASSERT_TRUE(article.has_value());
  EXPECT_EQ(article->source.url, "https://given.example/");
  EXPECT_EQ(article->source.path, "p");
  EXPECT_EQ(article->source.bytes, bytes.size());
}

constexpr const char* kProse =
    "<p>The council said on Friday that the old mill would be sold, and that the money would go to the school.</p>"
    "<p>Its members had argued over the sale for a year, and the vote was as close as a vote can be.</p>";

TEST(Html, LineWrapsAreBlanksAndEntitiesAreUndone) {
  const auto article =
      read("<html><body><p>The man\r\n   from\tthe &quot;mill&quot; &amp; the&#8217;s said so twice over.</p>" +
           std::string(kProse));
  ASSERT_TRUE(article.has_value());
  EXPECT_TRUE(article->text.starts_with("The man from the \"mill\" & the’s said so")) << article->text;
}

TEST(Html, AHeadlineComesOnce) {
  const auto article = read(
      "<html><head><title>Mill to be sold, council says - Site</title></head><body><h1>Mill to be sold, council "
      "says</h1>" +
      std::string("<article><h2>Mill to be sold, council says</h2>") + kProse + "</article>");
  ASSERT_TRUE(article.has_value());
  EXPECT_TRUE(article->text.starts_with("Mill to be sold, council says\n\nThe council said"));
  EXPECT_EQ(article->text.find("Mill to be sold", 5), std::string::npos);
}

TEST(Html, CopiesForSmallScreensAreDropped) {
  const auto article =
      read("<body><div class=desktop>" + std::string(kProse) + "</div><div class=mobile>" + kProse + "</div>");
  ASSERT_TRUE(article.has_value());
  EXPECT_EQ(article->text.find("old mill"), article->text.rfind("old mill"));
}

TEST(Html, CommentsLongerThanTheArticleStayOut) {
  std::string comments = "<div id=comments>";
  for (int i = 0; i < 12; ++i) {
    comments += "<p>Reader " + std::to_string(i) +
                " wrote that the mill was worth much more than what was paid for it, and more.</p>";
  }
  const auto article = read("<body><article>" + std::string(kProse) + "</article>" + comments + "</div></body>");
  ASSERT_TRUE(article.has_value());
  EXPECT_TRUE(has(*article, "the vote was as close"));
  EXPECT_FALSE(has(*article, "Reader 3"));
}

TEST(Html, FallsBackOnHiddenTextAndOnArticleBody) {
  const auto hidden = read("<body><p>Loading, please wait here.</p><div hidden>" + std::string(kProse) + "</div>");
  ASSERT_TRUE(hidden.has_value());
  EXPECT_TRUE(has(*hidden, "the old mill would be sold"));
  const auto stated = read(
      "<body><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Mill sold for the "
      "school\",\"articleBody\":"
      "\"The council said on Friday that the old mill would be sold, and that the money would go to the "
      "school.\\n\\nIts "
      "members had argued over the sale for a year.\"}</script><p>Please turn on scripts.</p>");
  ASSERT_TRUE(stated.has_value());
  EXPECT_TRUE(has(*stated, "to the school.\n\nIts members")) << stated->text;
}

TEST(Html, NulsAreDropped) {
  const auto article =
      read(std::string("<p>The coun\0cil said on Friday that it would sell the mill to the town.</p>", 74));
  ASSERT_TRUE(article.has_value());
  EXPECT_TRUE(has(*article, "The council said")) << article->text;
}

TEST(JsonLd, SurvivesWhatPagesWrite) {
  page::JsonLd out;
  page::read_jsonld("not json at all", out);
  page::read_jsonld(std::string(1'000'000, '['), out);
  page::read_jsonld(
      "{\"@type\":\"NewsArticle\",\"headline\":42,\"author\":{\"@id\":\"#self\"},\"datePublished\":1e999}", out);
  EXPECT_TRUE(out.headline.empty());
  page::read_jsonld(
      "<!-- {\"@type\":[\"Thing\",\"NewsArticle\"],\"headline\":\"A\nB\",\"author\":[\"Ann "
      "Lee\",{\"@type\":\"Organization\","
      "\"name\":\"Wire\"},{\"name\":[\"Bo Dee\"]}]}; -->",
      out);
  EXPECT_EQ(out.headline, "A B");
  EXPECT_EQ(out.authors, (std::vector<std::string>{"Ann Lee", "Bo Dee"}));
}

TEST(Language, IsToldByScriptAndSmallWords) {
  const std::string english =
      "The minister said that he was not going to the talks, and that his party would have to decide on it.";
  const std::string german =
      "Der Minister sagte, dass er nicht zu den Gesprächen fahren werde und dass die Partei es entscheiden müsse.";
  EXPECT_EQ(page::language_of(english, ""), "en");
  EXPECT_EQ(page::language_of(english, "de"), "en");  // templates lie
  EXPECT_EQ(page::language_of(german, "en"), "de");
  EXPECT_EQ(page::language_of("Президент сказал журналистам, что переговоры идут.", ""), "ru");
  EXPECT_EQ(page::language_of("Президент і його міністри їдуть на переговори до Європи.", "en"), "uk");
  EXPECT_EQ(page::language_of("大統領は金曜日に記者団に語った。これは日本語の文章です。", ""), "ja");
  EXPECT_EQ(page::language_of("xyzzy plugh", "pt-BR"), "pt");
  EXPECT_EQ(page::language_of("xyzzy plugh", ""), "und");
  EXPECT_EQ(page::language_of("", "<script>"), "und");
}

}  // namespace
}  // namespace hearsay
