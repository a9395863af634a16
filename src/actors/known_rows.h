// The rows of a list of known actors, read from a CSV file and held against what a row must be (data/known/README.md):
// the columns, the kinds, Wikidata ids, dates, and that no actor has an office from the same day twice.
//
// Errors: kNotFound, kUnreadable; kUsage for everything in the file that is wrong, with file, line and what it is.
// Cost: linear; a file over 64 MB or a million lines is refused. Thread safety: pure function.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <hearsay/error.h>

namespace hearsay {

struct KnownRow {
  std::string name;
  std::string kind;      // "person", "organisation", "country"
  std::string wikidata;  // "Q..." or ""
  std::vector<std::string> aliases;
  std::string gender;    // "f", "m" or ""
  std::string office, from, until;  // all "" where it is a row without an office; until "" where it goes on
  std::string country;
  bool shared = false;   // others have this name too
  std::size_t line = 0;
};

Result<std::vector<KnownRow>> read_known_rows(const std::string& path);

// Likewise, of a file's text; `path` is named in errors.
Result<std::vector<KnownRow>> parse_known_rows(const std::string& text, const std::string& path);

}  // namespace hearsay
