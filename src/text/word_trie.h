// The vocabulary as a trie over bytes: the longest piece at a place in one walk.
//
// Pieces that begin a word and pieces that go on in one ("##ing") are two trees in one table. Edges are kept in one
// open-addressed hash table (node, byte) -> node: 2 MB for 30,522 pieces, where an array of 256 a node would take 70.
//
// Units: bytes. Errors: insert says whether the piece is new. Cost: a look-up a byte. Thread safety: immutable once
// filled.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace hearsay {

class WordTrie {
 public:
  enum class Tree : std::uint32_t { kWordStart = 0, kInWord = 1 };

  WordTrie();

  // False where the piece was there before, or is empty.
  bool insert(Tree tree, std::string_view piece, std::int32_t id);

  struct Match {
    std::int32_t id = -1;    // -1: none
    std::size_t length = 0;  // bytes
  };
  Match longest(Tree tree, std::string_view text) const;

  // The id of exactly this piece, or -1.
  std::int32_t find(Tree tree, std::string_view piece) const;

 private:
  struct Edge {
    std::uint32_t key;    // node << 8 | byte
    std::uint32_t child;  // 0: the slot is free (no edge leads to the first node)
  };

  std::uint32_t child_of(std::uint32_t node, unsigned char byte) const;
  void add_edge(Edge edge);
  void grow();

  std::vector<Edge> edges_;  // size a power of two
  std::size_t used_ = 0;
  std::vector<std::int32_t> ids_;  // by node; -1: no piece ends here
};

}  // namespace hearsay
