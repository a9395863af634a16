#include <gtest/gtest.h>
#include <hearsay/export.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "export_records.h"
#include "record/check.h"
#include "record/text_quote.h"
#include "text/code_points.h"
#include "text/graphemes.h"

namespace hearsay {
namespace {

using nlohmann::json;

json annotations_of(const Record& record, const std::string& base = "") {
  return json::parse(to_annotations(record, {.base = base}));
}

// The terms of http://www.w3.org/ns/anno.jsonld that we use.
const std::set<std::string> kStandardTerms = {
    "@context", "id", "type", "label", "total", "first", "last", "partOf", "startIndex", "items", "motivation", "generator",
    "name", "body", "purpose", "value", "format", "language", "source", "target", "selector", "exact", "prefix", "suffix",
    "start", "end", "renderedVia"};

void expect_terms(const json& value, const json& own) {
  if (value.is_array()) {
    for (const json& each : value) expect_terms(each, own);
  }
  if (!value.is_object()) return;
  for (const auto& [key, each] : value.items()) {
    if (key == "@context") continue;
    EXPECT_TRUE(kStandardTerms.contains(key) || own.contains(key)) << key;
    expect_terms(each, own);
  }
}

std::size_t times_in(const std::string& text, const std::string& piece) {
  std::size_t count = 0;
  for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) ++count;
  return count;
}

// The piece that a target's two selectors name; they must agree, and the quote must stand once.
std::string selected(const std::string& text, const json& target) {
  const json& quote = target["selector"][0];
  const json& position = target["selector"][1];
  EXPECT_EQ(quote["type"], "TextQuoteSelector");
  EXPECT_EQ(position["type"], "TextPositionSelector");
  const std::string exact = quote["exact"], prefix = quote["prefix"], suffix = quote["suffix"];
  EXPECT_EQ(times_in(text, prefix + exact + suffix), 1u);
  const CodePoints points(text);
  const std::size_t begin = points.to_byte(position["start"]), end = points.to_byte(position["end"]);
  EXPECT_EQ(text.substr(begin, end - begin), exact);
  EXPECT_EQ(text.find(prefix + exact + suffix) + prefix.size(), begin);
  return exact;
}

TEST(Annotations, OneAStatementWithItsPieces) {
  const Record record = test::news_record();
  const json document = annotations_of(record);
  EXPECT_EQ(document["@context"][0], "http://www.w3.org/ns/anno.jsonld");
  EXPECT_EQ(document["type"], "AnnotationCollection");
  EXPECT_EQ(document["total"], 6);
  const json& page = document["first"];
  EXPECT_EQ(page["type"], "AnnotationPage");
  EXPECT_EQ(page["partOf"], document["id"]);
  EXPECT_EQ(page["id"], document["last"]);
  ASSERT_EQ(page["items"].size(), 6u);
  const json& lee = page["items"][0];
  EXPECT_EQ(lee["type"], "Annotation");
  EXPECT_EQ(lee["motivation"], "describing");
  ASSERT_EQ(lee["target"].size(), 2u);  // two targets: several selectors of one would be the same piece
  EXPECT_EQ(selected(record.article.text, lee["target"][0]), "“The bridge opens,”");
  EXPECT_EQ(selected(record.article.text, lee["target"][1]), "“if the cables hold.”");
  EXPECT_EQ(lee["target"][0]["source"], "https://post.example/a%20b?x=é");
  EXPECT_TRUE(page["items"][1]["target"].is_object());
}

TEST(Annotations, TheBodySaysTheStatement) {
  const json items = annotations_of(test::news_record(), "https://news.example/")["first"]["items"];
  const json& lee = items[0]["body"][0];
  EXPECT_EQ(items[0]["id"], "https://news.example/api/articles/0123456789abcdef/annotations#s1");
  EXPECT_EQ(lee["id"], "https://news.example/article/0123456789abcdef#s1");
  EXPECT_EQ(lee["speaker"], (json{{"id", "http://www.wikidata.org/entity/Q42"}, {"type", "Person"}, {"name", "Ann Lee"}}));
  EXPECT_EQ(lee["kind"], "speech");
  EXPECT_EQ(lee["form"], "direct");
  EXPECT_EQ(lee["polarity"], "affirmed");
  EXPECT_EQ(lee["condition"], "if the cables hold");
  EXPECT_EQ(lee["addresseeAs"], "reporters");
  EXPECT_EQ(lee["confidence"], 0.97);
  EXPECT_FALSE(lee.contains("parent"));
  EXPECT_EQ(items[0]["body"][1]["value"], "Ann Lee · told · to reporters · condition: if the cables hold");
  EXPECT_EQ(items[0]["body"].back(), (json{{"type", "SpecificResource"},
                                           {"purpose", "linking"},
                                           {"source", "http://www.wikidata.org/entity/Q42"}}));
  const json& told = items[2]["body"][0];
  EXPECT_EQ(told["parent"], items[1]["body"][0]["id"]);
  EXPECT_EQ(told["toldBy"]["name"], "Bo Ek");
  EXPECT_EQ(items[2]["body"][1]["value"], "Ann Lee “Lee” · had called · as told by Bo Ek “Mayor Bo Ek”");
  EXPECT_EQ(items[3]["body"][0]["polarity"], "negated");
}

TEST(Annotations, EveryTermIsOfTheStandardOrOfOurContext) {
  const json document = annotations_of(test::news_record());
  const json& own = document["@context"][1];
  for (const auto& [term, meaning] : own.items()) EXPECT_FALSE(kStandardTerms.contains(term)) << term;
  expect_terms(document, own);
}

TEST(Annotations, APageWithoutAnAddressIsNamedByItsHash) {
  Record record = test::news_record();
  for (const char* url : {"", "javascript:alert(1)", "file:///etc/passwd", "/a/b", "http://", "https:///x",
                          "data:text/html,x"}) {
    record.article.source.url = url;
    const json document = annotations_of(record);
    const json& lee = document["first"]["items"][0];
    EXPECT_EQ(lee["target"][0]["source"], "ni:///sha-256;ASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4mrze8") << url;
    EXPECT_EQ(lee["id"], "ni:///sha-256;ASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4mrze8#annotation-s1");
  }
}

TEST(Annotations, AddressesAreMadeIris) {
  Record record = test::news_record();
  const auto source = [&](const std::string& url) {
    record.article.source.url = url;
    return annotations_of(record)["first"]["items"][0]["target"][0]["source"].get<std::string>();
  };
  EXPECT_EQ(source("HTTPS://a.example/%zz%41\"<>\\^`{|}"), "https://a.example/%25zz%41%22%3C%3E%5C%5E%60%7B%7C%7D");
  EXPECT_EQ(source("http://[::1]/[x]#a#b\n"), "http://[::1]/%5Bx%5D#a%23b%0A");
  EXPECT_EQ(source("http://a.example/\u202e\uffff\u00e9\U0010ffff"),
            "http://a.example/%E2%80%AE%EF%BF%BF\u00e9%F4%8F%BF%BF");
}

TEST(Annotations, NoneIsACollectionWithoutAPage) {
  Record record = test::news_record();
  record.statements.clear();
  const json document = annotations_of(record);
  EXPECT_EQ(document["total"], 0);
  EXPECT_FALSE(document.contains("first"));
  EXPECT_FALSE(document.contains("last"));
  EXPECT_TRUE(document.contains("id"));
}

TEST(Annotations, SomeOfThemAreACollectionOfTheirOwn) {
  const Record record = test::news_record();
  const auto some = [&](const char* id) {
    return json::parse(to_annotations(record, {}, [&](const Statement& s) { return s.id == id; }));
  };
  EXPECT_EQ(some("s3")["total"], 1);
  EXPECT_EQ(some("s3")["first"]["items"][0]["body"][0]["toldBy"]["name"], "Bo Ek");
  EXPECT_EQ(some("s3")["id"], some("s3")["id"]);
  EXPECT_NE(some("s3")["id"], some("s2")["id"]);
  EXPECT_NE(some("s3")["id"], annotations_of(record)["id"]);
  EXPECT_EQ(some("s3")["id"].get<std::string>().substr(0, 9), "urn:uuid:");
  EXPECT_EQ(some("s3")["id"].get<std::string>()[23], '8');  // its version
}

TEST(Annotations, OfRandomRecordsEverySelectorFindsItsPlace) {
  test::RandomRecords records(6);
  std::size_t pieces = 0;
  for (int i = 0; i < 400; ++i) {
    const Record record = records.next();
    ASSERT_TRUE(check(record)) << check(record).error().message;
    const std::string written = to_annotations(record);
    EXPECT_EQ(written.find('\n'), std::string::npos);
    const json document = json::parse(written);
    expect_terms(document, document["@context"][1]);
    ASSERT_EQ(document["total"], record.statements.size());
    for (std::size_t s = 0; s < record.statements.size(); ++s) {
      json targets = document["first"]["items"][s]["target"];
      if (targets.is_object()) targets = json::array({targets});
      ASSERT_EQ(targets.size(), record.statements[s].content.size());
      for (std::size_t p = 0; p < targets.size(); ++p, ++pieces) {
        EXPECT_EQ(selected(record.article.text, targets[p]), slice(record.article.text, record.statements[s].content[p]));
      }
    }
  }
  EXPECT_GT(pieces, 1000u);
}

TEST(TextQuote, SomeThirtyCharactersNotThroughACluster) {
  const std::string cluster = "e\u0301";  // two characters, one grapheme
  std::string text;
  for (int i = 0; i < 40; ++i) text += cluster;
  const std::string all = "x" + text + "HERE" + "y" + text;
  const std::size_t begin = all.find("HERE");
  const record::TextQuote quote = record::TextQuotes(all).of({begin, begin + 4});
  EXPECT_EQ(slice(all, quote.prefix), text.substr(0, 16 * cluster.size()));
  EXPECT_EQ(slice(all, quote.suffix), "y" + text.substr(0, 16 * cluster.size()));  // 33 characters: the last is whole
  EXPECT_EQ(grapheme_floor(all, quote.suffix.end), quote.suffix.end);
}

TEST(TextQuote, MoreWhereTheSameStandsTwice) {
  const std::string paragraph =
      "In the end, and for once in earnest, he said that the bridge would open. Nobody in the town believed a word of "
      "what he had said.";
  const std::string text = "One.\n\n" + paragraph + "\n\n" + paragraph + "\n\nTwo.";
  for (const std::size_t from : {std::size_t{0}, text.find(paragraph) + 1}) {
    const std::size_t begin = text.find("the bridge would open", from);
    const record::TextQuote quote = record::TextQuotes(text).of({begin, begin + 21});
    const std::string whole = text.substr(quote.prefix.begin, quote.suffix.end - quote.prefix.begin);
    EXPECT_EQ(times_in(text, whole), 1u);
    EXPECT_GT(whole.size(), 100u);
  }
}

TEST(TextQuote, ATextOfRepetitionsDoesNotGrowWithoutEnd) {
  const std::string text(300'000, 'a');
  record::TextQuotes quotes(text);
  std::size_t size = 0;
  for (std::size_t at = 0; at + 300 < text.size(); at += 300) {
    const record::TextQuote quote = quotes.of({at, at + 20});
    EXPECT_EQ(quote.prefix.end, at);
    EXPECT_EQ(quote.suffix.begin, at + 20);
    EXPECT_GE(quote.suffix.size(), 32u);
    size += quote.prefix.size() + quote.suffix.size();
  }
  EXPECT_LT(size, 1'200'000u);
}

}  // namespace
}  // namespace hearsay
