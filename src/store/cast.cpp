#include "store/cast.h"

#include <algorithm>
#include <map>
#include <optional>

#include "store/words.h"

namespace hearsay::store {
namespace {

constexpr std::size_t kMaxName = 1000;  // bytes of a name that are kept beside the record
constexpr int kMostNames = 64;          // of an actor, that are searched
constexpr int kMostLinked = 64;         // linked actors of one name that are looked at

constexpr const char* kHasLinkedKey = "SELECT 1 FROM actor_key WHERE actor = ? AND key >= 'q:' AND key < 'q;'";

std::string lines(const std::vector<std::string>& list) {
  std::string out;
  for (const std::string& each : list) {
    if (!out.empty()) out += '\n';
    out += one_line(each, kMaxName);
  }
  return out;
}

std::int64_t number_of(std::string_view id) { return std::stoll(std::string(id.substr(1))); }  // of "a7"

}  // namespace

std::vector<Cast::Row> Cast::rows_of(std::int64_t article) {
  std::vector<Row> rows;
  impl_.rows("SELECT key, name_key, actor FROM article_actor WHERE article = ?",
             [&](const Statement& row) {
               rows.push_back({std::string(row.text(0)), std::string(row.text(1)), row.integer(2)});
             },
             article);
  return rows;
}

std::int64_t Cast::make(std::string_view name, std::string_view kind, std::string_view wikidata) {
  const std::string line = one_line(name, kMaxName);
  impl_.run("INSERT INTO actor (name, kind, wikidata, names) VALUES (?, ?, ?, ?)", line, kind, wikidata, line);
  const std::int64_t actor = impl_.db.last_row();
  touch(actor);
  return actor;
}

void Cast::lead(std::string_view key, std::int64_t actor) {
  impl_.run("INSERT INTO actor_key (key, actor) VALUES (?, ?)", key, actor);
  touch(actor);
}

// The actors of the Wikidata ids that go by this name.
std::vector<std::int64_t> Cast::linked_of(std::string_view name_key) {
  std::vector<std::int64_t> actors;
  std::string last;
  for (int i = 0; i < kMostLinked && actors.size() < 2; ++i) {
    const auto next = impl_.string(
        "SELECT min(wikidata) FROM article_actor WHERE name_key = ? AND name_key <> '' AND wikidata > ?", name_key,
        last);
    if (!next) break;
    last = *next;
    const auto actor = impl_.number("SELECT actor FROM actor_key WHERE key = ?", "q:" + last);
    if (actor && std::find(actors.begin(), actors.end(), *actor) == actors.end()) actors.push_back(*actor);
  }
  return actors;
}

std::int64_t Cast::resolve_linked(const Actor& actor, const ActorKeys& keys) {
  if (!keys.name.empty() && linked_of(keys.name).empty()) {
    const auto same_name = impl_.number("SELECT actor FROM actor_key WHERE key = ?", keys.name);
    if (same_name && !impl_.any(kHasLinkedKey, *same_name)) return *same_name;
  }
  return make(actor.name, actor.kind, actor.wikidata);
}

std::int64_t Cast::resolve(std::string_view sha256, const Actor& actor, const ActorKeys& keys,
                           const std::vector<Row>& before) {
  const auto chosen =
      impl_.number("SELECT actor FROM actor_choice WHERE sha256 = ? AND key = ?", sha256, keys.key);
  if (chosen) return *chosen;
  if (is_local(keys.key)) {
    for (const Row& row : before) {
      if (row.key == keys.key) return row.actor;
    }
    return make(actor.name, actor.kind, "");
  }
  if (const auto known = impl_.number("SELECT actor FROM actor_key WHERE key = ?", keys.key)) return *known;
  std::int64_t found = 0;
  if (is_linked(keys.key)) {
    found = resolve_linked(actor, keys);
  } else {
    const std::vector<std::int64_t> linked = linked_of(keys.name);
    found = linked.size() == 1 ? linked.front() : make(actor.name, actor.kind, "");
  }
  lead(keys.key, found);
  return found;
}

std::vector<std::int64_t> Cast::put(std::int64_t article, std::string_view sha256, const std::vector<Actor>& actors) {
  const std::vector<Row> before = rows_of(article);
  impl_.run("DELETE FROM article_actor WHERE article = ?", article);
  std::vector<std::int64_t> out;
  std::map<std::string, int> locals;  // several "officials" in one article stay several
  for (const Actor& actor : actors) {
    ActorKeys keys = keys_of(actor);
    if (is_local(keys.key)) {
      const int same = ++locals[keys.key];
      if (same > 1) keys.key += " #" + std::to_string(same);
    }
    const std::int64_t found = resolve(sha256, actor, keys, before);
    impl_.run("INSERT INTO article_actor (article, number, actor, key, name_key, name, kind, wikidata, roles) "
              "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
              article, number_of(actor.id), found, keys.key, keys.name, one_line(actor.name, kMaxName), actor.kind,
              actor.wikidata, lines(actor.roles));
    touch(found);
    if (!keys.name.empty()) touch_name(keys.name);
    out.push_back(found);
  }
  for (const Row& row : before) forget(row);
  return out;
}

// An appearance that is no more, perhaps the last one of its key.
void Cast::forget(const Row& row) {
  touch(row.actor);
  if (!row.name_key.empty()) touch_name(row.name_key);
  if (!is_linked(row.key)) return;
  const auto led = impl_.number("SELECT actor FROM actor_key WHERE key = ? AND fixed = 0", row.key);
  if (!led || impl_.any("SELECT 1 FROM article_actor WHERE actor = ? AND key = ?", *led, row.key)) return;
  impl_.run("DELETE FROM actor_key WHERE key = ?", row.key);
  touch(*led);
}

void Cast::finish() {
  while (!names_.empty()) {
    const std::string name = *names_.begin();
    names_.erase(names_.begin());
    settle(name);
  }
  for (const std::int64_t actor : touched_) refresh(actor);
  touched_.clear();
}

// Leads a full name that is not linked to whom it now belongs.
void Cast::settle(const std::string& name_key) {
  const auto now = impl_.number("SELECT actor FROM actor_key WHERE key = ? AND fixed = 0", name_key);
  if (!now) return;
  if (!impl_.any("SELECT 1 FROM article_actor WHERE name_key = ? AND name_key <> '' AND wikidata = ''", name_key)) {
    impl_.run("DELETE FROM actor_key WHERE key = ?", name_key);
    touch(*now);
    return;
  }
  const std::vector<std::int64_t> linked = linked_of(name_key);
  std::int64_t to = *now;
  if (linked.size() == 1) {
    to = linked.front();
  } else if (impl_.any(kHasLinkedKey, *now)) {  // it was his; now it may be another's
    std::string name, kind;
    impl_.rows("SELECT name, kind FROM article_actor WHERE name_key = ? AND name_key <> '' AND wikidata = '' LIMIT 1",
               [&](const Statement& row) {
                 name = row.text(0);
                 kind = row.text(1);
               },
               name_key);
    to = make(name, kind, "");
  }
  if (to != *now) move_name(name_key, to);
}

void Cast::move_name(const std::string& name_key, std::int64_t to) {
  struct Place {
    std::int64_t article, number, from;
  };
  std::vector<Place> places;
  impl_.rows("SELECT article, number, actor FROM article_actor AS here JOIN article ON article.id = article "
             "WHERE name_key = ? AND name_key <> '' AND here.wikidata = '' AND NOT EXISTS "
             "(SELECT 1 FROM actor_choice AS choice WHERE choice.sha256 = article.sha256 AND choice.key = here.key)",
             [&](const Statement& row) { places.push_back({row.integer(0), row.integer(1), row.integer(2)}); },
             name_key);
  impl_.run("UPDATE actor_key SET actor = ? WHERE key = ?", to, name_key);
  touch(to);
  std::set<std::int64_t> articles;
  for (const Place& place : places) {
    impl_.run("UPDATE article_actor SET actor = ? WHERE article = ? AND number = ?", to, place.article, place.number);
    touch(place.from);
    articles.insert(place.article);
  }
  for (const std::int64_t article : articles) write_speakers(impl_, article);
}

bool Cast::is_wanted(std::int64_t actor) {
  return impl_.any("SELECT 1 FROM article_actor WHERE actor = ?", actor) ||
         impl_.any("SELECT 1 FROM actor_key WHERE actor = ? AND fixed = 1", actor) ||
         impl_.any("SELECT 1 FROM actor_choice WHERE actor = ?", actor);
}

void Cast::refresh(std::int64_t actor) {
  if (!is_wanted(actor)) {
    impl_.run("DELETE FROM actor_key WHERE actor = ?", actor);
    impl_.run("DELETE FROM actor WHERE id = ?", actor);
    return;
  }
  struct Named {
    std::string name, kind, wikidata, names;
    bool operator==(const Named&) const = default;
  } was, now;
  bool fixed = false;
  impl_.rows("SELECT name, kind, wikidata, names, fixed FROM actor WHERE id = ?",
             [&](const Statement& row) {
               was = {std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)),
                      std::string(row.text(3))};
               fixed = row.integer(4) != 0;
             },
             actor);
  now = was;
  std::vector<std::string> names;  // the most frequent first
  impl_.rows("SELECT name FROM actor_name WHERE actor = ? ORDER BY count DESC, name LIMIT ?",
             [&](const Statement& row) { names.emplace_back(row.text(0)); }, actor, kMostNames);
  if (!names.empty() && !fixed) {
    const auto full = std::find_if(names.begin(), names.end(),
                                   [&](const std::string& name) { return is_full_name(was.kind, name); });
    now.name = full == names.end() ? names.front() : *full;
  }
  if (fixed) names.push_back(was.name);
  std::sort(names.begin(), names.end());  // so that it changes with the names, not with their frequencies
  names.erase(std::unique(names.begin(), names.end()), names.end());
  if (!names.empty()) now.names = lines(names);
  if (was.wikidata.empty() || impl_.number("SELECT actor FROM actor_key WHERE key = ?", "q:" + was.wikidata) != actor) {
    const auto key =
        impl_.string("SELECT min(key) FROM actor_key WHERE actor = ? AND key >= 'q:' AND key < 'q;'", actor);
    now.wikidata = key ? key->substr(2) : "";
  }
  if (now == was) return;
  impl_.run("UPDATE actor SET name = ?, wikidata = ? WHERE id = ?", now.name, now.wikidata, actor);
  if (now.names != was.names) impl_.run("UPDATE actor SET names = ? WHERE id = ?", now.names, actor);
}

}  // namespace hearsay::store
