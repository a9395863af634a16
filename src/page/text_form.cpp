#include "page/text_form.h"

#include <algorithm>
#include <array>

#include "page/utf8.h"

namespace hearsay::page {
namespace {

void for_each_word(std::string_view text, const auto& take) {
  constexpr std::size_t kSeed = 14695981039346656037U;
  std::size_t word = kSeed;
  bool inside = false;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ' ';
    if (is_word_byte(c)) {
      word = (word ^ static_cast<unsigned char>(ascii_lower(c))) * kFnvPrime;
      inside = true;
    } else if (inside) {
      take(word);
      word = kSeed, inside = false;
    }
  }
}

void for_each_gram(std::string_view text, const auto& take) {
  std::array<std::size_t, 4> last{};
  std::size_t count = 0;
  for_each_word(text, [&](std::size_t word) {
    last[count++ % 4] = word;
    if (count < 4) return;
    std::size_t gram = 0;
    for (std::size_t k = 0; k < 4; ++k) gram = gram * kFnvPrime + last[(count + k) % 4];
    take(gram);
  });
}

}  // namespace

WordSet::WordSet(std::string_view text) {
  for_each_word(text, [this](std::size_t word) { words_.push_back(word); });
  std::ranges::sort(words_);
  words_.erase(std::ranges::unique(words_).begin(), words_.end());
}

float WordSet::covers(const WordSet& other) const {
  if (other.words_.empty() || words_.empty()) return 0;
  std::size_t same = 0;
  for (const std::size_t word : other.words_) same += std::ranges::binary_search(words_, word);
  return static_cast<float>(static_cast<double>(same) / static_cast<double>(other.words_.size()));
}

Grams::Grams(std::string_view text) {
  for_each_gram(text, [this](std::size_t gram) { grams_.insert(gram); });
}

float Grams::holds(std::string_view text) const {
  double all = 0, found = 0;
  for_each_gram(text, [&](std::size_t gram) { ++all, found += grams_.contains(gram); });
  return all > 0 ? static_cast<float>(found / all) : -1.0F;
}

Form form_of(std::string_view text) {
  Form form;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_ascii_alpha(c)) {
      ++form.letters;
      form.upper += is_ascii_upper(c);
    } else if (is_ascii_digit(c)) {
      ++form.digits;
    } else if (c == ',' || c == ';') {
      ++form.commas;
    } else if (c == '.' || c == '!' || c == '?') {
      if (i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '"') ++form.ends;
    } else if (c == '"') {
      ++form.quotes;
    } else if (c == '|') {
      ++form.bars;
    } else if (c == '@') {
      form.at_sign = true;
    } else if (static_cast<unsigned char>(c) >= 0xC0) {
      ++form.foreign;
      const std::string_view rest = text.substr(i, 3);
      if (rest.starts_with("©")) form.copyright = true;
      if (rest == "“" || rest == "”" || rest == "„" || rest.starts_with("«")) ++form.quotes;
      if (rest == "•" || rest == "›" || rest == "→" || rest.starts_with("»") || rest.starts_with("·")) ++form.bars;
      if (rest == "。" || rest == "！" || rest == "？") ++form.ends;
      if (rest == "，" || rest == "、") ++form.commas;
    }
  }
  return form;
}

}  // namespace hearsay::page
