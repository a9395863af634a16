// The query language: what a text means, what is wrong with it and where, and that nothing of it is FTS5's syntax.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <random>
#include <string>
#include <vector>

#include <hearsay/query.h>

namespace hearsay {
namespace {

Query parsed(const std::string& text) {
  const auto query = parse_query(text);
  if (!query) throw std::runtime_error(text + ": " + query.error().message);
  return *query;
}

std::string words(const std::string& text) { return parsed(text).words; }

// "POSITION MESSAGE" of what does not parse.
std::string wrong(const std::string& text) {
  const auto query = parse_query(text);
  return query ? "it parses" : std::to_string(query.error().position) + " " + query.error().message;
}

TEST(Query, Words) {
  EXPECT_EQ(words("neutral status"), R"("neutral" AND "status")");
  EXPECT_EQ(words("\"neutral status\""), R"("neutral status")");
  EXPECT_EQ(words("“neutral status”"), R"("neutral status")");
  EXPECT_EQ(words("«statut neutre»"), R"("statut neutre")");
  EXPECT_EQ(words("sanction*"), R"("sanction*" *)");
  EXPECT_EQ(words("\"new sanction\"*"), R"("new sanction" *)");
  EXPECT_EQ(words("anti-war"), R"("anti-war")");
  EXPECT_EQ(words("or not AND near"), R"("or" AND "not" AND "AND" AND "near")");
  EXPECT_EQ(words("война ＮＡＴＯ 中立"), R"("война" AND "ＮＡＴＯ" AND "中立")");
  EXPECT_EQ(words("don't stop - now ..."), R"("don't" AND "stop" AND "now")");
  EXPECT_TRUE(parsed("").empty());
  EXPECT_TRUE(parsed(" \t\n").empty());
}

TEST(Query, OrAndNot) {
  EXPECT_EQ(words("nato OR alliance"), R"(("nato" OR "alliance"))");
  EXPECT_EQ(words("a b OR c d"), R"("a" AND ("b" OR "c") AND "d")");
  EXPECT_EQ(words("(a b) OR c"), R"((("a" AND "b") OR "c"))");
  EXPECT_EQ(words("x (a -b)"), R"("x" AND ("a" NOT ("b")))");
  const Query query = parsed("neutral -gas -\"security council\" -(a OR b)");
  EXPECT_EQ(query.words, R"("neutral")");
  EXPECT_EQ(query.without, R"("gas" OR "security council" OR ("a" OR "b"))");
  EXPECT_EQ(parsed("speaker:Peskov -gas").without, R"("gas")");
}

TEST(Query, Filters) {
  const Query query = parsed(R"(speaker:Peskov,"Sergey Lavrov" neutral -outlet:RT since:2022-02 until:2024 To:#12)");
  EXPECT_EQ(query.words, R"("neutral")");
  const std::vector<Filter> expected = {{Field::kSpeaker, false, {"Peskov", "Sergey Lavrov"}},
                                        {Field::kOutlet, true, {"RT"}},
                                        {Field::kSince, false, {"2022-02-01"}},
                                        {Field::kUntil, false, {"2024-12-31"}},
                                        {Field::kAddressee, false, {"#12"}}};
  EXPECT_EQ(query.filters, expected);
  EXPECT_EQ(parsed("until:2024-02").filters[0].values[0], "2024-02-29");
  EXPECT_EQ(parsed("until:2023-02").filters[0].values[0], "2023-02-28");
  EXPECT_EQ(parsed("since:2022").filters[0].values[0], "2022-01-01");
  EXPECT_EQ(parsed("kind:SPEECH").filters[0].values[0], "speech");
  EXPECT_EQ(parsed("article:8F14E45FCEEA167A").filters[0].values[0], "8f14e45fceea167a");
  for (const char* good : {"confidence:0.8", "confidence:1", "confidence:.95", "nested:yes", "secondhand:no",
                           "conditional:yes", "form:mixed", "polarity:negated", "credit:\"Associated Press\"", "via:Q42"}) {
    EXPECT_EQ(parsed(good).filters.size(), 1u) << good;
  }
  EXPECT_TRUE(parsed("at 10:30 https://x.org/a note: -").filters.empty());
}

TEST(Query, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(wrong("neutral speker:Peskov"), "8 there is no field speker: did you mean speaker:? (at character 9)");
  EXPECT_EQ(wrong("é é addressee:X").substr(0, 54), "4 there is no field addressee: did you mean to:? (at c");
  EXPECT_NE(wrong("zebra:x").find("the fields are speaker, to, via, kind"), std::string::npos);
  EXPECT_EQ(wrong("kind:talk"), "5 kind: takes speech or attitude, not talk (at character 6)");
  EXPECT_EQ(wrong("form:x"), "5 form: takes direct, indirect or mixed, not x (at character 6)");
  EXPECT_EQ(wrong("since:2022-02-30"), "6 since: there is no such date as 2022-02-30 (at character 7)");
  EXPECT_NE(wrong("since:2022-13").find("2022-13"), std::string::npos);
  EXPECT_NE(wrong("until:2022-00").find("2022-00"), std::string::npos);
  EXPECT_NE(wrong("since:yesterday").find("takes a date such as"), std::string::npos);
  EXPECT_EQ(wrong("a speaker:"), "10 speaker: has no value (at character 11)");
  EXPECT_EQ(wrong("speaker:A, B"), "10 speaker: has no value (at character 11)");
  EXPECT_EQ(wrong("speaker:\"\""), "8 speaker: has no value (at character 9)");
  EXPECT_EQ(wrong("speaker:..."), "8 speaker: takes a name, not ... (at character 9)");
  EXPECT_EQ(wrong("since:2022,2023"), "11 since: takes one value (at character 12)");
  EXPECT_EQ(wrong("a \"b c"), "2 this quotation mark is not closed (at character 3)");
  EXPECT_EQ(wrong("a (b"), "2 this bracket is not closed (at character 3)");
  EXPECT_EQ(wrong("a b)"), "3 this bracket was never opened (at character 4)");
  for (const char* text : {"-gas", "-gas -oil", "a OR", "OR a", "a OR OR b", "a (OR b)", "a OR -b", "-a OR b", "x (-a)",
                           "(speaker:A)", "a OR speaker:B", "speaker:A OR b", "?!", "a* b", "ab*", "confidence:2",
                           "confidence:0.999", "confidence:x", "article:12", "nested:maybe", "speaker:\"A\"b"}) {
    EXPECT_NE(wrong(text), "it parses") << text;
  }
}

TEST(Query, IsBounded) {
  EXPECT_NE(wrong(std::string(4097, 'a')).find("4096 bytes"), std::string::npos);
  EXPECT_FALSE(parsed(std::string(4096, 'a')).empty());
  std::string many;
  for (int i = 0; i < 64; ++i) many += "w ";
  EXPECT_NO_THROW(parsed(many));
  EXPECT_NE(wrong(many + "w").find("64 words"), std::string::npos);
  EXPECT_NO_THROW(parsed(std::string(16, '(') + "a" + std::string(16, ')')));
  EXPECT_NE(wrong(std::string(17, '(') + "a" + std::string(17, ')')).find("16 deep"), std::string::npos);
  EXPECT_NE(wrong("aaa* bbb* ccc* ddd* eee*").find("4 words with *"), std::string::npos);
}

TEST(Query, FieldTextIsReadBack) {
  EXPECT_EQ(field_text("speaker", "Peskov"), "speaker:Peskov");
  EXPECT_EQ(field_text("speaker", "Angela Merkel"), "speaker:\"Angela Merkel\"");
  EXPECT_EQ(field_text("speaker", "#12"), "speaker:#12");
  for (const char* value : {"Smith, John", "A (B)", "a:b", "-x", "Jean-Luc", "Ω", "OR", "O'Neil"}) {
    const Query query = parsed(field_text("speaker", value));
    ASSERT_EQ(query.filters.size(), 1u) << value;
    EXPECT_EQ(query.filters[0].values, std::vector<std::string>{value});
  }
  EXPECT_EQ(parsed(field_text("outlet", "The \"Daily\" News")).filters[0].values[0], "The  Daily  News");
}

// Random texts of bytes and of pieces of the grammar: no crash, and FTS5 takes whatever parses.
TEST(Query, WhateverParsesFts5Takes) {
  sqlite3* db = nullptr;
  ASSERT_EQ(sqlite3_open(":memory:", &db), SQLITE_OK);
  const char* const table = "CREATE VIRTUAL TABLE t USING fts5(content, facets, tokenize='porter unicode61')";
  ASSERT_EQ(sqlite3_exec(db, table, nullptr, nullptr, nullptr), SQLITE_OK);
  sqlite3_stmt* find = nullptr;
  ASSERT_EQ(sqlite3_prepare_v2(db, "SELECT rowid FROM t WHERE t MATCH ?", -1, &find, nullptr), SQLITE_OK);
  const std::vector<std::string> pieces = {"a", "nato", "\"", "\"", "“", "”", "(", ")", "(", ")", "-", " ", " ", " OR ", "*",
                                           "abc*", "speaker:", "kind:speech", "since:2022", ",", ":", "NEAR", "AND", "NOT",
                                           "{", "}", "^", "+", "é", "\xff", "\0x", "'", "\\", "中", "…", "#1", "--", ";"};
  std::mt19937 random(6);
  const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
  std::size_t good = 0, asked = 0;
  for (int round = 0; round < 100'000; ++round) {
    std::string text;
    const std::size_t length = below(24);
    for (std::size_t i = 0; i < length; ++i) {
      if (round % 4 == 0) text += static_cast<char>(below(256));
      else text += pieces[below(pieces.size())];
    }
    const auto query = parse_query(text);
    if (!query) {
      ASSERT_FALSE(query.error().message.empty());
      ASSERT_LE(query.error().position, text.size());
      continue;
    }
    ++good;
    for (const std::string& expression : {query->words, query->without}) {
      if (expression.empty()) continue;
      ++asked;
      sqlite3_reset(find);
      sqlite3_bind_text(find, 1, expression.data(), static_cast<int>(expression.size()), SQLITE_TRANSIENT);
      ASSERT_EQ(sqlite3_step(find), SQLITE_DONE) << text << " -> " << expression << ": " << sqlite3_errmsg(db);
    }
  }
  EXPECT_GT(good, 20'000u);
  EXPECT_GT(asked, 15'000u);
  sqlite3_finalize(find);
  sqlite3_close(db);
}

}  // namespace
}  // namespace hearsay
