#include "actors/figures.h"

#include <gtest/gtest.h>

#include "actors/organisation_names.h"
#include "actors/story.h"

namespace hearsay {
namespace {

using test::Names;
using test::Story;
using test::wrapped;

Figures figures_of(const Story& story) {
  return {story.text, story.reading.tokens, story.reading.scores, story.sentences, story.quoted};
}

// Each with its mentions: "Hillary Clinton: Clinton, Hillary Clinton". Of nouns or of names.
Names shown(const Story& story, bool nouns) {
  const auto figures = figures_of(story);
  Names out;
  for (int f = 0; f < static_cast<int>(figures.size()); ++f) {
    if ((figures[f].kind == FigureKind::kNoun) != nouns) continue;
    std::string all;
    for (const auto& m : figures[f].mentions) all += (all.empty() ? "" : ", ") + std::string(slice(story.text, m.span));
    out.push_back(figures[f].name + ": " + all);
  }
  return out;
}
Names named(std::string_view marked) { return shown(Story(marked), false); }
Names nouns(std::string_view marked) { return shown(Story(marked), true); }

TEST(Persons, TheSameWordsAreOne) {
  EXPECT_EQ(named("<Ann Lee> sang. Then <Ann Lee> bowed, and <ANN LEE> left."), Names{"Ann Lee: Ann Lee, Ann Lee, ANN LEE"});
}

TEST(Persons, ASurnameBelongsToTheFullName) {
  EXPECT_EQ(named("<Dmitry Peskov> spoke. <Peskov> left."), Names{"Dmitry Peskov: Dmitry Peskov, Peskov"});
  EXPECT_EQ(named("<Peskov> speaks\n\n<Dmitry Peskov> spoke. Mr. <Peskov> left."),
            Names{"Dmitry Peskov: Peskov, Dmitry Peskov, Peskov"})
      << "a headline's too";
}

TEST(Persons, TheFullestNameIsTheirs) {
  EXPECT_EQ(named("<D. Peskov> spoke. <Dmitry Peskov> left. <Dmitry S. Peskov> slept."),
            Names{"Dmitry S. Peskov: D. Peskov, Dmitry Peskov, Dmitry S. Peskov"});
  EXPECT_EQ(named(wrapped("<Dmitry Peskov> spoke. <Dmitry  Peskov> left", "Dmitry Peskov")),
            Names{"Dmitry Peskov: Dmitry\nPeskov, Dmitry  Peskov"});
}

TEST(Persons, TwoOfOneSurnameStayApart) {
  EXPECT_EQ(named("<Bill Clinton> met <Hillary Clinton>. <Clinton> spoke."),
            (Names{"Bill Clinton: Bill Clinton", "Hillary Clinton: Hillary Clinton", "Clinton: Clinton"}))
      << "the surname alone is nobody's";
}

TEST(Persons, ATitleTellsWhich) {
  EXPECT_EQ(named("<Bill Clinton> met <Hillary Clinton>. Mrs. <Clinton> spoke, \"Mr. <Clinton> left. <Clinton> slept."),
            (Names{"Bill Clinton: Bill Clinton, Clinton", "Hillary Clinton: Hillary Clinton, Clinton", "Clinton: Clinton"}));
}

TEST(Persons, TitlesOfDifferentSexAreTwo) {
  EXPECT_EQ(named("Mr. <Lee> sang. Mrs. <Lee> bowed. Mr. <Lee> left."), (Names{"Lee: Lee, Lee", "Lee: Lee"}));
  EXPECT_EQ(named("<Lee> alone. Mr. <Lee> sang. Mrs. <Lee> bowed."), (Names{"Lee: Lee", "Lee: Lee", "Lee: Lee"}))
      << "the one without a title could be either";
  EXPECT_EQ(named("<Lee> alone. Mr. <Lee> sang. <Lee> bowed."), Names{"Lee: Lee, Lee, Lee"});
}

TEST(Persons, WhomATextHasNoFullNameFor) {
  EXPECT_EQ(named("<Trump> spoke. <Trump's> men left. <Putin> slept."), (Names{"Trump: Trump, Trump", "Putin: Putin"}));
}

TEST(Persons, KeepTheirSex) {
  const Story story("<Ann Lee> sang. Mr. <Roe> left. <Kim Fox> stayed. <Roe> slept.");
  const auto figures = figures_of(story);
  ASSERT_EQ(figures.size(), 3U);
  EXPECT_EQ(figures[0].gender, Gender::kFemale);
  EXPECT_EQ(figures[1].gender, Gender::kUnknown) << "Kim: either";
  EXPECT_EQ(figures[2].gender, Gender::kMale) << "by his title";
}

TEST(Bodies, AnAbbreviationThatTheTextDefines) {
  EXPECT_EQ(named("The [Royal Canadian Mounted Police] (RCMP) came. The [RCMP] left."),
            Names{"Royal Canadian Mounted Police: Royal Canadian Mounted Police, RCMP"});
  EXPECT_EQ(named("The [CBX] came. [Cuxton Board of Xylophones] (CBX) left."),
            Names{"Cuxton Board of Xylophones: CBX, Cuxton Board of Xylophones"})
      << "also where it comes first";
  EXPECT_EQ(named("The [TAFLIT] came. [Teachers and Friends of Literature] (TAFLIT) left."),
            Names{"Teachers and Friends of Literature: TAFLIT, Teachers and Friends of Literature"})
      << "and where it is not made of first letters";
}

TEST(Bodies, ANameOverALinesEndIsTheSame) {
  EXPECT_EQ(named(wrapped("so the [Foreign Ministry] said. The [Foreign Ministry] left", "Foreign Ministry")),
            Names{"Foreign Ministry: Foreign\nMinistry, Foreign Ministry"});
}

TEST(Bodies, AbbreviationsThatGoRoundInACircle) {
  EXPECT_FALSE(named("The AB (TAB) and A TAB (AB) met. [AB] spoke, [TAB] did not, nor [The AB] or [A TAB].").empty());
}

TEST(Bodies, AShortFormIsTheirs) {
  EXPECT_EQ(named("[The New York Times] wrote. The [Times] wrote more."), Names{"The New York Times: The New York Times, Times"});
  EXPECT_EQ(named("[Salling Group] opened. [Salling] closed."), Names{"Salling Group: Salling Group, Salling"});
  EXPECT_EQ(named("The [Department of Justice] sued. The [Justice Department] won. The [DOJ] left."),
            Names{"Department of Justice: Department of Justice, Justice Department, DOJ"});
}

TEST(Bodies, AShortFormThatCouldBeTwo) {
  const auto all = named("[The New York Times] wrote. [The Financial Times] too. The [Times] wrote more.");
  EXPECT_EQ(all, (Names{"The New York Times: The New York Times", "The Financial Times: The Financial Times", "Times: Times"}));
}

TEST(Bodies, AreNotThePlacesInTheirNames) {
  EXPECT_EQ(named("In {Washington} the [Washington Post] wrote, and the [Post] again."),
            (Names{"Washington: Washington", "Washington Post: Washington Post, Post"}));
  EXPECT_EQ(named("The [Boston Museum] is in {Boston}."), (Names{"Boston Museum: Boston Museum", "Boston: Boston"}));
}

TEST(Bodies, AnOwnerIsNotWhatHeOwns) {
  EXPECT_EQ(named("[NASA's Commercial Crew Program] flew. [NASA] paid."),
            (Names{"NASA's Commercial Crew Program: NASA's Commercial Crew Program", "NASA: NASA"}));
}

TEST(Bodies, ACountrysAdjectiveIsNoNameOfIts) {
  EXPECT_EQ(named("{Turkey} spoke. ~Turkish~ troops left. The [Turkish] ships and {Turkish} towns stayed."),
            Names{"Turkey: Turkey"});
  EXPECT_EQ(named("{South Korea} spoke. ~South Korean~ troops and {South Koreans} left."), Names{"South Korea: South Korea"});
  for (const char* country : {"{Turkey}", "{Russian Federation}", "{Vatican}", "{US}", "{Scotland}", "{United Kingdom}",
                              "{Holland}", "{Burma}", "{Côte d'Ivoire}", "{Republic of Ireland}", "{South Korea}", "{DR Congo}"}) {
    EXPECT_EQ(named(country + std::string(" spoke.")).size(), 1U) << country;
  }
}

TEST(Bodies, ACountryByItsNames) {
  EXPECT_EQ(named("The {United States} spoke. The {US} left, and the {U.S.} came."), Names{"United States: United States, US, U.S."});
}

TEST(Nouns, WithADeterminerOrInThePlural) {
  EXPECT_EQ(nouns("The press secretary met two senior officials and reporters near a river."),
            (Names{"press secretary: The press secretary", "senior officials: two senior officials", "reporters: reporters"}));
}

TEST(Nouns, OfTheSameWordsAreOne) {
  EXPECT_EQ(nouns("A spokesman came. The spokesman left. The chief spokesman stayed."),
            (Names{"spokesman: A spokesman, The spokesman", "chief spokesman: The chief spokesman"}));
  EXPECT_EQ(nouns(wrapped("so the press secretary came. The press secretary left", "press secretary")),
            Names{"press secretary: the press\nsecretary, The press secretary"})
      << "over a line's end";
}

TEST(Nouns, AreNoNames) {
  EXPECT_EQ(nouns("The [Officials Union] and the <president> left. Officials stayed."), Names{"president: the president"})
      << "one without a capital is no name";
}

TEST(Nouns, GoAcrossNoMarkOrVerb) {
  EXPECT_EQ(nouns("After the talks, senior officials slept. The rain has reporters. That was - officials."),
            (Names{"officials: officials, officials", "reporters: reporters"}));
}

TEST(Mentions, KnowTheirPlace) {
  const Story story("\"<Ann Lee> sang,\" he said about the old and very great <Bob Roe>.");
  const auto figures = figures_of(story);
  const auto& ann = figures[0].mentions.at(0);
  const auto& bob = figures[1].mentions.at(0);
  EXPECT_TRUE(ann.in_quotation && ann.opens_sentence);
  EXPECT_FALSE(bob.in_quotation || bob.opens_sentence);
  EXPECT_EQ(story.reading.tokens[bob.tokens.first].span, story.at("Bob"));
  EXPECT_EQ(story.reading.tokens[bob.tokens.last].span, story.at("Roe"));
}

TEST(Mentions, AreAddedOnceAndInOrder) {
  const Story story("<Ann Lee> sang. She bowed. She left.");
  auto figures = figures_of(story);
  for (const int n : {2, 1, 2}) figures.add_mention(0, story.at("She", n));
  ASSERT_EQ(figures[0].mentions.size(), 3U);
  EXPECT_EQ(figures[0].mentions[1].span, story.at("She"));
  EXPECT_EQ(figures[0].mentions[2].span, story.at("She", 2));
}

TEST(SentenceOf, APlace) {
  const Story story("  One. Two.\n\nThree.");
  const auto figures = figures_of(story);
  EXPECT_EQ(figures.sentence_of(0), 0U);
  EXPECT_EQ(figures.sentence_of(story.at("Two").begin), 1U);
  EXPECT_EQ(figures.sentence_of(story.at("Three").begin - 1), 1U);
  EXPECT_EQ(figures.sentence_of(9999), 2U);
}

// What sources name ------------------------------------------------------------------------------------------------

struct Asked {
  Story story;
  Figures figures;
  explicit Asked(std::string_view marked) : story(marked), figures(figures_of(story)) {}
  std::string named(std::string_view words, FigureKind kind, int n = 1) {
    return figures[figures.named(story.at(words, n), kind)].name;
  }
};

TEST(Named, WhomTheNetworkFound) {
  Asked a("<Ann Lee> sang for [NATO]. <Lee> bowed.");
  EXPECT_EQ(a.named("Ann Lee", FigureKind::kPerson), "Ann Lee");
  EXPECT_EQ(a.named("Lee", FigureKind::kPerson, 2), "Ann Lee");
  EXPECT_EQ(a.named("NATO", FigureKind::kOrganisation), "NATO");
  EXPECT_EQ(a.figures.size(), 2U);
}

TEST(Named, WhomItDidNotFind) {
  Asked a("Ann Lee sang for NATO. Lee bowed. Ann Lee left.");
  const auto ann = a.figures.named(a.story.at("Ann Lee"), FigureKind::kPerson);
  EXPECT_EQ(a.figures.named(a.story.at("Lee", 2), FigureKind::kPerson), ann);
  EXPECT_EQ(a.figures.named(a.story.at("Ann Lee", 2), FigureKind::kPerson), ann);
  EXPECT_EQ(a.figures.named(a.story.at("Ann Lee", 2), FigureKind::kPerson), ann) << "asked again";
  EXPECT_EQ(a.figures[ann].mentions.size(), 3U);
  EXPECT_EQ(a.figures[ann].kind, FigureKind::kPerson);
  EXPECT_EQ(a.named("NATO", FigureKind::kOrganisation), "NATO");
  EXPECT_EQ(a.figures.names_in({0, a.story.text.size()}).size(), 4U);
}

TEST(Named, ANameThatTheNetworkCutShort) {
  Asked a("Ann <Lee> sang for the Boston [Zoo]. <Lee> bowed.");
  EXPECT_EQ(a.named("Ann Lee", FigureKind::kPerson), "Ann Lee") << "the fullest that the text gives";
  EXPECT_EQ(a.named("Lee", FigureKind::kPerson, 2), "Ann Lee");
  EXPECT_EQ(a.figures.size(), 2U);
}

TEST(Named, ABodyIsNotThePlaceInItsName) {
  Asked a("{London} sleeps. {London} Zoo opens.");
  EXPECT_EQ(a.named("London Zoo", FigureKind::kOrganisation), "London Zoo");
  EXPECT_EQ(a.named("London", FigureKind::kPlace), "London");
}

TEST(Named, AFullNameBehindTwoOfTheSurname) {
  Asked a("<Bill Clinton> and <Hillary Clinton> left. <Clinton> slept. Chelsea Clinton sang.");
  EXPECT_EQ(a.named("Chelsea Clinton", FigureKind::kPerson), "Chelsea Clinton") << "not the Clinton that is nobody's";
}

TEST(IndexWords, NamesThatMatchShareOne) {
  const auto share = [](const std::vector<std::string>& kept, const std::vector<std::string>& sought) {
    return std::find_first_of(kept.begin(), kept.end(), sought.begin(), sought.end()) != kept.end();
  };
  std::size_t matches = 0;
  const auto persons = {"Peskov", "Dmitry Peskov", "D. Peskov", "Dmitri S. Peskov", "Kim Jong Un", "Kim Jong-un", "Kim", "Xi",
                        "Xi Jinping", "Bob", "Robert Lee", "Rob Lee", "Lee", "Ann", "Ann Lee", "Lee Ann", "Mohammed bin Salman",
                        "Muhammad Bin Salman", "bin Salman", "Salman", "Bashar al-Assad", "Assad", "Al-Assad", "George W. Bush",
                        "George H. W. Bush", "Bush", "Alexandria Ocasio-Cortez", "Cortez", "Ocasio-Cortez", "Ocasio Cortez",
                        "Ricardo Rosselló Nevares", "Rosselló", "Nevares", "Ricardo Rosselló", "Boris Yeltsin", "Yeltsin",
                        "Gerhard Schröder", "Gerhard Schroeder", "Schroder", "Robert F. Kennedy Jr.", "Kennedy", "Ursula von der Leyen",
                        "von der Leyen", "Leyen", "Ludwig van Beethoven", "Volodymyr Zelenskyy", "Zelensky", "J. D. Vance", "JD Vance"};
  for (const auto* a : persons) {
    for (const auto* b : persons) {
      const auto x = parse_person_name(a), y = parse_person_name(b);
      if (!x || !y || match_persons(*x, *y) == Match::kNo) continue;
      ++matches;
      EXPECT_TRUE(share(index_words(*x).kept, index_words(*y).sought)) << a << " / " << b;
    }
  }
  for (const auto* a : {"Department of Justice", "the Justice Department", "DOJ", "U.S. Justice Department", "Justice", "Boeing",
                        "Boeing Co.", "Salling Group", "the group", "The New York Times", "the Times", "UN", "United Nations", "U.N.",
                        "Customs and Border Protection", "CBP", "U.S. Customs and Border Protection", "USGS", "AT&T",
                        "United States Geological Survey", "the government", "the Iraqi government", "Iraq", "Iraqi", "IDF",
                        "Israel Defense Forces", "Israeli Defence Force", "The Ministry", "the Department", "The Company"}) {
    for (const auto* b : {"Department of Justice", "the Justice Department", "DOJ", "Ministry of Justice", "Justice", "Boeing Company",
                          "Salling", "the Salling group", "New York Times Co", "Times", "UN", "United Nations", "UNO", "CBP", "US CBP",
                          "Customs and Border Protection", "US Geological Survey", "U.S.G.S.", "AT&T Inc.", "government", "Iraq's government",
                          "Republic of Iraq", "IDF", "DF", "Israel Defence Forces", "Ministry", "Company"}) {
      if (match_organisations(a, b) == Match::kNo) continue;
      ++matches;
      EXPECT_TRUE(share(index_words(a), index_words(b))) << a << " / " << b;
    }
  }
  EXPECT_GT(matches, 150U);
}

TEST(Names, MoreThanAreCompared) {
  std::string text;
  const auto name = [](int i) {
    std::string word = "D";
    for (; i > 0; i /= 15) (word += "aiu"[i % 3]) += "bdfgm"[i / 3 % 5];
    return word;
  };
  for (int twice = 0; twice < 2; ++twice) {
    for (int i = 1; i <= 900; ++i) text += "<Ann " + name(i) + "> sang, [" + name(i) + "orama Corp] paid. ";
  }
  const Story story(text);
  const auto figures = figures_of(story);
  EXPECT_EQ(figures.size(), 1800U) << "the same words are one, however many there are";
  for (int f = 0; f < static_cast<int>(figures.size()); ++f) ASSERT_EQ(figures[f].mentions.size(), 2U) << figures[f].name;
}

TEST(HostileText, HasFigures) {
  std::string bytes;
  for (int i = 0; i < 20'000; ++i) bytes += static_cast<char>(i * 7919 % 256);
  for (const auto& text : {bytes, "<" + bytes + ">", std::string(1'000'000, 'A'), "<" + std::string(1'000'000, 'A') + ">",
                           "[" + std::string(300'000, '\xFF') + "A]", std::string("<A\0B> the \0 spokesman", 22),
                           std::string(100'000, '\''), "<" + std::string(50'000, '-') + "A>"}) {
    const Story story(text);
    const test::Stopwatch watch;
    const auto figures = figures_of(story);
    EXPECT_LT(watch.seconds(), 10);
    for (int f = 0; f < static_cast<int>(figures.size()); ++f) {
      for (const auto& m : figures[f].mentions) ASSERT_TRUE(m.span.begin < m.span.end && m.span.end <= story.text.size());
    }
  }
}

}  // namespace
}  // namespace hearsay
