// The view for the eye: a record as a person reads it in a terminal.
//
//     Scottish court finds suspension of UK parliament unlawful
//     Wikinews · 2019-09-13
//
//     s14 the BBC · According to
//     │  ◐ a spokeman for 10 Downing Street expressed disappointment and ...
//     ├─ s15 a spokeman for 10 Downing Street · expressed
//     │  │  ≈ disappointment and that the prime minister's office intends to appeal
//     │  └─ s16 the prime minister's office · intends [attitude]
//     │        ≈ to appeal
//     └─ s17 (not named)
//           ❝ "The UK government needs to bring forward a strong domestic legislative agenda. ..."
//
// First line of a statement: its id, who says it (the actor, and the words of the text where they are others:
// cli/actor_view.h), the cue, "to" the one who is told; [attitude], [not] (the saying is denied) and a confidence under
// .5. Then the content, verbatim but for line breaks: ❝ direct, ◐ mixed, ≈ paraphrase; " … " where the text between two
// pieces is left out. Then "condition:" and its clause. A statement stands under the one whose content contains it.
// Below all of them, where at least two are named: who speaks.
//
// The statements at width 0 without colour are the form of tests/cases/*.txt. Nothing from the page reaches the
// terminal but through neutral(). Linear in what is printed; no failure; safe from any thread.
#pragma once

#include <string>

#include <hearsay/record.h>

namespace hearsay::cli {

struct ViewOptions {
  int width = 80;       // columns; 0: lines are not broken
  bool colour = false;  // ANSI colours
  std::string nothing = "(no statements)";  // said where there are none; has been through neutral()
};

// Head, notes, statements and who speaks. Ends with a line break.
std::string render(const Record& record, const ViewOptions& options);

// The statements alone; empty where there are none.
std::string render_statements(const Record& record, const ViewOptions& options);

}  // namespace hearsay::cli
