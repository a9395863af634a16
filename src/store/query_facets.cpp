#include "store/query_facets.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "record/names.h"
#include "store/impl.h"
#include "store/search_find.h"
#include "store/tokens.h"

namespace hearsay::store {
namespace {

void sort_by_count(std::vector<Count>& counts) {
  std::sort(counts.begin(), counts.end(), [](const Count& a, const Count& b) {
    if (a.count != b.count) return a.count > b.count;
    return a.name != b.name ? a.name < b.name : a.actor < b.actor;
  });
}

template <typename Enum, std::size_t N>
std::vector<std::pair<std::string, std::string>> tokens_of(const record::Names<Enum, N>& names, std::string (*token)(Enum)) {
  std::vector<std::pair<std::string, std::string>> out;
  for (const auto& [value, name] : names) out.emplace_back(token(value), name);
  return out;
}

}  // namespace

void Tally::add(std::string_view tokens) {
  while (!tokens.empty()) {
    const std::size_t end = std::min(tokens.find(' '), tokens.size());
    const std::string_view token = tokens.substr(0, end);
    const auto found = counts_.find(token);
    if (found != counts_.end()) ++found->second;
    else counts_.emplace(token, 1);
    tokens.remove_prefix(std::min(end + 1, tokens.size()));
  }
}

std::uint64_t Tally::of(const std::string& token) const {
  const auto found = counts_.find(token);
  return found == counts_.end() ? 0 : found->second;
}

std::vector<Count> Tally::numbered(Connection& db, std::string_view prefix, std::size_t limit, const char* sql) const {
  std::vector<Count> out;
  for (const auto& [token, count] : counts_) {
    if (!token.starts_with(prefix)) continue;
    std::int64_t number = 0;
    const char* const end = token.data() + token.size();
    if (std::from_chars(token.data() + prefix.size(), end, number).ptr != end) continue;
    out.push_back({"", number, count});
  }
  // Names are looked up for those that can come among the first: ties at the border are settled by name.
  const auto more = [](const Count& a, const Count& b) { return a.count != b.count ? a.count > b.count : a.actor < b.actor; };
  std::sort(out.begin(), out.end(), more);
  std::size_t end = std::min(limit, out.size());
  while (end > 0 && end < out.size() && end < 10 * limit && out[end].count == out[end - 1].count) ++end;
  out.resize(end);
  for (Count& one : out) one.name = db.string(sql, one.actor).value_or("");
  sort_by_count(out);
  out.resize(std::min(limit, out.size()));
  return out;
}

std::vector<Count> Tally::actors(Connection& db, std::string_view prefix, std::size_t limit) const {
  return numbered(db, prefix, limit, "SELECT name FROM actor WHERE id = ?");
}

std::vector<Count> Tally::outlets(Connection& db, std::string_view prefix, std::size_t limit) const {
  auto out = numbered(db, prefix, limit, "SELECT name FROM outlet WHERE id = ?");
  for (Count& one : out) one.actor = 0;
  return out;
}

std::vector<Count> Tally::days() const {
  std::vector<Count> out;
  for (const auto& [token, count] : counts_) {
    if (token.size() != 9 || token[0] != 'd' || token[1] < '0' || token[1] > '9') continue;
    out.push_back({token.substr(1, 4) + "-" + token.substr(5, 2) + "-" + token.substr(7), 0, count});
  }
  std::sort(out.begin(), out.end(), [](const Count& a, const Count& b) { return a.name < b.name; });
  return out;
}

std::vector<Count> Tally::of_each(const std::vector<std::pair<std::string, std::string>>& tokens_and_names) const {
  std::vector<Count> out;
  for (const auto& [token, name] : tokens_and_names) {
    if (of(token) > 0) out.push_back({name, 0, of(token)});
  }
  sort_by_count(out);
  return out;
}

std::vector<std::pair<std::string, std::string>> kind_tokens() { return tokens_of(record::kKinds, kind_token); }
std::vector<std::pair<std::string, std::string>> form_tokens() { return tokens_of(record::kForms, form_token); }
std::vector<std::pair<std::string, std::string>> polarity_tokens() {
  return tokens_of(record::kPolarities, polarity_token);
}
std::vector<std::pair<std::string, std::string>> yes_no_tokens(std::string (*token)(bool)) {
  return {{token(true), "yes"}, {token(false), "no"}};
}

}  // namespace hearsay::store

namespace hearsay {

Result<Facets> Store::facets(const Query& query) const {
  using namespace store;
  constexpr std::size_t kShown = 12;
  return guarded(impl_->path, [&] {
    Connection& db = *impl_;
    const Snapshot snapshot(db.db);
    std::vector<std::int64_t> rows = Finder(db, query, Target::kStatements).last_rows(kMaxCounted + 1);
    Facets out;
    out.total = {std::min(rows.size(), kMaxCounted), rows.size() <= kMaxCounted};
    rows.resize(std::min(rows.size(), kMaxCounted));
    Tally tally;
    for (const std::int64_t row : rows) {
      db.rows("SELECT facets FROM statement WHERE id = ?", [&](const store::Statement& at) { tally.add(at.text(0)); }, row);
    }
    out.speakers = tally.actors(db, "spk", kShown);
    out.addressees = tally.actors(db, "adr", kShown);
    out.outlets = tally.outlets(db, "out", kShown);
    out.credits = tally.outlets(db, "cre", kShown);
    out.kinds = tally.of_each(kind_tokens());
    out.forms = tally.of_each(form_tokens());
    out.polarities = tally.of_each(polarity_tokens());
    out.nested = tally.of_each(yes_no_tokens(nested_token));
    out.secondhand = tally.of_each(yes_no_tokens(secondhand_token));
    out.conditional = tally.of_each(yes_no_tokens(conditional_token));
    out.timeline = tally.days();
    out.undated = tally.of(month_token(""));
    return out;
  });
}

}  // namespace hearsay
