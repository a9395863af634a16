#include "cli/actor_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace hearsay::cli {
namespace {

constexpr std::size_t kMostRoles = 3;  // in the list; the record has the rest
constexpr std::size_t kMostOffices = 3;

// "The minister" is "minister"; a name in letters that are no words to us is itself alone.
bool same_name(const std::string& words, const std::string& name) {
  if (words == name) return true;
  const std::vector<std::string> left = folded_words(words);
  return !left.empty() && left == folded_words(name);
}

struct Speaker {
  const Actor* actor;
  std::size_t statements;
};

// Who says at least one statement, the one with the most first, whoever is not named last.
std::vector<Speaker> speakers_of(const Record& record) {
  std::vector<Speaker> all;
  for (const Actor& actor : record.actors) all.push_back({&actor, 0});
  for (const Statement& statement : record.statements) {
    if (actor_at(record, statement.speaker) != nullptr) ++all[static_cast<std::size_t>(statement.speaker)].statements;
  }
  std::erase_if(all, [](const Speaker& speaker) { return speaker.statements == 0; });
  std::stable_sort(all.begin(), all.end(), [](const Speaker& a, const Speaker& b) {
    if (is_unnamed(*a.actor) != is_unnamed(*b.actor)) return is_unnamed(*b.actor);
    return a.statements > b.statements;
  });
  return all;
}

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

Line list_line(const Speaker& speaker) {
  const Actor& actor = *speaker.actor;
  const std::string count = counted(speaker.statements, "statement");
  if (is_unnamed(actor)) return {{"(not named) · " + count, Style::kDim}};
  std::string rest = " · " + count;
  const auto add = [&rest](const std::string& part) {
    if (!part.empty()) rest += " · " + part;
  };
  add(neutral(actor.kind));
  for (std::size_t i = 0; i < std::min(actor.roles.size(), kMostRoles); ++i) add(neutral(actor.roles[i]));
  add(neutral(actor.wikidata));
  for (std::size_t i = 0; i < std::min(actor.offices.size(), kMostOffices); ++i) {
    add(neutral(actor.offices[i].title + " since " + actor.offices[i].from));
  }
  return {{neutral(actor.name), Style::kSpeaker}, {std::move(rest), Style::kDim}};
}

}  // namespace

Line naming(const Actor* actor, const std::string& words, Style style, bool sure) {
  const std::string name = actor == nullptr ? "" : neutral(actor->name);
  if (name.empty()) {
    if (words.empty()) return {};
    return {{words, style}};
  }
  const std::string quoted = words.empty() ? "" : " “" + words + "”";
  if (is_unnamed(*actor)) return {{"(not named)" + quoted, Style::kDim}};
  const bool same = same_name(words, name);
  Line line{{same ? words : name, style}};
  if (!sure) line.push_back({"?", Style::kDim});
  if (!same && !quoted.empty()) line.push_back({quoted, Style::kDim});
  return line;
}

std::vector<Line> speakers_list(const Record& record) {
  const std::vector<Speaker> speakers = speakers_of(record);
  if (speakers.size() < 2 || is_unnamed(*speakers[1].actor)) return {};
  std::vector<Line> lines{{{"Who speaks", Style::kHeadline}}};
  for (std::size_t i = 0; i < std::min(speakers.size(), kMostListed); ++i) lines.push_back(list_line(speakers[i]));
  if (speakers.size() > kMostListed) {
    lines.push_back({{fmt::format("and {} more", speakers.size() - kMostListed), Style::kDim}});
  }
  return lines;
}

}  // namespace hearsay::cli
