// What a user says of who is who. It goes before the rules of cast.h, and stays when articles are read again.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <hearsay/store.h>

#include "store/cast.h"
#include "store/connection.h"
#include "store/impl.h"
#include "store/keys.h"

namespace hearsay {
namespace {

using store::Cast;
using store::Connection;
using store::Transaction;
using store::fold;
using store::guarded;
using store::is_local;

constexpr const char* kChange = "UPDATE counter SET value = value + 1 WHERE name = 'generation'";

std::unexpected<Error> no_actor(const Connection& db, std::int64_t actor) {
  return fail(ErrorKind::kNotFound, "there is no actor " + std::to_string(actor) + " in " + db.path);
}

bool is_there(Connection& db, std::int64_t actor) { return db.any("SELECT 1 FROM actor WHERE id = ?", actor); }

// All that leads to `from` leads to `to`, for good.
void lead_over(Connection& db, std::int64_t from, std::int64_t to) {
  db.run("INSERT OR REPLACE INTO actor_choice (sha256, key, actor) SELECT sha256, key, ?2 FROM article_actor "
         "JOIN article ON article.id = article WHERE actor = ?1 AND key >= 'l:' AND key < 'l;'", from, to);
  db.run("UPDATE actor_choice SET actor = ?2 WHERE actor = ?1", from, to);
  db.run("UPDATE actor_key SET actor = ?2, fixed = 1 WHERE actor = ?1", from, to);
}

void merge(Connection& db, std::int64_t to, const std::set<std::int64_t>& others) {
  Cast cast(db);
  std::set<std::int64_t> articles;
  lead_over(db, to, to);
  for (const std::int64_t from : others) {
    lead_over(db, from, to);
    db.rows("SELECT DISTINCT article FROM article_actor WHERE actor = ?",
            [&](const store::Statement& row) { articles.insert(row.integer(0)); }, from);
    db.run("UPDATE article_actor SET actor = ?2 WHERE actor = ?1", from, to);
    cast.touch(from);
  }
  db.run("UPDATE actor SET fixed = 1 WHERE id = ?", to);
  db.rows("SELECT DISTINCT name_key FROM article_actor WHERE actor = ? AND name_key <> ''",
          [&](const store::Statement& row) { cast.touch_name(row.text(0)); }, to);
  cast.touch(to);
  for (const std::int64_t article : articles) write_speakers(db, article);
  cast.finish();
  db.run(kChange);
}

// An actor's appearance in an article.
struct Appearance {
  std::int64_t article = 0;
  std::string sha256, key, name_key, name, kind;
};

std::vector<Appearance> appearances_of(Connection& db, std::int64_t actor) {
  std::vector<Appearance> out;
  db.rows("SELECT article, sha256, key, name_key, name, kind FROM article_actor JOIN article ON article.id = article "
          "WHERE actor = ? ORDER BY article, number",
          [&](const store::Statement& row) {
            out.push_back({row.integer(0), std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3)),
                           std::string(row.text(4)), std::string(row.text(5))});
          },
          actor);
  return out;
}

class Split {
 public:
  Split(Connection& db, std::int64_t actor) : db_(db), cast_(db), actor_(actor), all_(appearances_of(db, actor)) {}

  // The appearances that `wanted` says; `with_keys`: a key that is theirs alone leads to the new actor from now on.
  template <typename Wanted>
  Result<std::int64_t> run(const Wanted& wanted, bool with_keys, const std::string& what) {
    if (!is_there(db_, actor_)) return no_actor(db_, actor_);
    std::set<std::pair<std::int64_t, std::string>> chosen;  // a key in an article is one
    for (const Appearance& one : all_) {
      if (wanted(one)) chosen.emplace(one.article, one.key);
    }
    const auto is_chosen = [&](const Appearance& one) { return chosen.contains({one.article, one.key}); };
    const auto first = std::find_if(all_.begin(), all_.end(), is_chosen);
    const std::string who = "actor " + std::to_string(actor_);
    if (first == all_.end()) return fail(ErrorKind::kNotFound, who + " does not appear " + what);
    if (std::all_of(all_.begin(), all_.end(), is_chosen)) {
      return fail(ErrorKind::kUsage, who + " appears nowhere but " + what + ": nothing would be left of it");
    }
    const std::int64_t made = cast_.make(first->name, first->kind, "");
    if (with_keys) move_keys(is_chosen, made);
    for (const Appearance& one : all_) {
      if (is_chosen(one)) move(one, made);
    }
    cast_.touch(actor_);
    for (const auto& [article, key] : chosen) write_speakers(db_, article);
    cast_.finish();
    db_.run(kChange);
    return made;
  }

 private:
  template <typename IsChosen>
  void move_keys(const IsChosen& is_chosen, std::int64_t to) {
    std::map<std::string, bool> whole;
    for (const Appearance& one : all_) {
      const bool chosen = is_chosen(one);
      const auto [found, added] = whole.try_emplace(one.key, chosen);
      if (!added) found->second = found->second && chosen;
    }
    for (const auto& [key, all] : whole) {
      if (all) db_.run("UPDATE actor_key SET actor = ?, fixed = 1 WHERE key = ? AND actor = ?", to, key, actor_);
    }
  }

  void move(const Appearance& one, std::int64_t to) {
    db_.run("UPDATE article_actor SET actor = ? WHERE article = ? AND key = ? AND actor = ?", to, one.article, one.key,
            actor_);
    db_.run("INSERT OR REPLACE INTO actor_choice (sha256, key, actor) VALUES (?, ?, ?)", one.sha256, one.key, to);
    if (!one.name_key.empty()) cast_.touch_name(one.name_key);
  }

  Connection& db_;
  Cast cast_;
  std::int64_t actor_;
  std::vector<Appearance> all_;
};

// `change` in a transaction that is kept where it ends well.
template <typename Change>
Result<std::int64_t> changed(Connection& db, const Change& change) {
  auto done = guarded(db.path, [&]() -> Result<std::int64_t> {
    Transaction transaction(db.db);
    const Result<std::int64_t> out = change();
    if (out) transaction.commit();
    return out;
  });
  if (!done) return std::unexpected(done.error());
  return *done;
}

}  // namespace

Result<void> Store::merge_actors(std::span<const std::int64_t> actors) {
  const auto done = changed(*impl_, [&]() -> Result<std::int64_t> {
    std::set<std::int64_t> others(actors.begin(), actors.end());
    if (others.size() < 2) return fail(ErrorKind::kUsage, "merging takes two actors at least");
    for (const std::int64_t actor : actors) {
      if (!is_there(*impl_, actor)) return no_actor(*impl_, actor);
    }
    others.erase(actors.front());
    merge(*impl_, actors.front(), others);
    return actors.front();
  });
  if (!done) return std::unexpected(done.error());
  return {};
}

Result<std::int64_t> Store::split_actor(std::int64_t actor, const std::vector<std::string>& articles) {
  return changed(*impl_, [&]() -> Result<std::int64_t> {
    std::set<std::int64_t> wanted;
    for (const std::string& id : articles) {
      const auto article = store::find_article(*impl_, id);
      if (!article) return std::unexpected(article.error());
      wanted.insert(*article);
    }
    return Split(*impl_, actor).run([&](const Appearance& one) { return wanted.contains(one.article); }, false,
                                    articles.size() == 1 ? "in that article" : "in those articles");
  });
}

Result<std::int64_t> Store::split_actor(std::int64_t actor, const std::string& name) {
  return changed(*impl_, [&]() -> Result<std::int64_t> {
    const std::string folded = fold(name);
    return Split(*impl_, actor).run([&](const Appearance& one) { return fold(one.name) == folded; }, true,
                                    "as \"" + name + '"');
  });
}

}  // namespace hearsay
