// Lines that a page leaves around its article: share buttons, comment forms, adverts, "related" headings, newsletter
// offers, copyright lines, photo credits. Told by their words alone, in some twenty languages (leaving_words.h); short
// lines only. The first call builds the look-ups. Pure; linear in the line, whatever the number of phrases.
#pragma once

#include <string_view>

namespace hearsay::page {

enum class Leaving {
  kNone,
  kFurniture,  // a button, an advert's mark, a form's words: the line alone is no part of the article
  kRelated,    // a heading over links to other articles: what follows it may be no part either
  kEnd,        // opens what stands after an article's end: "Leave a Reply", "About the author"
  kLegal,      // "Copyright 2018 ...", "All rights reserved"
  kCaption,    // a photo's credit or caption
};

// One line, trimmed or not.
Leaving leaving_of(std::string_view line);

// "(AP Photo/Evan Vucci)", "Photo: Alex Wong, Getty Images", "Saul Loeb | AFP | Getty Images": a credit at the line's
// end or the whole of it.
bool is_photo_credit(std::string_view line);

}  // namespace hearsay::page
