#include "actors/appositions.h"

#include <gtest/gtest.h>

#include "actors/story.h"

namespace hearsay {
namespace {

using test::Names;
using test::Story;

// The name is marked in the text.
Names beside(const std::string& marked) {
  const auto begin = marked.find('<');
  const auto size = marked.find('>') - begin - 1;
  const Story story(marked);
  for (const auto& sentence : story.sentences) {
    if (sentence.contains({begin, begin + size})) return roles_beside(story.text, {begin, begin + size}, sentence);
  }
  ADD_FAILURE() << "no sentence holds the name";
  return {};
}

TEST(RolesBeside, BeforeTheName) {
  EXPECT_EQ(beside("On Friday Kremlin spokesman <Dmitry Peskov> spoke."), Names{"Kremlin spokesman"});
  EXPECT_EQ(beside("But President <Vladimir Putin> did."), Names{"president"});
  EXPECT_EQ(beside("They met Virginia Sen. <Mark Warner> there."), Names{"Virginia Sen."});
  EXPECT_EQ(beside("It hurt Secretary of State <Mike Pompeo> most."), Names{"secretary of State"});
}

TEST(RolesBeside, BeforeTheNameAtASentencesBegin) {
  EXPECT_EQ(beside("Kremlin spokesman <Dmitry Peskov> spoke."), Names{"Kremlin spokesman"});
  EXPECT_EQ(beside("Russian President <Vladimir Putin> spoke."), Names{"Russian President"});
  EXPECT_EQ(beside("It rained. President <Vladimir Putin> spoke."), Names{"president"});
  EXPECT_EQ(beside("Yesterday President <Vladimir Putin> spoke."), Names{"president"}) << "a day is no part of it";
}

TEST(RolesBeside, ASentenceThatGoesOnIsNoApposition) {
  EXPECT_EQ(beside("After a meeting with Secretary General <Mark Rutte>, the US President said so."), Names{"Secretary General"});
  EXPECT_EQ(beside("On a day with <Ann Lee>, the minister announced it, and left."), Names{});
}

TEST(RolesBeside, BehindTheName) {
  EXPECT_EQ(beside("<Olga Oliker>, director of the Russia program, left."), Names{"director of the Russia program"});
  EXPECT_EQ(beside("<Dmitry Peskov>, the spokesman, left."), Names{"spokesman"});
  EXPECT_EQ(beside("So said <Olga Oliker>, a professor."), Names{"professor"});
}

TEST(RolesBeside, OnBothSides) {
  EXPECT_EQ(beside("They asked Gov. <Ann Lee>, chairwoman of the board, again."), (Names{"Gov.", "chairwoman of the board"}));
}

TEST(RolesBeside, AreNotWhatTheSentenceGoesOnWith) {
  for (const char* text : {"After the talks with <Putin>, the president said that he was pleased.",
                           "When they saw <Putin>, the reporters left.", "He met <Putin>, and the president left.",
                           "He saw <Putin>, who is president.", "<Putin> left.", "He, the spokesman, saw <Putin> leave.",
                           "The spokesman for <Putin> left.", "<Putin>, 65, left."}) {
    EXPECT_EQ(beside(text), Names{}) << text;
  }
}

TEST(RolesBeside, NoRoleIsCutInTheMiddleOfAWord) {
  std::string text = "They called <Ann Lee>, director of the";
  for (int i = 0; i < 40; ++i) text += " intergovernmental";
  EXPECT_EQ(beside(text + " office, at once."), Names{});
}

TEST(RolesBeside, OfANameThatIsElsewhere) {
  EXPECT_EQ(roles_beside("President Putin spoke.", {10, 15}, {12, 22}), Names{});
  EXPECT_EQ(roles_beside("Putin", {0, 5}, {0, 5}), Names{});
}

TEST(RolesBeside, HostileText) {
  std::string bytes = "President ";
  for (int i = 0; i < 2000; ++i) bytes += static_cast<char>(0x80 + i % 128);
  const std::size_t begin = bytes.size();
  bytes += "Putin";
  for (int i = 0; i < 2000; ++i) bytes += static_cast<char>(0xFF - i % 128);
  roles_beside(bytes, {begin, begin + 5}, {0, bytes.size()});
  roles_beside(bytes, {0, bytes.size()}, {0, bytes.size()});
}

}  // namespace
}  // namespace hearsay
