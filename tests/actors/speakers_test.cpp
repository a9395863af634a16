#include "actors/speakers.h"

#include <gtest/gtest.h>

#include "actors/story.h"

namespace hearsay {
namespace {

using test::model;
using test::Names;
using test::Story;

// What is found, and how: "Ann Lee found".
struct Found {
  Names speakers, addressees;
  std::vector<double> confidence;
};

Found find(Story& story, const AntecedentModel& m = model(), const Listener& listener = {}) {
  static constexpr std::string_view kHow[] = {"nobody", "named", "first person", "found", "own words"};
  Figures figures(story.text, story.reading.tokens, story.reading.scores, story.sentences, story.quoted);
  const auto speakers = find_speakers(
      {story.text, story.reading.tokens, story.reading.scores, story.statements, story.reading.sorts, m}, figures, listener);
  const auto shown = [&](const Resolved& r) {
    return (r.figure < 0 ? "-" : figures[r.figure].name) + " " + std::string(kHow[static_cast<std::size_t>(r.how)]);
  };
  Found out;
  for (const auto& r : speakers.speakers) {
    out.speakers.push_back(shown(r));
    out.confidence.push_back(r.confidence);
  }
  for (const auto& r : speakers.addressees) out.addressees.push_back(shown(r));
  return out;
}

TEST(Speakers, ByName) {
  Story story("<Ann Lee> said no. Kremlin spokesman <Bob Roe> said yes. {Moscow} said why. The [Foreign Ministry] said so.");
  story.says({.source = "Ann Lee", .cue = "said", .content = "no"});
  story.says({.source = "Kremlin spokesman Bob Roe", .cue = "said", .content = "yes"});
  story.says({.source = "Moscow", .cue = "said", .content = "why"});
  story.says({.source = "The Foreign Ministry", .cue = "said", .content = "so"});
  auto m = model();
  m.named = 0.9;
  const auto found = find(story, m);
  EXPECT_EQ(found.speakers, (Names{"Ann Lee named", "Bob Roe named", "Moscow named", "Foreign Ministry named"}));
  EXPECT_EQ(found.confidence, std::vector<double>(4, 0.9));
}

TEST(Speakers, ByANameThatTheNetworkMissed) {
  Story story("Ann Lee said no. <Lee> said yes.");
  story.says({.source = "Ann Lee", .cue = "said", .content = "no"});
  story.says({.source = "Lee", .cue = "said", .content = "yes"});
  EXPECT_EQ(find(story).speakers, (Names{"Ann Lee named", "Ann Lee named"}));
}

TEST(Speakers, APronounIsWhomTheModelPrefers) {
  Story story("<Ann Lee> met <Bob Roe>. He said no. She said yes.");
  story.says({.source = "He", .cue = "said", .content = "no"});
  story.says({.source = "She", .cue = "said", .content = "yes"});
  EXPECT_EQ(find(story, model({{test::kSameGenderFeature, 5}})).speakers, (Names{"Bob Roe found", "Ann Lee found"}));
  EXPECT_EQ(find(story, model({{test::kOtherGenderFeature, 5}})).speakers, (Names{"Ann Lee found", "Bob Roe found"}));
  EXPECT_EQ(find(story, model({{test::kNoneFeature, 5}})).speakers, (Names{"he own words", "she own words"}));
  EXPECT_EQ(find(story, model()).speakers, (Names{"he own words", "she own words"})) << "nothing learned: no guess";
  EXPECT_EQ(find(story, model({{test::kRankFeature, 5}})).speakers[0], "Bob Roe found") << "the latest mentioned";
}

TEST(Speakers, ByTheLikenessOfTheMentions) {
  Story story("<Ann Lee> met <Amy Roe>. She said no.\n\nThe old woman said yes.");
  story.says({.source = "She", .cue = "said", .content = "no"});
  story.says({.source = "The old woman", .cue = "said", .content = "yes"});
  story.alike(story.at("She"), story.at("Ann Lee"), 5);
  story.alike(story.at("The old woman"), story.at("Amy Roe"), 5);
  EXPECT_EQ(find(story, model({{test::kLikenessFeature, 9}})).speakers, (Names{"Ann Lee found", "Amy Roe found"}));
}

TEST(Speakers, ADefiniteNounIsNobodyOfWhomItWasNotSaid) {
  Story story("<Ann Lee> met [Morning Post]. The minister said no. The union said yes. The company said so.");
  story.says({.source = "The minister", .cue = "said", .content = "no"});
  story.says({.source = "The union", .cue = "said", .content = "yes"});
  story.says({.source = "The company", .cue = "said", .content = "so"});
  story.alike(story.at("The minister"), story.at("Ann Lee"), 5);
  story.alike(story.at("The union"), story.at("Morning Post"), 5);
  story.alike(story.at("The company"), story.at("Morning Post"), 5);
  EXPECT_EQ(find(story, model({{test::kLikenessFeature, 9}})).speakers,
            (Names{"minister own words", "union own words", "company own words"}));
}

TEST(Speakers, APressSecretaryIsASpokesman) {
  Story story("Kremlin spokesman <Dmitry Peskov> said no. The press secretary said yes. The secretary said so.");
  story.says({.source = "Kremlin spokesman Dmitry Peskov", .cue = "said", .content = "no"});
  story.says({.source = "The press secretary", .cue = "said", .content = "yes"});
  story.says({.source = "The secretary", .cue = "said", .content = "so"});
  story.alike(story.at("The press"), story.at("Dmitry Peskov"), 5);
  EXPECT_EQ(find(story, model({{test::kLastSpeakerFeature, 5}})).speakers,
            (Names{"Dmitry Peskov named", "Dmitry Peskov found", "secretary own words"}));
}

TEST(Speakers, TheLastOneGoesOn) {
  Story story("<Ann Lee> said no. \"It rains.\" <Bob Roe> said yes. \"It pours.\" \"It snows.\"");
  story.says({.source = "Ann Lee", .cue = "said", .content = "no"});
  story.says({.content = "\"It rains.\""});
  story.says({.source = "Bob Roe", .cue = "said", .content = "yes"});
  story.says({.content = "\"It pours.\""});
  story.says({.content = "\"It snows.\""});
  EXPECT_EQ(find(story, model({{test::kLastSpeakerFeature, 5}})).speakers,
            (Names{"Ann Lee named", "Ann Lee found", "Bob Roe named", "Bob Roe found", "Bob Roe found"}));
  EXPECT_EQ(find(story).speakers[1], "- nobody");
}

TEST(Speakers, TheLastOneIsOfTheSameLevel) {
  Story story("<Ann Lee> said that <Bob Roe> said no. She said yes.");
  const int outer = story.says({.source = "Ann Lee", .cue = "said", .content = "that Bob Roe said no"});
  story.says({.source = "Bob Roe", .cue = "said", .content = "no", .parent = outer});
  story.says({.source = "She", .cue = "said", .content = "yes"});
  EXPECT_EQ(find(story, model({{test::kLastSpeakerFeature, 5}})).speakers.back(), "Ann Lee found");
}

TEST(Speakers, ARoleIsHisWhoHasIt) {
  Story story("The spokesman, <Ann Lee>, and <Bob Roe> met. <Ann Lee>, the chairwoman, said no. The chairwoman said yes.");
  story.says({.source = "Ann Lee, the chairwoman", .cue = "said", .content = "no"});
  story.says({.source = "The chairwoman", .cue = "said", .content = "yes"});
  EXPECT_EQ(find(story, model({{test::kRoleFeature, 5}})).speakers, (Names{"Ann Lee named", "Ann Lee found"}));
}

TEST(Speakers, TheSameNounIsOne) {
  Story story("Two officials said no. <Ann Lee> left. Two officials said yes.");
  for (const char* content : {"no", "yes"}) story.says({.source = "Two officials", .cue = "said", .content = content});
  EXPECT_EQ(find(story).speakers, Names(2, "two officials own words"));
}

TEST(Speakers, ThePersonWhoSaysI) {
  Story story("<Ann Lee> said that I said to me no, we said so.");
  const int outer = story.says({.source = "Ann Lee", .cue = "said", .content = "that I said to me no, we said so"});
  story.says({.source = "I", .cue = "said", .content = "no", .addressee = "me", .parent = outer});
  story.says({.source = "we", .cue = "said", .content = "so", .parent = outer});
  auto m = model({{test::kOuterSpeakerFeature, 5}});
  m.named = 0.9;
  m.first_person = 0.5;
  const auto found = find(story, m);
  EXPECT_EQ(found.speakers, (Names{"Ann Lee named", "Ann Lee first person", "Ann Lee found"}));
  EXPECT_EQ(found.addressees[1], "Ann Lee first person");
  EXPECT_DOUBLE_EQ(found.confidence[1], 0.45);
  EXPECT_EQ(find(story).speakers[2], "we own words") << "we can be more than one: that is asked";
}

TEST(Speakers, IOfNobodyKnown) {
  Story story("I said no. It was said that I said yes.");
  story.says({.source = "I", .cue = "said", .content = "no"});
  const int outer = story.says({.cue = "was said", .content = "that I said yes"});
  story.says({.source = "I", .cue = "said", .content = "yes", .parent = outer});
  EXPECT_EQ(find(story).speakers, (Names{"I own words", "- nobody", "I own words"}));
}

TEST(Speakers, SeveralByTheirNames) {
  Story story("<Ann Lee> and <Bob Roe> met. <Lee> and <Roe> said no. {Moscow} and {Kiev} said yes.");
  story.says({.source = "Lee and Roe", .cue = "said", .content = "no"});
  story.says({.source = "Moscow and Kiev", .cue = "said", .content = "yes"});
  EXPECT_EQ(find(story).speakers, (Names{"Ann Lee and Bob Roe own words", "Moscow and Kiev own words"}));
}

TEST(Addressees, AreFoundLikewise) {
  Story story("<Ann Lee> told <Bob Roe> no. He told reporters yes. She told him so.");
  story.says({.source = "Ann Lee", .cue = "told", .content = "no", .addressee = "Bob Roe"});
  story.says({.source = "He", .cue = "told", .content = "yes", .addressee = "reporters"});
  story.says({.source = "She", .cue = "told", .content = "so", .addressee = "him"});
  auto found = find(story, model({{test::kSameGenderFeature, 5}}));
  EXPECT_EQ(found.addressees, (Names{"Bob Roe named", "reporters own words", "Bob Roe found"}));
  found = find(story, model({{test::kOtherGenderFeature, 5}}));
  EXPECT_EQ(found.addressees[2], "Ann Lee found");
}

TEST(Addressees, AreNotWhoSpeaks) {
  Story story("<Ann Lee> told her no.");
  story.says({.source = "Ann Lee", .cue = "told", .content = "no", .addressee = "her"});
  EXPECT_EQ(find(story, model({{test::kSameGenderFeature, 5}})).addressees, Names{"her own words"});
}

TEST(Addressees, WhoAreUnsureKeepTheirWords) {
  Story story("<Ann Lee>, <Bob Roe>, <Cid Foe> met. <Dan Poe> told him no.");
  story.says({.source = "Dan Poe", .cue = "told", .content = "no", .addressee = "him"});
  const auto m = model({{test::kPersonFeature, 0.1F}});  // each a little likelier than none
  EXPECT_EQ(find(story, m).addressees, Names{"him own words"});
}

TEST(Confidence, IsCalibrated) {
  Story story("<Ann Lee> sang. She said no.");
  story.says({.source = "She", .cue = "said", .content = "no"});
  auto m = model({{test::kSameGenderFeature, 20}});
  EXPECT_NEAR(find(story, m).confidence[0], 1, 1e-6);
  m.calibration = {{0, 0.1}, {1, 0.7}};
  EXPECT_NEAR(find(story, m).confidence[0], 0.7, 1e-6);
  m.out = {0};
  EXPECT_NEAR(find(story, m).confidence[0], 0.1 + 0.6 * 0.5, 1e-6) << "one candidate and none of them";
}

TEST(Candidates, AreAllWhomTheTextMentions) {
  Story story("<Ann Lee> met the reporters of [NATO]. He said no. <Bob Roe> left. The officials left.");
  story.says({.source = "He", .cue = "said", .content = "no"});
  std::vector<Names> asked;
  find(story, model(), [&](const Asking& asking) { asked.push_back(asking.names); });
  ASSERT_EQ(asked.size(), 1U);
  EXPECT_EQ(asked[0], (Names{"he", "Ann Lee", "Bob Roe"})) << "persons, the latest first, then names to come";
}

TEST(Candidates, OfTheyAreOrganisationsAndSeveralToo) {
  Story story("<Ann Lee> met the reporters of [NATO]. They said no.");
  story.says({.source = "They", .cue = "said", .content = "no"});
  std::vector<Names> asked;
  find(story, model(), [&](const Asking& asking) { asked.push_back(asking.names); });
  ASSERT_EQ(asked.size(), 1U);
  EXPECT_EQ(asked[0], (Names{"they", "NATO", "reporters", "Ann Lee"}));
}

TEST(Candidates, AreBoundedButForThoseWhoSpeak) {
  std::string text = "<Ann Lee> said no. ";
  for (int i = 0; i < 200; ++i) text += "<Bob D" + std::string(1, "aiu"[i % 3]) + std::string(1, static_cast<char>('a' + i / 8)) + "g" + std::to_string(i) + "> slept. ";
  Story story(text + "She said yes.");
  story.says({.source = "Ann Lee", .cue = "said", .content = "no"});
  story.says({.source = "She", .cue = "said", .content = "yes"});
  std::size_t most = 0;
  const auto found = find(story, model({{test::kLastSpeakerFeature, 5}}), [&](const Asking& a) { most = std::max(most, a.names.size()); });
  EXPECT_EQ(found.speakers[1], "Ann Lee found");
  EXPECT_GT(most, 40U);
  EXPECT_LT(most, 60U);
}

TEST(Asking, TellsWhatIsAsked) {
  Story story("<Ann Lee> said that I said no. The judge said yes. Officials said so. It was said thus. \"Why?\" Who said how?");
  const int outer = story.says({.source = "Ann Lee", .cue = "said", .content = "that I said no"});
  story.says({.source = "I", .cue = "said", .content = "no", .parent = outer});
  story.says({.source = "The judge", .cue = "said", .content = "yes"});
  story.says({.source = "Officials", .cue = "said", .content = "so"});
  story.says({.cue = "was said", .content = "thus"});
  story.says({.content = "\"Why?\""});
  story.says({.source = "Who", .cue = "said", .content = "how"});
  Names types;
  find(story, model(), [&](const Asking& asking) {
    EXPECT_EQ(asking.statement, types.size());
    EXPECT_EQ(asking.names.size(), asking.candidates.size());
    types.push_back(asking.type);
  });
  EXPECT_EQ(types, (Names{"named", "first person", "definite", "own words", "nobody", "quotation", "other pronoun"}));
}

TEST(Speakers, WhereNoTokenIs) {  // what was left out as boilerplate has none
  Story story("<Ann Lee> said no.");
  story.says({.source = "Ann Lee", .cue = "said", .content = "no"});
  story.says({.content = "."});
  story.reading.tokens.clear();
  story.reading.scores = {};
  const auto found = find(story, model({{test::kLikenessFeature, 5}}));
  EXPECT_EQ(found.speakers, (Names{"Ann Lee named", "- nobody"}));
}

TEST(Probabilities, AreASoftmax) {
  const auto p = probabilities({0, 0, 0, 0, 0});
  for (const double x : p) EXPECT_DOUBLE_EQ(x, 0.2);
  const auto sure = probabilities({3e38F, -3e38F, 0, 0, 0});
  EXPECT_DOUBLE_EQ(sure[0], 1);
  EXPECT_DOUBLE_EQ(sure[1], 0);
}

}  // namespace
}  // namespace hearsay
