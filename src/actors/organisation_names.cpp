#include "actors/organisation_names.h"

#include <algorithm>
#include <array>
#include <string>

#include "actors/countries.h"
#include "actors/role_words.h"

namespace hearsay {
namespace {

// An organisation's name as what it is compared by.
struct OrganisationKey {
  std::vector<std::string> words;      // content words, in order, spelt one way
  std::vector<std::string> plain;      // the same in every spelling's own words, "of" and "and" left out, countries in
  std::vector<std::string> countries;  // "United States"
  std::string all;                     // all words as printed, folded, without a leading article
  bool letters = false;                // one word of capitals: "CBP"
  bool small = true;                   // no capital: "the court"
};

std::string_view one_spelling(std::string_view word) {
  static constexpr auto kSpellings = std::to_array<std::pair<std::string_view, std::string_view>>({
      {"ministry", "department"}, {"dept", "department"}, {"departments", "department"}, {"centre", "center"},
      {"centers", "center"}, {"centres", "center"}, {"organisation", "organization"}, {"defence", "defense"},
      {"labor", "labour"}, {"programme", "program"}, {"assn", "association"}, {"univ", "university"},
      {"natl", "national"}, {"int'l", "international"}, {"theatre", "theater"}, {"govt", "government"},
      {"bros", "brothers"}, {"comm", "committee"}, {"admin", "administration"}, {"emergencies", "emergency"},
      {"situations", "situation"}});
  for (const auto& [from, to] : kSpellings) {
    if (from == word) return to;
  }
  return word;
}

bool empty_word(std::string_view word) {
  static const WordSet kEmpty("the of for and & on in to at de du la a an");
  return kEmpty.holds(word);
}
bool legal_form(std::string_view word) {
  static const WordSet kForms(
      "inc co corp ltd llc plc company corporation incorporated limited group holdings ag sa nv spa "
      "gmbh lp llp pty se ab oyj asa bhd pte kk jsc ojsc pjsc oao ooo");
  return kForms.holds(word);
}

OrganisationKey key_of(std::string_view phrase) {
  OrganisationKey key;
  const auto words = name_words(phrase);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto& word = words[i];
    if (word.bracketed) continue;
    if (key.all.empty() && is_article(word)) continue;
    key.all += (key.all.empty() ? "" : " ") + word.folded;
    key.small = key.small && !word.capital;
    const auto printed = phrase.substr(word.begin, word.end - word.begin);
    auto country = country_of(printed);
    if (i + 1 < words.size()) {
      const auto two = country_of(phrase.substr(word.begin, words[i + 1].end - word.begin));
      if (!two.empty()) country = two, key.plain.push_back(word.folded), ++i, key.all += " " + words[i].folded;
    }
    if (!empty_word(words[i].folded)) key.plain.push_back(words[i].folded);
    if (!country.empty()) {
      key.countries.emplace_back(country);
      continue;
    }
    if (empty_word(word.folded)) continue;
    if (word.folded == "affairs" && i > 0 && words[i - 1].folded == "foreign") continue;  // "the Foreign Ministry"
    key.words.emplace_back(one_spelling(word.folded));
    key.letters = words.size() <= 2 && word.all_capitals;
  }
  if (key.words.size() != 1) key.letters = false;
  std::sort(key.countries.begin(), key.countries.end());
  return key;
}

bool countries_agree(const OrganisationKey& a, const OrganisationKey& b) {
  if (a.countries.empty() || b.countries.empty()) return true;
  return a.countries == b.countries;
}

std::vector<std::string> without_legal_form(std::vector<std::string> words) {
  while (words.size() > 1 && legal_form(words.back())) words.pop_back();
  return words;
}

std::string letters_in(const OrganisationKey& letters) {
  std::string short_form;
  for (const char c : letters.words.empty() ? letters.all : letters.words[0]) {
    if (c != '.' && c != '&') short_form += c;
  }
  return short_form;
}
// The letters that may stand for a name of several words.
std::vector<std::string> initials(const OrganisationKey& full) {
  if (full.plain.size() < 2) return {};
  std::string content, every;
  for (const auto& word : full.plain) {
    if (!empty_word(word)) content += word.substr(0, 1);
  }
  for (const auto& word : name_words(full.all)) {
    every += word.folded.substr(0, 1);
  }
  std::vector<std::string> out = {content, every, "us" + content};
  if (full.countries.size() == 1 && full.words.size() + 1 == content.size()) out.push_back(content.substr(1));
  return out;
}
// "CBP" of "Customs and Border Protection", "DOJ" of "Department of Justice", "USGS", "UN".
bool letters_of(const OrganisationKey& letters, const OrganisationKey& full) {
  const auto short_form = letters_in(letters);
  const auto all = initials(full);
  return short_form.size() >= 2 && std::find(all.begin(), all.end(), short_form) != all.end();
}

bool begins(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  return part.size() <= whole.size() && std::equal(part.begin(), part.end(), whole.begin());
}
bool within(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  return std::all_of(part.begin(), part.end(), [&](const std::string& word) {
    return std::find(whole.begin(), whole.end(), word) != whole.end();
  });
}
std::vector<std::string> sorted(std::vector<std::string> words) {
  std::sort(words.begin(), words.end());
  return words;
}

bool common_noun(const std::vector<std::string>& words) {
  return std::all_of(words.begin(), words.end(), [](const std::string& word) {
    return noun_of(word, false).kind != HeadKind::kNone || word == "national" || word == "federal" || word == "state";
  });
}

Match match_keys(const OrganisationKey& a, const OrganisationKey& b) {
  if (a.all == b.all) return a.small || b.small ? Match::kGood : Match::kExact;
  if (a.words.empty() || b.words.empty()) {
    return a.words.empty() && b.words.empty() && a.countries == b.countries ? Match::kExact : Match::kNo;
  }
  if (!countries_agree(a, b)) return Match::kNo;
  const auto x = without_legal_form(a.words), y = without_legal_form(b.words);
  if (x == y || sorted(x) == sorted(y)) {
    // "the government" beside "the Iraqi government": the country is what names it
    const bool named = a.countries == b.countries || !(common_noun(x) && x.size() == 1);
    return !named ? Match::kWeak : a.words == b.words && a.countries == b.countries ? Match::kExact : Match::kGood;
  }
  const auto& shorter = x.size() <= y.size() ? x : y;
  const auto& longer = x.size() <= y.size() ? y : x;
  const auto& short_key = x.size() <= y.size() ? a : b;
  const bool plain = short_key.small || common_noun(shorter);
  if (begins(shorter, longer)) return plain ? Match::kWeak : Match::kGood;
  return within(shorter, longer) ? Match::kWeak : Match::kNo;
}

// Abbreviations -------------------------------------------------------------------------------------------------

struct TextWord {
  std::size_t begin = 0, end = 0;
};

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool ascii_alnum(char c) { return ascii_upper(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
char ascii_lower(char c) { return ascii_upper(c) ? static_cast<char>(c | 0x20) : c; }

// "RCMP", "TfL", "Phivolcs", "PG&E": one word that can be short for several.
bool short_form(std::string_view word) {
  if (word.size() < 2 || word.size() > 12 || !ascii_upper(word[0])) return false;
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return ascii_alnum(c) || c == '&' || c == '-' || c == '.'; });
}
// Two capitals, so that "or Monday" is none where no brackets say so.
bool in_capitals(std::string_view word) { return std::count_if(word.begin(), word.end(), ascii_upper) >= 2; }

class AbbreviationFinder {
 public:
  explicit AbbreviationFinder(std::string_view text) : text_(text) {}

  std::vector<DefinedAbbreviation> run() {
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (text_[at] == '(') bracket(at);
      else if (text_[at] == ',' && text_.substr(at, 5) == ", or ") alternative(at);
    }
    return std::move(found_);
  }

 private:
  static constexpr std::size_t kMostBytes = 160;  // of a long form

  void bracket(std::size_t at) {
    const auto close = text_.substr(at, kMostBytes).find_first_of(")\n");
    if (close == std::string_view::npos || text_[at + close] != ')') return;
    std::size_t begin = at + 1, end = at + close;
    const auto mark = text_.substr(begin, end - begin).find_first_of(";,");
    if (mark != std::string_view::npos) {
      if (short_form(text_.substr(begin, mark))) end = begin + mark;  // "(WHO; French: OMS)"
    }
    if (const auto inside = text_.substr(begin, end - begin); short_form(inside)) {
      if (const Span full = long_form(before(at), inside); !full_is_short(full, inside)) add(full, {begin, end});
      return;
    }
    reverse(at, {begin, at + close});
  }
  // "the RCMP (Royal Canadian Mounted Police)"
  void reverse(std::size_t at, Span inside) {
    std::size_t end = at;
    while (end > 0 && blank(text_[end - 1])) --end;
    std::size_t begin = end;
    while (begin > 0 && end - begin < 13 && !blank(text_[begin - 1])) --begin;
    const auto word = text_.substr(begin, end - begin);
    if (!short_form(word) || !in_capitals(word)) return;
    const Span full = long_form(inside, word);
    if (full.begin == inside.begin && full.end > full.begin) add(full, {begin, end});
  }
  void alternative(std::size_t at) {
    const std::size_t begin = at + 5;
    std::size_t end = begin;
    while (end < text_.size() && end - begin < 13 && (ascii_alnum(text_[end]) || text_[end] == '&')) ++end;
    const auto word = text_.substr(begin, end - begin);
    if (!short_form(word) || !in_capitals(word)) return;
    const Span full = long_form(before(at), word);
    if (!full_is_short(full, word)) add(full, {begin, end});
  }

  Span before(std::size_t at) const {
    while (at > 0 && blank(text_[at - 1])) --at;
    std::size_t begin = at > kMostBytes ? at - kMostBytes : 0;
    const auto stop = text_.substr(begin, at - begin).find_last_of("\n;()");
    if (stop != std::string_view::npos) begin += stop + 1;
    return {begin, at};
  }
  bool full_is_short(Span full, std::string_view word) const {
    return full.end <= full.begin || slice(text_, full) == word;
  }
  void add(Span full, Span abbreviation) {
    if (!(full.begin < full.end)) return;
    found_.push_back({full, abbreviation});
  }

  bool starts_word(std::size_t at, std::size_t begin) const {
    return at == begin || (!ascii_alnum(text_[at - 1]) && static_cast<unsigned char>(text_[at - 1]) < 0x80);
  }

  // The shortest end of `where` that begins with a capital and has the letters of `word` in order; the letters are
  // sought from behind, and the first has to begin a word. Empty where there is none.
  Span long_form(Span where, std::string_view word) const {
    std::size_t at = where.end;
    for (std::size_t i = word.size(); i-- > 0;) {
      const char letter = ascii_lower(word[i]);
      if (!ascii_alnum(letter)) continue;
      const bool initial = i == 0;
      bool seen = false;
      while (at > where.begin) {
        --at;
        if (ascii_lower(text_[at]) != letter || (initial && !starts_word(at, where.begin))) continue;
        seen = true;
        break;
      }
      if (!seen) return {};
    }
    if (!ascii_upper(text_[at])) return {};
    const auto full = text_.substr(at, where.end - at);
    const auto words = static_cast<std::size_t>(std::count_if(full.begin(), full.end(), blank)) + 1;
    if (words > word.size() + 5 || words > 2 * word.size() || full.size() <= word.size()) return {};
    return {at, where.end};
  }

  std::string_view text_;
  std::vector<DefinedAbbreviation> found_;
};

}  // namespace

Match match_organisations(std::string_view a, std::string_view b) {
  const auto x = key_of(a), y = key_of(b);
  if (x.all.empty() || y.all.empty()) return Match::kNo;
  const Match match = match_keys(x, y);
  if (match != Match::kNo) return match;
  if (x.letters && letters_of(x, y)) return Match::kGood;
  if (y.letters && letters_of(y, x)) return Match::kGood;
  return Match::kNo;
}

std::vector<std::string> index_words(std::string_view organisation) {
  const auto key = key_of(organisation);
  std::vector<std::string> keys = without_legal_form(key.words);
  if (key.words.empty()) keys.insert(keys.end(), key.countries.begin(), key.countries.end());
  for (const auto& letters : initials(key)) keys.push_back("=" + letters);
  if (key.letters) keys.push_back("=" + letters_in(key));
  return keys;
}

bool may_be_same_organisation(std::string_view a, std::string_view b) {
  return match_organisations(a, b) != Match::kNo;
}

std::vector<DefinedAbbreviation> find_defined_abbreviations(std::string_view text) {
  return AbbreviationFinder(text).run();
}

}  // namespace hearsay
