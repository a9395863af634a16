// Known actors: persons with their dated offices, organisations and countries, from lists that are files
// (data/known/*.csv and a user's own; data/known/README.md), and who of them a name in an article means. It never
// guesses: whoever is not the only one that fits is nobody. A surname alone, or another single word that is no person's
// whole name, never names a person; beside an office ("President Xi") it does.
//
// Names are compared without case, accents and marks; initials and middle names may be more or less (known_names.h).
// Days are ISO 8601, "2022-02-25"; "" is an unknown day.
//
// Errors: kNotFound, kUnreadable, kUsage (what is wrong in which line of which file). Cost: load() is linear, about 7
// ms for the lists that are shipped; a look-up some microseconds, and bounded: a name that more than 10,000 have is
// nobody's. Thread safety: immutable once loaded; what a look-up gives lives as long as the KnownActors, moved or not.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <hearsay/error.h>
#include <hearsay/record.h>

#include "actors/known_names.h"
#include "actors/known_rows.h"
#include "actors/known_titles.h"

namespace hearsay {

struct KnownActor {
  std::string name;
  std::string kind;      // "person", "organisation", "country"
  std::string wikidata;  // "Q..." or ""
  std::string gender;    // "f", "m" or "" where it is not known
  std::vector<std::string> aliases;
  std::vector<Office> offices;  // in the order of the files
  bool shared = false;   // others, who are not in the lists, have this name too: it needs an office beside it
};

class KnownActors {
 public:
  // Rows with one Wikidata id are one actor, across files too (without an id: of one kind and name); of two rows for an
  // office from the same day the later file's counts. No files: nobody is known.
  static Result<KnownActors> load(const std::vector<std::string>& files);

  std::size_t size() const { return actors_.size(); }
  const KnownActor& operator[](std::size_t index) const { return actors_[index]; }

  // The person of that full name. Of several, whoever alone holds an office on `date`.
  const KnownActor* person(std::string_view name, std::string_view date = {}) const;

  // The person of that full name or surname whose office on `date` is `role`: ("Sen.", "Warner"), ("Russian President",
  // "Vladimir Putin"), ("former U.S. President", "Obama"). Where a list has not all holders of an office with many
  // seats (the members of Congress of earlier years), a surname needs the state beside it ("Virginia Sen.").
  const KnownActor* holder(std::string_view role, std::string_view name, std::string_view date = {}) const;

  // By name or alias; an abbreviation ("US") only in capitals.
  const KnownActor* country(std::string_view name) const { return named("country", name); }
  const KnownActor* organisation(std::string_view name) const { return named("organisation", name); }

  // The offices held on `date`, the one held longest first; none for an unknown day.
  static std::vector<Office> offices_at(const KnownActor& actor, std::string_view date);

 private:
  using Index = std::unordered_map<std::string, std::vector<std::uint32_t>>;

  struct Form {  // one of a person's names
    KnownName name;
    std::uint32_t actor;
  };
  struct Word {  // one of the names of what is no person
    std::uint32_t actor;
    bool capitals;
  };
  struct Seat {  // an office as holder() compares it; of one title and country there is one, whoever holds it
    Title title;
    std::uint32_t bench = 0;
  };
  // Offices that differ by their state alone: their holders are counted, to tell whether the list has nearly all.
  struct Bench {
    std::size_t most = 0;             // how many held it at once
    std::vector<std::string> begins;  // sorted
    std::vector<std::string> ends;    // sorted
  };
  using Numbers = std::unordered_map<std::string, std::uint32_t>;

  bool add(KnownRow row, Numbers& by_identity);
  void index_names();
  void index_person(std::uint32_t actor);
  void index_offices();
  std::uint32_t seat_of(const std::string& title, const std::string& country, Numbers& seats, Numbers& benches);
  static void count(Bench& bench);

  const KnownActor* named(std::string_view kind, std::string_view name) const;
  template <typename Each>
  void each_fit(const KnownName& name, const std::vector<std::uint32_t>& forms, const Each& each) const;
  bool holds(std::uint32_t actor, const Title& asked, std::string_view date, bool surname) const;
  static bool is_whole(const Bench& bench, Tenure tenure, std::string_view date);

  std::vector<KnownActor> actors_;
  std::vector<std::vector<std::string>> countries_;    // of each actor's offices
  std::vector<std::vector<std::uint32_t>> seats_of_;   // likewise, in seats_
  std::vector<Form> forms_;
  std::vector<Seat> seats_;
  std::vector<Bench> benches_;
  Index full_names_;   // "given surname" to forms; a name of one word to its form
  Index last_words_;   // a surname's last word, an alias of one word, to forms
  std::unordered_map<std::string, std::vector<Word>> words_;  // of countries and organisations
  PlaceNames places_;
};

}  // namespace hearsay
