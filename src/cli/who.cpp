#include "cli/who.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>

#include "actors/name_words.h"
#include "cli/terminal_text.h"

namespace hearsay::cli {
namespace {

using Words = std::vector<std::string>;

// Whether all of `wanted` are among `words`, in this order: "Mark Warner" is "Mark R. Warner".
bool in_order(const Words& wanted, const Words& words) {
  std::size_t next = 0;
  for (const std::string& word : words) {
    if (next < wanted.size() && word == wanted[next]) ++next;
  }
  return next == wanted.size();
}

// Whether the text calls the actor by this one word, in capitals: "RCMP". Other mentions are no names ("he").
bool abbreviated(std::string_view text, const Actor& actor, const std::string& wanted) {
  return std::any_of(actor.mentions.begin(), actor.mentions.end(), [&](Span span) {
    if (span.empty() || span.end > text.size()) return false;
    const std::vector<NameWord> words = name_words(slice(text, span));
    const bool alone = words.size() == 1 || (words.size() == 2 && is_article(words[0]));
    return alone && words.back().all_capitals && words.back().folded == wanted;
  });
}

bool answers(const Record& record, const Actor& actor, const Words& wanted) {
  if (!actor.wikidata.empty() && wanted.size() == 1 && wanted[0] == fold(actor.wikidata)) return true;
  if (in_order(wanted, folded_words(actor.name))) return true;
  const auto has = [&wanted](const std::string& role) { return in_order(wanted, folded_words(role)); };
  if (std::any_of(actor.roles.begin(), actor.roles.end(), has)) return true;
  return wanted.size() == 1 && abbreviated(record.article.text, actor, wanted[0]);
}

// Of each actor whether a statement has it as speaker or addressee.
std::vector<bool> involved(const Record& record) {
  std::vector<bool> out(record.actors.size());
  for (const Statement& statement : record.statements) {
    for (const int index : {statement.speaker, statement.addressee_actor}) {
      if (actor_at(record, index) != nullptr) out[static_cast<std::size_t>(index)] = true;
    }
  }
  return out;
}

}  // namespace

std::vector<std::string> folded_words(std::string_view name) {
  std::vector<std::string> out;
  for (NameWord& word : name_words(name)) {
    if (!is_article(word)) out.push_back(std::move(word.folded));
  }
  return out;
}

const Actor* actor_at(const Record& record, int index) {
  if (index < 0 || static_cast<std::size_t>(index) >= record.actors.size()) return nullptr;
  return &record.actors[static_cast<std::size_t>(index)];
}

bool is_unnamed(const Actor& actor) { return actor.kind == "unnamed" && actor.name == "unnamed"; }

bool is_callable(std::string_view name) { return !folded_words(name).empty(); }

std::vector<bool> called(const Record& record, std::string_view name) {
  const Words wanted = folded_words(name);
  std::vector<bool> out = involved(record);
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = out[i] && !wanted.empty() && answers(record, record.actors[i], wanted);
  }
  return out;
}

std::string nobody_called(const Record& record, std::string_view name) {
  if (record.statements.empty()) return {};
  const std::vector<bool> here = involved(record);
  std::string names;
  std::size_t count = 0;
  for (std::size_t i = 0; i < here.size(); ++i) {
    if (!here[i] || is_unnamed(record.actors[i])) continue;
    if (++count <= kMostListed) names.append(names.empty() ? "" : ", ").append(neutral(record.actors[i].name));
  }
  const std::string wanted = neutral(name);
  if (count == 0) return fmt::format("(no “{}” speaks or is spoken to; nobody is named)", wanted);
  if (count > kMostListed) names += fmt::format(" and {} more", count - kMostListed);
  return fmt::format("(no “{}” speaks or is spoken to; there are: {})", wanted, names);
}

}  // namespace hearsay::cli
