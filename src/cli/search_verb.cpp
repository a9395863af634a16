// The verbs `search` and `show` on the command line; what they do is in cli/search.h.
#include <CLI/CLI.hpp>
#include <iterator>
#include <memory>

#include "cli/db_options.h"
#include "cli/query_options.h"
#include "cli/search.h"
#include "cli/verb.h"

namespace hearsay::cli {
namespace {

constexpr const char* kAbout = "Find statements (or, with --articles, articles) in a database that `hearsay add` filled.";

constexpr const char* kMore = R"(The query language, also that of the web page and the API:
  neutral status              both words are in what is said; other forms of a word count, case and accents do not
  '"neutral status"'          the phrase
  'nato OR alliance' 'sanction*' -- -gas     either; words that begin so; not this word
  speaker:Peskov to:"Angela Merkel" via:Tass speaker:#12 speaker:Peskov,Lavrov -outlet:RT
  kind:attitude form:direct polarity:negated nested:yes secondhand:yes conditional:no
  outlet:Reuters credit:RT since:2022-02-01 until:2022-03 confidence:0.8 article:8f14e45fceea167a
  What stands side by side must all hold. Options are another way to write these; one that is repeated: one of them.
  An argument that begins with a minus comes after "--".

What is printed: the headline; outlet (whom it credits), date, the article's id and the statement's; who says it, after
the one on whose word we have it ("Tass: Dmitry Peskov"); what is said, with the words that were looked for marked.
`hearsay show ID` prints the article.

Exit status:
  0 also where nothing is found; 2 a query that does not parse, no such file, not a database of Hearsay's or one of a
  newer Hearsay; 5 another program holds the database; 1 an error inside, or output that fails.

Examples:
  hearsay search --db news.db 'neutral status' --speaker Peskov --since 2022-02-01
  hearsay search --db news.db --to "Angela Merkel" --sort newest --json
  hearsay search --db news.db --articles 'gas OR oil' --outlet Wikinews)";

}  // namespace

RunVerb add_search(CLI::App& app) {
  auto request = std::make_shared<SearchRequest>();
  CLI::App* verb = app.add_subcommand("search", kAbout);
  verb->footer(kMore);
  verb->add_option("WORDS", request->words, "what to look for (below); nothing: all that the options let through");
  add_db_option(*verb, request->db);
  request->conditions.reserve(std::size(kQueryOptions));  // CLI11 keeps pointers into it
  for (const QueryOption& condition : kQueryOptions) {
    auto& values = request->conditions.emplace_back(condition.field, std::vector<std::string>{}).second;
    verb->add_option(condition.option, values, condition.help)->allow_extra_args(false)->option_text(condition.value);
  }
  verb->add_flag("--articles", request->articles, "articles with these words in their text, instead of statements");
  verb->add_option_function<std::string>(
          "--sort",
          [request](const std::string& name) {
            if (name == "newest") request->page.sort = Sort::kNewest;
            if (name == "oldest") request->page.sort = Sort::kOldest;
          },
          "relevance, the default, newest or oldest")
      ->check(CLI::IsMember({"relevance", "newest", "oldest"}))
      ->option_text("relevance|newest|oldest");
  verb->add_option("--limit", request->page.limit, "how many to print, 1 to 200 (20)")
      ->check(CLI::Range(1, 200))
      ->option_text("N");
  verb->add_option("--cursor", request->page.cursor, "go on after the page that printed this")->option_text("CURSOR");
  verb->add_flag("--json", request->json, "print one JSON object, as the API does");
  return [request](Streams& streams) { return search(*request, streams); };
}

RunVerb add_show(CLI::App& app) {
  struct Request {
    std::string db, id;
    bool json = false;
  };
  auto request = std::make_shared<Request>();
  CLI::App* verb =
      app.add_subcommand("show", "Print an article of a database as `hearsay read` printed it, and where it was seen.");
  verb->footer(R"(Exit status:
  0 all is well; 2 no such article or file, not a database of Hearsay's or one of a newer Hearsay; 5 another program
  holds the database; 1 an error inside, or output that fails.

Examples:
  hearsay show --db news.db 8f14e45fceea167a
  hearsay show --db news.db 8f14e45fceea167a --json > record.json)");
  add_db_option(*verb, request->db);
  verb->add_option("ID", request->id, "the article's id, as `hearsay search` prints it")->required()->type_name("");
  verb->add_flag("--json", request->json, "print the record as a JSON object");
  return [request](Streams& streams) { return show(request->db, request->id, request->json, streams); };
}

}  // namespace hearsay::cli
