// Everything after the network, together: from scores to the tree.
#include "statements/statements.h"

#include <gtest/gtest.h>

#include "network.h"

namespace hearsay {
namespace {

using test::Parts;
using test::Scores;
using test::Text;

struct Found {
  std::vector<Statement> statements;
  Parts lines;  // "s1 in - direct: SOURCE / CUE / CONTENT", pieces apart by " + "
};

std::string joined(const Parts& parts) {
  std::string out;
  for (const auto& part : parts) out += (out.empty() ? "" : " + ") + part;
  return out;
}

Found find(const std::string& str, const std::vector<Scores>& scores, const Settings& settings = {}) {
  const Text text(str);
  const auto tokens = test::tokens_of(text);
  std::vector<Candidate> candidates;
  for (const auto& s : scores) candidates.push_back(test::candidate(text, tokens, s));
  Found found;
  found.statements = assemble(text.str(), tokens, text.quotations(), candidates, settings);
  static const char* const kForms[] = {"direct", "indirect", "mixed"};
  for (const auto& s : found.statements) {
    const auto parent = s.parent < 0 ? "-" : found.statements[static_cast<std::size_t>(s.parent)].id;
    found.lines.push_back(s.id + " in " + parent + " " + kForms[static_cast<int>(s.form)] + ": " +
                          joined(text.show(s.source)) + " / " + joined(text.show(s.cue)) + " / " +
                          joined(text.show(s.content)));
  }
  return found;
}

TEST(Statements, NobodySaysAnything) {
  EXPECT_TRUE(find("It rained.", {}).lines.empty());
  EXPECT_TRUE(assemble("", {}, {}, {}, {}).empty());
}

TEST(Statements, AChainOfThree) {
  const auto found = find("Peskov said that Putin told Macron that Kiev hopes to win.",
                          {{"said", {"Peskov"}, {"said"}, {"that Putin told Macron that Kiev hopes to win."}},
                           {"told", {"Putin"}, {"told"}, {"that Kiev hopes to win."}, {"Macron"}},
                           {"hopes", {"Kiev"}, {"hopes"}, {"to win."}}});
  EXPECT_EQ(found.lines, (Parts{"s1 in - indirect: Peskov / said / that Putin told Macron that Kiev hopes to win",
                                "s2 in s1 indirect: Putin / told / that Kiev hopes to win",
                                "s3 in s2 indirect: Kiev / hopes / to win"}));
}

TEST(Statements, AQuotationBrokenByItsCue) {
  EXPECT_EQ(find("“I will,” he said, “go.”", {{"said", {"he"}, {"said"}, {"“I will,”", "“go.”"}}}).lines,
            Parts{"s1 in - direct: he / said / “I will,” + “go.”"});
}

TEST(Statements, AQuotationOverParagraphsWithAnotherInside) {
  // the network has not seen the end of it
  const auto found = find(
      "Zelensky said: “I asked them.\n\n“They answered that it is late. Nobody knew it, and nobody "
      "in the hall wanted to hear of it.\n\n“We stay.”\n\nHe left.",
      {{"said", {"Zelensky"}, {"said"}, {"“I asked them.", "“They answered that it is late."}},
       {"answered", {"They"}, {"answered"}, {"that it is late."}},
       {"We stay", {}, {}, {"We stay"}, {}, {}, true}});
  EXPECT_EQ(found.lines,
            (Parts{"s1 in - direct: Zelensky / said / “I asked them. + “They answered that it is late. Nobody knew "
                   "it, and nobody in the hall wanted to hear of it. + “We stay.”",
                   "s2 in s1 indirect: They / answered / that it is late"}));
}

TEST(Statements, TwoAnchorsOfOneCueAreOneStatement) {
  const auto found = find("He did not say when he would go.", {{"did", {"He"}, {"did not say"}, {"when he would go"}},
                                                               {"say", {"He"}, {"did not say"}, {"when he would go"}}});
  EXPECT_EQ(found.lines, Parts{"s1 in - indirect: He / did not say / when he would go"});
}

TEST(Statements, WhatTheSettingsDoNotTakeIsLeftOut) {
  const std::vector<Scores> scores = {{"said", {"He"}, {"said"}, {"no"}}};
  Settings settings;
  settings.cue_threshold = 0.95;
  EXPECT_TRUE(find("He said no.", scores, settings).lines.empty());
  settings.cue_threshold = 0.5;
  settings.min_confidence = 0.99;
  EXPECT_TRUE(find("He said no.", scores, settings).lines.empty());
  settings.min_confidence = 0.5;
  EXPECT_EQ(find("He said no.", scores, settings).lines.size(), 1U);
}

}  // namespace
}  // namespace hearsay
