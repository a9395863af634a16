#include "text/quotations.h"

#include <gtest/gtest.h>

#include "../statements/texts.h"

namespace hearsay {
namespace {

using test::Parts;
using test::Text;

Parts found(const std::string& text) { return Text(text).shown_quotations(); }

TEST(Quotations, EachKindOfMark) {
  EXPECT_EQ(found("He said \"no\" again."), Parts{"\"no\""});
  EXPECT_EQ(found("He said “no” again."), Parts{"“no”"});
  EXPECT_EQ(found("He said «no» again."), Parts{"«no»"});
  EXPECT_EQ(found("He said ‘no’ again."), Parts{"‘no’"});
  EXPECT_EQ(found("He said 'no' again."), Parts{"'no'"});
  EXPECT_EQ(found("He said ''no'' again."), Parts{"''no''"});
}

TEST(Quotations, NoneInPlainText) {
  EXPECT_EQ(found(""), Parts{});
  EXPECT_EQ(found("He said no."), Parts{});
  EXPECT_EQ(found("It is 6' 2\" tall."), Parts{});
}

TEST(Quotations, ApostrophesAreNone) {
  EXPECT_EQ(found("I'm sure it's the boys' room, isn't it?"), Parts{});
  EXPECT_EQ(found("I’m sure it’s the boys’ room, isn’t it?"), Parts{});
  EXPECT_EQ(found("'Tis the season, and the boys' room is cold."), Parts{});
  EXPECT_EQ(found("Back in the '90s the boys' room was cold."), Parts{});
  EXPECT_EQ(found("Give 'em hell, said the workers' union."), Parts{});
}

TEST(Quotations, ApostrophesInsideASingleQuotation) {
  EXPECT_EQ(found("'I'm going,' he said."), Parts{"'I'm going,'"});
  EXPECT_EQ(found("‘I’m going,’ he said."), Parts{"‘I’m going,’"});
  EXPECT_EQ(found("'We saw the boys' room,' he said."), Parts{"'We saw the boys' room,'"});
  EXPECT_EQ(found("‘We saw the boys’ room,’ he said."), Parts{"‘We saw the boys’ room,’"});
  EXPECT_EQ(found("He broke the 'rules' and the 'laws' of it."), (Parts{"'rules'", "'laws'"}));
  EXPECT_EQ(found("The so-called ‘rules’ are gone."), Parts{"‘rules’"});
}

TEST(Quotations, SingleInsideDouble) {
  EXPECT_EQ(found("\"He said 'go' to me,\" she said."), (Parts{"\"He said 'go' to me,\"", "'go'"}));
  EXPECT_EQ(found("“He said ‘go’,” she said."), (Parts{"“He said ‘go’,”", "‘go’"}));
  EXPECT_EQ(found("\"He told me, 'Go'\" she said."), (Parts{"\"He told me, 'Go'\"", "'Go'"}));
  EXPECT_EQ(found("\"'Tis good,\" she said of the boys' room."), Parts{"\"'Tis good,\""});
  EXPECT_EQ(found("“‘Go,’ he told me,” she said."), (Parts{"“‘Go,’ he told me,”", "‘Go,’"}));
}

TEST(Quotations, DoubleInsideSingleAsTheBritishPrint) {
  EXPECT_EQ(found("'He said \"no\" to me,' she said."), (Parts{"'He said \"no\" to me,'", "\"no\""}));
  EXPECT_EQ(found("‘He said “no” to me,’ she said."), (Parts{"‘He said “no” to me,’", "“no”"}));
  EXPECT_EQ(found("'\"No,\" he told me,' she said."), (Parts{"'\"No,\" he told me,'", "\"No,\""}));
}

TEST(Quotations, StraightMarksOpenAfterBlanksBracketsAndDashes) {
  EXPECT_EQ(found("It (\"the plan\") is off."), Parts{"\"the plan\""});
  EXPECT_EQ(found("He left — \"for good\" — today."), Parts{"\"for good\""});
  EXPECT_EQ(found("He left—\"for good\"—today."), Parts{"\"for good\""});
  EXPECT_EQ(found("He left--\"for good\"--today."), Parts{"\"for good\""});
  EXPECT_EQ(found("said\u00a0\"no\" again"), Parts{"\"no\""});
}

TEST(Quotations, TheyKnowWhatIsAroundThem) {
  const Text text("'A \"b\" c,' he said. \"D 'e' f,\" he said.");
  ASSERT_EQ(text.shown_quotations(), (Parts{"'A \"b\" c,'", "\"b\"", "\"D 'e' f,\"", "'e'"}));
  EXPECT_EQ(text.quotations()[0].outer, kNoQuotation);
  EXPECT_EQ(text.quotations()[1].outer, 0U);
  EXPECT_EQ(text.quotations()[2].outer, kNoQuotation);
  EXPECT_EQ(text.quotations()[3].outer, 2U);
}

TEST(Quotations, CrossingMarksGiveNoCrossingQuotations) {
  EXPECT_EQ(found("A ‘b “c’ d” e."), Parts{"“c’ d”"});
  EXPECT_EQ(found("A “b ‘c” d’ e."), Parts{"“b ‘c”"});
}

TEST(Quotations, GoOnOverParagraphs) {
  const Text text("He said: “One.\n\n“Two ‘deux’ two.\n\n“Three.”\n\n“Four,” she said.");
  ASSERT_EQ(text.shown_quotations(), (Parts{"“One.", "“Two ‘deux’ two.", "‘deux’", "“Three.”", "“Four,”"}));
  EXPECT_EQ(text.quotations()[0].next, 1U);
  EXPECT_EQ(text.quotations()[1].next, 3U) << "a quotation inside does not hide that the paragraph ends open";
  EXPECT_EQ(text.quotations()[3].next, kNoQuotation);
  EXPECT_TRUE(text.quotations()[1].open());
  EXPECT_FALSE(text.quotations()[3].open());
}

TEST(Quotations, StraightOnesGoOnToo) {
  const Text text("\"One.\n\n\"Two,\" he said.");
  ASSERT_EQ(text.quotations().size(), 2U);
  EXPECT_EQ(text.quotations()[0].next, 1U);
}

TEST(Quotations, AParagraphWithoutAMarkAtItsBeginEndsIt) {
  const Text other("“One.\n\nThen he “left”.");
  ASSERT_EQ(other.quotations().size(), 2U);
  EXPECT_EQ(other.quotations()[0].next, kNoQuotation);
  const Text between("“One.\n\nHe left.\n\n“Two,” she said.");
  ASSERT_EQ(between.quotations().size(), 2U);
  EXPECT_EQ(between.quotations()[0].next, kNoQuotation);
  const Text single("“One.\n\n‘Two,’ she said.");
  ASSERT_EQ(single.quotations().size(), 2U);
  EXPECT_EQ(single.quotations()[0].next, kNoQuotation);
}

// Whatever the marks: in order, inside their paragraph, never crossing, and `outer` is right.
void hold_promises(const Text& text) {
  const auto& all = text.quotations();
  std::size_t before = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& q = all[i];
    ASSERT_LE(before, q.span.begin);
    before = q.span.begin;
    ASSERT_LE(q.span.begin + q.opening + q.closing, q.span.end);
    ASSERT_TRUE(
        std::any_of(text.paragraphs().begin(), text.paragraphs().end(), [&](Span p) { return p.contains(q.span); }));
    for (std::size_t j = 0; j < i; ++j) {
      ASSERT_TRUE(!all[j].span.overlaps(q.span) || all[j].span.contains(q.span)) << text.str();
    }
    std::size_t outer = kNoQuotation;
    for (std::size_t j = 0; j < i; ++j) {
      if (all[j].span.contains(q.span)) outer = j;
    }
    ASSERT_EQ(q.outer, outer) << text.str();
    if (q.next != kNoQuotation) {
      ASSERT_LT(q.next, all.size());
      ASSERT_LE(q.span.end, all[q.next].span.begin);
    }
  }
}

TEST(Quotations, AnyMixOfMarks) {
  const Parts bits = {"\"", "'", "''", "“", "”", "‘", "’", "«", "»", " ", "a", "s", ".", "\n\n", "—", "tis", "é"};
  std::uint64_t seed = 7;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 24; ++i) {
      seed = seed * 6364136223846793005U + 1442695040888963407U;
      text += bits[(seed >> 33) % bits.size()];
    }
    hold_promises(Text(text));
    if (testing::Test::HasFatalFailure()) return;
  }
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += part;
  return out;
}

TEST(Quotations, HostileTextsTakeLinearTime) {
  const test::Stopwatch watch;
  for (const char* part : {"\"", "“", "'", "‘", "''", "“x”", "‘x’", "“‘", " '", " 'x", " 'x \"y\"", "’", "“\n\n",
                           "\"\n\n", "“‘x’ x\n\n"}) {
    const Text text(repeated(part, 50'000));
    EXPECT_LE(text.quotations().size(), 100'000U);
  }
  EXPECT_LT(watch.seconds(), 5);
}

}  // namespace
}  // namespace hearsay
