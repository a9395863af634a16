// Putting records: all of a batch or none of it, in one transaction.
#include <ctime>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <hearsay/store.h>

#include "record/check.h"
#include "store/cast.h"
#include "store/derive.h"
#include "store/impl.h"
#include "store/pack.h"

namespace hearsay {
namespace {

using store::Cast;
using store::Transaction;
using store::guarded;

std::string now() {
  const std::time_t seconds = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  char out[sizeof "2026-11-29T17:32:40Z"];
  std::strftime(out, sizeof out, "%Y-%m-%dT%H:%M:%SZ", &utc);
  return out;
}

const std::string& sha256_of(const Arrival& arrival) {
  return arrival.record ? arrival.record->article.source.sha256 : arrival.sha256;
}

Result<void> check_all(std::span<const Arrival> arrivals) {
  for (const Arrival& arrival : arrivals) {
    if (!arrival.record) continue;
    if (const auto good = check(*arrival.record); !good) {
      return fail(ErrorKind::kBadRecord, arrival.place.path + ": " + good.error().message);
    }
    if (!arrival.sha256.empty() && arrival.sha256 != sha256_of(arrival)) {
      return fail(ErrorKind::kBadRecord, arrival.place.path + ": the record's SHA-256 is not that of the article");
    }
  }
  return {};
}

// One call of put().
class Batch {
 public:
  Batch(store::Connection& impl, bool again) : impl_(impl), again_(again), cast_(impl), now_(now()) {}

  // What takes long and needs no lock. What is seen then need not be packed.
  void pack(std::span<const Arrival> arrivals) {
    for (const Arrival& arrival : arrivals) {
      if (arrival.record && is_to_write(arrival)) packed_.try_emplace(&arrival, store::pack(to_json(*arrival.record)));
    }
  }

  Result<Outcome> put(const Arrival& arrival) {
    const std::string& sha256 = sha256_of(arrival);
    auto article = impl_.number("SELECT id FROM article WHERE sha256 = ?", sha256);
    Outcome outcome = Outcome::kSeen;
    if (!article && !arrival.record) {
      return fail(ErrorKind::kNotFound, arrival.place.path + ": there is no article " + sha256 + " in " + impl_.path);
    }
    if (arrival.record && is_to_write(arrival)) {
      outcome = article ? Outcome::kReplaced : Outcome::kStored;
      auto packed = packed_.find(&arrival);
      if (packed == packed_.end()) packed = packed_.emplace(&arrival, store::pack(to_json(*arrival.record))).first;
      article = store::write_article(impl_, cast_, *arrival.record, packed->second, arrival.reader);
      packed_.erase(packed);
      written_.insert(sha256);
    }
    impl_.run("INSERT INTO sighting (article, path, url, fetched, first, last) VALUES (?1, ?2, ?3, ?4, ?5, ?5) "
              "ON CONFLICT DO UPDATE SET last = max(last, excluded.last)",
              *article, arrival.place.path, arrival.place.url, arrival.place.fetched, now_);
    return outcome;
  }

  void finish() {
    cast_.finish();
    impl_.run("UPDATE counter SET value = value + 1 WHERE name = 'generation'");
  }

 private:
  bool is_to_write(const Arrival& arrival) {
    const auto reader = impl_.string("SELECT reader FROM article WHERE sha256 = ?", sha256_of(arrival));
    if (!reader || is_newer_reader(arrival.reader, *reader)) return true;
    return again_ && !written_.contains(sha256_of(arrival));
  }

  store::Connection& impl_;
  bool again_;
  Cast cast_;
  std::string now_;
  std::map<const Arrival*, std::string> packed_;
  std::set<std::string> written_;
};

}  // namespace

Result<std::vector<Outcome>> Store::put(std::span<const Arrival> arrivals, bool again) {
  if (const auto good = check_all(arrivals); !good) return std::unexpected(good.error());
  auto done = guarded(impl_->path, [&]() -> Result<std::vector<Outcome>> {
    Batch batch(*impl_, again);
    batch.pack(arrivals);
    Transaction transaction(impl_->db);
    std::vector<Outcome> outcomes;
    for (const Arrival& arrival : arrivals) {
      const auto outcome = batch.put(arrival);
      if (!outcome) return std::unexpected(outcome.error());
      outcomes.push_back(*outcome);
    }
    batch.finish();
    transaction.commit();
    return outcomes;
  });
  if (!done) return std::unexpected(done.error());
  return std::move(*done);
}

}  // namespace hearsay
