#include "store/search_find.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "store/tokens.h"

namespace hearsay::store {
namespace {

constexpr std::size_t kMaxSorted = 4'000;         // rows whose dates are looked up to sort them
constexpr std::size_t kManyTokens = 12;           // a query of more conditions is slow to begin again for every day
constexpr std::size_t kCountedForRarity = 2'000;  // of a term; beyond that it is estimated

std::uint64_t fnv1a(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return hash;
}

bool read_number(std::string_view text, std::int64_t& out) {
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), out);
  return !text.empty() && problem == std::errc() && end == text.data() + text.size() && out >= 0;
}

// "n-0123456789abcdef-A-B": the order, the query, and two numbers or a date and a number.
struct Cursor {
  std::string first;
  std::int64_t second = 0;
};

std::optional<Cursor> read_cursor(std::string_view text, std::string_view signature) {
  if (!text.starts_with(signature)) return std::nullopt;
  text.remove_prefix(signature.size());
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  Cursor out;
  out.first = text.substr(0, dash);
  if (!read_number(text.substr(dash + 1), out.second)) return std::nullopt;
  return out;
}

}  // namespace

Finder::Finder(Connection& db, const Query& query, Target target, const std::unordered_set<std::int64_t>* only)
    : db_(db), query_(query), target_(target), only_(only), match_(match_of(db, query, target)) {
  table_ = target == Target::kStatements ? "statement" : "article";
  search_ = table_ + "_search";
  if (!db_.searchable) {
    add_functions(db_.db, *db_.ranking);
    db_.searchable = true;
  }
}

std::vector<std::int64_t> Finder::rows(const std::string& token, std::int64_t beside, std::size_t limit, bool falling) {
  std::vector<std::int64_t> out;
  if (match_.nothing || limit == 0) return out;
  const std::string expression =
      token.empty() ? match_.expression : "({facets} : \"" + token + "\") AND (" + match_.dateless + ")";
  Statement& find = db_.sql(fmt::format("SELECT rowid FROM {0} WHERE {0} MATCH ?1 AND rowid {1} ?2 ORDER BY rowid {2}",
                                        search_, falling ? "<" : ">", falling ? "DESC" : "ASC"));
  find.bind_all(expression, beside);
  while (out.size() < limit && find.step()) {
    const std::int64_t row = find.integer(0);
    if (only_ == nullptr || only_->contains(row)) out.push_back(row);
  }
  find.reset();
  return out;
}

// Looking up each row's date, or looking at day after day?
bool Finder::is_to_sort(std::size_t found) const {
  const bool slow = only_ != nullptr || match_.tokens > kManyTokens;
  return found <= (slow ? kMaxCounted : kMaxSorted);
}

Total Finder::total(std::size_t found) const { return {std::min(found, kMaxCounted), found <= kMaxCounted}; }

std::string Finder::date_of(std::int64_t row) {
  return db_.string(fmt::format("SELECT date FROM {} WHERE id = ?", table_), row).value_or("");
}

std::string Finder::signature(Sort sort) const {
  const char order = sort == Sort::kRelevance ? 'r' : sort == Sort::kNewest ? 'n' : 'o';
  return fmt::format("{}-{:016x}-", order, fnv1a(table_ + "\n" + query_.text + "\n" + query_.words));
}

Result<RowPage> Finder::page(const PageOptions& options) {
  if (options.limit < 1 || options.limit > kMaxPage) {
    return fail(ErrorKind::kUsage, fmt::format("limit is from 1 to {}, not {}", kMaxPage, options.limit));
  }
  const bool ranked = options.sort == Sort::kRelevance && !match_.words.empty();
  const bool falling = options.sort != Sort::kOldest;
  const std::string mark = signature(ranked ? Sort::kRelevance : falling ? Sort::kNewest : Sort::kOldest);
  std::optional<Key> after;
  std::int64_t window = kLast;
  std::size_t offset = 0;
  if (!options.cursor.empty()) {
    const auto cursor = read_cursor(options.cursor, mark);
    const bool good = cursor && (ranked ? read_number(cursor->first, window)
                                        : cursor->first.empty() || cursor->first.size() == 8);
    if (!good) return fail(ErrorKind::kBadQuery, "the cursor is not of this query and order; begin at the first page");
    if (ranked) {
      offset = static_cast<std::size_t>(cursor->second);
    } else {
      after = Key{cursor->first, cursor->second};
      if (!after->date.empty()) after->date.insert(4, "-").insert(7, "-");
    }
  }
  RowPage out;
  if (match_.nothing) return out;
  out = ranked ? by_rank(window, offset, options.limit) : by_date(after, options.limit, falling);
  if (!out.cursor.empty()) out.cursor = mark + out.cursor;
  return out;
}

// --- by date

RowPage Finder::by_date(const std::optional<Key>& after, std::size_t limit, bool falling) {
  RowPage out;
  const std::vector<std::int64_t> found = last_rows(kMaxCounted + 1);
  out.total = total(found.size());
  const auto before = [falling](const Key& a, const Key& b) {
    if (a.date.empty() != b.date.empty()) return b.date.empty();
    if (a.date != b.date) return falling ? a.date > b.date : a.date < b.date;
    return falling ? a.row > b.row : a.row < b.row;
  };
  std::vector<Key> keys;
  if (is_to_sort(found.size())) {
    keys = dated(found);
    std::sort(keys.begin(), keys.end(), before);
    if (after) keys.erase(keys.begin(), std::upper_bound(keys.begin(), keys.end(), *after, before));
  } else {
    walk(after, limit + 1, falling, keys);
  }
  const bool more = keys.size() > limit;
  keys.resize(std::min(keys.size(), limit));
  for (const Key& key : keys) out.rows.push_back(key.row);
  if (more) {
    std::string date = keys.back().date;
    std::erase(date, '-');
    out.cursor = fmt::format("{}-{}", date, keys.back().row);
  }
  return out;
}

std::vector<Finder::Key> Finder::dated(const std::vector<std::int64_t>& rows) {
  std::vector<Key> out;
  out.reserve(rows.size());
  for (const std::int64_t row : rows) out.push_back({date_of(row), row});
  return out;
}

// The next date that any row has, beyond `bound`.
std::string Finder::next_date(const std::string& bound, bool falling) {
  const char* const sql = falling ? "SELECT max(date) FROM {} WHERE date < ?1 AND date <> ''"
                                  : "SELECT min(date) FROM {} WHERE date > ?1 AND date <> ''";
  return db_.string(fmt::format(fmt::runtime(sql), table_), bound).value_or("");
}

void Finder::walk(const std::optional<Key>& after, std::size_t wanted, bool falling, std::vector<Key>& out) {
  // Bounds compare as strings: "2022-02" is before every day of February, "2022-02-99" behind it.
  std::string bound = falling ? "9999-99" : "0000";
  if (falling && !match_.until.empty()) bound = match_.until + "~";
  if (!falling && !match_.from.empty()) bound = match_.from.substr(0, 7);
  if (after && !after->date.empty()) bound = falling ? after->date + "~" : after->date.substr(0, 7);
  std::string year;
  while (!(after && after->date.empty()) && out.size() < wanted) {
    const std::string date = next_date(bound, falling);
    if (date.size() < 10) break;
    if (falling ? date.substr(0, 7) < match_.from.substr(0, 7) : !match_.until.empty() && date > match_.until) break;
    if (date.substr(0, 4) != year) {
      year = date.substr(0, 4);
      if (rows(year_token(date), falling ? kLast : -1, 1, falling).empty()) {
        bound = falling ? year : year + "-99";
        continue;
      }
    }
    const std::string month = date.substr(0, 7);
    walk_month(month, after, wanted, falling, out);
    bound = falling ? month : month + "-99";
  }
  if (out.size() >= wanted || !match_.from.empty() || !match_.until.empty()) return;
  const bool inside = after && after->date.empty();
  const std::int64_t beside = inside ? after->row : falling ? kLast : -1;
  for (const std::int64_t row : rows(month_token(""), beside, wanted - out.size(), falling)) out.push_back({"", row});
}

void Finder::walk_month(const std::string& month, const std::optional<Key>& after, std::size_t wanted, bool falling,
                        std::vector<Key>& out) {
  if (rows(month_token(month), falling ? kLast : -1, 1, falling).empty()) return;
  std::string bound = falling ? month + "-99" : month;
  if (after && after->date.starts_with(month)) bound = falling ? after->date + "~" : after->date.substr(0, 9);
  while (out.size() < wanted) {
    const std::string date = next_date(bound, falling);
    if (!date.starts_with(month)) return;
    bound = date;
    if (date < match_.from || (!match_.until.empty() && date > match_.until)) continue;
    std::int64_t beside = falling ? kLast : -1;
    if (after && !after->date.empty()) {
      if (falling ? date > after->date : date < after->date) continue;
      if (date == after->date) beside = after->row;
    }
    const auto found = rows(day_token(date), beside, wanted - out.size(), falling);
    for (const std::int64_t row : found) out.push_back({date, row});
  }
}

// --- by rank

RowPage Finder::by_rank(std::int64_t window, std::size_t offset, std::size_t limit) {
  RowPage out;
  weigh_terms();
  if (window != kLast) out.total = total(last_rows(kMaxCounted + 1).size());
  while (out.rows.size() < limit) {
    std::size_t found = 0;
    std::vector<Ranked> all = ranked(window, found);
    if (window == kLast) out.total = total(found);
    if (all.empty()) break;
    const std::size_t end = std::min(all.size(), offset + limit - out.rows.size());
    settle_ties(all, offset, end);
    for (std::size_t i = offset; i < end; ++i) out.rows.push_back(all[i].row);
    offset = std::max(offset, end);
    if (offset >= all.size()) {  // on with what was stored before
      const auto before = [](const Ranked& a, const Ranked& b) { return a.row < b.row; };
      window = std::min_element(all.begin(), all.end(), before)->row;
      offset = 0;
      if (found <= kMaxRanked) return out;
    }
  }
  if (out.rows.size() == limit) out.cursor = fmt::format("{}-{}", window, offset);
  return out;
}

std::vector<Finder::Ranked> Finder::ranked(std::int64_t window, std::size_t& found) {
  std::vector<Ranked> out;
  const std::size_t counted = window == kLast ? kMaxCounted + 1 : kMaxRanked + 1;  // the total is told as well
  db_.ranking->left = kMaxRanked;
  Statement& find = db_.sql(fmt::format(
      "SELECT rowid, hearsay_rank({0}) FROM {0} WHERE {0} MATCH ?1 AND rowid < ?2 ORDER BY rowid DESC", search_));
  find.bind_all(match_.expression, window);
  while (found < counted && find.step()) {
    const std::int64_t row = find.integer(0);
    if (only_ != nullptr && !only_->contains(row)) {
      db_.ranking->left = kMaxRanked - out.size();  // it took a place
      continue;
    }
    if (++found <= kMaxRanked) out.push_back({row, find.real(1)});
  }
  find.reset();
  std::sort(out.begin(), out.end(), [](const Ranked& a, const Ranked& b) {
    return a.score != b.score ? a.score > b.score : a.row > b.row;
  });
  return out;
}

// Among equals the newest first, for those places of the order that are asked for.
void Finder::settle_ties(std::vector<Ranked>& ranked, std::size_t begin, std::size_t end) {
  std::size_t from = begin;
  while (from > 0 && from < ranked.size() && ranked[from - 1].score == ranked[from].score) --from;
  while (from < end) {
    std::size_t to = from + 1;
    while (to < ranked.size() && ranked[to].score == ranked[from].score) ++to;
    if (to - from > 1) {
      std::vector<std::pair<std::string, std::int64_t>> keys;
      for (std::size_t i = from; i < to; ++i) keys.emplace_back(date_of(ranked[i].row), ranked[i].row);
      std::sort(keys.rbegin(), keys.rend());
      for (std::size_t i = from; i < to; ++i) ranked[i].row = keys[i - from].second;
    }
    from = to;
  }
}

// How rare each term is. What has more than 2,000 rows is estimated from how densely the last of them lie.
void Finder::weigh_terms() {
  Ranking& ranking = *db_.ranking;
  ranking.searched = target_ == Target::kStatements ? 1 : 2;
  ranking.columns = {target_ == Target::kStatements ? 1.0 : 3.0, 1.0};  // a word of the headline counts three
  ranking.rarities.assign(match_.terms.size(), 1.0);
  if (match_.terms.size() < 2) return;
  const auto last = static_cast<double>(db_.number(fmt::format("SELECT max(id) FROM {}", table_)).value_or(1));
  for (std::size_t i = 0; i < match_.terms.size(); ++i) {
    double with = 0;
    std::int64_t row = 0;
    Statement& find = db_.sql(fmt::format("SELECT rowid FROM {0} WHERE {0} MATCH ?1 ORDER BY rowid DESC", search_));
    find.bind_all(match_.terms[i]);
    while (with < kCountedForRarity && find.step()) {
      row = find.integer(0);
      ++with;
    }
    find.reset();
    if (with >= kCountedForRarity) with = std::min(last, with * last / (last - static_cast<double>(row) + 1));
    ranking.rarities[i] = std::max(std::log((last - with + 0.5) / (with + 0.5)), 1e-6);
  }
}

}  // namespace hearsay::store
