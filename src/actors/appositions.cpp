#include "actors/appositions.h"

#include <algorithm>

#include "actors/countries.h"
#include "actors/name_words.h"
#include "actors/role_words.h"
#include "actors/roles.h"

namespace hearsay {
namespace {

constexpr std::size_t kMostBefore = 7;    // words
constexpr std::size_t kMostBehind = 120;  // bytes

bool small_word_inside(const std::string& word) { return word == "of" || word == "and" || word == "for"; }

// "On Friday President Putin"
bool is_time(const std::string& word) {
  static const WordSet set("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow january "
                           "february march april may june july august september october november december");
  return set.holds(word);
}

// At a sentence's begin every word has a capital; a place has its own ("Russian President", "Kremlin spokesman").
bool has_own_capital(std::string_view tail, const NameWord& word, bool opens_sentence) {
  if (!word.capital || is_time(word.folded)) return false;
  return !opens_sentence || is_place_word(tail.substr(word.begin, word.end - word.begin));
}

// From where the words before a name say what he is: names, roles and titles, without a mark between.
std::size_t begin_of_title(std::string_view text, Span name, Span sentence) {
  const auto before = text.substr(sentence.begin, name.begin - sentence.begin);
  const auto tail = before.substr(before.size() - std::min<std::size_t>(before.size(), 160));
  const std::size_t offset = name.begin - tail.size();
  const auto words = name_words(tail);
  std::size_t begin = name.begin;
  for (std::size_t n = 0; n < words.size() && n < kMostBefore; ++n) {
    const auto& word = words[words.size() - 1 - n];
    if (word.comma || word.bracketed) break;
    const bool role = noun_of(word.folded, false).kind == HeadKind::kRole || is_title(word.folded);
    const bool fits = role || has_own_capital(tail, word, word.begin + offset <= sentence.begin) ||
                      (begin < name.begin && small_word_inside(word.folded));
    if (!fits) break;
    begin = word.begin + offset;
  }
  return begin;
}

const WordSet& verbs() {
  static const WordSet set("said says say told tells added adds has have had was were is are will would can could may might did "
                           "does do asked asks wrote called announced warned claimed argued insisted noted posted tweeted "
                           "went came made took met");
  return set;
}

// To where an apposition behind the name goes: ", director of the Russia program"; the name's end where there is none.
std::size_t end_of_apposition(std::string_view text, Span name, Span sentence) {
  const auto rest = text.substr(name.end, std::min(sentence.end - name.end, kMostBehind));
  if (!rest.starts_with(", ")) return name.end;
  const bool cut = name.end + rest.size() < sentence.end;
  const auto words = name_words(rest);
  std::size_t first = 0;
  while (first < words.size() && (is_article(words[first]) || words[first].possessive)) ++first;
  // a noun for a role must come before any verb: within the first five words
  for (std::size_t i = first; i < words.size() && i < first + 5; ++i) {
    if (noun_of(words[i].folded, false).kind == HeadKind::kRole) {
      std::size_t last = i;
      while (last + 1 < words.size() && !words[last].comma) {
        if (verbs().holds(words[++last].folded)) return name.end;  // "with Mark Rutte, the president said": another's
      }
      return cut && !words[last].comma ? name.end : name.end + words[last].end;  // too long for a role
    }
    if (words[i].comma) break;
  }
  return name.end;
}

}  // namespace

std::vector<std::string> roles_beside(std::string_view text, Span name, Span sentence) {
  if (!sentence.contains(name)) return {};
  const std::size_t begin = begin_of_title(text, name, sentence), end = end_of_apposition(text, name, sentence);
  if (begin == name.begin && end == name.end) return {};
  return split_source(text.substr(begin, end - begin)).roles;
}

}  // namespace hearsay
