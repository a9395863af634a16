#include "actors/pronouns.h"

#include <gtest/gtest.h>

#include <string>

namespace hearsay {
namespace {

using P = Pronoun;

TEST(Pronouns, Plain) {
  EXPECT_EQ(pronoun_of("he"), P::kHe);
  EXPECT_EQ(pronoun_of("He"), P::kHe);
  EXPECT_EQ(pronoun_of("himself"), P::kHe);
  EXPECT_EQ(pronoun_of("she"), P::kShe);
  EXPECT_EQ(pronoun_of("her"), P::kShe);
  EXPECT_EQ(pronoun_of("it"), P::kIt);
  EXPECT_EQ(pronoun_of("them"), P::kThey);
  EXPECT_EQ(pronoun_of("I"), P::kI);
  EXPECT_EQ(pronoun_of("my"), P::kI);
  EXPECT_EQ(pronoun_of("our"), P::kWe);
  EXPECT_EQ(pronoun_of("you"), P::kYou);
  EXPECT_EQ(pronoun_of("who"), P::kWho);
  EXPECT_EQ(pronoun_of("which"), P::kWho);
}

TEST(Pronouns, ContractionsAndApostrophes) {
  EXPECT_EQ(pronoun_of("I've"), P::kI);
  EXPECT_EQ(pronoun_of("I’m"), P::kI);
  EXPECT_EQ(pronoun_of("she's"), P::kShe);
  EXPECT_EQ(pronoun_of("They’re"), P::kThey);
  EXPECT_EQ(pronoun_of("we'll"), P::kWe);
  EXPECT_EQ(pronoun_of("it’s"), P::kIt);
}

TEST(Pronouns, OfMoreWords) {
  EXPECT_EQ(pronoun_of("they both"), P::kThey);
  EXPECT_EQ(pronoun_of("both of them"), P::kThey);
  EXPECT_EQ(pronoun_of("all of us"), P::kWe);
  EXPECT_EQ(pronoun_of("one of them"), P::kIndefinite);
  EXPECT_EQ(pronoun_of("his own"), P::kHe);
  EXPECT_EQ(pronoun_of("he himself"), P::kHe);
  EXPECT_EQ(pronoun_of("we at the ministry"), P::kWe);
}

TEST(Pronouns, Indefinite) {
  for (const auto* word : {"some", "many", "others", "one", "those", "someone", "nobody", "no one", "the latter",
                           "everyone in the room", "others in the Democratic Party", "those who remain silent"}) {
    EXPECT_EQ(pronoun_of(word), P::kIndefinite) << word;
  }
}

TEST(Pronouns, NounsAndNamesAreNone) {
  for (const auto* words : {"his wife", "her son Anderson Cooper", "some officials", "one of the officers",
                            "both nations", "this person", "that country", "he and his wife", "He Jiankui",
                            "You Xiaoping", "their government", "Our work", "the former president", "One resident",
                            "Dmitry Peskov", "", "...", "the"}) {
    EXPECT_EQ(pronoun_of(words), P::kNone) << words;
  }
}

TEST(Pronouns, CapitalsAreOrganisationsAndCountries) {
  EXPECT_EQ(pronoun_of("WHO"), P::kNone);
  EXPECT_EQ(pronoun_of("the WHO's"), P::kNone);
  EXPECT_EQ(pronoun_of("US"), P::kNone);
  EXPECT_EQ(pronoun_of("the US"), P::kNone);
  EXPECT_EQ(pronoun_of("U.S."), P::kNone);
}

TEST(Pronouns, HostileBytes) {
  EXPECT_EQ(pronoun_of("\xff\xfe"), P::kNone);
  EXPECT_EQ(pronoun_of("he\xe2\x80"), P::kHe);
  EXPECT_EQ(pronoun_of(std::string(100'000, '\'')), P::kNone);
  EXPECT_EQ(pronoun_of(std::string(100'000, 'i')), P::kNone);
}

}  // namespace
}  // namespace hearsay
