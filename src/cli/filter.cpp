#include "cli/filter.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace hearsay::cli {

void keep_confident(Record& record, double least) {
  auto& statements = record.statements;
  const auto count = static_cast<int>(statements.size());
  const auto at = [](int index) { return static_cast<std::size_t>(index); };
  const auto stays = [&](int index) { return statements[at(index)].confidence >= least; };
  // The nearest ancestor that stays. No chain is longer than the list, even one that goes round in a circle.
  std::vector<int> parent(statements.size(), -1);
  for (int i = 0; i < count; ++i) {
    int up = statements[at(i)].parent;
    int steps = 0;
    while (up >= 0 && up < count && !stays(up) && steps++ < count) up = statements[at(up)].parent;
    parent[at(i)] = up >= 0 && up < count && stays(up) ? up : -1;
  }
  std::vector<int> moved(statements.size(), -1);
  std::vector<Statement> kept;
  for (int i = 0; i < count; ++i) {
    if (!stays(i)) continue;
    moved[at(i)] = static_cast<int>(kept.size());
    statements[at(i)].parent = parent[at(i)];
    kept.push_back(std::move(statements[at(i)]));
  }
  for (Statement& statement : kept) {
    if (statement.parent >= 0) statement.parent = moved[at(statement.parent)];
  }
  statements = std::move(kept);
}

}  // namespace hearsay::cli
