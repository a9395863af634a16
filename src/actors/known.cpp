#include "actors/known.h"

#include <algorithm>
#include <utility>

namespace hearsay {
namespace {

constexpr std::size_t kMostOfAName = 10'000;
constexpr std::size_t kMostOfAnActor = 1'000;  // aliases, and offices
// How many holders of an office a list may lack on a day before a surname alone is not enough for those that it has.
constexpr std::size_t kLacking = 50;

bool held(const Office& office, std::string_view date) {
  return office.from <= date && (office.until.empty() || date <= office.until);
}

bool holds_any(const KnownActor& actor, std::string_view date) {
  return std::any_of(actor.offices.begin(), actor.offices.end(), [&](const Office& o) { return held(o, date); });
}

// Whether the day suits what is said of the office: held, held before, or either.
bool suits(const Office& office, Tenure tenure, std::string_view date) {
  if (date.empty()) return true;
  switch (tenure) {
    case Tenure::kHeld:
      return held(office, date);
    case Tenure::kWasHeld:
      return !office.until.empty() && office.until <= date;
    case Tenure::kEither:
      return office.from <= date;
  }
  return false;
}

void sort_unique(std::vector<std::uint32_t>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

}  // namespace

Result<KnownActors> KnownActors::load(const std::vector<std::string>& files) {
  KnownActors known;
  Numbers by_identity;
  try {
    for (const auto& file : files) {
      auto rows = read_known_rows(file);
      if (!rows) return std::unexpected(std::move(rows.error()));
      for (auto& row : *rows) {
        const std::size_t line = row.line;
        if (known.add(std::move(row), by_identity)) continue;
        return fail(ErrorKind::kUsage, file + ": line " + std::to_string(line) + ": more than " +
                                           std::to_string(kMostOfAnActor) + " aliases or offices of one actor");
      }
    }
    known.index_names();
    known.index_offices();
  } catch (const std::exception& problem) {  // std::bad_alloc, at most
    return fail(ErrorKind::kInternal, std::string("the lists of known actors could not be read: ") + problem.what());
  }
  return known;
}

bool KnownActors::add(KnownRow row, Numbers& by_identity) {
  const std::string identity = row.kind + '\n' + (row.wikidata.empty() ? known_key(row.name) : row.wikidata);
  const auto [at, fresh] = by_identity.emplace(identity, static_cast<std::uint32_t>(actors_.size()));
  if (fresh) {
    actors_.push_back({row.name, row.kind, row.wikidata, row.gender, {}, {}, false});
    countries_.emplace_back();
  }
  KnownActor& actor = actors_[at->second];
  row.aliases.push_back(row.name);
  for (auto& alias : row.aliases) {
    const auto& others = actor.aliases;
    const bool there = alias == actor.name || std::find(others.begin(), others.end(), alias) != others.end();
    if (!there && others.size() <= kMostOfAnActor) actor.aliases.push_back(std::move(alias));
  }
  actor.shared = actor.shared || row.shared;
  if (actor.gender.empty()) actor.gender = row.gender;
  if (actor.aliases.size() > kMostOfAnActor || actor.offices.size() > kMostOfAnActor) return false;
  if (row.office.empty()) return true;
  for (auto& office : actor.offices) {
    if (office.title != row.office || office.from != row.from) continue;
    office.until = row.until;  // a user's file corrects a shipped one
    return true;
  }
  actor.offices.push_back({row.office, row.from, row.until});
  countries_[at->second].push_back(row.country);
  return true;
}

void KnownActors::index_names() {
  for (std::uint32_t i = 0; i < actors_.size(); ++i) {
    const KnownActor& actor = actors_[i];
    if (actor.kind == "person") {
      index_person(i);
      continue;
    }
    const auto put = [&](const std::string& name) {
      const auto words = known_words(name);
      words_[known_key(name)].push_back({i, words.size() == 1 && words[0].capitals});
      if (actor.kind == "country") places_.add(name, known_key(actor.name));
    };
    put(actor.name);
    for (const auto& alias : actor.aliases) put(alias);
  }
}

void KnownActors::index_person(std::uint32_t actor) {
  const auto put = [&](const std::string& text, bool whole) {
    KnownName name = known_name(text);
    if (name.words.empty()) return;
    const auto form = static_cast<std::uint32_t>(forms_.size());
    if (name.is_full()) full_names_[name.words.front() + ' ' + name.words.back()].push_back(form);
    else if (whole) full_names_[name.words.front()].push_back(form);
    last_words_[name.words.back()].push_back(form);
    forms_.push_back({std::move(name), actor});
  };
  put(actors_[actor].name, true);
  for (const auto& alias : actors_[actor].aliases) put(alias, false);
}

void KnownActors::index_offices() {
  std::unordered_map<std::string, std::uint32_t> seats, benches;
  seats_of_.resize(actors_.size());
  for (std::size_t i = 0; i < actors_.size(); ++i) {
    for (std::size_t o = 0; o < actors_[i].offices.size(); ++o) {
      const Office& office = actors_[i].offices[o];
      const auto seat = seat_of(office.title, countries_[i][o], seats, benches);
      seats_of_[i].push_back(seat);
      Bench& bench = benches_[seats_[seat].bench];
      bench.begins.push_back(office.from);
      if (!office.until.empty()) bench.ends.push_back(office.until);
    }
  }
  for (Bench& bench : benches_) count(bench);
}

std::uint32_t KnownActors::seat_of(const std::string& title, const std::string& country, Numbers& seats,
                                   Numbers& benches) {
  const auto [at, fresh] = seats.emplace(title + '\n' + country, static_cast<std::uint32_t>(seats_.size()));
  if (!fresh) return at->second;
  Seat& seat = seats_.emplace_back();
  seat.title = read_title(title, places_);
  std::string bench;
  for (const auto& word : seat.title.words) bench += word + ' ';
  bench += seat.title.names_state() ? "of a state" : seat.title.places.empty() ? "" : seat.title.places[0][0];
  if (!country.empty()) seat.title.places.push_back({places_.place_of(country)});
  const auto [place, first] = benches.emplace(std::move(bench), static_cast<std::uint32_t>(benches_.size()));
  if (first) benches_.emplace_back();
  seat.bench = place->second;
  return at->second;
}

void KnownActors::count(Bench& bench) {
  std::sort(bench.begins.begin(), bench.begins.end());
  std::sort(bench.ends.begin(), bench.ends.end());
  std::size_t ended = 0;
  for (std::size_t begun = 1; begun <= bench.begins.size(); ++begun) {
    while (ended < bench.ends.size() && bench.ends[ended] <= bench.begins[begun - 1]) ++ended;
    bench.most = std::max(bench.most, begun - std::min(begun, ended));
  }
}

// Calls `each` with every actor that has one of the forms, and how the name fits his forms: they stand together.
template <typename Each>
void KnownActors::each_fit(const KnownName& name, const std::vector<std::uint32_t>& forms, const Each& each) const {
  for (std::size_t i = 0; i < forms.size();) {
    const auto actor = forms_[forms[i]].actor;
    NameFit best = NameFit::kNo;
    for (; i < forms.size() && forms_[forms[i]].actor == actor; ++i) {
      const NameFit fit = name.is_full() ? name_fit(name, forms_[forms[i]].name) : NameFit::kNo;
      // one form that contradicts counts more than one that only lacks what contradicts
      if (fit == NameFit::kMiddle || best == NameFit::kNo) best = fit;
      else if (fit == NameFit::kConflict && best == NameFit::kFits) best = fit;
    }
    each(actor, best);
  }
}

const KnownActor* KnownActors::person(std::string_view text, std::string_view date) const {
  const KnownName name = known_name(text);
  if (name.words.empty()) return nullptr;
  const auto key = name.is_full() ? name.words.front() + ' ' + name.words.back() : name.words.front();
  const auto found = full_names_.find(key);
  if (found == full_names_.end() || found->second.size() > kMostOfAName) return nullptr;
  std::vector<std::uint32_t> fitting, by_middle;
  each_fit(name, found->second, [&](std::uint32_t actor, NameFit fit) {
    if (fit == NameFit::kMiddle) by_middle.push_back(actor);
    if (fit == NameFit::kFits || !name.is_full()) fitting.push_back(actor);
  });
  const bool exact = !by_middle.empty();  // "John F. Kennedy" is not the one without an F
  if (exact) fitting = std::move(by_middle);
  if (fitting.size() > 1 && !date.empty()) {
    std::erase_if(fitting, [&](std::uint32_t actor) { return !holds_any(actors_[actor], date); });
  }
  if (fitting.size() != 1) return nullptr;
  const KnownActor& actor = actors_[fitting.front()];
  return actor.shared && !exact ? nullptr : &actor;
}

bool KnownActors::is_whole(const Bench& bench, Tenure tenure, std::string_view date) {
  if (bench.most <= kLacking) return true;
  if (date.empty() || tenure != Tenure::kHeld) return false;  // it may be one of all who ever were
  const auto begun = std::upper_bound(bench.begins.begin(), bench.begins.end(), date) - bench.begins.begin();
  const auto ended = std::lower_bound(bench.ends.begin(), bench.ends.end(), date) - bench.ends.begin();
  return static_cast<std::size_t>(begun - ended) + kLacking >= bench.most;
}

bool KnownActors::holds(std::uint32_t actor, const Title& asked, std::string_view date, bool surname) const {
  for (std::size_t o = 0; o < actors_[actor].offices.size(); ++o) {
    const Seat& seat = seats_[seats_of_[actor][o]];
    if (!suits(actors_[actor].offices[o], asked.tenure, date) || !title_fits(asked, seat.title)) continue;
    if (!surname || asked.names_state() || is_whole(benches_[seat.bench], asked.tenure, date)) return true;
  }
  return false;
}

const KnownActor* KnownActors::holder(std::string_view role, std::string_view text, std::string_view date) const {
  const Title asked = read_title(role, places_);
  const KnownName name = known_name(text);
  if (asked.words.empty() || name.words.empty()) return nullptr;
  const auto found = last_words_.find(name.words.back());
  if (found == last_words_.end() || found->second.size() > kMostOfAName) return nullptr;
  std::vector<std::uint32_t> fitting;
  each_fit(name, found->second, [&](std::uint32_t actor, NameFit fit) {
    if (fit >= NameFit::kFits && holds(actor, asked, date, false)) fitting.push_back(actor);
  });
  for (const auto form : found->second) {
    const auto& [full, actor] = forms_[form];
    const bool alone = !name.is_full() && !full.is_full();  // "Xi", an alias of one word
    if ((alone || is_surname_of(name, full)) && holds(actor, asked, date, true)) fitting.push_back(actor);
  }
  sort_unique(fitting);
  return fitting.size() == 1 ? &actors_[fitting.front()] : nullptr;
}

const KnownActor* KnownActors::named(std::string_view kind, std::string_view name) const {
  const auto found = words_.find(known_key(name));
  if (found == words_.end()) return nullptr;
  const auto words = known_words(name);
  const bool capitals = std::all_of(words.begin(), words.end(), [](const KnownWord& w) { return w.capitals; });
  const KnownActor* only = nullptr;
  for (const auto& [index, needs_capitals] : found->second) {
    const KnownActor& actor = actors_[index];
    if (actor.kind != kind || (needs_capitals && !capitals)) continue;
    if (only != nullptr && only != &actor) return nullptr;
    only = &actor;
  }
  return only != nullptr && !only->shared ? only : nullptr;
}

std::vector<Office> KnownActors::offices_at(const KnownActor& actor, std::string_view date) {
  std::vector<Office> out;
  if (date.empty()) return out;
  std::copy_if(actor.offices.begin(), actor.offices.end(), std::back_inserter(out),
               [&](const Office& office) { return held(office, date); });
  std::stable_sort(out.begin(), out.end(), [](const Office& a, const Office& b) { return a.from < b.from; });
  return out;
}

}  // namespace hearsay
