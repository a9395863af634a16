#include "actors/known_titles.h"

#include <algorithm>

#include "actors/countries.h"
#include "actors/known_place_names.h"
#include "actors/name_words.h"

namespace hearsay {
namespace {

constexpr std::string_view kState = "state ";  // before a state's name, so that it is no country's

// The blank-separated parts of "a:b;c:d", in pairs.
template <typename Each>
void each_pair(std::string_view table, const Each& each) {
  while (!table.empty()) {
    const auto end = std::min(table.find(';'), table.size());
    const auto pair = table.substr(0, end);
    const auto colon = pair.find(':');
    if (colon != std::string_view::npos) each(pair.substr(0, colon), pair.substr(colon + 1));
    table.remove_prefix(std::min(end + 1, table.size()));
  }
}

std::string_view written_out(std::string_view word) {
  static const std::unordered_map<std::string_view, std::string_view> kWords = {
      {"sen", "senator"}, {"sens", "senator"}, {"senators", "senator"}, {"rep", "representative"},
      {"reps", "representative"}, {"representatives", "representative"}, {"congressman", "representative"},
      {"congresswoman", "representative"}, {"congressperson", "representative"}, {"del", "delegate"},
      {"pres", "president"}, {"gov", "governor"}, {"king", "monarch"}, {"queen", "monarch"}, {"sec", "secretary"},
      {"min", "minister"}, {"chairman", "chairperson"}, {"chairwoman", "chairperson"}, {"chair", "chairperson"}};
  const auto found = kWords.find(word);
  return found == kWords.end() ? word : found->second;
}

// Words that say where an office is rather than which: "Speaker" is the "Speaker of the House".
bool is_scope(std::string_view word) {
  static const WordSet kScopes("house senate congress european african union commission council national federal");
  return kScopes.holds(word);
}

void add_word(std::string_view word, Title& title) {
  static const WordSet kLeftOut("the of for from in at a an and to d r i ind democrat democrats democratic republican "
                                "republicans gop party current sitting incumbent mr mrs ms");
  static const WordSet kFormer("former ex erstwhile onetime"), kThen("then");
  if (kFormer.holds(word)) title.tenure = Tenure::kWasHeld;
  else if (kThen.holds(word)) title.tenure = Tenure::kEither;
  else if (word == "premier" || word == "pm") title.words.insert(title.words.end(), {"prime", "minister"});
  else if (word == "vp") title.words.insert(title.words.end(), {"vice", "president"});
  else if (!kLeftOut.holds(word)) title.words.emplace_back(written_out(word));
}

}  // namespace

PlaceNames::PlaceNames() {
  each_pair(kStateNames, [this](std::string_view name, std::string_view short_names) {
    const std::string place = std::string(kState) + std::string(name);
    put(std::string(name), place, false, false);
    while (!short_names.empty()) {
      const auto end = std::min(short_names.find(' '), short_names.size());
      std::string word(short_names.substr(0, end));
      const bool printed = word[0] >= 'A' && word[0] <= 'Z';
      word[0] = static_cast<char>(word[0] | 0x20);
      put(word, place, !printed, true);
      short_names.remove_prefix(std::min(end + 1, short_names.size()));
    }
  });
}

void PlaceNames::put(const std::string& key, const std::string& place, bool capitals, bool capital) {
  if (key.empty()) return;
  const auto [at, fresh] = entries_.try_emplace(key);
  Entry& entry = at->second;
  entry.capitals = (fresh || entry.capitals) && capitals;
  entry.capital = (fresh || entry.capital) && capital;
  if (std::find(entry.places.begin(), entry.places.end(), place) == entry.places.end()) entry.places.push_back(place);
  longest_ = std::max<std::size_t>(longest_, 1 + static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')));
  longest_ = std::min<std::size_t>(longest_, 8);
}

void PlaceNames::add(std::string_view name, const std::string& place) {
  const auto words = known_words(name);
  put(known_key(name), place, words.size() == 1 && words[0].capitals, true);
}

std::vector<std::string> PlaceNames::places_called(const std::string& key, const KnownWord& first) const {
  if (const auto entry = entries_.find(key); entry != entries_.end()) {
    if (entry->second.capitals && !first.capitals) return {};
    if (entry->second.capital && !first.capital) return {};
    return entry->second.places;
  }
  if (!first.capital) return {};
  if (key == "eu" && first.capitals) return {place_of("European Union")};
  if (key == "congolese") return {place_of("Republic of the Congo"), place_of("Democratic Republic of the Congo")};
  std::string printed = key;
  if (printed[0] >= 'a' && printed[0] <= 'z') printed[0] = static_cast<char>(printed[0] & ~0x20);
  const auto country = country_of(printed);
  return country.empty() ? std::vector<std::string>() : std::vector{place_of(country)};
}

std::vector<std::string> PlaceNames::find(const std::vector<KnownWord>& words, std::size_t at,
                                          std::size_t& taken) const {
  std::vector<std::string> found;
  std::string key;
  for (std::size_t i = at; i < words.size() && i - at < longest_; ++i) {
    key += (i > at ? " " : "") + words[i].text;
    auto places = places_called(key, words[at]);
    if (places.empty()) continue;
    found = std::move(places);
    taken = i + 1 - at;
  }
  return found;
}

std::string PlaceNames::place_of(std::string_view country) const {
  std::string key = known_key(country);
  const auto entry = entries_.find(key);
  if (entry == entries_.end()) return key;
  for (const auto& place : entry->second.places) {
    if (!place.starts_with(kState)) return place;
  }
  return key;
}

bool Title::names_state() const {
  return std::any_of(places.begin(), places.end(), [](const auto& meanings) {
    return std::any_of(meanings.begin(), meanings.end(), [](const auto& place) { return place.starts_with(kState); });
  });
}

Title read_title(std::string_view text, const PlaceNames& names) {
  Title title;
  const auto words = known_words(text);
  for (std::size_t at = 0; at < words.size();) {
    std::size_t taken = 0;
    if (auto places = names.find(words, at, taken); !places.empty()) {
      title.places.push_back(std::move(places));
      at += taken;
      continue;
    }
    add_word(words[at++].text, title);
  }
  std::sort(title.words.begin(), title.words.end());
  title.words.erase(std::unique(title.words.begin(), title.words.end()), title.words.end());
  return title;
}

bool title_fits(const Title& asked, const Title& listed) {
  if (asked.words.empty() || std::all_of(asked.words.begin(), asked.words.end(), is_scope)) return false;
  if (!std::includes(listed.words.begin(), listed.words.end(), asked.words.begin(), asked.words.end())) return false;
  for (const auto& word : listed.words) {
    if (!is_scope(word) && !std::binary_search(asked.words.begin(), asked.words.end(), word)) return false;
  }
  const auto is_there = [&](const std::string& place) {
    return std::any_of(listed.places.begin(), listed.places.end(), [&](const auto& meanings) {
      return std::find(meanings.begin(), meanings.end(), place) != meanings.end();
    });
  };
  return std::all_of(asked.places.begin(), asked.places.end(), [&](const auto& meanings) {
    return std::any_of(meanings.begin(), meanings.end(), is_there);
  });
}

}  // namespace hearsay
