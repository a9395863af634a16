// Names of persons as words, and whether two of them can be one person's: the given name and the surname agree, and
// what stands between them does not contradict ("Donald J. Trump" and "Donald Trump"; not "John F. Kennedy" and "John
// Neely Kennedy", nor "Donald Trump Jr." and "Donald Trump").
//
// Errors: none. Cost: linear. Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

struct KnownWord {
  std::string text;       // folded (name_words.h), without marks: "obrien", "us" of "U.S."
  bool capital = false;   // it began with a capital
  bool capitals = false;  // no small letter in it
};

// The words of a name or a role. Initials that are written one by one become one word ("J. D." and "U.S." are "jd" and
// "us"); what a hyphen joins are words of their own; "&" is "and". At most 256.
std::vector<KnownWord> known_words(std::string_view text);

// The same with blanks between, an article at the beginning left out.
std::string known_key(std::string_view text);

struct KnownName {
  std::vector<std::string> words;  // without what is in `generation`, and without "Mr.", "Dr."
  std::string generation;          // "jr", "sr", "ii", "iii", "iv" or ""

  bool is_full() const { return words.size() >= 2; }
};

KnownName known_name(std::string_view name);

// kMiddle: all that stands between given name and surname agrees, and there is something. kFits: one of the two has
// more of it. kConflict: only given name and surname agree.
enum class NameFit { kNo, kConflict, kFits, kMiddle };

NameFit name_fit(const KnownName& a, const KnownName& b);

// Whether `name` is the last words of `full`, but not all of them: "Warner", "Van Hollen".
bool is_surname_of(const KnownName& name, const KnownName& full);

}  // namespace hearsay
