// Leaving out what the reader is not sure enough of (--min-confidence).
//
// Ids stay as they were, so that s7 is the same statement whatever is left out; a child whose parent goes moves up to
// the nearest one that stays, whose content covers it too. Linear, in place, safe from any thread.
#pragma once

#include <hearsay/record.h>

namespace hearsay::cli {

void keep_confident(Record& record, double least);

}  // namespace hearsay::cli
