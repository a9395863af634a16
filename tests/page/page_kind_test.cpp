// Pages that are no article are named in the notes, and articles are not. The pages in data/page/kinds are ours, in the
// manner of real ones; a file's name begins with its kind.
#include "page/page_kind.h"
#include "page/utf8.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "page/page_kind_words.h"
#include "support.h"

namespace hearsay {
namespace {

using page::length_in_words;
using page_test::fixture;
using page_test::has;
using page_test::read;

// The notes that say what a page is.
std::vector<std::string> kinds_in(const Article& article) {
  std::vector<std::string> out;
  for (const std::string& note : article.notes) {
    if (note.starts_with("no article: ") || note.starts_with("the article is cut by a paywall")) out.push_back(note);
  }
  return out;
}

std::string note_of(const std::string& html) {
  const auto article = read(html);
  EXPECT_TRUE(article.has_value());
  if (!article) return {};
  const auto notes = kinds_in(*article);
  return notes.empty() ? "" : notes.front();
}

const std::map<std::string, std::string, std::less<>>& openings() {
  static const std::map<std::string, std::string, std::less<>> kOpenings = {
      {"index", "no article: an index page"},
      {"search", "no article: a page of search results"},
      {"login", "no article: a login page"},
      {"error", "no article: an error page"},
      {"paywall", "the article is cut by a paywall: what is free is "},
      {"consent", "no article: a wall that asks for consent to cookies"},
      {"bot", "no article: a check for robots"},
      {"shell", "no article: an empty page that scripts fill"},
      {"media", "no article: a "},
  };
  return kOpenings;
}

std::vector<std::string> kind_pages() {
  std::vector<std::string> names;
  for (const auto& file : std::filesystem::directory_iterator(std::string(HEARSAY_TEST_DATA) + "/data/page/kinds")) {
    names.push_back(file.path().stem().string());
  }
  std::ranges::sort(names);
  return names;
}

class Kinds : public testing::TestWithParam<std::string> {};

TEST_P(Kinds, AreNamedOnceAndArticlesAreNot) {
  const auto article = read(fixture("kinds/" + GetParam() + ".html"), "text/html");
  ASSERT_TRUE(article.has_value()) << article.error().message;
  const auto notes = kinds_in(*article);
  const std::string kind = GetParam().substr(0, GetParam().find('-'));
  if (kind == "article") {
    EXPECT_TRUE(notes.empty()) << notes.front();
    return;
  }
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_TRUE(notes.front().starts_with(openings().at(kind))) << notes.front();
}

INSTANTIATE_TEST_SUITE_P(Page, Kinds, testing::ValuesIn(kind_pages()), [](const auto& info) {
  std::string name = info.param;
  std::ranges::replace(name, '-', '_');
  return name;
});

TEST(PageKind, TheFixturesAreThere) {
  std::map<std::string, int> count;
  for (const std::string& name : kind_pages()) ++count[name.substr(0, name.find('-'))];
  for (const auto& [kind, opening] : openings()) EXPECT_GE(count[kind], 2) << kind;
  EXPECT_GE(count["article"], 10);
}

TEST(PageKind, TheNoteSaysWhy) {
  EXPECT_EQ(note_of(fixture("kinds/index-section.html")),
            "no article: an index page (7 linked headlines, no text of more than 40 words)");
  EXPECT_EQ(note_of(fixture("kinds/paywall-count.html")),
            "the article is cut by a paywall: what is free is 33 words of 940");
  EXPECT_EQ(note_of(fixture("kinds/error-nginx.html")), "no article: an error page (\"502 Bad Gateway\")");
  EXPECT_EQ(note_of(fixture("kinds/login-form.html")).find("no article: a login page (a field for a password"), 0U);
}

TEST(PageKind, TheTextStaysWhatThereIs) {
  const auto article = read(fixture("kinds/paywall-box.html"));
  ASSERT_TRUE(article.has_value());
  EXPECT_TRUE(has(*article, "Das geht aus Zahlen hervor, die seit März unter Verschluss sind."));
}

std::string news(std::string_view head, std::string_view body) {
  return "<html><head>" + std::string(head) + "</head><body>" + std::string(body) + "</body></html>";
}

constexpr std::string_view kStub =
    "<article><h1>Bridge repairs to cost more</h1><p>The repairs to the bridge will cost more than the town was told, "
    "the council said.</p></article>";

// What takes the note away, one sign at a time.
TEST(PageKind, OneSignOfAPaywallIsNotEnough) {
  const std::string closed =
      R"(<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree" : false})"
      "</script>";
  EXPECT_EQ(note_of(news(closed, kStub)), "");
  EXPECT_EQ(note_of(news("", std::string(kStub) + "<div class=\"paywall\"></div>")), "");
  EXPECT_NE(note_of(news(closed, std::string(kStub) + "<div class=\"paywall\"></div>")), "");
  const std::string open = R"(<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":true})"
                           "</script>";
  EXPECT_EQ(note_of(news(open, std::string(kStub) + "<div class=\"paywall\"></div>")), "");
}

TEST(PageKind, AnIndexNeedsManyHeadlines) {
  std::string list;
  for (int i = 0; i < 30; ++i) {
    list += "<h3><a href=\"/n/" + std::to_string(i) + "\">The council votes again</a></h3>";
    if (i == 8) {
      EXPECT_EQ(note_of(news("<title>Town news</title>", list)), "");
    }
  }
  EXPECT_EQ(note_of(news("<title>Town news</title>", list)),
            "no article: an index page (30 linked headlines, no text of more than 40 words)");
  std::string same;  // thirty links to one page are one
  for (int i = 0; i < 30; ++i) same += "<h3><a href=\"/n/1\">The council votes again</a></h3>";
  EXPECT_EQ(note_of(news("<title>Town news</title>", same)), "");
}

TEST(PageKind, TitlesAreReadAsAWhole) {
  using namespace page;
  for (const char* title :
       {"404", "Page Not Found", "Page not found | The Example Courier", "Beispielkurier - Seite nicht gefunden",
        "Error 404 – The Example Courier", "Страница не найдена"}) {
    EXPECT_TRUE(names_error(title)) << title;
  }
  for (const char* title :
       {"Not found guilty, but ruined", "404 Media opens an office", "The error that cost a bank millions",
        "Forbidden city opens its gates", "Service unavailable: why all trains stood still for a whole day"}) {
    EXPECT_FALSE(names_error(title)) << title;
  }
  EXPECT_TRUE(names_login("Sign in - The Example Courier"));
  EXPECT_FALSE(names_login("Sign in shop window starts a quarrel"));
  EXPECT_TRUE(names_search("You searched for bridge - The Example Courier"));
  EXPECT_FALSE(names_search("Search for missing sailor goes on"));
  EXPECT_TRUE(names_bot_check("Just a moment..."));
  EXPECT_FALSE(names_bot_check("Just a moment of silence for the victims"));
}

TEST(PageKind, WordsOfScriptsWithoutBlanksAreCounted) {
  EXPECT_EQ(length_in_words(""), 0U);
  EXPECT_EQ(length_in_words("The bridge is closed"), 4U);
  EXPECT_EQ(length_in_words("港の橋が月曜日から一週間"), 6U);
  EXPECT_GE(length_in_words("สะพานท่าเรือจะปิดหนึ่งสัปดาห์"), 8U);
  EXPECT_EQ(length_in_words("Мост закрыт"), 2U);
  EXPECT_LE(length_in_words("\xE3\x81"), 1U);  // cut in the middle
}

TEST(PageKind, HostilePagesAreJudgedInTime) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a href=\"/" + std::to_string(i) + "\"><h2>";
  EXPECT_TRUE(read("<html><body><p>Some words of text.</p>" + deep).has_value());
  std::string json = "<script type=\"application/ld+json\">";
  for (int i = 0; i < 100'000; ++i) json += "\"@type\"\"isAccessibleForFree\":";
  EXPECT_TRUE(read("<html><head>" + json + "</script></head><body><p>Some words of text.</p>").has_value());
  EXPECT_TRUE(read("<title>" + std::string(300'000, '4') + "</title><p>Some words of text.</p>").has_value());
}

}  // namespace
}  // namespace hearsay
