// The article by itself, as JSON and as Markdown.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include <hearsay/page.h>
#include <hearsay/record.h>

#include "random_record.h"
#include "schema_validator.h"
#include "text/utf8.h"

namespace hearsay {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

TEST(ArticleJson, IsTheRecordsWithoutWhatWasSaidInIt) {
  const test::SchemaValidator schema(test::schema_file("article.schema.json"));
  test::RandomRecords records(7);
  for (int i = 0; i < 200; ++i) {
    const Record record = records.next();
    const std::string written = to_json(record.article);
    EXPECT_EQ(schema.validate(json::parse(written)), "");
    ordered_json expected = ordered_json::parse(to_json(record));
    expected["schema"] = "hearsay-article/1";
    expected.erase("actors");
    expected.erase("statements");
    expected["article"].erase("sentences");
    EXPECT_EQ(ordered_json::parse(written), expected);
    EXPECT_EQ(ordered_json::parse(written).dump(), expected.dump()) << "the order of the keys";
  }
}

TEST(ArticleJson, ItsSchemaIsTheRecordsWithoutTheSentences) {
  const json article = test::schema_file("article.schema.json");
  json record = test::schema_file("record.schema.json");
  EXPECT_EQ(article["properties"]["source"], record["properties"]["source"]);
  EXPECT_EQ(article["properties"]["notes"], record["properties"]["notes"]);
  record["properties"]["article"]["properties"].erase("sentences");
  EXPECT_EQ(article["properties"]["article"]["properties"], record["properties"]["article"]["properties"]);
  for (const auto& [name, definition] : article["$defs"].items()) EXPECT_EQ(definition, record["$defs"][name]) << name;
}

// An article, its spans named by their words.
class Written {
 public:
  explicit Written(std::string text) { article.text = std::move(text); }
  Span at(std::string_view words) const {
    const std::size_t begin = article.text.find(words);
    EXPECT_NE(begin, std::string::npos) << words;
    return {begin, begin + words.size()};
  }
  void part(std::string_view words, PartKind kind, int level = 0) { article.parts.push_back({at(words), kind, level}); }

  Article article;
};

std::string markdown_of(const std::string& text) { return to_markdown(Written(text).article); }

TEST(Markdown, HasTheHeadTheFactsAndTheParts) {
  Written of("Talks begin\n\nBoth sides say so\n\nKIEV (Reuters) - First.\n\nThe terms\n\nOne\n\nTwo\n\nShare this\n\n"
             "We agree.\n\nAll of us.\n\nCity 1\n\nLast.");
  of.article.headline = {of.at("Talks begin")};
  of.article.subhead = Named{"Both sides say so", of.at("Both sides say so")};
  of.article.byline = {{"Ann Lee", {}}, {"Bo Ek", {}}};
  of.article.outlet = Named{"The Post", {}};
  of.article.date = Date{"2022-02-25", {}, "2022-02-25T14:03:00Z"};
  of.article.credits = {{"Reuters", of.at("Reuters"), CreditKind::kDateline}, {"RT", {}}};
  of.article.boilerplate = {of.at("Share this")};
  of.part("The terms", PartKind::kHeading, 3);
  of.part("One", PartKind::kItem);
  of.part("Two", PartKind::kItem);
  of.part("We agree.", PartKind::kQuote);
  of.part("All of us.", PartKind::kQuote);
  of.part("City 1", PartKind::kRow);
  EXPECT_EQ(to_markdown(of.article),
            "# Talks begin\n\n"
            "*Both sides say so*\n\n"
            "Ann Lee, Bo Ek · The Post · 2022-02-25 · credits Reuters (dateline), RT\n\n"
            "KIEV (Reuters) - First.\n\n"
            "### The terms\n\n"
            "- One\n"
            "- Two\n\n"
            "> We agree.\n>\n> All of us.\n\n"
            "City 1\n\n"
            "Last.\n");
}

TEST(Markdown, IsOnlyTheTextWhereThePageTellsNothing) {
  EXPECT_EQ(markdown_of(""), "");
  EXPECT_EQ(markdown_of("One.\n\n\n  Two.  \n"), "One.\n\nTwo.\n");
}

TEST(Markdown, WhatThePageWritesIsNoMarkup) {
  EXPECT_EQ(markdown_of("# no head"), "\\# no head\n");
  EXPECT_EQ(markdown_of("> no quote"), "\\> no quote\n");
  EXPECT_EQ(markdown_of("- no item"), "\\- no item\n");
  EXPECT_EQ(markdown_of("+ no item"), "\\+ no item\n");
  EXPECT_EQ(markdown_of("---"), "\\---\n");
  EXPECT_EQ(markdown_of("==="), "\\===\n");
  EXPECT_EQ(markdown_of("1986. A great year"), "1986\\. A great year\n");
  EXPECT_EQ(markdown_of("7) seven"), "7\\) seven\n");
  EXPECT_EQ(markdown_of("1.5 million - or 3. Yes #1"), "1.5 million - or 3. Yes #1\n");
  EXPECT_EQ(markdown_of("*a* _b_ `c` [d](e) ![f](g) ~~h~~ i|j \\k"),
            "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) !\\[f\\](g) \\~\\~h\\~\\~ i\\|j \\\\k\n");
  EXPECT_EQ(markdown_of("<script>x</script> AT&T &amp; &#60; a & b"),
            "\\<script>x\\</script> AT\\&T \\&amp; \\&#60; a & b\n");
  EXPECT_EQ(markdown_of("    four\tblanks\x1b[31m"), "four blanks\uFFFD\\[31m\n");
}

TEST(Markdown, PartsAreEscapedAndStayOnTheirLine) {
  Written of("Notes in C#\n\n- one\n\n> two\n\n# three");
  of.article.headline = {of.at("Notes in C#")};
  of.part("- one", PartKind::kItem);
  of.part("> two", PartKind::kQuote);
  of.part("# three", PartKind::kHeading, 1);
  of.article.outlet = Named{"A*B\n# C", {}};
  EXPECT_EQ(to_markdown(of.article),
            "# Notes in C\\#\n\nA\\*B # C\n\n- \\- one\n\n> \\> two\n\n## \\# three\n");
}

TEST(Markdown, AHeadlineMayHoldTheSubhead) {
  Written of("Talks begin\nBoth sides say so\n\nNo more.");
  of.article.headline = {of.at("Talks begin"), of.at("Both sides say so")};
  of.article.subhead = Named{"Both sides say so", of.at("Both sides say so")};
  EXPECT_EQ(to_markdown(of.article), "# Talks begin\n\n*Both sides say so*\n\nNo more.\n");
}

TEST(Markdown, TakesAnArticleThatBreaksItsPromises) {
  Written of("One \xff two.\n\n\u00e9\u00e9 three.");
  of.article.headline = {{0, 999}, {5, 5}};
  of.article.boilerplate = {{900, 999}, {9, 2}};
  of.article.parts = {{{3, 9999}, PartKind::kItem}, {{4, 8}, PartKind::kQuote}, {{1, 2}, PartKind::kHeading, -5}};
  EXPECT_TRUE(is_valid_utf8(to_markdown(of.article)));
  test::RandomRecords records(11);
  for (int i = 0; i < 200; ++i) EXPECT_TRUE(is_valid_utf8(to_markdown(records.next().article)));
}

TEST(Markdown, TakesLinearTime) {
  Article article;
  while (article.text.size() < 4'000'000) {
    const std::size_t begin = article.text.size();
    article.text += "- a *b*";
    article.parts.push_back({{begin, article.text.size()}, PartKind::kItem});
    article.text += "\n\n";
  }
  EXPECT_GT(to_markdown(article).size(), article.text.size());  // a quadratic one would reach the test's limit of time
}

}  // namespace
}  // namespace hearsay
