// The verb `export` on the command line; what it does is in cli/export_verb.h.
#include <CLI/CLI.hpp>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/db_options.h"
#include "cli/export_verb.h"
#include "cli/query_options.h"
#include "cli/verb.h"

namespace hearsay::cli {
namespace {

constexpr const char* kAbout =
    "Write what a database has in a form that other programs load: all of it, or what a query finds.";

constexpr const char* kMore = R"(Formats:
  csv          a line a statement, for spreadsheets (RFC 4180, UTF-8 with a byte order mark, CRLF). A cell that would be
               a formula begins with an apostrophe.
  jsonl        the records, one a line (docs/record.schema.json). With a query: the whole records of the articles found.
  annotations  W3C Web Annotations, an annotation a statement: one JSON-LD document
  quotations   schema.org: each article and the words that it has in quotation marks: one JSON-LD document
  With --lines, annotations and quotations are a document an article, one a line. docs/exports.md has the details.
  With a query, csv, annotations and quotations have the statements that it finds, and no others.

QUERY is what `hearsay search` understands: words, "phrases", speaker:Peskov since:2022-02-01 -outlet:RT.

FILE is there whole or not at all: what stood there before stays until the new one is complete.

Exit status:
  0 all is well, also when nothing was found; 2 no such database, a query that does not parse, a FILE that cannot be
  made, wrong usage; 5 another program holds the database, or the disk is full; 1 an error inside, or output that fails.

Examples:
  hearsay export --db news.db --format csv --out statements.csv
  hearsay export --db news.db --format csv 'neutral status' --speaker Peskov > peskov.csv
  hearsay export --db news.db --format annotations --base https://news.example --out notes.jsonld)";

// Beside those that search has.
constexpr QueryOption kArticleOption = {"--article", "article", "ID", "of that article"};

struct Arguments {
  std::string db, format;
  bool lines = false;
  std::vector<std::string> words;
  std::vector<std::string> conditions;  // of the options, in the query's language
  ExportRequest request;
};

const std::map<std::string, ExportFormat> kFormats = {{"csv", ExportFormat::kCsv},
                                                      {"jsonl", ExportFormat::kJsonl},
                                                      {"annotations", ExportFormat::kAnnotations},
                                                      {"quotations", ExportFormat::kQuotations}};

Result<Query> query_of(const Arguments& arguments) {
  std::string text;
  for (const auto* list : {&arguments.words, &arguments.conditions}) {
    for (const std::string& each : *list) text += (text.empty() ? "" : " ") + each;
  }
  auto query = parse_query(text);
  if (!query) return fail(ErrorKind::kBadQuery, query.error().message);
  return std::move(*query);
}

int run(Arguments& arguments, Streams& streams) {
  ExportRequest& request = arguments.request;
  request.format = kFormats.at(arguments.format);
  if (arguments.lines && request.format == ExportFormat::kAnnotations) request.format = ExportFormat::kAnnotationLines;
  if (arguments.lines && request.format == ExportFormat::kQuotations) request.format = ExportFormat::kQuotationLines;
  Result<Query> query = query_of(arguments);
  if (!query) return complain(streams, query.error());
  request.query = std::move(*query);
  const Result<Store> store = open_db(arguments.db, Access::kRead);
  if (!store) return complain(streams, store.error());
  const ExportSource source{
      [&](const Query& q, const std::function<bool(StoredArticle)>& each) { return store->each_article(q, each); },
      [&](const Query& q, const std::function<bool(Hit)>& each) { return store->each_hit(q, each); },
      [&](const std::string& id) { return store->article(id); }};
  return export_records(request, source, streams);
}

}  // namespace

RunVerb add_export(CLI::App& app) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* verb = app.add_subcommand("export", kAbout);
  verb->footer(kMore);
  add_db_option(*verb, arguments->db);
  verb->add_option("QUERY", arguments->words, "what to look for; nothing: all there is");
  verb->add_option("--format", arguments->format, "the form (see below)")
      ->required()
      ->check(CLI::IsMember(kFormats))
      ->option_text("csv|jsonl|annotations|quotations");
  verb->add_flag("--lines", arguments->lines, "annotations and quotations: a document an article, one a line");
  verb->add_option("--out", arguments->request.out, "write to FILE instead of standard output")->option_text("FILE");
  verb->add_option("--base", arguments->request.base,
                   "address of a server of Hearsay's, to name statements by; else they are named by their page's hash")
      ->option_text("URL");
  const auto add = [&](const QueryOption& each) {
    verb->add_option_function<std::vector<std::string>>(
            each.option,
            [arguments, &each](const std::vector<std::string>& values) {
              for (const std::string& value : values) arguments->conditions.push_back(field_text(each.field, value));
            },
            each.help)
        ->allow_extra_args(false)
        ->option_text(each.value);
  };
  for (const QueryOption& each : kQueryOptions) add(each);
  add(kArticleOption);
  return [arguments](Streams& streams) { return run(*arguments, streams); };
}

}  // namespace hearsay::cli
