#include "cli/view.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace hearsay::cli {
namespace {

constexpr ViewOptions kPlain{0, false};

// A record over one text, its spans named by their words.
class RecordOf {
 public:
  explicit RecordOf(std::string text) { record.article.text = std::move(text); }

  Span at(std::string_view words, std::size_t from = 0) const {
    const std::size_t begin = record.article.text.find(words, from);
    EXPECT_NE(begin, std::string::npos) << words;
    return {begin, begin + words.size()};
  }

  Statement& add(std::string_view source, std::string_view cue, Spans content, int parent = -1) {
    Statement statement;
    statement.id = "s" + std::to_string(record.statements.size() + 1);
    statement.parent = parent;
    if (!source.empty()) statement.source = {at(source)};
    if (!cue.empty()) statement.cue = {at(cue)};
    statement.content = std::move(content);
    statement.confidence = .9;
    record.statements.push_back(statement);
    return record.statements.back();
  }

  Record record;
};

TEST(View, ShowsTheHeadAsFarAsItIsThere) {
  RecordOf of("Talks begin\nBoth sides say so\n\nNo more.");
  auto& article = of.record.article;
  article.headline = {of.at("Talks begin"), of.at("Both sides say so")};
  article.outlet = Named{"The Post", std::nullopt};
  article.date = Date{"2022-02-25", std::nullopt};
  article.place = Named{"KIEV", std::nullopt};
  article.byline = {{"Ann Lee", std::nullopt}, {"Bo Ek", std::nullopt}};
  article.credits = {{"RT", std::nullopt}};
  article.notes = {"3 bytes were replaced"};
  EXPECT_EQ(render(of.record, kPlain),
            "Talks begin\n"
            "Both sides say so\n"
            "The Post · 2022-02-25 · KIEV · by Ann Lee, Bo Ek · credits RT\n"
            "note: 3 bytes were replaced\n"
            "\n"
            "(no statements)\n");
  article.outlet.reset();
  article.place.reset();
  article.byline.clear();
  article.credits.clear();
  article.notes.clear();
  EXPECT_EQ(render(of.record, kPlain), "Talks begin\nBoth sides say so\n2022-02-25\n\n(no statements)\n");
  EXPECT_EQ(render(Record{}, kPlain), "(no statements)\n");
}

TEST(View, ShowsTheSubheadOnceAndHowACreditIsGiven) {
  RecordOf of("Talks begin\nBoth sides say so\n\nNo more.");
  auto& article = of.record.article;
  article.subhead = Named{"Both \x1bsides say so", of.at("Both sides say so")};
  EXPECT_EQ(render(of.record, kPlain), "(no statements)\n") << "without a headline";
  article.headline = {of.at("Talks begin")};
  article.date = Date{"2022-02-25", std::nullopt, "2022-02-25T14:03:00+03:00"};
  article.credits = {{"Reuters", std::nullopt, CreditKind::kDateline}, {"RT", std::nullopt}, {"AP", {}, CreditKind::kSignOff}};
  EXPECT_EQ(render(of.record, kPlain),
            "Talks begin\n"
            "Both ␛sides say so\n"
            "2022-02-25 · credits Reuters (dateline), RT, AP (sign-off)\n"
            "\n"
            "(no statements)\n");
  article.headline.push_back(of.at("Both sides say so"));
  article.date.reset();
  article.credits.clear();
  EXPECT_EQ(render(of.record, kPlain), "Talks begin\nBoth sides say so\n\n(no statements)\n");
}

TEST(View, DrawsTheTree) {
  RecordOf of(R"(According to the BBC, a spokesman said the office intends to appeal; "We need it." Ann left.)");
  of.add("the BBC", "According to", {of.at(R"(a spokesman said the office intends to appeal; "We need it.")")}).form =
      Form::kMixed;
  of.add("a spokesman", "said", {of.at("the office intends to appeal")}, 0);
  of.add("the office", "intends", {of.at("to appeal")}, 1).kind = Kind::kAttitude;
  of.add("", "", {of.at(R"("We need it.")")}, 0).form = Form::kDirect;
  of.add("Ann", "left", {of.at("Ann left")});
  EXPECT_EQ(render_statements(of.record, kPlain),
            "s1 the BBC · According to\n"
            "│  ◐ a spokesman said the office intends to appeal; \"We need it.\"\n"
            "├─ s2 a spokesman · said\n"
            "│  │  ≈ the office intends to appeal\n"
            "│  └─ s3 the office · intends [attitude]\n"
            "│        ≈ to appeal\n"
            "└─ s4 (not named)\n"
            "      ❝ \"We need it.\"\n"
            "\n"
            "s5 Ann · left\n"
            "   ≈ Ann left\n");
}

TEST(View, ShowsAddresseeConditionDenialAndDoubt) {
  RecordOf of("He did not tell reporters that he would go if asked.");
  Statement& statement = of.add("He", "did not tell", {of.at("that he would go if asked")});
  statement.addressee = {of.at("reporters")};
  statement.condition = {of.at("if asked")};
  statement.polarity = Polarity::kNegated;
  statement.confidence = .42;
  EXPECT_EQ(render_statements(of.record, kPlain),
            "s1 He · did not tell · to reporters [not] (0.42)\n"
            "   ≈ that he would go if asked\n"
            "   condition: if asked\n");
}

TEST(View, NamesTheActorsAndTheWordsOfTheText) {
  RecordOf of("He told her to go.");
  of.record.actors = {{"a1", "Dmitry Peskov", "person", {}, {}, ""},
                      {"a2", "Ann Lee", "person", {}, {}, ""},
                      {"a3", "unnamed", "unnamed", {}, {}, ""}};
  Statement& statement = of.add("He", "told", {of.at("to go")});
  statement.addressee = {of.at("her")};
  statement.speaker = 0;
  statement.addressee_actor = 1;
  statement.speaker_confidence = .5;
  const auto head = [&of] {
    const std::string text = render_statements(of.record, kPlain);
    return text.substr(0, text.find('\n'));
  };
  EXPECT_EQ(head(), "s1 Dmitry Peskov “He” · told · to Ann Lee “her”");
  statement.speaker_confidence = .49;
  statement.confidence = .42;
  EXPECT_EQ(head(), "s1 Dmitry Peskov? “He” · told · to Ann Lee “her” (0.42)");
  statement.confidence = .9;
  statement.speaker = 2;
  statement.addressee_actor = -1;
  EXPECT_EQ(head(), "s1 (not named) “He” · told · to her");
  statement.source.clear();
  statement.addressee.clear();
  EXPECT_EQ(head(), "s1 (not named) · told");
  statement.addressee_actor = 1;
  EXPECT_EQ(head(), "s1 (not named) · told · to Ann Lee");
}

TEST(View, ListsWhoSpeaksBelowTheStatements) {
  RecordOf of("Ann said no. Bo, the mayor of the old harbour town, said yes.");
  of.record.actors = {{"a1", "Ann", "person", {}, {}, ""},
                      {"a2", "Bo", "person", {"mayor of the old harbour town"}, {}, "Q42"}};
  of.add("Ann", "said", {of.at("no")}).speaker = 0;
  of.add("Bo", "said", {of.at("yes")}).speaker = 1;
  for (Statement& statement : of.record.statements) statement.speaker_confidence = 1;
  const std::string statements = "s1 Ann · said\n   ≈ no\n\ns2 Bo · said\n   ≈ yes\n";
  EXPECT_EQ(render_statements(of.record, kPlain), statements);
  EXPECT_EQ(render(of.record, kPlain), statements +
                                           "\nWho speaks\n"
                                           "   Ann · 1 statement · person\n"
                                           "   Bo · 1 statement · person · mayor of the old harbour town · Q42\n");
  EXPECT_EQ(render(of.record, {40, false}), statements +
                                                "\nWho speaks\n"
                                                "   Ann · 1 statement · person\n"
                                                "   Bo · 1 statement · person · mayor\n"
                                                "      of the old harbour town · Q42\n");
  of.record.statements.pop_back();
  EXPECT_EQ(render(of.record, kPlain), "s1 Ann · said\n   ≈ no\n");
}

TEST(View, SaysWhatItIsToldToWhereNothingIsLeft) {
  EXPECT_EQ(render(Record{}, {0, false, "(nobody)"}), "(nobody)\n");
}

TEST(View, JoinsPiecesAndMarksWhatIsLeftOut) {
  RecordOf of("\"I will,\" he said, \"go.\n\n\"Tomorrow.\"");
  of.add("he", "said", {of.at("\"I will,\""), of.at("\"go."), of.at("\"Tomorrow.\"")}).form = Form::kDirect;
  EXPECT_EQ(render_statements(of.record, kPlain), "s1 he · said\n   ❝ \"I will,\" … \"go. \"Tomorrow.\"\n");
}

TEST(View, WrapsUnderItsOwnIndentation) {
  RecordOf of("Ann said that Bo had promised to mend the old bridge before the spring came.");
  of.add("Ann", "said", {of.at("that Bo had promised to mend the old bridge before the spring came")});
  of.add("Bo", "had promised", {of.at("to mend the old bridge before the spring came")}, 0);
  EXPECT_EQ(render_statements(of.record, {34, false}),
            "s1 Ann · said\n"
            "│  ≈ that Bo had promised to mend\n"
            "│    the old bridge before the\n"
            "│    spring came\n"
            "└─ s2 Bo · had promised\n"
            "      ≈ to mend the old bridge\n"
            "        before the spring came\n");
}

TEST(View, ColoursOnlyWhenAsked) {
  RecordOf of("Ann said no.");
  of.add("Ann", "said", {of.at("no")}).form = Form::kDirect;
  EXPECT_EQ(render_statements(of.record, kPlain).find('\x1b'), std::string::npos);
  EXPECT_EQ(render_statements(of.record, {0, true}),
            "\x1b[2ms1 \x1b[0m\x1b[1mAnn\x1b[0m\x1b[2m · \x1b[0m\x1b[36msaid\x1b[0m\n"
            "   \x1b[32m❝ \x1b[0m\x1b[32mno\x1b[0m\n");
}

TEST(View, LetsNothingOfThePageControlTheTerminal) {
  RecordOf of("Ann\x1b[2J said\u202E\x1b]52;c;cm0=\x07 no\xc2\x9bm.");
  of.add("Ann\x1b[2J", "said\u202E", {of.at("\x1b]52;c;cm0=\x07 no\xc2\x9bm")});
  of.record.statements[0].id = "s1\x1b[A";
  of.record.article.outlet = Named{"\x1b]0;owned\x07", std::nullopt};
  of.record.article.notes = {"line\nbreak\x1b[m"};
  of.record.actors = {{"a1", "Ann\x1b[2J", "person", {"\x07mayor"}, {}, ""}, {"a2", "Bo\x1b", "person", {}, {}, ""}};
  of.add("Ann", "said", {of.at("no")}).speaker = 0;
  of.add("Ann", "said", {of.at("no")}).speaker = 1;
  const std::string text = render(of.record, kPlain);
  EXPECT_EQ(text.find_first_of("\x1b\x07"), std::string::npos) << text;
  EXPECT_EQ(text.find("\u202E"), std::string::npos);
  EXPECT_EQ(text.find("\xc2\x9b"), std::string::npos);
  EXPECT_NE(text.find("note: line break␛[m\n"), std::string::npos) << text;
}

TEST(View, StandsRecordsThatBreakThePromise) {
  RecordOf of("short");
  of.add("", "", {{2, 900}}, 1);  // a span outside, and two that are each other's parent
  of.add("", "", {{3, 3}}, 0);
  of.add("", "", {of.at("short")}, 99);
  of.record.statements[2].speaker = 7;
  const std::string text = render_statements(of.record, kPlain);
  for (const char* id : {"s1 ", "s2 ", "s3 "}) EXPECT_NE(text.find(id), std::string::npos) << text;
}

TEST(View, BoundsTheIndentationOfDeepNesting) {
  RecordOf of("deep");
  for (int i = 0; i < 5000; ++i) of.add("", "", {of.at("deep")}, i - 1);
  const std::string text = render_statements(of.record, {80, false});
  EXPECT_LT(text.size(), 5000U * 400U);
  EXPECT_NE(text.find("s5000 (not named) (in s4999)"), std::string::npos);
}

}  // namespace
}  // namespace hearsay::cli
