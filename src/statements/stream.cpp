#include "statements/stream.h"

#include <cctype>
#include <string>

#include "text/letters.h"
#include "text/utf8.h"

namespace hearsay {
namespace {

bool letter_or_digit(char32_t c) { return is_letter(c) || is_digit(c); }

bool digit(char c) { return c >= '0' && c <= '9'; }

std::string letters_from(std::string_view text, std::size_t at) {
  std::string out;
  for (; at < text.size() && std::isalpha(static_cast<unsigned char>(text[at])) && out.size() < 8; ++at) {
    out += static_cast<char>(std::tolower(static_cast<unsigned char>(text[at])));
  }
  return out;
}

std::string letters_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin < 8 && std::isalpha(static_cast<unsigned char>(text[begin - 1]))) --begin;
  return letters_from(text.substr(0, end), begin);
}

// "I've", "he'd", "who's": a source and its verb in one word, which spans must be able to part. "Ross's" and "don't"
// are not.
bool contraction(std::string_view text, std::size_t begin, std::size_t end) {
  const auto rest = letters_from(text, end);
  for (const auto* verb : {"ve", "d", "ll", "re", "m"}) {
    if (rest == verb) return true;
  }
  if (rest != "s") return false;
  const auto word = letters_before(text, begin);
  for (const auto* pronoun : {"he", "she", "it", "who"}) {
    if (word == pronoun) return true;
  }
  return false;
}

// A mark inside a word: "Sanders's", "pro-Rubio", "U.S.", "2,500", "AT&T". It stands between two letters without a
// blank, so no span begins or ends at it.
bool joins(std::string_view text, std::size_t begin, std::size_t end) {
  if (begin == 0 || end >= text.size()) return false;
  const auto mark = text.substr(begin, end - begin);
  if (mark == "," || mark == ":") return digit(text[begin - 1]) && digit(text[end]);
  static constexpr std::string_view kMarks = "'-.&/@_";
  if (mark != "’" && (mark.size() != 1 || kMarks.find(mark) == std::string_view::npos)) return false;
  if ((mark == "'" || mark == "’") && contraction(text, begin, end)) return false;
  return letter_or_digit(code_point_before(text, begin).value) && letter_or_digit(code_point_at(text, end).value);
}

}  // namespace

std::vector<Token> make_stream(std::string_view text, const std::vector<Piece>& pieces, const Spans& paragraphs,
                               const Tokenizer& tokenizer) {
  std::vector<Token> out;
  out.reserve(pieces.size() + paragraphs.size());
  std::size_t paragraph = 0;
  std::size_t last_paragraph = static_cast<std::size_t>(-1);
  bool after_mark = false;
  for (const auto& piece : pieces) {
    while (paragraph + 1 < paragraphs.size() && paragraphs[paragraph].end <= piece.begin) ++paragraph;
    const bool new_paragraph = !out.empty() && paragraph != last_paragraph;
    if (new_paragraph) out.push_back({kBreak, {piece.begin, piece.begin}, true});
    const bool adjacent = !out.empty() && !out.back().is_break() && out.back().span.end == piece.begin;
    const bool mark = adjacent && joins(text, piece.begin, piece.end);
    const bool goes_on = !out.empty() && !out.back().is_break() && tokenizer.continues_word(piece.id);
    out.push_back({piece.id, {piece.begin, piece.end}, !goes_on && !mark && !(adjacent && after_mark)});
    after_mark = mark;
    last_paragraph = paragraph;
  }
  return out;
}

std::vector<Piece> without(const std::vector<Piece>& pieces, const Spans& leave_out) {
  std::vector<Piece> out;
  out.reserve(pieces.size());
  auto gap = leave_out.begin();
  for (const auto& piece : pieces) {
    while (gap != leave_out.end() && gap->end <= piece.begin) ++gap;
    if (gap == leave_out.end() || piece.end <= gap->begin) out.push_back(piece);
  }
  return out;
}

std::vector<std::size_t> window_starts(std::size_t count, std::size_t window, std::size_t overlap) {
  if (count <= window) return {0};
  const std::size_t step = window - overlap;
  const std::size_t windows = (count - overlap + step - 1) / step;
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < windows; ++i) starts.push_back(i * (count - window) / (windows - 1));
  return starts;
}

Window make_window(const std::vector<Token>& tokens, std::size_t begin, std::size_t end, const Tokenizer& tokenizer) {
  Window window;
  window.reserve(end - begin + 2);
  window.push_back(tokenizer.cls());
  for (std::size_t i = begin; i < end; ++i) window.push_back(tokens[i].id);
  window.push_back(tokenizer.sep());
  return window;
}

}  // namespace hearsay
