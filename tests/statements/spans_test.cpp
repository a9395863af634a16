#include "statements/spans.h"

#include <gtest/gtest.h>

#include "texts.h"

namespace hearsay {
namespace {

using test::Parts;
using test::Text;

TEST(SpanLists, Sizes) {
  EXPECT_EQ(total_size({}), 0U);
  EXPECT_EQ(total_size({{0, 3}, {5, 9}}), 7U);
  EXPECT_EQ(overlap_size({{0, 3}, {5, 9}}, {{2, 6}, {8, 20}}), 3U);
  EXPECT_EQ(hull({}), Span{});
  EXPECT_EQ(hull({{2, 3}, {5, 9}}), (Span{2, 9}));
}

TEST(SpanLists, IntersectionAndDifference) {
  EXPECT_EQ(intersection({{0, 10}}, {{2, 4}, {8, 12}}), (Spans{{2, 4}, {8, 10}}));
  EXPECT_EQ(intersection({{0, 4}}, {{4, 8}}), Spans{});
  EXPECT_EQ(difference({{0, 10}}, {{2, 4}, {8, 12}}), (Spans{{0, 2}, {4, 8}}));
  EXPECT_EQ(difference({{0, 4}, {6, 9}}, {{0, 20}}), Spans{});
  EXPECT_EQ(difference({{0, 4}, {6, 9}}, {{3, 7}}), (Spans{{0, 3}, {7, 9}}));
  EXPECT_EQ(difference({{0, 4}}, {}), (Spans{{0, 4}}));
}

// Against the same thing said bit by bit.
TEST(SpanLists, ArithmeticOfAnyLists) {
  std::uint64_t seed = 3;
  const auto random_list = [&] {
    Spans out;
    for (std::size_t at = 0; at < 40;) {
      seed = seed * 6364136223846793005U + 1442695040888963407U;
      const std::size_t begin = at + (seed >> 33) % 7, end = begin + 1 + (seed >> 40) % 6;
      if (end > 40) break;
      out.push_back({begin, end});
      at = end;
    }
    return out;
  };
  const auto has = [](const Spans& list, std::size_t i) {
    return std::any_of(list.begin(), list.end(), [&](Span s) { return s.begin <= i && i < s.end; });
  };
  const std::string text(40, 'x');
  for (int round = 0; round < 500; ++round) {
    const auto a = random_list(), b = random_list();
    Spans both = a;
    both.insert(both.end(), b.begin(), b.end());
    const auto either = united(text, both), common = intersection(a, b), less = difference(a, b);
    std::size_t overlap = 0;
    for (std::size_t i = 0; i < 40; ++i) {
      ASSERT_EQ(has(either, i), has(a, i) || has(b, i));
      ASSERT_EQ(has(common, i), has(a, i) && has(b, i));
      ASSERT_EQ(has(less, i), has(a, i) && !has(b, i));
      overlap += has(a, i) && has(b, i);
    }
    ASSERT_EQ(overlap_size(a, b), overlap);
    for (const auto& list : {either, common, less}) {
      for (std::size_t i = 0; i < list.size(); ++i) {
        ASSERT_FALSE(list[i].empty());
        ASSERT_TRUE(i == 0 || list[i - 1].end <= list[i].begin);
      }
    }
  }
}

TEST(SpanLists, UnitedOverBlanksButNotOverLineBreaks) {
  const Text text("one two\n\nthree, four");
  EXPECT_EQ(text.show(united(text.str(), {text.at("two"), text.at("one")})), Parts{"one two"});
  EXPECT_EQ(text.show(united(text.str(), {text.at("two"), text.at("three")})), (Parts{"two", "three"}));
  EXPECT_EQ(text.show(united(text.str(), {text.at("three"), text.at("four")})), (Parts{"three", "four"}));
  EXPECT_EQ(text.show(united(text.str(), {text.at("one two"), text.at("one"), Span{3, 3}})), Parts{"one two"});
}

// The span of `part` in `text`, trimmed.
std::string trim(const std::string& text, const std::string& part) {
  const Text t(text);
  return t.show(trimmed(text, t.at(part), t.quotations()));
}

TEST(Trimmed, BlanksCommasAndDashes) {
  EXPECT_EQ(trim("He said, that he would go , and left.", ", that he would go , "), "that he would go");
  EXPECT_EQ(trim("The plan — to go home — is off.", " — to go home — "), "to go home");
  EXPECT_EQ(trim("The plan - to go home - is off.", "to go home - "), "to go home");
  EXPECT_EQ(trim("He said:\u00a0go home;", ":\u00a0go home;"), "go home");
  EXPECT_EQ(trim("It fell to -5 degrees", "-5 degrees"), "-5 degrees");
  EXPECT_EQ(trim("It is a well-known fact.", "well-"), "well");
}

TEST(Trimmed, NothingButEdgesGivesNothing) {
  for (const char* part : {" , ", "—", "-", ";:", "\u00a0", " . "}) {
    const std::string text = std::string("a") + part + "b";
    const Text t(text);
    EXPECT_TRUE(trimmed(text, t.at(part), t.quotations()).empty()) << part;
  }
  EXPECT_EQ(trimmed("a , b", Spans{{1, 4}}, {}), Spans{});
  EXPECT_TRUE(trimmed("abc", Span{1, 1}, {}).empty());
}

TEST(Trimmed, TheFinalFullStop) {
  EXPECT_EQ(trim("He said he would go.", "he would go."), "he would go");
  EXPECT_EQ(trim("He said he would go .", "he would go ."), "he would go");
  EXPECT_EQ(trim("It said to visit example.com.", "to visit example.com."), "to visit example.com");
  EXPECT_EQ(trim("He said it rose to 2.5.", "it rose to 2.5."), "it rose to 2.5");
  EXPECT_EQ(trim("She is taller than I.", "taller than I."), "taller than I");
  EXPECT_EQ(trim("He asked: will it go?", "will it go?"), "will it go?");
  EXPECT_EQ(trim("He said it will go!", "it will go!"), "it will go!");
}

TEST(Trimmed, TheStopOfAnAbbreviationStays) {
  for (const char* part : {"he left the U.S.", "they met at 9 a.m.", "he lives in Washington, D.C.",
                           "he joined Apple Inc.", "he has a Ph.D.", "he met John F.", "he saw trains, cars etc.",
                           "he would go...", "he knows Martin Luther King Jr."}) {
    EXPECT_EQ(trim(std::string("She said ") + part, part), part);
  }
}

TEST(Trimmed, AQuotationKeepsItsStopInside) {
  EXPECT_EQ(trim("He said: “I will go.”", "“I will go.”"), "“I will go.”");
  EXPECT_EQ(trim("He said \"I will go\".", "\"I will go\"."), "\"I will go\"");
  EXPECT_EQ(trim("“I will go.\n\n“I will stay,” he said.", "“I will go."), "“I will go.");
}

TEST(Trimmed, AMissingMarkIsTakenIn) {
  for (const char* text :
       {"“I will go,” he said.", "\"I will go,\" he said.", "‘I will go,’ he said.", "'I will go,' he said.",
        "''I will go,'' he said.", "He said: “I will go.”", "«I will go», he said."}) {
    const Text t(text);
    const auto whole = t.show(t.quotations().at(0).span);
    const auto inner = t.at("I will go");
    const auto& q = t.quotations()[0];
    for (const auto begin : {q.span.begin, inner.begin}) {
      for (const auto end : {inner.end, q.span.end - q.closing, q.span.end}) {
        EXPECT_EQ(t.show(trimmed(t.str(), Span{begin, end}, t.quotations())), whole) << "of " << t.show({begin, end});
      }
    }
  }
}

TEST(Trimmed, AMarkWhoseOtherHalfIsOutsideIsLeftOut) {
  EXPECT_EQ(trim("“I think he will go to Moscow,” she said.", "he will go to Moscow,”"), "he will go to Moscow");
  EXPECT_EQ(trim("“I think he will go.”", "he will go.”"), "he will go");
  EXPECT_EQ(trim("“If Kiev agrees, we will talk,” he said.", "“If Kiev agrees,"), "If Kiev agrees");
  EXPECT_EQ(trim("He said “we will talk” today", "He said “"), "He said");
  EXPECT_EQ(trim("“We will talk,” Peskov said", ",” Peskov"), "Peskov");
  EXPECT_EQ(trim("\"We will talk,\" Peskov said", "\" Peskov"), "Peskov");
}

TEST(Trimmed, MarksInsideAreLeftAlone) {
  EXPECT_EQ(trim("He said it was a “disaster”, and left.", "it was a “disaster”,"), "it was a “disaster”");
  EXPECT_EQ(trim("He said it was a \"disaster\".", "it was a \"disaster\"."), "it was a \"disaster\"");
  EXPECT_EQ(trim("“He said ‘go’ to me,” she said.", "“He said ‘go’ to me,”"), "“He said ‘go’ to me,”");
  EXPECT_EQ(trim("“He told me ‘go’,” she said.", "‘go’,”"), "‘go’");
  EXPECT_EQ(trim("“He told me ‘go’,” she said.", "go"), "‘go’");
}

TEST(Trimmed, ApostrophesAreNoMarks) {
  EXPECT_EQ(trim("He said 'tis the boys' room.", "'tis the boys'"), "'tis the boys'");
  EXPECT_EQ(trim("“It is the boys’ room,” he said.", "the boys’"), "the boys’");
}

TEST(Trimmed, AQuotationInTwoPieces) {
  const Text t("“I will go. You stay,” he said.");
  EXPECT_EQ(t.show(trimmed(t.str(), {t.at("“I will go."), t.at("You stay,”")}, t.quotations())),
            Parts{"“I will go. You stay,”"});
}

TEST(Trimmed, EachOfSeveral) {
  const Text t("\"I will,\" he said, \"go.\"");
  EXPECT_EQ(t.show(trimmed(t.str(), {t.at("I will,"), t.at(", "), t.at("go.\"")}, t.quotations())),
            (Parts{"\"I will,\"", "\"go.\""}));
}

// Whatever the span: what comes out lies in the text, on character boundaries, and trimming it again changes nothing.
TEST(Trimmed, AnySpanOfAnyText) {
  const Parts bits = {"\"", "'", "“", "”", "‘", "’", " ", "a", "s", "é", ".", ",", "—", "\n\n"};
  std::uint64_t seed = 11;
  const auto next = [&](std::size_t below) {
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(seed >> 33) % below;
  };
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    std::vector<std::size_t> edges = {0};
    for (int i = 0; i < 16; ++i) {
      text += bits[next(bits.size())];
      edges.push_back(text.size());
    }
    const Text t(text);
    auto a = edges[next(edges.size())], b = edges[next(edges.size())];
    if (a > b) std::swap(a, b);
    const auto once = trimmed(text, Span{a, b}, t.quotations());
    ASSERT_LE(once.end, text.size());
    for (const auto edge : {once.begin, once.end}) {
      ASSERT_TRUE(edge == text.size() || (static_cast<unsigned char>(text[edge]) & 0xC0) != 0x80) << text;
    }
    if (!once.empty()) {
      const auto shown = t.show(once);
      ASSERT_NE(shown.front(), ' ') << text;
      ASSERT_NE(shown.back(), ' ') << text;
    }
  }
}

TEST(Trimmed, TwentyThousandMarksInARow) {
  for (const char* mark : {"\"", "'", "“", "“x” ", "“x ‘y’ z” ", "“\n\n"}) {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += mark;
    const Text t(text + " tail of the text");
    const test::Stopwatch watch;
    for (int i = 0; i < 5'000; ++i) {
      EXPECT_EQ(t.show(trimmed(t.str(), t.at("of the"), t.quotations())), "of the");
    }
    trimmed(t.str(), Span{0, t.str().size()}, t.quotations());
    EXPECT_LT(watch.seconds(), 2) << mark;
  }
}

}  // namespace
}  // namespace hearsay
