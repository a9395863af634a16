#include "cli/read.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "cli/status.h"

namespace hearsay::cli {
namespace {

namespace fs = std::filesystem;

// Reads "pages" without a model: a page's text is its one statement, which Ann says to Bo in "talk"; some words make it
// fail.
Result<Record> fake_read(const Input& input) {
  const std::map<std::string, Error> errors{
      {"bad", {ErrorKind::kNotNewsPage, "not a news page: \x1b[31mbad"}},
      {"big", {ErrorKind::kTooLarge, "too large"}},
      {"bug", {ErrorKind::kInternal, "a library failed"}},
  };
  if (const auto error = errors.find(input.bytes); error != errors.end()) return std::unexpected(error->second);
  Record record;
  record.article.source = {input.path, input.url, "", "", input.bytes.size(), "text/plain", input.charset};
  record.article.text = input.bytes;
  Statement statement;
  statement.id = "s1";
  statement.content = {{0, input.bytes.size()}};
  statement.confidence = .6;
  if (input.bytes == "talk") {
    record.actors = {{"a1", "Ann Lee", "person", {"mayor"}, {}, ""}, {"a2", "Bo Ek", "person", {}, {}, ""},
                     {"a3", "Cy Oh", "person", {}, {}, ""}};
    statement.speaker = 0;
    statement.speaker_confidence = 1;
    statement.addressee_actor = 1;
  }
  record.statements = {statement};
  return record;
}

Result<ReadMany> fake_open(const ReaderOptions& options) {
  if (!options.model.empty()) return fail(ErrorKind::kModel, "no model in " + options.model);
  return [](const Reader::Load& load, const Reader::Sink& sink) {
    for (std::size_t i = 0; const auto input = load(); ++i) {
      if (!sink(i, *input ? fake_read(**input) : Result<Record>(std::unexpected(input->error())))) return;
    }
  };
}

// A file in memory that output goes to, and what came.
class Sinkhole {
 public:
  Sinkhole() : file_(::memfd_create("sinkhole", 0)) {}
  ~Sinkhole() { ::close(file_); }
  Sinkhole(const Sinkhole&) = delete;
  Sinkhole& operator=(const Sinkhole&) = delete;
  int file() const { return file_; }
  std::string text() const {
    std::string out(1 << 20, '\0');
    const ssize_t got = ::pread(file_, out.data(), out.size(), 0);
    out.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return out;
  }

 private:
  int file_;
};

class ReadVerb : public testing::Test {
 protected:
  void SetUp() override {
    std::signal(SIGPIPE, SIG_IGN);
    std::string name = (fs::temp_directory_path() / "hearsay-read-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    root_ = name;
    before_ = fs::current_path();
    fs::current_path(root_);
    for (const char* word : {"good", "fine", "talk", "bad", "big", "bug"}) std::ofstream(word) << word;
    fs::create_directory("void");
  }
  void TearDown() override {
    fs::current_path(before_);
    fs::remove_all(root_);
  }

  int run(const ReadRequest& request, int out = -1) {
    Streams streams{Output(out < 0 ? out_.file() : out), Output(err_.file()), {}, terminal_};
    return read(request, fake_open, streams);
  }
  ReadRequest lines(std::vector<std::string> inputs) const {
    return {std::move(inputs), Format::kJsonl, {}, "", "", 0};
  }

  fs::path root_;
  fs::path before_;
  Sinkhole out_;
  Sinkhole err_;
  Terminal terminal_;
};

TEST_F(ReadVerb, PrintsARecordALineInOrder) {
  EXPECT_EQ(run(lines({"good", "fine"})), kOk);
  const std::string text = out_.text();
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
  EXPECT_LT(text.find("\"good\""), text.find("\"fine\""));
  EXPECT_EQ(err_.text(), "");
}

TEST_F(ReadVerb, PrintsTheViewOfOne) {
  EXPECT_EQ(run({{"good"}, Format::kView, {}, "", "", 0}), kOk);
  EXPECT_EQ(out_.text(), "s1 (not named)\n   ≈ good\n");
}

TEST_F(ReadVerb, PutsARuleWithTheNameBetweenViews) {
  Streams streams{Output(out_.file()), Output(err_.file()), {false, 20, false}, {}};
  EXPECT_EQ(read({{"good", "fine"}, Format::kView, {}, "", "", 0}, fake_open, streams), kOk);
  EXPECT_EQ(out_.text(),
            "── good ────────────\n\ns1 (not named)\n   ≈ good\n"
            "\n── fine ────────────\n\ns1 (not named)\n   ≈ fine\n");
}

TEST_F(ReadVerb, TellsAnErrorAndGoesOn) {
  EXPECT_EQ(run(lines({"bad", "missing", "void", "good"})), kBadInput);
  EXPECT_EQ(err_.text(),
            "hearsay: bad: not a news page: ␛[31mbad\n"
            "hearsay: missing: no such file or folder\n"
            "hearsay: void: no page in this folder (no .html, .htm, .xhtml or .txt file, none whose name has no "
            "ending, and no .warc, .mhtml, .mht, .xml, .rss, .atom or .gz)\n");
  EXPECT_NE(out_.text().find("\"good\""), std::string::npos);
}

TEST_F(ReadVerb, TellsTheWorstStatus) {
  EXPECT_EQ(run(lines({"bad", "good"})), kNoNews);
  EXPECT_EQ(run(lines({"good", "big"})), kNoNews);
  EXPECT_EQ(run(lines({"missing", "bad"})), kBadInput);
  EXPECT_EQ(run(lines({"missing", "bug", "bad"})), kInternalError);
}

TEST_F(ReadVerb, SaysWhatItCannotDo) {
  EXPECT_EQ(run(lines({})), kBadInput);
  EXPECT_EQ(run({{"good", "fine"}, Format::kJson, {}, "", "", 0}), kBadInput);
  EXPECT_EQ(run({{"good", "fine"}, Format::kJsonl, {}, "http://x.example", "", 0}), kBadInput);
  EXPECT_EQ(out_.text(), "");
  EXPECT_NE(err_.text().find("--jsonl"), std::string::npos);
}

TEST_F(ReadVerb, NeedsNoModelToSayThatAFileIsMissing) {
  ReadRequest request = lines({"missing"});
  request.options.model = "/nowhere";
  EXPECT_EQ(run(request), kBadInput);
  EXPECT_EQ(err_.text(), "hearsay: missing: no such file or folder\n");
  request.inputs = {"missing", "good"};
  EXPECT_EQ(run(request), kNoModel);
  EXPECT_NE(err_.text().find("hearsay: no model in /nowhere\n"), std::string::npos);
}

// Two pages, a request, and a page that is bad.
std::string small_warc() {
  const auto record = [](const std::string& type, const std::string& block) {
    return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: http://a.example/\r\nContent-Type: text/plain\r\n"
           "Content-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
  };
  return record("resource", "good") + record("request", "GET /") + record("resource", "bad") + record("resource", "fine");
}

TEST_F(ReadVerb, ReadsThePagesOfAnArchiveInOrder) {
  std::ofstream("day.warc", std::ios::binary) << small_warc();
  EXPECT_EQ(run(lines({"day.warc", "talk"})), kNoNews);
  const std::string text = out_.text();
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 3);
  EXPECT_LT(text.find("\"day.warc#0\""), text.find("\"fine\""));
  EXPECT_LT(text.find("\"fine\""), text.find("\"talk\""));
  EXPECT_NE(text.find("\"http://a.example/\""), std::string::npos);
  const std::string told = err_.text();
  EXPECT_TRUE(told.starts_with("hearsay: day.warc#")) << told;
  EXPECT_NE(told.find(": not a news page: "), std::string::npos) << told;
  EXPECT_NE(told.find("hearsay: day.warc: left out: 1 that are no answers\n"), std::string::npos) << told;
}

TEST_F(ReadVerb, WantsOneInputOfAnArchiveForJsonAndUrl) {
  std::ofstream("day.warc", std::ios::binary) << small_warc();
  EXPECT_EQ(run({{"day.warc"}, Format::kJson, {}, "", "", 0}), kBadInput);
  EXPECT_NE(err_.text().find("--jsonl"), std::string::npos);
  EXPECT_EQ(run({{"day.warc"}, Format::kJsonl, {}, "http://x.example", "", 0}), kBadInput);
  EXPECT_EQ(out_.text(), "");
  std::ofstream("one.warc", std::ios::binary) << small_warc().substr(0, small_warc().find("GET"));
  EXPECT_EQ(run({{"one.warc"}, Format::kJson, {}, "http://x.example", "", 0}), kBadInput) << "it is cut off";
  EXPECT_NE(out_.text().find("\"http://x.example\""), std::string::npos) << "its one page comes out all the same";
}

TEST_F(ReadVerb, ShowsProgressOfAnArchiveInBytes) {
  std::ofstream("day.warc", std::ios::binary) << small_warc();
  terminal_ = {true, 60, false};
  EXPECT_EQ(run(lines({"day.warc"})), kNoNews);
  EXPECT_NE(err_.text().find("\r1 · 100% · "), std::string::npos) << err_.text();
}

TEST_F(ReadVerb, LeavesOutWhatIsUnsure) {
  ReadRequest request{{"good"}, Format::kView, {}, "", "", .7};
  EXPECT_EQ(run(request), kOk);
  EXPECT_EQ(out_.text(), "(no statements)\n");
}

TEST_F(ReadVerb, KeepsToWhoIsAskedFor) {
  ReadRequest request{{"talk"}, Format::kView, {}, "", "", 0, "mayor"};
  EXPECT_EQ(run(request), kOk);
  EXPECT_EQ(out_.text(), "s1 Ann Lee · to Bo Ek\n   ≈ talk\n");
}

TEST_F(ReadVerb, SaysWhoIsThereWhereNobodyAnswers) {
  EXPECT_EQ(run({{"talk"}, Format::kView, {}, "", "", 0, "Peskov"}), kOk);
  EXPECT_EQ(out_.text(), "(no “Peskov” speaks or is spoken to; there are: Ann Lee, Bo Ek)\n");
  EXPECT_EQ(err_.text(), "");
}

TEST_F(ReadVerb, SaysThatThereIsNothingAtAllBeforeItNamesAnybody) {
  EXPECT_EQ(run({{"talk"}, Format::kView, {}, "", "", .7, "Peskov"}), kOk);
  EXPECT_EQ(out_.text(), "(no statements)\n");
}

TEST_F(ReadVerb, PrintsRecordsOfOneActorAndOfNone) {
  ReadRequest request = lines({"talk", "good"});
  request.who = "Bo";
  EXPECT_EQ(run(request), kOk);
  const std::string text = out_.text();
  ASSERT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
  const std::string first = text.substr(0, text.find('\n'));
  EXPECT_NE(first.find("\"speaker\":\"a1\",\"addressee_actor\":\"a2\""), std::string::npos) << first;
  EXPECT_EQ(first.find("Cy Oh"), std::string::npos);
  EXPECT_NE(text.find("\"actors\":[],\"statements\":[]", first.size()), std::string::npos) << text;
}

TEST_F(ReadVerb, EndsQuietlyWhenNobodyReads) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  ::close(ends[0]);
  EXPECT_EQ(run(lines({"bad", "good", "bad", "fine"}), ends[1]), kOk);
  ::close(ends[1]);
  EXPECT_EQ(err_.text(), "hearsay: bad: not a news page: ␛[31mbad\n");  // the second "bad" was not read any more
}

TEST_F(ReadVerb, SaysThatTheDiskIsFull) {
  const int full = ::open("/dev/full", O_WRONLY);
  if (full < 0) GTEST_SKIP() << "no /dev/full";
  EXPECT_EQ(run(lines({"good"}), full), kInternalError);
  ::close(full);
  EXPECT_NE(err_.text().find("the output cannot be written"), std::string::npos);
}

TEST_F(ReadVerb, ShowsProgressOnATerminalOnly) {
  terminal_ = {true, 40, false};
  EXPECT_EQ(run(lines({"good", "bad", "fine"})), kNoNews);
  const std::string text = err_.text();
  EXPECT_NE(text.find("\r1/3 · "), std::string::npos) << text;
  EXPECT_NE(text.find("\r\x1b[Khearsay: bad: "), std::string::npos) << text;  // cleared before the message
  EXPECT_TRUE(text.ends_with("\r\x1b[K")) << text;
}

TEST(ProgressLine, FitsTheLine) {
  EXPECT_EQ(progress_line(12, 340, 4, "dir/page.html", 80), "12/340 · 3.0 a second · dir/page.html");
  EXPECT_EQ(progress_line(0, 1, 0, "x\x1b[2J", 80), "0/1 · 0.0 a second · x␛[2J");
  EXPECT_EQ(progress_line(12, 340, 4, "dir/page.html", 12), "12/340 · 3.…");
}

TEST(Status, MapsEveryKind) {
  EXPECT_EQ(exit_status(ErrorKind::kUsage), 2);
  EXPECT_EQ(exit_status(ErrorKind::kNotFound), 2);
  EXPECT_EQ(exit_status(ErrorKind::kUnreadable), 2);
  EXPECT_EQ(exit_status(ErrorKind::kNotNewsPage), 3);
  EXPECT_EQ(exit_status(ErrorKind::kTooLarge), 3);
  EXPECT_EQ(exit_status(ErrorKind::kModel), 4);
  EXPECT_EQ(exit_status(ErrorKind::kBadRecord), 3);
  EXPECT_EQ(exit_status(ErrorKind::kInternal), 1);
  EXPECT_EQ(worse(kOk, kNoNews), kNoNews);
  EXPECT_EQ(worse(kBadInput, kNoNews), kBadInput);
  EXPECT_EQ(worse(kNoModel, kBadInput), kNoModel);
  EXPECT_EQ(worse(kInternalError, kNoModel), kInternalError);
}

TEST(Inspect, KnowsWhenColourIsWanted) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  ::unsetenv("NO_COLOR");
  ::unsetenv("CLICOLOR_FORCE");
  EXPECT_FALSE(inspect(ends[1]).is_terminal);
  EXPECT_FALSE(inspect(ends[1]).colour);
  EXPECT_EQ(inspect(ends[1]).width, 80);
  ::setenv("CLICOLOR_FORCE", "1", 1);
  EXPECT_TRUE(inspect(ends[1]).colour);
  ::setenv("NO_COLOR", "1", 1);
  EXPECT_FALSE(inspect(ends[1]).colour);
  ::unsetenv("NO_COLOR");
  ::unsetenv("CLICOLOR_FORCE");
  ::close(ends[0]);
  ::close(ends[1]);
}

}  // namespace
}  // namespace hearsay::cli
