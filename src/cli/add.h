// The verb `add`: inputs in, records into a database, each told once it is durable (cli/report.h).
//
// What the database has already, read by this reader or a newer one, is not read again: only the place is noted. So an
// `add` that was stopped goes on where it was, and one that finds nothing new does not even load the model. Reading
// goes on all cores while one thread writes (cli/writer.h).
//
// The database comes first: what is wrong with it is told before the model is loaded. Later a full disk or a lock ends
// the run soon; what was told as stored is there. SIGINT and SIGTERM: no more inputs are taken, what was read is
// written and told, status 130 or 143; a second one ends it at once. Whoever stops reading our output ends it likewise,
// with status 0. Reading and opening are handed in, so that the verb is tested without a model. Nothing is thrown.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include <hearsay/reader.h>

#include "cli/read.h"

namespace hearsay::cli {

struct AddRequest {
  std::string db{};
  std::vector<std::string> inputs{};
  ReaderOptions options{};
  std::string url{};      // of the one input
  std::string charset{};  // of every input, instead of what would be found out
  bool again = false;     // read anew whatever is there
  bool report = false;    // lines for programs, on a terminal too
  std::chrono::seconds wait{60};  // for another program's writing to end
};

struct ReaderTools {
  std::function<Result<std::string>(const ReaderOptions&)> version;  // of what open() would give; quick
  Open open;
};

// Hearsay's own Reader.
ReaderTools reader_tools();

// The exit status (cli/status.h).
int add(const AddRequest& request, const ReaderTools& reader, Streams& streams);

}  // namespace hearsay::cli
