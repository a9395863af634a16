// The verb `add` on the command line; what it does is in cli/add.h.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/add.h"
#include "cli/db_options.h"
#include "cli/reader_options.h"
#include "cli/verb.h"

namespace hearsay::cli {
namespace {

constexpr const char* kAbout =
    "Read news pages (HTML or plain text, or an archive or feed of them) and keep them in a database to search.\n"
    "The database is made where there is none. What it has already is not read again: stopped, the same command goes on.";

constexpr const char* kMore = R"(What it does:
  A page is known by its bytes (SHA-256): the same bytes in two places are kept once, with both places. What was read
  by an older reader is read anew and replaced whole; --again does that with everything. The model is loaded only when
  there is something to read. What is kept is on the disk before it is told.

In a pipe, or with --report, a line an input, its fields between tabs:
  stored  PATH  ID      read and kept; ID is what `hearsay show` takes
  seen    PATH  ID      was there already: only the place and time were noted
  failed  PATH  REASON  not read, in one line
  Lines come when they hold, not in the order of the inputs. In PATH a backslash is \\, a tab \t, a line feed \n, a
  carriage return \r and any other control character \xHH; "-" is standard input.
On a terminal: progress with rate and time left, what failed, and a summary.

Ctrl-C or SIGTERM: no more is taken, what was read is kept and told (status 130 or 143); a second one ends it at once.

Exit status:
  0 all is well; 5 another program holds the database, or the disk is full; 2 no such file, unreadable, wrong usage, not
  a database of Hearsay's or one of a newer Hearsay; 3 not a news page, or too large; 4 the model is missing or damaged;
  1 an error inside, or output that fails. An input that fails does not stop the others; of several errors the first in
  the order 1, 5, 4, 2, 3 is told.

Examples:
  hearsay add --db news.db saved-pages/ day.warc.gz
  hearsay add --db news.db saved-pages/ | grep ^failed
  curl -s https://en.wikinews.org/wiki/Main_Page | hearsay add --db news.db --url https://en.wikinews.org/ -)";

}  // namespace

RunVerb add_add(CLI::App& app) {
  auto request = std::make_shared<AddRequest>();
  CLI::App* verb = app.add_subcommand("add", kAbout);
  verb->footer(kMore);
  add_db_option(*verb, request->db);
  verb->add_flag("--again", request->again, "read anew what the database has already");
  verb->add_flag("--report", request->report, "print the lines of a pipe on a terminal too");
  verb->add_option_function<int>(
          "--wait", [request](int seconds) { request->wait = std::chrono::seconds(seconds); },
          "how long another program may hold the database, in seconds (60)")
      ->check(CLI::Range(0, 86'400))
      ->option_text("S");
  add_input_options(*verb, request->inputs, request->url, request->charset);
  add_reader_options(*verb, request->options);
  return [request](Streams& streams) { return add(*request, reader_tools(), streams); };
}

}  // namespace hearsay::cli
