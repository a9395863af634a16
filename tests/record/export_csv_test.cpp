#include <gtest/gtest.h>
#include <hearsay/export.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "export_records.h"
#include "record/exports.h"

namespace hearsay {
namespace {

using nlohmann::json;
using Lines = std::vector<std::vector<std::string>>;

// RFC 4180, to the letter: CRLF between lines, quotes only around a whole cell and doubled inside.
Lines read_csv(std::string_view csv) {
  Lines lines;
  for (std::size_t at = 0; at < csv.size();) {
    lines.emplace_back();
    for (bool more = true; more;) {
      std::string cell;
      if (csv[at] == '"') {
        for (++at; at < csv.size() && !(csv[at] == '"' && csv.substr(at, 2) != "\"\""); ++at) {
          if (csv[at] == '"') ++at;
          cell += csv[at];
        }
        ++at;
      } else {
        while (at < csv.size() && std::string_view(",\r\n\"").find(csv[at]) == std::string_view::npos) {
          cell += csv[at++];
        }
      }
      lines.back().push_back(cell);
      more = csv.substr(at, 1) == ",";
      if (!more && csv.substr(at, 2) != "\r\n") {
        ADD_FAILURE() << "byte " << at << " is neither a comma nor a line's end";
        return lines;
      }
      at += more ? 1 : 2;
    }
  }
  return lines;
}

std::string cell(const Record& record, std::size_t line, std::string_view column) {
  const Lines lines = read_csv(csv_header().substr(3) + to_csv(record));
  for (std::size_t i = 0; i < lines[0].size(); ++i) {
    if (lines[0][i] == column) return lines[line].at(i);
  }
  ADD_FAILURE() << "no column " << column;
  return "";
}

TEST(Csv, TheHeaderHasAByteOrderMark) {
  EXPECT_EQ(csv_header(),
            "\uFEFFarticle,statement,parent,outlet,date,headline,url,credits,speaker,speaker_wikidata,speaker_as,cue,"
            "content,addressee,condition,kind,form,polarity,via,confidence,speaker_confidence,content_begin,"
            "content_end\r\n");
}

TEST(Csv, ALineAStatement) {
  const Record record = test::news_record();
  const Lines lines = read_csv(to_csv(record));
  ASSERT_EQ(lines.size(), 6u);
  EXPECT_EQ(lines[0], (std::vector<std::string>{
                          "0123456789abcdef", "s1", "", "The Post", "2022-02-25", "Bridge to open",
                          "https://post.example/a%20b?x=\u00e9", "Reuters; AP", "Ann Lee", "Q42", "Ann Lee", "told",
                          "“The bridge opens,” … “if the cables hold.”", "reporters", "if the cables hold", "speech",
                          "direct", "affirmed", "", "0.97", "0.9", "16", "81"}));
  EXPECT_EQ(cell(record, 3, "parent"), "s2");
  EXPECT_EQ(cell(record, 3, "via"), "Bo Ek");
  EXPECT_EQ(cell(record, 4, "polarity"), "negated");
}

TEST(Csv, OnlyWhatIsKept) {
  EXPECT_EQ(read_csv(to_csv(test::news_record(), [](const Statement& s) { return s.id == "s2"; })).size(), 1u);
  EXPECT_EQ(to_csv(test::news_record(), [](const Statement&) { return false; }), "");
}

TEST(Csv, WhatASpreadsheetWouldTakeForAFormulaHasAnApostrophe) {
  Record record = test::small_record();
  const auto name = [&](const std::string& value) {
    record.actors[0].name = value;
    return cell(record, 1, "speaker");
  };
  for (const char* formula : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\tx", "\rx", "  =1",
                              "\u00a0=1", "\ufeff=1", "\u200b=1", "\u3000@x", "\x01=1", "\uff1d1+1", "\uff0b1",
                              "\uff0d1", "\uff20x", "=HYPERLINK(\"http://x\",\"y\")", "=cmd|' /C calc'!A0", "'=1", "''=1"}) {
    EXPECT_EQ(name(formula), "'" + std::string(formula));
  }
  for (const char* harmless : {"Peskov", "a=b", "1-2", "x\t=1", "\"=1\"", "'tis", "'", "", "(-1)"}) {
    EXPECT_EQ(name(harmless), harmless);
  }
  EXPECT_EQ(name(std::string("\0=1", 3)), "'=1");  // the NUL goes first
  EXPECT_EQ(name(std::string("a\0b", 3)), "ab");
  EXPECT_EQ(name("a\xff"), "a\uFFFD");
}

// Of the cells that a page fills none may be read as a formula, and none may be lost.
TEST(Csv, RandomRecordsComeBack) {
  test::RandomRecords records(8);
  std::size_t lines_read = 0;
  for (int i = 0; i < 400; ++i) {
    const Record record = records.next();
    const Lines lines = read_csv(to_csv(record));
    ASSERT_EQ(lines.size(), record.statements.size());
    for (std::size_t s = 0; s < lines.size(); ++s, ++lines_read) {
      ASSERT_EQ(lines[s].size(), 23u);
      std::string content = record::words(record, record.statements[s].content);
      std::erase(content, '\0');
      EXPECT_TRUE(lines[s][12] == content || lines[s][12] == "'" + content);
      for (const std::string& each : lines[s]) {
        EXPECT_TRUE(each.empty() || std::string_view("=+-@\t\r\n").find(each[0]) == std::string_view::npos) << each;
        EXPECT_EQ(each.find('\0'), std::string::npos);
      }
    }
  }
  EXPECT_GT(lines_read, 500u);
}

std::string exported(ExportFormat format, const std::vector<Record>& records, const Keeps& keeps = {}) {
  Exporter exporter(format);
  std::string out = exporter.begin();
  for (const Record& record : records) out += exporter.add(record, keeps);
  return out + exporter.end();
}

TEST(Exporter, ManyRecordsAreOneDocument) {
  const std::vector<Record> records = {test::news_record(), test::small_record()};
  EXPECT_EQ(exported(ExportFormat::kCsv, records), csv_header() + to_csv(records[0]) + to_csv(records[1]));
  EXPECT_EQ(exported(ExportFormat::kJsonl, records), to_json(records[0]) + "\n" + to_json(records[1]) + "\n");
  const json annotations = json::parse(exported(ExportFormat::kAnnotations, records));
  EXPECT_EQ(annotations["total"], 8);
  EXPECT_EQ(annotations["first"]["items"].size(), 8u);
  EXPECT_EQ(annotations["first"]["items"][7], json::parse(to_annotations(records[1]))["first"]["items"][1]);
  const json quotations = json::parse(exported(ExportFormat::kQuotations, records));
  EXPECT_EQ(quotations["@graph"].size(), json::parse(to_quotations(records[0]))["@graph"].size() +
                                             json::parse(to_quotations(records[1]))["@graph"].size());
  EXPECT_EQ(exported(ExportFormat::kAnnotationLines, records),
            to_annotations(records[0]) + "\n" + to_annotations(records[1]) + "\n");
  EXPECT_EQ(exported(ExportFormat::kQuotationLines, records),
            to_quotations(records[0]) + "\n" + to_quotations(records[1]) + "\n");
}

TEST(Exporter, OfNothingThereAreDocumentsToo) {
  for (const std::vector<Record>& records : {std::vector<Record>{}, std::vector<Record>{test::news_record()}}) {
    const Keeps none = [](const Statement&) { return false; };
    EXPECT_EQ(exported(ExportFormat::kCsv, records, none), csv_header());
    EXPECT_EQ(json::parse(exported(ExportFormat::kAnnotations, records, none))["total"], 0);
    EXPECT_TRUE(json::parse(exported(ExportFormat::kQuotations, records, none))["@graph"].empty());
  }
}

TEST(Exporter, ACollectionIsNamedByWhatIsInIt) {
  const auto id = [](const std::vector<Record>& records) {
    return json::parse(exported(ExportFormat::kAnnotations, records))["id"].get<std::string>();
  };
  EXPECT_EQ(id({test::news_record()}), id({test::news_record()}));
  EXPECT_NE(id({test::news_record()}), id({test::small_record()}));
  EXPECT_NE(id({test::news_record()}), id({test::news_record(), test::small_record()}));
}

}  // namespace
}  // namespace hearsay
