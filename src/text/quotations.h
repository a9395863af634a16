// Quotations: the pairs of quotation marks of a text, which tell direct speech from paraphrase and where a quotation
// that goes on over several paragraphs ends.
//
// Marks: “ ” „ ‟ « », the straight ", and, where they cannot be apostrophes, ‘ ’ and '. A straight mark opens after a
// blank, a dash, an opening bracket or mark and closes after anything else. Single marks count only as a pair inside
// one paragraph: an opening one before a letter (but 'tis, '90s), a closing one before no letter; after a plural ("the
// boys' room") only where no other closes.
// A quotation that its paragraph does not close is open: by the printers' custom the next paragraph then begins with
// an opening mark again and only the last one closes.
//
// Linear. Thread safe.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <hearsay/span.h>

namespace hearsay {

inline constexpr std::size_t kNoQuotation = static_cast<std::size_t>(-1);

struct Quotation {
  Span span;           // from the opening mark to the closing one, both included; to the paragraph's end where open
  std::size_t opening = 0;  // bytes of the opening mark
  std::size_t closing = 0;  // bytes of the closing mark; 0 where it is open
  std::size_t next = kNoQuotation;   // number of the one with which the next paragraph goes on, where it does
  std::size_t outer = kNoQuotation;  // number of the smallest one around this one
  bool open() const { return closing == 0; }
};

// In the order of their opening marks. A single-marked one may lie inside a double-marked one or the other way round;
// they never cross.
std::vector<Quotation> find_quotations(std::string_view text, const Spans& paragraphs);

}  // namespace hearsay
