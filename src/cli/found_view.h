// How what was found in a database looks on a terminal (cli/search.h shows a hit). Nothing from a page reaches the
// terminal but through neutral(). Linear in what is printed; no failure; safe from any thread.
#pragma once

#include <cstdint>
#include <string>

#include <hearsay/store.h>

#include "cli/terminal_text.h"
#include "cli/view.h"

namespace hearsay::cli {

// "1,234"
std::string grouped(std::uint64_t number);

// "1 statement", "at least 10,000 statements".
std::string total_text(const Total& total, const std::string& what);

// Runs as paragraphs of the view's width: the first line after `indent` columns, the others after it too.
void add_paragraph(const Line& runs, int indent, const ViewOptions& options, std::string& out);

// Where an article was seen, and when: the lines under it in `show`.
std::string render_seen(const StoredArticle& article, const ViewOptions& options);

}  // namespace hearsay::cli
