#include <gtest/gtest.h>
#include <hearsay/export.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "export_records.h"

namespace hearsay {
namespace {

using nlohmann::json;

json graph_of(const Record& record, const Keeps& keeps = {}) {
  const json document = json::parse(to_quotations(record, {}, keeps));
  EXPECT_EQ(document["@context"], "https://schema.org");
  return document["@graph"];
}

const std::string kPage = "https://post.example/a%20b?x=\u00e9";
std::string name_of(const std::string& statement) {
  return "ni:///sha-256;ASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4mrze8#" + statement;
}

json node(const json& graph, const std::string& statement) {
  for (const json& each : graph) {
    if (each.value("@id", "") == name_of(statement)) return each;
  }
  return nullptr;
}

// schema.org's properties (and those of its types' parents) that we use, by type.
const std::map<std::string, std::set<std::string>> kProperties = {
    {"NewsArticle", {"url", "headline", "alternativeHeadline", "datePublished", "dateModified", "inLanguage",
                     "articleSection", "author", "publisher", "locationCreated", "isBasedOn", "citation", "identifier"}},
    {"Quotation", {"text", "spokenByCharacter", "creator", "creditText", "audience", "description", "inLanguage",
                   "isPartOf", "isBasedOn"}},
    {"CreativeWork", {"name", "url", "publisher", "creator", "creditText", "isPartOf", "isBasedOn"}},
    {"Person", {"name", "jobTitle", "sameAs"}},
    {"Organization", {"name", "sameAs"}},
    {"Audience", {"name"}},
    {"Place", {"name"}},
    {"PropertyValue", {"propertyID", "value"}}};

void expect_schema(const json& value) {
  if (value.is_array()) {
    for (const json& each : value) expect_schema(each);
  }
  if (!value.is_object()) return;
  if (value.size() == 1 && value.contains("@id")) return;
  ASSERT_TRUE(value.contains("@type")) << value;
  const std::string type = value["@type"];
  ASSERT_TRUE(kProperties.contains(type)) << type;
  for (const auto& [key, each] : value.items()) {
    if (key.starts_with("@")) continue;
    EXPECT_TRUE(kProperties.at(type).contains(key)) << type << ' ' << key;
    expect_schema(each);
  }
}

TEST(Quotations, TheArticleAndWhereItIsFrom) {
  const json article = graph_of(test::news_record())[0];
  EXPECT_EQ(article["@type"], "NewsArticle");
  EXPECT_EQ(article["@id"], kPage);
  EXPECT_EQ(article["url"], kPage);
  EXPECT_EQ(article["headline"], "Bridge to open");
  EXPECT_EQ(article["datePublished"], "2022-02-25T14:03:00+03:00");
  EXPECT_EQ(article["author"][0]["name"], "Cy Dow");
  EXPECT_EQ(article["publisher"]["name"], "The Post");
  EXPECT_EQ(article["locationCreated"]["name"], "OSLO");
  EXPECT_EQ(article["isBasedOn"], (json::array({{{"@type", "CreativeWork"},
                                                 {"url", "https://reuters.example/x"},
                                                 {"publisher", {{"@type", "Organization"}, {"name", "Reuters"}}}}})));
  ASSERT_EQ(article["citation"].size(), 1u);
  EXPECT_EQ(article["citation"][0]["publisher"]["name"], "AP");
  EXPECT_FALSE(article["citation"][0].contains("url"));  // javascript: is no address
}

TEST(Quotations, TheWordsInMarksWithoutTheMarks) {
  const json lee = node(graph_of(test::news_record()), "s1");
  EXPECT_EQ(lee["@type"], "Quotation");
  EXPECT_EQ(lee["text"], "The bridge opens, … if the cables hold.");
  const json person{{"@type", "Person"},
                    {"name", "Ann Lee"},
                    {"jobTitle", {"engineer"}},
                    {"sameAs", "https://www.wikidata.org/wiki/Q42"}};
  EXPECT_EQ(lee["spokenByCharacter"], person);
  EXPECT_EQ(lee["creator"], person);
  EXPECT_EQ(lee["audience"]["name"], "reporters");
  EXPECT_EQ(lee["isPartOf"]["@id"], kPage);
  EXPECT_FALSE(lee.contains("description"));
}

TEST(Quotations, WhatIsToldByAnotherKeepsWhoTellsIt) {
  const json graph = graph_of(test::news_record());
  const json told = node(graph, "s3"), telling = node(graph, "s2");
  EXPECT_EQ(told["text"], "a gift");
  EXPECT_EQ(told["description"], "it “a gift” to the town");
  EXPECT_EQ(told["spokenByCharacter"]["name"], "Ann Lee");
  EXPECT_FALSE(told.contains("creator"));  // the outlet does not say that she said it
  EXPECT_EQ(told["isBasedOn"][0]["@id"], name_of("s2"));
  EXPECT_EQ(telling["@type"], "CreativeWork");  // the words in marks are not his
  EXPECT_EQ(telling["creator"]["name"], "Bo Ek");
  EXPECT_FALSE(telling.contains("text"));
}

TEST(Quotations, WhatATellerSaysHimselfIsHis) {
  Record record = test::news_record();
  record.statements[2].content = {test::find_in(record, "it")};  // the marks stand in his own content alone
  const json graph = graph_of(record);
  EXPECT_EQ(node(graph, "s2")["@type"], "Quotation");
  EXPECT_EQ(node(graph, "s2")["text"], "a gift");
}

TEST(Quotations, NothingThatWasNotSaid) {
  Record record = test::news_record();
  EXPECT_EQ(node(graph_of(record), "s4"), nullptr);  // denied
  record.statements[1].polarity = Polarity::kNegated;
  EXPECT_EQ(node(graph_of(record), "s3"), nullptr);  // inside of what is denied
  EXPECT_EQ(node(graph_of(record), "s2"), nullptr);
}

TEST(Quotations, SpeakersThatAreNoPersons) {
  const json graph = graph_of(test::news_record());
  EXPECT_EQ(node(graph, "s5")["isBasedOn"], (json::array({{{"@type", "CreativeWork"}, {"name", "The report"}}})));
  EXPECT_FALSE(node(graph, "s5").contains("spokenByCharacter"));
  EXPECT_EQ(node(graph, "s6")["creditText"], "An official");
  EXPECT_FALSE(node(graph, "s6").contains("spokenByCharacter"));
}

TEST(Quotations, OnlyWhatIsKept) {
  const Record record = test::news_record();
  const json graph = graph_of(record, [](const Statement& s) { return s.id == "s3"; });
  ASSERT_EQ(graph.size(), 3u);  // the article, who tells it, and it
  EXPECT_EQ(node(graph, "s2")["creator"]["name"], "Bo Ek");
  EXPECT_TRUE(graph_of(record, [](const Statement& s) { return s.id == "s2"; }).empty());
}

TEST(Quotations, OverParagraphs) {
  Record record = test::small_record();
  record.actors.clear();
  record.statements.clear();
  record.article.text = "\u201cOne.\n\n\u201cTwo \u2018deux\u2019 two.\u201d he said.";
  test::add_statement(record, Form::kDirect, {{0, record.article.text.find(" he said")}}, -1);
  EXPECT_EQ(node(graph_of(record), "s1")["text"], "One.\n\nTwo ‘deux’ two.");
}

TEST(Quotations, OfRandomRecordsAllAreOfTheSchema) {
  test::RandomRecords records(7);
  for (int i = 0; i < 300; ++i) {
    const Record record = records.next();
    const std::string written = to_quotations(record);
    EXPECT_EQ(written.find('\n'), std::string::npos);
    expect_schema(json::parse(written)["@graph"]);
    std::set<std::string> named, meant;
    for (const json& each : json::parse(written)["@graph"]) {
      EXPECT_TRUE(named.insert(each["@id"]).second) << "twice";
      for (const json& origin : each.value("isBasedOn", json::array())) {
        if (origin.size() == 1) meant.insert(origin["@id"]);
      }
    }
    for (const std::string& id : meant) EXPECT_TRUE(named.contains(id)) << id;
  }
}

}  // namespace
}  // namespace hearsay
