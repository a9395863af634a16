// Actors: who speaks and who is spoken to. Here, as far as the words themselves tell: sources of the very same words
// are one actor, except pronouns, which may be anybody's and are one actor each; a first person inside a quotation
// ("I", "we", "I've") is the speaker of the statement around it. Who "he" is, and that "Mr. Peskov" is "the press
// secretary", is not decided here: better no name than a wrong one.
//
// Linear. Thread safe.
#pragma once

#include <string_view>
#include <vector>

#include <hearsay/record.h>

namespace hearsay {

// Sets speaker and addressee_actor of each statement, and gives the actors in the order of their first mention.
std::vector<Actor> find_actors(std::string_view text, std::vector<Statement>& statements);

}  // namespace hearsay
