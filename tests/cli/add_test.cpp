#include "cli/add.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <hearsay/store.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "cli/report.h"
#include "cli/status.h"
#include "sha256.h"

namespace hearsay::cli {
namespace {

namespace fs = std::filesystem;

class AddVerb : public testing::Test {
 protected:
  void SetUp() override {
    std::signal(SIGPIPE, SIG_IGN);
    ::unsetenv("HEARSAY_DB");
    std::string name = (fs::temp_directory_path() / "hearsay-add-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    root_ = name;
    before_ = fs::current_path();
    fs::current_path(root_);
    for (const char* word : {"good", "fine", "bad"}) std::ofstream(word) << word;
    out_ = ::memfd_create("out", 0);
    err_ = ::memfd_create("err", 0);
  }
  void TearDown() override {
    ::close(out_);
    ::close(err_);
    fs::current_path(before_);
    fs::remove_all(root_);
  }

  // Reads "pages" without a model: a page's text is its one statement. "stop" sends the process SIGTERM.
  Result<Record> fake_read(const Input& input) {
    ++read_;
    if (input.bytes == "bad") return fail(ErrorKind::kNotNewsPage, "not a news page: \x1b[31mbad\nand worse");
    if (input.bytes == "stop") ::raise(SIGTERM);
    Record record;
    record.article.source = {input.path, input.url, "", sha256_hex(input.bytes), input.bytes.size(), "text/plain", "utf-8"};
    record.id = record.article.source.sha256.substr(0, 16);
    record.article.text = input.bytes;
    record.article.language = "en";
    Statement statement;
    statement.id = "s1";
    statement.content = {{0, input.bytes.size()}};
    statement.confidence = .6;
    record.statements = {statement};
    return record;
  }

  ReaderTools fake() {
    return {[this](const ReaderOptions&) -> Result<std::string> { return version_; },
            [this](const ReaderOptions& options) -> Result<ReadMany> {
              ++opened_;
              if (!options.model.empty()) return fail(ErrorKind::kModel, "no model in " + options.model);
              return [this](const Reader::Load& load, const Reader::Sink& sink) {
                std::vector<Result<Input>> all;  // several in flight, as the reader has them
                for (auto input = load(); input; input = load()) all.push_back(std::move(*input));
                for (std::size_t i = 0; i < all.size(); ++i) {
                  if (!sink(i, all[i] ? fake_read(*all[i]) : Result<Record>(std::unexpected(all[i].error())))) return;
                }
              };
            }};
  }

  int run(AddRequest request) {
    if (request.db.empty()) request.db = "news.db";
    Streams streams{Output(out_), Output(err_), {}, {}};
    return add(request, fake(), streams);
  }
  int add_files(std::vector<std::string> inputs) {
    AddRequest request;
    request.inputs = std::move(inputs);
    return run(request);
  }

  // What was written since the last call.
  static std::string take(int file) {
    std::string out(1 << 16, '\0');
    const ssize_t got = ::pread(file, out.data(), out.size(), 0);
    out.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    EXPECT_EQ(::ftruncate(file, 0), 0);
    ::lseek(file, 0, SEEK_SET);
    return out;
  }
  std::string out() { return take(out_); }
  std::string err() { return take(err_); }
  static std::string id(const std::string& bytes) { return sha256_hex(bytes).substr(0, 16); }
  std::uint64_t articles() {
    const auto store = Store::open("news.db");
    return store ? store->totals().value_or(Totals{}).articles : 0;
  }

  fs::path root_, before_;
  int out_ = -1, err_ = -1;
  int read_ = 0, opened_ = 0;
  std::string version_ = "0.1.0+en-2";
};

TEST_F(AddVerb, TellsEachInputInOrder) {
  EXPECT_EQ(add_files({"good", "bad", "fine"}), kNoNews);
  EXPECT_EQ(out(), "stored\tgood\t" + id("good") + "\nfailed\tbad\tnot a news page: ␛[31mbad and worse\nstored\tfine\t" +
                       id("fine") + "\n");
  EXPECT_EQ(err(), "");
  EXPECT_EQ(articles(), 2U);
}

TEST_F(AddVerb, OpensNoReaderWhereAllIsThere) {
  EXPECT_EQ(add_files({"good", "fine"}), kOk);
  EXPECT_EQ(opened_, 1);
  out();
  EXPECT_EQ(add_files({"good", "fine"}), kOk);
  EXPECT_EQ(out(), "seen\tgood\t" + id("good") + "\nseen\tfine\t" + id("fine") + "\n");
  EXPECT_EQ(opened_, 1);
  EXPECT_EQ(read_, 2);
}

TEST_F(AddVerb, ReadsAnewWhatAnOlderReaderRead) {
  version_ = "0.1.0+en-9";
  EXPECT_EQ(add_files({"good"}), kOk);
  version_ = "0.1.0+en-10";
  out();
  EXPECT_EQ(add_files({"good"}), kOk);
  EXPECT_EQ(out(), "stored\tgood\t" + id("good") + "\n");
  EXPECT_EQ(read_, 2);
  version_ = "0.1.0+en-9";
  EXPECT_EQ(add_files({"good"}), kOk);
  EXPECT_EQ(out(), "seen\tgood\t" + id("good") + "\n");
  EXPECT_EQ(read_, 2);
  AddRequest again;
  again.inputs = {"good"};
  again.again = true;
  EXPECT_EQ(run(again), kOk);
  EXPECT_EQ(out(), "stored\tgood\t" + id("good") + "\n");
  EXPECT_EQ(read_, 3);
  EXPECT_EQ(articles(), 1U);
}

TEST_F(AddVerb, ReadsTheSameBytesOnce) {
  for (const char* name : {"one", "two"}) std::ofstream(name) << "twin";
  for (const char* name : {"three", "four"}) std::ofstream(name) << "bad";
  EXPECT_EQ(add_files({"one", "three", "two", "four", "good"}), kNoNews);
  EXPECT_EQ(read_, 3);
  const std::string text = out();
  EXPECT_NE(text.find("stored\tone\t" + id("twin")), std::string::npos) << text;
  EXPECT_NE(text.find("seen\ttwo\t" + id("twin")), std::string::npos) << text;
  EXPECT_NE(text.find("failed\tfour\tnot a news page"), std::string::npos) << text;
  const auto store = Store::open("news.db");
  ASSERT_TRUE(store.has_value());
  EXPECT_EQ(store->article(id("twin"))->seen.size(), 2U);
}

TEST_F(AddVerb, KeepsWhereItWasSeen) {
  AddRequest request;
  request.inputs = {"good"};
  request.url = "https://a.example/1";
  EXPECT_EQ(run(request), kOk);
  const auto store = Store::open("news.db");
  ASSERT_TRUE(store.has_value());
  const auto article = store->article(id("good"));
  ASSERT_TRUE(article.has_value());
  EXPECT_EQ(article->reader, version_);
  ASSERT_EQ(article->seen.size(), 1U);
  EXPECT_EQ(article->seen[0].place.path, "good");
  EXPECT_EQ(article->seen[0].place.url, "https://a.example/1");
}

TEST_F(AddVerb, LooksAtTheDatabaseBeforeTheModel) {
  std::ofstream("text.db") << "this is no database at all, only some text that is long enough";
  AddRequest request;
  request.inputs = {"good"};
  request.db = "text.db";
  request.options.model = "/nowhere";
  EXPECT_EQ(run(request), kBadInput);
  EXPECT_EQ(opened_, 0);
  EXPECT_NE(err().find("text.db"), std::string::npos);
  request.db = "news.db";
  EXPECT_EQ(run(request), kNoModel);
  EXPECT_EQ(err(), "hearsay: no model in /nowhere\n");
  EXPECT_EQ(out(), "");
}

TEST_F(AddVerb, SaysWhatItCannotDo) {
  EXPECT_EQ(add_files({}), kBadInput);
  EXPECT_NE(err().find("nothing to add"), std::string::npos);
  AddRequest request;
  request.inputs = {"good", "fine"};
  request.url = "https://a.example/1";
  EXPECT_EQ(run(request), kBadInput);
  EXPECT_NE(err().find("--url is for one input, and there are 2"), std::string::npos);
  EXPECT_FALSE(fs::exists("news.db"));
  Streams streams{Output(out_), Output(err_), {}, {}};
  request.url.clear();
  EXPECT_EQ(add(request, fake(), streams), kBadInput);
  EXPECT_NE(err().find("say which database"), std::string::npos);
}

TEST_F(AddVerb, WritesWhatWasReadWhenASignalComes) {
  std::ofstream("stop") << "stop";
  EXPECT_EQ(add_files({"good", "stop", "fine"}), 128 + SIGTERM);
  const std::string text = out();
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 3) << "all three had been taken when it came: " << text;
  EXPECT_EQ(articles(), 3U);
  EXPECT_NE(err().find("the same command goes on from here"), std::string::npos);
}

TEST_F(AddVerb, EndsQuietlyWhenNobodyReads) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  ::close(ends[0]);
  Streams streams{Output(ends[1]), Output(err_), {}, {}};
  AddRequest request;
  request.db = "news.db";
  request.inputs = {"good", "fine"};
  EXPECT_EQ(add(request, fake(), streams), kOk);
  ::close(ends[1]);
  EXPECT_EQ(err(), "");
  EXPECT_EQ(articles(), 2U) << "what was read is kept";
}

TEST_F(AddVerb, IsForTheEyeOnATerminal) {
  Streams streams{Output(out_), Output(err_), {true, 80, false}, {true, 80, false}};
  AddRequest request;
  request.db = "news.db";
  request.inputs = {"good", "bad"};
  EXPECT_EQ(add(request, fake(), streams), kNoNews);
  EXPECT_TRUE(out().starts_with("1 stored, 1 failed · 1 statement · "));
  const std::string told = err();
  EXPECT_NE(told.find("/2 · "), std::string::npos) << told;
  EXPECT_NE(told.find("hearsay: bad: not a news page: ␛[31mbad and worse\n"), std::string::npos) << told;
  request.report = true;
  EXPECT_EQ(add(request, fake(), streams), kNoNews);
  EXPECT_TRUE(out().starts_with("seen\tgood\t"));
}

TEST(Escaped, IsOneLineAndCanBeUndone) {
  EXPECT_EQ(escaped("dir/page one.html"), "dir/page one.html");
  EXPECT_EQ(escaped("a\tb\nc\rd\\e\x1b\x7f"), "a\\tb\\nc\\rd\\\\e\\x1B\\x7F");
  EXPECT_EQ(escaped("\xC2\x9B" "é\xff"), "\\xC2\\x9Bé\xff");
}

}  // namespace
}  // namespace hearsay::cli
