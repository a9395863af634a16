// Finding rows: which of a table's rows match, how many there are, and a page of them in an order.
//
// Where words are ranked, the 10,000 rows stored last are ranked first, then the 10,000 before them, and so on. By date
// the order is exact, however many match: where they are many, months and days of the calendar are walked, each a token
// of the index.
//
// Errors: kBadQuery for a cursor that is not of this query; throws SqliteError. Cost: the lists of the terms, and 10,000
// rows at most of what is found. For use inside a Snapshot. Internal to the store.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <unordered_set>
#include <vector>

#include <hearsay/store.h>

#include "store/connection.h"
#include "store/query_match.h"
#include "store/search_rank.h"

namespace hearsay::store {

inline constexpr std::size_t kMaxCounted = 10'000;
inline constexpr std::size_t kMaxPage = 200;

struct RowPage {
  Total total;
  std::vector<std::int64_t> rows;
  std::string cursor;
};

class Finder {
 public:
  // `only`: where it is given, no other row is found. It and the rest are looked into and must outlive this.
  Finder(Connection& db, const Query& query, Target target, const std::unordered_set<std::int64_t>* only = nullptr);

  // The rows stored last, the last first, at most `limit`.
  std::vector<std::int64_t> last_rows(std::size_t limit) { return rows("", kLast, limit, true); }

  Result<RowPage> page(const PageOptions& options);

  const Match& match() const { return match_; }

 private:
  static constexpr std::int64_t kLast = std::numeric_limits<std::int64_t>::max();
  struct Key {
    std::string date;  // "" for undated
    std::int64_t row = 0;
  };

  std::vector<std::int64_t> rows(const std::string& token, std::int64_t beside, std::size_t limit, bool falling);
  Total total(std::size_t found) const;
  bool is_to_sort(std::size_t found) const;

  // By date.
  RowPage by_date(const std::optional<Key>& after, std::size_t limit, bool falling);
  void walk(const std::optional<Key>& after, std::size_t wanted, bool falling, std::vector<Key>& out);
  void walk_month(const std::string& month, const std::optional<Key>& after, std::size_t wanted, bool falling,
                  std::vector<Key>& out);
  std::string next_date(const std::string& bound, bool falling);
  std::vector<Key> dated(const std::vector<std::int64_t>& rows);

  // By rank.
  struct Ranked {
    std::int64_t row = 0;
    double score = 0;
  };
  RowPage by_rank(std::int64_t window, std::size_t offset, std::size_t limit);
  std::vector<Ranked> ranked(std::int64_t window, bool& more);
  void settle_ties(std::vector<Ranked>& ranked, std::size_t begin, std::size_t end);
  void weigh_terms();

  std::string date_of(std::int64_t row);
  std::string signature(Sort sort) const;

  Connection& db_;
  const Query& query_;
  Target target_;
  const std::unordered_set<std::int64_t>* only_;
  Match match_;
  std::string search_, table_;
};

}  // namespace hearsay::store
