// Exit statuses: what the shell is told. They are part of the interface (README, --help): add, never change.
//
//   0  every input came out, or whoever reads our output stopped reading
//   1  an error inside, or output that could not be written
//   2  no such file, unreadable, a folder without pages, wrong usage, a list of actors with a mistake
//   3  an input that is no news page, or is too large
//   4  the model is missing or damaged
//   5  the database cannot be written now: another program holds it, or the disk is full
//
// Several inputs with different errors: the most serious one is told, in the order 1, 5, 4, 2, 3.
// Plain functions, safe from any thread.
#pragma once

#include <hearsay/error.h>

namespace hearsay::cli {

inline constexpr int kOk = 0;
inline constexpr int kInternalError = 1;
inline constexpr int kBadInput = 2;
inline constexpr int kNoNews = 3;
inline constexpr int kNoModel = 4;
inline constexpr int kNotNow = 5;

int exit_status(ErrorKind kind);

// The one of two statuses that is told.
int worse(int a, int b);

}  // namespace hearsay::cli
