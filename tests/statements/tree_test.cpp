#include "statements/tree.h"

#include <gtest/gtest.h>

#include "statements/spans.h"
#include "texts.h"

namespace hearsay {
namespace {

using test::Parts;
using test::Said;
using test::Text;

std::vector<Statement> tree(const Text& text, const std::vector<Said>& said) {
  auto all = test::statements(text, said);
  build_tree(text.str(), text.quotations(), all);
  return all;
}

// One line a statement: id, parent's id, content.
Parts outline(const Text& text, const std::vector<Statement>& all) {
  Parts lines;
  for (const auto& s : all) {
    std::string line = s.id + " in " + (s.parent < 0 ? "-" : all[static_cast<std::size_t>(s.parent)].id) + ":";
    for (const auto& part : text.show(s.content)) line += " [" + part + "]";
    lines.push_back(line);
  }
  return lines;
}

Form form(const std::string& text, const Parts& content) {
  const Text t(text);
  return form_of(t.str(), t.quotations(), t.all(content));
}

TEST(Tree, NoStatements) {
  const Text text("Nobody spoke.");
  EXPECT_TRUE(tree(text, {}).empty());
}

TEST(Tree, OrderOfAppearanceAndIds) {
  const Text text("Peskov said no. “Yes,” answered Biden. He hopes so.");
  const auto all = tree(text, {{{"He"}, {"hopes"}, {"so"}}, {{"Biden"}, {}, {}}, {{"Peskov"}, {"said"}, {"no"}}});
  EXPECT_EQ(outline(text, all), (Parts{"s1 in -: [no]", "s2 in -: [so]"})) << "without a content there is no statement";
}

TEST(Tree, AQuotationBeforeItsCueAppearsWithTheQuotation) {
  const Text text("“Yes,” answered Biden. Peskov said no.");
  auto all = test::statements(text, {{{"Peskov"}, {"said"}, {"no"}}, {{"Biden"}, {"answered"}, {}}});
  all[1].content = {text.at("“Yes,”")};
  all[1].cue = {text.at("answered")};
  build_tree(text.str(), text.quotations(), all);
  EXPECT_EQ(outline(text, all), (Parts{"s1 in -: [“Yes,”]", "s2 in -: [no]"}));
}

TEST(Tree, DuplicatesAreOne) {
  const Text text("Peskov did not say that Putin would go to Minsk.");
  const auto all = tree(text, {{{"Peskov"}, {"did not say"}, {"that Putin would go"}, {}, {}, 0.7},
                               {{"Peskov"}, {"say"}, {"that Putin would go to Minsk"}, {}, {}, 0.8},
                               {{}, {}, {"Putin would go to Minsk"}, {}, {}, 0.6}});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(text.show(all[0].cue), Parts{"say"}) << "the one that is surest stays";
  EXPECT_EQ(all[0].confidence, 0.8);
}

TEST(Tree, TwoCuesForTwoContentsAreTwo) {
  const Text text("Peskov said that he would go and denied that he had left.");
  EXPECT_EQ(
      tree(text, {{{"Peskov"}, {"said"}, {"that he would go"}}, {{"Peskov"}, {"denied"}, {"that he had left"}}}).size(),
      2U);
}

TEST(Tree, EqualContentsOfTwoCuesAreTwoWithoutACycle) {
  const Text text("The paper, citing officials, reported that Putin will go.");
  const auto all = tree(text, {{{"The paper"}, {"reported"}, {"that Putin will go"}},
                               {{"officials"}, {"citing"}, {"that Putin will go"}}});
  EXPECT_EQ(outline(text, all), (Parts{"s1 in -: [that Putin will go]", "s2 in -: [that Putin will go]"}));
}

TEST(Tree, TheParentIsTheSmallestContentAroundAllOfIt) {
  const Text text("Peskov said that Putin had told Macron that Kiev hopes that Minsk agrees.");
  const auto all =
      tree(text, {{{"Kiev"}, {"hopes"}, {"that Minsk agrees"}},
                  {{"Putin"}, {"had told"}, {"that Kiev hopes that Minsk agrees"}, {"Macron"}},
                  {{"Peskov"}, {"said"}, {"that Putin had told Macron that Kiev hopes that Minsk agrees"}}});
  EXPECT_EQ(outline(text, all),
            (Parts{"s1 in -: [that Putin had told Macron that Kiev hopes that Minsk agrees]",
                   "s2 in s1: [that Kiev hopes that Minsk agrees]", "s3 in s2: [that Minsk agrees]"}));
  EXPECT_EQ(text.show(all[1].addressee), Parts{"Macron"});
}

TEST(Tree, ACueOutsideIsNoChild) {
  const Text text("Peskov said that Putin would go, which Kiev denied.");
  const auto all =
      tree(text, {{{"Peskov"}, {"said"}, {"that Putin would go"}}, {{"Kiev"}, {"denied"}, {"Putin would go"}}});
  EXPECT_EQ(outline(text, all), (Parts{"s1 in -: [that Putin would go]", "s2 in -: [Putin would go]"}));
}

TEST(Tree, AChildOverTheEdgeIsFitted) {
  const Text text("“He said he would go on Monday,” Biden said, adding nothing.");
  const auto all = tree(text, {{{"He"}, {"said"}, {"he would go on Monday,” Biden"}},
                               {{"Biden"}, {"said, adding"}, {"“He said he would go on Monday,”"}}});
  EXPECT_EQ(outline(text, all),
            (Parts{"s1 in -: [“He said he would go on Monday,”]", "s2 in s1: [he would go on Monday]"}));
}

TEST(Tree, AChildThatBeginsBeforeItsParentStillComesAfterIt) {
  const Text text("Well, Putin said he would go to Minsk, Peskov reported.");
  const auto all = tree(text, {{{"Putin"}, {"said"}, {"Well,", "he would go to Minsk"}},
                               {{"Peskov"}, {"reported"}, {"Putin said he would go to Minsk"}}});
  ASSERT_EQ(outline(text, all),
            (Parts{"s1 in -: [Putin said he would go to Minsk]", "s2 in s1: [he would go to Minsk]"}));
}

TEST(Tree, AChildOfDiscontinuousContent) {
  const Text text("“I think,” he said, “that she will go.”");
  const auto all =
      tree(text, {{{"he"}, {"said"}, {"“I think,”", "“that she will go.”"}}, {{"I"}, {"think"}, {"that she will go"}}});
  EXPECT_EQ(outline(text, all), (Parts{"s1 in -: [“I think,”] [“that she will go.”]", "s2 in s1: [that she will go]"}));
  EXPECT_EQ(all[0].form, Form::kDirect);
  EXPECT_EQ(all[1].form, Form::kIndirect);
}

TEST(Form, DirectIndirectMixed) {
  EXPECT_EQ(form("He said: “I will go.”", {"“I will go.”"}), Form::kDirect);
  EXPECT_EQ(form("He said he would go.", {"he would go"}), Form::kIndirect);
  EXPECT_EQ(form("He said it was a “disaster”.", {"it was a “disaster”"}), Form::kMixed);
  EXPECT_EQ(form("He said \"I\".", {"\"I\""}), Form::kDirect);
  EXPECT_EQ(form("He refused to \"go\".", {"to \"go\""}), Form::kMixed) << "the leading \"to\" is not quoted";
  EXPECT_EQ(form("He called it \"unexpected\".", {"it \"unexpected\""}), Form::kMixed);
  EXPECT_EQ(form("“I will,” he said, “go.”", {"“I will,”", "“go.”"}), Form::kDirect);
  EXPECT_EQ(form("He would go, “soon,” he said.", {"He would go", "“soon,”"}), Form::kMixed);
  EXPECT_EQ(form("He asked: «Why?»", {"«Why?»"}), Form::kDirect);
  EXPECT_EQ(form("He said ''no''.", {"''no''"}), Form::kDirect);
  EXPECT_EQ(form("She said the boys' room 'tis.", {"the boys' room 'tis"}), Form::kIndirect);
}

TEST(Form, AQuotationInTwoPieces) {
  EXPECT_EQ(form("“I will go. You stay,” he said.", {"“I will go.", "You stay,”"}), Form::kDirect);
}

TEST(Form, OnlyItsOwnMarksCount) {
  const std::string text = "“He said the plan was ‘dead’ and that she hopes to go,” Biden said.";
  EXPECT_EQ(form(text, {"“He said the plan was ‘dead’ and that she hopes to go,”"}), Form::kDirect);
  EXPECT_EQ(form(text, {"the plan was ‘dead’"}), Form::kMixed);
  EXPECT_EQ(form(text, {"to go"}), Form::kIndirect);
}

TEST(Form, OverParagraphs) {
  EXPECT_EQ(form("He said: “One.\n\n“Two.\n\n“Three.”", {"“One.", "“Two.", "“Three.”"}), Form::kDirect);
  EXPECT_EQ(form("“One.\n\n“Two,” he said.", {"One"}), Form::kIndirect);
}

// Whatever comes in, the record's promises hold.
void hold_promises(const Text& text, const std::vector<Statement>& all) {
  std::size_t before = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& s = all[i];
    ASSERT_EQ(s.id, "s" + std::to_string(i + 1));
    ASSERT_FALSE(s.content.empty());
    ASSERT_LT(s.parent, static_cast<int>(i)) << "a parent comes first, and so there is no cycle";
    std::size_t begin = s.content.front().begin;
    for (const auto* spans : {&s.source, &s.cue, &s.content, &s.addressee, &s.condition}) {
      for (std::size_t k = 0; k < spans->size(); ++k) {
        ASSERT_FALSE((*spans)[k].empty());
        ASSERT_LE((*spans)[k].end, text.str().size());
        ASSERT_TRUE(k == 0 || (*spans)[k - 1].end <= (*spans)[k].begin);
      }
      if (s.parent >= 0) {
        ASSERT_EQ(difference(*spans, all[static_cast<std::size_t>(s.parent)].content), Spans{});
      }
      if (!spans->empty() && spans != &s.condition) begin = std::min(begin, spans->front().begin);
    }
    ASSERT_LE(before, begin);
    before = begin;
  }
}

TEST(Tree, AnySpansGiveATree) {
  std::string words;
  for (int i = 0; i < 30; ++i) words += i % 7 == 0 ? "“w" : i % 7 == 4 ? " x” " : " word";
  const Text text(words);
  std::uint64_t seed = 5;
  const auto next = [&](std::size_t below) {
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(seed >> 33) % below;
  };
  const auto spans = [&](std::size_t most) {
    Spans out;
    std::size_t at = next(words.size());
    for (std::size_t n = next(most + 1); n-- > 0 && at + 2 < words.size(); at += next(9)) {
      std::size_t end = std::min(words.size(), at + 1 + next(30));
      while (at < end && (static_cast<unsigned char>(words[at]) & 0xC0) == 0x80) ++at;
      while (end < words.size() && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) ++end;
      if (at < end) out.push_back({at, end});
      at = end + 1;
    }
    return out;
  };
  for (int round = 0; round < 1000; ++round) {
    std::vector<Statement> all;
    for (int i = 0; i < 12; ++i) {
      Statement s;
      s.source = spans(1);
      s.cue = spans(1);
      s.content = spans(3);
      s.addressee = spans(1);
      s.condition = spans(1);
      s.confidence = static_cast<double>(next(100)) / 100;
      if (!s.content.empty()) all.push_back(s);
    }
    auto again = all;
    build_tree(text.str(), text.quotations(), all);
    hold_promises(text, all);
    if (testing::Test::HasFatalFailure()) return;
    build_tree(text.str(), text.quotations(), again);
    ASSERT_EQ(outline(text, all), outline(text, again));
  }
}

TEST(Tree, ThousandsOfStatements) {
  std::string words;
  std::vector<Statement> flat, deep;
  for (std::size_t i = 0; i < 5000; ++i) {
    const std::size_t at = words.size();
    words += "He said it is so. ";
    Statement s;
    s.source = {{at, at + 2}};
    s.cue = {{at + 3, at + 7}};
    s.content = {{at + 8, at + 16}};
    flat.push_back(s);
    s.content = {{at + 8, 5000 * 18}};  // each inside all before it
    deep.push_back(s);
  }
  const Text text(words);
  const test::Stopwatch watch;
  build_tree(text.str(), text.quotations(), flat);
  EXPECT_EQ(flat.size(), 5000U);
  EXPECT_EQ(flat.back().parent, -1);
  build_tree(text.str(), text.quotations(), deep);
  ASSERT_EQ(deep.size(), 5000U);
  for (std::size_t i = 0; i < deep.size(); ++i) ASSERT_EQ(deep[i].parent, static_cast<int>(i) - 1);
  EXPECT_LT(watch.seconds(), 10);
}

}  // namespace
}  // namespace hearsay
