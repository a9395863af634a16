#include "actors/organisation_names.h"

#include <gtest/gtest.h>

#include <string>

#include "actors/countries.h"

namespace hearsay {
namespace {

Match match(std::string_view a, std::string_view b) {
  const Match forth = match_organisations(a, b);
  EXPECT_EQ(forth, match_organisations(b, a)) << a << " / " << b;
  return forth;
}
std::string defined(std::string_view text) {
  std::string out;
  for (const auto& [full, abbreviation] : find_defined_abbreviations(text)) {
    out += std::string(slice(text, full)) + "=" + std::string(slice(text, abbreviation)) + ";";
  }
  return out;
}

TEST(OrganisationNames, Same) {
  EXPECT_EQ(match("the World Health Organization", "World Health Organisation"), Match::kExact);
  EXPECT_EQ(match("The Taliban", "the Taliban"), Match::kExact);
  EXPECT_EQ(match("the Justice Department", "Department of Justice"), Match::kGood);
  EXPECT_EQ(match("the Justice Department", "U.S. Justice Department"), Match::kGood);
  EXPECT_EQ(match("Ministry of Defence", "the Defense Ministry"), Match::kGood);
  EXPECT_EQ(match("the Turkish Ministry of Foreign Affairs", "Turkey's Foreign Ministry"), Match::kGood);
  EXPECT_EQ(match("US Geological Survey", "the United States Geological Survey"), Match::kExact);
  EXPECT_EQ(match("UK", "the United Kingdom"), Match::kExact);
  EXPECT_EQ(match("Boeing", "Boeing Co."), Match::kGood);
  EXPECT_EQ(match("Salling", "Salling Group"), Match::kGood);
  EXPECT_EQ(match("Pacific Gas and Electric", "Pacific Gas and Electric Company"), Match::kGood);
  EXPECT_EQ(match("the Court of Session in Scotland", "Court of Session"), Match::kGood);
}

TEST(OrganisationNames, OnlyWhereUnique) {
  EXPECT_EQ(match("the Times", "The New York Times"), Match::kWeak);
  EXPECT_EQ(match("The Telegraph", "The Daily Telegraph"), Match::kWeak);
  EXPECT_EQ(match("the court", "Supreme Court of the United Kingdom"), Match::kWeak);
  EXPECT_EQ(match("the government", "the Iraqi government"), Match::kWeak);
}

TEST(OrganisationNames, Letters) {
  EXPECT_EQ(match("CBP", "Customs and Border Protection"), Match::kGood);
  EXPECT_EQ(match("the FBI", "Federal Bureau of Investigation"), Match::kGood);
  EXPECT_EQ(match("USGS", "United States Geological Survey"), Match::kGood);
  EXPECT_EQ(match("RCMP", "Royal Canadian Mounted Police"), Match::kGood);
  EXPECT_EQ(match("CBP", "Federal Bureau of Investigation"), Match::kNo);
}

TEST(OrganisationNames, Different) {
  EXPECT_EQ(match("Turkey's Foreign Ministry", "the Russian Foreign Ministry"), Match::kNo);
  EXPECT_EQ(match("the Justice Department", "the State Department"), Match::kNo);
  EXPECT_EQ(match("Reuters", "Boeing"), Match::kNo);
  EXPECT_EQ(match("Turkey", "Libya"), Match::kNo);
  EXPECT_EQ(match("", "Boeing"), Match::kNo);
  EXPECT_FALSE(may_be_same_organisation("\xff", "\xff"));
}

TEST(Abbreviations, Defined) {
  EXPECT_EQ(defined("reported to the Royal Canadian Mounted Police (RCMP) on Friday"),
            "Royal Canadian Mounted Police=RCMP;");
  EXPECT_EQ(defined("The World Health Organization (WHO) said so"), "World Health Organization=WHO;");
  EXPECT_EQ(defined("the RCMP (Royal Canadian Mounted Police) said"), "Royal Canadian Mounted Police=RCMP;");
  EXPECT_EQ(defined("Syrian Democratic Forces, or SDF, said"), "Syrian Democratic Forces=SDF;");
  EXPECT_EQ(defined("Customs and Border Protection (CBP)"), "Customs and Border Protection=CBP;");
  EXPECT_EQ(defined("public utility Pacific Gas and Electric Company (PG&E) began"),
            "Pacific Gas and Electric Company=PG&E;");
  EXPECT_EQ(defined("Transport for London (TfL)"), "Transport for London=TfL;");
  EXPECT_EQ(defined("The Philippine Institute of Volcanology and Seismology (Phivolcs)"),
            "Philippine Institute of Volcanology and Seismology=Phivolcs;");
}

TEST(Abbreviations, NoneDefined) {
  EXPECT_EQ(defined("Sen. Mark R. Warner (D-Va.)"), "");
  EXPECT_EQ(defined("on Monday, or Tuesday (Friday)"), "");
  EXPECT_EQ(defined("an unrelated agency (RCMP)"), "");
  EXPECT_EQ(defined("(WHO)"), "");
  EXPECT_EQ(defined(std::string(300'000, '(')), "");
  EXPECT_EQ(defined("(\xff\xc3"), "");
}

TEST(Countries, NamesAndAdjectives) {
  EXPECT_EQ(country_of("Russian"), "Russia");
  EXPECT_EQ(country_of("Russians"), "Russia");
  EXPECT_EQ(country_of("the United States"), "United States");
  EXPECT_EQ(country_of("U.S."), "United States");
  EXPECT_EQ(country_of("British"), "United Kingdom");
  EXPECT_EQ(country_of("Saudi"), "Saudi Arabia");
  EXPECT_EQ(country_of("Türkiye"), "Turkey");
  EXPECT_EQ(country_of("us"), "");
  EXPECT_EQ(country_of("Peskov"), "");
  EXPECT_EQ(country_of(""), "");
}

TEST(Countries, PlacesThatSpeak) {
  EXPECT_EQ(speaking_place("Moscow").name, "Moscow");
  EXPECT_EQ(speaking_place("Moscow").country, "Russia");
  EXPECT_EQ(speaking_place("the Kremlin").name, "Kremlin");
  EXPECT_EQ(speaking_place("Turkey").name, "Turkey");
  EXPECT_EQ(speaking_place("Kiev").name, "Kyiv");
  EXPECT_TRUE(is_place_that_speaks("the White House"));
  EXPECT_TRUE(is_place_that_speaks("10 Downing Street"));
  EXPECT_TRUE(is_place_that_speaks("Brussels"));
  EXPECT_FALSE(is_place_that_speaks("Russian"));
  EXPECT_FALSE(is_place_that_speaks("turkey"));
  EXPECT_FALSE(is_place_that_speaks("Boeing"));
}

}  // namespace
}  // namespace hearsay
