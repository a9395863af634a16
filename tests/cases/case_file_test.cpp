#include "case_file.h"

#include <gtest/gtest.h>

#include <string>

namespace hearsay::cases {
namespace {

constexpr const char* kView =
    "s1 the BBC · According to\n"
    "│  ◐ a spokesman said\n"
    "└─ s2 a spokesman · said [not] (0.42)\n"
    "   │  ≈ that he goes\n"
    "   │  condition: if asked\n"
    "   └─ s3 he\n"
    "         ❝ \"goes\"\n"
    "\n"
    "s4 Ann · said\n"
    "   ≈ no\n";

std::vector<Entry> parse(const std::string& view) {
  std::string mistake;
  auto entries = parse_view(view, mistake);
  EXPECT_EQ(mistake, "");
  return entries;
}

TEST(CaseFile, ReadsAView) {
  const auto entries = parse(kView);
  ASSERT_EQ(entries.size(), 4U);
  EXPECT_EQ(entries[1], (Entry{false, 1, "a spokesman · said [not]", {"≈ that he goes", "condition: if asked"}}));
  EXPECT_EQ(entries[2], (Entry{false, 2, "he", {"❝ \"goes\""}}));
  EXPECT_EQ(entries[3], (Entry{false, 0, "Ann · said", {"≈ no"}}));
}

TEST(CaseFile, TakesAWrappedViewAndOtherNumbers) {
  EXPECT_EQ(parse("s7 the  BBC ·\n   According to\r\n│  ◐ a\n│    spokesman said\n├─ s9 a spokesman · said [not]\n"
                  "│  │  ≈ that he\n│  │    goes\n│  │  condition: if asked\n│  └─ s12 he\n│        ❝ \"goes\"\n"
                  "s13 Ann · said\n   ≈ no"),
            parse(kView));
}

TEST(CaseFile, ReadsCasesWithHeads) {
  const auto cases = parse_cases("# one\n# licence\n\nThe text.\n\n# not a head\n---\ns1 A\n   ≈ b\n===\nTwo.\n---\n");
  ASSERT_EQ(cases.size(), 2U);
  EXPECT_EQ(cases[0].text, "The text.\n\n# not a head\n");
  EXPECT_EQ(cases[0].expected.size(), 1U);
  EXPECT_EQ(cases[1].text, "Two.\n");
  EXPECT_TRUE(cases[1].expected.empty());
  EXPECT_EQ(cases[1].mistake, "");
}

TEST(CaseFile, SaysWhatIsWrongWithACase) {
  EXPECT_EQ(parse_cases("Text without an end.\n")[0].mistake, "the line --- is missing");
  EXPECT_EQ(parse_cases("# a head\n---\n")[0].mistake, "there is no text");
  EXPECT_EQ(parse_cases("Text.\n---\nAnn said\n")[0].mistake, "not a statement: Ann said");
}

TEST(CaseFile, MatchesExactlyButForGaps) {
  const auto got = parse(kView);
  EXPECT_TRUE(matches(got, got));
  EXPECT_TRUE(matches({}, {}));
  EXPECT_FALSE(matches({}, got));
  EXPECT_FALSE(matches(got, {}));
  EXPECT_TRUE(matches(parse("..."), got));
  EXPECT_TRUE(matches(parse("..."), {}));
  EXPECT_TRUE(matches(parse("...\ns1 Ann · said\n   ≈ no\n"), got));
  EXPECT_FALSE(matches(parse("s1 Ann · said\n   ≈ no\n..."), got));
  EXPECT_TRUE(
      matches(parse("s1 the BBC · According to\n   ◐ a spokesman said\n... more\ns4 Ann · said\n   ≈ no\n..."), got));
  EXPECT_FALSE(matches(parse("...\ns1 Ann · said\n   ❝ no\n..."), got));    // another form
  EXPECT_FALSE(matches(parse("...\n└─ s1 Ann · said\n      ≈ no\n"), got));  // another depth
}

TEST(CaseFile, ShowsTheDifference) {
  EXPECT_EQ(diff(parse("s1 Ann · said\n   ≈ no\n...\n"), parse("s1 Ann · said\n   ≈ yes\n")),
            "  Ann · said\n-    ≈ no\n- ...\n+    ≈ yes\n");
}

}  // namespace
}  // namespace hearsay::cases
