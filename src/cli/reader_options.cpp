#include "cli/reader_options.h"

#include <CLI/CLI.hpp>
#include <map>

namespace hearsay::cli {

void add_input_options(CLI::App& verb, std::vector<std::string>& inputs, std::string& url, std::string& charset) {
  verb.add_option("INPUT", inputs,
                  "file, folder (its pages, archives and feeds by their endings, and files without an ending, sorted), "
                  "or - for standard input");
  verb.add_option("--url", url, "where the input came from, for the record")->option_text("URL");
  verb.add_option("--charset", charset, "the inputs' charset, instead of finding it out")->option_text("C");
}

void add_reader_options(CLI::App& verb, ReaderOptions& options) {
  verb.add_option_function<std::string>(
          "--precision",
          [&options](const std::string& name) {
            if (name == "fp32") options.precision = Precision::kFp32;
            if (name == "int8") options.precision = Precision::kInt8;
          },
          "auto (what suits this processor), fp32 or int8")
      ->check(CLI::IsMember({"auto", "fp32", "int8"}))
      ->option_text("auto|fp32|int8");
  verb.add_option("--threads", options.threads, "cores for the model; 0, the default: all")
      ->check(CLI::Range(0, 4096))
      ->option_text("N");
  verb.add_option("--max-words", options.max_words, "an article is read up to here (50000)")
      ->check(CLI::Range(1, 1'000'000'000))
      ->option_text("N");
  verb.add_option("--model", options.model, "folder of the model; else $HEARSAY_MODEL, else the one installed")
      ->option_text("DIR");
  verb.add_option("--actors", options.actors,
                  "CSV file with known actors, beside those that Hearsay comes with (their README.md has the "
                  "columns); may be repeated")
      ->allow_extra_args(false)  // one file each time, so that an input may follow
      ->option_text("FILE");
}

}  // namespace hearsay::cli
