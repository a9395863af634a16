// Actors: who is there, and all about one of them.
#include <hearsay/store.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <charconv>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "store/impl.h"
#include "store/query_facets.h"
#include "store/query_match.h"
#include "store/search_find.h"
#include "store/tokens.h"

namespace hearsay {
namespace {

using store::Connection;
using store::Snapshot;
using store::Tally;
using store::guarded;

constexpr std::size_t kShown = 12;            // of outlets, addressees, tellers
constexpr std::size_t kShownNames = 50;       // of names and roles
constexpr std::int64_t kMaxRoles = 5'000;     // appearances whose roles are read
constexpr std::int64_t kMaxProfiled = 50'000;  // statements that are read; the newest where there are more

FoundActor found_actor(const store::Statement& row) {
  return {row.integer(0), std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3)),
          static_cast<std::uint64_t>(row.integer(4))};
}

// "9-12": the statements and number of the last actor of the page before.
struct Rank {
  std::int64_t said = 0, actor = 0;
};

std::optional<Rank> read_cursor(std::string_view cursor) {
  Rank out;
  const char* const end = cursor.data() + cursor.size();
  const auto first = std::from_chars(cursor.data(), end, out.said);
  if (first.ec != std::errc() || first.ptr == end || *first.ptr != '-') return std::nullopt;
  const auto second = std::from_chars(first.ptr + 1, end, out.actor);
  if (second.ec != std::errc() || second.ptr != end) return std::nullopt;
  return out;
}

// The most frequent actors of a name among which the pages leaf.
constexpr std::size_t kMaxFound = 10'000;

std::vector<std::string> by_frequency(std::map<std::string, std::uint64_t> counts) {
  std::vector<std::pair<std::string, std::uint64_t>> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> out;
  for (const auto& [name, count] : sorted) {
    if (out.size() < kShownNames) out.push_back(name);
  }
  return out;
}

void read_names(Connection& db, std::int64_t actor, ActorProfile& out) {
  db.rows("SELECT name FROM actor_name WHERE actor = ? ORDER BY count DESC, name LIMIT ?",
          [&](const store::Statement& row) { out.names.emplace_back(row.text(0)); }, actor,
          static_cast<std::int64_t>(kShownNames));
  std::map<std::string, std::uint64_t> roles;
  db.rows("SELECT roles FROM article_actor WHERE actor = ? AND roles <> '' LIMIT ?",
          [&](const store::Statement& row) {
            std::string_view lines = row.text(0);
            while (!lines.empty()) {
              const std::size_t end = std::min(lines.find('\n'), lines.size());
              if (end > 0) ++roles[std::string(lines.substr(0, end))];
              lines.remove_prefix(std::min(end + 1, lines.size()));
            }
          },
          actor, kMaxRoles);
  out.roles = by_frequency(std::move(roles));
}

bool has_token(std::string_view tokens, std::string_view token) {
  for (std::size_t at = tokens.find(token); at != std::string_view::npos; at = tokens.find(token, at + 1)) {
    const std::size_t end = at + token.size();
    if ((at == 0 || tokens[at - 1] == ' ') && (end == tokens.size() || tokens[end] == ' ')) return true;
  }
  return false;
}

// A nested statement is another's word of him where it is inside of another speaker's.
void read_statements(Connection& db, std::int64_t actor, ActorProfile& out) {
  const std::string second = store::secondhand_token(true);
  Tally all, retold;
  std::map<std::string, Day> days;
  db.rows("SELECT date, facets FROM statement WHERE speaker = ? ORDER BY date DESC, id DESC LIMIT ?",
          [&](const store::Statement& row) {
            const std::string_view date = row.text(0), facets = row.text(1);
            const bool secondhand = has_token(facets, second);
            ++(secondhand ? out.secondhand : out.quoted);
            all.add(facets);
            if (secondhand) retold.add(facets);
            if (date.empty()) return;
            Day& day = days[std::string(date)];
            ++(secondhand ? day.secondhand : day.quoted);
          },
          actor, kMaxProfiled);
  for (auto& [date, day] : days) {
    day.date = date;
    out.timeline.push_back(day);
  }
  if (!out.timeline.empty()) {
    out.first = out.timeline.front().date;
    out.last = out.timeline.back().date;
  }
  out.forms = all.of_each(store::form_tokens());
  out.outlets = all.outlets(db, "out", kShown);
  out.addressees = all.actors(db, "adr", kShown);
  out.tellers = retold.actors(db, "via", kShown);
}

}  // namespace

Result<ActorPage> Store::actors(std::string_view name, const PageOptions& options) const {
  if (options.limit < 1 || options.limit > store::kMaxPage) {
    return fail(ErrorKind::kUsage, fmt::format("limit is from 1 to {}, not {}", store::kMaxPage, options.limit));
  }
  std::optional<Rank> after;
  if (!options.cursor.empty()) {
    after = read_cursor(options.cursor);
    if (!after) return fail(ErrorKind::kBadQuery, "the cursor is not of this list; begin at the first page");
  }
  return guarded(impl_->path, [&] {
    const Snapshot snapshot(impl_->db);
    ActorPage out;
    const auto take = [&](const store::Statement& row) {
      if (out.actors.size() <= options.limit) out.actors.push_back(found_actor(row));
    };
    const bool all = name.find_first_not_of(" \t\r\n") == std::string_view::npos;
    const Rank from = after.value_or(Rank{std::numeric_limits<std::int64_t>::max(), 0});
    if (all) {
      impl_->rows("SELECT id, name, kind, wikidata, said FROM actor WHERE (said, -id) < (?1, -?2) "
                  "AND said <= ?1 AND kind <> 'unnamed' ORDER BY said DESC, id LIMIT ?3",
                  take, from.said, from.actor, static_cast<std::int64_t>(options.limit + 1));
    } else {
      for (const std::int64_t id : store::actors_called(*impl_, name, kMaxFound)) {
        if (out.actors.size() > options.limit) break;
        impl_->rows("SELECT id, name, kind, wikidata, said FROM actor WHERE id = ?1 AND (said, -id) < (?2, -?3)", take, id,
                    from.said, from.actor);
      }
    }
    if (out.actors.size() > options.limit) {
      out.actors.resize(options.limit);
      out.cursor = fmt::format("{}-{}", out.actors.back().statements, out.actors.back().actor);
    }
    return out;
  });
}

Result<ActorProfile> Store::actor(std::int64_t id) const {
  auto found = guarded(impl_->path, [&]() -> Result<ActorProfile> {
    const Snapshot snapshot(impl_->db);
    ActorProfile out;
    impl_->rows("SELECT id, name, kind, wikidata, said FROM actor WHERE id = ?",
                [&](const store::Statement& row) { out.who = found_actor(row); }, id);
    if (out.who.actor == 0) return fail(ErrorKind::kNotFound, fmt::format("there is no actor {} in {}", id, impl_->path));
    read_names(*impl_, id, out);
    read_statements(*impl_, id, out);
    out.addressed = static_cast<std::uint64_t>(
        impl_->number("SELECT count(*) FROM statement WHERE addressee = ?", id).value_or(0));
    return out;
  });
  if (!found) return std::unexpected(found.error());
  return std::move(*found);
}

}  // namespace hearsay
