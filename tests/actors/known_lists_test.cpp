// Lists of known actors of a user's own: what is taken from them, and what is said of their mistakes.
#include "actors/known.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>

namespace hearsay {
namespace {

const std::string kHeader = "name,kind,wikidata,aliases,gender,office,from,until,country\n";

std::string id(const KnownActor* actor) { return actor == nullptr ? "-" : actor->wikidata; }

// Files of a test's own.
class OwnLists : public testing::Test {
 protected:
  OwnLists() { std::filesystem::create_directories(folder_); }
  ~OwnLists() override { std::filesystem::remove_all(folder_); }

  std::string file(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return (folder_ / name).string();
  }
  KnownActors of(const std::string& rows) const {
    auto known = KnownActors::load({file("own.csv", kHeader + rows)});
    EXPECT_TRUE(known) << known.error().message;
    return known ? std::move(*known) : *KnownActors::load({});
  }
  // What is wrong with the file, without its name.
  std::string wrong(const std::string& text, ErrorKind kind = ErrorKind::kUsage) const {
    const auto path = file("bad.csv", text);
    const auto known = KnownActors::load({path});
    if (known) return "nothing";
    EXPECT_EQ(known.error().kind, kind);
    EXPECT_EQ(known.error().message.find('\n'), std::string::npos);
    EXPECT_LT(known.error().message.size(), path.size() + 300);
    EXPECT_TRUE(known.error().message.starts_with(path + ": ")) << known.error().message;
    return known.error().message.substr(path.size() + 2);
  }

  std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("hearsay-known-" + std::to_string(getpid()));
};

TEST_F(OwnLists, ReadWhatSpreadsheetsWrite) {
  const auto path = file("excel.csv",
                         "\xEF\xBB\xBF" "country,\"name\", kind ,wikidata,aliases,gender,office,from,until\r\n"
                         "\r\n"
                         ",\"Lee, Ann \"\"Nan\"\"\",person,,\"Nan Lee; Ann Q. Lee ;\",f,\"Mayor of\n"
                         "Harbour Town\",2019-05-02,\r\n"
                         ",Harbour Guild,organisation,Q42,HG,,,,\r");
  const auto known = KnownActors::load({path});
  ASSERT_TRUE(known) << known.error().message;
  ASSERT_EQ(known->size(), 2u);
  EXPECT_EQ((*known)[0].name, "Lee, Ann \"Nan\"");
  EXPECT_EQ((*known)[0].aliases, (std::vector<std::string>{"Nan Lee", "Ann Q. Lee"}));
  EXPECT_EQ((*known)[0].gender, "f");
  EXPECT_EQ(known->person("Ann Lee"), &(*known)[0]);
  EXPECT_EQ(known->holder("Mayor of Harbour Town", "Lee"), &(*known)[0]);
  EXPECT_EQ(known->organisation("the Harbour Guild"), &(*known)[1]);
  EXPECT_EQ(known->organisation("HG"), &(*known)[1]);
  EXPECT_EQ(known->organisation("hg"), nullptr);
}

TEST_F(OwnLists, RowsOfOneActor) {
  const auto known = of("Ann Lee,person,Q9,,f,Mayor of Ay,2001-01-01,2005-01-01,\n"
                        "Ann B. Lee,person,Q9,Annie Lee,,Mayor of Bee,2006-01-01,,\n"
                        "Bo Ek,person,,,m,Clerk,2001-01-01,,\nBo Ek,person,,,m,Judge,2003-01-01,,\n");
  ASSERT_EQ(known.size(), 2u);
  EXPECT_EQ(known[0].name, "Ann Lee");
  EXPECT_EQ(known[0].aliases, (std::vector<std::string>{"Annie Lee", "Ann B. Lee"}));
  EXPECT_EQ(known[0].offices.size(), 2u);
  EXPECT_EQ(known[1].offices.size(), 2u);
  EXPECT_EQ(known.person("Annie Lee"), &known[0]);
}

TEST_F(OwnLists, TwoOfOneName) {
  const auto known = of("Ann Lee,person,Q1,,f,Mayor,2001-01-01,2005-01-01,\nAnn Lee,person,Q2,,f,Judge,2004-01-01,,\n");
  EXPECT_EQ(known.person("Ann Lee"), nullptr);
  EXPECT_EQ(known.person("Ann Lee", "2004-06-01"), nullptr) << "both in office";
  EXPECT_EQ(id(known.person("Ann Lee", "2002-01-01")), "Q1");
  EXPECT_EQ(id(known.person("Ann Lee", "2010-01-01")), "Q2");
  EXPECT_EQ(id(known.holder("Mayor", "Lee", "2004-06-01")), "Q1");
  EXPECT_EQ(known.holder("Clerk", "Lee", "2004-06-01"), nullptr);
}

TEST_F(OwnLists, ALaterFileCorrectsAndAddsToTheShippedOnes) {
  const std::string shipped = std::string(HEARSAY_SOURCE) + "/data/known/";
  std::vector<std::string> files = {shipped + "countries.csv", shipped + "leaders.csv"};
  files.push_back(file("own.csv", kHeader +
      "Vladimir Putin,person,Q7747,VVP Putin,,President of Russia,2012-05-07,2030-05-07,\n"
      "Vladimir Putin,person,Q7747,,,Prime Minister of Russia,2008-05-08,2012-05-07,Russia\n"));
  const auto known = KnownActors::load(files);
  ASSERT_TRUE(known) << known.error().message;
  const auto* putin = known->person("Vladimir Putin");
  ASSERT_NE(putin, nullptr);
  EXPECT_EQ(KnownActors::offices_at(*putin, "2018-01-01")[0].until, "2030-05-07");
  EXPECT_EQ(known->holder("Russian Prime Minister", "Putin", "2010-01-01"), putin);
  EXPECT_EQ(known->person("VVP Putin"), putin);
}

TEST_F(OwnLists, WrongColumns) {
  EXPECT_TRUE(wrong("").starts_with("line 1: the file is empty")) << wrong("");
  EXPECT_TRUE(wrong("nmae,kind\n").starts_with("line 1: there is no column \"nmae\"; the columns are name, kind"));
  EXPECT_TRUE(wrong("name,kind,wikidata,aliases,gender,office,from,country\n")
                  .starts_with("line 1: the column \"until\" is missing"));
  EXPECT_EQ(wrong("name,name,kind,wikidata,aliases,gender,office,from,until,country\n"),
            "line 1: the column \"name\" is there twice");
  EXPECT_EQ(wrong(kHeader + "Ann Lee,person,,,,,,\n"),
            "line 2: there are 8 fields, and the first line names 9 columns");
  EXPECT_TRUE(wrong(std::string(100000, 'x') + "\n").starts_with("line 1: there is no column \"xxx"));
}

TEST_F(OwnLists, WrongValues) {
  const auto row = [&](const std::string& fields) {
    return wrong(kHeader + "\nBo Ek,person,,,,,,,\n" + fields + "\n");
  };
  EXPECT_EQ(row("Ann Lee,person,,,f,Mayor,2019-02-30,,"),
            "line 4: the date \"2019-02-30\" in \"from\" is not a day as in 2022-02-25");
  EXPECT_EQ(row("Ann Lee,person,,,f,Mayor,2019-02-03,soon,"),
            "line 4: the date \"soon\" in \"until\" is not a day as in 2022-02-25");
  EXPECT_EQ(row("Ann Lee,person,,,f,Mayor,2019-02-03,2019-02-02,"),
            "line 4: the office ends on 2019-02-02, before it begins on 2019-02-03");
  EXPECT_EQ(row("Ann Lee,person,,,f,Mayor,,,"), "line 4: the office \"Mayor\" has no \"from\"");
  EXPECT_EQ(row("Ann Lee,person,,,f,,2019-02-03,,"), "line 4: there are dates, and no office");
  for (const char* bad : {"42", "Q", "Q0", "Q12x", "q12", "Q99999999999999999"}) {
    EXPECT_EQ(row("Ann Lee,person," + std::string(bad) + ",,,,,,"),
              "line 4: \"" + std::string(bad) + "\" is not a Wikidata id as in Q42");
  }
  EXPECT_EQ(row("Ann Lee,robot,,,,,,,"), "line 4: the kind \"robot\" is not person, organisation or country");
  EXPECT_EQ(row(",person,,,,,,,"), "line 4: the name \"\" has no letter");
  EXPECT_EQ(row("--,person,,,,,,,"), "line 4: the name \"--\" has no letter");
  EXPECT_EQ(row("Ann Lee,person,,,woman,,,,"), "line 4: the gender \"woman\" is not f, m or empty");
  EXPECT_EQ(wrong("shared," + kHeader + "no,Ann Lee,person,,,,,,,\n"), "line 2: shared is \"no\", not yes or empty");
  EXPECT_TRUE(row("Ann Lee,person,,,f,Mayor,\"2019\n\x1b[2J\",,").starts_with("line 4: the date \"2019  [2J\""));
}

TEST_F(OwnLists, Duplicates) {
  const std::string mayor = "Ann Lee,person,Q9,,f,Mayor,2019-01-01,,\n";
  EXPECT_EQ(wrong(kHeader + mayor + "Bo Ek,person,,,,,,,\n" + mayor),
            "line 4: \"Ann Lee\" as \"Mayor\" from 2019-01-01 is in line 2 already");
  EXPECT_EQ(wrong(kHeader + "Ay,country,Q1,,,,,,\nAy Land,country,Q1,,,,,,\n"),
            "line 3: \"Ay Land\" is in line 2 already");
  EXPECT_EQ(wrong(kHeader + mayor + "Ann Lee,person,Q9,,f,Mayor,2020-01-01,,\n"), "nothing") << "another term";
}

TEST_F(OwnLists, WrongMarksAndBytes) {
  EXPECT_EQ(wrong(kHeader + "\"Ann Lee,person,,,,,,,\n\n"), "line 2: a quotation mark is opened here and never closed");
  EXPECT_TRUE(wrong(kHeader + "Ann \"Nan\" Lee,person,,,,,,,\n")
                  .starts_with("line 2: a quotation mark inside a field"));
  EXPECT_EQ(wrong(kHeader + "\"Ann\" Lee,person,,,,,,,\n"), "line 2: there is text behind a closing quotation mark");
  EXPECT_TRUE(wrong(kHeader + "Bo Ek,person,,,,,,,\nAnn L\xe9,person,,,,,,,\n")
                  .starts_with("line 3: there are bytes here"));
  EXPECT_TRUE(wrong(std::string("name\0kind", 9)).starts_with("line 1: there is no column"));
}

TEST_F(OwnLists, FilesThatCannotBe) {
  const auto kind_of = [](const std::string& path) {
    const auto known = KnownActors::load({path});
    EXPECT_FALSE(known);
    EXPECT_TRUE(known.error().message.starts_with(path + ": ")) << known.error().message;
    return known.error().kind;
  };
  EXPECT_EQ(kind_of((folder_ / "missing.csv").string()), ErrorKind::kNotFound);
  EXPECT_EQ(kind_of(folder_.string()), ErrorKind::kUnreadable);
  const auto large = file("large.csv", kHeader);
  std::filesystem::resize_file(large, std::size_t{65} << 20);
  EXPECT_EQ(kind_of(large), ErrorKind::kUsage);
}

TEST_F(OwnLists, TooManyLinesAreRefusedAndManyAreBounded) {
  std::string lines(1'000'001, '\n');
  EXPECT_EQ(wrong(kHeader + lines + "Ann Lee,person,,,,,,,\n"), "line 1000001: more than 1000000 lines are not read");
  std::string aliases;
  for (int i = 0; i < 101; ++i) aliases += "Ann Lee " + std::to_string(i) + ';';
  EXPECT_EQ(wrong(kHeader + "Ann Lee,person,," + aliases + ",,,,,\n"), "line 2: more than 100 aliases");
  std::string rows;
  for (int i = 0; i < 1002; ++i) rows += "Ann Lee,person,Q1,,,Office " + std::to_string(i) + ",2019-01-01,,\n";
  EXPECT_TRUE(wrong(kHeader + rows).starts_with("line 100")) << wrong(kHeader + rows);
  rows.clear();
  for (int i = 1; i < 50'000; ++i) rows += "Ann Lee,person,Q" + std::to_string(i) + ",,,Mayor,2019-01-01,,\n";
  const auto begin = std::chrono::steady_clock::now();
  const auto known = of(rows);
  for (int i = 0; i < 1000; ++i) {
    EXPECT_EQ(known.person("Ann Lee", "2020-01-01"), nullptr);
    EXPECT_EQ(known.holder("Mayor", "Lee", "2020-01-01"), nullptr);
  }
  EXPECT_LT(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(), 20.0);
}

TEST_F(OwnLists, SurviveEveryCutAndFlippedByte) {
  const std::string good = kHeader +
      "\"Lee, Ann\",person,Q9,\"A;B\",f,Mayor,2019-01-01,2020-01-01,US\r\nAy,country,,,,,,,\n";
  for (std::size_t at = 0; at < good.size(); ++at) {
    (void)parse_known_rows(good.substr(0, at), "x");
    for (const int flip : {1, 0x04, 0x20, 0x80}) {
      std::string bad = good;
      bad[at] = static_cast<char>(bad[at] ^ flip);
      if (const auto rows = parse_known_rows(bad, "x"); !rows) {
        EXPECT_TRUE(rows.error().message.starts_with("x: line ")) << rows.error().message;
      }
    }
  }
}

}  // namespace
}  // namespace hearsay
