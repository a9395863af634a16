// Pages made to hurt: time, memory and depth stay bounded, and every span stays inside of a valid text.
#include <ctime>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "page/html_tree.h"
#include "page/markup_limits.h"
#include "page/utf8.h"
#include "support.h"

namespace hearsay {
namespace {

using page_test::read;

std::string repeat(std::string_view piece, std::size_t times) {
  std::string out;
  out.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

void expect_sound(const Article& article) {
  ASSERT_TRUE(page::is_valid_utf8(article.text));
  const auto check = [&](Span span) {
    ASSERT_LT(span.begin, span.end);
    ASSERT_LE(span.end, article.text.size());
    ASSERT_TRUE(page::is_valid_utf8(slice(article.text, span)));
  };
  for (const Span span : article.headline) check(span);
  std::size_t before = 0;
  for (const Span span : article.boilerplate) {
    check(span);
    ASSERT_GE(span.begin, before);
    before = span.end;
  }
  for (const auto* list : {&article.byline}) {
    for (const Named& named : *list) {
      if (named.span) check(*named.span);
    }
  }
  if (article.outlet && article.outlet->span) check(*article.outlet->span);
  if (article.place && article.place->span) check(*article.place->span);
  if (article.date && article.date->span) check(*article.date->span);
}

// In processor time, so that a busy machine does not fail it, and generous, for builds with sanitizers; what these pages
// did before their limits was minutes.
void expect_quick(const std::string& page, const char* name) {
  const std::clock_t start = std::clock();
  const auto article = read(page, "text/html");
  EXPECT_LT(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC, 10.0) << name;
  if (article) expect_sound(*article);
}

TEST(Hostile, DeepNestingKeepsTheText) {
  const auto article = read("<html><body><p>Before it all.</p>" + repeat("<div>", 200'000) + "deep words" +
                            repeat("</div>", 200'000) + "<p>After.</p>");
  ASSERT_TRUE(article.has_value());
  EXPECT_NE(article->text.find("deep words"), std::string::npos);
  const auto tree = page::Tree::parse("<body>" + repeat("<span>", 5000));
  ASSERT_TRUE(tree);
  std::size_t depth = 0;
  for (auto* node = tree->root(); node != nullptr; node = node->first_child ? node->first_child : node->next) ++depth;
  EXPECT_LE(depth, page::kMaxDepth + 3);
}

TEST(Hostile, TangledMarkupIsQuick) {
  std::string formatting = "<body>";
  for (int i = 0; i < 400; ++i) formatting += "<b id=" + std::to_string(i) + ">";
  expect_quick(formatting + repeat("<p>x</p>", 500'000), "formatting");
  expect_quick(repeat("<table>", 100'000) + "x", "tables");
  expect_quick(repeat("<a>", 500'000), "links");
  expect_quick("<body>" + repeat("a</x>", 1'000'000), "glued text");
  expect_quick("<svg>" + repeat("<g>", 200'000), "svg");
  expect_quick(repeat("<template>", 200'000), "templates");
  expect_quick("<body>" + repeat("<", 4'000'000), "angles");
  expect_quick("<script type='application/ld+json'>" + repeat("{\"a\":", 400'000) + "</script><p>Words.</p>", "json");
}

TEST(Hostile, ManyNamesAreQuick) {
  std::string attributes = "<div";
  std::string tags;
  for (int i = 0; i < 300'000; ++i) {
    attributes += " a" + std::to_string(i) + "=1";
    tags += "<x" + std::to_string(i) + ">";
  }
  expect_quick(attributes + ">x</div>", "attributes");
  expect_quick(tags, "tags");
  std::string buffer;
  const std::string plain = "<p class='a > b' id=x>1 < 2</p>";
  EXPECT_EQ(page::limit_markup(plain, buffer).data(), plain.data());
  EXPECT_EQ(page::limit_markup(attributes, buffer).size(), attributes.size());
}

TEST(Hostile, LargePagesAreCutWithANote) {
  const auto article =
      read("<body>" + repeat("<p>The town will keep its lamps, its mayor said on Monday.</p>\n", 200'000));
  ASSERT_TRUE(article.has_value());
  ASSERT_EQ(article->notes.size(), 1U);
  EXPECT_NE(article->notes[0].find("too long"), std::string::npos);
  const auto text = read(repeat("a line of words\n", 2'000'000));
  ASSERT_TRUE(text.has_value());
  EXPECT_EQ(text->text.size(), 32'000'000U);
  expect_sound(*text);
  const auto line = read(repeat("word ", 1'000'000));
  ASSERT_TRUE(line.has_value());
}

TEST(Hostile, AnyBytesGiveASoundArticleOrAnError) {
  std::mt19937 random(7);
  const std::string seeds[] = {page_test::fixture("harbour.html"), page_test::fixture("relayed.txt")};
  for (int round = 0; round < 400; ++round) {
    std::string bytes = seeds[round % 2];
    for (int i = 0; i < 60; ++i) {
      const std::size_t where = random() % bytes.size();
      switch (random() % 3) {
        case 0: bytes[where] = static_cast<char>(random()); break;
        case 1: bytes.erase(where, random() % 40); break;
        default: bytes.insert(where, bytes.substr(random() % bytes.size(), random() % 40));
      }
      if (bytes.empty()) bytes = "x";
    }
    if (const auto article = read(bytes)) expect_sound(*article);
  }
}

TEST(Hostile, SameInputSameArticle) {
  const std::string bytes = page_test::fixture("harbour.html");
  const auto one = read(bytes);
  const auto two = read(bytes);
  ASSERT_TRUE(one && two);
  EXPECT_EQ(one->text, two->text);
}

}  // namespace
}  // namespace hearsay
