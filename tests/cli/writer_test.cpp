#include "cli/writer.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

namespace hearsay::cli {
namespace {

using namespace std::chrono_literals;

Passing passing(const std::string& path) {
  Record record;
  record.id = path;
  return {{.record = record, .place = {.path = path}}};
}

Passing failing(const std::string& path) {
  Passing out = passing(path);
  out.arrival.record.reset();
  out.error = Error{ErrorKind::kNotNewsPage, "not a news page"};
  return out;
}

// A store that remembers what it was given, and refuses what it is told to.
struct Fake {
  std::vector<std::vector<std::string>> batches;
  std::vector<std::string> told;
  std::string refuse;
  ErrorKind why = ErrorKind::kFull;
  std::size_t wanted = 1000;

  Writer::Put put() {
    return [this](std::span<const Arrival> arrivals) -> Result<std::vector<Outcome>> {
      std::vector<std::string> batch;
      for (const Arrival& arrival : arrivals) {
        if (arrival.place.path == refuse) return fail(why, "refused");
        batch.push_back(arrival.place.path);
      }
      batches.push_back(batch);
      return std::vector<Outcome>(arrivals.size(), Outcome::kStored);
    };
  }
  Writer::Tell tell() {
    return [this](const Passing& passing, const Result<Outcome>& outcome) {
      told.push_back((outcome ? "" : "!") + passing.arrival.place.path);
      return told.size() < wanted;
    };
  }
};

TEST(Writer, TellsInOrderWhatWasPutAndWhatFailed) {
  Fake fake;
  Writer writer(fake.put(), fake.tell());
  for (const char* path : {"a", "b"}) EXPECT_TRUE(writer.push(passing(path)));
  EXPECT_TRUE(writer.push(failing("x")));
  EXPECT_TRUE(writer.push(passing("c")));
  EXPECT_TRUE(writer.close().has_value());
  EXPECT_EQ(fake.told, (std::vector<std::string>{"a", "b", "!x", "c"}));
}

TEST(Writer, PutsManyAtOnceAndNeverMoreThanABatch) {
  Fake fake;
  Writer writer(fake.put(), fake.tell());
  for (int i = 0; i < 1000; ++i) EXPECT_EQ(writer.push(passing(std::to_string(i))), true);
  EXPECT_TRUE(writer.close().has_value());
  EXPECT_LE(fake.batches.size(), 100U);
  EXPECT_GE(fake.batches.size(), 1000U / Writer::kBatch);
  for (const auto& batch : fake.batches) EXPECT_LE(batch.size(), Writer::kBatch);
  EXPECT_EQ(fake.told.size(), 1000U);
}

TEST(Writer, WaitsForNoFullBatch) {
  Fake fake;
  std::atomic<bool> told = false;
  Writer writer(fake.put(), [&](const Passing&, const Result<Outcome>&) { return told = true; });
  EXPECT_TRUE(writer.push(passing("a")));
  for (int i = 0; i < 100 && !told; ++i) std::this_thread::sleep_for(50ms);
  EXPECT_TRUE(told);
  EXPECT_TRUE(writer.close().has_value());
}

TEST(Writer, EndsWhereTheDiskIsFullAndTellsNothingOfWhatWasNotPut) {
  Fake fake;
  fake.refuse = "b";
  Writer writer(fake.put(), fake.tell());
  EXPECT_TRUE(writer.push(passing("a")));
  writer.push(passing("b"));
  for (int i = 0; i < 100 && !writer.stopped(); ++i) std::this_thread::sleep_for(50ms);
  EXPECT_FALSE(writer.push(passing("c")));
  const auto closed = writer.close();
  ASSERT_FALSE(closed.has_value());
  EXPECT_EQ(closed.error().kind, ErrorKind::kFull);
  for (const std::string& path : fake.told) EXPECT_EQ(path, "a");
}

TEST(Writer, PutsTheOthersWhereOneIsRefused) {
  Fake fake;
  fake.refuse = "b";
  fake.why = ErrorKind::kNotFound;
  Writer writer(fake.put(), fake.tell());
  for (const char* path : {"a", "b", "c"}) EXPECT_TRUE(writer.push(passing(path)));
  EXPECT_TRUE(writer.close().has_value());
  EXPECT_EQ(fake.told, (std::vector<std::string>{"a", "!b", "c"}));
}

TEST(Writer, WritesWhatWasReadWhereNoMoreIsWanted) {
  Fake fake;
  fake.wanted = 1;
  Writer writer(fake.put(), fake.tell());
  writer.push(passing("a"));
  for (int i = 0; i < 100 && !writer.stopped(); ++i) std::this_thread::sleep_for(50ms);
  EXPECT_FALSE(writer.push(passing("b"))) << "there is no use in going on";
  EXPECT_TRUE(writer.close().has_value());
  EXPECT_EQ(fake.told, (std::vector<std::string>{"a", "b"})) << "it was read, so it is written";
}

TEST(Writer, HoldsNoMoreThanItsQueue) {
  std::atomic<bool> go = false;
  std::atomic<int> pushed = 0;
  const auto put = [&](std::span<const Arrival> arrivals) -> Result<std::vector<Outcome>> {
    while (!go) std::this_thread::sleep_for(1ms);
    return std::vector<Outcome>(arrivals.size(), Outcome::kStored);
  };
  Writer writer(put, [](const Passing&, const Result<Outcome>&) { return true; });
  std::thread pusher([&] {
    for (int i = 0; i < 1000; ++i, ++pushed) writer.push(passing("a"));
  });
  std::this_thread::sleep_for(500ms);
  EXPECT_LE(pushed, static_cast<int>(Writer::kQueue + Writer::kBatch));
  go = true;
  pusher.join();
  EXPECT_TRUE(writer.close().has_value());
}

}  // namespace
}  // namespace hearsay::cli
