#include "actors/known_names.h"

#include <algorithm>

#include "actors/name_words.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace hearsay {
namespace {

struct Part {
  KnownWord word;
  bool hyphened = false;  // a hyphen stands before it
};

bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2018 || c == 0x2019 || c == 0x02BC; }
bool is_hyphen(char32_t c) { return c == U'-' || c == U'/' || (c >= 0x2010 && c <= 0x2015); }

// Whether a character is part of a word; a mark that is written by itself belongs to the letter before it.
bool in_word(char32_t c, bool inside) {
  return is_letter(c) || is_digit(c) || c == U'&' || (inside && c >= 0x300 && c < 0x370);
}

// fold(), with a short way for what nearly all words are.
std::string folded_word(std::string_view word) {
  if (ascii_run(word, 0) < word.size()) return fold(word);
  std::string out(word);
  for (char& c : out) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
  return out;
}

// Cuts at everything that is no letter or digit; apostrophes fall out, and a possessive with them.
class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  std::vector<Part> run() {
    for (std::size_t at = 0; at < text_.size() && parts_.size() <= kMostNameWords;) {
      const auto byte = static_cast<unsigned char>(text_[at]);
      const CodePoint point = byte < 0x80 ? CodePoint{byte, 1, true} : code_point_at(text_, at);
      if (in_word(point.value, begin_ != kNone)) letter(at, point);
      else if (!is_apostrophe(point.value) || begin_ == kNone) end(at, is_hyphen(point.value));
      at += point.length;
    }
    end(text_.size(), false);
    if (parts_.size() > kMostNameWords) parts_.resize(kMostNameWords);
    return std::move(parts_);
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  void letter(std::size_t at, CodePoint point) {
    if (begin_ == kNone) {
      begin_ = at;
      parts_.push_back({{"", is_upper(point.value), true}, hyphened_});
    }
    if (is_lower(point.value)) parts_.back().word.capitals = false;
  }

  void end(std::size_t at, bool hyphen) {
    if (begin_ != kNone) {
      std::string folded = folded_word(text_.substr(begin_, at - begin_));
      if (folded.ends_with("'s")) folded.resize(folded.size() - 2);
      std::erase(folded, '\'');
      parts_.back().word.text = folded == "&" ? "and" : std::move(folded);
      if (parts_.back().word.text.empty()) parts_.pop_back();
    }
    begin_ = kNone;
    hyphened_ = hyphen;
  }

  std::string_view text_;
  std::vector<Part> parts_;
  std::size_t begin_ = kNone;
  bool hyphened_ = false;
};

// Letters that stand one by one are one word, as far as two and more of them follow each other ("D-N.Y." is d, ny).
std::vector<KnownWord> join_initials(std::vector<Part> parts, bool everywhere) {
  std::vector<KnownWord> out;
  bool joining = false;
  for (auto& [word, hyphened] : parts) {
    const bool initial = word.text.size() == 1 && word.capital;
    if (initial && joining && !hyphened) {
      out.back().text += word.text;
      out.back().capitals = true;
      continue;
    }
    joining = initial && (everywhere || out.empty());
    out.push_back(std::move(word));
  }
  return out;
}

std::vector<KnownWord> words_of(std::string_view text, bool initials_everywhere) {
  return join_initials(Cutter(text).run(), initials_everywhere);
}

// Words that belong to the surname behind them: with another one, or none, it is another name.
bool is_particle(std::string_view word) {
  static const WordSet kParticles("van von der den de del della di da das do dos du la le el al bin bint ibn ben st ter "
                                  "ten");
  return kParticles.holds(word);
}

bool agree(std::string_view a, std::string_view b) {
  if (a == b) return true;
  return (a.size() == 1 || b.size() == 1) && a[0] == b[0];
}

// Whether all of `few` is in `many`, in its order, and what it lacks could be left out.
bool left_out(const std::vector<std::string>& few, const std::vector<std::string>& many) {
  std::size_t found = 0;
  for (std::size_t i = 1; i + 1 < many.size(); ++i) {
    if (found + 2 < few.size() && agree(few[found + 1], many[i])) ++found;
    else if (is_particle(many[i])) return false;
  }
  return found + 2 == few.size();
}

}  // namespace

std::vector<KnownWord> known_words(std::string_view text) { return words_of(text, true); }

std::string known_key(std::string_view text) {
  std::string out;
  for (const auto& word : known_words(text)) {
    if (out.empty() && word.text == "the") continue;
    out += (out.empty() ? "" : " ") + word.text;
  }
  return out;
}

KnownName known_name(std::string_view name) {
  static const WordSet kHonorifics("mr mrs ms miss mx dr prof sir dame"), kGenerations("jr jnr sr snr ii iii iv");
  KnownName out;
  for (auto& word : words_of(name, false)) {
    if (!out.words.empty() || !kHonorifics.holds(word.text)) out.words.push_back(std::move(word.text));
  }
  if (out.words.size() > 2 && kGenerations.holds(out.words.back())) {
    out.generation = out.words.back() == "jnr" ? "jr" : out.words.back() == "snr" ? "sr" : out.words.back();
    out.words.pop_back();
  }
  return out;
}

NameFit name_fit(const KnownName& a, const KnownName& b) {
  if (!a.is_full() || !b.is_full() || a.generation != b.generation) return NameFit::kNo;
  if (a.words.front() != b.words.front() || a.words.back() != b.words.back()) return NameFit::kNo;
  if (a.words.size() == b.words.size()) {
    const bool same = std::equal(a.words.begin(), a.words.end(), b.words.begin(), agree);
    return !same ? NameFit::kConflict : a.words.size() > 2 ? NameFit::kMiddle : NameFit::kFits;
  }
  const bool fits = a.words.size() < b.words.size() ? left_out(a.words, b.words) : left_out(b.words, a.words);
  return fits ? NameFit::kFits : NameFit::kConflict;
}

bool is_surname_of(const KnownName& name, const KnownName& full) {
  if (name.words.empty() || name.words.size() >= full.words.size()) return false;
  return std::equal(name.words.rbegin(), name.words.rend(), full.words.rbegin());
}

}  // namespace hearsay
