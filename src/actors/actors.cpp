#include "actors/actors.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <string>

#include "actors/appositions.h"
#include "actors/name_words.h"
#include "actors/role_words.h"

namespace hearsay {
namespace {

constexpr std::size_t kMostRoles = 8;
constexpr std::array<const char*, kSorts> kSortNames = {"person", "organisation", "group", "document", "unnamed"};

// The places of double quotation marks' insides, outermost only, in order.
Spans quoted(const std::vector<Quotation>& quotations) {
  Spans out;
  for (const auto& q : quotations) {
    if (q.outer == kNoQuotation) out.push_back(q.span);
  }
  return out;
}

void add_roles(const ActorInput& input, Figures& figures) {
  for (int f = 0; f < static_cast<int>(figures.size()); ++f) {
    auto& figure = figures[f];
    if (figure.kind != FigureKind::kPerson) continue;
    for (const auto& mention : figure.mentions) {
      if (input.sentences.empty() || figure.roles.size() >= kMostRoles) break;
      for (auto& role : roles_beside(input.text, mention.span, input.sentences[figures.sentence_of(mention.span.begin)])) {
        if (std::find(figure.roles.begin(), figure.roles.end(), role) == figure.roles.end()) {
          figure.roles.push_back(std::move(role));
        }
      }
    }
  }
}

// Without those that are only the end of another: "minister" beside "First Minister".
std::vector<std::string> whole_roles(const std::vector<std::string>& roles) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < roles.size(); ++i) {
    const auto mine = fold(roles[i]);
    const bool part = std::any_of(roles.begin(), roles.end(), [&](const std::string& other) {
      const auto theirs = fold(other);
      return theirs.size() > mine.size() && theirs.ends_with(" " + mine);
    });
    if (!part) out.push_back(roles[i]);
  }
  return out;
}

// What a figure's statements say that it is, added up.
using Sums = std::vector<std::array<double, kSorts>>;

std::string kind_of(const Figure& figure, const std::array<double, kSorts>& sums) {
  if (figure.kind == FigureKind::kPerson) return "person";
  if (figure.kind == FigureKind::kOrganisation || figure.kind == FigureKind::kPlace) return "organisation";
  const auto best = static_cast<std::size_t>(std::max_element(sums.begin(), sums.end()) - sums.begin());
  if (sums[best] > 0 && (figure.kind != FigureKind::kNoun || best != 0)) return kSortNames[best];
  switch (noun_of(figure.head, true).kind) {  // of one who is only spoken to
    case HeadKind::kDocument: return "document";
    case HeadKind::kOrganisation:
    case HeadKind::kMedia: return "organisation";
    default: return figure.kind == FigureKind::kNoun ? "group" : "organisation";
  }
}

class Cast {
 public:
  Cast(const ActorInput& input, const ActorTools& tools, const Figures& figures, const Sums& sums)
      : input_(input), tools_(tools), figures_(figures), sums_(sums), number_(figures.size(), -1) {}

  int actor(int figure) {
    auto& number = number_[static_cast<std::size_t>(figure)];
    if (number < 0) {
      number = static_cast<int>(actors_.size());
      actors_.push_back(make(figures_[figure], sums_[static_cast<std::size_t>(figure)]));
    }
    return number;
  }

  // Whom nobody names: one actor for all of them.
  int unnamed() {
    if (unnamed_ < 0) {
      unnamed_ = static_cast<int>(actors_.size());
      actors_.push_back({.id = "", .name = "unnamed", .kind = "unnamed", .roles = {}, .mentions = {}, .wikidata = ""});
    }
    return unnamed_;
  }

  // In the order of their first mention, with the statements' numbers changed to it; who has none comes last.
  std::vector<Actor> finish(std::vector<Statement>& statements) {
    std::vector<std::size_t> order(actors_.size());
    std::iota(order.begin(), order.end(), 0);
    const auto first = [&](std::size_t i) {
      return actors_[i].mentions.empty() ? std::numeric_limits<std::size_t>::max() : actors_[i].mentions.front().begin;
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return first(a) < first(b); });
    std::vector<int> place(actors_.size());
    std::vector<Actor> sorted;
    for (const auto i : order) {
      place[i] = static_cast<int>(sorted.size());
      sorted.push_back(std::move(actors_[i]));
      sorted.back().id = "a" + std::to_string(sorted.size());
    }
    for (auto& s : statements) {
      for (auto* actor : {&s.speaker, &s.addressee_actor}) {
        if (*actor >= 0) *actor = place[static_cast<std::size_t>(*actor)];
      }
    }
    return sorted;
  }

 private:
  Actor make(const Figure& figure, const std::array<double, kSorts>& sums) const {
    Actor actor;
    actor.name = figure.name;
    actor.kind = kind_of(figure, sums);
    actor.roles = whole_roles(figure.roles);
    for (const auto& mention : figure.mentions) {
      if (actor.mentions.empty() || actor.mentions.back().end <= mention.span.begin) actor.mentions.push_back(mention.span);
    }
    if (const auto* known = look_up(figure)) {
      actor.wikidata = known->wikidata;
      actor.offices = KnownActors::offices_at(*known, input_.date);
    }
    return actor;
  }

  const KnownActor* look_up(const Figure& figure) const {
    const auto& known = tools_.known;
    switch (figure.kind) {
      case FigureKind::kPerson: {
        for (const auto& role : figure.roles) {
          if (const auto* found = known.holder(role, figure.name, input_.date)) return found;
        }
        if (const auto* found = known.person(figure.name, input_.date)) return found;
        return figure.person && !figure.person->title.empty() ? known.holder(figure.person->title, figure.name, input_.date)
                                                              : nullptr;
      }
      case FigureKind::kPlace: return known.country(figure.name);
      case FigureKind::kOrganisation:
      case FigureKind::kOtherName: {
        const auto* country = known.country(figure.name);
        return country ? country : known.organisation(figure.name);
      }
      case FigureKind::kNoun: return nullptr;
    }
    return nullptr;
  }

  const ActorInput& input_;
  const ActorTools& tools_;
  const Figures& figures_;
  const Sums& sums_;
  std::vector<int> number_;
  std::vector<Actor> actors_;
  int unnamed_ = -1;
};

Sums sums_of(const ActorInput& input, const Speakers& speakers, std::size_t figures) {
  Sums sums(figures);
  for (std::size_t i = 0; i < speakers.speakers.size(); ++i) {
    const int figure = speakers.speakers[i].figure;
    if (figure < 0) continue;
    const auto sorts = probabilities(input.reading.sorts[i]);
    for (std::size_t k = 0; k + 1 < kSorts; ++k) sums[static_cast<std::size_t>(figure)][k] += sorts[k];
  }
  return sums;
}

}  // namespace

std::vector<Actor> find_actors(const ActorInput& input, const ActorTools& tools, std::vector<Statement>& statements,
                               const Listener& listener) {
  if (statements.empty()) return {};
  const auto& reading = input.reading;
  const auto quotations = quoted(reading.quotations);
  Figures figures(input.text, reading.tokens, reading.scores, input.sentences, quotations);
  add_roles(input, figures);
  const auto speakers =
      find_speakers({input.text, reading.tokens, reading.scores, statements, reading.sorts, tools.model}, figures, listener);
  const auto sums = sums_of(input, speakers, figures.size());
  Cast cast(input, tools, figures, sums);
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const auto& [speaker, how, confidence] = speakers.speakers[i];
    statements[i].speaker = speaker >= 0 ? cast.actor(speaker) : cast.unnamed();
    statements[i].speaker_confidence = through(tools.model.overall, confidence);
    const int addressee = speakers.addressees[i].figure;
    statements[i].addressee_actor = addressee >= 0 ? cast.actor(addressee) : -1;
  }
  return cast.finish(statements);
}

}  // namespace hearsay
