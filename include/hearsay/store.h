// Store: records kept in one SQLite file, to search, compare and cite.
//
//     auto store = hearsay::Store::open("news.db", {.access = hearsay::Access::kCreate});
//     if (!store) { puts(store.error().message.c_str()); return 2; }
//     store->put({{{.record = record, .place = {.path = "page.html"}, .reader = reader.version()}}});
//     auto page = store->search(*hearsay::parse_query("speaker:Peskov neutral status"), {});
//
// What is kept: the record whole, as to_json() writes it, which is the truth; and beside it tables to search that are
// made of it (docs/store.md has the schema), so that anyone can ask with SQL too. An article is known by the SHA-256 of
// its bytes: the same bytes twice are one article, seen in two places. What is read anew replaces the record whole.
//
// An actor of the store is one across articles when linked (Wikidata id), or of the same full name and kind; a user
// can merge and split them, and that is kept when articles are read again.
//
// Errors: kNotFound (no such file, article or actor), kNotStore (not a database of Hearsay's, or of a newer schema; the
// file is not touched), kLocked (another program has it, longer than `wait`), kFull (the disk), kUnreadable, kInternal
// (damaged). Nothing is thrown.
// Durability: what a call has put is on the disk when it returns (WAL, synchronous=FULL): a process that is killed, or a
// machine that loses its power, loses nothing of it and leaves nothing half done.
// Thread safety: a Store is one connection, for one thread at a time; open as many as there are threads. Any number of
// processes may read and write one file at once.
// Cost: open() under a millisecond or two; put() some 0.2 ms a statement; search() under 50 ms for a first page among a
// million statements (bench/README.md).
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <hearsay/error.h>
#include <hearsay/query.h>
#include <hearsay/record.h>

namespace hearsay {

enum class Access {
  kRead,    // nothing is written
  kWrite,   // the file must be there
  kCreate,  // made where there is none
};

struct StoreOptions {
  Access access = Access::kRead;
  std::chrono::milliseconds wait{60'000};  // for another program's writing to end
};

// Where an article was seen. Times are RFC 3339, UTC.
struct Place {
  std::string path{};     // as the reader was given it
  std::string url{};      // "" where it is not known
  std::string fetched{};  // when a crawl fetched it, as its archive says; "" where it is not known
};

struct Sighting {
  Place place;
  std::string first;  // when it was first added from there
  std::string last;   // and last
};

// One thing to put: a record, or (without one) another sighting of an article that is there.
struct Arrival {
  std::optional<Record> record{};
  std::string sha256{};  // of the article; "" where the record tells it
  Place place{};
  std::string reader{};  // Reader::version() of what read it
};

enum class Outcome {
  kStored,    // new
  kReplaced,  // was there; read by an older reader, or `again`
  kSeen,      // was there, read by this reader or a newer one
};

struct FoundActor {
  std::int64_t actor = 0;
  std::string name, kind, wikidata;
  std::uint64_t statements = 0;  // that he says
};

struct StoredArticle {
  Record record;
  std::string reader;                  // what read it
  std::vector<Sighting> seen;          // by first time
  std::vector<std::int64_t> actors{};  // the store's actor of each of record.actors
  std::vector<FoundActor> known{};     // the same with their names in the store, without `statements`
};

// The record with its actors under the names that they have across articles, after the user's merging and splitting:
// for those who cite. StoredArticle::record is as it was read.
Record as_known(const StoredArticle& article);

struct ActorName {
  std::int64_t actor = 0;
  std::string name;
  std::string as{};  // the words of the text ("he"); "" where it has none
};

// A piece of text with what was looked for marked in it. `marks` are bytes of `text`.
struct Snippet {
  std::string text;
  Spans marks;
};

// A statement that was found.
struct Hit {
  std::string article;       // record id
  std::string headline, outlet, url, date;  // "" where not known
  std::vector<std::string> credits;         // names
  std::string statement;     // "s3"
  std::string parent;        // "s1"; "" at the top
  Kind kind = Kind::kSpeech;
  Form form = Form::kIndirect;
  Polarity polarity = Polarity::kAffirmed;
  double confidence = 0, speaker_confidence = 0;
  std::optional<ActorName> speaker, addressee;
  std::optional<ActorName> via;  // whose statement it is inside of
  std::string source, cue, condition, to;  // as the text has them; pieces with " … " between; "" where not expressed
  std::string content;           // likewise, whole
  Snippet snippet;               // of the content, some 40 words at most
};

enum class Sort {
  kRelevance,  // BM25 (Robertson and Zaragoza 2009) of the words, then newest; newest where there are no words. Of more
               // than 5,000 hits the 5,000 stored last are ranked, then those before them.
  kNewest,     // by publication date, undated last
  kOldest,
};

struct PageOptions {
  Sort sort = Sort::kRelevance;
  std::size_t limit = 20;  // 1 to 200
  std::string cursor{};    // of the page before; "" for the first
};

// How many: exact up to 10,000, beyond that "at least".
struct Total {
  std::uint64_t count = 0;
  bool exact = true;
};

struct HitPage {
  Total total;
  std::vector<Hit> hits;
  std::string cursor;  // "" where this is the last
};

struct FoundArticle {
  std::string id, headline, outlet, url, date, language;
  std::vector<std::string> credits;
  std::uint64_t statements = 0;
  Snippet snippet;  // empty where the query has no words
};

struct ArticlePage {
  Total total;
  std::vector<FoundArticle> articles;
  std::string cursor;
};

struct Count {
  std::string name;         // of an outlet, a kind ("speech"), a day ("2022-02-25"), an actor
  std::int64_t actor = 0;   // where it is one
  std::uint64_t count = 0;
};

// What the hits of a query are made of: over all of them, or, where there are more, over the 10,000 stored last.
struct Facets {
  Total total;
  std::vector<Count> speakers, addressees, outlets, credits;  // the most frequent 12 of each
  std::vector<Count> kinds, forms, polarities, nested, secondhand, conditional;  // "yes", "no" of the last three
  std::vector<Count> timeline;  // a day each, in order, days without hits left out
  std::uint64_t undated = 0;
};

struct ActorPage {
  std::vector<FoundActor> actors;
  std::string cursor;
};

struct Day {
  std::string date;
  std::uint64_t quoted = 0, secondhand = 0;
};

// Of an actor with more than 50,000 statements the newest 50,000 are looked at for all that is counted here but `who`.
struct ActorProfile {
  FoundActor who;
  std::vector<std::string> names, roles;  // as articles give them, the most frequent first
  std::uint64_t quoted = 0;      // on the outlet's own word, or inside of his own statements
  std::uint64_t secondhand = 0;  // others say that he said it
  std::uint64_t addressed = 0;   // said to him
  std::string first, last;       // dates; "" where none is known
  std::vector<Count> forms, outlets, addressees, tellers;  // of what he says; tellers: who says that he said it
  std::vector<Day> timeline;
};

struct Totals {
  std::uint64_t articles = 0, statements = 0, actors = 0;  // actors: those with a name
  std::string first, last;  // publication dates
};

class Store {
 public:
  static Result<Store> open(const std::string& path, const StoreOptions& options = {});

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  // All of them or none, in one transaction; an outcome each. A record replaces what an older reader made of the same
  // bytes (`again`: whoever made it). kNotFound: a sighting of an article that is not there.
  Result<std::vector<Outcome>> put(std::span<const Arrival> arrivals, bool again = false);

  // What read the article of this SHA-256; nothing where it is not there.
  Result<std::optional<std::string>> reader_of(std::string_view sha256) const;

  // By record id, or 16 to 64 digits of the SHA-256. Equal to what was put.
  Result<StoredArticle> article(std::string_view id) const;

  // Of the articles that the query finds (all, where it is empty), in the order in which they were stored, until `each`
  // returns false.
  Result<void> each_article(const Query& query, const std::function<bool(StoredArticle)>& each) const;

  Result<HitPage> search(const Query& query, const PageOptions& options = {}) const;
  // All hits, in the order in which they were stored, until `each` returns false.
  Result<void> each_hit(const Query& query, const std::function<bool(Hit)>& each) const;
  Result<Facets> facets(const Query& query) const;
  // Articles whose text has the words, and one statement at least that the filters on statements let through.
  Result<ArticlePage> articles(const Query& query, const PageOptions& options = {}) const;

  // Those with the words in their name, or a Wikidata id, or "#12"; all who have a name where `name` is "". The most
  // frequent speakers first.
  Result<ActorPage> actors(std::string_view name, const PageOptions& options = {}) const;
  Result<ActorProfile> actor(std::int64_t id) const;

  // One actor of several: the first stays, under its own name. kNotFound.
  Result<void> merge_actors(std::span<const std::int64_t> actors);
  // A new actor of those of an actor's appearances that are in these articles (record ids), or that go by this name
  // there. kNotFound where there are none, kUsage where it would be all of them.
  Result<std::int64_t> split_actor(std::int64_t actor, const std::vector<std::string>& articles);
  Result<std::int64_t> split_actor(std::int64_t actor, const std::string& name);

  Result<Totals> totals() const;
  // Changes whenever something was put, by whatever process: for caches and ETags.
  Result<std::uint64_t> generation() const;

 private:
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// JSON, UTF-8, one line; spans count code points. The same in the terminal (--json) and the API (docs/openapi.json).
std::string to_json(const Hit& hit);
std::string to_json(const HitPage& page);
std::string to_json(const Facets& facets);
std::string to_json(const FoundArticle& article);
std::string to_json(const ArticlePage& page);
std::string to_json(const ActorPage& page);
std::string to_json(const ActorProfile& profile);
std::string to_json(const StoredArticle& article);
std::string to_json(const Totals& totals);

// Is `reader` newer than `other`? "0.1.0+en-10" is newer than "0.1.0+en-2": digits count as numbers.
bool is_newer_reader(std::string_view reader, std::string_view other);

}  // namespace hearsay
