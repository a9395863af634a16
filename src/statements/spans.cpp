#include "statements/spans.h"

#include <algorithm>
#include <array>

namespace hearsay {

std::size_t total_size(const Spans& spans) {
  std::size_t size = 0;
  for (const auto& span : spans) size += span.size();
  return size;
}

Spans intersection(const Spans& a, const Spans& b) {
  Spans out;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    const Span both{std::max(i->begin, j->begin), std::min(i->end, j->end)};
    if (both.begin < both.end) out.push_back(both);
    if (i->end < j->end) ++i;
    else ++j;
  }
  return out;
}

std::size_t overlap_size(const Spans& a, const Spans& b) {
  std::size_t size = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    const std::size_t begin = std::max(i->begin, j->begin), end = std::min(i->end, j->end);
    if (begin < end) size += end - begin;
    if (i->end < j->end) ++i;
    else ++j;
  }
  return size;
}

Spans difference(const Spans& a, const Spans& b) {
  Spans out;
  auto j = b.begin();
  for (Span rest : a) {
    while (j != b.end() && j->end <= rest.begin) ++j;
    for (auto k = j; k != b.end() && k->begin < rest.end; ++k) {
      if (k->begin > rest.begin) out.push_back({rest.begin, k->begin});
      rest.begin = std::max(rest.begin, k->end);
    }
    if (rest.begin < rest.end) out.push_back(rest);
  }
  return out;
}

Spans united(std::string_view text, Spans spans) {
  std::sort(spans.begin(), spans.end());
  Spans out;
  for (const auto& span : spans) {
    if (span.empty()) continue;
    if (!out.empty()) {
      const auto between = out.back().end < span.begin ? slice(text, {out.back().end, span.begin}) : std::string_view{};
      if (between.find_first_not_of(" \t") == std::string_view::npos) {
        out.back().end = std::max(out.back().end, span.end);
        continue;
      }
    }
    out.push_back(span);
  }
  return out;
}

Span hull(const Spans& spans) { return spans.empty() ? Span{} : Span{spans.front().begin, spans.back().end}; }

namespace {

constexpr std::array<std::string_view, 12> kEdges = {
    " ", "\n", "\r", "\t", ",", ";", ":", "—", "–", "\u00a0", "\u2028", "-"};

bool strip_edges(std::string_view text, Span& span) {
  const auto before = span;
  for (bool again = true; again && !span.empty();) {
    again = false;
    for (const auto edge : kEdges) {
      const auto inside = slice(text, span);
      if (edge != "-" && inside.starts_with(edge)) span.begin += edge.size(), again = true;
      else if (inside.ends_with(edge)) span.end -= edge.size(), again = true;
      if (span.empty()) break;
    }
  }
  return before != span;
}

// "U.S." and "a.m." keep their last stop, "..." and "Inc." too; "example.com." and "2.5." do not.
bool stop_of_abbreviation(std::string_view inside) {
  const auto word_begin = inside.find_last_of(" \n\t\"(") + 1;  // npos + 1 == 0
  const auto word = inside.substr(word_begin);
  static constexpr std::array<std::string_view, 9> kKnown = {
      "Inc.", "Corp.", "Co.", "Ltd.", "Jr.", "Sr.", "No.", "etc.", "al."};
  if (std::find(kKnown.begin(), kKnown.end(), word) != kKnown.end() || word.ends_with("..")) return true;
  if (word.size() == 2 && word != "I.") return word[0] >= 'A' && word[0] <= 'Z';
  const auto stop = word.size() < 2 ? std::string_view::npos : word.rfind('.', word.size() - 2);
  if (stop == std::string_view::npos) return false;
  const auto last = word.substr(stop + 1, word.size() - stop - 2);
  return last.size() <= 2 && std::none_of(last.begin(), last.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool strip_stop(std::string_view text, Span& span) {
  const auto inside = slice(text, span);
  if (!inside.ends_with('.') || stop_of_abbreviation(inside)) return false;
  --span.end;
  return true;
}

// A span that touches the quotation takes in the mark that it lacks, or leaves out the one whose other half it lacks.
void balance(std::string_view text, Span& span, const Quotation& q) {
  const Span inner{q.span.begin + q.opening, q.span.end - q.closing};
  if (q.span.end < span.begin) return;
  const bool to_end = span.end > inner.begin && (span.end >= inner.end ||
      slice(text, {span.end, inner.end}).find_first_not_of(" .,;:!?") == std::string_view::npos);
  if (to_end && span.begin == inner.begin && !q.open()) span.begin = q.span.begin;
  if (to_end && span.begin <= q.span.begin && span.end < q.span.end) span.end = q.span.end;
  // the opening mark at the begin whose closing one is after the span
  if (!q.open() && span.begin == q.span.begin && span.end < q.span.end) span.begin = inner.begin;
  // a closing mark at the end whose opening one is before the span
  if (!q.open() && span.end == q.span.end && q.span.begin < span.begin) span.end = inner.end;
  // nothing but an opening mark of this quotation at the span's end
  if (span.end > q.span.begin && span.end <= inner.begin) span.end = q.span.begin;
  // nothing but its closing mark at the span's begin
  if (!q.open() && span.begin >= inner.end && span.begin < q.span.end) span.begin = q.span.end;
}

bool balance(std::string_view text, Span& span, const std::vector<Quotation>& quotations) {
  const auto before = span;
  const auto it = std::upper_bound(quotations.begin(), quotations.end(), span.end,
                                   [](std::size_t end, const Quotation& q) { return end < q.span.begin; });
  // those that begin in the span, the last one first; then the one before it and what is around that one
  auto i = it == quotations.begin() ? kNoQuotation : static_cast<std::size_t>(it - quotations.begin()) - 1;
  while (i != kNoQuotation && !span.empty()) {
    const auto& q = quotations[i];
    if (q.span.begin < span.begin) i = q.outer;
    else i = i == 0 ? kNoQuotation : i - 1;
    balance(text, span, q);
  }
  return before != span;
}

}  // namespace

Span trimmed(std::string_view text, Span span, const std::vector<Quotation>& quotations) {
  for (int round = 0; round < 4 && !span.empty(); ++round) {
    bool changed = strip_edges(text, span);
    if (!span.empty()) changed |= strip_stop(text, span);
    if (!span.empty()) changed |= balance(text, span, quotations);
    if (!changed) break;
  }
  return span.empty() ? Span{} : span;
}

Spans trimmed(std::string_view text, const Spans& spans, const std::vector<Quotation>& quotations) {
  Spans out;
  for (const auto& span : united(text, spans)) {  // the marks of a quotation may stand in two of them
    if (const auto t = trimmed(text, span, quotations); !t.empty()) out.push_back(t);
  }
  return united(text, std::move(out));
}

}  // namespace hearsay
