// A snippet: the piece of a text, some 40 words long, that has the most of what was looked for.
// Errors: none. Cost: linear in the text. Thread safety: pure function. Internal to the store.
#pragma once

#include <string_view>

#include <hearsay/store.h>

namespace hearsay::store {

inline constexpr std::size_t kSnippetWords = 40;
inline constexpr std::size_t kSnippetBytes = 600;  // where words are long, or no blanks between them

// `marks`: bytes of the text, in order. Those of the snippet are bytes of its own text. "…" where the text goes on.
Snippet make_snippet(std::string_view text, const Spans& marks);

}  // namespace hearsay::store
