// What the reference tokenizer of the encoder (BERT uncased, as the Python package `tokenizers` 0.23.3 runs it) takes
// each character for. Its normaliser knows the general categories of Unicode 8.0, whatever was assigned since being an
// ordinary letter to it; its lower-casing is newer. ICU knows one version for all, so the age of a character and the
// few that changed their category are looked at here. tests/text/bert_chars_test.cpp holds this against the reference
// for every code point.
//
// Errors: none. Cost: a few table look-ups. Thread safety: pure functions.
#pragma once

namespace hearsay {

enum class BertClass {
  kDropped,      // control, format, private use, U+FFFD: removed before anything else
  kBlank,        // white space: ends a word
  kIdeograph,    // CJK ideograph: a word of its own
  kMark,         // non-spacing mark: removed once the text is in normal form D
  kPunctuation,  // a word of its own
  kWord,         // everything else
};

// Not for ASCII alone: any scalar value.
BertClass bert_class(char32_t c);

// Lower case one to one, as Rust's char::to_lowercase does it ('Σ' is always 'σ'). In normal form D no character has
// a lower case of more than one.
char32_t bert_lower(char32_t c);

// Whether the reference's normal form D knows `c`: what came after Unicode 9 has no decomposition and no combining
// class there.
bool bert_normalizes(char32_t c);

}  // namespace hearsay
