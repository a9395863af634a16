#include "cli/who.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace hearsay::cli {
namespace {

Span at(const Record& record, const std::string& words) {
  const std::size_t begin = record.article.text.find(words);
  EXPECT_NE(begin, std::string::npos) << words;
  return {begin, begin + words.size()};
}

// Two Clintons, a police force, a minister, whoever is not named, and one who neither speaks nor is spoken to.
class Who : public testing::Test {
 protected:
  void SetUp() override {
    record_.article.text = "Bill Clinton, Hillary Clinton. He said. The RCMP. José Ñandú, Mark R. Warner.";
    record_.actors = {
        {"a1", "Bill Clinton", "person", {"former president"}, {at(record_, "Bill Clinton"), at(record_, "He")}, ""},
        {"a2", "Hillary Clinton", "person", {"Secretary of State"}, {at(record_, "Hillary Clinton")}, "Q6294"},
        {"a3", "Royal Canadian Mounted Police", "organisation", {}, {at(record_, "The RCMP")}, "Q62"},
        {"a4", "José Ñandú", "person", {}, {{900, 990}}, ""},
        {"a5", "Mark R. Warner", "person", {}, {at(record_, "Mark R. Warner")}, ""},
        {"a6", "Idle Clinton", "person", {}, {}, ""},
        {"a7", "unnamed", "unnamed", {}, {}, ""}};
    for (const int speaker : {0, 2, 3, 6, -1, 99}) add(speaker, -1);
    add(0, 1);
    add(0, 4);
  }

  void add(int speaker, int addressee) {
    Statement statement;
    statement.speaker = speaker;
    statement.addressee_actor = addressee;
    record_.statements.push_back(statement);
  }

  // The ids of those who answer.
  std::string ids(const std::string& name) const {
    std::string out;
    const std::vector<bool> who = called(record_, name);
    EXPECT_EQ(who.size(), record_.actors.size());
    for (std::size_t i = 0; i < who.size(); ++i) {
      if (who[i]) out += record_.actors[i].id;
    }
    return out;
  }

  Record record_;
};

TEST_F(Who, AnswersToItsNameOrAPartOfIt) {
  EXPECT_EQ(ids("Bill Clinton"), "a1");
  EXPECT_EQ(ids("Hillary"), "a2");
  EXPECT_EQ(ids("Clinton"), "a1a2");
  EXPECT_EQ(ids("Mark Warner"), "a5");
  EXPECT_EQ(ids("Mounted Police"), "a3");
  EXPECT_EQ(ids("the Royal Police"), "a3");
}

TEST_F(Who, AnswersToNothingElse) {
  EXPECT_EQ(ids("Clinton Bill"), "");
  EXPECT_EQ(ids("Bill Clinton Jr"), "");
  EXPECT_EQ(ids("Clint"), "");
  EXPECT_EQ(ids("Idle"), "");
  EXPECT_EQ(ids("He"), "");  // a mention, but not a name
  EXPECT_EQ(ids(""), "");
  EXPECT_EQ(ids("the"), "");
  EXPECT_EQ(ids("\xff\xfe"), "");
}

TEST_F(Who, CaseAccentsAndPossessivesDoNotCount) {
  EXPECT_EQ(ids("bill CLINTON's"), "a1");
  EXPECT_EQ(ids("jose nandu"), "a4");
  EXPECT_EQ(ids("NÁNDU"), "a4");
}

TEST_F(Who, AnswersToARole) {
  EXPECT_EQ(ids("the former President"), "a1");
  EXPECT_EQ(ids("secretary of state"), "a2");
  EXPECT_EQ(ids("state secretary"), "");
  EXPECT_EQ(ids("Hillary president"), "");  // not from here and there
}

TEST_F(Who, AnswersToItsAbbreviationAndItsWikidataId) {
  EXPECT_EQ(ids("rcmp"), "a3");
  EXPECT_EQ(ids("RCMP officers"), "");
  EXPECT_EQ(ids("Q6294"), "a2");
  EXPECT_EQ(ids("q62"), "a3");
  EXPECT_EQ(ids("Q629"), "");
  EXPECT_EQ(ids("Q"), "");
}

TEST_F(Who, UnnamedIsWhoeverIsNotNamed) { EXPECT_EQ(ids("unnamed"), "a7"); }

TEST_F(Who, SaysWhoIsThere) {
  EXPECT_EQ(nobody_called(record_, "Pes\x1bkov"),
            "(no “Pes␛kov” speaks or is spoken to; there are: Bill Clinton, Hillary Clinton, Royal Canadian Mounted "
            "Police, José Ñandú, Mark R. Warner)");
  record_.actors[0].name = "\x1b[2JBill";
  EXPECT_EQ(nobody_called(record_, "x").find('\x1b'), std::string::npos);
  record_.statements.clear();
  EXPECT_EQ(nobody_called(record_, "Peskov"), "");
  add(6, -1);
  add(-1, -1);
  EXPECT_EQ(nobody_called(record_, "Peskov"), "(no “Peskov” speaks or is spoken to; nobody is named)");
}

TEST_F(Who, NamesAFewOfMany) {
  record_.actors.clear();
  record_.statements.clear();
  for (int i = 0; i < 30; ++i) {
    record_.actors.push_back({"a" + std::to_string(i + 1), "N" + std::to_string(i), "person", {}, {}, ""});
    add(i, -1);
  }
  const std::string line = nobody_called(record_, "Peskov");
  EXPECT_NE(line.find("N10, N11 and 18 more)"), std::string::npos) << line;
}

TEST(IsCallable, HasAWordThatIsNoArticle) {
  for (const char* name : {"Peskov", "a council", "Q7", "习近平", "42"}) EXPECT_TRUE(is_callable(name)) << name;
  for (const char* name : {"", " ", "the", "...", "\xff"}) EXPECT_FALSE(is_callable(name)) << name;
}

}  // namespace
}  // namespace hearsay::cli
