#include "actors/person_names.h"

#include <gtest/gtest.h>

#include <string>

namespace hearsay {
namespace {

PersonName read(std::string_view phrase) { return parse_person_name(phrase).value_or(PersonName{}); }
bool same(std::string_view a, std::string_view b) {
  const bool forth = may_be_same_person(a, b);
  EXPECT_EQ(forth, may_be_same_person(b, a)) << a << " / " << b;
  return forth;
}
Match match(std::string_view a, std::string_view b) { return match_persons(read(a), read(b)); }

TEST(PersonNames, Parts) {
  const auto warner = read("Sen. Mark R. Warner (D-Va.), the top Democrat");
  EXPECT_EQ(warner.title, "Sen.");
  EXPECT_EQ(warner.given, (std::vector<std::string>{"Mark", "R."}));
  EXPECT_EQ(warner.surname, "Warner");
  EXPECT_EQ(warner.full, "Mark R. Warner");
  EXPECT_TRUE(warner.sure);
  EXPECT_EQ(read("Kremlin spokesman Dmitry Peskov").title, "Kremlin spokesman");
  EXPECT_EQ(read("Kremlin spokesman Dmitry Peskov").full, "Dmitry Peskov");
  EXPECT_EQ(read("Robert Downey, Jr.").suffix, "Jr");
  EXPECT_EQ(read("Crown Prince Mohammad bin Salman of Saudi Arabia").surname, "bin Salman");
  EXPECT_EQ(read("Jacqueline De León").surname, "De León");
  EXPECT_EQ(read("Rouhani's").surname, "Rouhani");
  EXPECT_EQ(read("Judge Miller’s").surname, "Miller");
}

TEST(PersonNames, BehindTitlesAndOffices) {
  EXPECT_EQ(read("Mayor of London Sadiq Khan").full, "Sadiq Khan");
  EXPECT_EQ(read("Mayor of Koszalin Piotr Jedlinski").full, "Piotr Jedlinski");
  EXPECT_EQ(read("US Secretary of State Mike Pompeo").full, "Mike Pompeo");
  EXPECT_EQ(read("speaker of the parliament Ali Larijani").full, "Ali Larijani");
  EXPECT_EQ(read("Member of Parliament (MP) Yvette Cooper of the Labour Party").full, "Yvette Cooper");
  EXPECT_EQ(read("AU chairperson President Abdel Fattah el-Sisi of Egypt").full, "Abdel Fattah el-Sisi");
  EXPECT_EQ(read("House of Commons Speaker John Bercow").full, "John Bercow");
  EXPECT_EQ(read("Former prime minister John Major").full, "John Major");
  EXPECT_EQ(read("Actor Denzel Washington").full, "Denzel Washington");
  EXPECT_EQ(read("BBC's Jonathan Marcus").full, "Jonathan Marcus");
  EXPECT_EQ(read("Fourteen-year-old Zoe").full, "Zoe");
}

TEST(PersonNames, NobodyIsNamed) {
  for (const auto* phrase : {"", "the president", "officials", "the White House", "Fields' lawyers",
                             "the United States",
                             "a spokesman for President Trump", "Taliban officials", "\xff\xfe\xfd", "- , ("}) {
    EXPECT_FALSE(parse_person_name(phrase) && parse_person_name(phrase)->sure) << phrase;
  }
}

TEST(PersonNames, SurnameAlone) {
  EXPECT_TRUE(same("Peskov", "Dmitry Peskov"));
  EXPECT_TRUE(same("Mr. Peskov", "Kremlin spokesman Dmitry Peskov"));
  EXPECT_TRUE(same("President Trump", "Donald J. Trump"));
  EXPECT_TRUE(same("Erdogan", "Recep Tayyip Erdoğan"));
  EXPECT_TRUE(same("Brudzinski", "Joachim Brudziński"));
  EXPECT_TRUE(same("Rosselló", "Ricardo Rosselló Nevares"));
  EXPECT_TRUE(same("Governor Vázquez", "Wanda Vázquez Garced"));
  EXPECT_FALSE(same("Trump", "Mike Pence"));
  EXPECT_FALSE(same("Khan", "Sadiq Kahn"));
  EXPECT_EQ(match("Peskov", "Dmitry Peskov"), Match::kGood);
  EXPECT_EQ(match("Peskov", "Mr. Peskov"), Match::kExact);
  EXPECT_EQ(match("Terri", "Terri Collins"), Match::kWeak);
}

TEST(PersonNames, InitialsAndMiddleNames) {
  EXPECT_TRUE(same("D. Peskov", "Dmitri S. Peskov"));
  EXPECT_TRUE(same("Elijah Cummings", "Elijah Eugene Cummings"));
  EXPECT_TRUE(same("John Kerry", "John F. Kerry"));
  EXPECT_FALSE(same("S. Peskov", "Dmitry Peskov"));
  EXPECT_FALSE(same("George W. Bush", "George H. W. Bush"));
}

TEST(PersonNames, NicknamesAndSpellings) {
  EXPECT_TRUE(same("Joe Biden", "Joseph R. Biden Jr."));
  EXPECT_TRUE(same("Bill Clinton", "William Clinton"));
  EXPECT_TRUE(same("Mike Pence", "Michael Pence"));
  EXPECT_TRUE(same("Liz Cheney", "Elizabeth Cheney"));
  EXPECT_TRUE(same("Bob Corker", "Robert Corker"));
  EXPECT_TRUE(same("Dmitry Medvedev", "Dmitri Medvedev"));
  EXPECT_TRUE(same("Sergei Lavrov", "Sergey Lavrov"));
  EXPECT_TRUE(same("Volodymyr Zelensky", "Volodymyr Zelenskyy"));
  EXPECT_TRUE(same("Yevgeny Prigozhin", "Evgeny Prigozhin"));
  EXPECT_TRUE(same("Mohammed bin Salman", "Mohammad bin Salman"));
  EXPECT_TRUE(same("Gerhard Schroeder", "Gerhard Schröder"));
  EXPECT_FALSE(same("Vladimir Zelensky", "Volodymyr Zelensky"));
  EXPECT_FALSE(same("Alexander Ivanov", "Alexandra Ivanov"));
}

TEST(PersonNames, ParticlesAndOrder) {
  EXPECT_TRUE(same("Assad", "Bashar al-Assad"));
  EXPECT_TRUE(same("al-Assad", "Bashar al-Assad"));
  EXPECT_TRUE(same("President Assad", "al-Assad"));
  EXPECT_TRUE(same("Salman", "Mohammad bin Salman"));
  EXPECT_TRUE(same("Xi", "Xi Jinping"));
  EXPECT_TRUE(same("Kim", "Kim Jong Un"));
  EXPECT_TRUE(same("Kim Jong-un", "Kim Jong Un"));
  EXPECT_EQ(match("Xi", "Xi Jinping"), Match::kGood);
  EXPECT_TRUE(same("Cortez", "Alexandria Ocasio-Cortez"));
}

TEST(PersonNames, Contradictions) {
  EXPECT_FALSE(same("Mr. Clinton", "Mrs. Clinton"));
  EXPECT_FALSE(same("Hillary Clinton", "Mr. Clinton"));
  EXPECT_TRUE(same("Hillary Clinton", "Mrs. Clinton"));
  EXPECT_FALSE(same("Hillary Clinton", "Bill Clinton"));
  EXPECT_FALSE(same("Martin King Jr.", "Martin King Sr."));
  EXPECT_TRUE(same("Robert Downey", "Robert Downey Jr."));
  EXPECT_FALSE(same("Donald Trump", "Melania Trump"));
  EXPECT_FALSE(same("", ""));
}

TEST(PersonNames, Fuller) {
  const auto a = read("D. Peskov"), b = read("Dmitry Peskov"), c = read("Peskov");
  EXPECT_EQ(fuller_of(a, b).full, "Dmitry Peskov");
  EXPECT_EQ(fuller_of(b, a).full, "Dmitry Peskov");
  EXPECT_EQ(fuller_of(c, a).full, "D. Peskov");
}

TEST(PersonNames, Gender) {
  EXPECT_EQ(gender_of("Mr. Clinton"), Gender::kMale);
  EXPECT_EQ(gender_of("Mrs Merkel"), Gender::kFemale);
  EXPECT_EQ(gender_of("a spokeswoman for President Trump"), Gender::kFemale);
  EXPECT_EQ(gender_of("the congressman"), Gender::kMale);
  EXPECT_EQ(gender_of("Queen Elizabeth"), Gender::kFemale);
  EXPECT_EQ(gender_of("Dunn's mother, Charlotte Charles"), Gender::kFemale);
  EXPECT_EQ(gender_of("His father"), Gender::kMale);
  EXPECT_EQ(gender_of("Angela Merkel"), Gender::kFemale);
  EXPECT_EQ(gender_of("Kyriakos Mitsotakis"), Gender::kMale);
  EXPECT_EQ(gender_of("Hatice Cengiz"), Gender::kFemale);
  EXPECT_EQ(gender_of("Narendra Modi"), Gender::kMale);
  EXPECT_EQ(gender_of("Kim Jong Un"), Gender::kUnknown);
  EXPECT_EQ(gender_of("Peskov"), Gender::kUnknown);
  EXPECT_EQ(gender_of("the president"), Gender::kUnknown);
}

TEST(GivenNames, Lists) {
  EXPECT_TRUE(same_given_name("bob", "robert"));
  EXPECT_TRUE(same_given_name("bob", "rob"));
  EXPECT_FALSE(same_given_name("alexander", "alexandra"));
  EXPECT_FALSE(same_given_name("volodymyr", "vladimir"));
  EXPECT_TRUE(is_leading_family_name("nguyen"));
  EXPECT_FALSE(is_given_name("peskov"));
}

TEST(PersonNames, HostileInputIsBounded) {
  std::string many;
  for (int i = 0; i < 200'000; ++i) many += "John ";
  EXPECT_FALSE(parse_person_name(many) && parse_person_name(many)->full.size() > 4000);
  const std::string broken = "Sen. \xc3 Mark\xff Warner\xe2\x80";
  EXPECT_EQ(read(broken).surname, "Warner");
}

}  // namespace
}  // namespace hearsay
