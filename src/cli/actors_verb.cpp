// The verb `actors` on the command line; what it does is in cli/actors.h.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/actors.h"
#include "cli/db_options.h"
#include "cli/verb.h"

namespace hearsay::cli {
namespace {

constexpr const char* kAbout =
    "List the actors of a database, the most frequent speakers first; show, merge and split them.";

constexpr const char* kMore = R"(Who is meant:
  #12 or 12 (the number that the list has), a Wikidata id, or a name. Quote "#12" in a shell. To show an actor some
  words of the name do where only one has them; merge and split want the name whole.

Across articles, actors are one when they are linked to one Wikidata id, or have the same full name and kind. Where that
is wrong, merge and split put it right; it is kept when articles are read again.

Exit status:
  0 all is well; 2 no such file or actor, a name that several answer to, wrong usage, not a database of Hearsay's or one
  of a newer Hearsay; 5 another program holds the database, or the disk is full; 1 an error inside.

Examples:
  hearsay actors --db news.db
  hearsay actors --db news.db peskov
  hearsay actors show --db news.db "Dmitry Peskov"
  hearsay actors merge --db news.db 12 57
  hearsay actors split --db news.db 12 --article 8f14e45fceea167a)";

using Request = std::shared_ptr<ActorsRequest>;

CLI::App* add_part(CLI::App& verb, const Request& request, const char* name, const char* about) {
  CLI::App* part = verb.add_subcommand(name, about);
  add_db_option(*part, request->db);
  part->add_flag("--json", request->json, "print a JSON object");
  return part;
}

CLI::Option* add_actor(CLI::App& part, const Request& request, const char* help) {
  return part.add_option("ACTOR", request->actors, help)->required()->type_name("");
}

}  // namespace

RunVerb add_actors(CLI::App& app) {
  const auto request = std::make_shared<ActorsRequest>();
  CLI::App* verb = app.add_subcommand("actors", kAbout);
  verb->footer(kMore);
  verb->require_subcommand(0, 1);
  verb->add_option("NAME", request->name, "list those with these words in their name")->type_name("");
  add_db_option(*verb, request->db);
  verb->add_option("--limit", request->page.limit, "how many to print, 1 to 200 (20)")
      ->check(CLI::Range(1, 200))
      ->option_text("N");
  verb->add_option("--cursor", request->page.cursor, "go on after the page that printed this")->option_text("CURSOR");
  verb->add_flag("--json", request->json, "print one JSON object, as the API does");

  CLI::App* show = add_part(*verb, request, "show", "Print what the database has of an actor.");
  add_actor(*show, request, "who")->expected(1);
  CLI::App* merge = add_part(*verb, request, "merge", "Make one actor of several: the first stays, under its name.");
  add_actor(*merge, request, "the one that stays, then the others")->expected(2, 1000);
  merge->add_flag("--anyway", request->anyway, "also where they are of different kinds, or not named");
  CLI::App* split = add_part(*verb, request, "split", "Make a new actor of some of an actor's appearances.");
  add_actor(*split, request, "whose")->expected(1);
  CLI::Option* articles =
      split->add_option("--article", request->articles, "those in this article (its id); may be repeated")
          ->allow_extra_args(false)
          ->option_text("ID");
  split->add_option("--name", request->name, "those that go by this name")->excludes(articles)->option_text("NAME");
  return [=](Streams& streams) {
    if (show->parsed()) return show_actor(*request, streams);
    if (merge->parsed()) return merge_actors(*request, streams);
    if (split->parsed()) return split_actor(*request, streams);
    return list_actors(*request, streams);
  };
}

}  // namespace hearsay::cli
