#include "actors/mentions.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "actors/story.h"

namespace hearsay {
namespace {

using test::Names;
using test::Story;

Names found(const Story& story) {
  static constexpr std::string_view kKinds = "POLM";
  Names out;
  for (const auto& name : find_names(story.text, story.reading.tokens, story.reading.scores)) {
    out.push_back(std::string(1, kKinds[static_cast<std::size_t>(name.kind)]) + " " +
                  std::string(slice(story.text, name.span)));
  }
  return out;
}

float* row(Story& story, std::string_view word, int n = 1) {
  const auto token = tokens_of(story.reading.tokens, story.at(word, n)).first;
  return story.reading.scores.names.data() + token * kNameClasses;
}

TEST(FindNames, OfEachKind) {
  const Story story("<Dmitry Peskov> of the [Foreign Ministry] flew to {Minsk} with a ~Belarusian~ team.");
  EXPECT_EQ(found(story), (Names{"P Dmitry Peskov", "O Foreign Ministry", "L Minsk", "M Belarusian"}));
}

TEST(FindNames, LeaveHalfAPairOfBracketsOut) {
  EXPECT_EQ(found(Story("[Applied Research (] found it.")), Names{"O Applied Research"});
  EXPECT_EQ(found(Story("the [TNO)] said")), Names{"O TNO"});
  EXPECT_EQ(found(Story("the [Geological Survey (USGS)] said")), Names{"O Geological Survey (USGS)"});
}

TEST(FindNames, OneBehindTheOtherAreTwo) {
  EXPECT_EQ(found(Story("{Kiev} {Moscow} talks")), (Names{"L Kiev", "L Moscow"}));
  EXPECT_EQ(found(Story("A note by <Ann Lee>\n\n<Bob Roe> read it.")), (Names{"P Ann Lee", "P Bob Roe"}));
}

TEST(FindNames, ABreakEndsANameThatGoesOn) {
  Story story("Talks in {Minsk}\n\nMoscow waits.");
  row(story, "Moscow")[0] = -5;
  row(story, "Moscow")[6] = 5;  // further in a place's name
  EXPECT_EQ(found(story), (Names{"L Minsk", "L Moscow"}));
}

TEST(FindNames, LeaveThePossessiveOut) {
  const Story story("<Trump's> lawyers met <Fields'> sons and the [Joneses’] club.");
  EXPECT_EQ(found(story), (Names{"P Trump", "P Fields", "O Joneses"}));
  for (const auto& name : find_names(story.text, story.reading.tokens, story.reading.scores)) {
    EXPECT_LT(story.reading.tokens[name.last].span.begin, name.span.end);
  }
  EXPECT_EQ(found(Story("<’s> and <'> are no names.")), Names{});
}

TEST(FindNames, AWordIsReadWhole) {
  Story story("The {Kiev-led} force");  // only the word's first piece is asked
  row(story, "led")[0] = 19;
  EXPECT_EQ(found(story), Names{"L Kiev-led"});
}

TEST(FindNames, NeedACapital) {
  EXPECT_EQ(found(Story("the <president> of ~e-mail~ and <Ángel>, <özil>")), Names{"P Ángel"});
  EXPECT_EQ(found(Story("<al-Assad> spoke, <123> did not")), Names{"P al-Assad"});
}

TEST(FindNames, TheSameWordsAreOfOneKind) {
  Story story("<Amazon> grows. <Amazon> hires. [AMAZON] sells. [Amazon] falls. {Amazon} burns.");
  for (int n = 1; n <= 2; ++n) row(story, "Amazon", n)[3] = 4.5F;  // as good as undecided
  EXPECT_EQ(found(story), (Names{"O Amazon", "O Amazon", "O AMAZON", "O Amazon", "O Amazon"}));
}

TEST(FindNames, SureIsTheMeanOfItsWords) {
  Story story("Here <Ann Lee> sang.");
  row(story, "Lee")[0] = 5;  // half in, half out
  row(story, "Lee")[2] = 5.01F;
  const auto names = find_names(story.text, story.reading.tokens, story.reading.scores);
  ASSERT_EQ(names.size(), 1U);
  EXPECT_NEAR(names[0].sure, 0.75, 0.01);
}

TEST(FindNames, AHeadingInCapitalsIsCut) {
  std::string heading = "<";
  for (int i = 0; i < 40; ++i) heading += "GOOD NEWS ";
  heading.back() = '>';
  for (const auto& name : found(Story(heading))) EXPECT_LE(name.size(), 14 * 5 + 2U);
}

TEST(FindNames, OfNothing) {
  EXPECT_EQ(found(Story("")), Names{});
  EXPECT_EQ(found(Story("... , ! (\n\n\t")), Names{});
  Story story("<Ann Lee> sang.");
  for (auto& x : story.reading.scores.names) x = std::numeric_limits<float>::quiet_NaN();
  EXPECT_EQ(found(story), Names{}) << "scores that are no numbers name nobody";
}

TEST(TokensOf, ASpan) {
  const Story story("Ann Lee sang.\n\nBob slept.");
  const auto& tokens = story.reading.tokens;
  const auto range = [&](Span span) {
    const auto r = tokens_of(tokens, span);
    return r.empty() ? std::string("-") : std::to_string(r.first) + "-" + std::to_string(r.last);
  };
  EXPECT_EQ(range(story.at("Ann Lee")), "0-1");
  EXPECT_EQ(range({1, 2}), "0-0") << "a part of a word is its token";
  EXPECT_EQ(range({7, 8}), "-") << "the blank between two";
  EXPECT_EQ(range({13, 15}), "-") << "between two paragraphs";
  EXPECT_EQ(range({8, story.text.size()}), "2-7");
  EXPECT_EQ(range({13, story.text.size()}), "5-7") << "the break is no word";
  EXPECT_EQ(range({900, 905}), "-");
  EXPECT_TRUE(tokens_of({}, {0, 5}).empty());
}

TEST(Likeness, IsTheProductOfWhatAsksAndWhatIsAsked) {
  Story story("Ann Lee sang. She bowed.");
  const auto asks = tokens_of(story.reading.tokens, story.at("She"));
  const auto asked = tokens_of(story.reading.tokens, story.at("Ann Lee"));
  EXPECT_EQ(likeness(story.reading.scores, asks, asked), 0);
  story.alike(story.at("She"), story.at("Ann Lee"), 3);
  EXPECT_EQ(likeness(story.reading.scores, asks, asked), 3);
  EXPECT_EQ(likeness(story.reading.scores, asked, asks), 0) << "it is no product both ways";
  story.alike(story.at("She"), story.at("Ann Lee"), -7);
  EXPECT_EQ(likeness(story.reading.scores, asks, asked), -4);
}

TEST(Likeness, TakesFirstAndLastTokens) {
  Story story("Ann Mae Lee sang. The old singer bowed.");
  const auto asks = tokens_of(story.reading.tokens, story.at("The old singer"));
  const auto asked = tokens_of(story.reading.tokens, story.at("Ann Mae Lee"));
  auto& who = story.reading.scores.who;
  const auto part = [&](std::size_t token, std::size_t number) -> std::uint16_t& { return who[token * kWhoRow + number * kWho]; };
  part(asks.first, 0) = to_half(1);
  part(asks.last, 1) = to_half(2);
  part(asked.first, 2) = to_half(8);
  part(asked.last, 3) = to_half(16);
  part(asks.first + 1, 0) = part(asks.first + 1, 1) = part(asked.first + 1, 2) = to_half(99);  // in the middle: unasked
  EXPECT_EQ(likeness(story.reading.scores, asks, asked), (1 + 2) * (8 + 16) / 8);
}

}  // namespace
}  // namespace hearsay
