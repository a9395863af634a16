#include "cli/export_verb.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "../record/export_records.h"
#include "cli/new_file.h"
#include "cli/status.h"

namespace hearsay::cli {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::string file_text(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// A folder of this test's own, and a database of two articles in memory.
class ExportTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("hearsay-export-" + std::to_string(getpid()));
    fs::create_directories(folder_);
    records_ = {test::news_record(), test::small_record()};
    records_[1].id = "fedcba9876543210";
    records_[1].article.source.sha256 = std::string("fedcba9876543210").append(48, '0');
    source_.each_article = [this](const Query& query, const std::function<bool(StoredArticle)>& each) -> Result<void> {
      queries_.push_back(query.text);
      for (const Record& record : records_) {
        if (!each({.record = record, .reader = "", .seen = {}})) return {};
        ++given_;
      }
      return ending_;
    };
    source_.each_hit = [this](const Query& query, const std::function<bool(Hit)>& each) -> Result<void> {
      queries_.push_back(query.text);
      for (const auto& [article, statement] : hits_) {
        Hit hit;
        hit.article = article;
        hit.statement = statement;
        if (!each(std::move(hit))) return {};
        ++given_;
      }
      return ending_;
    };
    source_.article = [this](const std::string& id) -> Result<StoredArticle> {
      for (const Record& record : records_) {
        if (record.id == id) return StoredArticle{.record = record, .reader = "", .seen = {}};
      }
      return fail(ErrorKind::kNotFound, "no article " + id);
    };
  }
  void TearDown() override { fs::remove_all(folder_); }

  static Query some_query() {
    Query query;
    query.text = query.words = "\"a\"";
    return query;
  }

  int run(const ExportRequest& request, bool terminal = false) {
    const int out = memfd_create("out", 0), err = memfd_create("err", 0);
    Streams streams{Output(out), Output(err), {terminal, 80, false}, {false, 80, false}};
    const int status = export_records(request, source_, streams);
    out_ = read_all(out);
    err_ = read_all(err);
    return status;
  }

  static std::string read_all(int file) {
    std::string text(static_cast<std::size_t>(lseek(file, 0, SEEK_END)), '\0');
    EXPECT_EQ(pread(file, text.data(), text.size(), 0), static_cast<ssize_t>(text.size()));
    close(file);
    return text;
  }

  std::size_t files_in_folder() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }

  fs::path folder_;
  std::vector<Record> records_;
  std::vector<std::pair<std::string, std::string>> hits_;
  Result<void> ending_;
  std::vector<std::string> queries_;
  std::size_t given_ = 0;
  ExportSource source_;
  std::string out_, err_;
};

TEST_F(ExportTest, AllArticlesInEveryForm) {
  EXPECT_EQ(run({.format = ExportFormat::kCsv}), kOk);
  EXPECT_EQ(out_, csv_header() + to_csv(records_[0]) + to_csv(records_[1]));
  EXPECT_EQ(err_, "");
  EXPECT_EQ(run({.format = ExportFormat::kJsonl}), kOk);
  EXPECT_EQ(out_, to_json(records_[0]) + "\n" + to_json(records_[1]) + "\n");
  EXPECT_EQ(run({.format = ExportFormat::kAnnotations, .base = "https://news.example"}), kOk);
  EXPECT_EQ(json::parse(out_)["first"]["items"].size(), 8u);
  EXPECT_NE(out_.find("https://news.example/article/fedcba9876543210#s2"), std::string::npos);
  EXPECT_EQ(run({.format = ExportFormat::kQuotationLines}), kOk);
  EXPECT_EQ(out_, to_quotations(records_[0]) + "\n" + to_quotations(records_[1]) + "\n");
}

TEST_F(ExportTest, AQueryKeepsTheStatementsFound) {
  hits_ = {{records_[0].id, "s3"}, {records_[0].id, "s1"}, {"0000000000000000", "s1"}, {records_[1].id, "s2"}};
  EXPECT_EQ(run({.query = some_query()}), kOk);  // an article that is gone meanwhile is left out
  const auto keep = [](std::vector<std::string> ids) {
    return [ids](const Statement& s) { return std::find(ids.begin(), ids.end(), s.id) != ids.end(); };
  };
  EXPECT_EQ(out_, csv_header() + to_csv(records_[0], keep({"s1", "s3"})) + to_csv(records_[1], keep({"s2"})));
  EXPECT_EQ(run({.format = ExportFormat::kAnnotations, .query = some_query()}), kOk);
  EXPECT_EQ(json::parse(out_)["total"], 3);
  hits_.clear();
  EXPECT_EQ(run({.format = ExportFormat::kAnnotations, .query = some_query()}), kOk);
  EXPECT_EQ(json::parse(out_)["total"], 0);
}

TEST_F(ExportTest, JsonlKeepsWholeRecordsOfTheArticlesFound) {
  EXPECT_EQ(run({.format = ExportFormat::kJsonl, .query = some_query()}), kOk);
  EXPECT_EQ(queries_, std::vector<std::string>{"\"a\""});
  EXPECT_EQ(out_, to_json(records_[0]) + "\n" + to_json(records_[1]) + "\n");
}

TEST_F(ExportTest, AnErrorOfTheDatabaseIsTold) {
  ending_ = fail(ErrorKind::kLocked, "news.db is held by another program");
  EXPECT_EQ(run({}), kNotNow);
  EXPECT_EQ(err_, "hearsay: news.db is held by another program\n");
}

TEST_F(ExportTest, AFileIsReplacedWhole) {
  const fs::path path = folder_ / "out.csv";
  std::ofstream(path) << "old";
  chmod(path.c_str(), 0640);
  ending_ = fail(ErrorKind::kInternal, "damaged");
  EXPECT_EQ(run({.out = path}), kInternalError);
  EXPECT_EQ(file_text(path), "old");
  EXPECT_EQ(files_in_folder(), 1u);  // what was begun is gone
  ending_ = {};
  EXPECT_EQ(run({.out = path}), kOk);
  EXPECT_EQ(out_, "");
  EXPECT_EQ(file_text(path), csv_header() + to_csv(records_[0]) + to_csv(records_[1]));
  EXPECT_EQ(files_in_folder(), 1u);
  struct stat after {};
  stat(path.c_str(), &after);
  EXPECT_EQ(after.st_mode & 07777, 0640u);
}

TEST_F(ExportTest, ASymbolicLinkStays) {
  std::ofstream(folder_ / "real.csv") << "old";
  fs::create_symlink(folder_ / "real.csv", folder_ / "link.csv");
  EXPECT_EQ(run({.out = folder_ / "link.csv"}), kOk);
  EXPECT_TRUE(fs::is_symlink(folder_ / "link.csv"));
  EXPECT_EQ(file_text(folder_ / "real.csv"), file_text(folder_ / "link.csv"));
  EXPECT_EQ(file_text(folder_ / "real.csv").substr(0, 3), "\uFEFF");
}

TEST_F(ExportTest, AFileThatCannotBeMadeIsNamed) {
  const std::string nowhere = folder_ / "none" / "out.csv";
  EXPECT_EQ(run({.out = nowhere}), kBadInput);
  EXPECT_EQ(err_, "hearsay: " + nowhere + " cannot be written: No such file or directory\n");
  EXPECT_EQ(run({.out = folder_}), kBadInput);
  EXPECT_EQ(run({.out = "/dev/full"}), kInternalError);
  EXPECT_EQ(err_, "hearsay: /dev/full cannot be written: No space left on device\n");
  EXPECT_EQ(run({.out = "/dev/null"}), kOk);
}

TEST_F(ExportTest, ItStopsWhenNobodyReads) {
  std::signal(SIGPIPE, SIG_IGN);
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  close(ends[0]);
  Streams streams{Output(ends[1]), Output(STDERR_FILENO), {}, {}};
  EXPECT_EQ(export_records({}, source_, streams), kOk);
  EXPECT_EQ(given_, 0u);
  close(ends[1]);
}

TEST_F(ExportTest, OnATerminalAPageIsHarmless) {
  records_[0].actors[0].name = "Ann \x1b[31mLee";
  EXPECT_EQ(run({}, true), kOk);
  EXPECT_EQ(out_.find('\x1b'), std::string::npos);
  EXPECT_EQ(run({}, false), kOk);
  EXPECT_NE(out_.find('\x1b'), std::string::npos);
  EXPECT_EQ(run({.format = ExportFormat::kJsonl}, true), kOk);
  EXPECT_EQ(out_.find('\x1b'), std::string::npos);
}

// Python's csv module reads what we write: the same cells, line by line, as its JSON.
TEST_F(ExportTest, PythonReadsTheCsv) {
  if (std::system("command -v python3 >/dev/null 2>&1") != 0) GTEST_SKIP() << "no python3";
  test::RandomRecords random(9);
  for (int i = 0; i < 60; ++i) records_.push_back(random.next());
  std::size_t lines = 1;
  for (const Record& record : records_) lines += record.statements.size();
  const fs::path path = folder_ / "out.csv", program = folder_ / "read.py", json_path = folder_ / "out.json";
  std::ofstream(program) << "import csv, json, sys\n"
                            "rows = list(csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline=''), strict=True))\n"
                            "json.dump(rows, open(sys.argv[2], 'w'))\n";
  ASSERT_EQ(run({.out = path}), kOk);
  ASSERT_EQ(std::system(("python3 " + program.string() + " " + path.string() + " " + json_path.string()).c_str()), 0);
  const json rows = json::parse(file_text(json_path));
  ASSERT_EQ(rows.size(), lines);
  EXPECT_EQ(rows[0][0], "article");
  for (const json& row : rows) EXPECT_EQ(row.size(), rows[0].size());
  EXPECT_EQ(rows[1][12], "“The bridge opens,” … “if the cables hold.”");
  std::size_t line = 1;
  for (const Record& record : records_) {
    for (const Statement& statement : record.statements) {
      std::string content;
      std::size_t end = 0;
      for (const Span span : statement.content) {
        if (!content.empty() && span.begin != end) content += " … ";
        content += slice(record.article.text, span);
        end = span.end;
      }
      std::erase(content, '\0');
      const std::string cell = rows[line++][12];
      EXPECT_TRUE(cell == content || cell == "'" + content) << cell;
    }
  }
}

}  // namespace
}  // namespace hearsay::cli
