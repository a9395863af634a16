#include "text/graphemes.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include <hearsay/span.h>

namespace hearsay {
namespace {

constexpr std::size_t kAround = 256;  // bytes that are looked at to either side

struct CloseIterator {
  void operator()(UBreakIterator* it) const { ubrk_close(it); }
};
using Iterator = std::unique_ptr<UBreakIterator, CloseIterator>;

bool inside_character(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

// ICU's iterator is dear to make and cheap to set on another text: a thread has one.
UBreakIterator* iterator() {
  thread_local const Iterator it = [] {
    UErrorCode status = U_ZERO_ERROR;
    Iterator made(ubrk_open(UBRK_CHARACTER, "en", nullptr, 0, &status));
    return U_SUCCESS(status) ? std::move(made) : nullptr;
  }();
  return it.get();
}

// A piece of the text around `at`, so that no cluster, however long, costs more than its bytes.
Span around(std::string_view text, std::size_t at) {
  Span window{at - std::min(at, kAround), std::min(text.size(), at + kAround)};
  while (inside_character(text, window.begin)) ++window.begin;
  while (inside_character(text, window.end)) ++window.end;
  return window;
}

// Where `find` (of an iterator, from a place of the window) ends up; nothing where it is the window's own edge.
std::optional<std::size_t> ask(std::string_view text, std::size_t at,
                               std::size_t (*find)(UBreakIterator*, std::size_t)) {
  const Span window = around(text, at);
  UBreakIterator* it = iterator();
  if (it == nullptr) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  UText piece = UTEXT_INITIALIZER;
  utext_openUTF8(&piece, text.data() + window.begin, static_cast<std::int64_t>(window.size()), &status);
  ubrk_setUText(it, &piece, &status);
  std::optional<std::size_t> found;
  if (U_SUCCESS(status)) {
    const std::size_t place = window.begin + find(it, at - window.begin);
    const bool edge = (place == window.begin && place > 0) || (place == window.end && place < text.size());
    if (!edge || place == at) found = place;
  }
  utext_close(&piece);
  return found;
}

}  // namespace

std::size_t grapheme_floor(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return std::min(at, text.size());
  return ask(text, at, [](UBreakIterator* it, std::size_t place) {
           const auto from = static_cast<std::int32_t>(place);
           return ubrk_isBoundary(it, from) ? place : static_cast<std::size_t>(ubrk_preceding(it, from));
         }).value_or(at);
}

std::size_t grapheme_ceiling(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return std::min(at, text.size());
  return ask(text, at, [](UBreakIterator* it, std::size_t place) {
           const auto from = static_cast<std::int32_t>(place);
           return ubrk_isBoundary(it, from) ? place : static_cast<std::size_t>(ubrk_following(it, from));
         }).value_or(at);
}

}  // namespace hearsay
