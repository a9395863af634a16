// Search and facets over random records against a plain walk over what was put.
#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "support.h"

namespace hearsay {
namespace {

using test::Folder;
using test::RecordMaker;
using test::make_store;
using test::must;
using test::put_one;

// What a statement is, as the test made it.
struct Made {
  std::string id, speaker, addressee, via, outlet, date;
  std::set<std::string> words;
  bool nested = false, conditional = false;
  Kind kind = Kind::kSpeech;
  Form form = Form::kIndirect;
  int hundredths = 0;
};

class Random {
 public:
  std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(engine_); }
  template <typename T>
  const T& one_of(const std::vector<T>& all) { return all[below(all.size())]; }

 private:
  std::mt19937 engine_{7};
};

const std::vector<std::string> kWords = {"gas", "oil", "peace", "war", "talk", "law", "vote", "tax"};
const std::vector<std::string> kNames = {"", "Anna Bell", "Boris Cole", "Carla Dunn", "David Eck"};
const std::vector<std::string> kDates = {"", "2021-12-31", "2022-01-01", "2022-01-15", "2022-02-01", "2023-07-04"};
const std::vector<std::string> kOutlets = {"", "Reuters", "The Daily"};

std::vector<Made> fill(Store& store, Random& random) {
  std::vector<Made> all;
  for (int i = 0; i < 120; ++i) {
    const std::string date = random.one_of(kDates), outlet = random.one_of(kOutlets);
    RecordMaker maker("Number " + std::to_string(i), date, outlet);
    std::vector<Made> made;
    for (int j = 0; j < 4; ++j) {
      Made one;
      one.speaker = random.one_of(kNames);
      one.addressee = j % 2 ? "" : random.one_of(kNames);
      one.outlet = outlet;
      one.date = date;
      one.kind = random.below(4) ? Kind::kSpeech : Kind::kAttitude;
      one.form = random.below(2) ? Form::kDirect : Form::kIndirect;
      one.hundredths = static_cast<int>(random.below(101));
      std::string content;
      const bool nested = j == 1;
      if (nested) {
        content = *made[0].words.begin();  // a piece of the parent's
        one.nested = true;
        one.via = made[0].speaker;
      } else {
        for (int k = 0; k < 3; ++k) content += (k ? " " : "") + random.one_of(kWords);
      }
      for (const auto& word : kWords) {
        if (content.find(word) != std::string::npos) one.words.insert(word);
      }
      one.conditional = random.below(3) == 0;
      maker.say({.speaker = one.speaker, .content = content, .parent = nested ? 0 : -1,
                 .addressee = nested ? "" : one.addressee,
                 .condition = one.conditional ? content.substr(0, content.find(' ')) : "",
                 .kind = one.kind, .form = one.form, .confidence = one.hundredths / 100.0});
      made.push_back(one);
    }
    const Record record = maker.record();
    for (std::size_t j = 0; j < made.size(); ++j) {
      made[j].id = record.id + record.statements[j].id;
      all.push_back(made[j]);
    }
    put_one(store, record);
  }
  return all;
}

using Test = std::function<bool(const Made&)>;
struct Asked {
  std::string text;
  Test test;
};

// A condition or a word, and what it means.
Asked condition(Random& random) {
  const std::string word = random.one_of(kWords), other = random.one_of(kWords);
  const std::string name = kNames[1 + random.below(4)], date = kDates[1 + random.below(5)];
  const std::string outlet = kOutlets[1 + random.below(2)];
  const int least = static_cast<int>(random.below(101));
  switch (random.below(13)) {
    case 0: return {word, [=](const Made& m) { return m.words.contains(word); }};
    case 1:
      return {word + " OR " + other,
              [=](const Made& m) { return m.words.contains(word) || m.words.contains(other); }};
    case 2: return {"speaker:\"" + name + "\"", [=](const Made& m) { return m.speaker == name; }};
    case 3: return {"-speaker:\"" + name + "\"", [=](const Made& m) { return m.speaker != name; }};
    case 4: return {"to:" + name.substr(0, name.find(' ')), [=](const Made& m) { return m.addressee == name; }};
    case 5: return {"via:" + name.substr(name.find(' ') + 1), [=](const Made& m) { return m.via == name; }};
    case 6: return {"since:" + date, [=](const Made& m) { return m.date >= date; }};
    case 7: return {"until:" + date, [=](const Made& m) { return !m.date.empty() && m.date <= date; }};
    case 8: return {"outlet:\"" + outlet + "\"", [=](const Made& m) { return m.outlet == outlet; }};
    case 9: return {"-outlet:\"" + outlet + "\"", [=](const Made& m) { return m.outlet != outlet; }};
    case 10:
      return {"conditional:yes form:direct",
              [=](const Made& m) { return m.conditional && m.form == Form::kDirect; }};
    case 11:
      return {"secondhand:yes",
              [](const Made& m) { return m.nested && (m.speaker.empty() || m.via.empty() || m.speaker != m.via); }};
    default:
      return {"confidence:" + (least == 100 ? "1" : (least < 10 ? "0.0" : "0.") + std::to_string(least)),
              [=](const Made& m) { return m.hundredths >= least; }};
  }
}

TEST(SearchProperty, FindsWhatAPlainWalkFinds) {
  Folder folder;
  Store store = make_store(folder / "a.db");
  Random random;
  const std::vector<Made> all = fill(store, random);
  for (int round = 0; round < 300; ++round) {
    std::vector<Asked> asked;
    std::string text;
    for (std::size_t i = 0, n = 1 + random.below(3); i < n; ++i) {
      asked.push_back(condition(random));
      text += asked.back().text + " ";
    }
    const auto query = parse_query(text);
    ASSERT_TRUE(query) << text;
    std::vector<const Made*> expected;
    for (const Made& one : all) {
      const bool all_hold =
          std::all_of(asked.begin(), asked.end(), [&](const Asked& each) { return each.test(one); });
      if (all_hold) expected.push_back(&one);
    }
    std::vector<std::string> ids, found;
    for (const Made* one : expected) ids.push_back(one->id);
    must(store.each_hit(*query, [&](Hit hit) {
      found.push_back(hit.article + hit.statement);
      return true;
    }));
    EXPECT_EQ(found, ids) << text;
    // All pages of an order, in it, and the total.
    const bool falling = round % 2 == 0;
    std::stable_sort(expected.begin(), expected.end(), [&](const Made* a, const Made* b) {
      if (a->date.empty() != b->date.empty()) return b->date.empty();
      return falling ? a->date > b->date : a->date < b->date;
    });
    std::vector<std::string> dates, paged;
    for (const Made* one : expected) dates.push_back(one->date);
    PageOptions options{.sort = falling ? Sort::kNewest : Sort::kOldest, .limit = 50};
    do {
      const auto page = must(store.search(*query, options));
      EXPECT_EQ(page.total.count, expected.size()) << text;
      for (const Hit& hit : page.hits) paged.push_back(hit.date);
      options.cursor = page.cursor;
    } while (!options.cursor.empty());
    EXPECT_EQ(paged, dates) << text;
  }
}

TEST(SearchProperty, FacetsAreCounts) {
  Folder folder;
  Store store = make_store(folder / "a.db");
  Random random;
  const std::vector<Made> all = fill(store, random);
  for (int round = 0; round < 100; ++round) {
    const Asked asked = condition(random);
    const Facets facets = must(store.facets(*parse_query(asked.text)));
    std::map<std::string, std::uint64_t> speakers, outlets, days, nested;
    std::uint64_t count = 0, undated = 0;
    for (const Made& one : all) {
      if (!asked.test(one)) continue;
      ++count;
      if (!one.speaker.empty()) ++speakers[one.speaker];
      if (!one.outlet.empty()) ++outlets[one.outlet];
      if (one.date.empty()) ++undated;
      else ++days[one.date];
      ++nested[one.nested ? "yes" : "no"];
    }
    const auto counts = [](const std::vector<Count>& list) {
      std::map<std::string, std::uint64_t> out;
      for (const Count& one : list) out[one.name] = one.count;
      return out;
    };
    EXPECT_EQ(facets.total.count, count) << asked.text;
    EXPECT_EQ(counts(facets.speakers), speakers) << asked.text;
    EXPECT_EQ(counts(facets.outlets), outlets) << asked.text;
    EXPECT_EQ(counts(facets.timeline), days) << asked.text;
    EXPECT_EQ(counts(facets.nested), nested) << asked.text;
    EXPECT_EQ(facets.undated, undated) << asked.text;
    EXPECT_TRUE(std::is_sorted(facets.timeline.begin(), facets.timeline.end(),
                               [](const Count& a, const Count& b) { return a.name < b.name; }));
  }
}

TEST(Profile, TellsQuotedFromSecondhand) {
  Folder folder;
  Store store = make_store(folder / "a.db");
  RecordMaker maker("One", "2022-02-25", "Reuters");
  maker.actor("Anna Bell", "person", "Q7", {"minister"});
  maker.say({.speaker = "Anna Bell", .content = "she hopes that gas flows", .addressee = "Boris Cole"});
  maker.say({.speaker = "Anna Bell", .content = "gas flows", .parent = 0, .kind = Kind::kAttitude});
  maker.say({.speaker = "Boris Cole", .content = "Anna wants peace", .form = Form::kDirect});
  maker.say({.speaker = "Anna Bell", .content = "peace", .parent = 2});
  put_one(store, maker.record());
  put_one(store, RecordMaker("Two", "2023-01-02", "The Daily").say({.speaker = "Anna Bell", .content = "no"}).record());
  const auto list = must(store.actors("bell"));
  ASSERT_EQ(list.actors.size(), 1u);
  const std::int64_t anna = list.actors[0].actor;
  const ActorProfile profile = must(store.actor(anna));
  EXPECT_EQ(profile.who.wikidata, "Q7");
  EXPECT_EQ(profile.who.statements, 4u);
  EXPECT_EQ(profile.quoted, 3u);
  EXPECT_EQ(profile.secondhand, 1u);
  EXPECT_EQ(profile.quoted, must(store.search(*parse_query("speaker:Q7 secondhand:no"))).total.count);
  EXPECT_EQ(profile.secondhand, must(store.search(*parse_query("speaker:Q7 secondhand:yes"))).total.count);
  EXPECT_EQ(profile.first, "2022-02-25");
  EXPECT_EQ(profile.last, "2023-01-02");
  EXPECT_EQ(profile.roles, std::vector<std::string>{"minister"});
  ASSERT_EQ(profile.addressees.size(), 1u);
  EXPECT_EQ(profile.addressees[0].name, "Boris Cole");
  ASSERT_EQ(profile.tellers.size(), 1u);
  EXPECT_EQ(profile.tellers[0].name, "Boris Cole");
  ASSERT_EQ(profile.timeline.size(), 2u);
  EXPECT_EQ(profile.timeline[0].quoted, 2u);
  EXPECT_EQ(profile.timeline[0].secondhand, 1u);
  EXPECT_EQ(must(store.actor(must(store.actors("Cole")).actors[0].actor)).addressed, 1u);
  EXPECT_EQ(store.actor(999).error().kind, ErrorKind::kNotFound);
  EXPECT_EQ(must(store.actors("")).actors.front().name, "Anna Bell");
  std::set<std::int64_t> paged;
  PageOptions options{.limit = 1};
  do {
    const auto page = must(store.actors("", options));
    for (const auto& one : page.actors) EXPECT_TRUE(paged.insert(one.actor).second);
    options.cursor = page.cursor;
  } while (!options.cursor.empty());
  EXPECT_EQ(paged.size(), 2u);
}

}  // namespace
}  // namespace hearsay
