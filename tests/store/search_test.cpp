// Search over a few statements whose answers can be said in advance: every field, both ways; orders, pages, marks.
#include <algorithm>
#include <set>

#include "support.h"

namespace hearsay {
namespace {

using test::Folder;
using test::RecordMaker;
using test::Said;
using test::make_store;
using test::must;
using test::put_one;

Query parsed(const std::string& text) {
  const auto query = parse_query(text);
  if (!query) throw std::runtime_error(text + ": " + query.error().message);
  return *query;
}

class Search : public testing::Test {
 protected:
  Search() : store_(make_store(folder_ / "a.db")) {
    RecordMaker first("Talks on neutrality", "2022-02-25", "Reuters");
    first.credit("RT").url("https://example.org/1").actor("Dmitry Peskov", "person", "Q1", {"Kremlin spokesman"});
    first.say({.speaker = "Dmitry Peskov", .content = "Vladimir Putin demands neutral status if Kiev agrees",
               .addressee = "Angela Merkel", .condition = "if Kiev agrees", .confidence = 0.97});
    first.say({.speaker = "Vladimir Putin", .content = "neutral status", .parent = 0, .kind = Kind::kAttitude,
               .confidence = 0.5});
    put_one(store_, first.record());
    RecordMaker second("Gas again", "2022-03-01", "Der Spiegel");
    second.say({.speaker = "Angela Merkel", .content = "the café statuses of gas are neutral", .form = Form::kDirect,
                .polarity = Polarity::kNegated, .confidence = 0.29});
    put_one(store_, second.record());
    RecordMaker third("Undated words", "", "");
    third.say({.speaker = "", .content = "gas pipelines", .form = Form::kMixed, .confidence = 1});
    put_one(store_, third.record());
    first_ = first.record().id;
  }

  // "HEADLINE'S FIRST WORD/s1", in order.
  std::vector<std::string> found(const std::string& query, Sort sort = Sort::kOldest) {
    std::vector<std::string> out;
    const auto page = must(store_.search(parsed(query), {.sort = sort}));
    EXPECT_EQ(page.total.count, page.hits.size());
    for (const Hit& hit : page.hits) out.push_back(hit.headline.substr(0, hit.headline.find(' ')) + "/" + hit.statement);
    return out;
  }
  using List = std::vector<std::string>;

  Folder folder_;
  Store store_;
  std::string first_;
};

TEST_F(Search, Words) {
  EXPECT_EQ(found("neutrals"), (List{"Talks/s1", "Talks/s2", "Gas/s1"}));
  EXPECT_EQ(found("neutral status"), (List{"Talks/s1", "Talks/s2"}));
  EXPECT_EQ(found("\"neutral status\""), (List{"Talks/s1", "Talks/s2"}));
  EXPECT_EQ(found("cafe"), (List{"Gas/s1"}));
  EXPECT_EQ(found("CAFÉ"), (List{"Gas/s1"}));
  EXPECT_EQ(found("pipe*"), (List{"Undated/s1"}));
  EXPECT_EQ(found("kiev OR pipelines"), (List{"Talks/s1", "Undated/s1"}));
  EXPECT_EQ(found("gas -neutral"), (List{"Undated/s1"}));
  EXPECT_EQ(found("gas (neutral OR kiev)"), (List{"Gas/s1"}));
  EXPECT_EQ(found("spk1"), List{});     // a token of conditions is no word
  EXPECT_EQ(found("any"), List{});
  EXPECT_EQ(found("talks"), List{});    // a headline's word is none of a statement
  EXPECT_EQ(found("").size(), 4u);
}

TEST_F(Search, EveryField) {
  EXPECT_EQ(found("speaker:Peskov"), (List{"Talks/s1"}));
  EXPECT_EQ(found("speaker:Q1"), (List{"Talks/s1"}));
  EXPECT_EQ(found("speaker:\"merkel ANGELA\""), (List{"Gas/s1"}));
  EXPECT_EQ(found("speaker:Peskov,Merkel"), (List{"Talks/s1", "Gas/s1"}));
  EXPECT_EQ(found("-speaker:Peskov,Merkel"), (List{"Talks/s2", "Undated/s1"}));
  EXPECT_EQ(found("speaker:Nobody"), List{});
  EXPECT_EQ(found("-speaker:Nobody").size(), 4u);
  const std::int64_t putin = must(store_.actors("Putin")).actors.at(0).actor;
  EXPECT_EQ(found("speaker:#" + std::to_string(putin)), (List{"Talks/s2"}));
  EXPECT_EQ(found("to:Merkel"), (List{"Talks/s1"}));
  EXPECT_EQ(found("via:Peskov"), (List{"Talks/s2"}));
  EXPECT_EQ(found("kind:attitude"), (List{"Talks/s2"}));
  EXPECT_EQ(found("form:direct,mixed"), (List{"Gas/s1", "Undated/s1"}));
  EXPECT_EQ(found("polarity:negated"), (List{"Gas/s1"}));
  EXPECT_EQ(found("nested:yes"), (List{"Talks/s2"}));
  EXPECT_EQ(found("secondhand:yes"), (List{"Talks/s2"}));
  EXPECT_EQ(found("secondhand:no").size(), 3u);
  EXPECT_EQ(found("conditional:yes"), (List{"Talks/s1"}));
  EXPECT_EQ(found("outlet:reuters"), (List{"Talks/s1", "Talks/s2"}));
  EXPECT_EQ(found("outlet:Spiegel"), (List{"Gas/s1"}));
  EXPECT_EQ(found("-outlet:Reuters"), (List{"Gas/s1", "Undated/s1"}));
  EXPECT_EQ(found("credit:RT"), (List{"Talks/s1", "Talks/s2"}));
  EXPECT_EQ(found("article:" + first_), (List{"Talks/s1", "Talks/s2"}));
  EXPECT_EQ(found("article:0123456789abcdef"), List{});
  EXPECT_EQ(found("speaker:Peskov neutral -gas kind:speech"), (List{"Talks/s1"}));
}

TEST_F(Search, DatesAndConfidence) {
  EXPECT_EQ(found("since:2022-02-26"), (List{"Gas/s1"}));
  EXPECT_EQ(found("since:2022-02-25 until:2022-02-25"), (List{"Talks/s1", "Talks/s2"}));
  EXPECT_EQ(found("until:2022-02"), (List{"Talks/s1", "Talks/s2"}));
  EXPECT_EQ(found("since:2022"), (List{"Talks/s1", "Talks/s2", "Gas/s1"}));
  EXPECT_EQ(found("since:2023"), List{});
  EXPECT_EQ(found("since:2022-03 until:2022-02"), List{});
  EXPECT_EQ(found("-since:2022-03"), (List{"Talks/s1", "Talks/s2", "Undated/s1"}));
  EXPECT_EQ(found("confidence:0.97"), (List{"Talks/s1", "Undated/s1"}));
  EXPECT_EQ(found("confidence:0.98"), (List{"Undated/s1"}));
  EXPECT_EQ(found("confidence:0.29").size(), 4u);
  EXPECT_EQ(found("confidence:0.3").size(), 3u);
  EXPECT_EQ(found("-confidence:0.5"), (List{"Gas/s1"}));
}

TEST_F(Search, Orders) {
  EXPECT_EQ(found("gas OR status", Sort::kNewest), (List{"Gas/s1", "Talks/s2", "Talks/s1", "Undated/s1"}));
  EXPECT_EQ(found("gas OR status", Sort::kOldest), (List{"Talks/s1", "Talks/s2", "Gas/s1", "Undated/s1"}));
  EXPECT_EQ(found("neutral status", Sort::kRelevance).front(), "Talks/s2");  // the shortest with both
  EXPECT_EQ(found("", Sort::kRelevance), found("", Sort::kNewest));
}

TEST_F(Search, AHitTellsTheChain) {
  const auto page = must(store_.search(parsed("via:Peskov neutral")));
  ASSERT_EQ(page.hits.size(), 1u);
  const Hit& hit = page.hits[0];
  EXPECT_EQ(hit.article, first_);
  EXPECT_EQ(hit.outlet, "Reuters");
  EXPECT_EQ(hit.date, "2022-02-25");
  EXPECT_EQ(hit.url, "https://example.org/1");
  EXPECT_EQ(hit.credits, (List{"RT"}));
  EXPECT_EQ(hit.statement, "s2");
  EXPECT_EQ(hit.parent, "s1");
  EXPECT_EQ(hit.speaker->name, "Vladimir Putin");
  EXPECT_EQ(hit.speaker->as, "");
  EXPECT_EQ(hit.via->name, "Dmitry Peskov");
  EXPECT_EQ(hit.via->as, "Dmitry Peskov");
  EXPECT_FALSE(hit.addressee);
  EXPECT_EQ(hit.content, "neutral status");
  EXPECT_EQ(hit.snippet.text, "neutral status");
  EXPECT_EQ(hit.snippet.marks, (Spans{{0, 7}}));
  EXPECT_EQ(to_json(hit).find("{\"article\":{\"id\":\"" + first_ + "\",\"headline\":\"Talks on neutrality\""), 0u);
  EXPECT_NE(to_json(hit).find("\"kind\":\"attitude\",\"form\":\"indirect\",\"polarity\":\"affirmed\",\"confidence\":0.5"),
            std::string::npos);
}

TEST_F(Search, MarksAreBytesAndInJsonCodePoints) {
  const auto page = must(store_.search(parsed("statuses \"of gas\"")));
  ASSERT_EQ(page.hits.size(), 1u);
  EXPECT_EQ(page.hits[0].snippet.marks, (Spans{{10, 18}, {19, 25}}));
  EXPECT_NE(to_json(page).find("\"marks\":[[9,17],[18,24]]"), std::string::npos);
}

TEST_F(Search, Articles) {
  const auto titles = [&](const std::string& query, Sort sort = Sort::kOldest) {
    List out;
    for (const auto& one : must(store_.articles(parsed(query), {.sort = sort})).articles) out.push_back(one.headline);
    return out;
  };
  EXPECT_EQ(titles(""), (List{"Talks on neutrality", "Gas again", "Undated words"}));
  EXPECT_EQ(titles("gas"), (List{"Gas again", "Undated words"}));
  EXPECT_EQ(titles("talks"), (List{"Talks on neutrality"}));
  EXPECT_EQ(titles("speaker:Putin kind:speech"), List{});      // of one statement, not of two
  EXPECT_EQ(titles("speaker:Putin kind:attitude kiev"), (List{"Talks on neutrality"}));
  EXPECT_EQ(titles("-outlet:Reuters until:2022"), (List{"Gas again"}));
  EXPECT_EQ(titles("gas", Sort::kRelevance).front(), "Gas again");
  const auto one = must(store_.articles(parsed("kiev"))).articles.at(0);
  EXPECT_EQ(one.id, first_);
  EXPECT_EQ(one.statements, 2u);
  EXPECT_EQ(one.snippet.marks.size(), 1u);
  EXPECT_EQ(slice(one.snippet.text, one.snippet.marks.at(0)), "Kiev");
  std::vector<std::string> ids;
  must(store_.each_article(parsed("speaker:Putin"), [&](StoredArticle each) {
    ids.push_back(each.record.id);
    return true;
  }));
  EXPECT_EQ(ids, (List{first_}));
}

TEST_F(Search, EachHitInTheOrderOfStoring) {
  List ids;
  must(store_.each_hit(parsed("gas OR neutral"), [&](Hit hit) {
    ids.push_back(hit.statement + hit.date);
    return ids.size() < 3;
  }));
  EXPECT_EQ(ids, (List{"s12022-02-25", "s22022-02-25", "s12022-03-01"}));
}

TEST_F(Search, ACursorOfSomethingElseIsRefused) {
  const auto page = must(store_.search(parsed("gas OR neutral"), {.limit = 1}));
  ASSERT_FALSE(page.cursor.empty());
  EXPECT_EQ(page.cursor.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"), std::string::npos);
  for (const auto& [query, cursor] : std::vector<std::pair<std::string, std::string>>{
           {"gas", page.cursor}, {"gas OR neutral", "x"}, {"gas OR neutral", page.cursor + "x"}, {"", page.cursor},
           {"gas OR neutral", page.cursor.substr(0, page.cursor.size() - 2)}}) {
    const auto bad = store_.search(parsed(query), {.limit = 1, .cursor = cursor});
    if (bad) continue;  // a shorter number is a cursor, too: checked below
    EXPECT_EQ(bad.error().kind, ErrorKind::kBadQuery);
  }
  EXPECT_FALSE(store_.search(parsed("gas"), {.limit = 1, .cursor = page.cursor}));
  EXPECT_FALSE(store_.search(parsed("gas OR neutral"), {.sort = Sort::kNewest, .limit = 1, .cursor = page.cursor}));
  EXPECT_FALSE(store_.search(parsed("gas OR neutral"), {.limit = 1, .cursor = "x"}));
  EXPECT_FALSE(store_.search(parsed("gas"), {.limit = 0}));
  EXPECT_FALSE(store_.search(parsed("gas"), {.limit = 201}));
  EXPECT_FALSE(store_.actors("", {.cursor = "zz"}));
}

// Ties in everything: the same words, the same date. Every hit once over all pages, in all orders.
TEST_F(Search, PagesHaveEveryHitOnce) {
  for (int i = 0; i < 40; ++i) {
    RecordMaker maker("Number " + std::to_string(i), i % 3 == 0 ? "" : i % 3 == 1 ? "2021-05-05" : "2021-05-06");
    for (int j = 0; j < 3; ++j) maker.say({.speaker = "A B", .content = "tied words here"});
    put_one(store_, maker.record());
  }
  for (const Sort sort : {Sort::kRelevance, Sort::kNewest, Sort::kOldest}) {
    for (const char* query : {"tied", "tied OR neutral", "speaker:\"A B\"", ""}) {
      std::vector<std::string> paged;
      PageOptions options{.sort = sort, .limit = 7};
      do {
        const auto page = must(store_.search(parsed(query), options));
        EXPECT_LE(page.hits.size(), 7u);
        for (const Hit& hit : page.hits) paged.push_back(hit.article + hit.statement);
        options.cursor = page.cursor;
      } while (!options.cursor.empty() && paged.size() < 1000);
      std::vector<std::string> whole;
      for (const Hit& hit : must(store_.search(parsed(query), {.sort = sort, .limit = 200})).hits) {
        whole.push_back(hit.article + hit.statement);
      }
      EXPECT_EQ(paged, whole) << query;
      EXPECT_EQ(std::set<std::string>(paged.begin(), paged.end()).size(), paged.size());
    }
  }
}

TEST(Snippets, AreCutAroundTheMarks) {
  Folder folder;
  Store store = make_store(folder / "a.db");
  std::string content;
  for (int i = 0; i < 300; ++i) content += (i ? " w" : "w") + std::to_string(i);
  put_one(store, RecordMaker().say({.speaker = "A B", .content = content}).record());
  const auto snippet = [&](const std::string& query) { return must(store.search(parsed(query))).hits.at(0).snippet; };
  const Snippet middle = snippet("w200 w203");
  EXPECT_TRUE(middle.text.starts_with("… w194 "));
  EXPECT_TRUE(middle.text.ends_with(" w233 …"));
  ASSERT_EQ(middle.marks.size(), 2u);
  EXPECT_EQ(slice(middle.text, middle.marks[1]), "w203");
  EXPECT_TRUE(snippet("w299").text.ends_with(" w299"));
  EXPECT_TRUE(snippet("w299").text.starts_with("… w260 "));
  EXPECT_TRUE(snippet("w0").text.starts_with("w0 w1"));
  EXPECT_TRUE(snippet("").text.starts_with("w0 w1"));
  EXPECT_TRUE(snippet("").marks.empty());
}

}  // namespace
}  // namespace hearsay
