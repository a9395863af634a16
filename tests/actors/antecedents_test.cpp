#include "actors/antecedents.h"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>

#include "actors/features.h"
#include "actors/story.h"

namespace hearsay {
namespace {

using nlohmann::json;

json good() {
  json part;
  part["scale"] = std::vector<float>(kFeatures, 0.5F);
  part["hidden"] = std::vector<float>(2 * (kFeatures + 1), 0.25F);
  part["out"] = {1.5, -2};
  part["calibration"] = json::parse("[[0.2, 0.1], [0.8, 0.9]]");
  part["named"] = 0.97;
  part["first_person"] = 0.95;
  part["own_words"] = 0.9;
  part["overall"] = {{0.5, 0.4}, {0.9, 0.95}};
  return part;
}

void refused(const json& part, const std::string& why) {
  const auto got = parse_antecedents(part.dump(), "m/model.json");
  ASSERT_FALSE(got) << why;
  EXPECT_EQ(got.error().kind, ErrorKind::kModel);
  EXPECT_TRUE(got.error().message.starts_with("damaged model: m/model.json has no usable part \"antecedents\""))
      << got.error().message;
}

TEST(ParseAntecedents, TakesWhatWasLearned) {
  const auto got = parse_antecedents(good().dump(), "m");
  ASSERT_TRUE(got) << got.error().message;
  EXPECT_EQ(got->units, 2U);
  EXPECT_EQ(got->scale, std::vector<float>(kFeatures, 0.5F));
  EXPECT_EQ(got->out, (std::vector<float>{1.5F, -2}));
  EXPECT_EQ(got->hidden.size(), 2 * (kFeatures + 1));
  EXPECT_DOUBLE_EQ(got->named, 0.97);
  EXPECT_DOUBLE_EQ(got->first_person, 0.95);
  EXPECT_DOUBLE_EQ(got->own_words, 0.9);
  EXPECT_EQ(got->calibration, (Line{{0.2, 0.1}, {0.8, 0.9}}));
}

TEST(ParseAntecedents, RefusesWhatIsMissing) {
  for (const char* key : {"scale", "hidden", "out", "calibration", "overall", "named", "first_person", "own_words"}) {
    auto part = good();
    part.erase(key);
    refused(part, key);
    for (const json& other : {json("0.5"), json::object(), json(true), json(json::array({json::array()}))}) {
      part[key] = other;
      refused(part, key + (" " + other.dump()));
    }
  }
  for (const char* text : {"", "{", "null", "[]", "7", "\"antecedents\"", "{}", "\xff\xfe", "{\"scale\": NaN}"}) {
    EXPECT_FALSE(parse_antecedents(text, "m")) << text;
  }
}

TEST(ParseAntecedents, RefusesOtherSizes) {
  for (const char* key : {"scale", "hidden", "out"}) {
    auto part = good();
    part[key].push_back(1);
    refused(part, std::string(key) + " longer");
    part = good();
    part[key].erase(0);
    refused(part, std::string(key) + " shorter");
    part[key] = json::array();
    refused(part, std::string(key) + " empty");
  }
  auto part = good();
  part["out"] = std::vector<float>(10'000, 1);
  part["hidden"] = std::vector<float>(10'000 * (kFeatures + 1), 1);
  refused(part, "a network too large to be ours");
}

TEST(ParseAntecedents, RefusesNumbersThatAreNone) {
  for (const char* key : {"scale", "hidden", "out"}) {
    for (const json& other : {json(1e7), json(-1e7), json(1e300), json("1"), json(), json(true), json::array({1})}) {
      auto part = good();
      part[key][1] = other;
      if (other.is_boolean()) continue;  // counts as 1
      refused(part, key + (" " + other.dump()));
    }
  }
  for (const char* key : {"named", "first_person", "own_words"}) {
    for (const json& other : {json(-0.1), json(1.1), json(1e300), json("1"), json()}) {
      auto part = good();
      part[key] = other;
      refused(part, key);
    }
  }
}

TEST(ParseAntecedents, RefusesACalibrationThatIsNoRisingLine) {
  for (const char* line : {"[[0.5, 0.1], [0.5, 0.9]]", "[[0.8, 0.1], [0.2, 0.9]]", "[[0.2, 0.9], [0.8, 0.1]]", "[[0.5]]",
                           "[[-0.1, 0.5]]", "[[0.5, 1.5]]", "[0.5, 0.6]", "[[\"0.5\", 0.6]]", "[[null, 0.5]]", "0.5"}) {
    auto part = good();
    part["calibration"] = json::parse(line);
    refused(part, line);
  }
  auto part = good();
  part["calibration"] = json::array();
  EXPECT_TRUE(parse_antecedents(part.dump(), "m")) << "no points: nothing changes";
}

TEST(ParseAntecedents, RefusesEveryBeginOfIt) {
  const std::string whole = good().dump();
  for (std::size_t size = 0; size < whole.size(); size += 7) EXPECT_FALSE(parse_antecedents(whole.substr(0, size), "m"));
}

class ReadAntecedents : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = testing::TempDir() + "hearsay-antecedents-" + std::to_string(::getpid());
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  Result<AntecedentModel> read(const std::string& text) {
    std::ofstream(folder_ + "/model.json") << text;
    return read_antecedents(folder_);
  }
  std::string folder_;
};

TEST_F(ReadAntecedents, FromModelJson) {
  EXPECT_TRUE(read(json{{"format", 1}, {"antecedents", good()}}.dump()));
  for (const char* text : {"", "{}", "[]", "null", "{\"antecedents\": 5}", "{\"antecedents\": null}", "{\"antecedents\"", "\xff"}) {
    const auto got = read(text);
    ASSERT_FALSE(got) << text;
    EXPECT_EQ(got.error().kind, ErrorKind::kModel);
  }
}

TEST_F(ReadAntecedents, WhereNoneIs) {
  const auto none = read_antecedents(folder_ + "/nowhere");
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().kind, ErrorKind::kModel);
  EXPECT_TRUE(none.error().message.starts_with("no model: ")) << none.error().message;
  std::filesystem::create_directories(folder_ + "/model.json");
  EXPECT_FALSE(read_antecedents(folder_)) << "a folder of that name";
}

TEST(Score, IsTheNetworks) {
  AntecedentModel m;
  m.units = 2;
  m.scale.assign(kFeatures, 0);
  m.scale[0] = 2;
  m.scale[1] = 1;
  m.hidden.assign(2 * (kFeatures + 1), 0);
  m.hidden[0] = 3;
  m.hidden[kFeatures] = -1;                      // bias of the first unit
  m.hidden[kFeatures + 1 + 1] = -5;              // the second: turned off by the second feature
  m.hidden[kFeatures + 1 + kFeatures] = 4;
  m.out = {10, -100};
  Features f{};
  EXPECT_DOUBLE_EQ(score(m, f), -400) << "the biases alone; the first is below nought";
  f[0] = 1;
  EXPECT_DOUBLE_EQ(score(m, f), 50 - 400);
  f[1] = 1;
  EXPECT_DOUBLE_EQ(score(m, f), 50);
  f[2] = 7;
  EXPECT_DOUBLE_EQ(score(m, f), 50) << "not looked at";
}

TEST(Likelihoods, AddUpToOne) {
  const auto m = test::model({{3, 1.0F}});
  std::vector<Features> rows(3);
  rows[1][3] = static_cast<float>(std::log(2.0));
  const auto likely = likelihoods(m, rows);
  ASSERT_EQ(likely.size(), 3U);
  EXPECT_NEAR(likely[0], 0.25, 1e-6);
  EXPECT_NEAR(likely[1], 0.5, 1e-6);
  EXPECT_TRUE(likelihoods(m, {}).empty());
  for (const double p : likelihoods(AntecedentModel{}, rows)) EXPECT_DOUBLE_EQ(p, 1.0 / 3) << "nothing learned";
}

TEST(Likelihoods, OfTheLargestWeightsAreNumbers) {
  AntecedentModel m = test::model({{3, 999'999}, {4, -999'999}});
  m.scale.assign(kFeatures, 999'999);
  for (auto& w : m.hidden) w = 999'999;
  std::vector<Features> rows(40);
  for (auto& row : rows) row.fill(15);
  rows[7][3] = std::numeric_limits<float>::quiet_NaN();
  rows[8].fill(0);
  rows[9].fill(-15);
  double sum = 0;
  for (const double p : likelihoods(m, rows)) sum += p;
  EXPECT_NEAR(sum, 1, 1e-6);
}

// Features ------------------------------------------------------------------------------------------------------

struct Asked1 {
  test::Story story{"<Ann Lee> sang. <Bob Roe> left. She bowed."};
  Figures figures{story.text, story.reading.tokens, story.reading.scores, story.sentences, {}};
  Question question;
  Asked1() {
    question.asked = Asked::kShe;
    question.gender = Gender::kFemale;
    question.span = story.at("She");
    question.tokens = tokens_of(story.reading.tokens, question.span);
    question.sorts = {1, 0, 0, 0, 0};
  }
  Features of(int figure) const {
    const Standing standing{.figure = figure};
    return describe(question, standing, figure < 0 ? nullptr : &figures[figure], story.reading.scores);
  }
};

TEST(Describe, TheNumbersThatTheseTestsName) {
  Asked1 asked;
  ASSERT_EQ(asked.figures.size(), 2U);
  asked.story.alike(asked.question.span, asked.story.at("Ann Lee"), 5);
  asked.question.last_speaker = 1;
  asked.question.outer_speaker = 0;
  const auto none = asked.of(-1), ann = asked.of(0), bob = asked.of(1);
  EXPECT_EQ(none[test::kNoneFeature], 1);
  EXPECT_EQ(ann[test::kNoneFeature], 0);
  EXPECT_EQ(ann[test::kLikenessFeature], 1);
  EXPECT_EQ(bob[test::kLikenessFeature], 0);
  EXPECT_EQ(ann[test::kPersonFeature], 1);
  EXPECT_EQ(none[test::kPersonFeature], 0);
  EXPECT_EQ(bob[test::kLastSpeakerFeature], 1);
  EXPECT_EQ(ann[test::kLastSpeakerFeature], 0);
  EXPECT_EQ(ann[test::kOuterSpeakerFeature], 1);
  EXPECT_EQ(ann[test::kSameGenderFeature], 1);
  EXPECT_EQ(bob[test::kSameGenderFeature], 0);
  EXPECT_EQ(bob[test::kOtherGenderFeature], 1);
  for (std::size_t i = 0; i < kAskedKinds; ++i) {
    EXPECT_EQ(ann[i], i == static_cast<std::size_t>(Asked::kShe) ? 1 : 0);
  }
}

TEST(Describe, FillsTheWholeRow) {
  Asked1 asked;
  asked.question.sorts = {0, 0, 0.5, 0, 0};
  EXPECT_EQ(asked.of(0)[kFeatures - 1], 0.5) << "the last: how likely a group is, of a person";
}

TEST(Describe, OfHostileNumbers) {
  Asked1 asked;
  for (const float x : {std::numeric_limits<float>::infinity(), std::numeric_limits<float>::quiet_NaN(), 3e38F, -3e38F}) {
    for (auto& half : asked.story.reading.scores.who) half = to_half(x);
    const auto m = test::model({{test::kLikenessFeature, 1.0F}});
    for (const double p : likelihoods(m, {asked.of(-1), asked.of(0), asked.of(1)})) EXPECT_TRUE(p >= 0 && p <= 1) << x;
  }
}

}  // namespace
}  // namespace hearsay
