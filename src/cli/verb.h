// A verb of the program: what it adds to the command line, and what it does.
//
// A new verb is a file with an `add_VERB`, its declaration here and one line in cli.cpp. What the parser writes into
// belongs to the function that it returns: CLI11 keeps pointers to it, so it must stay where it is (std::make_shared).
#pragma once

#include <functional>

#include "cli/read.h"

namespace CLI {
class App;
}

namespace hearsay::cli {

// Does what the command line asks for; the exit status (cli/status.h). Called once, after parsing.
using RunVerb = std::function<int(Streams& streams)>;

// Adds the verb's subcommand, of the verb's name, to the program.
using AddVerb = RunVerb (*)(CLI::App& app);

RunVerb add_read(CLI::App& app);
RunVerb add_page(CLI::App& app);
RunVerb add_export(CLI::App& app);
RunVerb add_add(CLI::App& app);
RunVerb add_search(CLI::App& app);
RunVerb add_show(CLI::App& app);
RunVerb add_actors(CLI::App& app);

}  // namespace hearsay::cli
