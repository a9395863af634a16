#include "actors/name_runs.h"

#include <algorithm>
#include <string>

#include "actors/countries.h"
#include "actors/given_names.h"
#include "actors/role_words.h"

namespace hearsay {
namespace {

using Words = std::vector<NameWord>;
using Classes = std::vector<WordClass>;
using C = WordClass;

bool is_particle(std::string_view word) {
  static const WordSet kParticles(
      "van von der den de del della di da dos das do du la le lo bin ibn bint al el abu ter ten "
      "af zu zum y e mac o und");
  return kParticles.holds(word);
}

C class_of_small(const NameWord& word) {
  static const WordSet kArticles(
      "the a an this that these those his her their its our my your another some many several other both all each no "
      "any one two three whose");
  static const WordSet kPrepositions(
      "of from at in for to with by on about against between under over into within near behind inside outside across "
      "around among through during since before after without via per as including regarding concerning");
  static const WordSet kAnd("and or & nor");
  if (kArticles.holds(word.folded)) return C::kArticle;
  if (kPrepositions.holds(word.folded)) return C::kPreposition;
  if (kAnd.holds(word.folded)) return C::kAnd;
  return C::kOther;
}

C class_of_kind(HeadKind kind) {
  switch (kind) {
    case HeadKind::kRole: return C::kRole;
    case HeadKind::kGroup: case HeadKind::kOrganisation: case HeadKind::kMedia: case HeadKind::kDocument:
      return C::kOrganisation;
    default: return C::kOther;
  }
}

// Roles, places and things that are surnames as well: John Major, Denzel Washington, Mike Johanns Law.
bool may_be_surname(std::string_view word) {
  static const WordSet kSurnames(
      "baker bishop king major judge lord pope chancellor page law price church hall house porter prince duke earl "
      "knight dean friend parish ward post bond london paris jordan israel chad ireland england wales holland france "
      "german french english irish scott berlin washington lincoln jackson houston dallas austin cleveland madison "
      "boston york kent essex milan georgia virginia sydney cook mason miller hunter fisher butler clerk marshal "
      "painter turk finn swift young christian walker steward guard pole dane driver shepherd singer parent banker "
      "hope sign story note speaker ryder rider farmer bush branch force port crew band street park welsh walsh mali "
      "montana hampshire derby bell best bean person constable bailiff sergeant pilgrim monk nunn coward rice bank "
      "swiss friendly proud brown gore west east north south press star reader tory");
  return kSurnames.holds(word);
}
bool place_as_given_name(std::string_view word) {
  static const WordSet kNames("israel chad jordan georgia florence paris sydney victoria charlotte virginia madison "
                              "savannah chelsea brooklyn dallas austin houston india kenya lincoln jackson");
  return kNames.holds(word);
}
// Given names that before a name are a title as a rule.
bool title_first(std::string_view word) {
  static const WordSet kTitles("dean earl duke baron prince princess major sultan king queen mufti judge lord sheikha "
                               "sheikh count marshal");
  return kTitles.holds(word);
}

class Classifier {
 public:
  Classifier(std::string_view phrase, const Words& words) : phrase_(phrase), words_(words), classes_(words.size()) {}

  Classes run() {
    for (std::size_t i = words_.size(); i-- > 0;) classes_[i] = words_[i].bracketed ? C::kOther : of(i);
    for (std::size_t i = 0; i < words_.size(); ++i) places(i);
    for (std::size_t i = 1; i < words_.size(); ++i) surname(i);
    return std::move(classes_);
  }

 private:
  bool next_is(std::size_t i, C kind) const {
    return i + 1 < words_.size() && !words_[i].comma && !words_[i].possessive && classes_[i + 1] == kind;
  }

  C of(std::size_t i) const {
    const NameWord& word = words_[i];
    const bool sentence_case = i == 0 && word.capital && !word.all_capitals;  // "The", "His", "Some"
    if (!word.capital || sentence_case) {
      const C small = class_of_small(word);
      if (small != C::kOther && !(word.dotted && word.folded.size() == 1)) return small;
    }
    if (!word.capital) return small(i);
    if (is_title(word.folded) && !word.all_capitals) return C::kTitle;
    if (is_particle(word.folded) && next_is(i, C::kName)) return C::kName;
    const bool before_name = next_is(i, C::kName) || next_is(i, C::kParticle);
    if (before_name && !title_first(word.folded) && is_given_name(word.folded)) return C::kName;
    if (word.folded.find("-old") != std::string::npos) return C::kOther;  // "Fifteen-year-old Robert"
    const C kind = class_of_kind(noun_of(word.folded, false).kind);
    return kind == C::kOther ? C::kName : kind;
  }
  C small(std::size_t i) const {
    const NameWord& word = words_[i];
    if (is_particle(word.folded) && (next_is(i, C::kName) || next_is(i, C::kParticle))) return C::kParticle;
    return class_of_kind(noun_of(word.folded, true).kind);
  }

  // Places of up to three words, the longest first.
  void places(std::size_t at) {
    if (!words_[at].capital || words_[at].bracketed || classes_[at] == C::kTitle) return;
    for (std::size_t size = std::min<std::size_t>(3, words_.size() - at); size > 0; --size) {
      const std::size_t last = at + size - 1;
      if (!place_words(at, last)) continue;
      const bool given = size == 1 && place_as_given_name(words_[at].folded) && next_is(at, C::kName);
      for (std::size_t i = at; !given && i <= last; ++i) {
        if (classes_[i] != C::kRole || size > 1) classes_[i] = C::kPlace;
      }
      return;
    }
  }
  bool place_words(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
      if (words_[i].comma || words_[i].possessive) return false;
    }
    return is_place_word(phrase_.substr(words_[first].begin, words_[last].end - words_[first].begin));
  }

  // "John Major", "Denzel Washington": behind a given name or an initial.
  void surname(std::size_t i) {
    const NameWord& word = words_[i];
    const bool other = classes_[i] == C::kRole || classes_[i] == C::kOrganisation || classes_[i] == C::kPlace;
    if (!other || !word.capital || word.bracketed || words_[i - 1].comma || words_[i - 1].possessive) return;
    if (classes_[i - 1] != C::kName && !is_initial(words_[i - 1])) {
      if (!(words_[i - 1].capital && is_given_name(words_[i - 1].folded))) return;
    }
    const bool given = is_given_name(words_[i - 1].folded) || is_initial(words_[i - 1]);
    const bool goes_on = i + 1 < words_.size() && !word.comma && !word.possessive && !words_[i + 1].bracketed &&
                         (classes_[i + 1] == C::kRole || classes_[i + 1] == C::kOrganisation);
    if (!given || !may_be_surname(word.folded) || goes_on) return;
    classes_[i] = C::kName;
    if (classes_[i - 1] != C::kTitle) classes_[i - 1] = C::kName;
  }

  std::string_view phrase_;
  const Words& words_;
  Classes classes_;
};

class RunFinder {
 public:
  RunFinder(const Words& words, const Classes& classes, Segment segment)
      : words_(words), classes_(classes), segment_(segment) {}

  std::optional<NameRun> best() const {
    std::optional<NameRun> found;
    int most = 0;
    for (std::size_t at = segment_.begin; at < segment_.end;) {
      if (words_[at].bracketed || (classes_[at] != C::kName && classes_[at] != C::kParticle)) {
        ++at;
        continue;
      }
      NameRun run{at, end_of(at), false};
      at = run.end;
      const int points = score(run);
      if (points <= most) continue;
      most = points;
      run.sure = points >= 3;
      found = run;
    }
    return found;
  }

 private:
  std::size_t end_of(std::size_t at) const {
    while (at < segment_.end && !words_[at].bracketed &&
           (classes_[at] == C::kName || classes_[at] == C::kParticle || is_name_suffix(words_[at]))) {
      if (words_[at++].possessive) break;
    }
    return at;
  }

  // The first word at or behind `at` that is not in brackets; segment_.end where there is none.
  std::size_t skip(std::size_t at) const {
    while (at < segment_.end && words_[at].bracketed) ++at;
    return at;
  }

  bool given_at(std::size_t at) const { return is_given_name(words_[at].folded); }

  // How much speaks for a person's name; the run may lose a place at its front ("of Koszalin Piotr Jedlinski").
  int score(NameRun& run) const {
    if (run.end - run.begin > 7) return 0;
    const std::size_t next = skip(run.end);
    const NameWord& last = words_[run.end - 1];
    if (next < segment_.end) {
      if (last.possessive) return 0;  // "Fields' lawyers"
      const C after = classes_[next];
      if (next == run.end && (after == C::kRole || after == C::kTitle || after == C::kOrganisation)) return 0;
      if (next == run.end && after == C::kOther && !words_[next].capital && noun_behind(next)) return 0;
    }
    return before(run) - (shouts(run) ? 2 : 0);
  }

  // "Marine Traffic database", "Trump administration officials": a noun, not "Peskov alone".
  bool noun_behind(std::size_t at) const {
    for (std::size_t i = at; i < segment_.end; ++i) {
      if (words_[i].bracketed) continue;
      if (classes_[i] == C::kRole || classes_[i] == C::kOrganisation) return true;
      if (classes_[i] != C::kOther || words_[i].capital) return false;
    }
    return false;
  }

  int before(NameRun& run) const {
    std::size_t at = run.begin;
    while (at > segment_.begin && words_[at - 1].bracketed) --at;
    if (at == segment_.begin) return opening(run);
    const std::size_t size = run.end - run.begin;
    const NameWord& prev = words_[at - 1];
    static const WordSet kNaming("named called nicknamed pseudonym alias");
    if (kNaming.holds(prev.folded) || (prev.folded.ends_with("-old") && given_at(run.begin))) return 4;
    const int known = given_at(run.begin) && size > 1 ? 3 : 0;
    const bool inside = complement(at);
    if (prev.possessive) return inside ? 0 : std::max(known, size > 1 && run.end == segment_.end ? 1 : 0);
    switch (classes_[at - 1]) {
      case C::kTitle:
        if (prev.folded == "justice" && inside && size > 1) return 3;  // "Secretary of Justice Wanda Vázquez"
        return inside ? 0 : 4;
      case C::kRole: return inside ? 0 : 4;
      case C::kOrganisation: case C::kPlace:
        if (office_of(at - 1) && (size > 1 || words_[run.begin].folded.starts_with('@'))) return 3;
        if (role_before(at)) return known > 0 ? 3 : size > 1 ? 2 : 0;
        return std::max(known, size == 2 && classes_[at - 1] == C::kOrganisation ? 1 : 0);
      case C::kPreposition: case C::kArticle: return split(run);
      case C::kAnd: return inside ? 0 : known;
      case C::kOther: return inside ? known : std::max(known, size > 1 ? 2 : 0);
      default: return 0;
    }
  }
  int opening(const NameRun& run) const {
    const std::size_t size = run.end - run.begin;
    if (given_at(run.begin) || is_initial(words_[run.begin])) return size > 1 ? 4 : 1;
    return size > 1 ? 2 : 1;
  }

  // Whether a preposition stands between the phrase's head and `at`, so that a title before the name is that of the
  // complement: "a spokesman for President Trump".
  bool complement(std::size_t at) const {
    for (std::size_t i = segment_.begin; i < at; ++i) {
      if (classes_[i] != C::kPreposition || words_[i].bracketed || inside_name(words_, classes_, i)) continue;
      return i > segment_.begin;
    }
    return false;
  }
  // "Secretary of State": a role, "of", one capital.
  bool office_of(std::size_t last) const {
    return last >= segment_.begin + 2 && words_[last].capital && classes_[last - 2] == C::kRole &&
           words_[last - 1].folded == "of";
  }
  bool role_before(std::size_t at) const {
    return std::any_of(classes_.begin() + static_cast<std::ptrdiff_t>(segment_.begin),
                       classes_.begin() + static_cast<std::ptrdiff_t>(at), [](C c) { return c == C::kRole; });
  }

  // "of Koszalin Piotr Jedlinski": the name begins with the known given name.
  int split(NameRun& run) const {
    if (!role_before(run.begin) || given_at(run.begin)) return 0;
    for (std::size_t i = run.begin + 1; i + 1 < run.end; ++i) {
      if (!given_at(i)) continue;
      run.begin = i;
      return 3;
    }
    return 0;
  }

  // Letters for an organisation: "ABS-CBN". A headline in capitals is a matter of all its words.
  bool shouts(const NameRun& run) const {
    const auto loud = [](const NameWord& word) {
      return word.all_capitals && !is_initial(word) && !is_name_suffix(word) && word.folded.size() > 2;
    };
    const bool any = std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(run.begin),
                                 words_.begin() + static_cast<std::ptrdiff_t>(run.end), loud);
    const bool all = words_.size() > 1 && std::all_of(words_.begin(), words_.end(), [](const NameWord& word) {
                       return word.all_capitals || word.folded.size() < 2;
                     });
    return any && !all;
  }

  const Words& words_;
  const Classes& classes_;
  Segment segment_;
};

}  // namespace

std::vector<WordClass> classify(std::string_view phrase, const std::vector<NameWord>& words) {
  return Classifier(phrase, words).run();
}

bool inside_name(const std::vector<NameWord>& words, const std::vector<WordClass>& classes, std::size_t i) {
  if (i == 0 || i + 1 >= words.size() || !words[i - 1].capital || !words[i + 1].capital) return false;
  return classes[i - 1] == C::kOrganisation && noun_of(words[i - 1].folded, false).kind == HeadKind::kOrganisation;
}

std::vector<Segment> segments(const std::vector<NameWord>& words) {
  const auto number = [](const NameWord& word) {
    return !word.folded.empty() && word.folded.find_first_not_of("0123456789") == std::string::npos;
  };
  std::vector<Segment> out;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool last = i + 1 == words.size();
    if (!last && (!words[i].comma || is_name_suffix(words[i + 1]))) continue;
    if (!last && number(words[i]) && number(words[i + 1]) && words[i + 1].folded.size() == 4) continue;  // a date
    out.push_back({begin, i + 1});
    begin = i + 1;
  }
  return out;
}

std::optional<NameRun> find_name_run(const std::vector<NameWord>& words, const std::vector<WordClass>& classes,
                                     Segment segment) {
  return RunFinder(words, classes, segment).best();
}

bool is_name_suffix(const NameWord& word) {
  static const WordSet kSuffixes("jr sr ii iii iv junior senior");
  return word.capital && kSuffixes.holds(word.folded);
}

bool is_initial(const NameWord& word) {
  if (!word.capital || word.folded.empty()) return false;
  for (std::size_t i = 0; i < word.folded.size(); ++i) {
    if ((word.folded[i] == '.') != (i % 2 == 1)) return false;
  }
  return word.folded.size() % 2 == 1 && word.folded.size() <= 5 && !(word.folded == "i" && !word.dotted) &&
         word.folded != "u.s" && word.folded != "u.k";
}

}  // namespace hearsay
