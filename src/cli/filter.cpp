#include "cli/filter.h"

#include <cstddef>
#include <utility>

namespace hearsay::cli {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

// The statements of which `stays` is true; it is of the size of the list.
void keep(std::vector<Statement>& statements, const std::vector<bool>& stays) {
  const auto count = static_cast<int>(statements.size());
  // The nearest ancestor that stays. A parent comes before its children; where it does not, nobody looks above it, so
  // that this ends for any list.
  std::vector<int> parent(statements.size(), -1);
  for (int i = 0; i < count; ++i) {
    const int up = statements[at(i)].parent;
    if (up < 0 || up >= count) continue;
    if (stays[at(up)]) parent[at(i)] = up;
    else if (up < i) parent[at(i)] = parent[at(up)];
  }
  std::vector<int> moved(statements.size(), -1);
  std::vector<Statement> kept;
  for (int i = 0; i < count; ++i) {
    if (!stays[at(i)]) continue;
    moved[at(i)] = static_cast<int>(kept.size());
    statements[at(i)].parent = parent[at(i)];
    kept.push_back(std::move(statements[at(i)]));
  }
  for (Statement& statement : kept) {
    if (statement.parent >= 0) statement.parent = moved[at(statement.parent)];
  }
  statements = std::move(kept);
}

// Takes out the actors that no statement refers to.
void drop_idle_actors(Record& record) {
  const auto count = static_cast<int>(record.actors.size());
  std::vector<bool> stays(record.actors.size());
  const auto refers = [count](int index) { return index >= 0 && index < count; };
  for (const Statement& statement : record.statements) {
    if (refers(statement.speaker)) stays[at(statement.speaker)] = true;
    if (refers(statement.addressee_actor)) stays[at(statement.addressee_actor)] = true;
  }
  std::vector<int> moved(record.actors.size(), -1);
  std::vector<Actor> kept;
  for (int i = 0; i < count; ++i) {
    if (!stays[at(i)]) continue;
    moved[at(i)] = static_cast<int>(kept.size());
    kept.push_back(std::move(record.actors[at(i)]));
  }
  record.actors = std::move(kept);
  for (Statement& statement : record.statements) {
    statement.speaker = refers(statement.speaker) ? moved[at(statement.speaker)] : -1;
    statement.addressee_actor = refers(statement.addressee_actor) ? moved[at(statement.addressee_actor)] : -1;
  }
}

}  // namespace

void keep_confident(Record& record, double least) {
  std::vector<bool> stays;
  for (const Statement& statement : record.statements) stays.push_back(statement.confidence >= least);
  keep(record.statements, stays);
}

void keep_actors(Record& record, const std::vector<bool>& who) {
  const auto is_one = [&who](int index) { return index >= 0 && at(index) < who.size() && who[at(index)]; };
  std::vector<bool> stays;
  for (const Statement& statement : record.statements) {
    stays.push_back(is_one(statement.speaker) || is_one(statement.addressee_actor));
  }
  keep(record.statements, stays);
  drop_idle_actors(record);
}

}  // namespace hearsay::cli
