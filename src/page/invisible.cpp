#include "page/invisible.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "page/utf8.h"

namespace hearsay::page {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

template <std::size_t Size>
bool in(const std::array<Range, Size>& ranges, char32_t c) {
  return std::ranges::any_of(ranges, [c](Range range) { return c >= range.first && c <= range.last; });
}

constexpr char32_t kZwnj = 0x200C;
constexpr char32_t kZwj = 0x200D;
constexpr char32_t kKeycap = 0x20E3;
constexpr char32_t kBlackFlag = 0x1F3F4;
constexpr char32_t kCancelTag = 0xE007F;

// Scripts whose letters join or stack, and where a joiner or a non-joiner between two letters is spelling.
constexpr std::array kJoining = {
    Range{0x0600, 0x07FF}, Range{0x0840, 0x08FF}, Range{0x0900, 0x0DFF},   Range{0x0F00, 0x109F},
    Range{0x1700, 0x18AF}, Range{0x1900, 0x1CFF}, Range{0xA800, 0xABFF},   Range{0xFB50, 0xFDFF},
    Range{0xFE70, 0xFEFC}, Range{0x10A00, 0x10FFF}, Range{0x11000, 0x11FFF}, Range{0x1E900, 0x1E95F}};

// Bases of emoji, widely: symbols that have an emoji presentation, and the emoji planes.
constexpr std::array kEmoji = {
    Range{0x00A9, 0x00A9}, Range{0x00AE, 0x00AE}, Range{0x203C, 0x203C}, Range{0x2049, 0x2049},  Range{0x2122, 0x2122},
    Range{0x2139, 0x2139}, Range{0x2194, 0x21AA}, Range{0x231A, 0x23FF}, Range{0x24C2, 0x24C2},  Range{0x25AA, 0x25FE},
    Range{0x2600, 0x27BF}, Range{0x2934, 0x2935}, Range{0x2B05, 0x2B55}, Range{0x3030, 0x3030},  Range{0x303D, 0x303D},
    Range{0x3297, 0x3297}, Range{0x3299, 0x3299}, Range{0x1F000, 0x1FAFF}};

constexpr std::array kMongolian = {Range{0x1800, 0x180A}, Range{0x1810, 0x18AF}};
constexpr std::array kJamo = {Range{0x1100, 0x11FF}, Range{0xA960, 0xA97F}, Range{0xD7B0, 0xD7FF}};

enum class Kind { kVisible, kSoftHyphen, kBidirectional, kZeroWidth, kSelector, kTag, kOther };

Kind kind_of(char32_t c) {
  if (c < 0xAD) return Kind::kVisible;
  if (c == 0xAD) return Kind::kSoftHyphen;
  if (c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069))
    return Kind::kBidirectional;
  if (c == 0x200B || c == kZwnj || c == kZwj || c == 0x2060 || c == 0xFEFF) return Kind::kZeroWidth;
  if ((c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) || (c >= 0x180B && c <= 0x180D) || c == 0x180F)
    return Kind::kSelector;
  if (c >= 0xE0000 && c <= 0xE007F) return Kind::kTag;
  static constexpr std::array kRest = {
      Range{0x034F, 0x034F}, Range{0x115F, 0x1160}, Range{0x17B4, 0x17B5}, Range{0x180E, 0x180E},
      Range{0x2061, 0x206F}, Range{0x3164, 0x3164}, Range{0xFFA0, 0xFFA0}, Range{0xFFF0, 0xFFFB},
      Range{0x1BCA0, 0x1BCA3}, Range{0x1D173, 0x1D17A}, Range{0xE0080, 0xE0FFF}};
  return in(kRest, c) ? Kind::kOther : Kind::kVisible;
}

// The first bytes of all the above; a text without them, which most ASCII is, needs no second look.
bool may_have_invisible(std::string_view text) {
  const auto at = [text](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned byte = at(i);
    if (byte < 0xC2) continue;
    const unsigned second = at(i + 1), third = at(i + 2);
    switch (byte) {
      case 0xC2: if (second == 0xAD) return true; break;
      case 0xE2:  // most are quotation marks and dashes
        if (second == 0x80 && ((third >= 0x8B && third <= 0x8F) || (third >= 0xAA && third <= 0xAE))) return true;
        if (second == 0x81 && third >= 0xA0) return true;
        break;
      case 0xE3: if (second == 0x85) return true; break;
      case 0xCD:
      case 0xD8:
      case 0xE1:
      case 0xEF:
      case 0xF0:
      case 0xF3: return true;
      default: break;
    }
  }
  return false;
}

// Goes through a text once and calls keep(begin, size) for each character that stays.
class Sieve {
 public:
  Sieve(std::string_view text, InvisibleCounts& counts) : text_(text), counts_(counts) {}

  template <typename Keep>
  void run(Keep keep) {
    for (std::size_t at = 0; at < text_.size();) {
      const CodePoint here = code_point_at(text_, at);
      if (here.size == 0) {  // not UTF-8, which no caller gives; a byte stays a byte
        keep(at++, std::size_t{1});
        continue;
      }
      const Kind kind = kind_of(here.value);
      if (kind == Kind::kVisible || stays(here.value, kind, at, here.size)) {
        keep(at, here.size);
        before_previous_ = previous_;
        previous_ = here.value;
      } else {
        ++counter(kind);
      }
      at += here.size;
    }
  }

 private:
  bool stays(char32_t c, Kind kind, std::size_t at, std::size_t size) {
    const char32_t next = code_point_at(text_, at + size).value;
    if (c == kZwj && ends_emoji() && in(kEmoji, next)) return true;
    if (c == kZwj || c == kZwnj) return in(kJoining, previous_) && in(kJoining, next);
    if (c == 0xFE0E || c == 0xFE0F) {
      const bool keycap = is_ascii_keycap(previous_) && next == kKeycap;
      return keycap || in(kEmoji, previous_);
    }
    if (kind == Kind::kTag) return in_flag(at);
    if (kind == Kind::kSelector || c == 0x180E) return in(kMongolian, previous_);
    if (c == 0x115F || c == 0x1160) return in(kJamo, previous_) || (next != c && in(kJamo, next));
    return false;
  }

  static bool is_ascii_keycap(char32_t c) { return c == '#' || c == '*' || (c >= '0' && c <= '9'); }

  bool ends_emoji() const {
    return in(kEmoji, previous_) || (previous_ == 0xFE0F && in(kEmoji, before_previous_)) || previous_ == kCancelTag;
  }

  // A flag of a region is a black flag, three to six tag letters and the tag that ends them.
  bool in_flag(std::size_t at) {
    if (at < flag_end_) return true;
    if (previous_ != kBlackFlag) return false;
    std::size_t end = at;
    for (std::size_t letters = 0; letters <= 6; ++letters) {
      const CodePoint tag = code_point_at(text_, end);
      end += tag.size;
      if (tag.value == kCancelTag && letters >= 3) {
        flag_end_ = end;
        return true;
      }
      const bool letter = tag.value >= 0xE0061 && tag.value <= 0xE007A;
      const bool digit = tag.value >= 0xE0030 && tag.value <= 0xE0039;
      if (!letter && !digit) return false;
    }
    return false;
  }

  std::uint32_t& counter(Kind kind) {
    switch (kind) {
      case Kind::kSoftHyphen: return counts_.soft_hyphens;
      case Kind::kBidirectional: return counts_.bidirectional;
      case Kind::kZeroWidth: return counts_.zero_width;
      case Kind::kSelector: return counts_.variation_selectors;
      case Kind::kTag: return counts_.tags;
      default: return counts_.others;
    }
  }

  std::string_view text_;
  InvisibleCounts& counts_;
  char32_t previous_ = 0;  // of those that stay
  char32_t before_previous_ = 0;
  std::size_t flag_end_ = 0;
};

std::string list_of(const InvisibleCounts& counts) {
  std::string out;
  const auto add = [&out](std::uint32_t count, const char* one) {
    if (count == 0) return;
    out += (out.empty() ? ": " : ", ") + std::to_string(count) + ' ' + one + (count == 1 ? "" : "s");
  };
  add(counts.soft_hyphens, "soft hyphen");
  add(counts.bidirectional, "bidirectional control");
  add(counts.zero_width, "zero-width character");
  add(counts.variation_selectors, "variation selector");
  add(counts.tags, "tag character");
  add(counts.others, "other");
  return out;
}

std::string amount_of(const InvisibleCounts& counts) {
  return std::to_string(counts.total()) + " invisible character" + (counts.total() == 1 ? "" : "s");
}

}  // namespace

InvisibleCounts& InvisibleCounts::operator+=(const InvisibleCounts& more) {
  soft_hyphens += more.soft_hyphens;
  bidirectional += more.bidirectional;
  zero_width += more.zero_width;
  variation_selectors += more.variation_selectors;
  tags += more.tags;
  others += more.others;
  return *this;
}

std::string without_invisible(std::string text, InvisibleCounts& counts) {
  if (!may_have_invisible(text)) return text;
  std::size_t size = 0;  // what stays moves to the front of the same memory
  Sieve(text, counts).run([&](std::size_t begin, std::size_t length) {
    if (size != begin) std::copy_n(text.begin() + static_cast<std::ptrdiff_t>(begin), length,
                                   text.begin() + static_cast<std::ptrdiff_t>(size));
    size += length;
  });
  text.resize(size);
  return text;
}

InvisibleCounts count_invisible(std::string_view text) {
  InvisibleCounts counts;
  if (may_have_invisible(text)) Sieve(text, counts).run([](std::size_t, std::size_t) {});
  return counts;
}

std::string note_of_removed(const InvisibleCounts& counts) {
  if (counts.total() == 0) return {};
  return amount_of(counts) + (counts.total() == 1 ? " was" : " were") + " taken out" + list_of(counts);
}

std::string note_of_kept(const InvisibleCounts& counts) {
  return counts.total() == 0 ? std::string() : "the text has " + amount_of(counts) + list_of(counts);
}

}  // namespace hearsay::page
