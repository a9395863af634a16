// Quotations taken whole: a content that has most of a quotation takes all of it, and goes on over the paragraphs
// over which the quotation goes on (each opens with a mark, only the last one closes), however long it is: a window of
// the network may end before a quotation does.
//
// Cost: linear in statements and quotations together, but for quotations that several statements share. Thread safe.
#pragma once

#include <string_view>
#include <vector>

#include <hearsay/record.h>

#include "text/quotations.h"

namespace hearsay {

// `share`: how much of a quotation a content must have to take all of it, 0 to 1. What is completed is part of
// `statements`; statements that were only the rest of another's quotation, without cue and source, are taken out.
void complete_quotations(std::string_view text, const std::vector<Quotation>& quotations, double share,
                         std::vector<Statement>& statements);

}  // namespace hearsay
