// The verb `read`, and what `page` shares with it: inputs in, records or views out, in the order of the inputs, whatever goes wrong with one of them.
//
// It owns what a user sees: which file descriptor gets what, the messages, the exit status. The reading itself is
// handed in, so that the verb is tested without a model.
//
// A record is on its way out before the next one is printed. Memory: the few dozen inputs that Reader::read_all holds.
// Nothing is thrown.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <hearsay/reader.h>

#include "cli/output.h"

namespace hearsay::cli {

enum class Format { kView, kJson, kJsonl, kText, kMarkdown };  // kText, kMarkdown: of an article alone

struct ReadRequest {
  std::vector<std::string> inputs{};  // files, archives, folders, "-"
  Format format = Format::kView;
  ReaderOptions options{};
  std::string url{};      // of the one input
  std::string charset{};  // of every input, instead of what would be found out
  double min_confidence = 0;
  std::string who{};  // keep to what this one says or is told (cli/who.h); "": to everybody
  bool article_alone = false;  // the verb `page` (cli/page_verb.h)
};

// Reader::read_all of a reader that open() gave.
using ReadMany = std::function<void(const Reader::Load& load, const Reader::Sink& sink)>;
using Open = std::function<Result<ReadMany>(const ReaderOptions& options)>;

// Hearsay's own Reader.
Result<ReadMany> open_reader(const ReaderOptions& options);

// Where to print, and how.
struct Streams {
  Output out;
  Output err;
  Terminal out_terminal;
  Terminal err_terminal;
};

// The exit status (cli/status.h).
int read(const ReadRequest& request, const Open& open, Streams& streams);

}  // namespace hearsay::cli
