#include "store/snippet.h"

#include <algorithm>

#include "text/letters.h"
#include "text/utf8.h"

namespace hearsay::store {
namespace {

// The words between blanks; what is longer than a snippet is cut into pieces.
Spans words_of(std::string_view text) {
  Spans out;
  std::size_t begin = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const bool blank = is_blank(point.value) || point.value < 0x20;
    if (inside && (blank || at - begin >= kSnippetBytes / 4)) {
      out.push_back({begin, at});
      inside = false;
    }
    if (!inside && !blank) {
      begin = at;
      inside = true;
    }
    at += point.length;
  }
  if (inside) out.push_back({begin, text.size()});
  return out;
}

// How many words from `first` on fit.
std::size_t last_word(const Spans& words, std::size_t first) {
  std::size_t last = first;
  while (last + 1 < words.size() && last + 1 - first < kSnippetWords &&
         words[last + 1].end - words[first].begin <= kSnippetBytes) {
    ++last;
  }
  return last;
}

// The first word of the piece with the most marks; a few words before the first mark.
std::size_t best_start(const Spans& words, const Spans& marks) {
  constexpr std::size_t kBefore = 6;
  std::size_t best = 0, most = 0, word = 0;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    while (word + 1 < words.size() && words[word].end <= marks[i].begin) ++word;
    std::size_t start = word > kBefore ? word - kBefore : 0;
    if (last_word(words, start) < word) start = word;
    const std::size_t end = words[last_word(words, start)].end;
    std::size_t count = 0;
    for (std::size_t j = i; j < marks.size() && marks[j].end <= end; ++j) ++count;
    if (count > most) {
      most = count;
      best = start;
    }
  }
  // Near the end: as many words as there is room for, before.
  while (best > 0 && last_word(words, best - 1) + 1 == words.size()) --best;
  return best;
}

}  // namespace

Snippet make_snippet(std::string_view text, const Spans& marks) {
  Snippet out;
  const Spans words = words_of(text);
  if (words.empty()) return out;
  const std::size_t first = best_start(words, marks);
  const std::size_t last = last_word(words, first);
  const Span piece{words[first].begin, words[last].end};
  if (first > 0) out.text += "… ";
  const std::size_t moved = out.text.size();
  out.text += slice(text, piece);
  std::replace_if(out.text.begin(), out.text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  if (last + 1 < words.size()) out.text += " …";
  for (const Span mark : marks) {
    const Span inside{std::max(mark.begin, piece.begin), std::min(mark.end, piece.end)};
    if (inside.begin < inside.end) {
      out.marks.push_back({inside.begin - piece.begin + moved, inside.end - piece.begin + moved});
    }
  }
  return out;
}

}  // namespace hearsay::store
