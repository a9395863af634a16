#include "actors/speakers.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "actors/name_words.h"
#include "actors/roles.h"

namespace hearsay {
namespace {

constexpr std::size_t kMostCandidates = 48;  // the latest mentioned
constexpr std::size_t kMostLookedAt = 2'000; // mentions on either side
constexpr std::size_t kLongestSource = 1'000; // bytes
constexpr std::size_t kMostLater = 6;        // names that come only after the question
constexpr double kSureEnough = 0.5;          // of an addressee to be another figure than his own words say

Gender gender_of_pronoun(Asked asked) {
  return asked == Asked::kHe ? Gender::kMale : asked == Asked::kShe ? Gender::kFemale : Gender::kUnknown;
}

Asked asked_by(Pronoun pronoun) {
  switch (pronoun) {
    case Pronoun::kHe: return Asked::kHe;
    case Pronoun::kShe: return Asked::kShe;
    case Pronoun::kIt: return Asked::kIt;
    case Pronoun::kThey: return Asked::kThey;
    case Pronoun::kI: return Asked::kI;
    case Pronoun::kWe: return Asked::kWe;
    default: return Asked::kOtherPronoun;
  }
}

// Whether a source names who it is: by his name, with or without his role, or by an organisation's or a place's.
// A word of the lists ("Police", "NATO") is one where the network found a name.
bool is_name(const SourceParts& parts, bool found) {
  if (parts.name.empty() || parts.several || (!found && fold(parts.name) == parts.head.word)) return false;
  switch (parts.head.kind) {
    case HeadKind::kPerson:
    case HeadKind::kName:
    case HeadKind::kPlace:
    case HeadKind::kOrganisation:
    case HeadKind::kMedia: return true;
    default: return false;
  }
}

// "The minister", and in a headline "Greek prime minister"; not "a minister" nor "ministers".
bool points_to_somebody(const Head& head) {
  return head.definite || (head.kind == HeadKind::kRole && !head.plural && !head.indefinite);
}

FigureKind kind_of(HeadKind kind) {
  switch (kind) {
    case HeadKind::kPerson: return FigureKind::kPerson;
    case HeadKind::kPlace: return FigureKind::kPlace;
    case HeadKind::kOrganisation:
    case HeadKind::kMedia: return FigureKind::kOrganisation;
    default: return FigureKind::kOtherName;
  }
}

// A name has no quotation marks: of half of a pair there is no telling where the other is.
std::string without_marks(std::string name) {
  for (const std::string_view mark : {"“", "”", "\"", "„"}) {
    for (auto at = name.find(mark); at != std::string::npos; at = name.find(mark, at)) name.erase(at, mark.size());
  }
  return name;
}

Span shifted(Span span, std::size_t by) { return {span.begin + by, span.end + by}; }

class Resolver {
 public:
  Resolver(const SpeakerInput& input, Figures& figures, const Listener& listener)
      : in_(input), figures_(figures), listener_(listener) {}

  Speakers run() {
    for (std::size_t i = 0; i < in_.statements.size(); ++i) {
      out_.speakers.push_back(resolve_source(i));
      const int speaker = out_.speakers.back().figure;
      if (speaker >= 0) ++figures_[speaker].times_spoken;
      out_.addressees.push_back(resolve_addressee(i));
    }
    return std::move(out_);
  }

 private:
  const Statement& statement(std::size_t i) const { return in_.statements[i]; }
  const Resolved* outer(std::size_t i) const {
    const int parent = statement(i).parent;
    return parent >= 0 ? &out_.speakers[static_cast<std::size_t>(parent)] : nullptr;
  }

  // Not all of one that goes on for pages.
  std::string_view words_of(Span span) const {
    std::size_t size = std::min(span.size(), kLongestSource);
    while (size < span.size() && size > 0 && (static_cast<unsigned char>(in_.text[span.begin + size]) & 0xC0) == 0x80) --size;
    return in_.text.substr(span.begin, size);
  }

  Resolved resolve_source(std::size_t i) {
    const auto& s = statement(i);
    if (s.source.empty()) return choose(i, question(i, {}, {}), {}, -1);
    const auto parts = split_source(words_of(s.source.front()));
    if (parts.pronoun == Pronoun::kI && outer(i) && outer(i)->figure >= 0) {
      const Resolved found{outer(i)->figure, How::kFirstPerson, outer(i)->confidence * in_.model.first_person};
      figures_.add_mention(found.figure, s.source.front());
      tell(i, "first person", found.figure);
      return found;
    }
    if (const int named = figure_named(s.source.front(), parts); named >= 0) {
      tell(i, "named", named);
      return {named, How::kNamed, in_.model.named};
    }
    if (const int body = only_body(parts.head); body >= 0) {
      figures_.add_mention(body, s.source.front());
      tell(i, "named", body);
      return {body, How::kNamed, in_.model.named};
    }
    const auto q = question(i, s.source.front(), parts);
    if (q.asked == Asked::kNoun) {
      const auto own = own_words(q, parts, in_.model.own_words);
      tell(i, "own words", own.figure);
      return own;
    }
    return choose(i, q, parts, -1);
  }

  Resolved resolve_addressee(std::size_t i) {
    const auto& s = statement(i);
    if (s.addressee.empty()) return {};
    const auto span = s.addressee.front();
    const auto parts = split_source(words_of(span));
    const bool self = parts.pronoun == Pronoun::kI || parts.pronoun == Pronoun::kWe;
    if (self && outer(i) && outer(i)->figure >= 0) {
      figures_.add_mention(outer(i)->figure, span);
      return {outer(i)->figure, How::kFirstPerson, outer(i)->confidence};
    }
    if (const int named = figure_named(span, parts); named >= 0) return {named, How::kNamed, 1};
    auto q = question(i, span, parts);
    if (q.asked == Asked::kNoun) return own_words(q, parts, in_.model.own_words);
    q.of_addressee = true;
    q.sorts = {};
    const int speaker = out_.speakers[i].figure;
    auto found = choose(i, q, parts, speaker);
    return found.how == How::kFound && found.confidence < kSureEnough ? own_words(q, parts, found.confidence) : found;
  }

  // The figure whose name is the head of a source; its roles there become its own.
  int figure_named(Span source, const SourceParts& parts) {
    const auto name = shifted(parts.name_span, source.begin);
    if (!is_name(parts, !parts.name.empty() && !figures_.names_in(name).empty())) return -1;
    const int figure = figures_.named(name, kind_of(parts.head.kind));
    auto& roles = figures_[figure].roles;
    for (const auto& role : parts.roles) {
      if (std::find(roles.begin(), roles.end(), role) == roles.end()) roles.push_back(role);
    }
    return figure;
  }

  // "Police" and "the commission", where the article names only one of the kind.
  int only_body(const Head& head) const {
    if (head.kind != HeadKind::kOrganisation || head.indefinite || head.word.empty()) return -1;
    int found = -1;
    for (int f = 0; f < static_cast<int>(std::min<std::size_t>(figures_.size(), 1000)); ++f) {
      if (figures_[f].kind != FigureKind::kOrganisation || figures_[f].mentions.empty()) continue;
      const auto words = name_words(figures_[f].name);
      if (words.size() < 2 || words.back().folded != head.word) continue;
      if (found >= 0) return -1;
      found = f;
    }
    return found;
  }

  Question question(std::size_t i, Span span, const SourceParts& parts) const {
    const auto& s = statement(i);
    Question q;
    const bool expressed = !span.empty();
    if (!expressed) {
      q.asked = s.cue.empty() ? Asked::kBareQuotation : Asked::kNobody;
      const std::size_t begin = std::min(s.content.front().begin, s.cue.empty() ? s.content.front().begin : s.cue.front().begin);
      q.span = {begin, begin};
      q.tokens = tokens_of(in_.tokens, s.cue.empty() ? s.content.front() : s.cue.front());
      if (!q.tokens.empty()) q.tokens.last = q.tokens.first;
    } else {
      q.span = span;
      const auto head = parts.head.span.empty() ? span : Span{span.begin, shifted(parts.head.span, span.begin).end};
      q.tokens = tokens_of(in_.tokens, head);
      q.words = fold(generic_name(words_of(span)));
      q.head = parts.head.word;
      q.plural = parts.head.plural || parts.several;
      q.several = parts.several;
      q.document = parts.head.kind == HeadKind::kDocument;
      if (parts.pronoun != Pronoun::kNone) q.asked = asked_by(parts.pronoun);
      else q.asked = points_to_somebody(parts.head) ? Asked::kDefinite : Asked::kNoun;
      q.gender = parts.pronoun != Pronoun::kNone ? gender_of_pronoun(q.asked) : gender_of(words_of(span));
    }
    q.sorts = probabilities(in_.sorts[i]);
    q.content = s.content;
    q.direct = s.form == Form::kDirect;
    q.nested = s.parent >= 0;
    q.sentence = figures_.sentence_of(q.span.begin);
    look_around(i, q);
    return q;
  }

  // Who spoke before, and who speaks around.
  void look_around(std::size_t i, Question& q) const {
    const auto& s = statement(i);
    if (const auto* around = outer(i)) {
      q.outer_speaker = around->figure;
      q.outer_addressee = out_.addressees[static_cast<std::size_t>(s.parent)].figure;
    }
    int seen = 0;
    for (std::size_t k = i; k-- > 0 && seen < 2 && i - k < 64;) {
      const auto& before = statement(k);
      if (before.parent != s.parent) continue;
      if (seen++ == 0) {
        q.last_speaker = out_.speakers[k].figure;
        const std::size_t end = std::max(before.content.back().end, before.cue.empty() ? 0 : before.cue.back().end);
        q.since_last = q.span.begin > end ? q.span.begin - end : 0;
      } else {
        q.speaker_before = out_.speakers[k].figure;
      }
    }
  }

  // Those mentioned before, the latest first, then names that come only later.
  std::vector<Standing> candidates(const Question& q, int not_this) {
    std::vector<Standing> out{{.figure = -1}};
    std::array<std::size_t, 5> of_kind{};
    seen_.resize(figures_.size(), 0);
    ++question_;
    if (not_this >= 0) seen_[static_cast<std::size_t>(not_this)] = question_;
    const auto take = [&](int f) {
      const auto& mentions = figures_[f].mentions;
      const auto next = std::partition_point(mentions.begin(), mentions.end(), [&](const FigureMention& m) {
        return m.span.begin < q.span.begin;
      });
      if (std::exchange(seen_[static_cast<std::size_t>(f)], question_) == question_ || next == mentions.begin()) return;
      if (!may_be_meant(q, figures_[f])) return;
      Standing standing{.figure = f};
      standing.latest = static_cast<std::size_t>(next - mentions.begin()) - 1;
      standing.sentences_back = q.sentence - std::min(q.sentence, figures_.sentence_of(mentions[standing.latest].span.begin));
      standing.rank = out.size() - 1;
      standing.rank_of_kind = of_kind[static_cast<std::size_t>(figures_[f].kind)]++;
      out.push_back(standing);
    };
    const auto& places = figures_.places();
    std::size_t looked_at = 0;
    for (auto at = places.lower_bound({q.span.begin, -1}); at != places.begin() && looked_at < kMostLookedAt; ++looked_at) {
      take((--at)->second);
      if (out.size() > kMostCandidates) break;
    }
    for (const int speaker : {q.last_speaker, q.outer_speaker}) {
      if (speaker >= 0) take(speaker);
    }
    std::size_t later = 0;
    looked_at = 0;
    for (auto at = places.lower_bound({q.span.end, -1}); at != places.end() && looked_at < kMostLookedAt; ++at, ++looked_at) {
      const auto& figure = figures_[at->second];
      const bool first = figure.mentions.front().span.begin == at->first && figure.kind != FigureKind::kNoun;
      if (!first || at->second == not_this || later == kMostLater || !may_be_meant(q, figure)) continue;
      ++later;
      out.push_back({.figure = at->second, .before = false});
    }
    return out;
  }

  // The likeliest candidate; `not_this` is none, -1 for no exception.
  Resolved choose(std::size_t i, const Question& q, const SourceParts& parts, int not_this) {
    const auto standings = candidates(q, not_this);
    std::vector<Features> rows;
    for (const auto& s : standings) {
      rows.push_back(describe(q, s, s.figure >= 0 ? &figures_[s.figure] : nullptr, in_.scores));
    }
    if (listener_ && !q.of_addressee) {
      Asking asking{i, to_string(q.asked), {}, rows};
      for (const auto& s : standings) asking.names.push_back(s.figure >= 0 ? figures_[s.figure].name : own_name(q));
      listener_(asking);
    }
    const auto likely = likelihoods(in_.model, rows);
    const auto best = static_cast<std::size_t>(std::max_element(likely.begin(), likely.end()) - likely.begin());
    const double sure = through(in_.model.calibration, likely[best]);
    if (standings[best].figure < 0) return own_words(q, parts, sure);
    if (!q.span.empty()) figures_.add_mention(standings[best].figure, q.span, q.tokens);
    return {standings[best].figure, How::kFound, sure};
  }

  // What a source is called that is none of the figures: several by their names, others by their words.
  std::string own_name(const Question& q) const {
    if (q.span.empty()) return "unnamed";
    if (q.several && slice(in_.text, q.span).find(" including ") == std::string_view::npos) {
      std::string names;
      const auto inside = figures_.names_in(q.span);
      const auto person = [&](const auto& n) { return figures_[n.figure].kind == FigureKind::kPerson; };
      const bool persons = std::any_of(inside.begin(), inside.end(), person);  // then what else is named is whose they are
      for (const auto& n : inside) {
        if (persons ? !person(n) : figures_[n.figure].kind != FigureKind::kOrganisation) continue;
        names += (names.empty() ? "" : " and ") + figures_[n.figure].name;
      }
      if (names.contains(" and ")) return names;
    }
    if (q.asked == Asked::kI) return "I";
    const auto words = words_of(q.span);
    const auto name = without_marks(generic_name(words));
    return name.empty() ? std::string(words) : name;  // no letter in it
  }

  Resolved own_words(const Question& q, const SourceParts& parts, double sure) {
    if (q.span.empty()) return {-1, How::kNobody, sure};
    const int figure = parts.pronoun != Pronoun::kNone ? figures_.pronoun(own_name(q), q.plural)
                                                       : figures_.noun(own_name(q), parts.head.word, q.plural);
    figures_.add_mention(figure, q.span, q.tokens);
    return {figure, How::kOwnWords, sure};
  }

  void tell(std::size_t i, const char* type, int figure) const {
    if (listener_) listener_({i, type, {figures_[figure].name}, {Features{}}});
  }

  const SpeakerInput& in_;
  Figures& figures_;
  const Listener& listener_;
  std::vector<std::size_t> seen_;  // of each figure, the question that it was last a candidate of
  std::size_t question_ = 0;
  Speakers out_;
};

}  // namespace

std::array<double, kSorts> probabilities(const std::array<float, kSorts>& logits) {
  std::array<double, kSorts> out{};
  const double top = *std::max_element(logits.begin(), logits.end());
  double sum = 0;
  for (std::size_t i = 0; i < kSorts; ++i) sum += out[i] = std::exp(static_cast<double>(logits[i]) - top);
  for (auto& p : out) p /= sum;
  return out;
}

Speakers find_speakers(const SpeakerInput& input, Figures& figures, const Listener& listener) {
  return Resolver(input, figures, listener).run();
}

}  // namespace hearsay
