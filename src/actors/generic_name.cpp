#include "actors/countries.h"
#include "actors/name_words.h"
#include "actors/noun_heads.h"
#include "actors/roles.h"

namespace hearsay {
namespace {

using Words = std::vector<NameWord>;

// Whether a phrase's first word has its capital from a name, not from the sentence that it begins.
bool keeps_capital(std::string_view phrase, const Words& words, std::size_t at) {
  const NameWord& word = words[at];
  const bool plural = noun_of(word.folded, false).plural;  // "Protesters'", not "Fields' lawyers"
  if (word.all_capitals || (word.possessive && !plural) || is_title(word.folded) || at > 0) return true;
  if (at + 1 < words.size() && words[at + 1].folded == "and" && noun_of(word.folded, true).kind == HeadKind::kNone) {
    static const WordSet kAdjectives("state local legal state-run public private foreign senior");
    return !kAdjectives.holds(word.folded);  // "Barr and Ross"
  }
  const auto printed = phrase.substr(word.begin, word.end - word.begin);
  if (is_place_word(printed) || !country_of(printed).empty()) return true;
  if (noun_of(word.folded, false).kind != HeadKind::kNone) return at + 1 < words.size() && words[at + 1].capital;
  return at + 1 < words.size() && words[at + 1].capital;
}

}  // namespace

std::string generic_name(std::string_view phrase) {
  const auto words = name_words(phrase);
  std::size_t begin = 0;
  const auto left_out = [&](std::size_t i) {
    const auto& next = words[i + 1].folded;
    if (i == 0 && words[i].folded == "one") return next != "of";  // "One resident"
    return is_article(words[i]) && next != "lot";                 // "A lot of people"
  };
  while (begin + 1 < words.size() && left_out(begin)) ++begin;
  if (begin >= words.size()) return {};
  std::size_t end = begin + 1;
  std::size_t last = words.size();  // of the part before the first comma
  for (const auto& segment : segments(words)) {
    if (begin < segment.end) {
      last = segment.end;
      break;
    }
  }
  while (end < last && !is_relative(words[end]) && words[end].folded != "including") ++end;
  while (end > begin + 1 && words[end - 1].bracketed && !words[begin].bracketed) --end;
  if (end > begin + 1 && (words[end - 1].folded == "in" || words[end - 1].folded == "to")) --end;  // "in which"
  std::string out;
  bool blank = false;
  int depth = 0;  // what stands in brackets is left out
  for (const char c : phrase.substr(words[begin].begin, words[end - 1].end - words[begin].begin)) {
    depth += c == '(' ? 1 : 0;
    if (depth > 0) {
      depth -= c == ')' ? 1 : 0;
      continue;
    }
    const bool is_blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!is_blank && blank && !out.empty()) out += ' ';
    blank = is_blank;
    if (!is_blank && c != '[' && c != ']') out += c;
  }
  if (!out.empty() && out[0] >= 'A' && out[0] <= 'Z' && !keeps_capital(phrase, words, begin)) {
    out[0] = static_cast<char>(out[0] | 0x20);
  }
  return out;
}

}  // namespace hearsay
