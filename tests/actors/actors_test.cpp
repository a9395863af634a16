#include "actors/actors.h"

#include <gtest/gtest.h>

#include <string>

namespace hearsay {
namespace {

using Names = std::vector<std::string>;

// A text written word by word: what is added gives its span.
struct Story {
  std::string text;
  std::vector<Statement> statements;

  Span add(const std::string& words) {
    const std::size_t begin = text.size();
    text += words + " ";
    return {begin, begin + words.size()};
  }
  // "SOURCE said to ADDRESSEE ..."; empty where it is not expressed.
  void says(const std::string& source, const std::string& addressee = "", int parent = -1) {
    Statement s;
    if (!source.empty()) s.source = {add(source)};
    s.cue = {add("said to")};
    if (!addressee.empty()) s.addressee = {add(addressee)};
    s.content = {add("this,")};
    s.parent = parent;
    statements.push_back(s);
  }
  std::string name_of(const std::vector<Actor>& actors, int actor) const {
    return actor < 0 ? "-" : actors.at(static_cast<std::size_t>(actor)).name;
  }
  Names speakers(const std::vector<Actor>& actors) const {
    Names out;
    for (const auto& s : statements) out.push_back(name_of(actors, s.speaker));
    return out;
  }
};

Names names(const std::vector<Actor>& actors) {
  Names out;
  for (const auto& actor : actors) out.push_back(actor.id + " " + actor.name);
  return out;
}

TEST(Actors, NobodySpeaks) {
  Story story;
  EXPECT_TRUE(find_actors(story.text, story.statements).empty());
  story.says("");
  EXPECT_TRUE(find_actors(story.text, story.statements).empty());
  EXPECT_EQ(story.statements[0].speaker, -1);
  EXPECT_EQ(story.statements[0].addressee_actor, -1);
}

TEST(Actors, TheSameWordsAreOneActor) {
  Story story;
  story.says("Dmitry Peskov", "reporters");
  story.says("The Kremlin");
  story.says("Dmitry  \nPeskov");
  story.says("the Kremlin", "Dmitry Peskov");
  const auto actors = find_actors(story.text, story.statements);
  EXPECT_EQ(names(actors), (Names{"a1 Dmitry Peskov", "a2 reporters", "a3 The Kremlin"}));
  EXPECT_EQ(story.speakers(actors), (Names{"Dmitry Peskov", "The Kremlin", "Dmitry Peskov", "The Kremlin"}));
  EXPECT_EQ(story.name_of(actors, story.statements[3].addressee_actor), "Dmitry Peskov");
  EXPECT_EQ(actors[0].mentions.size(), 3U);
  EXPECT_EQ(actors[1].mentions, story.statements[0].addressee);
}

TEST(Actors, OtherWordsAreAnotherActor) {
  Story story;
  story.says("Dmitry Peskov");
  story.says("Mr. Peskov");
  EXPECT_EQ(find_actors(story.text, story.statements).size(), 2U) << "better two than a wrong one";
}

TEST(Actors, PronounsAreNotMerged) {
  Story story;
  for (const char* who : {"he", "He", "they", "they", "who", "who"}) story.says(who);
  const auto actors = find_actors(story.text, story.statements);
  EXPECT_EQ(actors.size(), 6U);
  for (const auto& actor : actors) EXPECT_EQ(actor.mentions.size(), 1U);
}

TEST(Actors, AFirstPersonIsTheSpeakerAround) {
  for (const char* self : {"I", "we", "We", "I've", "I’ve", "I’m", "we're", "my"}) {
    Story story;
    story.says("Biden");
    story.says(self, "", 0);
    story.says("They", "me", 0);
    const auto actors = find_actors(story.text, story.statements);
    EXPECT_EQ(story.speakers(actors), (Names{"Biden", "Biden", "They"})) << self;
    EXPECT_EQ(story.name_of(actors, story.statements[2].addressee_actor), "Biden");
    EXPECT_EQ(actors[0].mentions.size(), 3U);
  }
}

TEST(Actors, AFirstPersonGoesNoFurtherThanOneStatement) {
  Story story;
  story.says("Biden");
  story.says("Putin", "", 0);
  story.says("I", "", 1);
  story.says("we", "", 2);
  const auto actors = find_actors(story.text, story.statements);
  EXPECT_EQ(story.speakers(actors), (Names{"Biden", "Putin", "Putin", "Putin"}));
}

TEST(Actors, AFirstPersonOfNobodyKnownIsItsOwn) {
  Story story;
  story.says("I");
  story.says("I");
  story.says("");
  story.says("we", "", 2);
  const auto actors = find_actors(story.text, story.statements);
  EXPECT_EQ(story.speakers(actors), (Names{"I", "I", "-", "we"}));
  EXPECT_NE(story.statements[0].speaker, story.statements[1].speaker);
}

TEST(Actors, AWordThatOnlyBeginsLikeAFirstPersonIsNone) {
  Story story;
  story.says("Biden");
  story.says("Ivan", "", 0);
  story.says("Our government", "", 0);
  const auto actors = find_actors(story.text, story.statements);
  EXPECT_EQ(story.speakers(actors), (Names{"Biden", "Ivan", "Our government"}));
}

TEST(Actors, AreInTheOrderOfTheirFirstMention) {
  // "No," told Putin us, said Peskov: the outer statement comes first, its source last
  Story story;
  Statement outer, inner;
  outer.content = {story.add("Putin told reporters no")};
  inner.source = {{0, 5}};
  inner.cue = {{6, 10}};
  inner.addressee = {{11, 20}};
  inner.content = {{21, 23}};
  inner.parent = 0;
  outer.cue = {story.add("said")};
  outer.source = {story.add("Peskov")};
  story.statements = {outer, inner};
  const auto actors = find_actors(story.text, story.statements);
  EXPECT_EQ(names(actors), (Names{"a1 Putin", "a2 reporters", "a3 Peskov"}));
  EXPECT_EQ(story.speakers(actors), (Names{"Peskov", "Putin"}));
  EXPECT_EQ(story.name_of(actors, story.statements[1].addressee_actor), "reporters");
}

TEST(Actors, MentionsAreSortedAndOnce) {
  Story story;
  story.says("Peskov");
  story.statements.push_back(story.statements[0]);  // coordinated cues repeat the shared source
  story.says("Peskov");
  const auto actors = find_actors(story.text, story.statements);
  ASSERT_EQ(actors.size(), 1U);
  EXPECT_EQ(actors[0].mentions, (Spans{story.statements[0].source[0], story.statements[2].source[0]}));
}

TEST(Actors, ASourceOfSeveralPiecesHasOneName) {
  Story story;
  Statement s;
  s.source = {story.add("Mr"), story.add("Peskov")};
  s.content = {story.add("no")};
  story.statements = {s};
  const auto actors = find_actors(story.text, story.statements);
  EXPECT_EQ(names(actors), Names{"a1 Mr Peskov"});
  EXPECT_EQ(actors[0].mentions.size(), 2U);
}

TEST(Actors, ThousandsOfStatements) {
  Story story;
  for (int i = 0; i < 20'000; ++i) story.says("Speaker " + std::to_string(i % 500), "us", i % 3 ? i - 1 : -1);
  const auto actors = find_actors(story.text, story.statements);
  EXPECT_GE(actors.size(), 500U);
  for (std::size_t i = 1; i < actors.size(); ++i) ASSERT_LT(actors[i - 1].mentions.front(), actors[i].mentions.front());
}

}  // namespace
}  // namespace hearsay
