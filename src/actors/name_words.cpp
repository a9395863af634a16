#include "actors/name_words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include "text/letters.h"
#include "text/utf8.h"

namespace hearsay {
namespace {

bool apostrophe(char32_t c) { return c == U'\'' || c == 0x2018 || c == 0x2019 || c == 0x02BC || c == 0xFF07; }
bool hyphen(char32_t c) { return c == U'-' || c == 0x2010 || c == 0x2011 || c == 0x2013; }
bool mark(char32_t c) { return c >= 0x80 && u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK; }
bool in_word(char32_t c) {
  if (c < 0x80 && std::string_view("@#&_/+$%").find(static_cast<char>(c)) != std::string_view::npos) return true;
  return is_letter(c) || is_digit(c) || mark(c);
}

// Letters that no decomposition makes plain.
std::string_view plain(char32_t c) {
  static constexpr std::array<std::pair<char32_t, std::string_view>, 18> kPlain = {{
      {0x142, "l"}, {0x141, "l"}, {0xF8, "o"}, {0xD8, "o"}, {0x111, "d"}, {0x110, "d"}, {0x131, "i"}, {0xDF, "ss"},
      {0xE6, "ae"}, {0xC6, "ae"}, {0x153, "oe"}, {0x152, "oe"}, {0xFE, "th"}, {0xDE, "th"}, {0xF0, "d"}, {0xD0, "d"},
      {0x259, "a"}, {0x18F, "a"}}};
  for (const auto& [letter, ascii] : kPlain) {
    if (letter == c) return ascii;
  }
  return {};
}

void fold_one(char32_t c, std::string& out) {
  if (c < 0x80) {
    out += static_cast<char>(c >= U'A' && c <= U'Z' ? c | 0x20 : c);
    return;
  }
  if (apostrophe(c)) out += '\'';
  else if (hyphen(c)) out += '-';
  else if (const auto ascii = plain(c); !ascii.empty()) out += ascii;
  else if (!mark(c)) append_utf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
}

class Splitter {
 public:
  explicit Splitter(std::string_view phrase) : phrase_(phrase) {}

  std::vector<NameWord> run() {
    for (std::size_t at = 0; at < phrase_.size() && words_.size() < kMostNameWords;) {
      const CodePoint point = code_point_at(phrase_, at);
      if (point.valid && in_word(point.value)) {
        at = word(at);
        continue;
      }
      between(point.valid ? point.value : U' ');
      at += point.length;
    }
    return std::move(words_);
  }

 private:
  char32_t at(std::size_t place) const {
    if (place >= phrase_.size()) return 0;
    const CodePoint point = code_point_at(phrase_, place);
    return point.valid ? point.value : U' ';
  }
  static bool alphanumeric(char32_t c) { return c != 0 && (is_letter(c) || is_digit(c) || mark(c)); }

  void between(char32_t c) {
    if (c == U'(') ++depth_;
    if (c == U')' && depth_ > 0) --depth_;
    const bool stop = c == U',' || c == U';' || c == U':' || c == 0x2014 || hyphen(c);
    if (stop && !words_.empty() && depth_ == 0) words_.back().comma = true;
  }

  // Takes the word that begins at `begin`; gives where to go on.
  std::size_t word(std::size_t begin) {
    std::size_t end = begin;
    NameWord found;
    while (end < phrase_.size()) {
      const CodePoint point = code_point_at(phrase_, end);
      const std::size_t next = end + point.length;
      const char32_t c = point.valid ? point.value : U' ';
      const bool joins = apostrophe(c) || hyphen(c) || c == U'.';
      if (!in_word(c) && !(joins && alphanumeric(at(next)))) {
        if (c == U'.') found.dotted = true;
        if (apostrophe(c) && end > begin && (phrase_[end - 1] | 0x20) == 's') found.possessive = true;
        break;
      }
      end = next;
    }
    const std::size_t after = end;
    found.begin = begin;
    found.end = possessive(begin, end, found);
    found.bracketed = depth_ > 0;
    describe(found);
    words_.push_back(std::move(found));
    return after;
  }

  // Where the word ends without its 's.
  std::size_t possessive(std::size_t begin, std::size_t end, NameWord& found) const {
    if (end - begin < 3 || (phrase_[end - 1] | 0x20) != 's') return end;
    const CodePoint before = code_point_before(phrase_, end - 1);
    if (!before.valid || !apostrophe(before.value) || end - 1 - before.length <= begin) return end;
    found.possessive = true;
    return end - 1 - before.length;
  }

  void describe(NameWord& found) const {
    const auto text = phrase_.substr(found.begin, found.end - found.begin);
    found.folded = fold(text);
    std::size_t letters = 0, small = 0;
    char32_t before = 0;
    bool first = true;
    for (std::size_t i = 0; i < text.size();) {
      const CodePoint point = code_point_at(text, i);
      if (is_letter(point.value)) {
        ++letters;
        if (is_lower(point.value)) ++small;
        if (is_upper(point.value) && (first || (particle_end(before) && glued(found.folded)))) found.capital = true;
        first = false;
      } else if (is_digit(point.value)) {
        first = false;  // "9th" is no name
      }
      before = point.value;
      i += point.length;
    }
    found.all_capitals = letters >= 2 && small == 0;
  }
  static bool particle_end(char32_t c) { return hyphen(c) || apostrophe(c); }
  static bool glued(std::string_view folded) {
    static constexpr std::array<std::string_view, 15> kGlued = {"al-", "el-", "as-", "ad-", "ar-", "an-", "at-", "az-",
                                                               "ul-", "bin-", "ibn-", "d'", "l'", "t'", "ash-"};
    return std::any_of(kGlued.begin(), kGlued.end(), [&](auto prefix) { return folded.starts_with(prefix); });
  }

  std::string_view phrase_;
  std::vector<NameWord> words_;
  int depth_ = 0;
};

}  // namespace

std::vector<NameWord> name_words(std::string_view phrase) { return Splitter(phrase).run(); }

std::string fold(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2* form_d = unorm2_getNFDInstance(&error);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.length;
    if (!point.valid) continue;
    std::array<UChar, 64> parts{};
    error = U_ZERO_ERROR;
    const std::int32_t size =
        point.value < 0x80 || form_d == nullptr
            ? -1
            : unorm2_getDecomposition(form_d, static_cast<UChar32>(point.value), parts.data(), parts.size(), &error);
    if (size <= 0 || U_FAILURE(error)) {
      fold_one(point.value, out);
      continue;
    }
    for (std::int32_t i = 0; i < size;) {
      UChar32 part = 0;
      U16_NEXT(parts.data(), i, size, part);
      if (!U_IS_SURROGATE(part)) fold_one(static_cast<char32_t>(part), out);
    }
  }
  return out;
}

bool is_article(const NameWord& word) {
  static const WordSet kArticles("the a an");
  return kArticles.holds(word.folded) && !(word.folded == "a" && word.dotted);
}

WordSet::WordSet(std::string_view words) {
  while (!words.empty()) {
    const auto blank = words.find(' ');
    if (blank != 0) words_.push_back(words.substr(0, blank));
    words.remove_prefix(blank == std::string_view::npos ? words.size() : blank + 1);
  }
  std::sort(words_.begin(), words_.end());
}

bool WordSet::holds(std::string_view word) const { return std::binary_search(words_.begin(), words_.end(), word); }

}  // namespace hearsay
