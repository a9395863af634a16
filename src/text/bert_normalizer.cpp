#include "text/bert_normalizer.h"

#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include <algorithm>

#include "text/utf8.h"

namespace hearsay {

BertNormalizer::BertNormalizer(std::string_view text) : text_(text) {
  UErrorCode status = U_ZERO_ERROR;
  form_d_ = unorm2_getNFDInstance(&status);  // a constant inside ICU; fails only where ICU's data is missing
  if (U_FAILURE(status)) form_d_ = nullptr;
}

std::size_t BertNormalizer::take(std::size_t at, std::vector<NormalChar>& out) {
  const CodePoint point = code_point_at(text_, at);
  const Place place{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + point.length)};
  constexpr NormalChar kGap{U' ', BertClass::kBlank, 0, 0};
  switch (bert_class(point.value)) {
    case BertClass::kDropped:
      break;
    case BertClass::kBlank:
      flush(out);
      place_ = place;
      out.push_back(kGap);
      break;
    case BertClass::kIdeograph:
      flush(out);
      out.push_back(kGap);
      decompose(point.value, place, out);
      flush(out);
      out.push_back(kGap);
      break;
    default:
      decompose(point.value, place, out);
  }
  return point.length;
}

void BertNormalizer::decompose(char32_t c, Place place, std::vector<NormalChar>& out) {
  constexpr int kLongest = 32;  // UTF-16 units; the longest canonical decomposition has 4 characters
  UChar units[kLongest];
  UErrorCode status = U_ZERO_ERROR;
  int length = -1;
  if (c >= 0xC0 && form_d_ != nullptr && bert_normalizes(c)) {
    length = unorm2_getDecomposition(form_d_, static_cast<UChar32>(c), units, kLongest, &status);
  }
  if (length < 0 || U_FAILURE(status)) {
    put(c, true, place, out);
    return;
  }
  for (int i = 0; i < length;) {
    const bool first = i == 0;
    UChar32 part = 0;
    U16_NEXT(units, i, length, part);
    put(static_cast<char32_t>(part), first, place, out);
  }
}

void BertNormalizer::put(char32_t c, bool first, Place place, std::vector<NormalChar>& out) {
  const bool may_combine = c >= 0x300 && bert_normalizes(c);
  const std::uint8_t combining_class = may_combine ? u_getCombiningClass(static_cast<UChar32>(c)) : 0;
  if (combining_class != 0) {
    waiting_.push_back({c, combining_class, first});
    if (first) places_.push_back(place);
    return;
  }
  flush(out);
  if (first) place_ = place;
  emit(c, out);
}

void BertNormalizer::flush(std::vector<NormalChar>& out) {
  if (waiting_.empty()) return;
  const auto lower_class = [](const Waiting& a, const Waiting& b) { return a.combining_class < b.combining_class; };
  if (!std::is_sorted(waiting_.begin(), waiting_.end(), lower_class)) {
    std::stable_sort(waiting_.begin(), waiting_.end(), lower_class);
  }
  std::size_t next = 0;
  for (const Waiting& each : waiting_) {
    if (each.first) place_ = places_[next++];
    emit(each.value, out);
  }
  waiting_.clear();
  places_.clear();
}

void BertNormalizer::emit(char32_t c, std::vector<NormalChar>& out) const {
  const BertClass kind = bert_class(c);
  if (kind == BertClass::kMark) return;
  const bool alone = kind == BertClass::kPunctuation;
  out.push_back({bert_lower(c), alone ? BertClass::kPunctuation : BertClass::kWord, place_.begin, place_.end});
}

}  // namespace hearsay
