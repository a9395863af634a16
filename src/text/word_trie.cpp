#include "text/word_trie.h"

namespace hearsay {
namespace {

// Fibonacci hashing: neighbouring keys (one node's edges) land far apart.
std::size_t slot_of(std::uint32_t key, std::size_t size) {
  return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ull) >> 32) & (size - 1);
}

}  // namespace

WordTrie::WordTrie() : edges_(1024, Edge{0, 0}), ids_(2, -1) {}

std::uint32_t WordTrie::child_of(std::uint32_t node, unsigned char byte) const {
  const std::uint32_t key = node << 8 | byte;
  for (std::size_t slot = slot_of(key, edges_.size());; slot = (slot + 1) & (edges_.size() - 1)) {
    const Edge& edge = edges_[slot];
    if (edge.child == 0 || edge.key == key) return edge.child;
  }
}

void WordTrie::add_edge(Edge edge) {
  std::size_t slot = slot_of(edge.key, edges_.size());
  while (edges_[slot].child != 0) slot = (slot + 1) & (edges_.size() - 1);
  edges_[slot] = edge;
}

void WordTrie::grow() {
  std::vector<Edge> old(edges_.size() * 2, Edge{0, 0});
  old.swap(edges_);
  for (const Edge& edge : old) {
    if (edge.child != 0) add_edge(edge);
  }
}

bool WordTrie::insert(Tree tree, std::string_view piece, std::int32_t id) {
  if (piece.empty()) return false;
  auto node = static_cast<std::uint32_t>(tree);
  for (const char c : piece) {
    const auto byte = static_cast<unsigned char>(c);
    std::uint32_t next = child_of(node, byte);
    if (next == 0) {
      next = static_cast<std::uint32_t>(ids_.size());
      ids_.push_back(-1);
      if (++used_ * 2 > edges_.size()) grow();
      add_edge({node << 8 | byte, next});
    }
    node = next;
  }
  if (ids_[node] != -1) return false;
  ids_[node] = id;
  return true;
}

WordTrie::Match WordTrie::longest(Tree tree, std::string_view text) const {
  Match best;
  auto node = static_cast<std::uint32_t>(tree);
  for (std::size_t i = 0; i < text.size(); ++i) {
    node = child_of(node, static_cast<unsigned char>(text[i]));
    if (node == 0) break;
    if (ids_[node] != -1) best = {ids_[node], i + 1};
  }
  return best;
}

std::int32_t WordTrie::find(Tree tree, std::string_view piece) const {
  const Match match = longest(tree, piece);
  return match.length == piece.size() ? match.id : -1;
}

}  // namespace hearsay
