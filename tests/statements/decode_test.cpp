#include "statements/decode.h"

#include <gtest/gtest.h>

#include "network.h"

namespace hearsay {
namespace {

using test::Parts;
using test::Text;

class Decoded {
 public:
  Decoded(const std::string& text, const test::Scores& scores)
      : text_(text), tokens_(test::tokens_of(text_)), candidate_(test::candidate(text_, tokens_, scores)) {}

  Candidate& candidate() { return candidate_; }
  Settings& settings() { return settings_; }
  const std::vector<Token>& tokens() const { return tokens_; }
  void set(Role role, const Parts& parts, float score) { set_role(text_, tokens_, role, parts, score, candidate_); }
  std::optional<Statement> run() const {
    return decode({text_.str(), tokens_, text_.quotations(), settings_}, candidate_);
  }
  Parts show(const Spans& spans) const { return text_.show(spans); }

 private:
  Text text_;
  std::vector<Token> tokens_;
  Candidate candidate_;
  Settings settings_;
};

TEST(Decode, EveryRole) {
  Decoded d(
      "Peskov told reporters on Friday that Putin would go, if Kiev agrees.",
      {"told", {"Peskov"}, {"told"}, {"that Putin would go, if Kiev agrees."}, {"reporters"}, {"if Kiev agrees."}});
  d.candidate().attitude = -1;
  d.candidate().negated = 1;
  const auto s = d.run();
  ASSERT_TRUE(s);
  EXPECT_EQ(d.show(s->source), Parts{"Peskov"});
  EXPECT_EQ(d.show(s->cue), Parts{"told"});
  EXPECT_EQ(d.show(s->content), Parts{"that Putin would go, if Kiev agrees"});
  EXPECT_EQ(d.show(s->addressee), Parts{"reporters"});
  EXPECT_EQ(d.show(s->condition), Parts{"if Kiev agrees"});
  EXPECT_EQ(s->kind, Kind::kSpeech);
  EXPECT_EQ(s->polarity, Polarity::kNegated);
  EXPECT_GT(s->confidence, 0.8);
  EXPECT_LE(s->confidence, 0.9);
}

TEST(Decode, WhatIsNotExpressedIsEmpty) {
  Decoded d("“We will go.”", {"“", {}, {}, {"“We will go.”"}, {}, {}, true});
  d.candidate().attitude = 2;
  const auto s = d.run();
  ASSERT_TRUE(s);
  EXPECT_EQ(d.show(s->content), Parts{"“We will go.”"});
  for (const auto* spans : {&s->source, &s->cue, &s->addressee, &s->condition}) EXPECT_TRUE(spans->empty());
  EXPECT_EQ(s->kind, Kind::kAttitude);
  EXPECT_EQ(s->polarity, Polarity::kAffirmed);
}

TEST(Decode, AContentEndsWithNoConjunctionOrArticle) {
  const std::string text = "Peskov said he would go but only to a summit.";
  EXPECT_EQ(Decoded(text, {"said", {"Peskov"}, {"said"}, {"he would go but"}, {}, {}}).run()->content.front().end,
            text.find(" but"));
  EXPECT_EQ(Decoded(text, {"said", {"Peskov"}, {"said"}, {"he would go but only to a"}, {}, {}}).run()->content.front().end,
            text.find(" a summit"));
}

TEST(Decode, AContentDoesNotBeginBehindAContraction) {
  Decoded d("Peskov said they've won.", {"said", {"Peskov"}, {"said"}, {"'ve won"}, {}, {}});
  EXPECT_EQ(d.show(d.run()->content), Parts{"they've won"});
}

TEST(Decode, AConditionBeginsWithItsConjunction) {
  Decoded d("Peskov said Putin would go if Kiev agrees.",
            {"said", {"Peskov"}, {"said"}, {"Putin would go if Kiev agrees"}, {}, {"Kiev agrees"}});
  EXPECT_EQ(d.show(d.run()->condition), Parts{"if Kiev agrees"});
}

TEST(Decode, ADiscontinuousContent) {
  Decoded d("“I will,” he said, “go.”", {"said", {"he"}, {"said"}, {"“I will,”", "“go.”"}});
  const auto s = d.run();
  ASSERT_TRUE(s);
  EXPECT_EQ(d.show(s->content), (Parts{"“I will,”", "“go.”"}));
}

TEST(Decode, TheCueIsNoContent) {
  Decoded d("Putin, he said, would go.", {"said", {"he"}, {"said"}, {"Putin, he said, would go"}});
  const auto s = d.run();
  ASSERT_TRUE(s);
  EXPECT_EQ(d.show(s->content), (Parts{"Putin, he", "would go"}));
}

TEST(Decode, OneDoubtfulWordBreaksNothing) {
  Decoded d("He said that they would go home.", {"said", {"He"}, {"said"}, {"that they would go home"}});
  d.set(kContent, {"would"}, -1.0F);
  d.set(kSource, {"home"}, 0.5F);
  const auto s = d.run();
  ASSERT_TRUE(s);
  EXPECT_EQ(d.show(s->content), Parts{"that they would go home"});
  EXPECT_EQ(d.show(s->source), Parts{"He"}) << "the best run";
}

TEST(Decode, TheBiasOfARoleCounts) {
  Decoded d("He said that they would go home.", {"said", {"He"}, {"said"}, {"that they would go home"}});
  d.settings().bias[kSource] = -10;
  auto s = d.run();
  ASSERT_TRUE(s);
  EXPECT_TRUE(s->source.empty());
  d.settings().bias[kContent] = -10;
  EXPECT_FALSE(d.run()) << "without a content there is no statement";
}

TEST(Decode, OverParagraphsAsOneSpanEach) {
  Decoded d("He said: “One.\n\n“Two,” and left.", {"said", {"He"}, {"said"}, {"“One.", "“Two,”"}});
  const auto s = d.run();
  ASSERT_TRUE(s);
  EXPECT_EQ(d.show(s->content), (Parts{"“One.", "“Two,”"}));
}

TEST(Decode, ASourceDoesNotRunOverAParagraph) {
  Decoded d("So said Peter\n\nParker of Queens said no.", {"said no", {"Peter", "Parker of Queens"}, {"said no"}, {}});
  d.set(kContent, {"no"}, 6.0F);
  d.set(kCue, {"no"}, -3.0F);
  const auto s = d.run();
  ASSERT_TRUE(s);
  EXPECT_EQ(d.show(s->source), Parts{"Parker of Queens"});
}

TEST(Decode, ACueKeepsItsAnchorHoweverWeakItIs) {
  Decoded d("He said no.", {"said", {"He"}, {}, {"no"}});
  const auto s = d.run();
  ASSERT_TRUE(s);
  EXPECT_EQ(d.show(s->cue), Parts{"said"});
}

TEST(Decode, NothingButPunctuationIsNoContent) {
  Decoded d("He said , — .", {"said", {"He"}, {"said"}, {", — ."}});
  EXPECT_FALSE(d.run());
}

TEST(Decode, PartsOfAWordAreTakenTogether) {
  const Text text("He unsaid it.");
  const std::vector<Token> tokens = {
      {5, {0, 2}, true}, {6, {3, 5}, true}, {7, {5, 9}, false}, {8, {10, 12}, true}, {9, {12, 13}, true}};
  Candidate c;
  c.anchor = 1;
  c.cue = 0.9;
  c.roles.assign(tokens.size() * kRoles, -3.0F);
  c.roles[1 * kRoles + kCue] = 5.0F;
  c.roles[2 * kRoles + kCue] = -4.0F;  // the other half of the word does not think so
  c.roles[3 * kRoles + kContent] = 6.0F;
  const auto s = decode({text.str(), tokens, text.quotations(), Settings{}}, c);
  ASSERT_TRUE(s);
  EXPECT_EQ(text.show(s->cue), Parts{"unsaid"});
  EXPECT_EQ(text.show(s->content), Parts{"it"});
}

TEST(Decode, AnyScoresGiveAStatementOrNone) {
  std::uint64_t seed = 1;
  const std::string words =
      "“I think,” he said to them, “that — if they ‘agree’ — we go.\n\n“They ‘will’.” So, he said, it is...";
  for (int round = 0; round < 2000; ++round) {
    Decoded d(words, {"he said", {}, {}, {}});
    for (auto& score : d.candidate().roles) {
      seed = seed * 6364136223846793005U + 1442695040888963407U;
      score = static_cast<float>(static_cast<double>(seed >> 33) / (1U << 28) - 4);
    }
    d.candidate().anchor = (seed >> 40) % d.tokens().size();
    d.candidate().cue = round % 2 ? 0.1 : 0.8;
    d.candidate().bare = 0.9 - d.candidate().cue;
    const auto s = d.run();
    if (!s) continue;
    ASSERT_FALSE(s->content.empty());
    ASSERT_TRUE(s->confidence >= 0 && s->confidence <= 1);
    for (const auto* spans : {&s->source, &s->cue, &s->content, &s->addressee, &s->condition}) {
      std::size_t before = 0;
      for (const auto& span : *spans) {
        ASSERT_FALSE(span.empty());
        ASSERT_TRUE(before <= span.begin && span.end <= words.size());
        ASSERT_NE(static_cast<unsigned char>(words[span.begin]) & 0xC0, 0x80);
        ASSERT_EQ(words.substr(span.begin, span.size()).find('\n'), std::string::npos);
        before = span.end;
      }
    }
  }
}

}  // namespace
}  // namespace hearsay
