#include "text/abbreviations.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace hearsay {
namespace {

template <std::size_t N>
constexpr std::array<std::string_view, N> sorted(const std::string_view (&words)[N]) {
  std::array<std::string_view, N> out;
  std::copy(std::begin(words), std::end(words), out.begin());
  std::sort(out.begin(), out.end());
  return out;
}

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

constexpr auto kTitles = sorted({
    "Mr", "Mrs", "Ms", "Mx", "Messrs", "Mme", "Mlle", "Dr", "Drs", "Prof", "Sen", "Sens", "Rep", "Reps", "Gov", "Govs",
    "Gen", "Lt", "Col", "Maj", "Capt", "Cmdr", "Cdr", "Sgt", "Cpl", "Pvt", "Pfc", "Adm", "Brig", "Rev", "Hon", "Fr",
    "Msgr", "Pres", "Atty", "Supt", "Det", "Insp", "Asst", "Assoc", "Amb",
    "Sec", "Dist", "vs", "v", "Vs", "cf", "viz", "e.g", "i.e", "E.g", "I.e", "Lt.Gov", "Vice-Pres", "Cllr", "Cpt", "Cst",
    "Sgt.Maj", "Gens", "Profs", "Revs", "Spc", "Ofc", "Rt"});

constexpr auto kNumbered = sorted({
    "No", "Nos", "no", "nos", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
    "Art", "Arts", "Fig", "Figs", "Vol", "Vols", "vol", "Ch", "ch", "Sect", "sec", "p", "pp", "Pp", "art", "fig",
    "para", "c", "ca", "Reg", "Res", "Op", "Bldg", "Apt", "Rte", "Hwy", "Rm", "Ste"});

constexpr auto kAmbiguous = sorted({
    "Inc", "Corp", "Co", "Cos", "Ltd", "Bros", "LLC", "Plc", "plc", "Jr", "Sr", "Esq", "etc", "al", "Dept", "Univ",
    "Assn", "St", "Ste", "Mt", "Ft", "Pt", "Natl", "Ave", "Blvd",
    "Rd", "Sq", "Ln", "Ctr", "Mfg", "Intl", "Gmbh", "Pty", "Calif", "Ariz", "Fla", "Va", "Pa",
    "Mass", "Conn", "Ala", "Ark", "Colo", "Del", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Md", "Me", "Mich", "Minn",
    "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Tenn", "Tex", "Vt", "Wash", "Wis", "Wyo", "Ont", "Que", "Alta",
    "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun", "Ph", "MM", "Op", "approx", "est", "dept",
    "min", "max", "mil", "bn", "lb", "lbs", "oz", "ft", "mph", "Vols", "Is", "Isl", "Mts", "Pk", "Pkwy", "Cpl", "ed",
    "eds", "trans", "ret", "Ret", "Ph.D"});

constexpr auto kStarters = sorted({
    "The", "He", "She", "It", "They", "We", "You", "I", "This", "That", "These", "Those", "There", "Here", "A", "An",
    "In", "On", "At", "But", "And", "Or", "So", "If", "When", "While", "As", "After", "Before", "Since", "Although",
    "Though", "However", "His", "Her", "Its", "Their", "Our", "My", "Your", "What", "Who", "Why", "How", "Where",
    "Which", "For", "From", "With", "Without", "By", "To", "Of", "Some", "Many", "Most", "More", "Both", "All", "Each",
    "Every", "Several", "Few", "No", "Not", "Now", "Then", "Once", "Because", "Despite", "During", "Under", "Over",
    "According", "Also", "Among", "Yet", "Still", "Only", "Just", "Even", "Once", "Later", "Earlier", "Meanwhile",
    "Last", "Next", "Until", "Unless", "Whether", "Within", "About", "Around", "Asked", "Instead", "Moreover",
    "Nevertheless", "Perhaps", "Maybe", "Such", "Through", "Thus", "Today", "Yesterday", "Tomorrow", "Another", "Other",
    "Others", "One", "Two", "Three", "Officials", "Police", "It's", "He's", "She's", "We're", "They're", "I'm", "I've",
    "That's", "There's", "We've", "Don't", "Let's", "It\u2019s", "He\u2019s", "She\u2019s", "We\u2019re",
    "They\u2019re",
    "I\u2019m", "I\u2019ve", "That\u2019s", "There\u2019s", "We\u2019ve", "Don\u2019t", "Let\u2019s", "Nor", "Any",
    "Nobody", "Nothing", "Everyone", "Everybody", "Someone", "Additionally", "Following", "Speaking", "Asked", "Like"});

constexpr auto kAfterHour = sorted({
    "ET", "EST", "EDT", "CT", "CST", "CDT", "MT", "MST", "MDT", "PT", "PST", "PDT", "GMT", "BST", "UTC", "CET", "CEST",
    "EET", "EEST", "MSK", "IST", "JST", "AEST", "AEDT", "AEDST", "NZST", "NZDT", "SGT", "HKT", "Eastern", "Central",
    "Mountain", "Pacific", "Greenwich", "Moscow", "Local", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
    "Saturday", "Sunday", "Mon", "Tue", "Tues", "Wed", "Thu", "Thurs", "Fri", "Sat", "Sun", "January", "February",
    "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "Jan", "Feb",
    "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "EU", "AM", "PM", "Beijing", "London"});

constexpr auto kSaying = sorted({
    "said", "says", "asked", "asks", "told", "wrote", "writes", "tweeted", "tweets", "added", "adds", "replied",
    "responded", "answered", "continued", "exclaimed", "shouted", "yelled", "cried", "demanded", "wondered", "joked",
    "quipped", "insisted", "declared", "explained", "remarked", "concluded", "posted", "recalled", "retorted",
    "inquired", "chanted", "pleaded", "quoted", "stated", "argued", "warned", "noted"});

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// "U.S", "D.C", "R-S.C", "Ph.D": ends in a single letter after a stop.
bool has_inner_stops(std::string_view word) {
  return word.size() >= 3 && is_ascii_letter(word.back()) && word[word.size() - 2] == '.' &&
         is_ascii_letter(word[word.size() - 3]);
}

bool is_hour(std::string_view word) {
  return word == "a.m" || word == "p.m" || word == "A.M" || word == "P.M";
}

// "R-Ariz", "D-Va": a party and a state.
std::string_view after_party(std::string_view word) {
  return word.size() > 2 && word[1] == '-' && word[0] >= 'A' && word[0] <= 'Z' ? word.substr(2) : word;
}

}  // namespace

Abbreviation abbreviation(std::string_view word) {
  if (word.empty()) return Abbreviation::kNone;
  if (is_hour(word)) return Abbreviation::kHour;
  if (holds(kTitles, word)) return Abbreviation::kTitle;
  if (holds(kNumbered, word)) return Abbreviation::kNumbered;
  if (holds(kAmbiguous, after_party(word)) || has_inner_stops(word)) return Abbreviation::kAmbiguous;
  if (word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z') return Abbreviation::kAmbiguous;
  return Abbreviation::kNone;
}

bool begins_sentences(std::string_view word) { return holds(kStarters, word); }
bool follows_hour(std::string_view word) { return holds(kAfterHour, word); }
bool is_saying(std::string_view word) { return holds(kSaying, word); }

}  // namespace hearsay
