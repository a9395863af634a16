// The text as the network reads it: its word pieces in order, with a BREAK between two paragraphs, since word pieces
// lose the line breaks, and those tell much about who goes on speaking. Training does the same (train/corpora.py).
//
// Linear. A plain value.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <hearsay/span.h>

#include "encoder/encoder.h"
#include "text/pieces.h"

namespace hearsay {

inline constexpr std::int32_t kBreak = 1;  // "[unused0]", a row of the vocabulary that no text can give

struct Token {
  std::int32_t id = 0;
  Span span;            // empty for a break
  bool starts_word = true;  // a word in the sense of spans, which take it whole: "Sanders's" and "U.S." are one
  bool is_break() const { return id == kBreak; }
};

// `pieces` and `paragraphs` are those of `text`.
std::vector<Token> make_stream(std::string_view text, const std::vector<Piece>& pieces, const Spans& paragraphs,
                               const Tokenizer& tokenizer);

// The pieces that do not touch the spans (sorted): a page's leavings are not read.
std::vector<Piece> without(const std::vector<Piece>& pieces, const Spans& leave_out);

// Where window number i begins, for each window over `count` tokens: all of one length (but for a text shorter than
// one), evenly spread, neighbours overlapping by at least `overlap`. Never empty.
std::vector<std::size_t> window_starts(std::size_t count, std::size_t window, std::size_t overlap);

// The ids of tokens [begin, end), with [CLS] and [SEP] around.
Window make_window(const std::vector<Token>& tokens, std::size_t begin, std::size_t end, const Tokenizer& tokenizer);

}  // namespace hearsay
