#include "text/bert_chars.h"

#include <unicode/uchar.h>

#include <cstdint>
#include <optional>

namespace hearsay {
namespace {

bool is_ideograph(char32_t c) {
  const auto in = [c](char32_t low, char32_t high) { return c >= low && c <= high; };
  return in(0x4E00, 0x9FFF) || in(0x3400, 0x4DBF) || in(0x20000, 0x2A6DF) || in(0x2A700, 0x2B73F) ||
         in(0x2B740, 0x2B81F) || in(0x2B920, 0x2CEAF) || in(0xF900, 0xFAFF) || in(0x2F800, 0x2FA1F);
}

bool assigned_in_unicode_8(char32_t c) {
  UVersionInfo age;
  u_charAge(static_cast<UChar32>(c), age);
  return age[0] <= 8;
}

// The characters whose category Unicode has changed since: as it was then.
std::optional<BertClass> class_in_unicode_8(char32_t c) {
  switch (c) {
    case 0x166D:   // Canadian syllabics chi sign, now a symbol
    case 0x111C9:  // Sharada sandhi mark, now a mark
      return BertClass::kPunctuation;
    case 0x1734:  // Hanunoo sign pamudpod, now a spacing mark
      return BertClass::kMark;
    case 0x1885:  // two Mongolian letters and a Javanese vowel sign, now non-spacing marks
    case 0x1886:
    case 0xA9BD:
      return BertClass::kWord;
    default:
      return std::nullopt;
  }
}

// Lower case of what Unicode 16 and 17 brought, which ICU 72 (Unicode 15) does not know.
struct Newer {
  char32_t first, last, lower;  // first .. last are the upper-case ones, `lower` is the first's lower case
};
constexpr Newer kNewer[] = {
    {0x1C89, 0x1C89, 0x1C8A}, {0xA7CB, 0xA7CB, 0x0264},    {0xA7CC, 0xA7CC, 0xA7CD},   {0xA7CE, 0xA7CE, 0xA7CF},
    {0xA7D2, 0xA7D2, 0xA7D3}, {0xA7D4, 0xA7D4, 0xA7D5},    {0xA7DA, 0xA7DA, 0xA7DB},   {0xA7DC, 0xA7DC, 0x019B},
    {0x10D50, 0x10D65, 0x10D70}, {0x16EA0, 0x16EB8, 0x16EBB},
};

}  // namespace

BertClass bert_class(char32_t c) {
  if (c == U'\t' || c == U'\n' || c == U'\r' || c == U' ') return BertClass::kBlank;
  if (c == 0 || c == 0xFFFD) return BertClass::kDropped;
  if (is_ideograph(c)) return BertClass::kIdeograph;
  const auto code = static_cast<UChar32>(c);
  const std::uint32_t category = U_GET_GC_MASK(code);
  constexpr std::uint32_t kTold = U_GC_CC_MASK | U_GC_CF_MASK | U_GC_CO_MASK | U_GC_Z_MASK | U_GC_MN_MASK | U_GC_P_MASK;
  // "$+<=>^`|~" are symbols to Unicode, and punctuation to BERT.
  if (c < 0x80) {
    if ((category & U_GC_CC_MASK) != 0) return BertClass::kDropped;
    return (category & (U_GC_P_MASK | U_GC_S_MASK)) != 0 ? BertClass::kPunctuation : BertClass::kWord;
  }
  if (const auto then = class_in_unicode_8(c)) return *then;
  if ((category & kTold) == 0 || !assigned_in_unicode_8(c)) return BertClass::kWord;
  if ((category & (U_GC_CC_MASK | U_GC_CF_MASK | U_GC_CO_MASK)) != 0) return BertClass::kDropped;
  if ((category & U_GC_Z_MASK) != 0) return BertClass::kBlank;
  return (category & U_GC_MN_MASK) != 0 ? BertClass::kMark : BertClass::kPunctuation;
}

char32_t bert_lower(char32_t c) {
  if (c >= kNewer[0].first) {
    for (const Newer& newer : kNewer) {
      if (c >= newer.first && c <= newer.last) return newer.lower + (c - newer.first);
    }
  }
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

bool bert_normalizes(char32_t c) {
  UVersionInfo age;
  u_charAge(static_cast<UChar32>(c), age);
  return age[0] <= 9;
}

}  // namespace hearsay
