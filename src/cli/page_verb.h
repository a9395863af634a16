// The verb `page`: inputs in, their articles out. It is `read` with another reader, one that loads no model and looks
// for no statements: the same inputs, order, messages and exit status (cli/read.h).
#pragma once

#include <string>

#include <hearsay/article.h>

#include "cli/read.h"

namespace hearsay::cli {

// Gives records that have nothing but their article. Never fails; nothing is loaded.
Result<ReadMany> open_pages(const ReaderOptions& options);

// What is printed of one article, with a line end at its end. `on_terminal`: text and Markdown are made harmless line by
// line; elsewhere a text goes out as it is.
std::string show_article(const Article& article, Format format, bool on_terminal);

}  // namespace hearsay::cli
