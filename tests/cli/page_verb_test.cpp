#include "cli/page_verb.h"

#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include <hearsay/page.h>

#include "cli/status.h"
#include "sha256.h"

namespace hearsay::cli {
namespace {

namespace fs = std::filesystem;

const char* const kPage =
    "<html><head><title>Bridge opens</title></head><body><article><h1>Bridge opens</h1>"
    "<p>The mayor of Harbour Town opened the new bridge on Monday, and said that it had cost less than was feared.</p>"
    "<p>\"It is *ours* now,\" she told the people who had come to see it, \"and it will be ours for long.\"</p>"
    "</article></body></html>";

class PageVerb : public testing::Test {
 protected:
  void SetUp() override {
    std::signal(SIGPIPE, SIG_IGN);
    std::string name = (fs::temp_directory_path() / "hearsay-page-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    root_ = name;
    std::ofstream(root_ / "bridge.html") << kPage;
    std::ofstream(root_ / "plain.txt") << "Ann Lee said  that\x1b[2J\nit was open.";
    std::ofstream(root_ / "void.html");
    out_ = ::memfd_create("out", 0);
    err_ = ::memfd_create("err", 0);
  }
  void TearDown() override {
    ::close(out_);
    ::close(err_);
    fs::remove_all(root_);
  }

  std::string in(const std::string& name) const { return (root_ / name).string(); }

  int run(std::vector<std::string> names, Format format, Terminal terminal = {}) {
    std::vector<std::string> inputs;
    for (const std::string& name : names) inputs.push_back(in(name));
    return run(ReadRequest{.inputs = std::move(inputs), .format = format}, terminal);
  }
  int run(ReadRequest request, Terminal terminal = {}) {
    request.article_alone = true;
    Streams streams{Output(out_), Output(err_), terminal, {}};
    return read(request, open_pages, streams);
  }

  static std::string text_of(int file) {
    std::string text(1 << 20, '\0');
    const ssize_t got = ::pread(file, text.data(), text.size(), 0);
    text.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return text;
  }
  std::string out() const { return text_of(out_); }
  std::string err() const { return text_of(err_); }

  fs::path root_;
  int out_ = -1;
  int err_ = -1;
};

TEST_F(PageVerb, TheTextIsTheArticlesText) {
  EXPECT_EQ(run(std::vector<std::string>{"bridge.html"}, Format::kText), kOk);
  const auto article = read_article({.path = "bridge.html", .bytes = kPage});
  ASSERT_TRUE(article);
  EXPECT_EQ(out(), article->text + '\n');
  EXPECT_TRUE(out().starts_with("Bridge opens\n\nThe mayor"));
  EXPECT_EQ(err(), "");
}

TEST_F(PageVerb, APlainTextComesAsItIsButHarmlessOnATerminal) {
  EXPECT_EQ(run(std::vector<std::string>{"plain.txt"}, Format::kText), kOk);
  EXPECT_EQ(out(), "Ann Lee said  that\x1b[2J\nit was open.\n");
  EXPECT_EQ(run(std::vector<std::string>{"plain.txt"}, Format::kText, {.is_terminal = true}), kOk);
  EXPECT_TRUE(out().ends_with("Ann Lee said that␛[2J\nit was open.\n")) << out();
}

TEST_F(PageVerb, JsonHasTheHashOfTheBytes) {
  EXPECT_EQ(run(std::vector<std::string>{"bridge.html"}, Format::kJson), kOk);
  const auto tree = nlohmann::json::parse(out());
  EXPECT_EQ(tree["schema"], "hearsay-article/1");
  EXPECT_EQ(tree["source"]["sha256"], sha256_hex(kPage));
  EXPECT_EQ(tree["source"]["path"], in("bridge.html"));
  EXPECT_EQ(tree["id"], sha256_hex(kPage).substr(0, 16));
}

TEST_F(PageVerb, MarkdownHasARuleBetweenTwo) {
  EXPECT_EQ(run(std::vector<std::string>{"bridge.html", "bridge.html"}, Format::kMarkdown), kOk);
  const std::string text = out();
  EXPECT_TRUE(text.starts_with("# Bridge opens\n\n"));
  EXPECT_NE(text.find("It is \\*ours\\* now"), std::string::npos);
  EXPECT_NE(text.find("for long.\"\n\n---\n\n# Bridge opens\n"), std::string::npos);
}

TEST_F(PageVerb, TextsOfSeveralHaveTheirNamesAbove) {
  EXPECT_EQ(run(std::vector<std::string>{"bridge.html", "plain.txt"}, Format::kText), kOk);
  const std::string text = out();
  EXPECT_TRUE(text.starts_with("── ")) << text;
  EXPECT_NE(text.find("bridge.html"), std::string::npos);
  EXPECT_LT(text.find("Bridge opens"), text.find("plain.txt"));
  EXPECT_LT(text.find("plain.txt"), text.find("Ann Lee"));
}

TEST_F(PageVerb, ManyComeOutInOrderAndOneThatFailsStopsNone) {
  std::vector<std::string> names;
  for (int i = 0; i < 60; ++i) names.push_back(i % 3 == 0 ? "plain.txt" : i % 3 == 1 ? "bridge.html" : "void.html");
  names.push_back("missing.html");
  EXPECT_EQ(run(names, Format::kJsonl), kBadInput) << "the worse of 2 and 3";
  std::istringstream lines(out());
  std::string line;
  int count = 0;
  for (; std::getline(lines, line); ++count) {
    EXPECT_EQ(nlohmann::json::parse(line)["source"]["path"], in(count % 2 == 0 ? "plain.txt" : "bridge.html"));
  }
  EXPECT_EQ(count, 40);
  EXPECT_NE(err().find("void.html: not a news page: "), std::string::npos);
  EXPECT_NE(err().find("missing.html: no such file"), std::string::npos);
}

TEST_F(PageVerb, SaysWhatCannotBeHad) {
  EXPECT_EQ(run(std::vector<std::string>{}, Format::kText), kBadInput);
  EXPECT_NE(err().find("nothing to read"), std::string::npos);
  EXPECT_EQ(run(std::vector<std::string>{"bridge.html", "plain.txt"}, Format::kJson), kBadInput);
  EXPECT_NE(err().find("use --jsonl, a record a line (hearsay page --help)"), std::string::npos);
  EXPECT_EQ(out(), "");
}

TEST_F(PageVerb, NotesOfATextAreOnStandardError) {
  std::ofstream(root_ / "bytes.txt") << "Ann Lee said that the \xff bridge was open, and Bo Ek denied that it was.";
  EXPECT_EQ(run(ReadRequest{.inputs = {in("bytes.txt")}, .format = Format::kText, .charset = "utf-8"}), kOk);
  EXPECT_NE(err().find("bytes.txt: note: 1 byte sequence was not valid utf-8"), std::string::npos) << err();
  EXPECT_EQ(out().find("note"), std::string::npos);
}

}  // namespace
}  // namespace hearsay::cli
