// How the view shows actors: in the first line of a statement, and in the list of those who speak.
//
//     Dmitry Peskov “he”      the actor's name, then the words by which the text calls him in this place
//     The minister            words that are the name, but for case and articles, are shown alone, as they stand
//     Dmitry Peskov? “he”     the reader is not sure that it is he (speaker_confidence under kUnsure)
//     (not named) “sources”   the text does not say who
//
//     Who speaks
//     Dmitry Peskov · 3 statements · person · Kremlin spokesman
//     Vladimir Putin · 2 statements · person · Q7747 · President of Russia since 2012-05-07
//     (not named) · 1 statement
//
// The list is for records with at least two named speakers; it has those with the most statements first, kMostListed at
// most. Nothing from the page reaches the terminal but through neutral(). Linear in the record; no failure; safe from
// any thread.
#pragma once

#include <string>
#include <vector>

#include <hearsay/record.h>

#include "cli/terminal_text.h"
#include "cli/who.h"

namespace hearsay::cli {

inline constexpr double kUnsure = .5;  // a confidence under this is shown

// Who is meant, as above; `words` are those of the text, neutral and in one line, "" where it has none. Empty where
// there is neither an actor nor a word.
Line naming(const Actor* actor, const std::string& words, Style style, bool sure);

// The list's lines, "Who speaks" first; empty where it is not shown.
std::vector<Line> speakers_list(const Record& record);

}  // namespace hearsay::cli
