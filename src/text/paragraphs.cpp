// Paragraphs: lines, joined where the text was hard-wrapped. See sentences.h.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "text/letters.h"
#include "text/sentences.h"
#include "text/utf8.h"

namespace hearsay {
namespace {

constexpr std::size_t kNarrowest = 55, kWidest = 100;  // columns of a hard-wrapped text's longest line
constexpr std::size_t kEnoughLines = 3;

// A line that is not blank. Widths are in code points; those over kWidest + 1 are not counted on.
struct Line {
  std::size_t begin, end;    // trimmed, bytes
  std::size_t width = 0;
  std::size_t first_word = 0;  // its width
  bool starts_block = false;   // the text's first, or after a blank line
  bool starts_lower = false;
  bool ends_sentence = false;
};

void measure(std::string_view text, Line& line) {
  bool in_first_word = true;
  for (std::size_t at = line.begin; at < line.end && line.width <= kWidest;) {
    const CodePoint point = code_point_at(text, at);
    if (line.width == 0) line.starts_lower = is_lower(point.value);
    in_first_word = in_first_word && !is_blank(point.value);
    if (in_first_word) ++line.first_word;
    ++line.width;
    at += point.length;
  }
  std::size_t end = line.end;
  for (int i = 0; i < 4 && end > line.begin; ++i) {
    const CodePoint point = code_point_before(text, end);
    if (is_stop(point.value)) line.ends_sentence = true;
    if (!is_closer(point.value)) break;
    end -= point.length;
  }
}

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  bool after_blank = true;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin, next = text.size();
    for (; end < text.size();) {
      const CodePoint point = code_point_at(text, end);
      if (is_line_end(point.value)) {
        next = end + point.length;
        // CR LF is one line end, not a blank line.
        if (point.value == U'\r' && next < text.size() && text[next] == '\n') ++next;
        break;
      }
      end += point.length;
    }
    const Trimmed trimmed = trim(text, begin, end);
    if (trimmed.begin == trimmed.end) {
      after_blank = true;
    } else {
      lines.push_back({.begin = trimmed.begin, .end = trimmed.end});
      lines.back().starts_block = after_blank;
      after_blank = false;
      measure(text, lines.back());
    }
    begin = next;
  }
  return lines;
}

// The next line's first word would not have fitted: a line that was broken because it was full. `width` is the widest
// line seen, and the text's own width may be a little more.
bool is_full(const Line& line, const Line& next, std::size_t width) {
  return line.width <= kWidest && line.width + 1 + next.first_word > width;
}

// The width that lines [begin, end), a block, were wrapped at, or 0 where they were not.
std::size_t wrap_width(const std::vector<Line>& lines, std::size_t begin, std::size_t end) {
  if (end - begin < kEnoughLines) return 0;
  std::size_t width = 0, lower = 0, stopped = 0;
  for (std::size_t i = begin; i < end; ++i) width = std::max(width, lines[i].width);
  if (width < kNarrowest || width > kWidest) return 0;
  for (std::size_t i = begin; i + 1 < end; ++i) {
    if (!is_full(lines[i], lines[i + 1], width) && !lines[i].ends_sentence) return 0;
    lower += lines[i + 1].starts_lower;
    stopped += lines[i].ends_sentence;
  }
  const std::size_t breaks = end - begin - 1;
  return lower * 2 >= breaks && stopped * 2 <= breaks ? width : 0;
}

std::size_t wrap_width(const std::vector<Line>& lines) {
  std::size_t widest = 0;
  for (std::size_t begin = 0, end = 0; begin < lines.size(); begin = end) {
    for (end = begin + 1; end < lines.size() && !lines[end].starts_block;) ++end;
    widest = std::max(widest, wrap_width(lines, begin, end));
  }
  return widest;
}

}  // namespace

Spans split_paragraphs(std::string_view text) {
  const std::vector<Line> lines = lines_of(text);
  const std::size_t width = wrap_width(lines);
  Spans paragraphs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool joins = width > 0 && i > 0 && !lines[i].starts_block && is_full(lines[i - 1], lines[i], width);
    if (joins) {
      paragraphs.back().end = lines[i].end;
    } else {
      paragraphs.push_back({lines[i].begin, lines[i].end});
    }
  }
  return paragraphs;
}

}  // namespace hearsay
