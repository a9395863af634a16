#include "actors/person_names.h"

#include <algorithm>
#include <array>

#include "actors/name_runs.h"
#include "actors/role_words.h"

namespace hearsay {
namespace {

using Words = std::vector<NameWord>;
using Classes = std::vector<WordClass>;

std::string printed(std::string_view phrase, const Words& words, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) {
    if (!out.empty()) out += ' ';
    out.append(phrase.substr(words[i].begin, words[i].end - words[i].begin));
    if (words[i].dotted && (is_initial(words[i]) || is_title(words[i].folded) || is_name_suffix(words[i]))) out += '.';
  }
  return out;
}

// Of titles and roles before a name, the nearest: "President Biden's sister".
Gender title_gender(const Words& words, std::size_t begin, std::size_t end) {
  for (std::size_t i = end; i-- > begin;) {
    if (const auto gender = gender_of_role(words[i].folded); gender != Gender::kUnknown) return gender;
    if (words[i].folded == "of" || words[i].folded == "for") return Gender::kUnknown;
  }
  return Gender::kUnknown;
}

void part(std::string_view phrase, const Words& words, const Classes& classes, NameRun run, PersonName& name) {
  std::size_t end = run.end;
  if (end - run.begin > 1 && is_name_suffix(words[end - 1])) {
    name.suffix = std::string(phrase.substr(words[end - 1].begin, words[end - 1].end - words[end - 1].begin));
    --end;
  }
  std::size_t surname = end - 1;
  const auto glides = [&](std::size_t i) {
    static const WordSet kCapital("de van von del della di da al el bin ibn ben mac la le abu");
    return classes[i] == WordClass::kParticle || (words[i].capital && kCapital.holds(words[i].folded));
  };
  while (surname > run.begin && glides(surname - 1)) --surname;
  if (surname == run.begin + 1 && words[run.begin].folded == "abu") surname = run.begin;
  for (std::size_t i = run.begin; i < surname; ++i) name.given.push_back(printed(phrase, words, i, i + 1));
  name.surname = printed(phrase, words, surname, end);
  if (name.surname.ends_with('.')) name.surname.pop_back();
}

// One spelling for the many in which Cyrillic, Arabic and German names are written.
std::string skeleton(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kAlike = {{
      {"ks", "x"}, {"ou", "u"}, {"ck", "k"}, {"tch", "ch"}, {"sch", "sh"}, {"oe", "o"}, {"ue", "u"}, {"ae", "a"},
      {"y", "i"}, {"q", "k"}}};
  std::string plain;
  for (const char c : fold(name)) {
    if (c != '-' && c != '\'' && c != '.' && c != ' ') plain += c;
  }
  std::string out;
  for (std::size_t at = 0; at < plain.size();) {
    std::string_view to = std::string_view(plain).substr(at, 1);
    std::size_t size = 1;
    for (const auto& [from, into] : kAlike) {
      const bool vowel = from.ends_with('e');  // "Schroeder", but "Joe" and "Sue" stay
      if (std::string_view(plain).substr(at, from.size()) != from) continue;
      if (vowel && (plain.size() < 5 || at + from.size() == plain.size())) continue;
      to = into;
      size = from.size();
      break;
    }
    if (at == 0 && plain.size() > 3 && plain.starts_with("ye")) to = "";
    for (const char c : to) {
      if (out.empty() || out.back() != c) out += c;  // "Zelenskyy", "Hoffmann"
    }
    at += size;
  }
  return out;
}

bool particle(std::string_view word) {
  static const WordSet kParticles(
      "van von der den de del della di da dos das do du la le lo bin ibn al el abu ter ten");
  return kParticles.holds(word);
}

// The words of a name without particles and the Arabic article, each as a skeleton.
std::vector<std::string> cores(const std::string& name) {
  std::vector<std::string> out;
  for (const auto& word : name_words(name)) {
    if (particle(word.folded)) continue;
    std::string_view core = word.folded;
    for (const std::string_view article : {"al-", "el-", "as-", "ad-", "ar-", "an-", "at-", "az-"}) {
      if (core.starts_with(article) && core.size() > article.size() + 1) core.remove_prefix(article.size());
    }
    out.push_back(skeleton(core));
  }
  if (out.empty()) out.push_back(skeleton(name));
  return out;
}

bool initial(std::string_view given) {
  const auto words = name_words(given);
  return words.size() == 1 && is_initial(words[0]);
}

bool same_given(const std::string& a, const std::string& b) {
  const auto x = fold(a), y = fold(b);
  if (initial(a) || initial(b)) return !x.empty() && !y.empty() && x[0] == y[0];
  return same_given_name(x, y) || skeleton(x) == skeleton(y);
}

// Whether two persons of the same surname may share these given names.
bool given_agree(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto one_of = [](const std::string& name, const std::vector<std::string>& names) {
    return !initial(name) && std::any_of(names.begin(), names.end(), [&](const std::string& other) {
      return !initial(other) && same_given(name, other);
    });
  };
  if (!same_given(a[0], b[0]) && !one_of(a[0], b) && !one_of(b[0], a)) return false;
  const bool middles = a.size() > 1 && b.size() > 1 && same_given(a[0], b[0]);  // George W. and George H. W.
  return !middles || fold(a[1]).substr(0, 1) == fold(b[1]).substr(0, 1) || one_of(a[1], b) || one_of(b[1], a);
}

std::vector<std::string> all_words(const PersonName& name) {
  std::vector<std::string> out;
  for (const auto& given : name.given) {
    if (!initial(given) && !particle(fold(given))) out.push_back(skeleton(given));
  }
  for (auto& core : cores(name.surname)) out.push_back(std::move(core));
  return out;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += word;
  return out;
}

// `lone` is one word: "Assad", "Xi", "Rosselló", "Terri".
Match match_lone(const PersonName& lone, const PersonName& full) {
  const auto word = cores(lone.surname), surname = cores(full.surname), all = all_words(full);
  if (word == surname) return Match::kGood;
  if (all.size() < 2 || word.size() != 1) return Match::kNo;
  const auto folded = fold(lone.surname);
  if (all.size() > 2 && word[0] == all[all.size() - 2]) {  // two surnames: "Rosselló Nevares"
    return is_given_name(folded) ? Match::kWeak : Match::kGood;
  }
  if (word[0] == all[0] && is_leading_family_name(folded)) return Match::kGood;
  if (!full.given.empty() && same_given(lone.surname, full.given[0])) return Match::kWeak;
  const bool within = std::find(all.begin(), all.end(), word[0]) != all.end();
  return within || fold(full.surname).ends_with("-" + folded) ? Match::kWeak : Match::kNo;  // "Ocasio-Cortez"
}

Match match_full(const PersonName& a, const PersonName& b) {
  const auto x = all_words(a), y = all_words(b);
  if (cores(a.surname) == cores(b.surname)) return given_agree(a.given, b.given) ? Match::kGood : Match::kNo;
  const auto& shorter = x.size() <= y.size() ? x : y;
  const auto& longer = x.size() <= y.size() ? y : x;
  if (shorter.size() == longer.size() || !same_given(a.given[0], b.given[0])) return Match::kNo;
  std::size_t at = 1;  // the rest of the shorter one, in order, somewhere in the longer one
  for (std::size_t i = 1; i < shorter.size(); ++i, ++at) {
    while (at < longer.size() && longer[at] != shorter[i]) ++at;
    if (at == longer.size()) return Match::kNo;
  }
  return shorter.size() > 1 ? Match::kGood : Match::kNo;
}

bool contradict(const PersonName& a, const PersonName& b) {
  const auto suffix = [](const PersonName& name) {
    const auto folded = fold(name.suffix);
    return folded == "junior" ? std::string("jr") : folded == "senior" ? std::string("sr") : folded;
  };
  if (!a.suffix.empty() && !b.suffix.empty() && suffix(a) != suffix(b)) return true;
  return a.gender != Gender::kUnknown && b.gender != Gender::kUnknown && a.gender != b.gender;
}

std::optional<PersonName> parse_run(std::string_view phrase, const Words& words, const Classes& classes,
                                    Segment segment) {
  const auto run = find_name_run(words, classes, segment);
  if (!run) return std::nullopt;
  PersonName name;
  part(phrase, words, classes, *run, name);
  name.span = {words[run->begin].begin, words[run->end - 1].end};
  name.full = printed(phrase, words, run->begin, run->end);
  name.sure = run->sure;
  const std::size_t title = segment.begin < run->begin && is_article(words[segment.begin]) ? segment.begin + 1
                                                                                           : segment.begin;
  name.title = printed(phrase, words, title, run->begin);
  name.gender = title_gender(words, segment.begin, run->begin);
  if (name.gender == Gender::kUnknown && !name.given.empty() && !is_leading_family_name(fold(name.given[0]))) {
    name.gender = gender_of_given_name(fold(name.given[0]));
  }
  return name;
}

}  // namespace

std::optional<PersonName> parse_person_name(std::string_view phrase) {
  const auto words = name_words(phrase);
  const auto classes = classify(phrase, words);
  std::optional<PersonName> perhaps;
  for (const auto& segment : segments(words)) {
    auto name = parse_run(phrase, words, classes, segment);
    if (name && name->sure) return perhaps && perhaps->given.size() > 0 ? perhaps : name;
    if (name && !perhaps && segment.begin == 0) perhaps = std::move(name);
  }
  return perhaps;
}

Match match_persons(const PersonName& a, const PersonName& b) {
  if (a.surname.empty() || b.surname.empty() || contradict(a, b)) return Match::kNo;
  if (joined(all_words(a)) == joined(all_words(b)) && a.given.size() == b.given.size()) {
    return a.given.empty() || given_agree(a.given, b.given) ? Match::kExact : Match::kNo;
  }
  if (joined(all_words(a)) == joined(all_words(b))) {
    // "Kim Jong Un" and "Kim Jong-un", "John Kerry" and "John F. Kerry"
    return a.given.empty() || b.given.empty() || !given_agree(a.given, b.given) ? Match::kNo : Match::kGood;
  }
  if (a.given.empty() && b.given.empty()) return cores(a.surname) == cores(b.surname) ? Match::kExact : Match::kNo;
  if (a.given.empty()) return match_lone(a, b);
  if (b.given.empty()) return match_lone(b, a);
  return match_full(a, b);
}

IndexWords index_words(const PersonName& name) {
  auto words = all_words(name);
  const auto whole = joined(words);
  const bool alone = name.given.empty();
  const bool given_first = !alone && !initial(name.given[0]) && !particle(fold(name.given[0]));
  const auto given = given_first ? words[0] : std::string();
  if (given_first) words.erase(words.begin());
  for (auto& core : cores(name.surname)) words.push_back(std::move(core));
  words.push_back(whole);
  if (const auto hyphen = name.surname.rfind('-'); hyphen != std::string::npos) {
    words.push_back(skeleton(std::string_view(name.surname).substr(hyphen + 1)));  // "Ocasio-Cortez"
  }
  IndexWords out{words, words};
  const bool short_forms = is_given_name(fold(alone ? name.surname : name.given[0]));  // "Bob" and "Robert"
  for (const auto& word : alone ? words : std::vector<std::string>{given}) {
    if (alone) out.sought.push_back("given " + word);
    else if (given_first) out.kept.push_back("given " + word), out.sought.push_back(word);
  }
  if (short_forms) {
    out.kept.emplace_back(alone ? "alone" : "with given");
    out.sought.emplace_back(alone ? "with given" : "alone");
  }
  return out;
}

bool may_be_same_person(std::string_view a, std::string_view b) {
  const auto x = parse_person_name(a), y = parse_person_name(b);
  return x && y && match_persons(*x, *y) != Match::kNo;
}

const PersonName& fuller_of(const PersonName& a, const PersonName& b) {
  const auto weight = [](const PersonName& name) {
    std::size_t points = 100 * name_words(name.surname).size() + (name.suffix.empty() ? 0 : 50);
    for (const auto& given : name.given) points += initial(given) ? 30 : 100;
    return points + std::min<std::size_t>(name.full.size(), 29);  // "Dmitri" rather than "D."
  };
  return weight(b) > weight(a) ? b : a;
}

Gender gender_of(std::string_view phrase) {
  const auto name = parse_person_name(phrase);
  if (name && name->gender != Gender::kUnknown) return name->gender;
  const auto words = name_words(phrase);  // no name, or one that tells nothing: the head before "of", "for", "who"
  static const WordSet kStops("of for from at in on to who which that with by");
  Gender gender = Gender::kUnknown;
  for (const auto& word : words) {
    if (word.bracketed) continue;
    if (kStops.holds(word.folded)) break;
    const auto role = gender_of_role(word.folded);
    if (!word.possessive) gender = role != Gender::kUnknown ? role : gender;
    if (word.comma && gender != Gender::kUnknown) break;
  }
  return gender;
}

}  // namespace hearsay
