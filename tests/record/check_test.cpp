// Every promise of a record, kept and broken.
#include "record/check.h"

#include <gtest/gtest.h>

#include <functional>

#include "random_record.h"

namespace hearsay {
namespace {

using test::small_record;

std::string broken(const std::function<void(Record&)>& change) {
  Record record = small_record();
  change(record);
  const Result<void> kept = check(record);
  if (kept) return "";
  EXPECT_EQ(kept.error().kind, ErrorKind::kBadRecord);
  return kept.error().message;
}

TEST(Check, AGoodRecordIsGood) {
  EXPECT_EQ(broken([](Record&) {}), "");
  Record empty;
  empty.article.source.sha256 = test::kSha256;
  empty.id = std::string(test::kSha256).substr(0, 16);
  EXPECT_TRUE(check(empty));
}

TEST(Check, SpansLieInTheTextOnCharacters) {
  const auto sentences = [](Spans spans) { return broken([&](Record& r) { r.sentences = spans; }); };
  EXPECT_EQ(sentences({{0, 5}, {5, 9}}), "");
  EXPECT_EQ(sentences({{3, 3}}), "article.sentences[0] is an empty span");
  EXPECT_EQ(sentences({{4, 3}}), "article.sentences[0] is an empty span");
  EXPECT_EQ(sentences({{0, 5}, {4, 9}}), "article.sentences[1] begins before the span before it ends");
  EXPECT_EQ(sentences({{6, 9}, {0, 3}}), "article.sentences[1] begins before the span before it ends");
  EXPECT_EQ(sentences({{0, 53}}), "article.sentences[0] lies outside the text");
  EXPECT_EQ(sentences({{0, 18}}), "article.sentences[0] cuts a character");
  EXPECT_EQ(sentences({{19, 24}}), "article.sentences[0] cuts a character");
  EXPECT_EQ(sentences({{100, 200}}), "article.sentences[0] lies outside the text");
}

TEST(Check, EveryFieldIsLookedAt) {
  const Span bad{0, 999};
  const auto field = [](const std::string& message) { return message.substr(0, message.find(' ')); };
  EXPECT_EQ(field(broken([&](Record& r) { r.article.headline = {bad}; })), "article.headline[0]");
  EXPECT_EQ(field(broken([&](Record& r) { r.article.byline = {{"A", bad}}; })), "article.byline[0].span");
  EXPECT_EQ(field(broken([&](Record& r) { r.article.outlet = Named{"A", bad}; })), "article.outlet.span");
  EXPECT_EQ(field(broken([&](Record& r) { r.article.place = Named{"A", bad}; })), "article.place.span");
  EXPECT_EQ(field(broken([&](Record& r) { r.article.date = Date{"2020-01-01", bad}; })), "article.date.span");
  EXPECT_EQ(field(broken([&](Record& r) { r.article.modified = Date{"2020-01-01", bad}; })), "article.modified.span");
  EXPECT_EQ(field(broken([&](Record& r) { r.article.subhead = Named{"A", bad}; })), "article.subhead.span");
  EXPECT_EQ(field(broken([&](Record& r) { r.article.credits = {{"A", bad}}; })), "article.credits[0].span");
  EXPECT_EQ(field(broken([&](Record& r) { r.article.parts = {{bad, PartKind::kRow}}; })), "article.parts[0].span");
  EXPECT_EQ(field(broken([&](Record& r) { r.article.boilerplate = {bad}; })), "article.boilerplate[0]");
  EXPECT_EQ(field(broken([&](Record& r) { r.actors[1].mentions = {bad}; })), "actors[1].mentions[0]");
  EXPECT_EQ(field(broken([&](Record& r) { r.statements[1].source = {bad}; })), "statements[1].source[0]");
  EXPECT_EQ(field(broken([&](Record& r) { r.statements[1].cue = {bad}; })), "statements[1].cue[0]");
  EXPECT_EQ(field(broken([&](Record& r) { r.statements[1].content = {bad}; })), "statements[1].content[0]");
  EXPECT_EQ(field(broken([&](Record& r) { r.statements[1].addressee = {bad}; })), "statements[1].addressee[0]");
  EXPECT_EQ(field(broken([&](Record& r) { r.statements[1].condition = {bad}; })), "statements[1].condition[0]");
}

TEST(Check, StringsAreUtf8) {
  const std::string bad = "\xff";
  EXPECT_NE(broken([&](Record& r) { r.article.text = bad; }), "");
  EXPECT_NE(broken([&](Record& r) { r.article.language = bad; }), "");
  EXPECT_NE(broken([&](Record& r) { r.article.notes = {bad}; }), "");
  EXPECT_NE(broken([&](Record& r) { r.article.byline = {{bad, std::nullopt}}; }), "");
  EXPECT_NE(broken([&](Record& r) { r.article.source.path = bad; }), "");
  EXPECT_NE(broken([&](Record& r) { r.article.source.url = bad; }), "");
  EXPECT_NE(broken([&](Record& r) { r.actors[0].name = bad; }), "");
  EXPECT_NE(broken([&](Record& r) { r.actors[0].roles = {bad}; }), "");
}

TEST(Check, IdsAreWhatTheyStandFor) {
  EXPECT_NE(broken([](Record& r) { r.id = "0123456789abcde"; }), "");
  EXPECT_NE(broken([](Record& r) { r.id = "0000000000000000"; }), "");
  EXPECT_NE(broken([](Record& r) { r.article.source.sha256 = ""; }), "");
  EXPECT_NE(broken([](Record& r) { r.article.source.sha256.back() = 'F'; }), "");
  for (const char* id : {"a2", "a3", "a0", "a", "a01", "s1", "a1x", "a99999999999999999999"}) {
    EXPECT_NE(broken([&](Record& r) { r.actors[0].id = id; }), "") << id;
  }
  EXPECT_EQ(broken([](Record& r) { r.actors[1].id = "a1"; }), "actors[1].id is out of order");
  EXPECT_NE(broken([](Record& r) { std::swap(r.actors[0].mentions, r.actors[1].mentions); }), "");
  EXPECT_NE(broken([](Record& r) { r.actors[0].kind = "robot"; }), "");
  EXPECT_EQ(broken([](Record& r) { r.actors[0].kind = ""; }), "");
  EXPECT_NE(broken([](Record& r) { r.actors[0].wikidata = "Q"; }), "");
  EXPECT_NE(broken([](Record& r) { r.actors[0].wikidata = "Q1x"; }), "");
}

TEST(Check, AFilteredRecordHasGaps) {
  EXPECT_EQ(broken([](Record& r) { r.actors[0].id = "a3", r.actors[1].id = "a41"; }), "");
  EXPECT_EQ(broken([](Record& r) { r.statements[0].id = "s3", r.statements[1].id = "s41"; }), "");
  EXPECT_EQ(broken([](Record& r) {  // the first of two is gone
              r.actors.erase(r.actors.begin());
              r.statements.erase(r.statements.begin());
              r.statements[0].parent = -1;
              r.statements[0].speaker = 0;
            }),
            "");
}

TEST(Check, OfficesHaveATitleAndTheirDays) {
  const auto office = [](const Office& value) { return broken([&](Record& r) { r.actors[1].offices = {value}; }); };
  EXPECT_EQ(office({"President of Russia", "2012-05-07", ""}), "");
  EXPECT_EQ(office({"President of Russia", "2012-05-07", "2012-05-07"}), "");
  EXPECT_EQ(office({"", "2012-05-07", ""}), "actors[1].offices[0].title is empty");
  EXPECT_EQ(office({"\xff", "2012-05-07", ""}), "actors[1].offices[0].title is not valid UTF-8");
  EXPECT_EQ(office({"President", "", ""}), "actors[1].offices[0].from is not a day as in 2022-02-25");
  EXPECT_EQ(office({"President", "2012-05-07", "2013"}), "actors[1].offices[0].until is not a day as in 2022-02-25");
  EXPECT_EQ(office({"President", "2012-05-07", "2012-05-06"}), "actors[1].offices[0].until is before its from");
}

TEST(Check, DatesAreDays) {
  const auto date = [](const char* value) {
    return broken([&](Record& r) { r.article.date = Date{value, std::nullopt}; });
  };
  for (const char* good : {"2022-02-25", "2020-02-29", "2000-02-29", "1999-12-31"}) EXPECT_EQ(date(good), "") << good;
  for (const char* bad : {"", "2022-2-25", "2022-02-29", "1900-02-29", "2022-13-01", "2022-00-10", "2022-04-31",
                          "2022-04-00", "2022-02-25T00", "20x2-02-25", "2022/02/25"}) {
    EXPECT_NE(date(bad), "") << bad;
  }
}

TEST(Check, StatementsMakeATree) {
  EXPECT_NE(broken([](Record& r) { r.statements[0].content = {}; }), "");
  EXPECT_NE(broken([](Record& r) { r.statements[0].parent = 0; }), "");
  EXPECT_NE(broken([](Record& r) { r.statements[0].parent = 1; }), "");
  EXPECT_NE(broken([](Record& r) { r.statements[1].parent = -2; }), "");
  EXPECT_NE(broken([](Record& r) { r.statements[1].parent = 7; }), "");
  EXPECT_NE(broken([](Record& r) { r.statements[1].speaker = 2; }), "");
  EXPECT_NE(broken([](Record& r) { r.statements[1].addressee_actor = -2; }), "");
  EXPECT_NE(broken([](Record& r) { r.statements[1].confidence = 1.5; }), "");
  EXPECT_NE(broken([](Record& r) { r.statements[1].confidence = std::stod("nan"); }), "");
  EXPECT_EQ(broken([](Record& r) { r.statements[1].speaker_confidence = 1.5; }),
            "statements[1].speaker_confidence is not in 0 to 1");
  EXPECT_NE(broken([](Record& r) { r.statements[1].speaker_confidence = std::stod("nan"); }), "");
  EXPECT_NE(broken([](Record& r) { std::swap(r.statements[0].id, r.statements[1].id); }), "");
  EXPECT_NE(broken([](Record& r) {
              std::swap(r.statements[0], r.statements[1]);
              std::swap(r.statements[0].id, r.statements[1].id);
              r.statements[0].parent = r.statements[1].parent = -1;
            }),
            "");
}

TEST(Check, AParentCoversAllOfItsChild) {
  const Span outside{0, 6};
  EXPECT_EQ(broken([&](Record& r) { r.statements[1].source = {outside}; }),
            "statements[1].source lies outside the parent's content");
  EXPECT_NE(broken([&](Record& r) { r.statements[1].condition = {outside}; }), "");
  // A parent in two pieces: a child may cross where they touch, and not where they do not.
  EXPECT_EQ(broken([](Record& r) {
              const Span all = r.statements[0].content[0];
              r.statements[0].content = {{all.begin, 30}, {30, all.end}};
            }),
            "");
  EXPECT_NE(broken([](Record& r) {
              const Span all = r.statements[0].content[0];
              r.statements[0].content = {{all.begin, 30}, {31, all.end}};
            }),
            "");
}

}  // namespace
}  // namespace hearsay
