// Records that are put come back equal; a batch is put whole or not at all.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "../record/random_record.h"
#include "dump.h"
#include "full_disk.h"
#include "support.h"

namespace hearsay::test {
namespace {

TEST(Put, GivesBackWhatWasPut) {
  const Folder folder;
  Store store = make_store(folder / "news.db");
  const Record record = small_record();
  EXPECT_EQ(put_one(store, record), Outcome::kStored);
  const StoredArticle back = must(store.article(record.id));
  EXPECT_EQ(to_json(back.record), to_json(record));
  EXPECT_EQ(back.reader, "0.1.0+en-1");
  ASSERT_EQ(back.seen.size(), 1u);
  EXPECT_EQ(back.seen[0].place.path, "page.html");
  EXPECT_EQ(back.seen[0].first.size(), 20u);
  EXPECT_EQ(back.actors.size(), 2u);
  EXPECT_EQ(must(store.reader_of(kSha256)), "0.1.0+en-1");
  EXPECT_EQ(must(store.reader_of("none")), std::nullopt);
}

TEST(Put, FillsTheTables) {
  const Folder folder;
  const std::string path = folder / "news.db";
  Store store = make_store(path);
  Record record = small_record();
  record.article.outlet = Named{"Ru-Main", std::nullopt};
  record.article.credits = {{"RT", std::nullopt}, {" rt ", std::nullopt}, {"RU-main", std::nullopt}};
  record.article.date = Date{"2022-02-25", std::nullopt};
  put_one(store, record);
  EXPECT_EQ(rows(path, "SELECT sha256, headline, date, language, facets, name "
                       "FROM article JOIN outlet ON outlet.id = outlet", 6),
            std::vector<std::string>{std::string(kSha256) +
                                     "||2022-02-25|en|out1 cre2 cre1 d20220225 m202202 y2022 art1 any|Ru-Main"});
  const auto statements =
      rows(path, "SELECT number, parent, kind, form, polarity, confidence, speaker, via, date, source, cue, content, "
                 "condition, facets FROM statement", 14);
  ASSERT_EQ(statements.size(), 2u);
  EXPECT_EQ(statements[0], "1||speech|mixed|affirmed|0.97|1||2022-02-25|Peskov|said|that \u201cPutin\u201d had agreed "
                           "if Kiev did||spk1 kspeech fmixed paffirmed nno sno cno q9 h97 out1 cre2 cre1 d20220225 "
                           "m202202 y2022 art1 any");
  EXPECT_EQ(statements[1], "2|1|speech|indirect|affirmed|0.5|2|1|2022-02-25|Putin|had agreed|if Kiev did|if Kiev did|"
                           "spk2 via1 kspeech findirect paffirmed nyes syes cyes q5 h50 out1 cre2 cre1 d20220225 "
                           "m202202 y2022 art1 any");
  // Spans in code points: the quotation marks have three bytes each.
  EXPECT_EQ(rows(path, "SELECT role, \"begin\", \"end\" FROM role WHERE statement = 2 ORDER BY role", 3),
            (std::vector<std::string>{"condition|36|47", "content|36|47", "cue|25|35", "source|18|23"}));
  EXPECT_EQ(rows(path, "SELECT number, actor, key, name, roles FROM article_actor", 5),
            (std::vector<std::string>{"1|1|l:person:peskov|Peskov|spokesman", "2|2|q:Q7747|Putin|"}));
  EXPECT_EQ(number(path, "SELECT count(*) FROM statement_search "
                         "WHERE statement_search MATCH 'content:agree facets:spk1'"), 1);
  EXPECT_EQ(number(path, "SELECT count(*) FROM article_search WHERE article_search MATCH 'text:kiev'"), 1);
}

TEST(Put, GivesBackRandomRecords) {
  const Folder folder;
  const std::string path = folder / "news.db";
  Store store = make_store(path);
  RandomRecords random(20);
  std::vector<Record> records;
  for (int i = 0; i < 300; ++i) records.push_back(random.next());
  for (const char* reader : {"0.1.0+en-1", "0.1.0+en-2"}) {
    const bool first = std::string(reader).ends_with('1');
    std::vector<Arrival> batch;
    for (const Record& record : records) {
      batch.push_back(arrival(record, "page.html", reader));
      if (batch.size() < 50) continue;
      for (const Outcome outcome : must(store.put(batch))) {
        EXPECT_EQ(outcome, first ? Outcome::kStored : Outcome::kReplaced);
      }
      batch.clear();
    }
    expect_sound(path);
    for (const Record& record : records) EXPECT_EQ(to_json(must(store.article(record.id)).record), to_json(record));
  }
  std::size_t statements = 0;
  for (const Record& record : records) statements += record.statements.size();
  const Totals totals = must(store.totals());
  EXPECT_EQ(totals.articles, records.size());
  EXPECT_EQ(totals.statements, statements);
  EXPECT_EQ(totals.first, "2020-02-29");
  EXPECT_EQ(totals.last, "2022-02-25");
}

TEST(Put, ReplacesWhatAnOlderReaderMade) {
  const Folder folder;
  const std::string path = folder / "news.db";
  Store store = make_store(path);
  const Record record = RecordMaker("one").say({"John Smith", "it rains"}).say({"Jane Roe", "it snows"}).record("page");
  const Record other = RecordMaker("two").say({"Jim Beam", "it hails"}).record("page");
  EXPECT_EQ(put_one(store, record, "0.1.0+en-2"), Outcome::kStored);
  EXPECT_EQ(put_one(store, other, "0.1.0+en-2"), Outcome::kSeen);
  EXPECT_EQ(put_one(store, other, "0.1.0+en-1"), Outcome::kSeen);
  EXPECT_EQ(to_json(must(store.article(record.id)).record), to_json(record));
  EXPECT_EQ(put_one(store, other, "0.1.0+en-10"), Outcome::kReplaced);
  EXPECT_EQ(to_json(must(store.article(record.id)).record), to_json(other));
  EXPECT_EQ(must(store.article(record.id)).reader, "0.1.0+en-10");
  EXPECT_EQ(must(store.article(record.id)).seen.size(), 1u);
  EXPECT_EQ(rows(path, "SELECT name FROM actor", 1), std::vector<std::string>{"Jim Beam"});
  EXPECT_EQ(number(path, "SELECT count(*) FROM statement_search WHERE statement_search MATCH 'rains OR snows'"), 0);
  EXPECT_EQ(put_one(store, record, "0.1.0+en-1", true), Outcome::kReplaced);
  EXPECT_EQ(to_json(must(store.article(record.id)).record), to_json(record));
  expect_sound(path);
}

TEST(Put, KnowsTheSameBytesTwiceInABatch) {
  const Folder folder;
  Store store = make_store(folder / "news.db");
  const Record record = small_record();
  for (const bool again : {false, true}) {
    const std::vector<Arrival> batch = {arrival(record, "a.html"), arrival(record, "b.html"),
                                        arrival(record, "c.html", "0.1.0+en-9")};
    const std::vector<Outcome> first = {again ? Outcome::kReplaced : Outcome::kStored, Outcome::kSeen,
                                        Outcome::kReplaced};
    EXPECT_EQ(must(store.put(batch, again)), first);
  }
  EXPECT_EQ(must(store.article(record.id)).seen.size(), 3u);
  EXPECT_EQ(must(store.totals()).articles, 1u);
}

TEST(Put, RemembersWhereAnArticleWasSeen) {
  const Folder folder;
  const std::string path = folder / "news.db";
  Store store = make_store(path);
  const Record record = small_record();
  put_one(store, record);
  look_into(path).execute("UPDATE sighting SET first = '2020-01-01T00:00:00Z', last = first");
  const std::vector<Arrival> seen = {
      {.record = {}, .sha256 = kSha256, .place = {"page.html"}},
      {.record = {}, .sha256 = kSha256, .place = {"day.warc.gz", "https://a.example/", "2021-01-01T00:00:00Z"}}};
  EXPECT_EQ(must(store.put(seen)), (std::vector{Outcome::kSeen, Outcome::kSeen}));
  const auto places = must(store.article(record.id)).seen;
  ASSERT_EQ(places.size(), 2u);
  EXPECT_EQ(places[0].first, "2020-01-01T00:00:00Z");
  EXPECT_GT(places[0].last, "2026-01-01");
  EXPECT_EQ(places[1].place.url, "https://a.example/");
  EXPECT_EQ(places[1].place.fetched, "2021-01-01T00:00:00Z");
}

TEST(Put, IsAllOrNothing) {
  const Folder folder;
  Store store = make_store(folder / "news.db");
  const Record record = small_record();
  const auto expect_refused = [&](const Arrival& wrong, ErrorKind kind) {
    const std::vector<Arrival> batch = {arrival(record), wrong};
    const auto outcome = store.put(batch);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().kind, kind) << outcome.error().message;
    EXPECT_NE(outcome.error().message.find("wrong.html"), std::string::npos) << outcome.error().message;
    EXPECT_EQ(must(store.totals()).articles, 0u);
    EXPECT_EQ(must(store.totals()).actors, 0u);
  };
  expect_refused({.sha256 = std::string(64, '0'), .place = {"wrong.html"}}, ErrorKind::kNotFound);
  Record broken = record;
  broken.statements[0].content = {{0, 9999}};
  expect_refused(arrival(broken, "wrong.html"), ErrorKind::kBadRecord);
  Arrival torn = arrival(record, "wrong.html");
  torn.sha256 = std::string(64, '0');
  expect_refused(torn, ErrorKind::kBadRecord);
  EXPECT_EQ(must(store.generation()), 0u);
  EXPECT_EQ(put_one(store, record), Outcome::kStored);
  EXPECT_EQ(must(store.generation()), 1u);
}

TEST(Put, KeepsTwoArticlesWhoseIdsAreTheSame) {
  const Folder folder;
  Store store = make_store(folder / "news.db");
  Record one = RecordMaker("one").say({"John Smith", "it rains"}).record();
  Record two = RecordMaker("two").say({"John Smith", "it snows"}).record();
  two.id = one.id;
  two.article.source.sha256 = one.id + two.article.source.sha256.substr(16);
  put_one(store, one);
  EXPECT_EQ(put_one(store, two), Outcome::kStored);
  EXPECT_EQ(must(store.totals()).articles, 2u);
  const auto either = store.article(one.id);
  ASSERT_FALSE(either);
  EXPECT_EQ(either.error().kind, ErrorKind::kUsage);
  EXPECT_NE(either.error().message.find(two.article.source.sha256), std::string::npos) << either.error().message;
  EXPECT_EQ(to_json(must(store.article(one.article.source.sha256)).record), to_json(one));
  EXPECT_EQ(to_json(must(store.article(two.article.source.sha256)).record), to_json(two));
}

TEST(Put, FindsAnArticleByItsDigits) {
  const Folder folder;
  Store store = make_store(folder / "news.db");
  put_one(store, small_record());
  for (const char* id : {"0123456789abcdef", "0123456789ABCDEF", "0123456789abcdef01", kSha256}) {
    EXPECT_TRUE(store.article(id)) << id;
  }
  for (const std::string id : {"", "0123456789abcde", "0123456789abcdee", "0123456789abcdeg", "' OR 1 --",
                               "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0"}) {
    const auto found = store.article(id);
    ASSERT_FALSE(found) << id;
    EXPECT_EQ(found.error().kind, ErrorKind::kNotFound);
  }
}

TEST(Put, NamesALock) {
  const Folder folder;
  const std::string path = folder / "news.db";
  make_store(path);
  Store store = must(Store::open(path, {.access = Access::kWrite, .wait = std::chrono::milliseconds(50)}));
  Database other = look_into(path);
  other.execute("BEGIN IMMEDIATE");
  const std::vector<Arrival> one = {arrival(small_record())};
  const auto outcome = store.put(one);
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().kind, ErrorKind::kLocked);
  EXPECT_NE(outcome.error().message.find("held by another program"), std::string::npos);
  other.execute("ROLLBACK");
  EXPECT_TRUE(store.put(one));
}

// At every write that a put makes, in turn.
TEST(Put, LosesNothingOnAFullDisk) {
  const Folder folder;
  const std::string path = folder / "news.db";
  Store store = make_store(path);
  put_one(store, RecordMaker("one").say({"John Smith", "it rains"}).record());
  const Record big = RecordMaker("two").say({"Jane Roe", std::string(50'000, 'x')}).record();
  bool stored = false;
  int refused = 0;
  for (int writes = 0; !stored && writes < 1000; ++writes) {
    FullDisk full(writes);
    const std::vector<Arrival> one = {arrival(big)};
    const auto outcome = store.put(one);
    full.end();
    stored = outcome.has_value();
    EXPECT_EQ(must(store.totals()).articles, stored ? 2u : 1u) << writes;
    if (stored) break;
    EXPECT_EQ(outcome.error().kind, ErrorKind::kFull) << outcome.error().message;
    ++refused;
  }
  EXPECT_TRUE(stored);
  EXPECT_GT(refused, 5);
  EXPECT_EQ(to_json(must(store.article(big.id)).record), to_json(big));
  expect_sound(path);
}

TEST(Put, BoundsWhatItKeeps) {
  const Folder folder;
  const std::string path = folder / "news.db";
  Store store = make_store(path);
  RecordMaker nested("one");
  const std::string content(1 << 20, 'x');
  for (int i = 0; i < 65; ++i) nested.say({"John Smith", content, i - 1});
  const std::vector<Arrival> one = {arrival(nested.record())};
  const auto outcome = store.put(one);
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().kind, ErrorKind::kTooLarge) << outcome.error().message;
  EXPECT_EQ(must(store.totals()).articles, 0u);
}

TEST(Put, TakesManyStatementsAndActors) {
  const Folder folder;
  const std::string path = folder / "news.db";
  Store store = make_store(path);
  Record record = RecordMaker("one").say({"John Smith", "a\0b"}).record();
  record.article.text = std::string(4'000'000, 'x');
  std::string& text = record.article.text;
  for (std::size_t at = 9; at < text.size(); at += 10) text[at] = at % 3 == 0 ? '\0' : ' ';
  record.actors.clear();
  record.statements.clear();
  record.article.headline.clear();
  for (std::size_t i = 0; i < 5'000; ++i) {
    Actor actor;
    actor.id = "a" + std::to_string(i + 1);
    actor.name = std::string(i % 10, 'A') + " Smith " + std::to_string(i % 100);
    actor.kind = i % 2 ? "person" : "group";
    actor.wikidata = i % 3 ? "" : "Q42";
    record.actors.push_back(std::move(actor));
  }
  for (std::size_t i = 0; i < 10'000; ++i) {
    Statement s;
    s.id = "s" + std::to_string(i + 1);
    s.parent = static_cast<int>(i) - 1;  // 10,000 deep
    s.content = {{i, 12'000}};
    s.speaker = static_cast<int>(i % 5'000);
    if (i >= 2'000) s.parent = -1, s.content = {{12'000 + i, 12'100 + i}};
    record.statements.push_back(std::move(s));
  }
  EXPECT_EQ(put_one(store, record), Outcome::kStored);
  EXPECT_EQ(to_json(must(store.article(record.id)).record), to_json(record));
  EXPECT_EQ(put_one(store, record, "0.2.0"), Outcome::kReplaced);
  EXPECT_EQ(must(store.totals()).statements, 10'000u);
  EXPECT_LE(number(path, "SELECT max(length(names)) FROM actor"), 64 * 1001);
  expect_sound(path);
}

TEST(Put, ChangesTheGeneration) {
  const Folder folder;
  Store store = make_store(folder / "news.db");
  const Store other = must(Store::open(folder / "news.db"));
  put_one(store, small_record());
  const auto first = must(other.generation());
  put_one(store, small_record());
  EXPECT_GT(must(other.generation()), first);
}

TEST(Put, WritesAStoredArticleAsJson) {
  const Folder folder;
  Store store = make_store(folder / "news.db");
  const std::vector<Arrival> one = {arrival(small_record(), "a\"b\u2028\n.html")};
  must(store.put(one));
  const std::string json = to_json(must(store.article(small_record().id)));
  EXPECT_EQ(json.find('\n'), std::string::npos);
  EXPECT_EQ(json.find("\u2028"), std::string::npos);
  const auto tree = nlohmann::json::parse(json);
  EXPECT_EQ(tree["record"].dump(), nlohmann::json::parse(to_json(small_record())).dump());
  EXPECT_EQ(tree["reader"], "0.1.0+en-1");
  EXPECT_EQ(tree["actors"], nlohmann::json({{"a1", 1}, {"a2", 2}}));
  EXPECT_EQ(tree["seen"][0]["path"], "a\"b\u2028\n.html");
  EXPECT_TRUE(tree["seen"][0]["url"].is_null());
  EXPECT_EQ(tree["seen"][0]["first"], tree["seen"][0]["last"]);
  EXPECT_EQ(to_json(must(store.totals())), R"({"articles":1,"statements":2,"actors":2,"first":null,"last":null})");
}

}  // namespace
}  // namespace hearsay::test
