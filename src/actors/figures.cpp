#include "actors/figures.h"

#include <algorithm>
#include <array>

#include "actors/countries.h"
#include "actors/name_words.h"
#include "actors/organisation_names.h"
#include "actors/role_words.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace hearsay {
namespace {

constexpr std::size_t kMostCompared = 100;    // figures that have a word of a new name
constexpr std::size_t kLongestTitle = 24;     // bytes
constexpr std::size_t kBeginning = 16;        // bytes from a sentence's begin within which a mention opens it
constexpr std::size_t kMostModifiers = 4;     // words between "the" and the noun
constexpr std::size_t kMostMentions = 5'000;  // of nouns, in one text

std::string without_article(std::string_view name) {
  const auto words = name_words(name);
  const std::size_t begin = words.size() > 1 && is_article(words[0]) ? words[1].begin : 0;
  return std::string(name.substr(begin));
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

bool only_blanks(std::string_view between) { return std::all_of(between.begin(), between.end(), is_space); }

// A name or noun can go over a line's end.
std::string one_blank(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (!is_space(c)) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  return out;
}

const WordSet& determiners() {
  static const WordSet set("the a an this that these those his her its their our my your some several many two three four "
                           "five six seven eight nine ten another both no every each");
  return set;
}

// Words that no noun phrase goes across on its way left to "the".
const WordSet& stops() {
  static const WordSet set("of in on at to for from by with about and or but as that who which when while if because is are "
                           "was were be been has have had will would said say says told than then not so it he she they we i "
                           "you after before during over under into against between");
  return set;
}

struct Word {
  Span span;
  std::string folded;
  bool lower = false;
  bool wordy = false;  // no mark
};

// "Turkish", "South Koreans"; not "Republic of Ireland", which the table does not have for a place that speaks.
bool is_adjective(std::string_view words) {
  if (country_of(words).empty() || is_place_that_speaks(words)) return false;
  if (!words.empty() && words.back() >= 'A' && words.back() <= 'Z') return false;  // "NATO" has its members' row
  return words.find(' ') == std::string_view::npos || words.ends_with('n') || words.ends_with("ns");
}

bool has_owner(const std::vector<NameWord>& words) {
  return std::any_of(words.begin(), words.end(), [](const NameWord& w) { return w.possessive; });
}

// "the Times" of "The New York Times", "Salling" of "Salling Group"; a place is not what is named after it, nor an
// owner what he owns ("NASA's Commercial Crew Program").
bool may_be_short_for(const Figure& figure, std::string_view name, FigureKind kind) {
  if (figure.kind == FigureKind::kPlace || kind == FigureKind::kPlace) return false;
  const auto a = name_words(figure.name), b = name_words(without_article(name));
  if (a.empty() || b.empty()) return false;
  if (has_owner(a) || has_owner(b)) return false;
  const std::size_t first = is_article(a.front()) && a.size() > 1 ? 1 : 0;
  return a[first].folded == b.front().folded || a.back().folded == b.back().folded;
}

}  // namespace

Figures::Figures(std::string_view text, const std::vector<Token>& tokens, const TokenScores& scores,
                 const Spans& sentences, const Spans& quotations)
    : text_(text), tokens_(tokens), scores_(scores), sentences_(sentences), quotations_(quotations) {
  add_names();
  add_nouns();
}

std::size_t Figures::sentence_of(std::size_t place) const {
  const auto after = std::partition_point(sentences_.begin(), sentences_.end(), [&](Span s) { return s.begin <= place; });
  return after == sentences_.begin() ? 0 : static_cast<std::size_t>(after - sentences_.begin()) - 1;
}

FigureMention Figures::make_mention(Span span) const {
  FigureMention mention{span, tokens_of(tokens_, span)};
  const auto q = std::partition_point(quotations_.begin(), quotations_.end(), [&](Span s) { return s.end <= span.begin; });
  mention.in_quotation = q != quotations_.end() && q->begin <= span.begin;
  if (!sentences_.empty()) {
    const auto& sentence = sentences_[sentence_of(span.begin)];
    mention.opens_sentence = span.begin >= sentence.begin && span.begin - sentence.begin < kBeginning;
  }
  return mention;
}

void Figures::insert(int figure, FigureMention mention) {
  auto& mentions = figures_[static_cast<std::size_t>(figure)].mentions;
  const auto at = std::partition_point(mentions.begin(), mentions.end(),
                                       [&](const FigureMention& m) { return m.span.begin < mention.span.begin; });
  if (at != mentions.end() && at->span == mention.span) return;
  mentions.insert(at, mention);
  places_.emplace(mention.span.begin, figure);
}

void Figures::add_mention(int figure, Span span, TokenRange tokens) {
  auto mention = make_mention(span);
  if (!tokens.empty()) mention.tokens = tokens;
  insert(figure, mention);
}

std::vector<Figures::Named> Figures::names_in(Span span) const {
  std::vector<Named> out;
  auto at = std::partition_point(named_.begin(), named_.end(), [&](const Named& n) { return n.span.end <= span.begin; });
  for (; at != named_.end() && at->span.begin < span.end; ++at) out.push_back(*at);
  return out;
}

// "Mr. Clinton" of "Clinton": a title tells persons apart.
std::string_view Figures::with_title(Span name) const {
  std::size_t end = name.begin;
  while (end > 0 && is_space(text_[end - 1])) --end;
  std::size_t begin = end;
  while (begin > 0 && end - begin < kLongestTitle && !is_space(text_[begin - 1])) --begin;
  const auto words = name_words(text_.substr(begin, end - begin));
  if (words.empty() || words.back().comma || name.begin - end > 1) return slice(text_, name);
  const auto& word = words.back();
  const bool tells = is_title(word.folded) || gender_of_role(word.folded) != Gender::kUnknown;
  return tells ? text_.substr(begin + word.begin, name.end - begin - word.begin) : slice(text_, name);
}

int Figures::make(Figure figure, const std::string& key) {
  figures_.push_back(std::move(figure));
  return by_words_[key] = static_cast<int>(figures_.size()) - 1;
}

void Figures::index(int figure, const std::vector<std::string>& words) {
  for (const auto& word : words) {
    auto& all = by_word_[word];
    if (all.empty() || all.back() != figure) all.push_back(figure);
  }
}

std::vector<int> Figures::sharing(const std::vector<std::string>& words) const {
  std::vector<int> out;
  for (const auto& word : words) {
    const auto all = by_word_.find(word);
    if (all == by_word_.end()) continue;
    const auto count = static_cast<std::ptrdiff_t>(std::min(all->second.size(), kMostCompared));
    out.insert(out.end(), all->second.begin(), all->second.begin() + count);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool Figures::several_bear(const PersonName& surname, const std::vector<int>& among) const {
  return std::count_if(among.begin(), among.end(), [&](int f) {
           const auto& other = (*this)[f].person;
           return other && !other->given.empty() && match_persons(*other, surname) != Match::kNo;
         }) > 1;
}

// Whom a name means, -1 where nobody or more than one: with given names the one that fits; a surname alone the only
// one who could be meant.
int Figures::find_person(const PersonName& name) const {
  const bool alone = name.given.empty();
  int found = -1, other = -1;
  std::size_t several = 0, others = 0;
  Match best = Match::kNo;
  const auto among = sharing(index_words(name).sought);
  for (const int f : among) {
    const auto& person = (*this)[f].person;
    const auto match = person ? match_persons(*person, name) : Match::kNo;
    if (match == Match::kNo) continue;
    if (alone && person->given.empty()) {  // another surname alone: theirs, unless a full name is found
      other = f;
      ++others;
      continue;
    }
    if (found < 0 || match > best) several = 0;
    if (found < 0 || match >= best) {
      found = found < 0 || match > best ? f : found;
      best = match;
      ++several;
    }
  }
  if (several == 1) {  // a surname that is nobody's, since several have it, is not this one's either
    const auto& person = *(*this)[found].person;
    return !alone && person.given.empty() && several_bear(person, among) ? -1 : found;
  }
  return alone && others == 1 ? other : -1;
}

int Figures::person(const PersonName& name) {
  const auto key = "person " + std::to_string(static_cast<int>(name.gender)) + fold(name.full);
  if (const auto known = by_words_.find(key); known != by_words_.end()) return known->second;
  int figure = find_person(name);
  if (figure < 0) {
    Figure made;
    made.kind = FigureKind::kPerson;
    made.person = name;
    figure = make(std::move(made), key);
  }
  by_words_[key] = figure;
  take_name(figure, name);
  return figure;
}

void Figures::take_name(int f, const PersonName& name) {
  auto& figure = (*this)[f];
  figure.person = fuller_of(*figure.person, name);
  if (figure.gender == Gender::kUnknown) figure.gender = name.gender;
  figure.person->gender = figure.gender;  // so that "Mrs. Lee" is not the "Lee" who was a "Mr. Lee" before
  figure.name = figure.person->full;
  index(f, index_words(name).kept);
}

// -1 where none or more than one could be meant.
int Figures::find_body(const std::string& name, FigureKind kind) const {
  int good = -1, weak = -1;
  std::size_t goods = 0, weaks = 0;
  for (const int f : sharing(index_words(name))) {
    const auto& figure = (*this)[f];
    if (figure.person) continue;
    const auto match = match_organisations(figure.name, name);
    const bool place_and_none = (figure.kind == FigureKind::kPlace) != (kind == FigureKind::kPlace);
    const bool owned = has_owner(name_words(figure.name)) != has_owner(name_words(name));
    if ((place_and_none || owned) && match != Match::kExact) continue;  // "Washington" is no "Washington Post"
    if (match >= Match::kGood) good = f, ++goods;
    else if (match == Match::kWeak && may_be_short_for(figure, name, kind)) weak = f, ++weaks;
  }
  return goods == 1 ? good : goods == 0 && weaks == 1 ? weak : -1;
}

// An organisation's, place's or other name.
int Figures::body(std::string_view printed, FigureKind kind) {
  auto name = one_blank(printed);
  const auto words = fold(without_article(name));
  if (const auto known = by_words_.find(words); known != by_words_.end()) return known->second;
  if (const auto full = full_forms_.find(words); full != full_forms_.end()) name = full->second;
  const auto full_words = fold(without_article(name));
  if (const auto known = by_words_.find(full_words); known != by_words_.end()) return by_words_[words] = known->second;
  if (const int found = find_body(name, kind); found >= 0) {
    const bool abbreviated = name.find(' ') == std::string::npos;
    if (name.size() > (*this)[found].name.size() && !abbreviated) take_fuller(found, name);
    return by_words_[full_words] = by_words_[words] = found;
  }
  Figure figure;
  figure.kind = kind;
  figure.name = name;
  const int made = make(std::move(figure), full_words);
  index(made, index_words(name));
  return by_words_[words] = made;
}

void Figures::take_fuller(int body, const std::string& name) {
  (*this)[body].name = name;
  by_words_.emplace(fold(without_article(name)), body);
  index(body, index_words(name));
}

int Figures::named(Span span, FigureKind kind) {
  const auto parsed = kind == FigureKind::kPerson ? parse_person_name(with_title(span)) : std::nullopt;
  for (const auto& n : names_in(span)) {  // a name that the network cut differently is the same one
    auto& figure = (*this)[n.figure];
    const std::size_t both = std::min(n.span.end, span.end) - std::max(n.span.begin, span.begin);
    if (figure.person && kind == FigureKind::kPerson) {
      if (parsed && match_persons(*figure.person, *parsed) != Match::kNo) take_name(n.figure, *parsed);
      return n.figure;
    }
    if (5 * both < 3 * span.size()) continue;
    if (n.span.contains(span) || figure.person) return n.figure;
    if (figure.kind == FigureKind::kPlace && kind != FigureKind::kPlace) continue;  // "London Zoo" is not London
    if (const auto name = one_blank(slice(text_, span)); name.contains(figure.name)) take_fuller(n.figure, name);
    return n.figure;
  }
  int figure = parsed ? person(*parsed) : -1;
  if (figure < 0) figure = body(slice(text_, span), kind == FigureKind::kPerson ? FigureKind::kOtherName : kind);
  add_mention(figure, span);
  const auto at = std::partition_point(named_.begin(), named_.end(), [&](const Named& n) { return n.span.begin < span.begin; });
  named_.insert(at, {span, figure});
  return figure;
}

void Figures::add_names() {
  for (const auto& [full, abbreviation] : find_defined_abbreviations(text_)) {
    full_forms_.emplace(fold(slice(text_, abbreviation)), one_blank(slice(text_, full)));
  }
  const auto names = find_names(text_, tokens_, scores_);
  std::vector<std::optional<PersonName>> parsed(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].kind == NameKind::kPerson) parsed[i] = parse_person_name(with_title(names[i].span));
  }
  // A headline's surname belongs to the full name that comes later; one without a title is the last to be given away.
  const auto turn = [](const PersonName& name) { return !name.given.empty() ? 0 : name.gender != Gender::kUnknown ? 1 : 2; };
  std::vector<int> of(names.size(), -1);
  for (const int now : {0, 1, 2}) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (parsed[i] && turn(*parsed[i]) == now) of[i] = person(*parsed[i]);
    }
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (of[i] < 0) {
      // "Turkish" is no name of Turkey's: as an actor it would speak for it
      const auto words = slice(text_, names[i].span);
      if (is_adjective(words)) continue;
      const auto kind = names[i].kind == NameKind::kOrganisation ? FigureKind::kOrganisation
                        : names[i].kind == NameKind::kPlace      ? FigureKind::kPlace
                                                                 : FigureKind::kOtherName;
      of[i] = body(words, kind);
    }
    insert(of[i], make_mention(names[i].span));
    named_.push_back({names[i].span, of[i]});
  }
}

void Figures::add_nouns() {
  std::vector<Word> words;
  for (const auto& token : tokens_) {
    if (token.is_break()) {
      words.push_back({});
    } else if (token.starts_word) {
      words.push_back({token.span, {}});
    } else if (!words.empty() && !words.back().span.empty()) {
      words.back().span.end = token.span.end;
    }
  }
  for (auto& w : words) {
    if (w.span.empty()) continue;
    const auto first = code_point_at(text_, w.span.begin).value;
    w.lower = first >= U'a' && first <= U'z';
    w.wordy = is_letter(first) || is_digit(first);
    w.folded = fold(slice(text_, w.span));
  }
  std::size_t found = 0;
  for (std::size_t i = 0; i < words.size() && found < kMostMentions; ++i) {
    if (!words[i].lower) continue;
    const auto noun_here = noun_of(words[i].folded, false);
    if (noun_here.kind == HeadKind::kNone) continue;
    if (i + 1 < words.size() && words[i + 1].lower && noun_of(words[i + 1].folded, false).kind != HeadKind::kNone) continue;
    std::size_t first = i, back = i;
    bool determined = false;
    while (back > 0 && i - back < kMostModifiers + 1) {
      const auto& before = words[back - 1];
      if (before.span.empty() || !only_blanks(slice(text_, {before.span.end, words[back].span.begin}))) break;
      if (determiners().holds(before.folded)) {
        first = back - 1;
        determined = true;
        break;
      }
      if (stops().holds(before.folded) || !before.wordy) break;
      --back;
    }
    if (!determined && !noun_here.plural) continue;
    const Span span{words[first].span.begin, words[i].span.end};
    if (!names_in({words[i].span}).empty()) continue;
    const Span core{determined ? words[first + 1].span.begin : span.begin, span.end};
    const int figure = noun(one_blank(fold(slice(text_, core))), words[i].folded, noun_here.plural);
    if (figures_[static_cast<std::size_t>(figure)].gender == Gender::kUnknown) {
      figures_[static_cast<std::size_t>(figure)].gender = gender_of_role(words[i].folded);
    }
    insert(figure, make_mention(span));
    ++found;
  }
}

int Figures::noun(std::string_view generic_name, std::string_view head, bool plural) {
  const auto key = "noun " + fold(generic_name);
  if (const auto known = by_words_.find(key); known != by_words_.end()) return known->second;
  Figure figure;
  figure.name = std::string(generic_name);
  figure.head = std::string(head);
  figure.plural = plural;
  return make(std::move(figure), key);
}

int Figures::pronoun(std::string_view word, bool plural) {
  Figure figure;
  figure.name = std::string(word);
  figure.plural = plural;
  figures_.push_back(std::move(figure));
  return static_cast<int>(figures_.size()) - 1;
}

}  // namespace hearsay
