#include "actors/pronouns.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "actors/name_words.h"

namespace hearsay {
namespace {

// How a pronoun stands to the words behind it.
enum class Sort {
  kFull,        // "he": is the head whatever follows
  kOwner,       // "his": alone or with "own", else the owner of the head
  kPointer,     // "some", "those": the head only where no noun follows
};

struct Entry {
  std::string_view word;
  Pronoun pronoun;
  Sort sort;
};

using P = Pronoun;
constexpr auto kEntries = std::to_array<Entry>({
    {"he", P::kHe, Sort::kFull}, {"him", P::kHe, Sort::kFull}, {"himself", P::kHe, Sort::kFull},
    {"his", P::kHe, Sort::kOwner}, {"she", P::kShe, Sort::kFull}, {"her", P::kShe, Sort::kOwner},
    {"hers", P::kShe, Sort::kFull}, {"herself", P::kShe, Sort::kFull}, {"it", P::kIt, Sort::kFull},
    {"its", P::kIt, Sort::kOwner}, {"itself", P::kIt, Sort::kFull}, {"they", P::kThey, Sort::kFull},
    {"them", P::kThey, Sort::kFull}, {"their", P::kThey, Sort::kOwner}, {"theirs", P::kThey, Sort::kFull},
    {"themselves", P::kThey, Sort::kFull}, {"themself", P::kThey, Sort::kFull}, {"i", P::kI, Sort::kFull},
    {"me", P::kI, Sort::kFull}, {"my", P::kI, Sort::kOwner}, {"mine", P::kI, Sort::kFull},
    {"myself", P::kI, Sort::kFull}, {"we", P::kWe, Sort::kFull}, {"us", P::kWe, Sort::kFull},
    {"our", P::kWe, Sort::kOwner}, {"ours", P::kWe, Sort::kFull}, {"ourselves", P::kWe, Sort::kFull},
    {"you", P::kYou, Sort::kFull}, {"your", P::kYou, Sort::kOwner}, {"yours", P::kYou, Sort::kFull},
    {"yourself", P::kYou, Sort::kFull}, {"yourselves", P::kYou, Sort::kFull}, {"who", P::kWho, Sort::kFull},
    {"whom", P::kWho, Sort::kFull}, {"whose", P::kWho, Sort::kOwner}, {"which", P::kWho, Sort::kOwner},
    {"that", P::kWho, Sort::kOwner}, {"some", P::kIndefinite, Sort::kPointer}, {"many", P::kIndefinite, Sort::kPointer},
    {"most", P::kIndefinite, Sort::kPointer}, {"few", P::kIndefinite, Sort::kPointer},
    {"several", P::kIndefinite, Sort::kPointer}, {"others", P::kIndefinite, Sort::kPointer},
    {"other", P::kIndefinite, Sort::kPointer}, {"another", P::kIndefinite, Sort::kPointer},
    {"one", P::kIndefinite, Sort::kPointer}, {"ones", P::kIndefinite, Sort::kPointer},
    {"two", P::kIndefinite, Sort::kPointer}, {"three", P::kIndefinite, Sort::kPointer},
    {"four", P::kIndefinite, Sort::kPointer}, {"five", P::kIndefinite, Sort::kPointer},
    {"this", P::kIt, Sort::kPointer}, {"these", P::kIndefinite, Sort::kPointer},
    {"those", P::kIndefinite, Sort::kPointer}, {"all", P::kIndefinite, Sort::kPointer},
    {"both", P::kIndefinite, Sort::kPointer}, {"any", P::kIndefinite, Sort::kPointer},
    {"each", P::kIndefinite, Sort::kPointer}, {"either", P::kIndefinite, Sort::kPointer},
    {"neither", P::kIndefinite, Sort::kPointer}, {"none", P::kIndefinite, Sort::kPointer},
    {"latter", P::kIndefinite, Sort::kPointer}, {"former", P::kIndefinite, Sort::kPointer},
    {"whoever", P::kIndefinite, Sort::kFull}, {"someone", P::kIndefinite, Sort::kFull},
    {"somebody", P::kIndefinite, Sort::kFull}, {"something", P::kIndefinite, Sort::kFull},
    {"anyone", P::kIndefinite, Sort::kFull}, {"anybody", P::kIndefinite, Sort::kFull},
    {"anything", P::kIndefinite, Sort::kFull}, {"everyone", P::kIndefinite, Sort::kFull},
    {"everybody", P::kIndefinite, Sort::kFull}, {"everything", P::kIndefinite, Sort::kFull},
    {"nobody", P::kIndefinite, Sort::kFull}, {"nothing", P::kIndefinite, Sort::kFull},
    {"no-one", P::kIndefinite, Sort::kFull}, {"oneself", P::kIndefinite, Sort::kFull},
    {"noone", P::kIndefinite, Sort::kFull}, {"each-other", P::kIndefinite, Sort::kFull}});

const Entry* entry(const NameWord& word) {
  static const WordSet kTails("s ve m re ll d");
  const auto cut = word.folded.find('\'');
  const bool contracted = cut != std::string::npos && kTails.holds(std::string_view(word.folded).substr(cut + 1));
  const auto base = std::string_view(word.folded).substr(0, contracted ? cut : std::string::npos);
  if (base.size() > 1 && word.all_capitals) return nullptr;
  const auto at = std::find_if(kEntries.begin(), kEntries.end(), [&](const Entry& e) { return e.word == base; });
  return at == kEntries.end() ? nullptr : &*at;
}

bool joins(const NameWord& word) {
  static const WordSet kJoins("and or nor &");
  return kJoins.holds(word.folded);
}

// Words behind "others", "those" and "some" that begin no noun.
bool begins_no_noun(const NameWord& word) {
  static const WordSet kWords(
      "who whom whose that else in from with within at on to here there around present close near familiar involved "
      "against among like outside inside behind supporting opposing opposed affected responsible concerned also both "
      "all too alone themselves himself herself itself");
  return kWords.holds(word.folded);
}

using Words = std::vector<NameWord>;

// "both of them", "one of us", "some of those": the pronoun behind "of", where one is.
Pronoun part_of(const Words& words, std::size_t at) {
  static const WordSet kWhole("both all each");
  if (at + 2 >= words.size() || words[at + 1].folded != "of") return P::kNone;
  const Entry* of = entry(words[at + 2]);
  if (of == nullptr || of->sort == Sort::kOwner) return P::kNone;
  if (at + 3 < words.size() && !begins_no_noun(words[at + 3])) return P::kNone;
  return kWhole.holds(words[at].folded) && of->pronoun != P::kWho ? of->pronoun : P::kIndefinite;
}

bool is_head(const Entry& found, const Words& words, std::size_t at) {
  if (at + 1 >= words.size()) return true;
  const NameWord& next = words[at + 1];
  if (joins(next)) return false;  // "he and his wife"
  if (words[at].comma) return true;
  switch (found.sort) {
    case Sort::kFull: return !(next.capital && words[at].capital && !words[at].dotted);  // not "He Jiankui"
    case Sort::kOwner: return next.folded == "own" && at + 2 >= words.size();
    case Sort::kPointer: return begins_no_noun(next);
  }
  return false;
}

}  // namespace

Pronoun pronoun_of(std::string_view phrase) {
  static const WordSet kBefore("even only just not perhaps but and the");
  const Words words = name_words(phrase);
  std::size_t at = 0;
  while (at < words.size() && kBefore.holds(words[at].folded)) ++at;
  if (at >= words.size()) return P::kNone;
  if (words[at].folded == "no" && at + 1 < words.size() && words[at + 1].folded == "one") return P::kIndefinite;
  const Entry* found = entry(words[at]);
  if (found == nullptr) return P::kNone;
  if (found->sort == Sort::kPointer) {
    if (at + 1 < words.size() && words[at + 1].folded == "another") return P::kIndefinite;  // "one another"
    if (const auto part = part_of(words, at); part != P::kNone) return part;
  }
  return is_head(*found, words, at) ? found->pronoun : P::kNone;
}

}  // namespace hearsay
