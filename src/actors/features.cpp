#include "actors/features.h"

#include <algorithm>
#include <cmath>

#include "actors/name_words.h"
#include "actors/roles.h"

namespace hearsay {
namespace {

constexpr std::size_t kMentionsCompared = 6;  // of a candidate, the latest ones

// Features are written in the order in which they are named here; kFeatures counts them.
class Row {
 public:
  void add(double x) {
    if (count_ < kFeatures) row_[count_++] = static_cast<float>(x);
  }
  void add(bool x) { add(x ? 1.0 : 0.0); }
  Features row() const { return row_; }

 private:
  Features row_{};
  std::size_t count_ = 0;
};

double share_of_words(std::string_view words, std::string_view of) {
  const auto mine = name_words(words), theirs = name_words(of);
  if (mine.empty()) return 0;
  std::size_t both = 0, counted = 0;
  for (const auto& w : mine) {
    if (is_article(w)) continue;
    ++counted;
    both += std::any_of(theirs.begin(), theirs.end(), [&](const NameWord& t) { return t.folded == w.folded; });
  }
  return counted ? static_cast<double>(both) / static_cast<double>(counted) : 0;
}

// Words for one and the same office: a press secretary is a spokesman, a president a leader.
bool same_office(std::string_view head, std::string_view words, std::string_view role) {
  const auto spokesman = [](std::string_view text) {
    return share_of_words("press secretary", text) > 0.99 || share_of_words("spokesman", text) > 0.99 ||
           share_of_words("spokeswoman", text) > 0.99 || share_of_words("spokesperson", text) > 0.99;
  };
  if (spokesman(words) && spokesman(role)) return true;
  if (head != "leader") return false;
  for (const std::string_view leads : {"president", "prime minister", "premier", "chancellor", "king", "chief executive"}) {
    if (share_of_words(leads, role) > 0.99) return true;
  }
  return false;
}

bool has_role(const Figure& figure, const Question& q) {
  return !q.head.empty() && std::any_of(figure.roles.begin(), figure.roles.end(), [&](const std::string& role) {
    return share_of_words(q.head, role) > 0.99 || same_office(q.head, q.words, role);
  });
}

bool inside(Span span, const Spans& spans) {
  return std::any_of(spans.begin(), spans.end(), [&](Span s) { return s.contains(span); });
}

void describe_mentions(const Question& q, const Standing& s, const Figure& f, const TokenScores& scores, Row& row) {
  double best = -9, last = 0;
  const std::size_t first = s.latest + 1 > kMentionsCompared ? s.latest + 1 - kMentionsCompared : 0;
  for (std::size_t m = first; m <= s.latest; ++m) {
    const auto& tokens = f.mentions[m].tokens;
    if (tokens.empty() || q.tokens.empty()) continue;
    last = likeness(scores, q.tokens, tokens);
    best = std::max(best, last);
  }
  row.add(std::clamp(best, -9.0, 15.0) / 5);
  row.add(std::clamp(last, -9.0, 15.0) / 5);
  const auto& mention = f.mentions[s.latest];
  const std::size_t back = s.before ? q.span.begin - std::min(q.span.begin, mention.span.end) : 0;
  row.add(std::log1p(static_cast<double>(back)) / 8);
  row.add(s.before && s.sentences_back == 0);
  row.add(s.before && s.sentences_back == 1);
  row.add(s.before && (s.sentences_back == 2 || s.sentences_back == 3));
  row.add(!s.before);
  row.add(mention.opens_sentence);
  row.add(mention.in_quotation);
  row.add(inside(mention.span, q.content));
}

void describe_figure(const Question& q, const Standing& s, const Figure& f, Row& row) {
  const bool person = f.kind == FigureKind::kPerson;
  const bool body = f.kind == FigureKind::kOrganisation || f.kind == FigureKind::kPlace;
  const bool noun = f.kind == FigureKind::kNoun;
  for (const auto kind : {FigureKind::kPerson, FigureKind::kOrganisation, FigureKind::kPlace, FigureKind::kOtherName,
                          FigureKind::kNoun}) {
    row.add(f.kind == kind);
  }
  row.add(noun && f.plural);
  row.add(noun && !f.plural);
  row.add(1.0 / (1.0 + static_cast<double>(s.rank)));
  row.add(1.0 / (1.0 + static_cast<double>(s.rank_of_kind)));
  row.add(s.figure == q.last_speaker);
  row.add(s.figure == q.last_speaker && q.since_last < 12);
  row.add(s.figure == q.speaker_before);
  row.add(s.figure == q.outer_speaker);
  row.add(s.figure == q.outer_addressee);
  row.add(std::log1p(static_cast<double>(f.mentions.size())) / 3);
  row.add(std::log1p(static_cast<double>(f.times_spoken)) / 3);
  const bool known = q.gender != Gender::kUnknown && f.gender != Gender::kUnknown;
  row.add(known && q.gender == f.gender);
  row.add(known && q.gender != f.gender);
  const bool singular = q.asked == Asked::kHe || q.asked == Asked::kShe || q.asked == Asked::kI;
  row.add(singular && !person && !(noun && !f.plural));
  row.add(q.asked == Asked::kIt && person);
  row.add(noun && !q.head.empty() && q.head == f.head);
  row.add(noun && !q.words.empty() && q.words == fold(f.name));
  row.add(has_role(f, q));
  row.add(q.words.empty() || noun ? 0.0 : share_of_words(q.words, f.name));
  row.add(person || (noun && !f.plural) ? q.sorts[0] : 0.0);
  row.add(body ? q.sorts[1] : 0.0);
  row.add(noun && f.plural ? q.sorts[2] : 0.0);
  row.add(person ? q.sorts[2] : 0.0);
}

const WordSet& nouns_for_any_person() {
  static const WordSet set("man woman boy girl teenager suspect victim politician author actor actress singer artist musician "
                           "player lawmaker candidate businessman businesswoman billionaire incumbent writer");
  return set;
}

const WordSet& nouns_for_any_body() {
  static const WordSet set("company firm organisation organization agency group body institution institute outlet newspaper "
                           "paper magazine broadcaster network club bank airline "
                           "manufacturer retailer charity regulator");
  return set;
}

const WordSet& nouns_for_media() {
  static const WordSet set("outlet newspaper paper magazine broadcaster network channel agency site website publication daily tabloid");
  return set;
}

// "the Morning Post" reports what others do; "the company" and "they" are rarely it.
bool is_media(const Figure& figure) {
  static const WordSet set("post times news tribune journal herald guardian gazette telegraph mail globe star sun mirror express "
                           "independent observer chronicle press today bbc cnn nbc cbs abc npr pbs reuters afp ap upi");
  if (figure.kind != FigureKind::kOrganisation) return false;
  const auto words = name_words(figure.name);
  return (!words.empty() && set.holds(words.back().folded)) || split_source(figure.name).head.kind == HeadKind::kMedia;
}

}  // namespace

bool may_be_meant(const Question& question, const Figure& figure) {
  const bool person = figure.kind == FigureKind::kPerson;
  const bool body = figure.kind == FigureKind::kOrganisation || figure.kind == FigureKind::kPlace;
  switch (question.asked) {
    case Asked::kHe:
    case Asked::kShe:
    case Asked::kI: return !body && !(figure.kind == FigureKind::kNoun && figure.plural);
    case Asked::kThey: return !is_media(figure);
    case Asked::kDefinite: break;
    default: return true;
  }
  if (question.document && person) return false;
  if (figure.kind == FigureKind::kNoun) return question.head == figure.head;
  if (person) return has_role(figure, question) || nouns_for_any_person().holds(question.head);
  static const WordSet of_places("government country nation");
  if (of_places.holds(question.head) && figure.kind == FigureKind::kPlace) return true;
  if (is_media(figure) && !nouns_for_media().holds(question.head)) return false;
  return nouns_for_any_body().holds(question.head) || (!question.head.empty() && share_of_words(question.head, figure.name) > 0.99);
}

const char* to_string(Asked asked) {
  static constexpr std::array<const char*, kAskedKinds> kNames = {"he", "she", "it", "they", "i", "we",
                                                                  "other pronoun", "definite", "noun", "nobody", "quotation"};
  return kNames[static_cast<std::size_t>(asked)];
}

Features describe(const Question& question, const Standing& standing, const Figure* figure, const TokenScores& scores) {
  Row row;
  for (std::size_t i = 0; i < kAskedKinds; ++i) row.add(static_cast<std::size_t>(question.asked) == i);
  row.add(question.nested);
  row.add(question.of_addressee);
  row.add(question.direct);
  row.add(figure == nullptr);
  row.add(figure == nullptr ? question.sorts[4] : 0.0);
  row.add(figure == nullptr ? question.sorts[0] : 0.0);
  row.add(figure == nullptr ? question.sorts[2] + question.sorts[3] : 0.0);
  if (figure != nullptr) {
    describe_mentions(question, standing, *figure, scores, row);
    describe_figure(question, standing, *figure, row);
  }
  return row.row();
}

}  // namespace hearsay
