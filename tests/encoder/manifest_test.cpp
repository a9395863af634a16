#include "encoder/manifest.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace hearsay {
namespace {

class ManifestFolder : public testing::Test {
 protected:
  ManifestFolder() { std::filesystem::create_directories(folder_); }
  ~ManifestFolder() override { std::filesystem::remove_all(folder_); }

  void write(const std::string& name, const std::string& bytes) {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
  }

  Result<Manifest> read(const std::string& json) {
    write("model.json", json);
    return read_manifest(folder_.string());
  }
  // A good one, but for what is given.
  Result<Manifest> with(const std::string& format, const std::string& size = "5", const std::string& ids = "[101, 102]",
                        const std::string& classes = "[0.5, -1e-3]") {
    write("finder.bin", "12345");
    return read("{\"format\": " + format + ", \"name\": \"en-1\", \"files\": {\"finder.bin\": " + size +
                "}, \"probe\": {\"ids\": " + ids + ", \"classes\": " + classes + ", \"anchor\": 1, \"roles\": [0.25]}, \"decode\": {}}");
  }
  // A kModel that names this, and says what to run.
  static void names(const Result<Manifest>& result, const std::string& what) {
    ASSERT_FALSE(result) << what;
    EXPECT_EQ(result.error().kind, ErrorKind::kModel);
    EXPECT_NE(result.error().message.find(what), std::string::npos) << result.error().message;
    EXPECT_NE(result.error().message.find("git checkout models"), std::string::npos) << result.error().message;
    EXPECT_EQ(result.error().message.find('\n'), std::string::npos);
  }

  std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("hearsay-manifest-" + std::to_string(getpid()));
};

TEST_F(ManifestFolder, AGoodOne) {
  const auto manifest = with("1");
  ASSERT_TRUE(manifest) << manifest.error().message;
  EXPECT_EQ(manifest->name, "en-1");
  ASSERT_EQ(manifest->files.size(), 1U);
  EXPECT_EQ(manifest->files[0].first, "finder.bin");
  EXPECT_EQ(manifest->files[0].second, 5U);
  EXPECT_EQ(manifest->fingerprint.size(), 16U);
  EXPECT_EQ(manifest->probe, (std::vector<std::int32_t>{101, 102}));
  EXPECT_EQ(manifest->probe_classes, (std::vector<float>{0.5F, -1e-3F}));
}

TEST_F(ManifestFolder, MissingFolder) {
  names(read_manifest((folder_ / "nowhere").string()), "nowhere/model.json is missing");
}

TEST_F(ManifestFolder, MissingManifest) { names(read_manifest(folder_.string()), "model.json is missing"); }

TEST_F(ManifestFolder, ManifestThatIsAFolder) {
  std::filesystem::create_directory(folder_ / "model.json");
  names(read_manifest(folder_.string()), "model.json");
}

TEST_F(ManifestFolder, MissingFile) {
  ASSERT_TRUE(with("1"));
  std::filesystem::remove(folder_ / "finder.bin");
  names(read_manifest(folder_.string()), "finder.bin is missing");
}

TEST_F(ManifestFolder, TruncatedOrGrownFile) {
  names(with("1", "6"), "finder.bin has 5 bytes, not 6");
  names(with("1", "4"), "finder.bin has 5 bytes, not 4");
  names(with("1", "0"), "finder.bin has 5 bytes, not 0");
}

TEST_F(ManifestFolder, AFileThatIsAFolder) {
  ASSERT_TRUE(with("1"));
  std::filesystem::remove(folder_ / "finder.bin");
  std::filesystem::create_directory(folder_ / "finder.bin");
  names(read_manifest(folder_.string()), "finder.bin");
}

TEST_F(ManifestFolder, AnotherFormat) {
  names(with("2"), "has format 2, this program reads format 1");
  names(with("0"), "has format 0");
}

TEST_F(ManifestFolder, DamagedJson) {
  const std::string deep(100'000, '[');
  for (const std::string& json : {std::string(), std::string("{"), std::string("[]"), std::string("null"),
                                  std::string("{}"), std::string("{\"format\": 1}"), std::string("{\"format\": \"1\"}"),
                                  std::string("\xff\xfe"), std::string("{\"format\": 1, \"name\": 2}"), deep}) {
    names(read(json), "model.json");
  }
}

TEST_F(ManifestFolder, NumbersOfAnotherKind) {
  names(with("null"), "model.json");
  names(with("1", "\"5\""), "model.json");
  names(with("1", "5", "[\"a\"]"), "model.json");
  names(with("1", "5", "7"), "model.json");
  names(with("1", "5", "[101, 102]", "[null]"), "model.json");
}

TEST_F(ManifestFolder, HostileNumbers) {
  names(with("4294967297"), "model.json");  // 1 in 32 bits
  names(with("1e300"), "model.json");
  names(with("1e999"), "model.json");
  for (const char* size : {"-1", "1e300", "5.5", "18446744073709551621", "18446744073709551615"}) {
    names(with("1", size), "");
  }
  for (const char* ids : {"[4294967397]", "[-1]", "[1e300]", "[101.5]"}) names(with("1", "5", ids), "model.json");
  names(with("1", "5", "[101]", "[1e300]"), "model.json");
}

}  // namespace
}  // namespace hearsay
