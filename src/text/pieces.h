// Word pieces: a text as the encoder takes it in. The ids and the places of the pieces are those of the tokenizer
// that the encoder was trained with: BERT uncased (normaliser, pre-tokeniser, WordPiece), as version 0.23.3 of the
// Python package `tokenizers` runs it. tests/text/pieces_test.cpp holds them against it.
// Source: Devlin et al. 2019, "BERT"; Wu et al. 2016, "Google's Neural Machine Translation System" (WordPiece).
//
// One difference, on purpose: a text that says "[MASK]" or "[SEP]" is a text that says so. The reference would make
// a special token of it, and a page could steer the encoder with it; here it is '[', 'mask', ']'.
//
// Places are bytes of the text. A piece covers the characters it came from: a character that decomposes into letters
// of two pieces (Hangul) is covered by both; dropped characters (accents written on their own, soft hyphens) between
// two characters of a piece are covered, those around it are not. Pieces are in order; begin and end never go back.
//
// Errors: load gives kModel. pieces() has an answer for any bytes; ill-formed UTF-8 is skipped over.
// Cost: linear, over 20 MB/s where the text is ASCII; 12 bytes a piece. A word of over 100 characters is one piece,
// unknown(). Texts are below 4 GiB. Thread safety: immutable, use from any number of threads.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <hearsay/error.h>

namespace hearsay {

struct Piece {
  std::int32_t id;
  std::uint32_t begin, end;  // bytes of the UTF-8 text
};

class WordTrie;

class Tokenizer {
 public:
  // `vocab_path`: one piece a line, the line's number from 0 is the piece's id. kModel where the file cannot be read,
  // has an empty line or a piece twice, or lacks [PAD], [UNK], [CLS] or [SEP].
  static Result<Tokenizer> load(const std::string& vocab_path);

  // Of the whole text, without [CLS] and [SEP] around.
  std::vector<Piece> pieces(std::string_view text) const;

  std::int32_t cls() const { return cls_; }
  std::int32_t sep() const { return sep_; }
  std::int32_t unknown() const { return unknown_; }
  std::int32_t pad() const { return pad_; }
  std::int32_t id_of(std::string_view piece) const;  // as in the vocabulary ("##ing"); -1 where it is not there
  bool continues_word(std::int32_t id) const { return (*in_word_)[static_cast<std::size_t>(id)]; }  // "##ing"
  std::size_t size() const { return size_; }         // ids are below it

 private:
  Tokenizer() = default;

  std::shared_ptr<const WordTrie> trie_;
  std::shared_ptr<const std::vector<bool>> in_word_;  // by id
  std::size_t size_ = 0;
  std::int32_t cls_ = -1, sep_ = -1, unknown_ = -1, pad_ = -1;
};

}  // namespace hearsay
