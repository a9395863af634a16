// Report: what a verb that goes through inputs tells its user meanwhile: results on standard output, one at a time; on
// standard error a sentence for each input that fails, and the line of progress; at the end the exit status.
//
// Not safe from several threads at once: results are handed out one at a time, in order.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <hearsay/error.h>

#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/status.h"

namespace hearsay::cli {

class Report {
 public:
  // Both must live longer.
  Report(Streams& streams, const std::vector<Item>& items);

  void print(std::string_view text);
  // A line above what follows, with the name of its input: "── page.html ─────".
  void print_rule(const std::string& path);

  // "hearsay: page.html: MESSAGE". The message may name its input itself.
  void print_error(const std::string& path, const Error& error);
  void complain(const std::string& message, int status);  // the message is neutral

  // One more input is done; false when printing more is of no use.
  bool go_on(const std::string& path);

  // The exit status (cli/status.h).
  int finish();

 private:
  Streams& streams_;
  Progress progress_;
  std::size_t done_ = 0;
  bool first_rule_ = true;
  int status_ = kOk;
};

// What is asked of `count` inputs and cannot be had; empty where it can. `one`: whether the format is for one input.
std::string misuse(const std::vector<std::string>& inputs, std::size_t count, bool one, const std::string& url);

}  // namespace hearsay::cli
