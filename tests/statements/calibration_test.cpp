#include "statements/calibration.h"

#include <gtest/gtest.h>

#include <limits>

namespace hearsay {
namespace {

TEST(Calibration, WithoutPointsNothingChanges) {
  for (const double x : {0.0, 0.3, 1.0}) EXPECT_EQ(through({}, x), x);
}

TEST(Calibration, IsStraightBetweenPointsAndLevelBeyond) {
  const Line line = {{0.2, 0.1}, {0.6, 0.5}, {0.8, 0.9}};
  EXPECT_DOUBLE_EQ(through(line, 0.0), 0.1);
  EXPECT_DOUBLE_EQ(through(line, 0.2), 0.1);
  EXPECT_DOUBLE_EQ(through(line, 0.4), 0.3);
  EXPECT_DOUBLE_EQ(through(line, 0.6), 0.5);
  EXPECT_DOUBLE_EQ(through(line, 0.7), 0.7);
  EXPECT_DOUBLE_EQ(through(line, 1.0), 0.9);
}

TEST(Calibration, NeverFalls) {
  const Line line = {{0.0, 0.0}, {0.25, 0.25}, {0.5, 0.25}, {1.0, 0.99}};
  double last = 0;
  for (int i = 0; i <= 1000; ++i) {
    const double y = through(line, i / 1000.0);
    EXPECT_GE(y, last);
    last = y;
  }
}

TEST(Calibration, OnlyRisingPointsFromZeroToOneAreALine) {
  EXPECT_TRUE(is_line({}));
  EXPECT_TRUE(is_line({{0.5, 0.5}}));
  EXPECT_TRUE(is_line({{0.1, 0.5}, {0.2, 0.5}}));
  EXPECT_FALSE(is_line({{0.2, 0.5}, {0.2, 0.6}}));
  EXPECT_FALSE(is_line({{0.2, 0.5}, {0.3, 0.4}}));
  EXPECT_FALSE(is_line({{-0.1, 0.5}}));
  EXPECT_FALSE(is_line({{0.1, 1.01}}));
  EXPECT_FALSE(is_line({{std::numeric_limits<double>::quiet_NaN(), 0.5}}));
}

}  // namespace
}  // namespace hearsay
