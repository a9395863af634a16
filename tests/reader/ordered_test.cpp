#include "ordered.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <numeric>
#include <optional>

namespace hearsay {
namespace {

using Numbers = std::vector<std::size_t>;

Numbers up_to(std::size_t count) {
  Numbers all(count);
  std::iota(all.begin(), all.end(), 0);
  return all;
}

// in_order over the numbers below `count`.
template <typename Result, typename Make, typename Give>
void in_order(std::size_t count, std::size_t workers, std::size_t ahead, const Make& make, const Give& give) {
  std::size_t next = 0;
  const auto take = [&]() -> std::optional<std::size_t> {
    return next < count ? std::optional<std::size_t>(next++) : std::nullopt;
  };
  hearsay::in_order<Result>(workers, ahead, take, make, give);
}

void nap(int milliseconds) { std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds)); }

TEST(InOrder, WhateverTheWorkersAndTheLookAhead) {
  for (const std::size_t count : {0U, 1U, 2U, 7U, 300U}) {
    for (const std::size_t workers : {1U, 2U, 5U, 16U}) {
      for (const std::size_t ahead : {1U, 2U, 24U, 1000U}) {
        Numbers given;
        std::vector<std::atomic<int>> made(count);
        in_order<std::size_t>(
            count, workers, ahead,
            [&](std::size_t i) {
              ++made[i];
              return i * i;
            },
            [&](std::size_t i, std::size_t square) {
              EXPECT_EQ(square, i * i);
              given.push_back(i);
              return true;
            });
        ASSERT_EQ(given, up_to(count));
        for (const auto& times : made) ASSERT_EQ(times, 1) << "each once";
      }
    }
  }
}

TEST(InOrder, OneAtATime) {
  std::atomic<int> giving = 0, most = 0;
  in_order<int>(
      200, 8, 24, [](std::size_t) { return 1; },
      [&](std::size_t, int) {
        most = std::max(most.load(), ++giving);
        std::this_thread::yield();
        --giving;
        return true;
      });
  EXPECT_EQ(most, 1);
}

TEST(InOrder, SeveralAreMadeAtOnce) {
  // each waits for the other: with one at a time this would not end before the clock does
  std::atomic<int> here = 0;
  bool met = true;
  in_order<bool>(
      2, 2, 2,
      [&](std::size_t) {
        ++here;
        for (int i = 0; i < 5000 && here < 2; ++i) nap(1);
        return here == 2;
      },
      [&](std::size_t, bool both) {
        met = met && both;
        return true;
      });
  EXPECT_TRUE(met);
}

TEST(InOrder, ASlowFirstJobHoldsTheOthersBack) {
  constexpr std::size_t kAhead = 6;
  std::atomic<std::size_t> started = 0, furthest = 0;
  std::atomic<bool> first_done = false;
  Numbers given;
  in_order<std::size_t>(
      100, 4, kAhead,
      [&](std::size_t i) {
        ++started;
        if (i == 0) {
          for (int n = 0; n < 5000 && started < kAhead; ++n) nap(1);
          nap(50);  // time for the others to run too far
          furthest = started.load();
          first_done = true;
        }
        return i;
      },
      [&](std::size_t i, std::size_t) {
        EXPECT_TRUE(first_done);
        given.push_back(i);
        return true;
      });
  EXPECT_EQ(furthest, kAhead) << "as far as it may, and no further";
  EXPECT_EQ(given, up_to(100));
}

TEST(InOrder, NeverFurtherAheadThanAsked) {
  for (const std::size_t ahead : {1U, 3U, 10U}) {
    std::atomic<std::size_t> given = 0;
    std::atomic<bool> too_far = false;
    in_order<int>(
        400, 6, ahead,
        [&](std::size_t i) {
          // `given` is counted a moment before the look-ahead moves on
          if (i >= given + ahead + 1) too_far = true;
          if (i % 17 == 0) nap(1);
          return 0;
        },
        [&](std::size_t, int) {
          ++given;
          return true;
        });
    EXPECT_FALSE(too_far) << ahead;
  }
}

TEST(InOrder, StopsEarly) {
  for (const std::size_t workers : {1U, 4U}) {
    Numbers given;
    std::atomic<std::size_t> made = 0;
    in_order<int>(
        100'000, workers, 8,
        [&](std::size_t) {
          ++made;
          return 0;
        },
        [&](std::size_t i, int) {
          given.push_back(i);
          return i < 4;
        });
    EXPECT_EQ(given, up_to(5)) << "nothing is given out after the stop";
    EXPECT_LE(made, 5U + 8U);
  }
}

TEST(InOrder, StopsAtOnceWhileOthersWaitForRoom) {
  std::size_t given = 0;
  in_order<int>(
      1000, 8, 1, [](std::size_t) { return 0; },
      [&](std::size_t, int) {
        ++given;
        nap(5);
        return false;
      });
  EXPECT_EQ(given, 1U);
}

TEST(InOrder, ResultsAreMovedAndFreed) {
  std::atomic<int> alive = 0;
  struct Counted {
    explicit Counted(std::atomic<int>& n) : n(&n) { ++n; }
    Counted(Counted&& o) noexcept : n(o.n) { ++*n; }
    ~Counted() { --*n; }
    std::atomic<int>* n;
  };
  int most = 0;
  in_order<std::unique_ptr<Counted>>(
      500, 4, 5, [&](std::size_t) { return std::make_unique<Counted>(alive); },
      [&](std::size_t i, std::unique_ptr<Counted> c) {
        EXPECT_TRUE(c);
        most = std::max(most, alive.load());
        return i < 450;
      });
  EXPECT_LE(most, 5 + 1);
  EXPECT_EQ(alive, 0);
}

TEST(InOrder, OrderHoldsUnderUnevenWork) {
  Numbers given;
  std::uint64_t seed = 9;
  std::vector<int> naps(120);
  for (auto& n : naps) {
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    n = static_cast<int>((seed >> 33) % 4);
  }
  in_order<std::size_t>(
      naps.size(), 6, 9,
      [&](std::size_t i) {
        nap(naps[i]);
        return i;
      },
      [&](std::size_t i, std::size_t r) {
        EXPECT_EQ(i, r);
        given.push_back(i);
        return true;
      });
  EXPECT_EQ(given, up_to(naps.size()));
}

TEST(InOrder, JobsAreTakenOneAtATimeInOrderAndNoneAfterTheEnd) {
  for (const std::size_t workers : {1U, 8U}) {
    std::atomic<int> taking = 0;
    std::atomic<bool> two = false;
    std::size_t taken = 0, ends = 0;
    Numbers given;
    hearsay::in_order<std::size_t>(
        workers, 5,
        [&]() -> std::optional<std::unique_ptr<std::size_t>> {  // a job need not be copied
          if (++taking > 1) two = true;
          std::this_thread::yield();
          --taking;
          if (taken == 300) {
            ++ends;
            return std::nullopt;
          }
          return std::make_unique<std::size_t>(taken++);
        },
        [](std::unique_ptr<std::size_t> job) { return *job; },
        [&](std::size_t i, std::size_t result) {
          EXPECT_EQ(i, result);
          given.push_back(i);
          return true;
        });
    EXPECT_FALSE(two);
    EXPECT_EQ(ends, 1U) << "the end is asked for once";
    EXPECT_EQ(given, up_to(300));
  }
}

TEST(InOrder, ASlowTakeHoldsNoResultBack) {
  // the second job is there only when the first result has been given out
  std::atomic<bool> given = false;
  bool in_time = true;
  int taken = 0;
  hearsay::in_order<int>(
      2, 4,
      [&]() -> std::optional<int> {
        if (taken == 1) {
          for (int i = 0; i < 5000 && !given; ++i) nap(1);
          in_time = given;
        }
        return taken < 2 ? std::optional<int>(taken++) : std::nullopt;
      },
      [](int job) { return job; },
      [&](std::size_t, int) {
        given = true;
        return true;
      });
  EXPECT_TRUE(in_time);
}

}  // namespace
}  // namespace hearsay
