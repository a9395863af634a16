#include "page/dates.h"
#include "page/moments.h"

#include <optional>
#include <string>

#include <gtest/gtest.h>

namespace hearsay::page {
namespace {

std::string first(std::string_view text) {
  const auto found = find_dates(text, 1);
  return found.empty() ? "" : found[0].value + "|" + std::string(slice(text, found[0].span));
}

std::optional<std::string> day_of(std::string_view value) {
  const auto moment = moment_of(value);
  return moment ? std::optional(moment->day) : std::nullopt;
}

TEST(Dates, ReadsTheUsualForms) {
  EXPECT_EQ(first("Ru-Main, 25.02.2022"), "2022-02-25|25.02.2022");
  EXPECT_EQ(first("Friday, February 25, 2022"), "2022-02-25|February 25, 2022");
  EXPECT_EQ(first("on 25 February 2022 at noon"), "2022-02-25|25 February 2022");
  EXPECT_EQ(first("on the 25th of February, 2022"), "2022-02-25|25th of February, 2022");
  EXPECT_EQ(first("2022-02-25T10:00Z"), "2022-02-25|2022-02-25");
  EXPECT_EQ(first("Feb. 25, 2022"), "2022-02-25|Feb. 25, 2022");
  EXPECT_EQ(first("SEPT. 3 2019"), "2019-09-03|SEPT. 3 2019");
  EXPECT_EQ(first("25 Feb 2022"), "2022-02-25|25 Feb 2022");
  EXPECT_EQ(first("3:04 PM 07/15/2018"), "2018-07-15|07/15/2018");
  EXPECT_EQ(first("15/07/2018"), "2018-07-15|15/07/2018");
  EXPECT_EQ(first("July\xC2\xA0"
                  "15, 2018"),
            "2018-07-15|July\xC2\xA0"
            "15, 2018");
}

TEST(Dates, RefusesWhatIsNone) {
  for (const char* text : {"30 February 2022", "13/13/2018", "1.2.3.2018", "version 10.12.20188", "July 15",
                           "may 2022 be", "25.02.22", "Marching 4, 2020", "", "2022-02", "1000-01-01"}) {
    EXPECT_EQ(first(text), "") << text;
  }
}

TEST(Dates, FindsSeveralInOrder) {
  const auto found = find_dates("From 1 May 2020 to May 3, 2020.");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].value, "2020-05-01");
  EXPECT_EQ(found[1].value, "2020-05-03");
}

TEST(Dates, DayOfMachineDates) {
  EXPECT_EQ(day_of("2023-04-25T22:30:00+02:00"), "2023-04-25");
  EXPECT_EQ(day_of("Tue, 25 Apr 2023 12:26:15 GMT"), "2023-04-25");
  EXPECT_EQ(day_of("20230425"), "2023-04-25");
  EXPECT_EQ(day_of("2024-02-29"), "2024-02-29");
  EXPECT_FALSE(day_of("2023-02-29").has_value());
  EXPECT_FALSE(day_of("yesterday").has_value());
}

TEST(Dates, ReadsMonthsInOtherLanguages) {
  for (const char* text :
       {"Berlin, 4. März 2022", "4 mars 2022", "4 de marzo de 2022", "4 de março de 2022", "4 marzo 2022", "4 maart 2022",
        "4 marca 2022", "4. března 2022", "4 марта 2022", "4 МАРТА 2022 г.", "4 березня 2022", "4 Mart 2022",
        "4. marts 2022", "4. maaliskuuta 2022", "4 mrt. 2022", "2022年3月4日", "2022년 3월 4일"}) {
    const auto found = find_dates(text, 1);
    ASSERT_EQ(found.size(), 1U) << text;
    EXPECT_EQ(found[0].value, "2022-03-04") << text;
  }
  EXPECT_EQ(first("1er août 2023"), "2023-08-01|1er août 2023");
  EXPECT_EQ(first("12. ŘÍJNA 2021"), "2021-10-12|12. ŘÍJNA 2021");
  EXPECT_EQ(first("5 Ağustos 2024 Pazartesi"), "2024-08-05|5 Ağustos 2024");
  EXPECT_EQ(first("10 out of 2022"), "");
  EXPECT_EQ(first("3 marts af 2022"), "");
}

TEST(Dates, ReadsSlashesInTheLanguagesOrder) {
  EXPECT_EQ(find_dates("07/08/2018", 1, DayOrder::kMonthFirst).at(0).value, "2018-07-08");
  EXPECT_EQ(find_dates("07/08/2018", 1, DayOrder::kDayFirst).at(0).value, "2018-08-07");
  EXPECT_EQ(find_dates("07/18/2018", 1, DayOrder::kDayFirst).at(0).value, "2018-07-18");
  EXPECT_EQ(day_order("en-US"), DayOrder::kMonthFirst);
  EXPECT_EQ(day_order("en"), DayOrder::kMonthFirst);
  EXPECT_EQ(day_order(""), DayOrder::kMonthFirst);
  EXPECT_EQ(day_order("en-GB"), DayOrder::kDayFirst);
  EXPECT_EQ(day_order("fr"), DayOrder::kDayFirst);
  EXPECT_EQ(day_order("es_MX"), DayOrder::kDayFirst);
}

TEST(Dates, ReadsTheDayOfAUrl) {
  EXPECT_EQ(day_in_path("https://example.org/world/2022/02/25/title"), "2022-02-25");
  EXPECT_EQ(day_in_path("https://example.org/2022-2-5-title"), "2022-02-05");
  EXPECT_EQ(day_in_path("https://example.org/a/20220225/b.html"), "2022-02-25");
  EXPECT_EQ(day_in_path("https://example.org/2022/02/"), "");
  EXPECT_EQ(day_in_path("https://example.org/article-20221345"), "");
  EXPECT_EQ(day_in_path("https://example.org/a?day=2022-02-25"), "");
  EXPECT_EQ(day_in_path("https://2022-02-25.example.org"), "");
  EXPECT_EQ(day_in_path(""), "");
}

}  // namespace
}  // namespace hearsay::page
