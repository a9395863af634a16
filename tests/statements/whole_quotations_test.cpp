#include "statements/whole_quotations.h"

#include <gtest/gtest.h>

#include "texts.h"

namespace hearsay {
namespace {

using test::Parts;
using test::Said;
using test::Text;

std::vector<Statement> completed(const Text& text, const std::vector<Said>& said) {
  auto all = test::statements(text, said);
  complete_quotations(text.str(), text.quotations(), 0.5, all);
  return all;
}

Parts content(const std::string& text, const Said& said) {
  const Text t(text);
  const auto all = completed(t, {said});
  return all.size() == 1 ? t.show(all[0].content) : Parts{"not one statement"};
}

TEST(WholeQuotations, MostOfAQuotationTakesAllOfIt) {
  const std::string text = "“We will never leave,” Biden said.";
  for (const char* part :
       {"“We will never leave,”", "“We will never", "We will never leave", "will never leave,”", "will never leave"}) {
    EXPECT_EQ(content(text, {{"Biden"}, {"said"}, {part}}), Parts{"“We will never leave,”"}) << part;
  }
}

TEST(WholeQuotations, ALittleOfAQuotationDoesNot) {
  EXPECT_EQ(content("He said it was “a very bad and stupid plan”.", {{"He"}, {"said"}, {"it was “a"}}),
            Parts{"it was “a"});
  EXPECT_EQ(content("He said it was bad.", {{"He"}, {"said"}, {"it was bad"}}), Parts{"it was bad"});
}

TEST(WholeQuotations, AnInnerStatementKeepsItsOwnContent) {
  EXPECT_EQ(content("“I hope that we will never leave,” Biden said.", {{"I"}, {"hope"}, {"that we will never leave"}}),
            Parts{"that we will never leave"});
  EXPECT_EQ(content("“One. Putin said that they will go.\n\n“Two,” Biden said.",
                    {{"Putin"}, {"said"}, {"that they will go"}}),
            Parts{"that they will go"});
}

TEST(WholeQuotations, TheCueBetweenTwoQuotationsStaysOut) {
  EXPECT_EQ(content("“I will,” he said, “go to Minsk.”", {{"he"}, {"said"}, {"“I will", "to Minsk"}}),
            (Parts{"“I will,”", "“go to Minsk.”"}));
}

TEST(WholeQuotations, OverParagraphs) {
  EXPECT_EQ(content("He said: “One is one.\n\n“Two is ‘two’ here.\n\n“Three.”\n\n“Four,” she said.",
                    {{"He"}, {"said"}, {"One is one"}}),
            (Parts{"“One is one.", "“Two is ‘two’ here.", "“Three.”"}));
  EXPECT_EQ(content("\"One is one,\" he said. \"Two is two.\n\n\"Three.\"",
                    {{"he"}, {"said"}, {"\"One is one,\"", "\"Two is two."}}),
            (Parts{"\"One is one,\"", "\"Two is two.", "\"Three.\""}));
}

TEST(WholeQuotations, ACueInAParagraphThatWasNeverClosed) {
  EXPECT_EQ(content("“I will go, he said.\n\n“We stay,” she said.", {{"he"}, {"said"}, {"I will go"}}),
            Parts{"I will go"})
      << "the next one's quotation is not his";
}

TEST(WholeQuotations, LongerThanAnyWindow) {
  std::string one = "“It began so.", many = one;
  for (int i = 0; i < 3000; ++i) one += " And it went on.";
  for (int i = 0; i < 300; ++i) many += "\n\n“And it went on for long, and nobody stopped it.";
  one += "”", many += "”";
  // what a window shows of it
  const Text text("He said: " + one);
  auto all = test::statements(text, {{{"He"}, {"said"}, {one.substr(0, 700)}}});
  complete_quotations(text.str(), text.quotations(), 0.5, all);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(text.show(all[0].content), Parts{one});

  const Text paragraphs("He said: " + many);
  all = test::statements(paragraphs, {{{"He"}, {"said"}, {"It began so"}}});
  complete_quotations(paragraphs.str(), paragraphs.quotations(), 0.5, all);
  ASSERT_EQ(all[0].content.size(), 301U);
  EXPECT_EQ(all[0].content.back().end, paragraphs.str().size());
}

TEST(WholeQuotations, TheRestOfAQuotationIsNoStatement) {
  const Text text("He said: “One is one. Two is two.\n\n“Three is three.” “Four.”");
  const auto all =
      completed(text, {{{"He"}, {"said"}, {"“One is one. Two"}}, {{}, {}, {"Three is three"}}, {{}, {}, {"“Four.”"}}});
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(text.show(all[0].content), (Parts{"“One is one. Two is two.", "“Three is three.”"}));
  EXPECT_EQ(text.show(all[1].content), Parts{"“Four.”"});
}

TEST(WholeQuotations, AFreeStandingQuotationIsOne) {
  EXPECT_EQ(content("“One is one.”", {{}, {}, {"One is one"}}), Parts{"“One is one.”"});
}

TEST(WholeQuotations, ManyOpenParagraphs) {
  std::string text = "He said: ";
  for (int i = 0; i < 50'000; ++i) text += "“x\n\n";
  const Text t(text);
  std::vector<Statement> all;
  for (std::size_t i = 0; i < 5000; ++i) {  // each touches a hundred of them
    Statement s;
    s.cue = {{0, 2}};
    for (std::size_t k = 0; k < 100; ++k) s.content.push_back(t.quotations()[i * 8 + k].span);
    all.push_back(s);
  }
  const test::Stopwatch watch;
  complete_quotations(t.str(), t.quotations(), 0.5, all);
  EXPECT_LT(watch.seconds(), 10);
  ASSERT_EQ(all.size(), 5000U);
  EXPECT_LT(all[0].content.size(), 1000U) << "bounded, however long it goes on";
}

TEST(WholeQuotations, ManyStatementsInOneQuotation) {
  std::string text = "He said: “";
  for (int i = 0; i < 5000; ++i) text += "we hope so. ";
  const Text t(text + "”");
  auto all = test::statements(t, {{{"He"}, {"said"}, {text.substr(9, 900)}}});
  for (std::size_t i = 0; i < 5000; ++i) {
    const std::size_t at = text.find("we") + 12 * i;
    Statement s;
    if (i % 2) s.cue = {{at + 3, at + 7}};
    s.content = {{at + 8, at + 10}};
    all.push_back(s);
  }
  const test::Stopwatch watch;
  complete_quotations(t.str(), t.quotations(), 0.5, all);
  EXPECT_LT(watch.seconds(), 5);
  EXPECT_EQ(all.size(), 2501U) << "the bare ones are parts of what he said";
  EXPECT_EQ(all[0].content, Spans{t.quotations()[0].span});
}

}  // namespace
}  // namespace hearsay
