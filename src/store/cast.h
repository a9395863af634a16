// Who is who: from an actor of an article to the store's. docs/store.md says the rules; in short:
//
// - a linked actor (Wikidata id) is the one of that id; the first time, it takes over the actor that is not linked and
//   has the same full name and kind, where the name is nobody's yet
// - one that is not linked and has a full name is the linked actor of that name and kind where there is exactly one;
//   else he is the one not-linked actor of that name and kind
// - one of another name is of his article alone
// - a user's choice goes before all of it
//
// settle() makes the second rule hold again when linked actors of a name come or go, so that the outcome is that of the
// articles and the user's choices, not of their order; numbers of actors and their kinds are by the order.
//
// Errors: throws SqliteError. Cost: a few look-ups an actor; settle() that moves a name writes its articles anew. For
// use inside a write transaction. Internal to the store.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <hearsay/record.h>

#include "store/connection.h"
#include "store/keys.h"

namespace hearsay::store {

class Cast {
 public:
  explicit Cast(Connection& impl) : impl_(impl) {}

  // The store's actors of an article's, and its rows of article_actor written anew.
  std::vector<std::int64_t> put(std::int64_t article, std::string_view sha256, const std::vector<Actor>& actors);

  // A new actor of nobody's keys; to be given some, or appearances, before finish().
  std::int64_t make(std::string_view name, std::string_view kind, std::string_view wikidata);

  // What to look at again in finish().
  void touch(std::int64_t actor) { touched_.insert(actor); }
  void touch_name(std::string_view name_key) { names_.emplace(name_key); }

  // After the last change: settles the names that were touched, then names, unlinks or removes the actors that were.
  void finish();

 private:
  struct Row {
    std::string key, name_key;
    std::int64_t actor = 0;
  };
  std::vector<Row> rows_of(std::int64_t article);
  std::int64_t resolve(std::string_view sha256, const Actor& actor, const ActorKeys& keys,
                       const std::vector<Row>& before);
  std::int64_t resolve_linked(const Actor& actor, const ActorKeys& keys);
  std::vector<std::int64_t> linked_of(std::string_view name_key);
  void lead(std::string_view key, std::int64_t actor);
  void forget(const Row& row);
  void settle(const std::string& name_key);
  void move_name(const std::string& name_key, std::int64_t to);
  void refresh(std::int64_t actor);
  bool is_wanted(std::int64_t actor);

  Connection& impl_;
  std::set<std::int64_t> touched_;
  std::set<std::string> names_;
};

// Statements of the article by the actors that article_actor now gives: speaker, addressee, via, facets.
void write_speakers(Connection& impl, std::int64_t article);

}  // namespace hearsay::store
