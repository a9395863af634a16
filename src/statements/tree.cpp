#include "statements/tree.h"

#include <algorithm>
#include <numeric>

#include "statements/spans.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace hearsay {
namespace {

constexpr double kSame = 0.7;       // overlap of two contents, over their union, from which they are one statement
constexpr double kContained = 0.8;  // share of a content inside another from which it counts as inside

double share(std::size_t part, std::size_t whole) {
  return whole ? static_cast<double>(part) / static_cast<double>(whole) : 0.0;
}

bool touch(const Spans& a, const Spans& b) { return !a.empty() && !b.empty() && overlap_size(a, b) > 0; }

// Two anchors for one saying: the same cue, or one without a cue beside one that has it.
bool duplicates(const Statement& a, const Statement& b) {
  const bool one_cue = touch(a.cue, b.cue);
  if (!one_cue && !a.cue.empty() && !b.cue.empty()) return false;
  // a bare one inside the content of one with a cue is its own only when it is a part of it
  const auto both = overlap_size(a.content, b.content), x = total_size(a.content), y = total_size(b.content);
  return share(both, x + y - both) >= kSame || (one_cue && share(both, std::min(x, y)) >= kContained);
}

void merge_duplicates(std::vector<Statement>& statements) {
  std::vector<std::size_t> order(statements.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return statements[a].confidence > statements[b].confidence;
  });
  std::vector<Statement> kept;
  Spans places;  // of what is kept: all pairs are looked at, so this has to be quick
  for (const auto i : order) {
    const auto place = hull(statements[i].content);
    bool seen = false;
    for (std::size_t k = 0; k < kept.size() && !seen; ++k) {
      seen = places[k].overlaps(place) && duplicates(kept[k], statements[i]);
    }
    if (seen) continue;
    places.push_back(place);
    kept.push_back(std::move(statements[i]));
  }
  statements = std::move(kept);
}

std::size_t begin_of(const Statement& s) {
  std::size_t begin = s.content.front().begin;
  for (const auto* spans : {&s.source, &s.cue, &s.addressee}) {
    if (!spans->empty()) begin = std::min(begin, spans->front().begin);
  }
  return begin;
}

bool inside(const Spans& inner, const Spans& outer) {
  return std::all_of(inner.begin(), inner.end(), [&](Span i) {
    return std::any_of(outer.begin(), outer.end(), [&](Span o) { return o.contains(i); });
  });
}

bool can_hold(const Statement& parent, const Statement& child) {
  if (!inside(child.cue, parent.content) || !inside(child.source, parent.content)) return false;
  const auto size = total_size(child.content);
  return size < total_size(parent.content) && share(overlap_size(child.content, parent.content), size) >= kContained;
}

// What is expressed of a child lies inside its parent's content; a few letters over the edge are cut.
void fit_into(const Statement& parent, std::string_view text, const std::vector<Quotation>& quotations,
              Statement& child) {
  for (auto* spans : {&child.content, &child.addressee, &child.condition}) {
    if (inside(*spans, parent.content)) continue;
    *spans = intersection(trimmed(text, intersection(*spans, parent.content), quotations), parent.content);
  }
}

// Gives an order in which parents come before their children.
std::vector<std::size_t> find_parents(std::string_view text, const std::vector<Quotation>& quotations,
                                      std::vector<Statement>& statements) {
  // the largest first, so that a parent is final before its children are fitted into it
  std::vector<std::size_t> order(statements.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return total_size(statements[a].content) > total_size(statements[b].content);
  });
  Spans places;  // of the contents in this order
  for (std::size_t n = 0; n < order.size(); ++n) {
    auto& child = statements[order[n]];
    const auto place = hull(child.content);
    for (std::size_t m = n; m-- > 0;) {  // the smallest of the larger ones first
      if (!places[m].overlaps(place) || !can_hold(statements[order[m]], child)) continue;
      child.parent = static_cast<int>(order[m]);
      fit_into(statements[order[m]], text, quotations, child);
      break;
    }
    places.push_back(hull(child.content));
  }
  return order;
}

// In order of appearance; a parent, which is the larger or earlier in `order`, before the children that begin with it.
// A child whose content was fitted away has nothing left to say.
void put_in_order(std::vector<std::size_t> order, std::vector<Statement>& statements) {
  std::erase_if(order, [&](std::size_t i) { return statements[i].content.empty(); });
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const auto x = begin_of(statements[a]), y = begin_of(statements[b]);
    if (x != y) return x < y;
    return total_size(statements[a].content) > total_size(statements[b].content);
  });
  std::vector<int> place(statements.size(), -1);
  for (std::size_t n = 0; n < order.size(); ++n) place[order[n]] = static_cast<int>(n);
  std::vector<Statement> sorted;
  for (const auto i : order) {
    auto& s = sorted.emplace_back(std::move(statements[i]));
    if (s.parent >= 0) s.parent = place[static_cast<std::size_t>(s.parent)];
    s.id = "s" + std::to_string(sorted.size());
  }
  statements = std::move(sorted);
}

// How many letters and digits.
std::size_t letters(std::string_view text, const Spans& spans) {
  std::size_t count = 0;
  for (const auto& span : spans) {
    for (std::size_t at = span.begin; at < span.end;) {
      const auto point = code_point_at(text, at);
      count += is_letter(point.value) || is_digit(point.value);
      at += point.length;
    }
  }
  return count;
}

}  // namespace

Form form_of(std::string_view text, const std::vector<Quotation>& quotations, const Spans& content) {
  Spans quoted;
  for (const auto& piece : united(text, content)) {  // the marks of a quotation may stand in two of them
    const auto first = std::lower_bound(quotations.begin(), quotations.end(), piece.begin,
                                        [](const Quotation& q, std::size_t at) { return q.span.begin < at; });
    for (auto q = first; q != quotations.end() && q->span.begin < piece.end; ++q) {
      if (q->span.end > piece.end && !q->open()) continue;
      quoted.push_back({q->span.begin + q->opening, std::min(q->span.end - q->closing, piece.end)});
    }
  }
  std::erase_if(quoted, [](Span s) { return s.empty(); });
  const auto all = letters(text, content), in = letters(text, united(text, quoted));
  if (in == 0) return Form::kIndirect;
  return in == all ? Form::kDirect : Form::kMixed;
}

void build_tree(std::string_view text, const std::vector<Quotation>& quotations, std::vector<Statement>& statements) {
  merge_duplicates(statements);
  put_in_order(find_parents(text, quotations, statements), statements);
  for (auto& s : statements) s.form = form_of(text, quotations, s.content);
}

}  // namespace hearsay
