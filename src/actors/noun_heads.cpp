#include "actors/noun_heads.h"

#include <algorithm>

namespace hearsay {
namespace {

using Words = std::vector<NameWord>;
using Classes = std::vector<WordClass>;
using C = WordClass;

bool starts_quantity(const NameWord& word) {
  static const WordSet kWords("one some many most several number numbers lot lots majority minority dozens hundreds "
                              "thousands millions part parts all both each half couple any none few percent series any "
                              "handful scores plenty two three four five rest %");
  return kWords.holds(word.folded) || word.folded.ends_with('%');
}

// One search for the head of one phrase.
class Search {
 public:
  Search(const HeadFinder& finder, const Words& words, const Classes& classes)
      : finder_(finder), words_(words), classes_(classes) {}

  FoundHead run(Segment first) {
    begin_ = begin_behind_quantity(first.begin, first.end);
    head_ = finder_.last_of(begin_, std::max(first.end, begin_));
    noun_ = finder_.noun_at(head_);
    step_back();
    owned_by_name(first.end);
    // "foreign and defence ministers"
    if (stopped_by_and() && (noun_.kind == HeadKind::kNone || adjective_behind_and())) {
      for (std::size_t i = head_ + 1; i < first.end && !is_relative(words_[i]) && classes_[i] != C::kPreposition; ++i) {
        if (finder_.noun_at(i).kind != HeadKind::kNone) noun_ = finder_.noun_at(head_ = i);
      }
    }
    return {begin_, head_, owner_end_, noun_, kind(), one_, part_};
  }
 private:
  // "one of the officers", "a number of senators": the noun behind "of".
  std::size_t begin_behind_quantity(std::size_t begin, std::size_t end) {
    static const WordSet kBefore(
        "the a an more than only at least about over nearly almost some hundred million dozen");
    std::size_t i = begin;
    while (i + 1 < end && kBefore.holds(words_[i].folded) && words_[i + 1].folded != "of") ++i;
    const bool counted = i > begin && i + 1 < end && starts_quantity(words_[i]) && words_[i].folded != "number";
    if (counted && words_[i + 1].folded == "million") return i + 2 < end ? i + 2 : i;  // "more than two million people"
    if (i < end && starts_quantity(words_[i]) && i + 2 < words_.size() && words_[i + 1].folded == "of") {
      one_ = words_[i].folded == "one";
      part_ = true;
      return i + 2;
    }
    return begin;
  }

  // "The Guardian", "Business Insider", "US Geological Survey", "Hirtenberger Defence Group": a capital on a word that
  // is a role or document elsewhere.
  bool outlet_or_team() const {
    static const WordSet kNames(
        "mail bulletin reporter survey review guardian insider hindu independent observer register telegraph journal "
        "standard express chronicle examiner inquirer globe sun star mirror citizen advertiser dispatch enquirer group "
        "team economist spectator post");
    if (!words_[head_].capital || head_ == begin_ || !kNames.holds(words_[head_].folded)) return false;
    return all_capital(is_article(words_[begin_]) ? begin_ + 1 : begin_, head_);
  }
  bool all_capital(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      if (!words_[i].capital || words_[i].possessive) return false;
    }
    return true;
  }
  // "residents there", "sources close to": the noun stands before.
  void step_back() {
    if (noun_.kind != HeadKind::kNone || head_ == begin_ || words_[head_].capital) return;
    const auto before = finder_.noun_at(head_ - 1);
    if (before.kind == HeadKind::kNone || words_[head_ - 1].possessive) return;
    noun_ = before;
    --head_;
  }
  // "the Centre for Aviation's database": all of it owns the head.
  void owned_by_name(std::size_t end) {
    if (noun_.kind != HeadKind::kOrganisation || !words_[head_].capital || words_[head_].possessive) return;
    for (std::size_t i = head_ + 1; i + 1 < end && (words_[i].capital || classes_[i] == C::kPreposition); ++i) {
      if (!words_[i].possessive) continue;
      const std::size_t head = finder_.last_of(i + 1, end);
      if (finder_.noun_at(head).kind == HeadKind::kNone) return;
      owner_end_ = i + 1;
      head_ = head;
      noun_ = finder_.noun_at(head);
      return;
    }
  }
  // "State and federal election officials"
  bool adjective_behind_and() const {
    return head_ == begin_ && head_ + 2 < words_.size() && classes_[head_ + 2] == C::kOther &&
           !words_[head_ + 2].capital;
  }
  bool stopped_by_and() const { return head_ + 1 < words_.size() && classes_[head_ + 1] == C::kAnd; }

  HeadKind kind() const {
    if (outlet_or_team()) return HeadKind::kOrganisation;
    const bool common = !words_[head_].capital || head_ == begin_;  // "aid agencies", not "the Armed Forces"
    const bool several = noun_.kind == HeadKind::kOrganisation && noun_.plural && noun_.singular != "police" && common;
    const HeadKind kind = several ? HeadKind::kGroup : noun_.kind;
    return one_ && kind == HeadKind::kGroup ? HeadKind::kRole : kind;
  }

  const HeadFinder& finder_;
  const Words& words_;
  const Classes& classes_;
  std::size_t begin_ = 0, head_ = 0, owner_end_ = 0;
  bool one_ = false, part_ = false;
  Noun noun_;
};

}  // namespace

bool is_relative(const NameWord& word) {
  static const WordSet kWords("who whom whose which that");
  return kWords.holds(word.folded) && !word.capital;
}

// Whether the noun phrase ends before word `i`: a preposition, a relative, a participle ("posted on", "reported by").
bool HeadFinder::stops(std::size_t i, std::size_t begin) const {
  if (i <= begin) return false;
  const C kind = classes_[i];
  if (words_[i].bracketed || is_relative(words_[i]) || kind == C::kPreposition || kind == C::kAnd) return true;
  if (kind == C::kArticle && !words_[i - 1].possessive && classes_[i - 1] != C::kArticle) return true;
  // "news agency Interfax", "newspaper The Hindu": what follows is its name
  if (classes_[i - 1] == C::kOrganisation && !words_[i - 1].capital && words_[i].capital) return true;
  static const WordSet kIrregular("known sent made written given held shown seen heard drawn taken led run built");
  const auto& word = words_[i].folded;
  const bool form = word.ends_with("ed") || word.ends_with("ing") || kIrregular.holds(word);
  const bool participle = !words_[i].capital && form && noun_of(word, false).kind == HeadKind::kNone &&
                          noun_of(words_[i - 1].folded, true).kind != HeadKind::kNone;
  const bool noun_next = i + 1 < words_.size() && (classes_[i + 1] == C::kRole || classes_[i + 1] == C::kOrganisation);
  return participle && !noun_next;
}

std::size_t HeadFinder::last_of(std::size_t begin, std::size_t end) const {
  std::size_t i = begin;
  while (i < end && !stops(i, begin)) ++i;
  return i > begin ? i - 1 : begin;
}

Noun HeadFinder::noun_at(std::size_t i) const {
  if (i >= words_.size() || words_[i].bracketed) return {};
  if (classes_[i] == C::kName || classes_[i] == C::kParticle || classes_[i] == C::kPlace) {
    // a sentence's first word: "Egyptologists", "Buyers"; a name never stands in the lists as a plural
    const auto noun = i == 0 && words_.size() == 1 ? noun_of(words_[i].folded, false) : Noun{};
    return noun.plural ? noun : Noun{};
  }
  return noun_of(words_[i].folded, !words_[i].capital || (i == 0 && words_[i].folded.ends_with("ologists")));
}

FoundHead HeadFinder::find(Segment first) const { return Search(*this, words_, classes_).run(first); }

}  // namespace hearsay
