// The tree of statements: duplicates merged, each statement under the smallest content that contains all of it, in the
// order in which they begin, with their ids.
//
// Cost: quadratic in the statements of one article at worst (a few hundred). Thread safe.
#pragma once

#include <string_view>
#include <vector>

#include <hearsay/record.h>

#include "text/quotations.h"

namespace hearsay {

// Statements come in any order, with parent -1; they leave in order of appearance with id, parent and form set.
void build_tree(std::string_view text, const std::vector<Quotation>& quotations, std::vector<Statement>& statements);

// Direct where all of the content's letters stand in its own quotation marks, indirect where none do, else mixed.
Form form_of(std::string_view text, const std::vector<Quotation>& quotations, const Spans& content);

}  // namespace hearsay
