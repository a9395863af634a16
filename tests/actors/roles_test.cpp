// Many of the phrases are from Wikinews articles of 2019 and 2020 (CC BY 2.5, Wikinews contributors).
#include "actors/roles.h"

#include <gtest/gtest.h>

#include <string>

namespace hearsay {
namespace {

using K = HeadKind;
using Roles = std::vector<std::string>;

K kind(std::string_view phrase) { return split_source(phrase).head.kind; }
std::string name(std::string_view phrase) { return split_source(phrase).name; }
Roles roles(std::string_view phrase) { return split_source(phrase).roles; }
std::string of(std::string_view phrase) { return std::string(slice(phrase, split_source(phrase).of)); }
std::string head(std::string_view phrase) { return std::string(slice(phrase, split_source(phrase).head.span)); }

TEST(Roles, BeforeTheName) {
  EXPECT_EQ(name("Kremlin spokesman Dmitry Peskov"), "Dmitry Peskov");
  EXPECT_EQ(roles("Kremlin spokesman Dmitry Peskov"), Roles{"Kremlin spokesman"});
  EXPECT_EQ(head("Kremlin spokesman Dmitry Peskov"), "spokesman");
  EXPECT_EQ(kind("Kremlin spokesman Dmitry Peskov"), K::kPerson);
  EXPECT_EQ(name("the press secretary of the president, Dmitry Peskov"), "Dmitry Peskov");
  EXPECT_EQ(roles("the press secretary of the president, Dmitry Peskov"), Roles{"press secretary of the president"});
  EXPECT_EQ(name("The mayor of Paris, Anne Hidalgo"), "Anne Hidalgo");
  EXPECT_EQ(name("University of California, San Diego's chancellor, Pradeep Khosla"), "Pradeep Khosla");
  EXPECT_EQ(name("Birmingham City University criminology professor David Wilson"), "David Wilson");
  EXPECT_EQ(name("businessman and Trump loyalist Stephen Schwarzman"), "Stephen Schwarzman");
  EXPECT_EQ(name("his son-in-law, Frédéric Salat-Baroux"), "Frédéric Salat-Baroux");
  EXPECT_EQ(name("Judge Miller's"), "Miller");
}

TEST(Roles, BehindTheName) {
  const std::string_view oliker = "Olga Oliker, director of the Russia and Eurasia Program at the Center for Strategic "
                                  "and International Studies";
  EXPECT_EQ(name(oliker), "Olga Oliker");
  EXPECT_EQ(roles(oliker), Roles{"director of the Russia and Eurasia Program at the Center for Strategic and "
                                 "International Studies"});
  EXPECT_EQ(name("Sen. Mark R. Warner (D-Va.), the top Democrat on the committee"), "Mark R. Warner");
  EXPECT_EQ(roles("Sen. Mark R. Warner (D-Va.), the top Democrat on the committee").back(),
            "top Democrat on the committee");
  EXPECT_EQ(name("Diana Ruocco, 21, a student from Daytona Beach"), "Diana Ruocco");
  EXPECT_EQ(roles("Diana Ruocco, 21, a student from Daytona Beach"), Roles{"student from Daytona Beach"});
  EXPECT_EQ(name("Sumeet Singh, a vice president at PG&E"), "Sumeet Singh");
  EXPECT_EQ(name("Ahmed al-Assadi, a spokesman for the PMF"), "Ahmed al-Assadi");
  EXPECT_EQ(name("Doug Miller of Milltech Marine, a firm specialising in AIS"), "Doug Miller");
}

TEST(Roles, WithoutAName) {
  EXPECT_EQ(head("a spokesman for Boeing"), "spokesman");
  EXPECT_EQ(of("a spokesman for Boeing"), "Boeing");
  EXPECT_EQ(name("a spokesman for Boeing"), "");
  EXPECT_EQ(kind("a spokesman for President Trump"), K::kRole);
  EXPECT_EQ(of("a spokesman for President Trump"), "President Trump");
  EXPECT_EQ(head("the president's lawyers"), "lawyers");
  EXPECT_EQ(of("the president's lawyers"), "president");
  EXPECT_EQ(kind("the president's lawyers"), K::kGroup);
  EXPECT_TRUE(split_source("the president's lawyers").head.plural);
  EXPECT_EQ(split_source("the president's lawyers").head.word, "lawyer");
  EXPECT_EQ(head("one of the officers"), "officers");
  EXPECT_EQ(kind("one of the officers"), K::kRole);
  EXPECT_FALSE(split_source("one of the officers").head.plural);
  EXPECT_EQ(kind("the minister"), K::kRole);
  EXPECT_EQ(kind("the senator from Kentucky"), K::kRole);
  EXPECT_EQ(kind("the Kentucky Republican"), K::kRole);
}

TEST(Roles, Groups) {
  for (const auto* phrase : {"officials", "Officials", "27 leaders", "protesters", "the team", "A number of Senators",
                             "Residents there", "sources close to the investigation", "Aid agencies", "Egyptologists",
                             "State and federal election officials", "More than two million people",
                             "some Iraqi militias associated with Iran", "Members of the House of Commons"}) {
    EXPECT_EQ(kind(phrase), K::kGroup) << phrase;
    EXPECT_EQ(name(phrase), "") << phrase;
  }
}

TEST(Roles, Organisations) {
  EXPECT_EQ(kind("Turkey's foreign ministry"), K::kOrganisation);
  EXPECT_EQ(of("Turkey's foreign ministry"), "Turkey");
  EXPECT_TRUE(split_source("Turkey's foreign ministry").head.definite);
  EXPECT_EQ(name("The World Health Organization (WHO)"), "World Health Organization");
  EXPECT_EQ(kind("the police"), K::kOrganisation);
  EXPECT_EQ(kind("the Taliban"), K::kOrganisation);
  EXPECT_EQ(kind("The US Geological Survey"), K::kOrganisation);
  EXPECT_EQ(name("news agency Interfax"), "Interfax");
  EXPECT_EQ(name("newspaper The Hindu"), "Hindu");
  EXPECT_EQ(kind("The Guardian"), K::kOrganisation);
  EXPECT_EQ(kind("Sky News"), K::kMedia);
  EXPECT_EQ(kind("the White House"), K::kPlace);
  EXPECT_EQ(kind("Turkey"), K::kPlace);
  EXPECT_EQ(name("the United States"), "United States");
  EXPECT_EQ(name("South Korea's National Police Agency"), "National Police Agency");
  EXPECT_EQ(name("The Lost 52 Project"), "Lost 52 Project");
  EXPECT_EQ(name("NASA's Commercial Crew Program"), "NASA's Commercial Crew Program");
  EXPECT_EQ(kind("Boeing"), K::kName);
  EXPECT_FALSE(split_source("the United States Department of Health and Human Services").several);
}

TEST(Roles, Documents) {
  for (const auto* phrase : {"the report", "the indictment", "A 2015 federal court decision",
                             "the Supreme Court ruling",
                             "a statement posted to his official Twitter account", "a poll published by NBC News",
                             "The Centre for Aviation's database of air carriers", "her memoirs", "formal studies",
                             "a March 14, 2019 NATO press release", "Part of the judge's statement",
                             "Airfleets, a database detailing the aircraft operated by commercial carriers"}) {
    EXPECT_EQ(kind(phrase), K::kDocument) << phrase;
  }
  EXPECT_EQ(of("a tweet by Mike Pompeo"), "Mike Pompeo");
  EXPECT_EQ(name("a tweet by Mike Pompeo"), "");
  EXPECT_EQ(of("Judge Miller's statement"), "Judge Miller");
}

TEST(Roles, Several) {
  for (const auto* phrase : {"Barr and Ross", "Turkey and Libya", "Trump and his supporters",
                             "both Saudi Arabia and the United States",
                             "German Chancellor Angela Merkel and British Prime Minister Boris Johnson"}) {
    EXPECT_TRUE(split_source(phrase).several) << phrase;
  }
  EXPECT_FALSE(split_source("Dmitry Peskov").several);
  EXPECT_FALSE(split_source("businessman and Trump loyalist Stephen Schwarzman").several);
}

TEST(Roles, DefiniteAndIndefinite) {
  EXPECT_TRUE(split_source("the spokesman").head.definite);
  EXPECT_TRUE(split_source("his lawyer").head.definite);
  EXPECT_TRUE(split_source("a spokesman").head.indefinite);
  EXPECT_TRUE(split_source("another official").head.indefinite);
  EXPECT_FALSE(split_source("officials").head.definite);
  EXPECT_FALSE(split_source("officials").head.indefinite);
}

TEST(Roles, Pronouns) {
  EXPECT_EQ(split_source("he").pronoun, Pronoun::kHe);
  EXPECT_EQ(kind("he"), K::kNone);
}

TEST(GenericName, AsTheGuideWants) {
  EXPECT_EQ(generic_name("the senior officials"), "senior officials");
  EXPECT_EQ(generic_name("Officials"), "officials");
  EXPECT_EQ(generic_name("A hospital official"), "hospital official");
  EXPECT_EQ(generic_name("an Interpol spokesperson"), "Interpol spokesperson");
  EXPECT_EQ(generic_name("German officials"), "German officials");
  EXPECT_EQ(generic_name("Protesters'"), "protesters");
  EXPECT_EQ(generic_name("One resident"), "resident");
  EXPECT_EQ(generic_name("the officials who left"), "officials");
  EXPECT_EQ(generic_name("the lawyer, a friend of his"), "lawyer");
  EXPECT_EQ(generic_name("the president's\nlawyers"), "president's lawyers");
  EXPECT_EQ(generic_name("[The dispatcher]"), "dispatcher");
  EXPECT_EQ(generic_name("a 1989 report from the National Transportation Safety Board (NTSB)"),
            "1989 report from the National Transportation Safety Board");
  EXPECT_EQ(generic_name("a March 14, 2019 NATO press release"), "March 14, 2019 NATO press release");
  EXPECT_EQ(generic_name("A lot of people"), "a lot of people");
  EXPECT_EQ(generic_name("Barr and Ross"), "Barr and Ross");
  EXPECT_EQ(generic_name("Legal and religious groups"), "legal and religious groups");
  EXPECT_EQ(generic_name("(((("), "");
  EXPECT_EQ(generic_name(""), "");
}

TEST(NounOf, ListsAndEndings) {
  EXPECT_EQ(noun_of("spokesman", false).kind, K::kRole);
  EXPECT_EQ(noun_of("spokesmen", false).singular, "spokesman");
  EXPECT_EQ(noun_of("ex-president", false).kind, K::kRole);
  EXPECT_EQ(noun_of("bagpiper", false).kind, K::kNone);
  EXPECT_EQ(noun_of("bagpiper", true).kind, K::kRole);
  EXPECT_EQ(noun_of("bagpipers", true).kind, K::kGroup);
  EXPECT_EQ(noun_of("weather", true).kind, K::kNone);
  EXPECT_EQ(noun_of("ministries", false).singular, "ministry");
}

TEST(Roles, HostileInputIsBounded) {
  std::string many;
  for (int i = 0; i < 100'000; ++i) many += "and (the, Court of ";
  EXPECT_LT(split_source(many).name.size(), 10'000U);
  for (const auto* phrase : {"\xff", "(", ")", "'s", "the", "of", ",", "and", "one of", "a number of",
                             "\xe2\x80\x99s", "Jr."}) {
    const auto parts = split_source(phrase);
    EXPECT_LE(parts.head.span.end, std::string_view(phrase).size()) << phrase;
    generic_name(phrase);
  }
}

}  // namespace
}  // namespace hearsay
