// Leaving out what the reader is not sure enough of (--min-confidence) or did not ask for (--who).
//
// Ids stay as they were, so that s7 is the same statement and a2 the same actor whatever is left out; a child whose
// parent goes moves up to the nearest one that stays, whose content covers it too. Linear, in place, safe from any
// thread.
#pragma once

#include <vector>

#include <hearsay/record.h>

namespace hearsay::cli {

// The statements with at least this confidence. All actors stay.
void keep_confident(Record& record, double least);

// What these actors say and what is said to them; `who` has a place for each of the record's actors. What others say
// inside of it goes too. Of the actors those stay that a statement still refers to.
void keep_actors(Record& record, const std::vector<bool>& who);

}  // namespace hearsay::cli
