// Words that the sentence splitter knows: abbreviations that take a stop, words that begin sentences, verbs of saying.
// Lists of our own, for news English. Look-ups are by ASCII letters, case as written unless said otherwise.
// Errors: none. Cost: logarithmic in a list of at most some hundred words. Thread safety: pure functions.
#pragma once

#include <string_view>

namespace hearsay {

enum class Abbreviation {
  kNone,
  kTitle,      // "Sen.", "Mr.", "vs.": something always follows, no sentence ends here
  kNumbered,   // "No.", "Nov.", "p.": no end where a number follows
  kAmbiguous,  // "Inc.", "Calif.", "U.S.", "John F.": an end only where a word that begins sentences follows
  kHour,       // "a.m.", "p.m.": an end unless a time zone or a day follows
};

// `word` without its last stop: "Sen", "U.S", "F".
Abbreviation abbreviation(std::string_view word);

// "The", "He", "But": a word that in upper case rarely is anything but a sentence's first.
bool begins_sentences(std::string_view word);

// "ET", "GMT", "Eastern", "Monday", "July": goes on after "10 a.m."
bool follows_hour(std::string_view word);

// "said", "asked": as it stands after a quoted question and a name.
bool is_saying(std::string_view word);

}  // namespace hearsay
