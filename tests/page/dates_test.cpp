#include "page/dates.h"

#include <string>

#include <gtest/gtest.h>

namespace hearsay::page {
namespace {

std::string first(std::string_view text) {
  const auto found = find_dates(text, 1);
  return found.empty() ? "" : found[0].value + "|" + std::string(slice(text, found[0].span));
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

}  // namespace
}  // namespace hearsay::page
