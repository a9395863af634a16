#include "statements/whole_quotations.h"

#include <algorithm>

#include "statements/spans.h"

namespace hearsay {
namespace {

constexpr std::size_t kMostParagraphs = 400;
constexpr double kTheRest = 0.8;  // of a cue-less content that another's quotation covers
// Bytes that a content need have a share of, at most: it cannot have half of a quotation of which the network's window
// shows less than half.
constexpr std::size_t kLong = 1000;

// The numbers of the quotations that touch one of the pieces, in order.
std::vector<std::size_t> touching(const std::vector<Quotation>& quotations, const Spans& pieces) {
  std::vector<std::size_t> found;
  for (const auto& piece : pieces) {
    const auto first = std::lower_bound(quotations.begin(), quotations.end(), piece.begin,
                                        [](const Quotation& q, std::size_t at) { return q.span.begin < at; });
    auto i = static_cast<std::size_t>(first - quotations.begin());
    for (auto q = i ? i - 1 : kNoQuotation; q != kNoQuotation; q = quotations[q].outer) {
      if (quotations[q].span.end > piece.begin) found.push_back(q);
    }
    for (; i < quotations.size() && quotations[i].span.begin < piece.end; ++i) found.push_back(i);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

// A cue or source of the statement inside the quotation: then this is an inner statement, and not its quotation.
bool spoken_inside(const Statement& s, const Quotation& q) {
  const auto inside = [&](const Spans& spans) { return !spans.empty() && q.span.contains(hull(spans)); };
  return inside(s.cue) || inside(s.source);
}

Spans completed(const std::vector<Quotation>& quotations, double share, const Statement& s) {
  Spans more;
  std::size_t done = 0;  // the last one taken in as a part of a quotation that goes on
  for (const auto i : touching(quotations, s.content)) {
    const auto& q = quotations[i];
    if (i < done || spoken_inside(s, q)) continue;
    const Span inner{q.span.begin + q.opening, q.span.end - q.closing};
    if (inner.empty()) continue;
    const auto covered = overlap_size(s.content, {inner});
    if (static_cast<double>(covered) < share * static_cast<double>(std::min(inner.size(), kLong))) continue;
    more.push_back(q.span);
    std::size_t last = i;
    for (std::size_t n = 0; n < kMostParagraphs && quotations[last].next != kNoQuotation; ++n) {
      last = quotations[last].next;
      more.push_back(quotations[last].span);
    }
    if (last != i) done = last + 1;
  }
  return more;
}

// The rest of somebody's quotation is no statement of its own.
void drop_rests(std::vector<Statement>& statements) {
  struct Whole {
    Span hull;
    std::size_t number = 0;
  };
  std::vector<Whole> wholes;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const auto& s = statements[i];
    if (!s.cue.empty() || !s.source.empty()) wholes.push_back({hull(s.content), i});
  }
  std::vector<Statement> kept;
  kept.reserve(statements.size());
  for (auto& s : statements) {
    const bool bare = s.cue.empty() && s.source.empty();
    const auto place = hull(s.content);
    const bool rest = bare && std::any_of(wholes.begin(), wholes.end(), [&](const Whole& whole) {
      return whole.hull.overlaps(place) &&
             static_cast<double>(overlap_size(s.content, statements[whole.number].content)) >=
                 kTheRest * static_cast<double>(total_size(s.content));
    });
    if (!rest) kept.push_back(s);
  }
  statements = std::move(kept);
}

}  // namespace

void complete_quotations(std::string_view text, const std::vector<Quotation>& quotations, double share,
                         std::vector<Statement>& statements) {
  if (quotations.empty()) return;
  for (auto& s : statements) {
    auto more = completed(quotations, share, s);
    if (more.empty()) continue;
    more.insert(more.end(), s.content.begin(), s.content.end());
    s.content = difference(united(text, std::move(more)), s.cue);
  }
  drop_rests(statements);
}

}  // namespace hearsay
