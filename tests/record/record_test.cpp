// Records as JSON: both ways, against the schema, and against hostile input.
#include <gtest/gtest.h>

#include <chrono>
#include <limits>
#include <nlohmann/json.hpp>
#include <sstream>

#include <hearsay/record.h>

#include "random_record.h"
#include "record/check.h"
#include "schema_validator.h"
#include "text/utf8.h"

namespace hearsay {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;
using test::RandomRecords;
using test::small_record;

const test::SchemaValidator& schema() {
  static const test::SchemaValidator validator(test::schema_file("record.schema.json"));
  return validator;
}

TEST(ToJson, WritesTheKeysInTheSchemasOrder) {
  EXPECT_EQ(to_json(small_record()),
            "{\"schema\":\"hearsay/1\",\"id\":\"0123456789abcdef\",\"source\":{\"path\":\"a.txt\",\"url\":null,\"canonical\":null,"
            "\"sha256\":\"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\",\"bytes\":47,"
            "\"media_type\":\"text/plain\",\"charset\":\"utf-8\"},\"article\":{\"text\":"
            "\"Peskov said that \u201cPutin\u201d had agreed if Kiev did.\",\"language\":\"en\",\"headline\":null,"
            "\"subhead\":null,\"byline\":[],\"outlet\":null,\"place\":null,\"date\":null,\"modified\":null,"
            "\"section\":null,\"credits\":[],\"boilerplate\":[],\"parts\":[],"
            "\"sentences\":[[0,48]]},\"actors\":[{\"id\":\"a1\",\"name\":\"Peskov\",\"kind\":\"person\","
            "\"roles\":[\"spokesman\"],\"mentions\":[[0,6]],\"wikidata\":null,\"offices\":[]},{\"id\":\"a2\","
            "\"name\":\"Putin\",\"kind\":\"person\",\"roles\":[],\"mentions\":[[18,23]],\"wikidata\":\"Q7747\","
            "\"offices\":[{\"title\":\"President of Russia\",\"from\":\"2012-05-07\",\"until\":null},"
            "{\"title\":\"Chairman\",\"from\":\"2001-01-15\",\"until\":\"2024-01-01\"}]}],\"statements\":["
            "{\"id\":\"s1\",\"parent\":null,\"kind\":\"speech\",\"form\":\"mixed\",\"polarity\":\"affirmed\","
            "\"source\":[[0,6]],\"cue\":[[7,11]],\"content\":[[12,47]],\"addressee\":null,\"condition\":null,"
            "\"speaker\":\"a1\",\"addressee_actor\":null,\"confidence\":0.97,"
            "\"speaker_confidence\":0.9},{\"id\":\"s2\",\"parent\":\"s1\","
            "\"kind\":\"speech\",\"form\":\"indirect\",\"polarity\":\"affirmed\",\"source\":[[18,23]],"
            "\"cue\":[[25,35]],\"content\":[[36,47]],\"addressee\":null,\"condition\":[[36,47]],"
            "\"speaker\":\"a2\",\"addressee_actor\":null,\"confidence\":0.5,"
            "\"speaker_confidence\":0}],\"notes\":[]}");
}

TEST(ToJson, NamesHaveTheirSpansOrNull) {
  Record record = small_record();
  record.article.byline = {{"Ann", Span{0, 6}}, {"Bob", std::nullopt}};
  record.article.outlet = Named{"Ru-Main", std::nullopt};
  record.article.subhead = Named{"So he says", Span{0, 11}};
  record.article.date = Date{"2022-02-25", Span{7, 11}, "2022-02-25T14:03:00+03:00"};
  record.article.modified = Date{"2022-02-26", std::nullopt};
  record.article.section = "World";
  record.article.source.canonical = "https://ru-main.example/1";
  record.article.credits = {{"RT", std::nullopt}, {"AP", Span{0, 6}, CreditKind::kSignOff, "https://ap.example/"}};
  record.article.parts = {{{0, 6}, PartKind::kHeading, 2}, {{7, 11}, PartKind::kQuote}};
  const auto source = ordered_json::parse(to_json(record))["source"];
  EXPECT_EQ(source["canonical"], "https://ru-main.example/1");
  const auto article = ordered_json::parse(to_json(record))["article"];
  EXPECT_EQ(article["byline"].dump(), R"([{"name":"Ann","span":[0,6]},{"name":"Bob","span":null}])");
  EXPECT_EQ(article["outlet"].dump(), R"({"name":"Ru-Main","span":null})");
  EXPECT_EQ(article["subhead"].dump(), R"({"name":"So he says","span":[0,11]})");
  EXPECT_EQ(article["date"].dump(), R"({"value":"2022-02-25","time":"2022-02-25T14:03:00+03:00","span":[7,11]})");
  EXPECT_EQ(article["modified"].dump(), R"({"value":"2022-02-26","time":null,"span":null})");
  EXPECT_EQ(article["section"], "World");
  EXPECT_EQ(article["credits"].dump(),
            R"([{"outlet":"RT","how":"metadata","url":null,"span":null},)"
            R"({"outlet":"AP","how":"sign-off","url":"https://ap.example/","span":[0,6]}])");
  EXPECT_EQ(article["parts"].dump(),
            R"([{"kind":"heading","level":2,"span":[0,6]},{"kind":"quote","level":null,"span":[7,11]}])");
}

TEST(ToJson, RoundsConfidenceToFourDecimals) {
  const std::pair<double, const char*> cases[] = {
      {0, "0"}, {1, "1"}, {0.5, "0.5"}, {0.97, "0.97"}, {0.12344999, "0.1234"}, {0.99999, "1"}, {0.00004, "0"},
      {0.0001, "0.0001"}, {0.1, "0.1"}, {2, "1"}, {-1, "0"}, {std::numeric_limits<double>::quiet_NaN(), "0"}};
  for (const auto& [value, wanted] : cases) {
    Record record = small_record();
    record.statements[0].confidence = record.statements[0].speaker_confidence = value;
    const std::string keys = "\"confidence\":" + std::string(wanted) + ",\"speaker_confidence\":" + wanted + "},";
    EXPECT_NE(to_json(record).find(keys), std::string::npos) << value;
  }
}

TEST(ToJson, IsOneLineOfValidUtf8WhateverComesIn) {
  Record record = small_record();
  record.article.text = "a\xff\n\xed\xa0\x80\u2028\u0085 \xe2\x80 z";  // a stray byte, a surrogate, a cut character
  record.sentences = {{0, record.article.text.size()}};
  record.statements.clear();
  const std::size_t end = record.article.text.size();
  record.actors = {{"a1", "\xc0\xaf", "", {"\x80"}, {{end - 1, end}}, ""}};
  const std::string written = to_json(record);
  EXPECT_TRUE(is_valid_utf8(written));
  EXPECT_EQ(written.find_first_of("\n\r"), std::string::npos);
  EXPECT_EQ(written.find("\u2028"), std::string::npos);
  EXPECT_EQ(written.find("\u0085"), std::string::npos);
  const auto tree = json::parse(written);
  EXPECT_EQ(tree["article"]["text"], "a\ufffd\n\ufffd\ufffd\ufffd\u2028\u0085 \ufffd z");
  EXPECT_EQ(tree["article"]["sentences"].dump(), "[[0,12]]");
  EXPECT_EQ(tree["actors"][0]["mentions"].dump(), "[[11,12]]");
}

TEST(RoundTrip, RandomRecordsComeBackByteForByteAndFitTheSchema) {
  RandomRecords records(1);
  std::size_t statements = 0, nested = 0;
  for (int i = 0; i < 500; ++i) {
    const Record record = records.next();
    const Result<void> kept = check(record);
    ASSERT_TRUE(kept) << i << ": " << kept.error().message;
    const std::string written = to_json(record);
    EXPECT_EQ(schema().validate(json::parse(written)), "");
    const Result<Record> back = from_json(written);
    ASSERT_TRUE(back) << back.error().message;
    ASSERT_EQ(to_json(*back), written);
    EXPECT_EQ(back->article.text, record.article.text);
    EXPECT_EQ(back->article.section, record.article.section);
    EXPECT_EQ(back->article.source.canonical, record.article.source.canonical);
    ASSERT_EQ(back->article.credits.size(), record.article.credits.size());
    for (std::size_t c = 0; c < record.article.credits.size(); ++c) {
      EXPECT_EQ(back->article.credits[c].how, record.article.credits[c].how);
      EXPECT_EQ(back->article.credits[c].url, record.article.credits[c].url);
    }
    ASSERT_EQ(back->article.parts.size(), record.article.parts.size());
    for (std::size_t p = 0; p < record.article.parts.size(); ++p) {
      EXPECT_EQ(back->article.parts[p].span, record.article.parts[p].span);
      EXPECT_EQ(back->article.parts[p].level, record.article.parts[p].level);
    }
    if (record.article.modified) {
      EXPECT_EQ(back->article.modified->time, record.article.modified->time);
    }
    ASSERT_EQ(back->statements.size(), record.statements.size());
    for (std::size_t s = 0; s < record.statements.size(); ++s) {
      EXPECT_EQ(back->statements[s].content, record.statements[s].content);
      EXPECT_EQ(back->statements[s].parent, record.statements[s].parent);
      EXPECT_EQ(back->statements[s].speaker, record.statements[s].speaker);
      EXPECT_EQ(back->statements[s].speaker_confidence, record.statements[s].speaker_confidence);
      nested += record.statements[s].parent >= 0;
    }
    statements += record.statements.size();
  }
  EXPECT_GT(statements, 300u);
  EXPECT_GT(nested, 50u);
}

// Every member of every object, taken away, given again under another name, and set to what it cannot be.
class Mutation {
 public:
  template <typename Each>
  static void every(const json& tree, const Each& each) {
    const json flat = tree.flatten();
    for (const auto& [pointer, unused] : flat.items()) {
      for (json::json_pointer at(pointer); !at.empty(); at.pop_back()) each(at);
    }
  }
};

TEST(FromJson, RefusesMissingUnknownAndMistypedValues) {
  Record record = small_record();
  record.article.headline = {{0, 6}};
  record.article.byline = {{"Ann", Span{0, 6}}};
  record.article.outlet = Named{"Ru-Main", Span{0, 6}};
  record.article.subhead = Named{"So he says", Span{0, 6}};
  record.article.date = Date{"2022-02-25", Span{0, 6}, "2022-02-25T14:03:00Z"};
  record.article.modified = Date{"2022-02-26", std::nullopt, "2022-02-26T00:00:00"};
  record.article.section = "World";
  record.article.source.canonical = "https://ru-main.example/1";
  record.article.credits = {{"RT", Span{0, 6}, CreditKind::kSource, "https://rt.example/"}};
  record.article.parts = {{{0, 6}, PartKind::kHeading, 2}, {{7, 11}, PartKind::kItem}};
  const json good = json::parse(to_json(record));
  ASSERT_TRUE(from_json(good.dump()));
  int refused = 0;
  const auto refuse = [&](const json& bad, const std::string& what) {
    const Result<Record> read = from_json(bad.dump());
    ASSERT_FALSE(read) << what;
    EXPECT_EQ(read.error().kind, ErrorKind::kBadRecord) << what;
    EXPECT_FALSE(schema().validate(bad).empty()) << what << ": the schema allows it";
    ++refused;
  };
  Mutation::every(good, [&](const json::json_pointer& at) {
    const std::string name = at.to_string();
    for (const json& odd : {json(-1), json(0.5), json(true), json::object(), json(json::array({json::object()}))}) {
      if (at.back().ends_with("confidence") && odd == 0.5) continue;
      json bad = good;
      bad[at] = odd;
      refuse(bad, name + " = " + odd.dump());
    }
    const json& around = good[at.parent_pointer()];
    if (!around.is_object()) return;
    json bad = good;
    bad[at.parent_pointer()].erase(at.back());
    refuse(bad, "without " + name);
    bad[at.parent_pointer()]["other"] = good[at];
    refuse(bad, "other name for " + name);
    bad = good;
    bad[at.parent_pointer()]["other"] = nullptr;
    refuse(bad, "one more beside " + name);
  });
  EXPECT_GT(refused, 500);
}

void expect_refused(const std::string& text, std::string_view word) {
  const Result<Record> read = from_json(text);
  ASSERT_FALSE(read) << text.substr(0, 80);
  EXPECT_EQ(read.error().kind, ErrorKind::kBadRecord);
  EXPECT_NE(read.error().message.find(word), std::string::npos) << read.error().message;
  EXPECT_LT(read.error().message.size(), 400u);
  EXPECT_TRUE(is_valid_utf8(read.error().message));
  EXPECT_EQ(read.error().message.find('\n'), std::string::npos);
}

std::string with(const json::json_pointer& at, const json& value) {
  json tree = json::parse(to_json(small_record()));
  tree[at] = value;
  return tree.dump();
}

TEST(FromJson, NamesWhatIsWrong) {
  using Pointer = json::json_pointer;
  expect_refused(with(Pointer("/schema"), "hearsay/2"), "hearsay/2");
  expect_refused(with(Pointer("/id"), "0000000000000000"), "id");
  expect_refused(with(Pointer("/article/sentences/0/1"), 49), "article.sentences[0][1] lies outside the text");
  expect_refused(with(Pointer("/article/sentences/0/1"), 18446744073709551615ull), "lies outside the text");
  expect_refused(with(Pointer("/article/sentences/0"), json::array({5, 5})), "empty span");
  expect_refused(with(Pointer("/article/sentences/0"), json::array({6, 5})), "empty span");
  expect_refused(with(Pointer("/article/sentences"), json::parse("[[0,9],[8,12]]")), "article.sentences[1]");
  expect_refused(with(Pointer("/article/headline"), json::array()), "article.headline is empty");
  expect_refused(with(Pointer("/article/date"), json::parse(R"({"value":"2021-02-29","span":null})")), "article.date");
  const auto date = [](const char* time) { return json{{"value", "2021-02-28"}, {"time", time}, {"span", nullptr}}; };
  for (const char* time : {"", "2021-02-28", "2021-02-27T14:03:00", "2021-02-28T14:03", "2021-02-28 14:03:00",
                           "2021-02-28T24:00:00", "2021-02-28T14:60:00", "2021-02-28T14:03:61", "2021-02-28T14:03:00.5Z",
                           "2021-02-28T14:03:00+3", "2021-02-28T14:03:00+0300", "2021-02-28T14:03:00ZZ",
                           "2021-02-28T14:03:-1", "2021-02-28T14:03:00+24:00"}) {
    expect_refused(with(Pointer("/article/date"), date(time)), "article.date.time");
    expect_refused(with(Pointer("/article/modified"), date(time)), "article.modified.time");
  }
  const auto part = [](const char* kind, const json& level) {
    return json::array({{{"kind", kind}, {"level", level}, {"span", {0, 6}}}});
  };
  ASSERT_TRUE(from_json(with(Pointer("/article/parts"), part("heading", 6))));
  expect_refused(with(Pointer("/article/parts"), part("heading", 7)), "article.parts[0].level");
  expect_refused(with(Pointer("/article/parts"), part("heading", 0)), "article.parts[0].level");
  expect_refused(with(Pointer("/article/parts"), part("row", 1)), "article.parts[0].level");
  expect_refused(with(Pointer("/article/parts"), part("column", nullptr)), "column");
  expect_refused(with(Pointer("/article/section"), ""), "article.section");
  expect_refused(with(Pointer("/source/canonical"), ""), "source.canonical");
  expect_refused(with(Pointer("/source/url"), ""), "source.url");
  expect_refused(with(Pointer("/source/sha256"), std::string(64, 'A')), "source.sha256");
  expect_refused(with(Pointer("/actors/0/kind"), "robot"), "actors[0].kind");
  expect_refused(with(Pointer("/actors/1/wikidata"), "7747"), "actors[1].wikidata");
  expect_refused(with(Pointer("/actors/1/offices/0/from"), "2012-05"), "actors[1].offices[0].from");
  expect_refused(with(Pointer("/actors/1/offices/1/until"), "1999-01-01"), "actors[1].offices[1].until is before");
  expect_refused(with(Pointer("/actors/1/offices/1/title"), ""), "actors[1].offices[1].title is empty");
  expect_refused(with(Pointer("/statements/0/kind"), "gossip"), "gossip");
  expect_refused(with(Pointer("/statements/0/speaker"), "a3"), "statements[0].speaker");
  expect_refused(with(Pointer("/statements/0/parent"), "s2"), "statements[0].parent");
  expect_refused(with(Pointer("/statements/1/parent"), "s2"), "statements[1].parent");
  expect_refused(with(Pointer("/statements/1/source"), json::parse("[[0,6]]")), "lies outside the parent's content");
  expect_refused(with(Pointer("/statements/1/confidence"), 1.01), "statements[1].confidence");
  expect_refused(with(Pointer("/statements/1/speaker_confidence"), -0.1), "statements[1].speaker_confidence");
  for (const char* id : {"s1", "s0", "s02", "s", "t2", "s2x", "s99999999999999999999"}) {
    expect_refused(with(Pointer("/statements/1/id"), id), "statements[1].id");
  }
}

TEST(FromJson, AFilteredRecordMayHaveGapsInItsIds) {
  const std::string gap = with(nlohmann::json::json_pointer("/statements/1/id"), "s7");
  const Result<Record> read = from_json(gap);
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->statements[1].id, "s7");
}

TEST(FromJson, SurvivesHostileText) {
  const std::string good = to_json(small_record());
  expect_refused("", "not a record");
  expect_refused("nonsense", "line 1");
  expect_refused(good + "{}", "not a record");
  expect_refused(good.substr(0, good.size() - 1), "not a record");
  expect_refused("[1,2]", "not an object");
  expect_refused("null", "not an object");
  expect_refused(std::string(1'000'000, '['), "levels deep");
  std::string deep;
  for (int i = 0; i < 300'000; ++i) deep += "{\"a\":";
  expect_refused(deep, "levels deep");
  expect_refused(R"({"schema":"\ud800"})", "surrogate");
  expect_refused(R"({"schema":"\udc00\ud800"})", "surrogate");
  expect_refused("{\"schema\":\"\xff\"}", "UTF-8");
  expect_refused("{\"schema\":\"\xed\xa0\x80\"}", "UTF-8");
  expect_refused("{\"schema\":\"a\nb\"}", "not a record");
  expect_refused("{\"schema\":1e999}", "not a record");
  expect_refused("{\"schema\":\"hearsay/1\",\"schema\":\"hearsay/1\"}", "twice");
  expect_refused("{\"" + std::string(100'000, 'x') + "\":1,", "not a record");
  expect_refused("{\"" + std::string(39, 'x') + "\u00e9\":1}", "lacks");
  std::string many = "{";
  for (int i = 0; i < 100'000; ++i) many += "\"" + std::to_string(i) + "\":0,";
  expect_refused(many, "keys");
  for (std::size_t size = 0; size < good.size(); ++size) EXPECT_FALSE(from_json(good.substr(0, size)));
}

TEST(FromJson, SurvivesEveryFlippedByte) {
  const std::string good = to_json(small_record());
  for (std::size_t at = 0; at < good.size(); ++at) {
    for (const int flip : {1, 0x20, 0x80}) {
      std::string bad = good;
      bad[at] = static_cast<char>(bad[at] ^ flip);
      if (const Result<Record> read = from_json(bad)) {
        EXPECT_TRUE(check(*read)) << bad;
        EXPECT_EQ(schema().validate(json::parse(to_json(*read))), "");
      } else {
        EXPECT_EQ(read.error().kind, ErrorKind::kBadRecord);
      }
    }
  }
}

TEST(FromJson, ReadsEscapesAndBlanksOfOtherWriters) {
  json tree = json::parse(to_json(small_record()));
  const Result<Record> read = from_json("\n " + tree.dump(2, ' ', true) + " \n");
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(to_json(*read), to_json(small_record()));
}

TEST(FromJson, TakesLinearTime) {
  Record record = small_record();
  record.statements.clear();
  record.actors.clear();
  record.article.text.clear();
  record.sentences.clear();
  while (record.article.text.size() < 5'000'000) {
    const std::size_t begin = record.article.text.size();
    record.article.text += "\u00e9\u4e2da\n\"";
    record.sentences.push_back({begin, record.article.text.size()});
  }
  const auto begin = std::chrono::steady_clock::now();
  const std::string written = to_json(record);
  const Result<Record> back = from_json(written);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  ASSERT_TRUE(back) << back.error().message;
  EXPECT_EQ(back->sentences, record.sentences);
  EXPECT_LT(took.count(), 20.0);
}

TEST(SchemaValidator, KnowsWhatItIsTold) {
  using test::SchemaValidator;
  EXPECT_TRUE(SchemaValidator::matches("^s[1-9][0-9]*$", "s10"));
  EXPECT_FALSE(SchemaValidator::matches("^s[1-9][0-9]*$", "s01"));
  EXPECT_FALSE(SchemaValidator::matches("^s[1-9][0-9]*$", "xs1"));
  EXPECT_TRUE(SchemaValidator::matches("^[0-9]{4}-[0-9]{2}$", "2022-02"));
  EXPECT_FALSE(SchemaValidator::matches("^[0-9]{4}-[0-9]{2}$", "2022-2"));
  EXPECT_FALSE(SchemaValidator(json::parse(R"({"uniqueItems":true})")).validate(1).empty());
  EXPECT_FALSE(SchemaValidator(json::parse(R"({"type":"integer"})")).validate(1.5).empty());
  EXPECT_FALSE(SchemaValidator(json::parse(R"({"additionalProperties":false})")).validate({{"a", 1}}).empty());
}

}  // namespace
}  // namespace hearsay
