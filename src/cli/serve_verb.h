// The verb `serve`: a database over HTTP, for the browser and for programs (serve/serve.h), until SIGTERM or Ctrl-C.
#pragma once

#include <functional>

#include "cli/read.h"

namespace CLI {
class App;
}

namespace hearsay::cli {

// Adds the subcommand; what it gives does what the command line asked for, once, after parsing: the exit status.
std::function<int(Streams& streams)> add_serve(CLI::App& app);

}  // namespace hearsay::cli
