#include "cli/inputs.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace hearsay::cli {
namespace {

namespace fs = std::filesystem;

class Inputs : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "hearsay-inputs-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    root_ = name;
  }
  void TearDown() override { fs::remove_all(root_); }

  std::string put(const std::string& name, const std::string& bytes = "x") const {
    const fs::path path = root_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }

  std::vector<std::string> names(const std::vector<Item>& items) const {
    std::vector<std::string> out;
    for (const Item& item : items) {
      EXPECT_FALSE(item.error) << item.path << ": " << item.error->message;
      out.push_back(fs::path(item.path).lexically_relative(root_).string());
    }
    return out;
  }

  fs::path root_;
};

TEST_F(Inputs, WalksAFolderInTheOrderOfPaths) {
  for (const char* name : {"b.html", "a/z.TXT", "a.htm", "a/b/c.xhtml", "plain", ".hidden", ".git/config", "x.png",
                           "data.json", "a/.secret.html", "Z.html", "day.warc.gz", "feed.XML"}) {
    put(name);
  }
  EXPECT_EQ(names(gather({root_.string()})),
            (std::vector<std::string>{"Z.html", "a/b/c.xhtml", "a/z.TXT", "a.htm", "b.html", "day.warc.gz", "feed.XML", "plain"}));
}

TEST_F(Inputs, KeepsTheOrderOfTheInputs) {
  const auto b = put("b.json");
  const auto a = put("a.txt");
  EXPECT_EQ(names(gather({b, a, b})), (std::vector<std::string>{"b.json", "a.txt", "b.json"}));
}

TEST_F(Inputs, LeavesOutPipesAndFollowsNoLinkToAFolder) {
  put("in/page.txt");
  fs::create_directory_symlink(root_, root_ / "in" / "round");
  fs::create_symlink(root_ / "in" / "page.txt", root_ / "in" / "link.txt");
  ASSERT_EQ(::mkfifo((root_ / "in" / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(names(gather({(root_ / "in").string()})), (std::vector<std::string>{"in/link.txt", "in/page.txt"}));
}

TEST_F(Inputs, SaysWhyThereIsNothing) {
  put("empty/picture.png");
  const auto items = gather({(root_ / "none.html").string(), (root_ / "empty").string(), "", "-", "-"});
  ASSERT_EQ(items.size(), 5U);
  ASSERT_TRUE(items[0].error && items[1].error && items[2].error && items[4].error);
  EXPECT_EQ(items[0].error->kind, ErrorKind::kNotFound);
  EXPECT_EQ(items[0].error->message, "no such file or folder");
  EXPECT_EQ(items[1].error->kind, ErrorKind::kNotFound);
  EXPECT_NE(items[1].error->message.find("no page in this folder"), std::string::npos);
  EXPECT_EQ(items[2].error->kind, ErrorKind::kNotFound);
  EXPECT_FALSE(items[3].error);
  EXPECT_EQ(items[4].error->kind, ErrorKind::kUsage);
}

TEST_F(Inputs, TellsWhatCannotBeRead) {
  const auto file = put("page.txt");
  const auto below = gather({file + "/more"});  // a file where a folder should be
  ASSERT_TRUE(below[0].error);
  EXPECT_EQ(below[0].error->kind, ErrorKind::kUnreadable);
  const auto folder = read_bounded(root_.string());
  ASSERT_FALSE(folder);
  EXPECT_EQ(folder.error().kind, ErrorKind::kUnreadable);
  EXPECT_EQ(folder.error().message, "is a folder");
}

TEST_F(Inputs, TellsWhatMayNotBeRead) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const auto file = put("page.txt");
  fs::permissions(file, fs::perms::none);
  const auto locked = read_bounded(file);
  ASSERT_FALSE(locked);
  EXPECT_EQ(locked.error().kind, ErrorKind::kUnreadable);
}

TEST_F(Inputs, ReadsWholeFilesAndNoMoreThanTheLimit) {
  const std::string bytes("a\0b\r\n\xff", 6);
  EXPECT_EQ(*read_bounded(put("small", bytes)), bytes);
  EXPECT_EQ(*read_bounded(put("empty", "")), "");
  const std::string many(300'000, 'y');
  EXPECT_EQ(*read_bounded(put("more", many)), many);
  const auto huge = put("huge");
  fs::resize_file(huge, std::uintmax_t{200} << 20);
  EXPECT_EQ(read_bounded(huge)->size(), kMaxInputBytes + 1);
  EXPECT_EQ(read_bounded("/dev/zero")->size(), kMaxInputBytes + 1);
}

TEST(DisplayName, IsHarmless) {
  EXPECT_EQ(display_name("-"), "standard input");
  EXPECT_EQ(display_name(""), "''");
  EXPECT_EQ(display_name("a\x1b[2J\nb"), "a␛[2J b");
}

}  // namespace
}  // namespace hearsay::cli
