#include "cli/filter.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace hearsay::cli {
namespace {

// Statements and actors without words: what a filter looks at.
class RecordOf {
 public:
  explicit RecordOf(int actors) {
    for (int i = 1; i <= actors; ++i) record.actors.push_back({"a" + std::to_string(i), "", "person", {}, {}, ""});
  }

  Statement& add(int parent, int speaker = -1, int addressee = -1) {
    Statement& statement = record.statements.emplace_back();
    statement.id = "s" + std::to_string(record.statements.size());
    statement.parent = parent;
    statement.speaker = speaker;
    statement.addressee_actor = addressee;
    statement.confidence = .9;
    return statement;
  }

  // "s1(a1>a2) s3<s1(-)": each statement, its parent, its speaker and addressee.
  std::string text() const {
    std::string out;
    for (const Statement& s : record.statements) {
      out += (out.empty() ? "" : " ") + s.id;
      if (s.parent >= 0) out += "<" + record.statements.at(static_cast<std::size_t>(s.parent)).id;
      out += "(" + actor(s.speaker) + (s.addressee_actor >= 0 ? ">" + actor(s.addressee_actor) : "") + ")";
    }
    return out;
  }

  std::string actors() const {
    std::string out;
    for (const Actor& actor : record.actors) out += actor.id;
    return out;
  }

  Record record;

 private:
  std::string actor(int index) const { return index < 0 ? "-" : record.actors.at(static_cast<std::size_t>(index)).id; }
};

TEST(KeepConfident, MovesChildrenUpAndKeepsIds) {
  RecordOf of(0);
  for (const int parent : {-1, 0, 1, -1}) of.add(parent);
  of.record.statements[1].confidence = .2;
  of.record.statements[3].confidence = .5;
  keep_confident(of.record, .5);
  EXPECT_EQ(of.text(), "s1(-) s3<s1(-) s4(-)");
  keep_confident(of.record, .95);
  EXPECT_EQ(of.text(), "");
}

TEST(KeepConfident, EndsOnCircles) {
  RecordOf of(0);
  of.add(1).confidence = .1;
  of.add(0).confidence = .1;
  of.add(0);
  keep_confident(of.record, .5);
  EXPECT_EQ(of.text(), "s3(-)");
}

TEST(KeepConfident, AsksForTheStatementsConfidenceAndKeepsAllActors) {
  RecordOf of(2);
  of.add(-1, 0).speaker_confidence = .1;
  of.add(-1, 1).confidence = .1;
  of.record.statements[1].speaker_confidence = 1;
  keep_confident(of.record, .5);
  EXPECT_EQ(of.text(), "s1(a1)");
  EXPECT_EQ(of.actors(), "a1a2");
}

TEST(KeepActors, KeepsWhatTheySayAndWhatTheyAreTold) {
  RecordOf of(4);
  of.add(-1, 0);      // s1 of another
  of.add(0, 1);       // s2 his, inside of it
  of.add(1, 2);       // s3 of another, inside of his
  of.add(2, 1, 0);    // s4 his again
  of.add(-1, 3, 1);   // s5 told to him
  of.add(-1, -1, -1); // s6 of nobody
  keep_actors(of.record, {false, true, false, false});
  EXPECT_EQ(of.text(), "s2(a2) s4<s2(a2>a1) s5(a4>a2)");
  EXPECT_EQ(of.actors(), "a1a2a4");
}

TEST(KeepActors, KeepsSeveralOrNobody) {
  RecordOf of(3);
  for (int i = 0; i < 3; ++i) of.add(i - 1, i);
  keep_actors(of.record, {true, false, true});
  EXPECT_EQ(of.text(), "s1(a1) s3<s1(a3)");
  EXPECT_EQ(of.actors(), "a1a3");
  keep_actors(of.record, {false, false});
  EXPECT_EQ(of.text(), "");
  EXPECT_EQ(of.actors(), "");
}

TEST(KeepActors, StandsRecordsThatBreakThePromise) {
  RecordOf of(2);
  of.add(1, 0, 77);   // parents in a circle, an actor that is none
  of.add(0, -5, 0);
  of.add(99, 77, 77);
  keep_actors(of.record, {true});
  EXPECT_EQ(of.record.statements.size(), 2U);
  EXPECT_EQ(of.actors(), "a1");
  EXPECT_EQ(of.record.statements[0].addressee_actor, -1);
  EXPECT_EQ(of.record.statements[1].speaker, -1);
  EXPECT_EQ(of.record.statements[1].addressee_actor, 0);
}

}  // namespace
}  // namespace hearsay::cli
