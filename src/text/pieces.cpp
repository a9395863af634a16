#include "text/pieces.h"

#include <array>
#include <fstream>
#include <iterator>
#include <limits>
#include <utility>

#include "text/bert_normalizer.h"
#include "text/utf8.h"
#include "text/word_trie.h"

namespace hearsay {
namespace {

constexpr std::string_view kInWord = "##";
constexpr std::size_t kLongestWord = 100;  // characters; a longer one is unknown
constexpr std::size_t kLongestVocabulary = 64u << 20;

bool insert_piece(WordTrie& trie, std::string_view piece, std::int32_t id) {
  // "##" alone, if a vocabulary has it, is a word of two signs.
  if (piece.size() > kInWord.size() && piece.starts_with(kInWord)) {
    return trie.insert(WordTrie::Tree::kInWord, piece.substr(kInWord.size()), id);
  }
  return trie.insert(WordTrie::Tree::kWordStart, piece, id);
}

// What an ASCII byte is to the fast path.
enum class Ascii : std::uint8_t { kWord, kBlank, kPunctuation, kOther };

struct AsciiTable {
  std::array<Ascii, 256> kind{};
  std::array<char, 256> lower{};

  AsciiTable() {
    kind.fill(Ascii::kOther);
    for (unsigned c = 0; c < 0x80; ++c) {
      switch (bert_class(c)) {
        case BertClass::kWord: kind[c] = Ascii::kWord; break;
        case BertClass::kBlank: kind[c] = Ascii::kBlank; break;
        case BertClass::kPunctuation: kind[c] = Ascii::kPunctuation; break;
        default: break;
      }
      lower[c] = static_cast<char>(bert_lower(c));
    }
  }
};

const AsciiTable& ascii_table() {
  static const AsciiTable table;
  return table;
}

// Cuts words into pieces. Two ways in: a word of the text that is plain ASCII, whole; or characters one by one.
class Cutter {
 public:
  Cutter(const WordTrie& trie, std::int32_t unknown, std::size_t text_size) : trie_(trie), unknown_(unknown) {
    pieces_.reserve(text_size / 5 + 8);  // news English has about five bytes a piece
  }

  bool in_word() const { return characters_ > 0; }

  // A whole word whose bytes are the text's own, lower-cased here.
  void add_ascii_word(std::string_view word, std::uint32_t begin) {
    const AsciiTable& table = ascii_table();
    if (word.size() > kLongestWord) {
      pieces_.push_back({unknown_, begin, begin + static_cast<std::uint32_t>(word.size())});
      return;
    }
    bytes_.clear();
    for (const char c : word) bytes_.push_back(table.lower[static_cast<unsigned char>(c)]);
    cut([begin](std::size_t from, std::size_t to) {
      return std::pair{begin + static_cast<std::uint32_t>(from), begin + static_cast<std::uint32_t>(to)};
    });
    bytes_.clear();
  }

  void add(const NormalChar& c) {
    if (c.kind != BertClass::kWord) end_word();
    if (c.kind == BertClass::kBlank) return;
    if (characters_++ == 0) first_ = c.begin;
    last_ = c.end;
    if (characters_ <= kLongestWord) {
      append_utf8(bytes_, c.value);
      places_.resize(bytes_.size(), {c.begin, c.end});
    }
    if (c.kind == BertClass::kPunctuation) end_word();
  }

  void end_word() {
    if (characters_ == 0) return;
    if (characters_ > kLongestWord) {
      pieces_.push_back({unknown_, first_, last_});
    } else {
      cut([this](std::size_t from, std::size_t to) { return std::pair{places_[from].first, places_[to - 1].second}; });
    }
    bytes_.clear();
    places_.clear();
    characters_ = 0;
  }

  std::vector<Piece> finish() && {
    end_word();
    return std::move(pieces_);
  }

 private:
  // The longest piece first, then the longest that goes on, to the end; where there is none, all of it is unknown.
  template <typename PlaceOf>
  void cut(const PlaceOf& place_of) {
    const std::string_view word = bytes_;
    const std::size_t before = pieces_.size();
    auto tree = WordTrie::Tree::kWordStart;
    for (std::size_t at = 0; at < word.size();) {
      const WordTrie::Match match = trie_.longest(tree, word.substr(at));
      if (match.id < 0) {
        pieces_.resize(before);
        const auto [begin, end] = place_of(0, word.size());
        pieces_.push_back({unknown_, begin, end});
        return;
      }
      const auto [begin, end] = place_of(at, at + match.length);
      pieces_.push_back({match.id, begin, end});
      at += match.length;
      tree = WordTrie::Tree::kInWord;
    }
  }

  const WordTrie& trie_;
  std::int32_t unknown_;
  std::vector<Piece> pieces_;
  std::string bytes_;  // the word so far, normalised
  std::vector<std::pair<std::uint32_t, std::uint32_t>> places_;  // of each of its bytes
  std::size_t characters_ = 0;
  std::uint32_t first_ = 0, last_ = 0;
};

// How many bytes of plain ASCII words, blanks and punctuation were cut at `at`; 0 where the next word is not plain.
// A word counts only where an ASCII blank or punctuation follows: an accent might.
std::size_t cut_ascii(std::string_view text, std::size_t at, Cutter& cutter) {
  const AsciiTable& table = ascii_table();
  const auto kind_at = [&](std::size_t i) {
    return i < text.size() ? table.kind[static_cast<unsigned char>(text[i])] : Ascii::kBlank;
  };
  const std::size_t begin = at;
  while (at < text.size()) {
    std::size_t end = at;
    while (kind_at(end) == Ascii::kWord) ++end;
    if (kind_at(end) == Ascii::kOther) break;
    if (end > at) cutter.add_ascii_word(text.substr(at, end - at), static_cast<std::uint32_t>(at));
    if (kind_at(end) == Ascii::kPunctuation) {
      cutter.add_ascii_word(text.substr(end, 1), static_cast<std::uint32_t>(end));
    }
    at = end < text.size() ? end + 1 : end;
  }
  return at - begin;
}

}  // namespace

Result<Tokenizer> Tokenizer::load(const std::string& vocab_path) {
  std::ifstream file(vocab_path, std::ios::binary);
  if (!file) return fail(ErrorKind::kModel, "cannot read the vocabulary " + vocab_path);
  auto trie = std::make_shared<WordTrie>();
  std::vector<bool> in_word;
  std::size_t count = 0, bytes = 0;
  for (std::string line; std::getline(file, line); ++count) {
    if (line.ends_with('\r')) line.pop_back();
    bytes += line.size();
    if (bytes > kLongestVocabulary || !is_valid_utf8(line) ||
        !insert_piece(*trie, line, static_cast<std::int32_t>(count))) {
      return fail(ErrorKind::kModel, "line " + std::to_string(count + 1) + " of the vocabulary " + vocab_path +
                                         " is empty, a repetition or damaged");
    }
    in_word.push_back(line.size() > kInWord.size() && line.starts_with(kInWord));
  }
  if (file.bad()) return fail(ErrorKind::kModel, "cannot read the vocabulary " + vocab_path + " to its end");
  Tokenizer tokenizer;
  tokenizer.trie_ = std::move(trie);
  tokenizer.in_word_ = std::make_shared<const std::vector<bool>>(std::move(in_word));
  tokenizer.size_ = count;
  const std::pair<std::string_view, std::int32_t*> specials[] = {{"[PAD]", &tokenizer.pad_},
                                                                 {"[UNK]", &tokenizer.unknown_},
                                                                 {"[CLS]", &tokenizer.cls_},
                                                                 {"[SEP]", &tokenizer.sep_}};
  for (const auto& [piece, id] : specials) {
    *id = tokenizer.id_of(piece);
    if (*id < 0) {
      return fail(ErrorKind::kModel, "the vocabulary " + vocab_path + " lacks " + std::string(piece));
    }
  }
  return tokenizer;
}

std::int32_t Tokenizer::id_of(std::string_view piece) const {
  if (piece.size() > kInWord.size() && piece.starts_with(kInWord)) {
    return trie_->find(WordTrie::Tree::kInWord, piece.substr(kInWord.size()));
  }
  return piece.empty() ? -1 : trie_->find(WordTrie::Tree::kWordStart, piece);
}

std::vector<Piece> Tokenizer::pieces(std::string_view text) const {
  text = text.substr(0, std::numeric_limits<std::uint32_t>::max());
  Cutter cutter(*trie_, unknown_, text.size());
  BertNormalizer normalizer(text);
  std::vector<NormalChar> settled;
  for (std::size_t at = 0; at < text.size();) {
    // Only between words, and never twice over the same bytes: what the fast path leaves, take() goes through to the
    // end of the word.
    if (!cutter.in_word() && !normalizer.waiting()) {
      at += cut_ascii(text, at, cutter);
      if (at == text.size()) break;
    }
    do {
      settled.clear();
      at += normalizer.take(at, settled);
      for (const NormalChar& c : settled) cutter.add(c);
    } while (at < text.size() && (cutter.in_word() || normalizer.waiting()));
  }
  settled.clear();
  normalizer.flush(settled);
  for (const NormalChar& c : settled) cutter.add(c);
  return std::move(cutter).finish();
}

}  // namespace hearsay
