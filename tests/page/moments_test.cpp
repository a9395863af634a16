#include "page/moments.h"

#include <string>

#include <gtest/gtest.h>

namespace hearsay::page {
namespace {

std::string show(std::string_view value, DayOrder order = DayOrder::kMonthFirst) {
  const auto moment = moment_of(value, order);
  return moment ? moment->day + "|" + moment->time : "-";
}

TEST(Moments, GiveRfc3339) {
  EXPECT_EQ(show("2023-04-25T12:26:15Z"), "2023-04-25|2023-04-25T12:26:15Z");
  EXPECT_EQ(show("2023-04-25T22:30:00+02:00"), "2023-04-25|2023-04-25T22:30:00+02:00");
  EXPECT_EQ(show("2023-04-25T22:30:00.123+0200"), "2023-04-25|2023-04-25T22:30:00+02:00");
  EXPECT_EQ(show("2023-04-25 22:30"), "2023-04-25|2023-04-25T22:30:00");
  EXPECT_EQ(show("20230425T122615Z"), "2023-04-25|2023-04-25T12:26:15Z");
  EXPECT_EQ(show("Tue, 25 Apr 2023 12:26:15 GMT"), "2023-04-25|2023-04-25T12:26:15Z");
  EXPECT_EQ(show("Tue, 25 Apr 2023 12:26:15 -0430"), "2023-04-25|2023-04-25T12:26:15-04:30");
  EXPECT_EQ(show("April 25, 2023 at 9:05 PM EST"), "2023-04-25|2023-04-25T21:05:00-05:00");
  EXPECT_EQ(show("April 25, 2023 12:05 a.m."), "2023-04-25|2023-04-25T00:05:00");
  EXPECT_EQ(show("25. April 2023 um 14:03 Uhr"), "2023-04-25|2023-04-25T14:03:00");
}

TEST(Moments, KeepADayAlone) {
  EXPECT_EQ(show("2024-02-29"), "2024-02-29|");
  EXPECT_EQ(show("20230425"), "2023-04-25|");
  EXPECT_EQ(show("07/08/2018"), "2018-07-08|");
  EXPECT_EQ(show("07/08/2018", DayOrder::kDayFirst), "2018-08-07|");
  EXPECT_EQ(show("2023-04-25T25:00:00Z"), "2023-04-25|");
  EXPECT_EQ(show("2023-04-25T12:61:00Z"), "2023-04-25|");
}

TEST(Moments, RefuseWhatIsNone) {
  EXPECT_EQ(show("2023-02-29T10:00:00Z"), "-");
  EXPECT_EQ(show("yesterday at 10:00"), "-");
  EXPECT_EQ(show(""), "-");
  EXPECT_EQ(show(std::string(100'000, '1')), "-");
}

}  // namespace
}  // namespace hearsay::page
