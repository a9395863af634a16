// What `add` says of its inputs, in two forms.
//
// For programs, a line an input, its fields between tabs, once it is durable:
//
//     stored<TAB>PATH<TAB>ID      read and kept, or kept anew; ID is the record's
//     seen<TAB>PATH<TAB>ID        was there: the place is noted, nothing else
//     failed<TAB>PATH<TAB>REASON  could not be read, in one line for the eye
//
// PATH is the bytes of the path with a backslash as \\, a tab as \t, a line feed as \n, a carriage return as \r and
// every other control character as \xHH, so that it can be told from it what the file is called. "-" is standard input.
// For the eye: messages and a line of progress on standard error, and at the end a summary.
//
// Thread safety: one thread at a time. Nothing is thrown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <hearsay/error.h>
#include <hearsay/store.h>

#include "cli/read.h"

namespace hearsay::cli {

// A path as the report has it.
std::string escaped(std::string_view path);

class Report {
 public:
  // `lines`: for programs. `files`: how many there are; each is one input, unless it is an archive.
  Report(Streams& streams, bool lines, std::size_t files);

  void stored(const std::string& path, std::string_view id, Outcome outcome, std::uint64_t statements);
  void failed(const std::string& path, const Error& error);
  // `share`: as InputStream has it. After each input.
  void progress(const std::string& path, std::optional<double> share);

  void remark(const std::string& message);  // on standard error; has been through neutral()
  void complain(const std::string& message, int status);

  bool closed() const { return streams_.out.closed() || streams_.out.error() != 0; }
  // The summary; the exit status (cli/status.h).
  int finish();

 private:
  void line(std::string_view what, const std::string& path, std::string_view more);

  Streams& streams_;
  bool lines_;
  Progress progress_;
  Progress::Clock::time_point start_;
  std::uint64_t stored_ = 0, replaced_ = 0, seen_ = 0, failed_ = 0, statements_ = 0;
  int status_ = 0;
};

}  // namespace hearsay::cli
