// Paragraphs and sentences: cases, promises, speed, and agreement with the gold sentences where they are there.
#include "text/sentences.h"

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "files.h"
#include "text/code_points.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace hearsay {
namespace {

using Texts = std::vector<std::string>;

Texts texts(std::string_view text, const Spans& spans) {
  Texts out;
  for (const Span span : spans) out.emplace_back(slice(text, span));
  return out;
}
Texts sentences(std::string_view text) { return texts(text, lay_out(text).sentences); }
Texts paragraphs(std::string_view text) { return texts(text, lay_out(text).paragraphs); }

// The sentences are written with a bar between two.
void expect_cut(const std::string& barred) {
  Texts wanted(1);
  std::string text;
  for (const char c : barred) {
    if (c == '|') {
      wanted.emplace_back();
    } else {
      wanted.back().push_back(c);
      text.push_back(c);
    }
  }
  for (std::string& each : wanted) {
    const Trimmed trimmed = trim(each, 0, each.size());
    each = each.substr(trimmed.begin, trimmed.end - trimmed.begin);
  }
  EXPECT_EQ(sentences(text), wanted);
}

TEST(Sentences, PlainStops) {
  expect_cut("The minister resigned. |He gave no reason. |Why now? |Nobody knows!");
  expect_cut("No stop at the end");
  expect_cut("Prices rose 2.5 per cent in May. |76 villages were flooded.");
  expect_cut("It costs a lot. |$5 million was paid. |\u20ac3 was not.");
}

TEST(Sentences, Abbreviations) {
  expect_cut("Mr. Brown met Sen. Ann Lee and Gov. Tom Fox. |They left.");
  expect_cut("U.S. President Jane Roe spoke. |She met U.N. Secretary General Li.");
  expect_cut("He moved to the U.S. |He found work there.");
  expect_cut("It happened on Jan. 5 and Nov. 30. |It ended in Dec. |The court agreed.");
  expect_cut("Acme Inc. Chairman Bob Low left Acme Corp. |The board was told.");
  expect_cut("John F. Kennedy, J. K. Rowling and George H. W. Bush. |Wayne A. I. Smith too.");
  expect_cut("They met at 5 p.m. EST on Friday. |It ended at 6 a.m. |Police left at 7 a.m. Monday.");
  expect_cut("Under Act No. 12 it is so. |Is it? |No. |It is not.");
  expect_cut("Sen. Ann Lee (R-Ariz.) said so. |Rep. Bo Day, D-Va., agreed.");
  expect_cut("The case of Roe v. Wade is old. |So is Smith vs. Jones.");
  expect_cut("She has a Ph.D. in law. |Drs. Low and High, e.g. the latter, do not.");
}

TEST(Sentences, QuotationsAndBrackets) {
  expect_cut("\u201cReally?\u201d he asked.");
  expect_cut("\"Is it over?\" Ann Ross asked. |\"It is,\" she was told.");
  expect_cut("\u201cIt is going well,\u201d Ross said. |\u201cPolice are there.\u201d |Nobody was hurt.");
  expect_cut("He called it \u201ca farce.\u201d |Then he left.");
  expect_cut("He called it \"a farce\". |Then he left.");
  expect_cut("She said, \u201cHe told me, \u2018Go home.\u2019\u201d |I did.");
  expect_cut("We won. |(The vote was close.) |They lost.");
  expect_cut("She wrote, 'Am I to go?'\u2009\". |Then silence.");
  expect_cut("He was there.\u201d|Police came.");
}

TEST(Sentences, EllipsesAndOmissions) {
  expect_cut("Well... maybe not. |I waited... |She never came.");
  expect_cut("It was long . . . |We were tired.");
  expect_cut("\"We will go [...] and stay. [...] |They will not.\"");
  expect_cut("He waited\u2026 and waited.");
}

TEST(Sentences, AddressesNumbersAndLists) {
  expect_cut("See www.example.com for more. |Write to a.b@example.org today.");
  expect_cut("1. Open the door.");
  expect_cut("Version 3.1.2 of Node.js is out. |It works.");
}

TEST(Sentences, OtherScripts) {
  expect_cut("\u041e\u043d \u043f\u0440\u0438\u0448\u0435\u043b. |\u041e\u043d\u0430 \u0443\u0448\u043b\u0430.");
  expect_cut("\u4ed6\u6765\u4e86\u3002|\u5979\u8d70\u4e86\u3002");
  expect_cut("\u00c9mile left. |\u00c9lise stayed.");
}

TEST(Paragraphs, EndWithEveryLine) {
  EXPECT_EQ(paragraphs("One\nTwo\r\nThree\n\n\n  Four \t\n\u2028Five"), (Texts{"One", "Two", "Three", "Four", "Five"}));
  EXPECT_EQ(paragraphs(" \n\t\n\u00a0"), Texts{});
  EXPECT_EQ(paragraphs(""), Texts{});
  EXPECT_EQ(sentences("A headline without a stop\nA first line. A second"),
            (Texts{"A headline without a stop", "A first line.", "A second"}));
}

const char kWrapped[] =
    "MINISTER SAYS NO\n"
    "\n"
    "The minister for fisheries said on Tuesday that the harbour would stay\n"
    "closed until the end of the month, and that nobody had asked him for a\n"
    "reason. He was speaking to reporters in front of the harbour office, a\n"
    "brick building.\n"
    "\n"
    "The fishermen, who had waited for three weeks, went home in the evening\n"
    "and came back.\n";

TEST(Paragraphs, HardWrappedTextIsJoined) {
  const Texts found = paragraphs(kWrapped);
  ASSERT_EQ(found.size(), 3u);
  EXPECT_TRUE(found[1].starts_with("The minister") && found[1].ends_with("building."));
  EXPECT_TRUE(found[2].ends_with("came back."));
  EXPECT_EQ(sentences(kWrapped).size(), 4u);
  std::string dos;
  for (const char c : std::string(kWrapped)) dos += c == '\n' ? "\r\n" : std::string(1, c);
  EXPECT_EQ(paragraphs(dos).size(), 3u);
}

TEST(Paragraphs, ListsOfLongLinesAreNotJoined) {
  const std::string list =
      "Council votes against the new bridge after a long night of talk\n"
      "Minister for fisheries says that the harbour is going to reopen\n"
      "Two hundred walk out of the old paper mill over unpaid overtime\n"
      "School in the valley wins the prize for the best garden of all.\n";
  EXPECT_EQ(paragraphs(list).size(), 4u);
}

void expect_promises(std::string_view text) {
  const Layout layout = lay_out(text);
  std::size_t end = 0, paragraph = 0, covered = 0;
  for (const Span span : layout.paragraphs) {
    ASSERT_TRUE(span.begin >= end && span.begin < span.end && span.end <= text.size());
    end = span.end;
  }
  end = 0;
  for (const Span span : layout.sentences) {
    ASSERT_TRUE(span.begin >= end && span.begin < span.end);
    while (paragraph < layout.paragraphs.size() && !layout.paragraphs[paragraph].contains(span)) ++paragraph;
    ASSERT_LT(paragraph, layout.paragraphs.size()) << "a sentence in no paragraph";
    const Trimmed trimmed = trim(text, span.begin, span.end);
    ASSERT_TRUE(trimmed.begin == span.begin && trimmed.end == span.end) << "not trimmed";
    ASSERT_EQ(skip_blanks(text.substr(0, span.begin), end), span.begin) << "something left out";
    end = span.end;
    covered += span.size();
  }
  ASSERT_EQ(skip_blanks(text, end), text.size());
}

TEST(Sentences, KeepTheirPromisesOnAnything) {
  static const char* const kBits[] = {
      ".",  "!",  "?",  "\u2026", " ",  "  ", "\n", "\r\n", "\"", "'",  "\u201c", "\u201d", "\u2019", "(",    ")",
      "[...]",
      "[",  "]",  "A",  "the",    "He", "I",  "5",  "$",    "Mr", "No", "U.S",    "p.m",    "said",   "\u00a0",
      "\u2009", "\u3002", "\u4e2d", "\xff", "\xe2\x80", "\x80", "\u0301", "-", "\u2014", "\t", "\u2028", "#", "John", "asked"};
  std::uint32_t state = 5;
  const auto next = [&state] { return state = state * 1664525u + 1013904223u, state >> 16; };
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (unsigned i = next() % 30; i > 0; --i) text += kBits[next() % std::size(kBits)];
    expect_promises(text);
    if (HasFatalFailure()) FAIL() << text;
  }
  expect_promises(kWrapped);
}

// Not a benchmark: what is quadratic takes minutes here.
TEST(Sentences, FiveMegabytesOfAnythingTakeLinearTime) {
  for (const char* unit : {"x", ".", " ", "\n", ". ", "\" ", ".\" ", ".\"", "[...] ", "( ", ". (", "\u201c",
                           "\u2026 ", "A. ",
                           "He said. ", "a\n", "Mr. ", "\x80", "?\" John ", ".\u2009", "- ", ". - ", "[. . "}) {
    std::string text;
    while (text.size() < 5'000'000) text += unit;
    const auto begin = std::chrono::steady_clock::now();
    lay_out(text);
    EXPECT_LT(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(), 6.0) << unit;
  }
}

// Ends of sentences, F1 a document, mean over documents.
void expect_agreement(const char* file, double least) {
  const auto path = test::shared() / "data/gold-dev" / file;
  if (!std::filesystem::exists(path)) GTEST_SKIP() << path << " is not there: nothing compared";
  std::ifstream lines(path);
  double sum = 0;
  int documents = 0;
  for (std::string line; std::getline(lines, line); ++documents) {
    const auto document = nlohmann::json::parse(line);
    const std::string text = document["text"];
    const CodePoints points(text);
    std::set<std::size_t> gold;
    for (const auto& each : document["sentences"]) gold.insert(each[1].get<std::size_t>());
    const Spans ours = lay_out(text).sentences;
    std::size_t right = 0;
    for (const Span span : ours) right += gold.count(points.of_byte(span.end));
    sum += 2.0 * static_cast<double>(right) / static_cast<double>(ours.size() + gold.size());
  }
  ASSERT_GT(documents, 0);
  EXPECT_GT(sum / documents, least);
  std::cout << file << ": boundary F1 " << sum / documents << " over " << documents << " documents\n";
}

TEST(Sentences, AgreeWithGold) { expect_agreement("gold.jsonl", 0.99); }
TEST(Sentences, AgreeWithWikinews) { expect_agreement("wikinews.jsonl", 0.99); }

}  // namespace
}  // namespace hearsay
