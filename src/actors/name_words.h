// Name words: a source phrase ("Sen. Mark R. Warner (D-Va.), the top Democrat") cut into words, each with what the
// rules on names need to know of it; and the folding under which two spellings count as one. The ground under
// pronouns, person_names, organisation_names and roles.
//
// Units: bytes of the phrase. Errors: none; ill-formed UTF-8 is taken for a blank. Cost: linear; no more than
// kMostNameWords words are looked at, a name or role is never so long. Thread safety: pure functions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

// How sure it is that two names name one: kWeak only where nobody else could be meant ("the Times", a given name).
enum class Match { kNo, kWeak, kGood, kExact };

inline constexpr std::size_t kMostNameWords = 256;

struct NameWord {
  std::size_t begin = 0, end = 0;  // as printed, without marks around it and without a possessive 's
  std::string folded;              // fold() of that
  bool capital = false;            // begins with a capital, or as "al-Assad" and "d'Estaing" do
  bool all_capitals = false;       // two letters or more, no small one
  bool dotted = false;             // a full stop behind it ("Sen.", "R.")
  bool possessive = false;         // "Trump's", "the lawyers'"
  bool bracketed = false;          // inside round brackets
  bool comma = false;              // a comma, semicolon, colon or dash behind it (and behind the brackets after it)
};

std::vector<NameWord> name_words(std::string_view phrase);

// Lower case, without accents; "ł" is l, "ß" ss, curly apostrophes and the many hyphens are the plain ones.
std::string fold(std::string_view text);

// "the", "a", "an"; not the initial "A.".
bool is_article(const NameWord& word);

// A list of words, written as one text with blanks between, for look-up.
class WordSet {
 public:
  explicit WordSet(std::string_view words);
  bool holds(std::string_view word) const;

 private:
  std::vector<std::string_view> words_;
};

}  // namespace hearsay
