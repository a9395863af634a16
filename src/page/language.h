// Which language a text is in: by its script, then by its most common small words. Looks at a bounded prefix; pure.
#pragma once

#include <string>
#include <string_view>

namespace hearsay::page {

// A BCP 47 primary tag ("en", "de", "ru"); "und" where it could not be told. `declared` is what the page says of
// itself ("en-US", ""): believed where the text is too short or its language is not known here.
std::string language_of(std::string_view text, std::string_view declared);

}  // namespace hearsay::page
