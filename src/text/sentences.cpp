// Sentences: where a stop ends one. See sentences.h.
#include "text/sentences.h"

#include <algorithm>
#include <string>

#include "text/abbreviations.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace hearsay {
namespace {

constexpr std::size_t kLongestToken = 32;  // bytes looked back at for the word before a stop
constexpr int kMostOpeners = 6;            // marks that may stand before a sentence's first word

// A stop and what belongs to it: '.', '?!', '...', '. . .', '."', '.)', '".', '? [...]'.
struct Stop {
  std::size_t begin, end;
  int stops = 0;            // how many stop characters
  bool full_stop = false;   // only one, and it is '.'
  bool asks = false;        // has a '?' or '!'
  bool quote = false;       // a quotation mark closes behind it
  bool bracket = false;     // a bracket closes behind it
  bool omission = false;    // "[...]" is part of it
};

// One paragraph's walk. Everything looks ahead and back by a bounded distance, blanks excepted, which are gone over
// once by each stop before them.
class Splitter {
 public:
  Splitter(std::string_view text, Span paragraph, Spans& out)
      : text_(text.substr(0, paragraph.end)), start_(paragraph.begin), out_(out) {}

  void run() {
    std::size_t at = start_;
    while (at < text_.size()) {
      if (text_[at] >= 0 && !may_begin_stop(text_[at])) {  // most of a text
        ++at;
        continue;
      }
      const CodePoint point = code_point_at(text_, at);
      if (!is_stop(point.value) && omission_at(at) == 0) {
        at += point.length;
        continue;
      }
      const Stop stop = take_stop(at);
      const std::size_t next = skip_blanks(text_, stop.end);
      if (ends_sentence(stop, next)) {
        put(stop.end);
        start_ = next;
      }
      at = stop.end;
    }
    put(text_.size());
  }

 private:
  static bool may_begin_stop(char c) { return c == '.' || c == '!' || c == '?' || c == '[' || c == '('; }

  CodePoint peek(std::size_t at) const {
    return at < text_.size() ? code_point_at(text_, at) : CodePoint{U' ', 0, true};
  }

  void put(std::size_t end) {
    const Trimmed trimmed = trim(text_, start_, end);
    if (trimmed.begin < trimmed.end) out_.push_back({trimmed.begin, trimmed.end});
  }

  // The length of "[...]", "[…]", "(...)", "[.]" at `at`, or 0.
  std::size_t omission_at(std::size_t at) const {
    const CodePoint open = peek(at);
    if (open.value != U'[' && open.value != U'(') return 0;
    std::size_t end = at + 1;
    int stops = 0;
    for (int i = 0; i < 8; ++i) {
      const CodePoint point = peek(end);
      if (point.length == 0) return 0;
      if (point.value == U'.' || point.value == 0x2026) ++stops;
      else if (point.value != U' ' && point.value != 0xA0) break;
      end += point.length;
    }
    const char close = open.value == U'[' ? ']' : ')';
    return stops > 0 && end < text_.size() && text_[end] == close ? end + 1 - at : 0;
  }

  Stop take_stop(std::size_t begin) const {
    Stop stop{.begin = begin, .end = begin};
    bool only_dot = true;
    while (stop.end < text_.size()) {
      if (const std::size_t omission = omission_at(stop.end)) {
        stop.end += omission;
        stop.omission = true;
        continue;
      }
      const CodePoint point = peek(stop.end);
      if (is_stop(point.value)) {
        ++stop.stops;
        only_dot = only_dot && point.value == U'.';
        stop.asks = stop.asks || point.value == U'?' || point.value == U'!';
      } else if (is_closer(point.value)) {
        (is_quote(point.value) ? stop.quote : stop.bracket) = true;
      } else if (!goes_on_after_blank(stop.end, stop)) {
        break;
      }
      stop.end += point.length;
    }
    stop.full_stop = stop.stops == 1 && only_dot && !stop.omission;
    return stop;
  }

  // A blank inside of a stop: ". . .", '.' ", a thin space between two quotation marks, "? [...]".
  bool goes_on_after_blank(std::size_t at, const Stop& stop) const {
    const CodePoint blank = peek(at);
    if (!is_blank(blank.value) || is_line_end(blank.value)) return false;
    const std::size_t next = at + blank.length;
    const CodePoint point = peek(next);
    if (point.length == 0) return false;
    if (omission_at(next) > 0) return !is_lower(peek(skip_blanks(text_, next + omission_at(next))).value);
    const CodePoint after = peek(next + point.length);
    const bool before_blank = is_blank(after.value);
    if (point.value == U'.') return before_blank || after.value == U'.' || is_closer(after.value);
    const bool straight = point.value == U'"' || point.value == U'\'';
    const bool curly = point.value == 0x201D || point.value == 0x2019;
    const bool closing = curly || (straight && (before_blank || is_stop(after.value)));
    return closing && (stop.quote || before_blank) && (before_blank || is_stop(after.value));
  }

  bool ends_sentence(const Stop& stop, std::size_t next) const {
    if (next >= text_.size()) return true;
    const bool spaced = next > stop.end;
    // Scraped text loses blanks after a closing mark: 'said.”Police'. "example.com" and "U.S.A" are the rule otherwise.
    if (!spaced && !is_wide_stop(stop) && !starts_anew(stop, next)) return false;
    const std::size_t first = skip_openers(next);
    const CodePoint head = peek(first);
    if (head.length == 0) return true;
    if (is_lower(head.value)) return false;
    const bool opened = first > next;
    if (is_digit(head.value)) return spaced && ends_before_number(stop);
    if (!is_letter(head.value)) return ends_before_sign(head.value, stop);
    if (stop.full_stop && !word_allows_end(stop, first, opened)) return false;
    return !(stop.asks && stop.quote && !opened && is_attribution(first));
  }

  bool starts_anew(const Stop& stop, std::size_t next) const {
    const char32_t head = peek(next).value;
    return stop.quote && stop.stops > 0 && (is_upper(head) || (is_quote(head) && is_opener(head)));
  }

  // "。" and "！" need no blank behind them.
  bool is_wide_stop(const Stop& stop) const { return peek(stop.begin).value >= 0x3000; }

  std::size_t skip_openers(std::size_t at) const {
    for (int i = 0; i < kMostOpeners; ++i) {
      const CodePoint point = peek(at);
      const bool dots = is_stop(point.value);
      if (point.length == 0 || (!is_opener(point.value) && !dots)) break;
      at += point.length;
      if (point.value == U'-' || point.value == 0x2013 || point.value == 0x2014 || point.value == 0x2022 || dots) {
        at = skip_blanks(text_, at);
      }
    }
    return at;
  }

  bool ends_before_number(const Stop& stop) const {
    if (!stop.full_stop || stop.quote) return true;
    const std::string_view word = word_before(stop.begin);
    if (is_list_mark(word, stop)) return false;
    const Abbreviation kind = abbreviation(word);
    return kind == Abbreviation::kNone;
  }

  // Before "$5m" a sentence can end; "#MAGA", "@name" and a slash go on with it.
  bool ends_before_sign(char32_t head, const Stop& stop) const {
    const bool money = head == U'$' || head == 0x20AC || head == 0xA3 || head == 0xA5;
    const bool other_sign = head >= 0x80 && !is_quote(head);
    if (!money && !other_sign) return false;
    return !stop.full_stop || abbreviation(word_before(stop.begin)) == Abbreviation::kNone;
  }

  // The word that a stop at `end` stands behind: letters, digits, inner stops and hyphens.
  std::string_view word_before(std::size_t end) const {
    std::size_t begin = end;
    while (begin > start_ && end - begin < kLongestToken) {
      const CodePoint point = code_point_before(text_, begin);
      const bool inner = point.value == U'.' || point.value == U'-' || point.value == U'&';
      if (!is_letter(point.value) && !is_digit(point.value) && !inner) break;
      begin -= point.length;
    }
    return text_.substr(begin, end - begin);
  }

  std::string_view word_at(std::size_t begin) const {
    std::size_t end = begin;
    while (end < text_.size() && end - begin < kLongestToken) {
      const CodePoint point = peek(end);
      const bool apostrophe = point.value == U'\'' || point.value == 0x2019;
      if (!is_letter(point.value) && !(apostrophe && is_letter(peek(end + point.length).value))) break;
      end += point.length;
    }
    return text_.substr(begin, end - begin);
  }

  // "1." or "a." where the sentence would be nothing else.
  bool is_list_mark(std::string_view word, const Stop& stop) const {
    if (word.empty() || word.size() > 3 || word.data() != text_.data() + start_) return false;
    const bool digits = std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    return !stop.quote && (digits || word.size() == 1);
  }

  // Whether a sentence can end at "word." before the upper-case word at `first`.
  bool word_allows_end(const Stop& stop, std::size_t first, bool opened) const {
    const std::string_view word = word_before(stop.begin);
    if (word.empty() || stop.quote) return true;
    if (is_list_mark(word, stop)) return false;
    const std::string_view next = word_at(first);
    switch (abbreviation(word)) {
      case Abbreviation::kNone:
        return true;
      case Abbreviation::kTitle:
        return false;
      case Abbreviation::kNumbered:
        if (word == "No" || is_lower(peek(static_cast<std::size_t>(word.data() - text_.data())).value)) return true;
        return begins_sentences(next);
      case Abbreviation::kHour:
        return opened ? peek(skip_blanks(text_, stop.end)).value != U'(' : !is_zone(next, first);
      case Abbreviation::kAmbiguous:
        break;
    }
    if (stop.bracket) return begins_sentences(next);
    // Initials: "A" and "I" are words too.
    if (word.size() == 1 && next.size() == 1 && peek(first + 1).value == U'.') return false;
    if (word == "I") return begins_sentences(next) && next.size() > 1;
    return begins_sentences(next) || (opened && is_quote(peek(skip_blanks(text_, stop.end)).value));
  }

  // "ET", "Monday", "Tongan time": goes on after an hour.
  bool is_zone(std::string_view word, std::size_t at) const {
    return follows_hour(word) || word_at(skip_blanks(text_, at + word.size())) == "time";
  }

  // 'Ross asked', 'Sen. Mark R. Warner told reporters': up to five words in upper case and a verb of saying.
  bool is_attribution(std::size_t at) const {
    for (int i = 0; i < 6; ++i) {
      const std::string_view word = word_at(at);
      if (word.empty()) return false;
      if (is_saying(word)) return i > 0;
      if (!is_upper(peek(at).value)) return false;
      at += word.size();
      if (peek(at).value == U'.') ++at;
      const CodePoint blank = peek(at);
      if (blank.length == 0 || !is_blank(blank.value)) return false;
      at += blank.length;
    }
    return false;
  }

  std::string_view text_;  // up to the paragraph's end
  std::size_t start_;      // of the sentence that is being read
  Spans& out_;
};

}  // namespace

void split_sentences(std::string_view text, Span paragraph, Spans& sentences) {
  Splitter(text, paragraph, sentences).run();
}

Layout lay_out(std::string_view text) {
  Layout layout;
  layout.paragraphs = split_paragraphs(text);
  layout.sentences.reserve(layout.paragraphs.size() * 2);
  for (const Span paragraph : layout.paragraphs) split_sentences(text, paragraph, layout.sentences);
  return layout;
}

}  // namespace hearsay
