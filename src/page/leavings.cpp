#include "page/leavings.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "page/leaving_words.h"
#include "page/utf8.h"

namespace hearsay::page {
namespace {

using namespace std::string_view_literals;

template <typename Table>
bool starts_one_of(const Table& table, std::string_view text) {
  return std::ranges::any_of(table, [&](std::string_view start) { return text.starts_with(start); });
}

template <typename Table>
std::array<std::vector<std::string_view>, 256> by_first_letter(const Table& table) {
  std::array<std::vector<std::string_view>, 256> out;
  for (const std::string_view text : table) out[static_cast<unsigned char>(text.front())].push_back(text);
  return out;
}

bool is_edge(char c) { return std::string_view(" :;.,!?|>*-+()[]#\t").find(c) != std::string_view::npos; }

std::string bare(std::string_view line) {
  std::string text = squeeze(line);
  while (!text.empty() && is_edge(text.back())) text.pop_back();
  for (const std::string_view tail : {"…"sv, "»"sv, "→"sv, "—"sv, "•"sv}) {
    if (text.ends_with(tail)) text.resize(text.size() - tail.size());
  }
  while (!text.empty() && is_edge(text.back())) text.pop_back();
  std::size_t start = 0;
  while (start < text.size() && is_edge(text[start])) ++start;
  return lower(std::string_view(text).substr(start));
}

// A capital of two bytes to its small letter: Latin with marks, Cyrillic. Both dotted and dotless i become "i", "ё" "е".
char32_t small(char32_t c) {
  if (c == 0x130 || c == 0x131) return U'i';
  if (c == 0x178) return 0xFF;
  if (c == 0x401 || c == 0x451) return 0x435;
  if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x410 && c <= 0x42F)) return c + 0x20;
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;
  const bool even = (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177);
  const bool odd = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
  return (even && c % 2 == 0) || (odd && c % 2 == 1) ? c + 1 : c;
}

// A bare line's letters made small in other alphabets than ASCII, and marks of other scripts gone from its ends. Any
// bytes: what is no UTF-8 stays.
std::string fold(std::string_view text) {
  static constexpr std::array kEdges = {"【"sv, "】"sv, "「"sv, "」"sv, "［"sv, "］"sv, "："sv, "。"sv, "…"sv, "»"sv, "«"sv, "→"sv,
                                        "▶"sv,  "►"sv,  "▼"sv,  "◆"sv,  "■"sv,  "●"sv, "›"sv, "•"sv, "—"sv, "–"sv};
  const auto cut_edges = [&] {
    for (bool cut = true; cut && !text.empty();) {
      cut = false;
      if (is_ascii(text.substr(0, 1)) && is_ascii(text.substr(text.size() - 1))) {
        while (!text.empty() && is_edge(text.front())) text.remove_prefix(1), cut = true;
        while (!text.empty() && is_edge(text.back())) text.remove_suffix(1), cut = true;
        continue;
      }
      for (const std::string_view edge : kEdges) {
        if (text.starts_with(edge)) text.remove_prefix(edge.size()), cut = true;
        if (text.ends_with(edge)) text.remove_suffix(edge.size()), cut = true;
      }
      while (!text.empty() && is_edge(text.front())) text.remove_prefix(1), cut = true;
      while (!text.empty() && is_edge(text.back())) text.remove_suffix(1), cut = true;
    }
  };
  cut_edges();
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
    if (lead == 0xCC && next == 0x87) {  // the dot that is left of a small "İ"
      ++at;
    } else if (lead >= 0xC3 && lead <= 0xD2 && next >> 6U == 2) {
      append_utf8(out, small(static_cast<char32_t>((lead & 0x1FU) << 6U | (next & 0x3FU))));
      ++at;
    } else if (text.substr(at).starts_with("’")) {
      out += '\'';
      at += 2;
    } else {
      out += ascii_lower(text[at]);
    }
  }
  return out;
}

template <typename Use>
void for_each_phrase(std::string_view phrases, const Use& use) {
  while (!phrases.empty()) {
    const std::size_t bar = std::min(phrases.find('|'), phrases.size());
    use(phrases.substr(0, bar));
    phrases.remove_prefix(std::min(bar + 1, phrases.size()));
  }
}

// Phrases that texts begin with, found by their first two bytes. The first phrase put in counts.
class Starts {
 public:
  void put(std::string phrase, Leaving kind) { table_[key(phrase)].push_back({std::move(phrase), kind}); }

  Leaving find(std::string_view text) const {
    if (text.size() < 2) return Leaving::kNone;
    const auto at = table_.find(key(text));
    if (at == table_.end()) return Leaving::kNone;
    for (const auto& [phrase, kind] : at->second) {
      if (text.starts_with(phrase)) return kind;
    }
    return Leaving::kNone;
  }

 private:
  static unsigned key(std::string_view text) {
    return static_cast<unsigned char>(text[0]) << 8U | static_cast<unsigned char>(text[1]);
  }

  std::unordered_map<unsigned, std::vector<std::pair<std::string, Leaving>>> table_;
};

struct Phrases {
  std::unordered_map<std::string, Leaving> whole;
  Starts bare_starts, line_starts;        // English
  Starts other_starts, other_credits;     // of folded lines
  std::unordered_map<std::string, Leaving> counted;
};

Phrases read_phrases() {
  Phrases out;
  for (const LeavingPhrases& row : english_leavings()) {
    for_each_phrase(row.phrases, [&](std::string_view phrase) {
      if (row.place == PhrasePlace::kWhole) out.whole.emplace(phrase, row.kind);
      if (row.place == PhrasePlace::kBareStart) out.bare_starts.put(std::string(phrase), row.kind);
      if (row.place == PhrasePlace::kLineStart) out.line_starts.put(std::string(phrase), row.kind);
    });
  }
  // A phrase's last blank or colon is meant; only its first marks are edges.
  const auto folded_start = [](std::string_view phrase) {
    const std::string guarded = fold(std::string(phrase) + "x");
    return guarded.substr(0, guarded.size() - 1);
  };
  for (const LeavingPhrases& row : other_leavings()) {
    for_each_phrase(row.phrases, [&](std::string_view phrase) {
      if (row.place == PhrasePlace::kWhole) out.whole.emplace(fold(phrase), row.kind);
      else out.other_starts.put(folded_start(phrase), row.kind);
    });
  }
  for_each_phrase(other_credit_starts(), [&](std::string_view phrase) {
    out.other_credits.put(folded_start(phrase), Leaving::kCaption);
  });
  for_each_phrase(counted_words(), [&](std::string_view word) { out.counted.emplace(fold(word), Leaving::kFurniture); });
  for (const std::string_view word : {"comments"sv, "comment"sv, "shares"sv, "share"sv, "views"sv, "likes"sv, "min read"sv,
                                      "minute read"sv, "minutes read"sv, "mins read"sv, "replies"sv, "minutes to read"sv,
                                      "responses"sv, "followers"sv, "claps"sv}) {
    out.counted.emplace(word, Leaving::kFurniture);
  }
  return out;
}

const Phrases& phrases() {
  static const Phrases kPhrases = read_phrases();
  return kPhrases;
}

// "12 comments", "1 / 2", "3 min read", "•", "___", "* * *": a line without a word of its own.
bool is_counter_or_rule(const std::string& text) {
  if (text.empty()) return true;
  std::size_t at = 0;
  while (at < text.size() && (is_ascii_digit(text[at]) || text[at] == ',' || text[at] == '.' || text[at] == 'k')) ++at;
  if (at == 0) {
    return std::ranges::all_of(text, [](char c) { return c == '_' || c == '*' || c == '-' || c == '=' || c == ' '; }) ||
           text == "•" || text == "a a" || text == "—";
  }
  const std::string_view rest = trim(std::string_view(text).substr(at));
  if (phrases().counted.contains(fold(rest))) return true;
  return rest.starts_with("/") && rest.size() <= 6 &&
         std::ranges::all_of(rest.substr(1), [](char c) { return c == ' ' || is_ascii_digit(c); });
}

}  // namespace

bool is_photo_credit(std::string_view line) {
  if (line.size() > 600) return false;
  const std::string text = lower(trim(line));
  static constexpr std::array kMarks = {"ap photo"sv,   "afp photo"sv,    "getty images"sv, "(photo by "sv,
                                        "(photo:"sv,    "photo credit"sv, "shutterstock"sv, "photo illustration"sv,
                                        "(image:"sv,    "image credit"sv, "via ap)"sv,      "reuters/"sv,
                                        "(credit:"sv,   "| ap"sv,         "istock"sv,       "/afp"sv,
                                        "pool photo"sv, "via reuters"sv,  "file photo"sv,   "image source"sv,
                                        "image via"sv,  ") ap"sv};
  static constexpr std::array kStarts = {"photo:"sv,       "photos:"sv,    "photo by "sv,        "photograph by "sv,
                                         "image:"sv,       "images:"sv,    "credit:"sv,          "pictured:"sv,
                                         "picture:"sv,     "caption:"sv,   "photo courtesy"sv,   "image courtesy"sv,
                                         "photo credit"sv, "file photo"sv, "illustration by "sv, "image by "sv};
  static constexpr std::array kFile = {"file - "sv, "file — "sv, "file – "sv, "in this photo"sv};  // agencies' captions
  if (starts_one_of(kFile, text)) return true;
  if (starts_one_of(kStarts, text)) return text.size() < 300;
  // Folded, no more of it than the longest of them.
  if (text.size() < 200 && text.find('?') == std::string::npos) {
    const std::string_view start = cut(text, 40);
    const auto& credits = phrases().other_credits;
    if (credits.find(is_ascii(start) ? std::string(start) : fold(start)) != Leaving::kNone) return true;
  }
  // At the line's end: a name or two may follow the mark, not a sentence.
  constexpr std::size_t kAfter = 40, kLongestMark = 18;
  const std::string_view all = text;
  const std::string_view end = all.substr(all.size() - std::min(all.size(), kAfter + kLongestMark));
  static const auto table = by_first_letter(kMarks);
  for (std::size_t at = 0; at < end.size(); ++at) {
    for (const std::string_view mark : table[static_cast<unsigned char>(end[at])]) {
      if (end.substr(at).starts_with(mark) && end.size() - at - mark.size() <= kAfter) return true;
    }
  }
  return false;
}

Leaving leaving_of(std::string_view line) {
  constexpr std::size_t kLongestStart = 64;  // bytes
  line = trim(line);
  if (line.size() > 400) return Leaving::kNone;
  const std::string text = bare(line);
  if (is_counter_or_rule(text)) return Leaving::kFurniture;
  const Phrases& known = phrases();
  const std::string folded = is_ascii(text) ? std::string() : fold(text);
  const std::string& plain = folded.empty() ? text : folded;
  if (const auto at = known.whole.find(text); at != known.whole.end()) return at->second;
  const Leaving start = known.bare_starts.find(text);
  if (start == Leaving::kEnd || (start == Leaving::kRelated && text.size() < 60)) return start;
  const Leaving line_start = known.line_starts.find(lower(line.substr(0, kLongestStart)));
  if (line_start == Leaving::kLegal || (line_start == Leaving::kFurniture && text.size() < 250)) return line_start;
  if (is_photo_credit(line)) return Leaving::kCaption;
  if (!folded.empty()) {
    if (const auto at = known.whole.find(folded); at != known.whole.end()) return at->second;
  }
  const Leaving other = known.other_starts.find(plain);
  return other == Leaving::kRelated && plain.size() >= 100 ? Leaving::kNone : other;
}

}  // namespace hearsay::page
