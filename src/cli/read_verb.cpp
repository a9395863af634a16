// The verb `read` on the command line; what it does is in cli/read.h.
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "cli/read.h"
#include "cli/reader_options.h"
#include "cli/verb.h"
#include "cli/who.h"

namespace hearsay::cli {
namespace {

constexpr const char* kReadAbout =
    "Read news pages (HTML or plain text, or an archive or feed of them) and print who said what.\n"
    "Type and charset are found out. Several inputs come out in the order in which they are named.";

constexpr const char* kReadMore = R"(The view:
  s2 Dmitry Peskov “he” · told · to reporters   who says it (and in what words the text names him), how, and to whom
  Dmitry Peskov? “he”: the reader is not sure that it is he; (not named): the text does not tell who says it
  ❝ direct speech    ◐ partly in quotation marks    ≈ paraphrase
  [attitude] thought, hoped or planned rather than said; [not] the saying is denied; (0.42) an unsure statement
  A statement stands under the one whose content contains it; "…" between two pieces: text left out.
  "Who speaks", below, has the named speakers with their roles, Wikidata ids and offices where these are known.
  Colour on a terminal only; NO_COLOR turns it off, CLICOLOR_FORCE=1 on.

--who NAME:
  Somebody is meant by a full name, a surname, some other words of a name or a role in their order, an abbreviation,
  or a Wikidata id; case and accents do not count. What others say inside of a statement that is kept goes, and what
  is kept moves up where the one around it goes. Ids stay as they are. "unnamed" is whoever is not named.

Exit status:
  0 all is well; 2 no such file, unreadable, a folder without pages, wrong usage, a mistake in a list of actors;
  3 not a news page, or too large; 4 the model is missing or damaged; 1 an error inside, or output that fails.
  An input that fails does not stop the others; of several errors the first in the order 1, 4, 2, 3 is told.

Examples:
  hearsay read page.html
  hearsay read --jsonl saved-pages/ more.txt > records.jsonl
  hearsay read --who Peskov page.html
  hearsay read --who "press secretary" --jsonl saved-pages/ > hers.jsonl
  hearsay read --actors our-council.csv page.html
  hearsay read --jsonl day.warc.gz feed.xml saved.mhtml > day.jsonl
  curl -s https://en.wikinews.org/wiki/Main_Page | hearsay read --json -

Archives and feeds are told by what is in them: WARC (also gzipped), MHTML, RSS, Atom, a gzipped page. Each page or entry
is an input of its own, named after the file and its place; damage is told with its byte, and reading goes on after it.)";

// For CLI11: what is wrong with a name; empty where nothing is.
std::string not_callable(std::string& name) {
  return is_callable(name) ? "" : "there is no name in \"" + name + '"';
}

}  // namespace

RunVerb add_read(CLI::App& app) {
  auto request = std::make_shared<ReadRequest>();
  CLI::App* verb = app.add_subcommand("read", kReadAbout);
  verb->footer(kReadMore);
  CLI::Option* as_json = verb->add_flag_callback(
      "--json", [request] { request->format = Format::kJson; }, "print the record of one input as a JSON object");
  verb->add_flag_callback(
          "--jsonl", [request] { request->format = Format::kJsonl; }, "print a record a line, for any number of inputs")
      ->excludes(as_json);
  add_input_options(*verb, request->inputs, request->url, request->charset);
  add_reader_options(*verb, request->options);
  verb->add_option("--who", request->who, "keep to what NAME says and what is said to NAME (see below)")
      ->check(CLI::Validator(not_callable, "", "name"))
      ->option_text("NAME");
  verb->add_option("--min-confidence", request->min_confidence,
                   "leave out statements under this (0 to 1); it is the statement's confidence, not its speaker's")
      ->check(CLI::Range(0.0, 1.0))
      ->option_text("X");
  return [request](Streams& streams) { return read(*request, open_reader, streams); };
}

}  // namespace hearsay::cli
