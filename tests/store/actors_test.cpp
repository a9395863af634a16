// Who is who across articles, and what a user says of it.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "dump.h"
#include "store/keys.h"
#include "support.h"

namespace hearsay::test {
namespace {

// An article in which these are told by turns.
struct Who {
  std::string name, kind = "person", wikidata{};
};
Record article(const std::string& headline, const std::vector<Who>& actors) {
  RecordMaker maker(headline);
  for (const Who& who : actors) maker.actor(who.name, who.kind, who.wikidata);
  for (const Who& who : actors) maker.say({.speaker = who.name, .content = "it rains in " + headline});
  return maker.record();
}

class Actors : public ::testing::Test {
 protected:
  std::vector<std::int64_t> put(const std::string& headline, const std::vector<Who>& actors) {
    records_.push_back(article(headline, actors));
    put_one(store_, records_.back());
    return actors_of(headline);
  }
  const Record& record(const std::string& headline) const {
    return *std::find_if(records_.begin(), records_.end(), [&](const Record& record) {
      return record.article.text.starts_with(headline + "\n");
    });
  }
  std::vector<std::int64_t> actors_of(const std::string& headline) {
    return must(store_.article(record(headline).id)).actors;
  }
  std::int64_t actor(const std::string& headline) { return actors_of(headline).front(); }
  void TearDown() override { expect_sound(path_); }

  Folder folder_;
  std::string path_ = folder_ / "news.db";
  Store store_ = make_store(path_);
  std::vector<Record> records_;
};

TEST_F(Actors, OfOneFullNameAndKindAreOne) {
  put("one", {{"Angela Merkel"}, {"Smith"}, {"NATO", "organisation"}, {"officials", "group"}});
  put("two", {{"ANGELA  MERKEL"}, {"Smith"}, {"Nato", "organisation"}, {"officials", "group"}});
  put("three", {{"Angela Merkel", "organisation"}});
  const auto one = actors_of("one"), two = actors_of("two");
  EXPECT_EQ(one[0], two[0]);
  EXPECT_NE(one[1], two[1]);
  EXPECT_EQ(one[2], two[2]);
  EXPECT_NE(one[3], two[3]);
  EXPECT_NE(actor("three"), one[0]);
  EXPECT_EQ(number(path_, "SELECT said FROM actor WHERE id = " + std::to_string(one[0])), 2);
}

TEST_F(Actors, OfOneArticleStayAsManyAsItHas) {
  const auto one = put("one", {{"officials", "group"}, {"Officials", "group"}, {"unnamed", "unnamed"}});
  EXPECT_NE(one[0], one[1]);
  EXPECT_NE(one[1], one[2]);
}

TEST_F(Actors, LinkedAreOneByTheirIdAlone) {
  put("one", {{"Chancellor Merkel", "person", "Q567"}});
  put("two", {{"Angela Merkel", "person", "Q567"}});
  put("three", {{"Angela Merkel", "person", "Q999"}});
  EXPECT_EQ(actor("one"), actor("two"));
  EXPECT_NE(actor("one"), actor("three"));
}

// The name in the listing is the full name that articles use most.
TEST_F(Actors, GoByTheFullNameMostUsed) {
  const std::string name = "SELECT name FROM actor WHERE wikidata = 'Q567'";
  put("one", {{"Merkel", "person", "Q567"}});
  EXPECT_EQ(rows(path_, name, 1).front(), "Merkel");
  put("two", {{"Merkel", "person", "Q567"}});
  put("three", {{"Angela Merkel", "person", "Q567"}});
  EXPECT_EQ(rows(path_, name, 1).front(), "Angela Merkel");
  EXPECT_EQ(rows(path_, "SELECT names FROM actor WHERE wikidata = 'Q567'", 1).front(), "Angela Merkel\nMerkel");
}

TEST_F(Actors, NotLinkedJoinTheOneLinkedOfTheirName) {
  put("one", {{"Angela Merkel", "person", "Q567"}});
  put("two", {{"Angela Merkel"}});
  EXPECT_EQ(actor("one"), actor("two"));
}

TEST_F(Actors, LinkedTakeOverTheOneOfTheirName) {
  const auto before = put("one", {{"Angela Merkel"}});
  put("two", {{"Angela Merkel", "person", "Q567"}});
  EXPECT_EQ(actor("two"), before[0]);  // the number stays
  EXPECT_EQ(actor("one"), before[0]);
  EXPECT_EQ(rows(path_, "SELECT wikidata FROM actor", 1), std::vector<std::string>{"Q567"});
}

// Three articles in any order: the same actors are together.
TEST(ActorsInAnyOrder, AreTheSame) {
  const std::vector<Record> records = {article("one", {{"John Smith"}}),
                                       article("two", {{"John Smith", "person", "Q1"}}),
                                       article("three", {{"John Smith", "person", "Q2"}}),
                                       article("four", {{"John Smith"}, {"J. Smith", "person", "Q1"}})};
  std::vector<std::size_t> order = {0, 1, 2, 3};
  do {
    const Folder folder;
    const std::string path = folder / "news.db";
    Store store = make_store(path);
    for (const std::size_t i : order) put_one(store, records[i]);
    std::vector<StoredArticle> back;
    for (const Record& record : records) back.push_back(must(store.article(record.id)));
    EXPECT_EQ(back[0].actors[0], back[3].actors[0]);  // Q1's or Q2's: nobody knows
    EXPECT_NE(back[0].actors[0], back[1].actors[0]);
    EXPECT_NE(back[0].actors[0], back[2].actors[0]);
    EXPECT_NE(back[1].actors[0], back[2].actors[0]);
    EXPECT_EQ(back[1].actors[0], back[3].actors[1]);
    expect_sound(path);
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_F(Actors, FindBackWhenASecondOfTheNameGoes) {
  put("one", {{"John Smith", "person", "Q1"}});
  put("two", {{"John Smith", "person", "Q2"}});
  put("three", {{"John Smith"}});
  EXPECT_NE(actor("three"), actor("one"));
  Record changed = record("two");
  changed.actors[0].wikidata = "";
  put_one(store_, changed, "0.2.0");
  EXPECT_EQ(actor("three"), actor("one"));
  EXPECT_EQ(actor("two"), actor("one"));
  EXPECT_EQ(number(path_, "SELECT count(*) FROM actor"), 1);
}

TEST_F(Actors, LoseTheirLinkWhereNoArticleHasIt) {
  put("one", {{"John Smith", "person", "Q1"}});
  put("two", {{"John Smith"}});
  Record changed = record("one");
  changed.actors[0].wikidata = "";
  put_one(store_, changed, "0.2.0");
  EXPECT_EQ(actor("one"), actor("two"));
  EXPECT_EQ(rows(path_, "SELECT wikidata FROM actor", 1), std::vector<std::string>{""});
}

TEST_F(Actors, MergedStayMergedWhenReadAgain) {
  put("one", {{"Bob Smith"}});
  put("two", {{"Robert Smith"}});
  put("three", {{"Smith"}});
  const std::int64_t first = actor("two");
  must(store_.merge_actors(std::vector{first, actor("one"), actor("three")}));
  for (const char* headline : {"one", "two", "three"}) EXPECT_EQ(actor(headline), first);
  expect_sound(path_);
  for (const char* headline : {"one", "two", "three"}) put_one(store_, record(headline), "0.2.0");
  put("four", {{"Bob Smith"}, {"Smith"}});
  for (const char* headline : {"one", "two", "three", "four"}) EXPECT_EQ(actor(headline), first);
  EXPECT_NE(actors_of("four")[1], first);  // another article's Smith
  EXPECT_EQ(rows(path_, "SELECT name FROM actor WHERE id = " + std::to_string(first), 1).front(), "Robert Smith");
  EXPECT_EQ(put("five", {{"Bob Smith", "person", "Q1"}}).front(), first);
  EXPECT_NE(put("six", {{"Bob Smith", "person", "Q2"}}).front(), first);
  EXPECT_EQ(actor("four"), first);  // nobody takes a name that a user has given away
}

TEST_F(Actors, MergedAcrossAReadingThatMissesThem) {
  put("one", {{"Smith"}});
  put("two", {{"Robert Smith"}});
  must(store_.merge_actors(std::vector{actor("two"), actor("one")}));
  Record without = RecordMaker("one").record();
  without.article.source.sha256 = record("one").article.source.sha256;
  without.id = record("one").id;
  put_one(store_, without, "0.2.0");
  put_one(store_, record("one"), "0.3.0");
  EXPECT_EQ(actor("one"), actor("two"));
}

TEST_F(Actors, MergeWritesStatementsAnew) {
  Record nested = RecordMaker("one")
                      .say({.speaker = "Bob Smith", .content = "that Robert said it rains"})
                      .say({.speaker = "Robert Smith", .content = "it rains", .parent = 0})
                      .record();
  put_one(store_, nested);
  EXPECT_EQ(number(path_, "SELECT count(*) FROM statement_search WHERE statement_search MATCH 'facets:syes'"), 1);
  const auto actors = must(store_.article(nested.id)).actors;
  must(store_.merge_actors(actors));
  EXPECT_EQ(number(path_, "SELECT count(*) FROM statement_search WHERE statement_search MATCH 'facets:syes'"), 0);
  EXPECT_EQ(number(path_, "SELECT count(*) FROM actor"), 1);
}

TEST_F(Actors, ThatAreNotThereAreNotMerged) {
  put("one", {{"Bob Smith"}});
  EXPECT_EQ(store_.merge_actors(std::vector<std::int64_t>{actor("one"), 99}).error().kind, ErrorKind::kNotFound);
  EXPECT_EQ(store_.merge_actors(std::vector<std::int64_t>{actor("one")}).error().kind, ErrorKind::kUsage);
  EXPECT_EQ(store_.merge_actors(std::vector<std::int64_t>{}).error().kind, ErrorKind::kUsage);
}

TEST_F(Actors, SplitByArticlesStaySplit) {
  for (const char* headline : {"one", "two", "three"}) put(headline, {{"John Smith"}});
  const std::int64_t first = actor("one");
  const std::int64_t made = must(store_.split_actor(first, std::vector<std::string>{record("two").id}));
  EXPECT_EQ(actor("two"), made);
  EXPECT_EQ(actor("three"), first);
  put_one(store_, record("two"), "0.2.0");
  EXPECT_EQ(actor("two"), made);
  put("four", {{"John Smith"}});
  EXPECT_EQ(actor("four"), first);
  const auto nowhere = store_.split_actor(made, std::vector<std::string>{record("one").id});
  EXPECT_EQ(nowhere.error().kind, ErrorKind::kNotFound);
  const auto all = store_.split_actor(made, std::vector<std::string>{record("two").id});
  EXPECT_EQ(all.error().kind, ErrorKind::kUsage);
  EXPECT_EQ(store_.split_actor(99, std::vector<std::string>{record("two").id}).error().kind, ErrorKind::kNotFound);
  EXPECT_EQ(store_.split_actor(first, std::vector<std::string>{"0000000000000000"}).error().kind, ErrorKind::kNotFound);
  must(store_.merge_actors(std::vector{first, made}));
  EXPECT_EQ(actor("two"), first);
}

TEST_F(Actors, SplitByNameUndoAMerge) {
  put("one", {{"Bob Smith"}});
  put("two", {{"Robert Smith"}});
  const std::int64_t first = actor("one");
  must(store_.merge_actors(std::vector{first, actor("two")}));
  const std::int64_t made = must(store_.split_actor(first, std::string("ROBERT SMITH")));
  EXPECT_EQ(actor("two"), made);
  EXPECT_EQ(actor("one"), first);
  put("three", {{"Robert Smith"}});  // the name goes with him
  EXPECT_EQ(actor("three"), made);
  EXPECT_EQ(store_.split_actor(first, std::string("Robert Smith")).error().kind, ErrorKind::kNotFound);
  EXPECT_EQ(store_.split_actor(first, std::string("Bob Smith")).error().kind, ErrorKind::kUsage);
}

// Reads, replacements, merges and splits at random: the tables stay sound.
TEST_F(Actors, StaySoundWhateverIsDone) {
  std::mt19937 random(7);
  const auto below = [&](std::size_t count) { return random() % count; };
  const std::vector<Who> names = {{"Bob Smith"}, {"Robert Smith"}, {"Smith"}, {"Bob Smith", "organisation"}};
  for (int step = 0; step < 300; ++step) {
    if (below(4) > 0) {
      std::vector<Who> some;
      for (std::size_t i = below(4); i > 0; --i) {
        Who who = names[below(names.size())];
        who.wikidata = below(3) ? "" : "Q" + std::to_string(1 + below(3));
        some.push_back(who);
      }
      Record one = article("a" + std::to_string(step), some);
      one.article.source.sha256 = sha256_hex(std::to_string(below(12)));
      one.id = one.article.source.sha256.substr(0, 16);
      put_one(store_, one, "0.1.0", true);
      records_.push_back(one);
    } else {
      const auto all = rows(path_, "SELECT id FROM actor", 1);
      if (all.empty()) continue;
      const auto any = [&] { return std::stoll(all[below(all.size())]); };
      const auto ids = rows(path_, "SELECT sha256 FROM article", 1);
      if (below(2) > 0) (void)store_.merge_actors(std::vector<std::int64_t>{any(), any()});
      else if (below(2) > 0) (void)store_.split_actor(any(), std::vector<std::string>{ids[below(ids.size())]});
      else (void)store_.split_actor(any(), names[below(3)].name);
    }
    expect_sound(path_);
    if (HasFailure()) FAIL() << "at step " << step;
  }
}

TEST(Keys, KnowAFullName) {
  using store::is_full_name;
  for (const char* name : {"Angela Merkel", "J. K. Rowling", "Mr. John Smith", "Vladimir V. Putin", "John Smith Jr.",
                           "Gérard Depardieu", "Jean-Claude Juncker", "Trey Gowdy and John Cornyn"}) {
    EXPECT_TRUE(is_full_name("person", name)) << name;
  }
  for (const char* name : {"Merkel", "Mr. Smith", "President Putin", "the German Chancellor", "The German Chancellor",
                           "J. K.", "", " ", "a spokesman", "Smith Jr.", "Gowdy and Cornyn", "Kremlin spokesman",
                           "senior White official", "Prime Minister"}) {
    EXPECT_FALSE(is_full_name("person", name)) << name;
  }
  for (const char* name : {"NATO", "Supreme Court", "the Taliban", "The New York Times", "Bank of America"}) {
    EXPECT_TRUE(is_full_name("organisation", name)) << name;
  }
  for (const char* name : {"the company", "The company", "Police", "Local officials", "", "42"}) {
    EXPECT_FALSE(is_full_name("organisation", name)) << name;
  }
  EXPECT_FALSE(is_full_name("unnamed", "Angela Merkel"));
}

TEST(Keys, FoldWhatDoesNotCount) {
  using store::fold;
  EXPECT_EQ(fold("  Gérard \t DEPARDIEU\n"), "gerard depardieu");
  EXPECT_EQ(fold("Ｎａｔｏ"), "nato");
  EXPECT_EQ(fold("Straße"), "strasse");
  EXPECT_EQ(fold("हिन्दी"), fold("हिन्दी"));
  EXPECT_NE(fold("हिन्दी"), fold("हन्द"));  // vowels are no diacritics
  EXPECT_EQ(fold(std::string("a\0b", 3)), std::string("a\0b", 3));
  EXPECT_EQ(fold("\xff"), "\uFFFD");
  const std::string longer(5000, 'x');
  EXPECT_EQ(store::folded_key(longer).size(), 300u);
  EXPECT_NE(store::folded_key(longer), store::folded_key(longer + "y"));
}

TEST_F(Actors, SplitOffAreOfTheirArticlesKind) {
  put("one", {{"Tony Blair"}});
  put("two", {{"India", "organisation"}});
  const std::int64_t both[] = {actor("one"), actor("two")};
  must(store_.merge_actors(both));
  const std::int64_t made = must(store_.split_actor(both[0], "India"));
  EXPECT_EQ(must(store_.actor(made)).who.kind, "organisation");
  EXPECT_EQ(must(store_.actor(both[0])).who.kind, "person");
}

TEST_F(Actors, AreKnownByTheStoresNamesToThoseWhoCite) {
  put("one", {{"Shehbaz Sharif"}});
  put("two", {{"Sharif"}});
  const std::int64_t both[] = {actor("one"), actor("two")};
  must(store_.merge_actors(both));
  const StoredArticle two = must(store_.article(record("two").id));
  EXPECT_EQ(two.record.actors.at(0).name, "Sharif");
  EXPECT_EQ(as_known(two).actors.at(0).name, "Shehbaz Sharif");
  EXPECT_EQ(as_known(two).statements.size(), two.record.statements.size());
}

}  // namespace
}  // namespace hearsay::test
