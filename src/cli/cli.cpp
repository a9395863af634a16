#include "cli/cli.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <array>
#include <csignal>
#include <cstddef>
#include <exception>
#include <sstream>
#include <string>
#include <vector>

#include "cli/output.h"
#include "cli/read.h"
#include "cli/serve_verb.h"
#include "cli/status.h"
#include "cli/terminal_text.h"
#include "cli/verb.h"

namespace hearsay::cli {
namespace {

constexpr const char* kAbout = "Hearsay reads news pages and says who said what, to whom, and on what condition.";

constexpr const char* kExample = R"(Example:
  hearsay read examples/wikinews.html      the statements of a page, for the eye
  hearsay page examples/wikinews.html      the article alone
  hearsay read --help                      what else it reads and prints
  hearsay add --db news.db saved-pages/    keep what is in a folder of pages
  hearsay search --db news.db neutral status --speaker Peskov)";

// In the order of the help.
constexpr std::array<AddVerb, 8> kVerbs = {
    add_read,
    add_page,
    add_add,
    add_search,
    add_show,
    add_actors,
    add_export,
    add_serve,
};

int usage_error(Streams& streams, const std::string& message) {
  streams.err.write("hearsay: " + neutral(message) + "\n");
  return kBadInput;
}

// CLI11's sentences are about options; what it says of verbs is not for users.
std::string explain(const CLI::App& app, const CLI::ParseError& error, int argc, char** argv) {
  const std::string first = argc > 1 ? argv[1] : "";
  if (first.empty()) return "say what to do, for example: hearsay read page.html (hearsay --help)";
  if (first.starts_with('-')) return std::string(error.what()) + " (hearsay --help)";
  const auto named = [&](const CLI::App* verb) { return verb->get_name() == first; };
  if (app.get_subcommands(named).empty()) return "there is no verb " + first + " (hearsay --help)";
  return std::string(error.what()) + " (hearsay " + first + " --help)";
}

int parse_and_run(int argc, char** argv, Streams& streams) {
  CLI::App app{kAbout, "hearsay"};
  app.footer(kExample);
  app.set_version_flag("--version", "hearsay " HEARSAY_VERSION);
  app.require_subcommand(1);
  std::vector<RunVerb> verbs;
  for (const AddVerb add : kVerbs) verbs.push_back(add(app));
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() != 0) return usage_error(streams, explain(app, error, argc, argv));
    std::ostringstream text;  // --help and --version
    app.exit(error, text, text);
    streams.out.write(text.str());
    return kOk;
  }
  const std::vector<CLI::App*> named = app.get_subcommands([](const CLI::App*) { return true; });  // as they were added
  for (std::size_t i = 0; i < verbs.size(); ++i) {
    if (named[i]->parsed()) return verbs[i](streams);
  }
  return kInternalError;
}

}  // namespace

int run(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed output is an error of write(), not the end of the process
  std::signal(SIGXFSZ, SIG_IGN);  // likewise a file that may not grow (ulimit -f)
  Streams streams{Output(STDOUT_FILENO), Output(STDERR_FILENO), inspect(STDOUT_FILENO), inspect(STDERR_FILENO)};
  try {
    return parse_and_run(argc, argv, streams);
  } catch (const std::exception& problem) {
    streams.err.write(std::string("hearsay: ") + neutral(problem.what()) + "\n");
    return kInternalError;
  }
}

}  // namespace hearsay::cli
