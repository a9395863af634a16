#include "cli/terminal_text.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace hearsay::cli {
namespace {

std::vector<std::string> plain(const std::vector<Line>& lines) {
  std::vector<std::string> out;
  for (const Line& line : lines) out.push_back(paint(line, false));
  return out;
}

std::vector<std::string> wrapped(const std::string& text, int width) {
  return plain(wrap({{text, Style::kPlain}}, width));
}

using Lines = std::vector<std::string>;

TEST(Neutral, ShowsEscapesAndOtherControlsAsPictures) {
  EXPECT_EQ(neutral("a\x1b[31mred\x1b]0;title\x07z"), "a␛[31mred␛]0;title␇z");
  EXPECT_EQ(neutral(std::string("a\0b", 3)), "a␀b");
  EXPECT_EQ(neutral("a\x7f" "b\b"), "a␡b␈");
}

TEST(Neutral, ReplacesEightBitControlsAndBrokenBytes) {
  EXPECT_EQ(neutral("a\xc2\x9b" "31m"), "a\uFFFD31m");  // CSI in one character
  EXPECT_EQ(neutral("a\x9b" "b\xff"), "a\uFFFD" "b\uFFFD");
  EXPECT_EQ(neutral("cut \xe2\x80"), "cut \uFFFD");
}

TEST(Neutral, LeavesOutBidirectionalAndInvisibleCharacters) {
  EXPECT_EQ(neutral("\u202Eevil\u202C \u2066x\u2069\u200E\u200F\u061C"), "evil x");
  EXPECT_EQ(neutral("soft\u00ADhyphen \uFEFF\u200Bzero"), "softhyphen zero");
  EXPECT_EQ(neutral("👩\u200D🔬 می\u200Cخواهم"), "👩\u200D🔬 می\u200Cخواهم");  // joiners carry meaning
}

TEST(Neutral, MakesOneBlankOfLineBreaksAndTabs) {
  EXPECT_EQ(neutral("one\r\n\r\ntwo\tthree\u2028four  five\u00A0six"), "one two three four five\u00A0six");
}

TEST(Width, CountsColumnsNotBytes) {
  EXPECT_EQ(display_width(""), 0);
  EXPECT_EQ(display_width("naïve"), 5);
  EXPECT_EQ(display_width("nai\u0308ve"), 5);  // the same with a combining mark
  EXPECT_EQ(display_width("新闻"), 4);
  EXPECT_EQ(display_width("한글"), 4);
  EXPECT_EQ(display_width("\u1112\u1161\u11AB"), 2);  // one syllable of three letters
  EXPECT_EQ(display_width("🙂"), 2);
  EXPECT_EQ(display_width("👩\u200D👩\u200D👧"), 2);
  EXPECT_EQ(display_width("👍🏽"), 2);
  EXPECT_EQ(display_width("🇫🇮🇩🇪"), 4);
  EXPECT_EQ(display_width("│ ❝ …"), 5);
}

TEST(Wrap, BreaksAtBlanksAndKeepsTheWidth) {
  EXPECT_EQ(wrapped("the quick brown fox", 9), (Lines{"the quick", "brown fox"}));
  EXPECT_EQ(wrapped("the quick brown fox", 10), (Lines{"the quick", "brown fox"}));
  EXPECT_EQ(wrapped("the quick brown fox", 8), (Lines{"the", "quick", "brown", "fox"}));
  EXPECT_EQ(wrapped("  lead and trail  ", 40), (Lines{"lead and trail"}));
  EXPECT_EQ(wrapped("", 10), (Lines{""}));
}

TEST(Wrap, HasNoLimitAtWidthNought) { EXPECT_EQ(wrapped(std::string(500, 'x') + " y", 0).size(), 1U); }

TEST(Wrap, CutsWhatIsTooLong) {
  EXPECT_EQ(wrapped("abcdefghij kl", 4), (Lines{"abcd", "efgh", "ij", "kl"}));
  EXPECT_EQ(wrapped("e\u0301e\u0301e\u0301", 2), (Lines{"e\u0301e\u0301", "e\u0301"}));  // never before a mark
  EXPECT_EQ(wrapped("🇫🇮🇩🇪", 3), (Lines{"🇫🇮", "🇩🇪"}));
  EXPECT_EQ(wrapped("新", 1), (Lines{"新"}));  // wider than the line: alone on it
}

TEST(Wrap, BreaksBeforeIdeographsButNotBeforeTheirPunctuation) {
  EXPECT_EQ(wrapped("总统昨天说，他会来", 6), (Lines{"总统昨", "天说，", "他会来"}));
  EXPECT_EQ(wrapped("总统昨说，好", 8), (Lines{"总统昨", "说，好"}));  // the comma stays with its word
}

TEST(Wrap, NoBreakSpacesDoNotBreak) { EXPECT_EQ(wrapped("10\u00A0km away", 8), (Lines{"10\u00A0km", "away"})); }

TEST(Wrap, KeepsStylesOverLines) {
  const Line runs{{"Ann ", Style::kSpeaker}, {"said so", Style::kCue}};
  const auto lines = wrap(runs, 8);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(paint(lines[0], true), "\x1b[1mAnn \x1b[0m\x1b[36msaid\x1b[0m");
  EXPECT_EQ(paint(lines[1], true), "\x1b[36mso\x1b[0m");
}

TEST(Wrap, LosesNothingAndNeverOverflows) {
  const std::string text = "Zwölf 新闻 Boxkämpfer 🙂🙂 jagen👩\u200D🔬Viktor quer über den großen Sylter Deich 한글";
  std::string letters = text;
  std::erase(letters, ' ');
  for (int width = 2; width < 90; ++width) {
    std::string joined;
    for (const std::string& line : wrapped(text, width)) {
      EXPECT_LE(display_width(line), width) << line;
      joined += line;
    }
    std::erase(joined, ' ');
    EXPECT_EQ(joined, letters) << width;
  }
}

TEST(Cut, MarksWhatIsMissing) {
  EXPECT_EQ(cut("page.html", 9), "page.html");
  EXPECT_EQ(cut("page.html", 6), "page.…");
  EXPECT_EQ(cut("新闻.html", 4), "新…");
  EXPECT_EQ(cut("x.html", 0), "");
}

}  // namespace
}  // namespace hearsay::cli
