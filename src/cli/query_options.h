// The options that are another way to write a condition of the query: the same for `search` and `export`.
#pragma once

namespace hearsay::cli {

struct QueryOption {
  const char* option;
  const char* field;  // of the query language (hearsay/query.h)
  const char* value;  // how --help calls it
  const char* help;
};

inline constexpr QueryOption kQueryOptions[] = {
    {"--speaker", "speaker", "NAME", "who says it: words of the name, a Wikidata id, or #NUMBER of `hearsay actors`"},
    {"--to", "to", "NAME", "to whom"},
    {"--via", "via", "NAME", "on whose word: who says the statement that it is inside of"},
    {"--kind", "kind", "speech|attitude", "said; or thought, hoped, planned"},
    {"--form", "form", "direct|indirect|mixed", "in quotation marks or not"},
    {"--polarity", "polarity", "affirmed|negated", "negated: the saying is denied"},
    {"--nested", "nested", "yes|no", "inside of another statement"},
    {"--secondhand", "secondhand", "yes|no", "inside of another speaker's statement"},
    {"--conditional", "conditional", "yes|no", "with a condition"},
    {"--outlet", "outlet", "NAME", "who published it"},
    {"--credit", "credit", "NAME", "whom the page credits for its text"},
    {"--since", "since", "DATE", "published on or after: 2022-02-25, 2022-02 or 2022"},
    {"--until", "until", "DATE", "published on or before"},
    {"--min-confidence", "confidence", "X", "the statement's confidence, 0 to 1, at least"},
};

}  // namespace hearsay::cli
