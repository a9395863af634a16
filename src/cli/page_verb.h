// The verb `page`: inputs in, their articles out, in the order of the inputs, whatever goes wrong with one of them. No
// model is loaded and no statement is looked for.
//
// Memory: the few dozen inputs that are read ahead. Nothing is thrown.
#pragma once

#include <string>
#include <vector>

#include "cli/output.h"

namespace hearsay::cli {

enum class PageFormat { kText, kMarkdown, kJson, kJsonl };

struct PageRequest {
  std::vector<std::string> inputs{};  // files, folders, "-"
  PageFormat format = PageFormat::kText;
  std::string url{};      // of the one input
  std::string charset{};  // of every input, instead of what would be found out
};

// The exit status (cli/status.h).
int page(const PageRequest& request, Streams& streams);

}  // namespace hearsay::cli
