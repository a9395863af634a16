// The shipped network in OpenVINO against the same network in PyTorch (reference.json, written by train/export.py).
#include "encoder/encoder.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <thread>

#include <nlohmann/json.hpp>

namespace hearsay {
namespace {

const std::string kModel = HEARSAY_MODELS "/en";

struct Case {
  Window ids;
  std::vector<float> classes, properties, names, who, roles;  // who: every 16th number
  std::vector<std::size_t> anchors;
};

std::vector<Case> reference() {
  std::ifstream file(HEARSAY_TEST_DATA "/encoder/reference.json");
  std::vector<Case> cases;
  for (const auto& json : nlohmann::json::parse(file)) {
    Case c;
    c.ids = json["ids"].get<Window>();
    for (const auto& id : json["anchors"]) c.anchors.push_back(id.get<std::size_t>());
    c.classes = json["classes"].get<std::vector<float>>();
    c.properties = json["properties"].get<std::vector<float>>();
    c.names = json["names"].get<std::vector<float>>();
    c.who = json["who"].get<std::vector<float>>();
    c.roles = json["roles"].get<std::vector<float>>();
    cases.push_back(std::move(c));
  }
  return cases;
}

std::vector<Window> windows(const std::vector<Case>& cases) {
  std::vector<Window> out;
  for (const auto& c : cases) out.push_back(c.ids);
  return out;
}

float furthest(const std::vector<float>& a, const std::vector<float>& b) {
  if (a.size() != b.size()) return INFINITY;
  float most = 0;
  for (std::size_t i = 0; i < a.size(); ++i) most = std::max(most, std::abs(a[i] - b[i]));
  return most;
}

Encoder load(Precision precision, int threads = 0) {
  auto encoder = Encoder::load(kModel, precision, threads);
  EXPECT_TRUE(encoder) << encoder.error().message;
  return std::move(*encoder);
}

TEST(Encoder, GivesTheScoresOfPyTorch) {
  const auto cases = reference();
  ASSERT_EQ(cases.size(), 3U);
  const auto encoder = load(Precision::kFp32);
  EXPECT_EQ(encoder.precision(), "fp32");
  const auto scores = encoder.run(windows(cases));
  ASSERT_TRUE(scores) << scores.error().message;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    EXPECT_LT(furthest((*scores)[i].classes, cases[i].classes), 1e-3F) << i;
    EXPECT_LT(furthest((*scores)[i].properties, cases[i].properties), 1e-3F) << i;
    EXPECT_LT(furthest((*scores)[i].names, cases[i].names), 1e-3F) << i;
    std::vector<float> who;
    for (std::size_t k = 0; k < (*scores)[i].who.size(); k += 16) who.push_back((*scores)[i].who[k]);
    EXPECT_LT(furthest(who, cases[i].who), 1e-3F) << i;
    const auto roles = encoder.roles((*scores)[i], cases[i].anchors);
    ASSERT_TRUE(roles) << roles.error().message;
    std::vector<float> all;
    for (const auto& r : *roles) all.insert(all.end(), r.begin(), r.end());
    EXPECT_LT(furthest(all, cases[i].roles), 1e-3F) << i;
  }
}

TEST(Encoder, Int8KnowsTheSameAnchors) {
  const auto cases = reference();
  const auto encoder = load(Precision::kInt8);
  EXPECT_EQ(encoder.precision(), "int8");
  const auto scores = encoder.run(windows(cases));
  ASSERT_TRUE(scores) << scores.error().message;
  std::size_t pieces = 0, same = 0;
  for (std::size_t i = 0; i < 2; ++i) {
    for (std::size_t t = 0; t < cases[i].ids.size(); ++t) {
      const auto best = [t](const std::vector<float>& c) {
        return std::max_element(c.begin() + 3 * t, c.begin() + 3 * t + 3) - c.begin();
      };
      ++pieces;
      same += best((*scores)[i].classes) == best(cases[i].classes);
    }
  }
  EXPECT_GE(same * 100, pieces * 98) << same << " of " << pieces;
}

// Bit for bit: what else is in the call, how many threads and which order must not show.
TEST(Encoder, SameScoresWhateverTheBatchAndTheThreads) {
  auto all = windows(reference());
  for (int i = 0; i < 3; ++i) all.push_back(Window(all[2].begin(), all[2].begin() + 40 + 37 * i));
  for (const auto precision : {Precision::kFp32, Precision::kInt8}) {
    const auto one = load(precision, 1), three = load(precision, 3);
    EXPECT_EQ(three.threads(), 3U);
    const auto together = three.run(all);
    ASSERT_TRUE(together);
    for (std::size_t i = all.size(); i-- > 0;) {
      const auto alone = one.run({&all[i], 1});
      ASSERT_TRUE(alone);
      EXPECT_EQ(alone->front().classes, (*together)[i].classes) << i;
      EXPECT_EQ(alone->front().pieces, (*together)[i].pieces) << i;
      const std::vector<std::size_t> many = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
      EXPECT_EQ(*one.roles(alone->front(), many), *three.roles((*together)[i], many)) << i;
    }
  }
}

// What was kept from an earlier start gives the same scores, and a damaged one is done without.
TEST(Encoder, TheCacheChangesNothing) {
  const auto folder = std::filesystem::temp_directory_path() / ("hearsay-cache-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  const auto all = windows(reference());
  for (const auto precision : {Precision::kFp32, Precision::kInt8}) {
    const auto expected = load(precision).run(all);
    ASSERT_TRUE(expected);
    for (const bool damage : {false, false, true}) {  // filled, used, broken
      if (damage) {
        for (const auto& file : std::filesystem::recursive_directory_iterator(folder)) {
          if (!file.is_regular_file()) continue;
          std::filesystem::permissions(file, std::filesystem::perms::owner_all);
          std::filesystem::resize_file(file, 1000);
        }
      }
      const auto encoder = Encoder::load(kModel, precision, 0, folder.string());
      ASSERT_TRUE(encoder) << encoder.error().message;
      const auto got = encoder->run(all);
      ASSERT_TRUE(got);
      for (std::size_t i = 0; i < all.size(); ++i) EXPECT_EQ((*got)[i].classes, (*expected)[i].classes) << i << damage;
    }
    EXPECT_FALSE(std::filesystem::is_empty(folder));
  }
  std::filesystem::remove_all(folder);
}

TEST(Encoder, ManyCallersAtOnce) {
  const auto all = windows(reference());
  const auto encoder = load(Precision::kFp32, 2);
  const auto expected = encoder.run(all);
  ASSERT_TRUE(expected);
  std::vector<std::thread> callers;
  std::vector<int> good(4);
  for (std::size_t k = 0; k < good.size(); ++k) {
    callers.emplace_back([&, k] {
      const auto got = encoder.run(all);
      good[k] = got && (*got)[1].classes == (*expected)[1].classes && (*got)[2].anchors == (*expected)[2].anchors;
    });
  }
  for (auto& caller : callers) caller.join();
  EXPECT_EQ(good, std::vector<int>(4, 1));
}

TEST(Encoder, RefusesWindowsThatCannotBe) {
  const auto encoder = load(Precision::kFp32);
  const std::vector<Window> empty(1), long_one = {Window(513, 101)};
  EXPECT_FALSE(encoder.run(empty));
  EXPECT_FALSE(encoder.run(long_one));
  EXPECT_TRUE(encoder.run({}));
}

}  // namespace
}  // namespace hearsay
