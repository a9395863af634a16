#include "model_folder.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace hearsay {
namespace {

class ModelFolder : public testing::Test {
 protected:
  ModelFolder() {
    unsetenv("HEARSAY_MODEL");
    for (const char* name : {"one", "two"}) {
      std::filesystem::create_directories(folder_ / name);
      std::ofstream(folder_ / name / "model.json") << "{}";
    }
  }
  ~ModelFolder() override {
    unsetenv("HEARSAY_MODEL");
    std::filesystem::remove_all(folder_);
  }
  std::string in(const std::string& name) const { return (folder_ / name).string(); }

  std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("hearsay-models-" + std::to_string(getpid()));
};

TEST_F(ModelFolder, TheOneAskedForGoesFirst) {
  setenv("HEARSAY_MODEL", in("two").c_str(), 1);
  EXPECT_EQ(find_model(in("one")), in("one"));
}

TEST_F(ModelFolder, TheVariableGoesNext) {
  setenv("HEARSAY_MODEL", in("two").c_str(), 1);
  EXPECT_EQ(find_model(""), in("two"));
}

TEST_F(ModelFolder, WhatWasAskedForIsNotReplacedByAnother) {
  setenv("HEARSAY_MODEL", in("two").c_str(), 1);
  const auto found = find_model(in("three"));
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().kind, ErrorKind::kModel);
  EXPECT_NE(found.error().message.find(in("three")), std::string::npos) << "where it was looked for";
  EXPECT_EQ(found.error().message.find(in("two")), std::string::npos);
  EXPECT_NE(found.error().message.find("git checkout models"), std::string::npos) << "what to run";
}

TEST_F(ModelFolder, AVariableThatNamesNothingIsAnError) {
  setenv("HEARSAY_MODEL", in("three").c_str(), 1);
  const auto found = find_model("");
  ASSERT_FALSE(found);
  EXPECT_NE(found.error().message.find(in("three")), std::string::npos);
}

TEST_F(ModelFolder, KnownActorsBesideTheModelGoFirst) {
  std::filesystem::create_directories(folder_ / "share/models/en");
  std::filesystem::create_directories(folder_ / "share/known");
  for (const char* name : {"b.csv", "a.csv", "README.md", "a.csv.license"}) {
    std::ofstream(folder_ / "share/known" / name) << "x";
  }
  const std::vector<std::string> expected = {in("share/known/a.csv"), in("share/known/b.csv")};
  EXPECT_EQ(known_actor_files(in("share/models/en")), expected);
  EXPECT_EQ(known_actor_files(in("share/models/en/")), expected);
}

TEST_F(ModelFolder, ElseTheKnownActorsOfTheCheckout) {
  std::filesystem::create_directories(folder_ / "known");
  std::ofstream(folder_ / "known/mine.csv") << "no list of actors";
  std::filesystem::create_directories(folder_ / "here/en");
  const std::vector<std::string> models = {in("one"), in("here/en"), "/", HEARSAY_SOURCE "/models/en"};
  for (const auto& model : models) {
    const auto files = known_actor_files(model);
    ASSERT_EQ(files.size(), 3u) << model;
    EXPECT_TRUE(files[0].ends_with("data/known/congress.csv")) << files[0];
    EXPECT_TRUE(std::filesystem::exists(files[2])) << files[2];
  }
}

}  // namespace
}  // namespace hearsay
