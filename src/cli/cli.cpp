#include "cli/cli.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <exception>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "cli/output.h"
#include "cli/page_verb.h"
#include "cli/read.h"
#include "cli/status.h"
#include "cli/terminal_text.h"
#include "cli/who.h"

namespace hearsay::cli {
namespace {

constexpr const char* kAbout = "Hearsay reads news pages and says who said what, to whom, and on what condition.";

constexpr const char* kExample = R"(Example:
  hearsay read examples/wikinews.html      the statements of a page, for the eye
  hearsay page examples/wikinews.html      the article alone
  hearsay read --help                      what else it reads and prints)";

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

constexpr const char* kPageAbout =
    "Take the article out of news pages (HTML or plain text, or an archive or feed of them): its text and where it came from.\n"
    "Quick: no model is loaded. Type and charset are found out. Several inputs come out in the order in which they are\n"
    "named.";

constexpr const char* kPageMore = R"(What is printed:
  --text      the text, the default: a page's paragraphs with a blank line between two, the headline first; a plain
              text as it came. Of several inputs each has a line with its name above it.
  --markdown  headline, subhead, byline, outlet, date and credits, then the text by its headings, lists and quotations,
              without what is no part of the article. Between two inputs stands a line "---".
  --json      all of it as a JSON object, with where the text has each: docs/article.schema.json
  Notes (replaced bytes, a page that is no article) are in the JSON, else on standard error.

Exit status:
  0 all is well; 2 no such file, unreadable, a folder without pages, wrong usage; 3 not a news page, or too large;
  1 an error inside, or output that fails. An input that fails does not stop the others; of several errors the first
  in the order 1, 2, 3 is told.

Examples:
  hearsay page page.html > page.txt
  hearsay page --markdown page.html
  hearsay page --jsonl saved-pages/ day.warc.gz > articles.jsonl
  curl -s https://en.wikinews.org/wiki/Main_Page | hearsay page -)";

constexpr const char* kInputHelp =
    "file, folder (its pages, archives and feeds by their endings, and files without an ending, sorted), or - for standard input";
constexpr const char* kUrlHelp = "where the input came from, for the record";
constexpr const char* kCharsetHelp = "the inputs' charset, instead of finding it out";

int usage_error(Streams& streams, const std::string& message) {
  streams.err.write("hearsay: " + neutral(message) + "\n");
  return kBadInput;
}

// What CLI11 writes into, before it is made a request of.
struct ReadArguments {
  ReadRequest request;
  bool json = false;
  bool jsonl = false;
  std::string precision = "auto";
};

// For CLI11: what is wrong with a name; empty where nothing is.
std::string not_callable(std::string& name) {
  return is_callable(name) ? "" : "there is no name in \"" + name + '"';
}

void add_read(CLI::App& app, ReadArguments& arguments) {
  ReadRequest& request = arguments.request;
  CLI::App* verb = app.add_subcommand("read", kReadAbout);
  verb->footer(kReadMore);
  verb->add_option("INPUT", request.inputs, kInputHelp);
  CLI::Option* as_json = verb->add_flag("--json", arguments.json, "print the record of one input as a JSON object");
  verb->add_flag("--jsonl", arguments.jsonl, "print a record a line, for any number of inputs")->excludes(as_json);
  verb->add_option("--precision", arguments.precision, "auto (what suits this processor), fp32 or int8")
      ->check(CLI::IsMember({"auto", "fp32", "int8"}))
      ->option_text("auto|fp32|int8");
  verb->add_option("--threads", request.options.threads, "cores for the model; 0, the default: all")
      ->check(CLI::Range(0, 4096))
      ->option_text("N");
  verb->add_option("--max-words", request.options.max_words, "an article is read up to here (50000)")
      ->check(CLI::Range(1, 1'000'000'000))
      ->option_text("N");
  verb->add_option("--model", request.options.model, "folder of the model; else $HEARSAY_MODEL, else the one installed")
      ->option_text("DIR");
  verb->add_option("--actors", request.options.actors,
                   "CSV file with known actors, beside those that Hearsay comes with (their README.md has the "
                   "columns); may be repeated")
      ->allow_extra_args(false)  // one file each time, so that an input may follow
      ->option_text("FILE");
  verb->add_option("--url", request.url, kUrlHelp)->option_text("URL");
  verb->add_option("--charset", request.charset, kCharsetHelp)->option_text("C");
  verb->add_option("--who", request.who, "keep to what NAME says and what is said to NAME (see below)")
      ->check(CLI::Validator(not_callable, "", "name"))
      ->option_text("NAME");
  verb->add_option("--min-confidence", request.min_confidence,
                   "leave out statements under this (0 to 1); it is the statement's confidence, not its speaker's")
      ->check(CLI::Range(0.0, 1.0))
      ->option_text("X");
}

ReadRequest request_of(ReadArguments arguments) {
  ReadRequest request = std::move(arguments.request);
  if (arguments.json) request.format = Format::kJson;
  if (arguments.jsonl) request.format = Format::kJsonl;
  if (arguments.precision == "fp32") request.options.precision = Precision::kFp32;
  if (arguments.precision == "int8") request.options.precision = Precision::kInt8;
  return request;
}

CLI::App* add_page(CLI::App& app, ReadRequest& request) {
  request.article_alone = true;
  request.format = Format::kText;
  CLI::App* verb = app.add_subcommand("page", kPageAbout);
  verb->footer(kPageMore);
  verb->add_option("INPUT", request.inputs, kInputHelp);
  std::vector<CLI::Option*> formats;
  const auto format = [&](const char* name, Format value, const char* help) {
    CLI::Option* flag = verb->add_flag_callback(name, [&request, value] { request.format = value; }, help);
    for (CLI::Option* other : formats) flag->excludes(other);
    formats.push_back(flag);
  };
  format("--text", Format::kText, "print the text; the default");
  format("--markdown", Format::kMarkdown, "print Markdown");
  format("--json", Format::kJson, "print the article of one input as a JSON object");
  format("--jsonl", Format::kJsonl, "print an article a line, for any number of inputs");
  verb->add_option("--url", request.url, kUrlHelp)->option_text("URL");
  verb->add_option("--charset", request.charset, kCharsetHelp)->option_text("C");
  return verb;
}

// CLI11's sentences are about options; what it says of verbs is not for users.
std::string explain(const CLI::ParseError& error, int argc, char** argv) {
  const std::string first = argc > 1 ? argv[1] : "";
  if (first.empty()) return "say what to do, for example: hearsay read page.html (hearsay --help)";
  if (first == "read" || first == "page") return std::string(error.what()) + " (hearsay " + first + " --help)";
  if (first.starts_with('-')) return std::string(error.what()) + " (hearsay --help)";
  return "there is no verb " + first + " (hearsay --help)";
}

int parse_and_run(int argc, char** argv, Streams& streams) {
  CLI::App app{kAbout, "hearsay"};
  app.footer(kExample);
  app.set_version_flag("--version", "hearsay " HEARSAY_VERSION);
  app.require_subcommand(1);
  ReadArguments arguments;
  add_read(app, arguments);
  ReadRequest page_request;
  const CLI::App* page_verb = add_page(app, page_request);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() != 0) return usage_error(streams, explain(error, argc, argv));
    std::ostringstream text;  // --help and --version
    app.exit(error, text, text);
    streams.out.write(text.str());
    return kOk;
  }
  if (page_verb->parsed()) return read(page_request, open_pages, streams);
  return read(request_of(std::move(arguments)), open_reader, streams);
}

}  // namespace

int run(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed output is an error of write(), not the end of the process
  Streams streams{Output(STDOUT_FILENO), Output(STDERR_FILENO), inspect(STDOUT_FILENO), inspect(STDERR_FILENO)};
  try {
    return parse_and_run(argc, argv, streams);
  } catch (const std::exception& problem) {
    streams.err.write(std::string("hearsay: ") + neutral(problem.what()) + "\n");
    return kInternalError;
  }
}

}  // namespace hearsay::cli
