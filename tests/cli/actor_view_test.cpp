#include "cli/actor_view.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace hearsay::cli {
namespace {

const Actor kPeskov{"a1", "Dmitry Peskov", "person", {"Kremlin spokesman"}, {}, "Q1", {}};
const Actor kNobody{"a2", "unnamed", "unnamed", {}, {}, "", {}};

std::string shown(const Actor* actor, const std::string& words, bool sure = true) {
  return paint(naming(actor, words, Style::kSpeaker, sure), false);
}

Actor actor(const std::string& name) { return {"", name, "group", {}, {}, "", {}}; }

TEST(Naming, NamesTheActorAndQuotesOtherWords) {
  EXPECT_EQ(shown(&kPeskov, "he"), "Dmitry Peskov “he”");
  EXPECT_EQ(shown(&kPeskov, "Peskov"), "Dmitry Peskov “Peskov”");
  EXPECT_EQ(shown(&kPeskov, "the Kremlin spokesman, Dmitry Peskov"),
            "Dmitry Peskov “the Kremlin spokesman, Dmitry Peskov”");
  EXPECT_EQ(shown(&kPeskov, ""), "Dmitry Peskov");
}

TEST(Naming, ShowsWordsThatAreTheNameAsTheyStand) {
  const Actor minister = actor("minister");
  EXPECT_EQ(shown(&minister, "The minister"), "The minister");
  EXPECT_EQ(shown(&minister, "her minister"), "minister “her minister”");
  EXPECT_EQ(shown(&kPeskov, "DMITRY PESKOV"), "DMITRY PESKOV");
  EXPECT_EQ(shown(&kPeskov, "Dmitri Peskov"), "Dmitry Peskov “Dmitri Peskov”");
  const Actor house = actor("the White House");
  EXPECT_EQ(shown(&house, "White House"), "White House");
  // Without a word to compare, the letters count.
  const Actor odd = actor("***");
  EXPECT_EQ(shown(&odd, "***"), "***");
  EXPECT_EQ(shown(&odd, "..."), "*** “...”");
}

TEST(Naming, MarksAnUnsureSpeaker) {
  EXPECT_EQ(shown(&kPeskov, "he", false), "Dmitry Peskov? “he”");
  EXPECT_EQ(shown(&kPeskov, "dmitry peskov", false), "dmitry peskov?");
  EXPECT_EQ(shown(&kPeskov, "", false), "Dmitry Peskov?");
  EXPECT_EQ(shown(&kNobody, "he", false), "(not named) “he”");  // nobody is surely nobody
}

TEST(Naming, SaysThatNobodyIsNamed) {
  EXPECT_EQ(shown(&kNobody, ""), "(not named)");
  EXPECT_EQ(shown(&kNobody, "sources"), "(not named) “sources”");
  const Actor sources{"a1", "two sources", "unnamed", {}, {}, "", {}};
  EXPECT_EQ(shown(&sources, "Two sources"), "Two sources");  // unnamed, but not without words
}

TEST(Naming, HasTheWordsWhereThereIsNoActor) {
  EXPECT_EQ(shown(nullptr, "he"), "he");
  EXPECT_TRUE(naming(nullptr, "", Style::kSpeaker, true).empty());
  const Actor blank = actor("");
  EXPECT_EQ(shown(&blank, "he"), "he");
}

TEST(Naming, ColoursTheNameAndDimsTheRest) {
  EXPECT_EQ(paint(naming(&kPeskov, "he", Style::kAddressee, false), true),
            "\x1b[35mDmitry Peskov\x1b[0m\x1b[2m?\x1b[0m\x1b[2m “he”\x1b[0m");
  EXPECT_EQ(paint(naming(&kNobody, "he", Style::kSpeaker, true), true), "\x1b[2m(not named) “he”\x1b[0m");
}

TEST(Naming, LetsNoNameControlTheTerminal) {
  const Actor evil = actor("\x1b[2JPes\u202Ekov\n");
  EXPECT_EQ(shown(&evil, "he"), "␛[2JPeskov  “he”");
}

// One statement for each number: its speaker.
Record record_of(std::vector<Actor> actors, const std::vector<int>& speakers) {
  Record record;
  record.actors = std::move(actors);
  for (const int speaker : speakers) {
    record.statements.emplace_back();
    record.statements.back().speaker = speaker;
  }
  return record;
}

std::vector<std::string> list_of(const Record& record) {
  std::vector<std::string> out;
  for (const Line& line : speakers_list(record)) out.push_back(paint(line, false));
  return out;
}

TEST(SpeakersList, HasTheSpeakersWithMostStatementsFirst) {
  const Actor putin{"a3", "Vladimir Putin", "person", {}, {}, "Q7747", {{"President of Russia", "2012-05-07", ""}}};
  const Record record = record_of({kPeskov, kNobody, putin, actor("reporters")}, {1, 1, 1, 0, 2, 2, -1, 77});
  const std::vector<std::string> wanted{
      "Who speaks",
      "Vladimir Putin · 2 statements · person · Q7747 · President of Russia since 2012-05-07",
      "Dmitry Peskov · 1 statement · person · Kremlin spokesman · Q1",
      "(not named) · 3 statements",
  };
  EXPECT_EQ(list_of(record), wanted);
}

TEST(SpeakersList, IsNotShownForOne) {
  EXPECT_TRUE(speakers_list(Record{}).empty());
  EXPECT_TRUE(speakers_list(record_of({kPeskov, kNobody, actor("reporters")}, {0, 0, 1})).empty());
  EXPECT_EQ(list_of(record_of({actor("b"), actor("a")}, {1, 0})),
            (std::vector<std::string>{"Who speaks", "b · 1 statement · group", "a · 1 statement · group"}));
}

TEST(SpeakersList, IsShort) {
  std::vector<Actor> actors;
  std::vector<int> speakers;
  for (int i = 0; i < 40; ++i) {
    actors.push_back(actor("n" + std::to_string(i)));
    actors.back().roles = {"r1", "r2", "r3", "r4"};
    for (int o = 1; o <= 4; ++o) actors.back().offices.push_back({"o" + std::to_string(o), "2020-01-01", ""});
    speakers.push_back(i);
  }
  const std::vector<std::string> list = list_of(record_of(actors, speakers));
  ASSERT_EQ(list.size(), kMostListed + 2);
  EXPECT_EQ(list.back(), "and 28 more");
  EXPECT_EQ(list[1], "n0 · 1 statement · group · r1 · r2 · r3 · o1 since 2020-01-01 · o2 since 2020-01-01 · "
                     "o3 since 2020-01-01");
}

TEST(SpeakersList, LetsNothingControlTheTerminal) {
  Actor evil = actor("a\x1b[2J");
  evil.roles = {"r\x07"};
  evil.wikidata = "Q\x1b[m";
  evil.kind = "k\x1b";
  evil.offices = {{"t\n\x1b", "2020\x1b", ""}};
  for (const std::string& line : list_of(record_of({evil, actor("b")}, {0, 1}))) {
    EXPECT_EQ(line.find_first_of("\x1b\x07\n"), std::string::npos) << line;
  }
}

}  // namespace
}  // namespace hearsay::cli
