// Actors: who speaks and who is spoken to. From the text, the network's scores and the statements to the actors of the
// article, each with its fullest name, its roles and its mentions, and each statement's speaker and addressee:
//
//     names and nouns -> figures -> speakers -> actors -> known actors (Wikidata)
//
// Each step is a file of this folder, and actors.cpp is the list of them. Better no name than a wrong one: who cannot be
// told is an actor with the source's own words, or, where there are none, the actor "unnamed".
//
// Cost: under 100 ms for 10,000 words. Thread safe.
#pragma once

#include <string_view>
#include <vector>

#include <hearsay/record.h>

#include "actors/antecedents.h"
#include "actors/figures.h"
#include "actors/known.h"
#include "actors/speakers.h"
#include "statements/statements.h"

namespace hearsay {

struct ActorInput {
  std::string_view text;
  const Spans& sentences;
  std::string_view date;  // of the article, ISO 8601; "" where it is not known
  const Reading& reading;  // of its statements only the sorts are taken
};

struct ActorTools {
  const AntecedentModel& model;
  const KnownActors& known;
};

// Sets speaker, addressee_actor and speaker_confidence of each statement, and gives the actors in the order of their
// first mention. Statements: a parent comes before its children.
std::vector<Actor> find_actors(const ActorInput& input, const ActorTools& tools, std::vector<Statement>& statements,
                               const Listener& listener = {});

}  // namespace hearsay
