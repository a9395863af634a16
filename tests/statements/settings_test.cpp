#include "statements/settings.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace hearsay {
namespace {

class SettingsFile : public testing::Test {
 protected:
  SettingsFile() { std::filesystem::create_directories(folder_); }
  ~SettingsFile() override { std::filesystem::remove_all(folder_); }

  Result<Settings> read(const std::string& json) {
    std::ofstream(folder_ / "model.json") << json;
    return read_settings(folder_.string());
  }
  // A good one, with one field written otherwise.
  Result<Settings> with(const std::string& field, const std::string& value) {
    const std::vector<std::pair<std::string, std::string>> good = {{"window", "318"},
                                                                   {"overlap", "64"},
                                                                   {"cue_threshold", "0.4"},
                                                                   {"bare_threshold", "0.6"},
                                                                   {"bias", "[0, 0.5, -1, 0, 2]"},
                                                                   {"change", "[1, 1, 2, 1, 1]"},
                                                                   {"min_confidence", "0.25"},
                                                                   {"whole_quotation", "0.5"},
                                                                   {"calibration", "[[0.1, 0.2], [0.9, 0.8]]"}};
    std::string json;
    for (const auto& [name, as] : good) {
      if (name == field && value.empty()) continue;
      json += (json.empty() ? "\"" : ", \"") + name + "\": " + (name == field ? value : as);
    }
    return read("{\"decode\": {" + json + "}}");
  }

  std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("hearsay-settings-" + std::to_string(getpid()));
};

TEST_F(SettingsFile, AreRead) {
  const auto s = with("", "");
  ASSERT_TRUE(s) << s.error().message;
  EXPECT_EQ(s->window, 318U);
  EXPECT_EQ(s->overlap, 64U);
  EXPECT_EQ(s->cue_threshold, 0.4);
  EXPECT_EQ(s->bias, (std::array<double, 5>{0, 0.5, -1, 0, 2}));
  EXPECT_EQ(s->change[kContent], 2);
  EXPECT_EQ(s->min_confidence, 0.25);
  EXPECT_EQ(s->calibration, (Line{{0.1, 0.2}, {0.9, 0.8}}));
}

TEST_F(SettingsFile, ACalibrationIsARisingLine) {
  EXPECT_TRUE(with("calibration", "[]"));
  for (const char* bad : {"[[0.5, 0.5], [0.4, 0.6]]", "[[0.1, 0.5], [0.4, 0.3]]", "[[0.1, 1.5]]", "[[-0.1, 0.5]]", "[[0.1]]",
                          "0.5", "[[0.1, \"a\"]]", "", "[[0.5, 0.5], [0.5, 0.6]]"}) {
    const auto s = with("calibration", bad);
    ASSERT_FALSE(s) << bad;
    EXPECT_EQ(s.error().kind, ErrorKind::kModel) << bad;
  }
}

TEST_F(SettingsFile, WhatIsMissingIsNamed) {
  const auto s = read_settings((folder_ / "nowhere").string());
  ASSERT_FALSE(s);
  EXPECT_EQ(s.error().kind, ErrorKind::kModel);
  EXPECT_NE(s.error().message.find("nowhere/model.json"), std::string::npos) << s.error().message;
}

TEST_F(SettingsFile, AFolderInTheFilesPlace) {
  std::filesystem::create_directory(folder_ / "model.json");
  const auto s = read_settings(folder_.string());
  ASSERT_FALSE(s);
  EXPECT_EQ(s.error().kind, ErrorKind::kModel);
}

TEST_F(SettingsFile, DamagedJson) {
  const std::string deep(100'000, '[');
  for (const std::string& json :
       {std::string(), std::string("{"), std::string("[]"), std::string("null"), std::string("{}"),
        std::string("{\"decode\": 3}"), std::string("{\"decode\": []}"), std::string("\xff\xfe"), deep}) {
    const auto s = read(json);
    ASSERT_FALSE(s) << json.substr(0, 20);
    EXPECT_EQ(s.error().kind, ErrorKind::kModel);
    EXPECT_NE(s.error().message.find("model.json"), std::string::npos);
  }
}

TEST_F(SettingsFile, EachFieldIsNeeded) {
  for (const char* field : {"window", "overlap", "cue_threshold", "bare_threshold", "bias", "change", "min_confidence",
                            "whole_quotation"}) {
    EXPECT_FALSE(with(field, "")) << field;
    EXPECT_FALSE(with(field, "\"much\"")) << field;
    EXPECT_FALSE(with(field, "null")) << field;
    EXPECT_FALSE(with(field, "1e999")) << field;
  }
}

TEST_F(SettingsFile, NumbersThatCannotBe) {
  for (const char* window :
       {"0", "15", "511", "-1", "1e300", "318.5", "18446744073709551615", "18446744073709551934"}) {
    EXPECT_FALSE(with("window", window)) << window;
  }
  for (const char* overlap : {"107", "160", "-1", "1e300", "9223372036854775808", "18446744073709551615"}) {
    EXPECT_FALSE(with("overlap", overlap)) << overlap;
  }
  for (const char* field : {"cue_threshold", "bare_threshold", "min_confidence", "whole_quotation"}) {
    for (const char* share : {"-0.1", "1.1", "1e300"}) EXPECT_FALSE(with(field, share)) << field << ' ' << share;
  }
  for (const char* list : {"[]", "[1, 1, 1, 1]", "[1, 1, 1, 1, 1, 1]", "[1, 1, 1, 1, 1e300]", "{\"a\": 1}"}) {
    EXPECT_FALSE(with("bias", list)) << list;
    EXPECT_FALSE(with("change", list)) << list;
  }
  EXPECT_FALSE(with("change", "[1, 1, -1, 1, 1]"));
  EXPECT_TRUE(with("overlap", "106"));
  EXPECT_TRUE(with("window", "510"));
}

}  // namespace
}  // namespace hearsay
