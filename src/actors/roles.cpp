#include "actors/roles.h"

#include <algorithm>
#include <optional>

#include "actors/countries.h"
#include "actors/name_runs.h"
#include "actors/noun_heads.h"
#include "actors/person_names.h"

namespace hearsay {
namespace {

using Words = std::vector<NameWord>;
using Classes = std::vector<WordClass>;
using C = WordClass;

class Source {
 public:
  explicit Source(std::string_view phrase)
      : phrase_(phrase), words_(name_words(phrase)), classes_(classify(phrase, words_)), segments_(segments(words_)) {}

  SourceParts split() {
    if (words_.empty()) return std::move(out_);
    out_.pronoun = pronoun_of(phrase_);
    if (out_.pronoun != Pronoun::kNone) return std::move(out_);
    find_head();
    out_.several = joined_names();
    if (!named_person()) named_other();
    determine();
    owner();
    return std::move(out_);
  }

 private:
  Span span(std::size_t begin, std::size_t end) const {
    return begin < end ? Span{words_[begin].begin, words_[end - 1].end} : Span{};
  }
  std::string text(Span span) const {
    std::string printed;
    for (const char c : slice(phrase_, span)) {
      const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (!blank) printed += c;
      else if (!printed.empty() && printed.back() != ' ') printed += ' ';
    }
    return printed;
  }

  void find_head() {
    const FoundHead found = heads_.find(segments_.front());
    begin_ = found.begin;
    head_ = found.head;
    owner_end_ = found.owner_end;
    one_ = found.one;
    part_ = found.part;
    auto& head = out_.head;
    head.span = span(head_, head_ + 1);
    head.kind = found.kind;
    head.word = found.noun.singular;
    head.plural = found.noun.plural && !one_;
  }

  // "Barr and Ross", "Turkey and Libya", "Trump and his supporters", "Pale Tuli, Rosavita Tuli, and John".
  bool joined_names() const {
    for (std::size_t i = 1; i + 1 < words_.size(); ++i) {
      if (classes_[i] != C::kAnd || words_[i].bracketed || words_[i + 1].bracketed) continue;
      if (organisation_around(i)) continue;
      std::size_t left = i - 1, right = i + 1;
      while (left > 0 && words_[left].bracketed) --left;
      const bool left_name = ends_name(left);
      const bool right_starts = classes_[right] == C::kArticle || classes_[right] == C::kName ||
                                classes_[right] == C::kPlace || words_[right].folded == "others" ||
                                words_[right].capital;
      if (left_name && right_starts && !before_head(right)) return true;
      if (words_[left].capital && words_[right].folded.find_first_of("0123456789") == 0) return true;
      if (out_.head.kind != HeadKind::kNone && classes_[right] == C::kArticle && left == head_) return true;
    }
    return false;
  }
  bool ends_name(std::size_t i) const { return classes_[i] == C::kName || classes_[i] == C::kPlace; }
  // "businessman and Trump loyalist Stephen", "Turkish and Greek officials": the right side is no name of its own
  bool before_head(std::size_t right) const {
    return words_[right].capital && right + 1 < words_.size() && classes_[right] == C::kPlace &&
           (classes_[right + 1] == C::kRole || classes_[right + 1] == C::kOrganisation);
  }
  // "Department of Health and Human Services", "Center for Sea and Air": one organisation's name goes over the "and".
  bool organisation_around(std::size_t i) const {
    for (std::size_t k = i; k-- > 0;) {
      if (words_[k].comma && k + 1 < i) break;
      if (classes_[k] == C::kOrganisation && words_[k].capital && k + 1 < words_.size() &&
          (words_[k + 1].folded == "of" || words_[k + 1].folded == "for" || words_[k + 1].folded == "on")) {
        return classes_[std::min(i + 1, words_.size() - 1)] != C::kArticle;
      }
    }
    const bool org_behind = i + 2 < words_.size() && words_[i + 1].capital && words_[i - 1].capital &&
                            (classes_[i + 2] == C::kOrganisation) && classes_[i + 1] != C::kPlace;
    return org_behind && classes_[i - 1] != C::kPlace && !words_[i + 2].comma && begin_ + 4 > i;
  }

  // A person's name, in the first part or, behind a role, in a later one ("the mayor of Paris, Anne Hidalgo").
  bool named_person() {
    const bool role_first = out_.head.kind == HeadKind::kRole && !one_;
    bool role_seen = false;
    for (std::size_t k = 0; k < segments_.size(); ++k) {
      const Segment segment = segments_[k];
      if (k > 0 && is_relative(words_[segment.begin])) break;
      const auto run = find_name_run(words_, classes_, segment);
      if (run && accepts(*run, segment, k, role_first || role_seen)) {
        take_person(*run, k);
        return true;
      }
      role_seen = role_seen || has_role(segment);
    }
    return false;
  }
  bool has_role(Segment segment) const {
    return std::any_of(classes_.begin() + static_cast<std::ptrdiff_t>(segment.begin),
                       classes_.begin() + static_cast<std::ptrdiff_t>(segment.end), [](C c) { return c == C::kRole; });
  }
  bool accepts(const NameRun& run, Segment segment, std::size_t number, bool role_before) const {
    const bool whole = run.begin == segment.begin && run.end == segment.end;
    const bool owns = words_[run.end - 1].possessive && run.end < segment.end;
    if (owns) return false;
    if (number == 0) return run.sure ? run_is_head(run, segment) : run.begin == segment.begin && apposition_role();
    if (!role_before) return false;
    const bool titled = run.sure && run_is_head(run, segment);
    return (whole && run.end - run.begin > 1) || (titled && run.end == segment.end);
  }
  // Not so in "a tweet by Mike Pompeo": the head is the tweet, and Pompeo whose it is.
  bool run_is_head(const NameRun& run, Segment segment) const {
    const auto kind = out_.head.kind;
    const bool thing = kind == HeadKind::kDocument || kind == HeadKind::kOrganisation || kind == HeadKind::kMedia ||
                       kind == HeadKind::kGroup;
    if (segment.begin != 0 || !thing || out_.head.span.begin > words_[run.begin].begin) return true;
    for (std::size_t i = head_ + 1; i < run.begin; ++i) {
      if (classes_[i] == C::kPreposition && !inside_name(words_, classes_, i)) return false;
    }
    return kind != HeadKind::kDocument || words_[head_].capital;
  }
  // ", a security official from the port", ", Director of X", ", formerly the director", ", 21, a student".
  bool apposition_role() const {
    for (std::size_t k = 1; k < segments_.size(); ++k) {
      std::size_t begin = segments_[k].begin;
      static const WordSet kOnce("formerly once now currently then");
      while (begin < segments_[k].end && kOnce.holds(words_[begin].folded)) ++begin;
      if (begin >= segments_[k].end || is_relative(words_[begin])) return words_[segments_[k].begin].folded == "who";
      const auto kind = heads_.noun_at(heads_.last_of(begin, segments_[k].end)).kind;
      if (kind == HeadKind::kRole) return true;
      if (kind != HeadKind::kNone) return false;
    }
    return false;
  }

  void take_person(const NameRun& run, std::size_t segment) {
    out_.name_span = span(run.begin, run.end);
    out_.name = text(out_.name_span);
    if (is_name_suffix(words_[run.end - 1]) && words_[run.end - 1].dotted) ++out_.name_span.end, out_.name += '.';
    const bool titled = run.begin > segments_[segment].begin && classes_[run.begin - 1] == C::kRole;
    if (titled) {
      out_.head.span = span(run.begin - 1, run.begin);
      out_.head.word = noun_of(words_[run.begin - 1].folded, true).singular;
    } else if (out_.head.kind == HeadKind::kRole && out_.head.span.begin < out_.name_span.begin) {
      // keeps its head: "the mayor of Paris, Anne Hidalgo"
    } else {
      out_.head.span = out_.name_span;
      out_.head.word.clear();
    }
    const std::size_t after_name = run.end;
    if (after_name < words_.size() && classes_[after_name] == C::kAnd) out_.several = true;
    out_.head.kind = HeadKind::kPerson;
    out_.head.plural = false;
    name_begin_ = run.begin;
    for (std::size_t k = 0; k < segment; ++k) add_role(segments_[k].begin, segments_[k].end, true);
    add_role(segments_[segment].begin, run.begin, false);
    std::size_t after = run.end;
    while (after < segments_[segment].end && words_[after].bracketed) ++after;
    const std::size_t end = segments_[segment].end;
    if (after < end && classes_[after] == C::kPreposition) add_role(after + 1, end, true);
    appositions(segment + 1);
  }
  void appositions(std::size_t from) {
    for (std::size_t k = from; k < segments_.size(); ++k) {
      const std::size_t begin = segments_[k].begin;
      if (is_relative(words_[begin])) return;
      if (classes_[begin] == C::kPreposition || has_role(segments_[k])) {
        const std::size_t shift = classes_[begin] == C::kPreposition ? 1 : 0;
        const std::size_t end = segments_[k].end;
        if (begin + shift < end) add_role(begin + shift, end, shift == 0);
      }
    }
  }

  // `whole`: a role, or the place where one works; else what stands before the name, its article too.
  void add_role(std::size_t begin, std::size_t end, bool whole) {
    if (begin >= end) return;
    const Span where = span(begin, end);
    static const WordSet kCourtesy("mr mrs ms mx miss sir madam messrs");
    auto role = generic_name(slice(phrase_, where));
    if (words_[end - 1].dotted && is_title(words_[end - 1].folded)) role += '.';
    if (end - begin == 1 && kCourtesy.holds(words_[begin].folded)) return;
    if (role.empty() || (!whole && end - begin == 1 && classes_[begin] == C::kArticle)) return;
    out_.roles.push_back(std::move(role));
    out_.role_spans.push_back(where);
  }

  // No person: an organisation, a place, or a name that cannot be told.
  void named_other() {
    auto& head = out_.head;
    std::size_t skip = is_article(words_[0]) ? 1 : 0;
    for (std::size_t i = skip; i < head_; ++i) {  // "South Korea's National Police Agency"
      if (words_[i].possessive && classes_[i] == C::kPlace && words_[i + 1].capital) skip = i + 1;
    }
    const Segment first = segments_.front();
    const std::size_t end = name_end(skip, first.end);
    const auto whole = skip < end ? slice(phrase_, span(skip, end)) : std::string_view{};
    if (skip < end && end == name_end(skip, words_.size()) && is_place_that_speaks(whole) && !part_) {
      name_other(HeadKind::kPlace, skip, end);
      return;
    }
    if (head.kind == HeadKind::kOrganisation || head.kind == HeadKind::kMedia) {
      if (words_[head_].capital && skip < end && words_[skip].capital && !words_[end - 1].possessive) {
        name_other(head.kind, skip, long_end(skip));
      } else if (const auto at = head_; at + 1 < first.end) {
        capitals_behind(at + 1, first.end);  // "news agency Interfax"
      }
      return;
    }
    if (head.kind != HeadKind::kNone || skip >= end) {
      capitals_behind(head_ + 1, first.end);
      return;
    }
    unknown_name(skip, end);
  }
  void unknown_name(std::size_t skip, std::size_t end) {
    const std::size_t last = end - 1;
    if (!words_[skip].capital || (!words_[last].capital && last != skip)) return;
    if (words_[skip].folded.starts_with('@')) return name_other(HeadKind::kPerson, skip, end);
    if (words_[last].folded.ends_with('s') && !country_of(slice(phrase_, span(last, end))).empty()) {
      out_.head.kind = HeadKind::kGroup;  // "Kurds", "many Finns"
      out_.head.plural = true;
      return;
    }
    const bool letters = words_[last].all_capitals && !words_[last].dotted;
    const bool site = words_[last].folded.find('.') != std::string::npos && !is_initial(words_[last]);
    if (skip == 1 || letters || site || prepositions_in_name(skip)) {
      return name_other(HeadKind::kOrganisation, skip, long_end(skip));
    }
    name_other(HeadKind::kName, skip, end);
    if (segments_.size() > 1) {  // "Airfleets, a database detailing the aircraft"
      const auto kind = heads_.noun_at(heads_.last_of(segments_[1].begin, segments_[1].end)).kind;
      if (kind == HeadKind::kDocument || kind == HeadKind::kOrganisation || kind == HeadKind::kMedia) {
        out_.head.kind = kind;
        appositions(1);
      }
    }
  }
  bool prepositions_in_name(std::size_t begin) const {
    for (std::size_t i = begin + 1; i + 1 < segments_.front().end; ++i) {
      const bool joins = words_[i].folded == "of" || words_[i].folded == "for";
      if (joins && !words_[i].bracketed && words_[i + 1].capital) return true;
    }
    return false;
  }
  void name_other(HeadKind kind, std::size_t begin, std::size_t end) {
    out_.head.kind = kind;
    out_.name_span = span(begin, end);
    out_.name = text(out_.name_span);
    if (out_.head.word.empty()) out_.head.span = out_.name_span;
  }
  void capitals_behind(std::size_t begin, std::size_t end) {
    std::size_t name = begin;
    if (name < end && is_article(words_[name])) ++name;
    std::size_t to = name;
    while (to < end && words_[to].capital && !words_[to].bracketed) ++to;
    const bool media = out_.head.kind == HeadKind::kOrganisation || out_.head.kind == HeadKind::kMedia;
    if (to <= name || !media || classes_[begin] == C::kPreposition) return;
    out_.name_span = span(name, to);
    out_.name = text(out_.name_span);
  }
  // Where the noun phrase ends that begins at `begin`.
  std::size_t name_end(std::size_t begin, std::size_t end) const {
    std::size_t i = begin;
    while (i < end && !(i > begin && (words_[i].bracketed || is_relative(words_[i]) || classes_[i] == C::kPreposition ||
                                      classes_[i] == C::kAnd))) {
      if (words_[i].bracketed) break;
      if (words_[i++].comma) break;
    }
    return i;
  }
  static bool number(const NameWord& word) { return word.folded.find_first_not_of("0123456789") == std::string::npos; }
  // An organisation's name goes on over "of", "for", "and" and "the" to a capital.
  std::size_t long_end(std::size_t begin) const {
    static const WordSet kInside("of for and on the to & in");
    std::size_t end = begin, i = begin;
    while (i < words_.size() && !words_[i].bracketed) {
      if (words_[i].capital) end = i + 1;
      else if (!kInside.holds(words_[i].folded) && !number(words_[i]) && i > begin) break;
      // "NASA's Commercial Crew Program"
      const bool owns_on = words_[i].possessive && i < head_ && words_[i + 1].capital;
      if (i + 1 == end && (words_[i].comma || (words_[i].possessive && !owns_on))) break;
      if (words_[i].folded == "in" && end > begin) break;  // "the Court of Session in Scotland"
      ++i;
    }
    return std::max(end, begin + 1);
  }

  void determine() {
    static const WordSet kDefinite("the this that these those his her its their our my your");
    static const WordSet kIndefinite("a an another one some several many any");
    const auto& first = words_[0];
    if (first.dotted) return;
    out_.head.indefinite = kIndefinite.holds(first.folded);
    bool owned = false;
    for (std::size_t i = 0; i < std::min(head_, name_begin_); ++i) owned = owned || words_[i].possessive;
    out_.head.definite = !out_.head.indefinite && (kDefinite.holds(first.folded) || owned);
  }

  void owner() {
    if (out_.head.word.empty()) return;
    const std::size_t head = head_;
    if (owner_end_ > 0) {
      out_.of = span(is_article(words_[begin_]) ? begin_ + 1 : begin_, owner_end_);
      return;
    }
    for (std::size_t i = begin_; i < head; ++i) {
      if (!words_[i].possessive) continue;
      const std::size_t from = is_article(words_[begin_]) ? begin_ + 1 : begin_;
      if (from <= i) out_.of = span(from, i + 1);
      return;
    }
    for (std::size_t i = head + 1; i < words_.size() && i < name_begin_; ++i) {
      if (words_[i].comma || is_relative(words_[i])) return;
      if (classes_[i] != C::kPreposition || words_[i].bracketed || words_[i].folded == "on") continue;
      std::size_t from = i + 1;
      while (from < words_.size() && is_article(words_[from])) ++from;
      if (const std::size_t to = complement_end(from); from < to) out_.of = span(from, to);
      return;
    }
  }
  // Where a complement that begins at `from` ends; "of" and "for" go on in it.
  std::size_t complement_end(std::size_t from) const {
    const std::size_t end = std::min(words_.size(), name_begin_);
    for (std::size_t to = from; to < end; ++to) {
      const bool on = words_[to].folded == "of" || words_[to].folded == "for";
      const bool preposition = to > from && classes_[to] == C::kPreposition && !on;
      if (preposition || is_relative(words_[to]) || words_[to].bracketed) return to;
      if (words_[to].comma) return to + 1;
    }
    return end;
  }

  std::string_view phrase_;
  Words words_;
  Classes classes_;
  std::vector<Segment> segments_;
  HeadFinder heads_{words_, classes_};
  SourceParts out_;
  std::size_t begin_ = 0, head_ = 0, owner_end_ = 0;
  std::size_t name_begin_ = static_cast<std::size_t>(-1);
  bool one_ = false, part_ = false;
};

}  // namespace

SourceParts split_source(std::string_view phrase) { return Source(phrase).split(); }

}  // namespace hearsay
