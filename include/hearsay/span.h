// Spans: where in a text something stands.
//
// Everything that Hearsay reports is a piece of the text it read, named by where it begins and ends. Inside the
// library a span counts BYTES of a UTF-8 string; in the record that a user sees it counts Unicode CODE POINTS. The
// change from one to the other happens in one place, src/record, with text/code_points.h; no other room converts.
//
// A role that can be discontinuous ('"I will," he said, "go"' has a content of two pieces) is a list of spans:
// sorted, not empty, not overlapping. An empty list means that the role is not expressed.
//
// Plain values, free to copy; safe to read from any number of threads.
#pragma once

#include <compare>
#include <cstddef>
#include <string_view>
#include <vector>

namespace hearsay {

// [begin, end) in bytes of a UTF-8 text, both on a character's boundary.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  constexpr std::size_t size() const { return end - begin; }
  constexpr bool empty() const { return end <= begin; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  constexpr auto operator<=>(const Span&) const = default;
};

using Spans = std::vector<Span>;

// The text under a span. The span must lie inside the text.
constexpr std::string_view slice(std::string_view text, Span span) { return text.substr(span.begin, span.size()); }

}  // namespace hearsay
