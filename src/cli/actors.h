// The verb `actors`: who is in a database, what is known of one, and putting right who is who.
//
// An actor is meant by its number ("#12", "12"), its Wikidata id, or a name that only one answers to; where several do,
// or one and it is not all of a name that is asked for, they are listed. Nothing is thrown.
#pragma once

#include <string>
#include <vector>

#include <hearsay/store.h>

#include "cli/read.h"
#include "cli/view.h"

namespace hearsay::cli {

struct ActorsRequest {
  std::string db{};
  std::string name{};                 // to list those with these words in their name; "": all
  std::vector<std::string> actors{};  // those that something is done with
  std::vector<std::string> articles{};  // of a split
  bool anyway = false;  // merge what seems to be different
  bool json = false;
  PageOptions page{};
};

// For the eye.
std::string render(const ActorPage& page, const ViewOptions& options);
std::string render(const ActorProfile& profile, const ViewOptions& options);

// The number of the actor that is meant. `exactly`: the name must be the whole of it; else some of its words do where one
// actor alone has them. kNotFound; kUsage where it is not told who, with who has such a name.
Result<std::int64_t> actor_called(const Store& store, const std::string& name, bool exactly);

// Exit statuses (cli/status.h).
int list_actors(const ActorsRequest& request, Streams& streams);
int show_actor(const ActorsRequest& request, Streams& streams);
int merge_actors(const ActorsRequest& request, Streams& streams);  // into the first
int split_actor(const ActorsRequest& request, Streams& streams);   // by articles, else by name

}  // namespace hearsay::cli
