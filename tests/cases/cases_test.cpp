// Every *.txt beside this file is a test of the whole way, from a text to its statements, with the real model.
// HEARSAY_CASES names another folder.

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <hearsay/reader.h>

#include "case_file.h"
#include "cli/view.h"

namespace hearsay::cases {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> case_files() {
  const char* named = std::getenv("HEARSAY_CASES");
  const fs::path folder = named != nullptr && *named != '\0' ? fs::path(named) : fs::path(HEARSAY_TEST_DATA) / "cases";
  std::vector<fs::path> files;
  std::error_code code;
  for (const auto& entry : fs::directory_iterator(folder, code)) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string test_name(const testing::TestParamInfo<fs::path>& info) {
  std::string name = info.param.stem().string();
  std::replace_if(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
}

const Result<Reader>& reader() {
  static const Result<Reader> opened = Reader::open({});  // one model for all cases
  return opened;
}

class Cases : public testing::TestWithParam<fs::path> {};

TEST_P(Cases, Hold) {
  ASSERT_TRUE(reader()) << reader().error().message;
  std::ifstream file(GetParam(), std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  int number = 0;
  for (const Case& wanted : parse_cases(bytes)) {
    SCOPED_TRACE(GetParam().string() + ", case " + std::to_string(++number));
    ASSERT_EQ(wanted.mistake, "");
    const Result<Record> record = reader()->read({"case.txt", wanted.text, "", "text/plain", "utf-8"});
    ASSERT_TRUE(record) << record.error().message;
    const std::string view = cli::render_statements(*record, {0, false});
    std::string mistake;
    const auto got = parse_view(view, mistake);
    ASSERT_EQ(mistake, "");
    EXPECT_TRUE(matches(wanted.expected, got))
        << "- expected and missing, + not expected:\n" << diff(wanted.expected, got) << "\nread as:\n" << view;
  }
}

TEST(CaseFiles, AreThere) { EXPECT_FALSE(case_files().empty()); }

INSTANTIATE_TEST_SUITE_P(File, Cases, testing::ValuesIn(case_files()), test_name);

}  // namespace
}  // namespace hearsay::cases
