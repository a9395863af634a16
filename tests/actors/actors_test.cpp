#include "actors/actors.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "actors/story.h"

namespace hearsay {
namespace {

using test::actor;
using test::model;
using test::name_of;
using test::Names;
using test::names;
using test::speakers;
using test::Story;

// What every list of actors keeps to (docs/record.schema.json).
void check(const Story& story, const std::vector<Actor>& actors) {
  std::size_t last = 0;
  for (std::size_t i = 0; i < actors.size(); ++i) {
    const auto& a = actors[i];
    EXPECT_EQ(a.id, "a" + std::to_string(i + 1));
    EXPECT_FALSE(a.name.empty());
    EXPECT_EQ(a.kind == "unnamed", a.mentions.empty()) << a.name;
    std::size_t end = 0;
    for (const auto& m : a.mentions) {
      EXPECT_TRUE(end <= m.begin && m.begin < m.end && m.end <= story.text.size()) << a.name;
      end = m.end;
    }
    if (a.mentions.empty()) continue;
    EXPECT_LE(last, a.mentions.front().begin) << a.name;
    last = a.mentions.front().begin;
  }
  for (const auto& s : story.statements) {
    EXPECT_GE(s.speaker, 0);
    EXPECT_LT(s.speaker, static_cast<int>(actors.size()));
    EXPECT_LT(s.addressee_actor, static_cast<int>(actors.size()));
    EXPECT_GE(s.addressee_actor, s.addressee.empty() ? -1 : 0);
    EXPECT_TRUE(s.speaker_confidence >= 0 && s.speaker_confidence <= 1) << s.speaker_confidence;
  }
}

TEST(Actors, OfNoStatements) {
  Story story("<Ann Lee> sang.");
  EXPECT_TRUE(story.actors().empty()) << "who says nothing and is told nothing is no actor";
}

TEST(Actors, TheSameWordsAreOne) {
  Story story("<Dmitry Peskov> told reporters no. The [Kremlin] said so. <Dmitry Peskov> said yes. The [Kremlin] told <Dmitry Peskov> why.");
  story.says({.source = "Dmitry Peskov", .cue = "told", .content = "no", .addressee = "reporters"});
  story.says({.source = "The Kremlin", .cue = "said", .content = "so"});
  story.says({.source = "Dmitry Peskov", .cue = "said", .content = "yes"});
  story.says({.source = "The Kremlin", .cue = "told", .content = "why", .addressee = "Dmitry Peskov"});
  const auto actors = story.actors();
  check(story, actors);
  EXPECT_EQ(names(actors), (Names{"Dmitry Peskov", "reporters", "Kremlin"}));
  EXPECT_EQ(story.show(actors[0].mentions), Names(3, "Dmitry Peskov"));
  EXPECT_EQ(story.show(actors[1].mentions), Names{"reporters"});
  EXPECT_EQ(name_of(actors, story.statement(0).addressee_actor), "reporters");
  EXPECT_EQ(name_of(actors, story.statement(3).addressee_actor), "Dmitry Peskov");
  EXPECT_EQ(story.statement(1).addressee_actor, -1);
}

TEST(Actors, ASurnameInTheHeadline) {
  Story story("<Peskov> says no\n\n<Dmitry Peskov> said yes.\n\nMr. <Peskov> said so.");
  story.says({.source = "Peskov", .cue = "says", .content = "no"});
  story.says({.source = "Dmitry Peskov", .cue = "said", .content = "yes"});
  story.says({.source = "Mr. Peskov", .cue = "said", .content = "so"});
  const auto actors = story.actors();
  check(story, actors);
  EXPECT_EQ(names(actors), Names{"Dmitry Peskov"});
  EXPECT_EQ(actors[0].roles, Names{}) << "Mr. is no role";
}

TEST(Actors, TwoClintons) {
  Story story("<Bill Clinton> said no. <Hillary Clinton> said yes. <Clinton> said so. Mrs. <Clinton> said why.");
  story.says({.source = "Bill Clinton", .cue = "said", .content = "no"});
  story.says({.source = "Hillary Clinton", .cue = "said", .content = "yes"});
  story.says({.source = "Clinton", .cue = "said", .content = "so"});
  story.says({.source = "Mrs. Clinton", .cue = "said", .content = "why"});
  EXPECT_EQ(speakers(story), (Names{"Bill Clinton", "Hillary Clinton", "Clinton", "Hillary Clinton"}));
}

TEST(Actors, RolesAreWhatStandsBesideTheName) {
  Story story("On Friday Kremlin spokesman <Dmitry Peskov> left. <Dmitry Peskov>, a father, said no. Sen. <Peskov> said yes.");
  story.says({.source = "Dmitry Peskov, a father", .cue = "said", .content = "no"});
  story.says({.source = "Sen. Peskov", .cue = "said", .content = "yes"});
  const auto actors = story.actors();
  EXPECT_EQ(names(actors), Names{"Dmitry Peskov"});
  EXPECT_EQ(actors[0].roles, (Names{"Kremlin spokesman", "father", "Sen."})) << "each once";
}

TEST(Actors, RolesAreBounded) {
  std::string text;
  for (const char* role : {"judge", "king", "mayor", "poet", "pilot", "nurse", "lawyer", "priest", "singer", "actor", "author",
                           "chairwoman", "teacher", "senator"}) {
    text += "The " + std::string(role) + " <Ann Lee> left. ";
  }
  Story story(text + "<Ann Lee> said no.");
  story.says({.source = "Ann Lee", .cue = "said", .content = "no"});
  EXPECT_EQ(story.actors()[0].roles.size(), 8U);
}

TEST(Actors, WhomNobodyNamesIsOneActor) {
  Story story("It was said that no. <Ann Lee> said yes. \"It rains.\"");
  story.says({.cue = "was said", .content = "that no"});
  story.says({.source = "Ann Lee", .cue = "said", .content = "yes"});
  story.says({.content = "\"It rains.\""});
  const auto actors = story.actors();
  check(story, actors);
  EXPECT_EQ(names(actors), (Names{"Ann Lee", "unnamed"})) << "it has no mention and comes last";
  EXPECT_EQ(actors[1].kind, "unnamed");
  EXPECT_EQ(story.statement(0).speaker, 1);
  EXPECT_EQ(story.statement(2).speaker, 1);
}

TEST(Actors, AnotherPronounIsAnotherActor) {
  Story story("He said no. He said yes. They said so. They said why.");
  for (const auto& [source, content] : {std::pair{"He", "no"}, {"He", "yes"}, {"They", "so"}, {"They", "why"}}) {
    story.says({.source = source, .cue = "said", .content = content});
  }
  const auto actors = story.actors();
  check(story, actors);
  EXPECT_EQ(names(actors), (Names{"he", "he", "they", "they"})) << "better two than a wrong one";
}

TEST(Actors, IAndMeAreMentions) {
  Story story("<Ann Lee> said that <Bob Roe> told me that I said no.");
  const int outer = story.says({.source = "Ann Lee", .cue = "said", .content = "that Bob Roe told me that I said no"});
  const int middle = story.says({.source = "Bob Roe", .cue = "told", .content = "that I said no", .addressee = "me", .parent = outer});
  story.says({.source = "I", .cue = "said", .content = "no", .parent = middle});
  const auto actors = story.actors();
  check(story, actors);
  EXPECT_EQ(names(actors), (Names{"Ann Lee", "Bob Roe"}));
  EXPECT_EQ(story.show(actors[0].mentions), (Names{"Ann Lee", "me"}));
  EXPECT_EQ(name_of(actors, story.statement(middle).addressee_actor), "Ann Lee");
  EXPECT_EQ(story.show(actors[1].mentions), (Names{"Bob Roe", "I"}));
}

TEST(Actors, AreInTheOrderOfTheirFirstMention) {
  // the outer statement comes first, its source last
  Story story("That <Putin> told reporters no, said <Peskov>.");
  const int outer = story.says({.source = "Peskov", .cue = "said", .content = "That Putin told reporters no"});
  story.says({.source = "Putin", .cue = "told", .content = "no", .addressee = "reporters", .parent = outer});
  const auto actors = story.actors();
  check(story, actors);
  EXPECT_EQ(names(actors), (Names{"Putin", "reporters", "Peskov"}));
  EXPECT_EQ(story.statement(0).speaker, 2);
  EXPECT_EQ(story.statement(1).speaker, 0);
  EXPECT_EQ(story.statement(1).addressee_actor, 1);
}

TEST(Actors, CoordinatedCuesShareTheirSource) {
  Story story("<Peskov> said no and said yes. <Peskov> left.");
  story.says({.source = "Peskov", .cue = "said", .content = "no"});
  auto second = story.statement(0);
  second.content = {story.at("yes")};
  story.add(second);
  const auto actors = story.actors();
  check(story, actors);
  EXPECT_EQ(story.show(actors[0].mentions), Names(2, "Peskov")) << "each mention once";
}

// A mention that holds another one of the same actor: the spokesman (Peskov).
TEST(Actors, MentionsDoNotOverlap) {
  Story story("<Ann Lee> left. The judge, a woman whom the lawyers like, said no.");
  story.says({.source = "The judge, a woman whom the lawyers like", .cue = "said", .content = "no"});
  story.alike(story.at("The judge"), story.at("Ann Lee"), 5);
  check(story, story.actors(model({{test::kLikenessFeature, 9}})));
  check(story, story.actors());
}

// Kinds -----------------------------------------------------------------------------------------------------------

std::string kind_of(const std::string& marked, const std::string& source, int sort) {
  Story story(marked + " said no.");
  story.says({.source = source, .cue = "said", .content = "no", .sort = sort});
  const auto actors = story.actors();
  check(story, actors);
  return actors.at(0).kind;
}

TEST(Kinds, OfNames) {
  for (const int sort : {test::kPersonSort, test::kDocumentSort, test::kUnnamedSort}) {
    EXPECT_EQ(kind_of("<Ann Lee>", "Ann Lee", sort), "person");
    EXPECT_EQ(kind_of("[NATO]", "NATO", sort), "organisation");
    EXPECT_EQ(kind_of("{Moscow}", "Moscow", sort), "organisation");
  }
  EXPECT_EQ(kind_of("~Airfleets~", "Airfleets", test::kDocumentSort), "document") << "of another name the network says it";
  EXPECT_EQ(kind_of("~Airfleets~", "Airfleets", test::kPersonSort), "person");
}

TEST(Kinds, OfNouns) {
  EXPECT_EQ(kind_of("The report", "The report", test::kDocumentSort), "document");
  EXPECT_EQ(kind_of("The company", "The company", test::kOrganisationSort), "organisation");
  EXPECT_EQ(kind_of("Officials", "Officials", test::kGroupSort), "group");
  EXPECT_EQ(kind_of("A judge", "A judge", test::kPersonSort), "group") << "a role without a name is a group in the guide";
  EXPECT_EQ(kind_of("The report", "The report", test::kPersonSort), "document") << "then its head says it";
}

TEST(Kinds, OfWhoIsOnlySpokenTo) {
  Story story("<Ann Lee> told the paper no. <Ann Lee> told reporters yes. <Ann Lee> told <Bob Roe> so.");
  story.says({.source = "Ann Lee", .cue = "told", .content = "no", .addressee = "the paper"});
  story.says({.source = "Ann Lee", .cue = "told", .content = "yes", .addressee = "reporters"});
  story.says({.source = "Ann Lee", .cue = "told", .content = "so", .addressee = "Bob Roe"});
  const auto actors = story.actors();
  EXPECT_EQ(actor(actors, "paper").kind, "organisation");
  EXPECT_EQ(actor(actors, "reporters").kind, "group");
  EXPECT_EQ(actor(actors, "Bob Roe").kind, "person");
}

TEST(Kinds, WhatMostStatementsSay) {
  Story story("~Airfleets~ said no. ~Airfleets~ said yes. ~Airfleets~ said so.");
  for (const auto& [content, sort] : {std::pair{"no", test::kDocumentSort}, {"yes", test::kOrganisationSort}, {"so", test::kOrganisationSort}}) {
    story.says({.source = "Airfleets", .cue = "said", .content = content, .sort = sort});
  }
  EXPECT_EQ(story.actors().at(0).kind, "organisation");
}

// Known actors ----------------------------------------------------------------------------------------------------

class Linked : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    const std::string path = testing::TempDir() + "hearsay-actors-" + std::to_string(::getpid()) + ".csv";
    std::ofstream(path) << "name,kind,wikidata,aliases,gender,office,from,until,country\n"
                           "Ann Lee,person,Q1,,f,President of Lalaland,2010-01-01,2014-12-31,Lalaland\n"
                           "Ann Lee,person,Q1,,f,Prime Minister of Lalaland,2015-01-01,,Lalaland\n"
                           "Bob Roe,person,Q2,,m,Mayor of Xyz,2001-01-01,2002-01-01,\n"
                           "Bob Roe,person,Q3,,m,Mayor of Zyx,2001-01-01,2002-01-01,\n"
                           "Lalaland,country,Q4,Republic of Lalaland,,,,,\n"
                           "Board of Xylophones,organisation,Q5,BX,,,,,\n";
    auto known = KnownActors::load({path});
    ASSERT_TRUE(known) << known.error().message;
    known_ = new KnownActors(std::move(*known));
    std::filesystem::remove(path);
  }
  static void TearDownTestSuite() {
    delete known_;
    known_ = nullptr;
  }
  // The actor of the statement that `source` makes.
  Actor of(const std::string& marked, const std::string& source, const std::string& date = "2016-05-05") const {
    Story story(marked + " said no.");
    story.date = date;
    story.says({.source = source, .cue = "said", .content = "no"});
    return story.actors(model(), *known_).at(0);
  }
  static Names offices(const Actor& actor) {
    Names out;
    for (const auto& office : actor.offices) out.push_back(office.title);
    return out;
  }
  static inline const KnownActors* known_ = nullptr;
};

TEST_F(Linked, APersonByTheFullNameAndTheDate) {
  const auto then = of("<Ann Lee>", "Ann Lee", "2012-05-05"), now = of("<Ann Lee>", "Ann Lee");
  EXPECT_EQ(then.wikidata, "Q1");
  EXPECT_EQ(offices(then), Names{"President of Lalaland"});
  EXPECT_EQ(now.wikidata, "Q1");
  EXPECT_EQ(offices(now), Names{"Prime Minister of Lalaland"});
  EXPECT_EQ(offices(of("<Ann Lee>", "Ann Lee", "")), Names{}) << "on an unknown day none";
}

TEST_F(Linked, ASurnameOnlyBesideTheOffice) {
  EXPECT_EQ(of("<Lee>", "Lee").wikidata, "");
  EXPECT_EQ(of("Lalaland's Prime Minister <Lee>", "Lalaland's Prime Minister Lee").wikidata, "Q1");
  EXPECT_EQ(of("Prime Minister <Lee>", "Prime Minister Lee", "2012-05-05").wikidata, "") << "not hers then";
}

TEST_F(Linked, NobodyOfTwo) {
  const auto bob = of("<Bob Roe>", "Bob Roe");
  EXPECT_EQ(bob.wikidata, "");
  EXPECT_TRUE(bob.offices.empty());
}

TEST_F(Linked, CountriesAndOrganisations) {
  EXPECT_EQ(of("{Lalaland}", "Lalaland").wikidata, "Q4");
  EXPECT_EQ(of("The {Republic of Lalaland}", "The Republic of Lalaland").wikidata, "Q4");
  EXPECT_EQ(of("The [Board of Xylophones]", "The Board of Xylophones").wikidata, "Q5");
  EXPECT_EQ(of("[BX]", "BX").wikidata, "Q5");
}

TEST_F(Linked, NoOther) {
  EXPECT_EQ(of("<Amy Poe>", "Amy Poe").wikidata, "");
  EXPECT_EQ(of("Officials of {Lalaland}", "Officials of Lalaland").wikidata, "") << "they are not the country";
  EXPECT_EQ(of("The president", "The president").wikidata, "");
}

// Size and hostile text -------------------------------------------------------------------------------------------

std::string syllables(std::size_t i) {
  std::string word(1, static_cast<char>('B' + i % 3));
  for (++i; i > 0; i /= 15) (word += "aiu"[i % 3]) += "bdfgm"[i / 3 % 5];
  return word;
}

// About 10,000 words, 1,500 names (of some 450 persons and bodies) and 600 statements.
Story long_story() {
  std::string text;
  for (std::size_t i = 0; i < 600; ++i) {
    const auto who = "Ann " + syllables(i % 300);
    switch (i % 4) {
      case 0: text += "Senior party spokeswoman <" + who + "> told the reporters of the [" + syllables(i % 150) + " Board] no. "; break;
      case 1: text += "But on that rainy Friday <" + syllables((i - 1) % 300) + "> also told {" + syllables(i % 70) + "polis} why. "; break;
      case 2: text += "Two senior officials in {" + syllables(i % 50) + "ville} told the old judge of it so. "; break;
      default: text += "He, she and the <" + who + "> team of [" + syllables(i) + " Corp] told them yes.\n\n";
    }
  }
  Story story(text);
  for (std::size_t i = 0; i < 600; ++i) {
    const std::string who = "Ann " + syllables(i % 300);
    switch (i % 4) {
      case 0: story.says({.source = "Senior party spokeswoman " + who, .cue = "told", .content = "no", .addressee = "the reporters"}); break;
      case 1: story.says({.source = syllables((i - 1) % 300), .cue = "told", .content = "why"}); break;
      case 2: story.says({.source = "Two senior officials", .cue = "told", .content = "so", .addressee = "the old judge"}); break;
      default: story.says({.source = "He", .cue = "told", .content = "yes", .addressee = "them"});
    }
  }
  return story;
}

AntecedentModel large_model() {
  auto m = model();
  m.units = 24;
  for (std::size_t i = 0; i < m.units; ++i) m.out.push_back(static_cast<float>(i % 5) - 2);
  for (std::size_t i = 0; i < m.units * (kFeatures + 1); ++i) m.hidden.push_back(static_cast<float>(i * 31 % 17) / 8 - 1);
  return m;
}

TEST(Bounded, AnArticleOfTenThousandWords) {
  auto story = long_story();
  const auto m = large_model();
  const test::Stopwatch watch;
  const auto actors = story.actors(m);
  RecordProperty("milliseconds", static_cast<int>(watch.seconds() * 1000));
  EXPECT_LT(watch.seconds(), 10);  // a debug build on a busy machine; 0.1 at -O2
  check(story, actors);
  EXPECT_GT(actors.size(), 70U);
}

TEST(Bounded, TheSameTextGivesTheSameActors) {
  auto story = long_story(), again = long_story();
  const auto m = large_model();
  const auto a = story.actors(m), b = again.actors(m);
  ASSERT_EQ(names(a), names(b));
  for (std::size_t i = 0; i < a.size(); ++i) {
    EXPECT_EQ(a[i].mentions, b[i].mentions);
    EXPECT_EQ(a[i].roles, b[i].roles);
    EXPECT_EQ(a[i].kind, b[i].kind);
  }
  for (std::size_t i = 0; i < story.statements.size(); ++i) {
    EXPECT_EQ(story.statements[i].speaker, again.statements[i].speaker);
    EXPECT_EQ(story.statements[i].addressee_actor, again.statements[i].addressee_actor);
    EXPECT_EQ(story.statements[i].speaker_confidence, again.statements[i].speaker_confidence);
  }
  const auto c = story.actors(m);  // and where the statements have been given theirs before
  EXPECT_EQ(names(c), names(a));
}

TEST(Bounded, AChainOfTwentyThousandStatements) {
  constexpr std::size_t kMany = 20'000;
  std::string text;
  std::vector<std::size_t> begins;
  for (std::size_t i = 0; i < kMany; ++i) {
    begins.push_back(text.size());
    text += i % 10 == 0 ? "<Bob " + syllables(i / 10 % 500) + "> said " : i % 10 == 5 ? "I said " : "he said ";
  }
  Story story(text + "no.");
  for (std::size_t i = 0, at = 0; i < kMany; ++i) {
    Statement s;
    const std::size_t cue = story.text.find("said ", at);
    s.source = {{at, cue - 1}};
    s.cue = {{cue, cue + 4}};
    s.content = {{cue + 5, story.text.size()}};
    s.parent = static_cast<int>(i) - 1;
    story.add(s);
    at = cue + 5;
  }
  const test::Stopwatch watch;
  const auto actors = story.actors(large_model());
  EXPECT_LT(watch.seconds(), 100) << "linear: a quadratic one takes hours";
  check(story, actors);
}

TEST(Hostile, Text) {
  std::string bytes;
  for (int i = 0; i < 30'000; ++i) bytes += static_cast<char>(i * 7919 % 256);
  for (const auto& text : {bytes, "<" + bytes + ">", "[" + bytes + "]", std::string(1'000'000, 'A'),
                           "<" + std::string(1'000'000, 'a') + "B>", std::string(20'000, '.'), std::string("\xC3"),
                           std::string("<\xC3>"), std::string("he"), std::string(3, '\0') + "<A>" + std::string(3, '\0')}) {
    Story story(text);
    if (story.text.empty()) continue;
    const std::size_t size = story.text.size();
    for (std::size_t i = 0; i < 8; ++i) {  // spans where no word begins or ends
      Statement s;
      s.source = {{size * i / 9, size * (i + 1) / 9}};
      s.content = {{size * (i + 1) / 9, std::max(size * (i + 2) / 9, size * (i + 1) / 9 + 1)}};
      if (s.content[0].end > size) continue;
      if (s.source[0].empty()) s.source.clear();
      else s.addressee = s.source;
      s.parent = i % 2 == 1 ? 0 : -1;
      story.add(s);
    }
    const test::Stopwatch watch;
    const auto actors = story.actors(model({{test::kLikenessFeature, 1}, {test::kRankFeature, 5}}));
    EXPECT_LT(watch.seconds(), 20);
    check(story, actors);
  }
}

}  // namespace
}  // namespace hearsay
