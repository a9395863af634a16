// One test a file of tests/data/page/hostile: what a page made to hurt must give, within 2 s of one core and 500 MB.
#include <sys/resource.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "hostile_page.h"
#include "sound.h"
#include "support.h"

namespace hearsay {
namespace {

namespace fs = std::filesystem;

#if defined(__SANITIZE_ADDRESS__)
constexpr double kSeconds = 20;
constexpr long kMegabytes = 4000;
#else
constexpr double kSeconds = 2;
constexpr long kMegabytes = 500;
#endif

std::vector<fs::path> hostile_files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(std::string(HEARSAY_TEST_DATA) + "/data/page/hostile")) {
    if (entry.path().extension() == ".page") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

// Peak memory of this process so far: of this page alone where ctest runs a test a process.
long peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

bool any_note(const Article& article, const std::string& words) {
  return std::ranges::any_of(article.notes, [&](const std::string& note) { return note.contains(words); });
}

std::string notes_of(const Article& article) {
  std::string out;
  for (const std::string& note : article.notes) out += "\n  note: " + note;
  return out;
}

class HostilePages : public testing::TestWithParam<fs::path> {};

TEST_P(HostilePages, GivesWhatItShould) {
  const page_test::HostilePage page = page_test::read_hostile_page(GetParam());
  ASSERT_EQ(page.fault, "") << "in the file itself";
  const std::clock_t start = std::clock();
  const auto article = page_test::read(page.bytes, page.media_type, page.charset);
  EXPECT_LT(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC, kSeconds);
  EXPECT_LT(peak_megabytes(), kMegabytes);
  if (page.error) {
    ASSERT_FALSE(article.has_value()) << article->text.substr(0, 1000);
    EXPECT_NE(article.error().message.find(*page.error), std::string::npos) << article.error().message;
    return;
  }
  ASSERT_TRUE(article.has_value()) << article.error().message;
  EXPECT_EQ(page_test::Soundness::fault(*article), "");
  const std::string shown = "in:\n" + article->text.substr(0, 2000) + notes_of(*article);
  for (const std::string& words : page.has) EXPECT_TRUE(page_test::has(*article, words)) << words << '\n' << shown;
  for (const std::string& words : page.has_not) EXPECT_FALSE(page_test::has(*article, words)) << words << '\n' << shown;
  for (const std::string& words : page.notes) EXPECT_TRUE(any_note(*article, words)) << words << '\n' << shown;
  for (const std::string& words : page.no_notes) EXPECT_FALSE(any_note(*article, words)) << words << '\n' << shown;
  if (page.headline) {
    const std::string headline = article->headline.empty() ? "" : page_test::at(*article, article->headline.front());
    EXPECT_EQ(headline, *page.headline) << shown;
  }
  if (page.read_as) {
    EXPECT_EQ(article->source.charset, *page.read_as);
  }
}

INSTANTIATE_TEST_SUITE_P(Files, HostilePages, testing::ValuesIn(hostile_files()), [](const auto& info) {
  std::string name = info.param.stem().string();
  std::ranges::replace_if(name, [](char c) { return !page::is_ascii_alpha(c) && !page::is_ascii_digit(c); }, '_');
  return name;
});

TEST(HostilePagesFiles, AreThere) { EXPECT_GE(hostile_files().size(), 60U); }

}  // namespace
}  // namespace hearsay
