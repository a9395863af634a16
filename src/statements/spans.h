// Small arithmetic on lists of spans (sorted, not overlapping), and the trimming that makes a span fit to be shown.
// Linear in the number of spans. Thread safe.
#pragma once

#include <string_view>
#include <vector>

#include <hearsay/span.h>

#include "text/quotations.h"

namespace hearsay {

std::size_t total_size(const Spans& spans);
std::size_t overlap_size(const Spans& a, const Spans& b);
Spans intersection(const Spans& a, const Spans& b);
Spans difference(const Spans& a, const Spans& b);
// Sorted, overlapping ones joined, and those joined that have only blanks without a line break between.
Spans united(std::string_view text, Spans spans);
// From the first span's begin to the last one's end.
Span hull(const Spans& spans);

// A span without what does not belong to it at its edges: blanks, commas, dashes, a final full stop; a quotation mark
// whose other half lies outside is left out, or taken in where the span has the whole quotation but for the mark.
// Gives an empty span where nothing is left.
Span trimmed(std::string_view text, Span span, const std::vector<Quotation>& quotations);
Spans trimmed(std::string_view text, const Spans& spans, const std::vector<Quotation>& quotations);

}  // namespace hearsay
