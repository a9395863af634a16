#include "statements/stream.h"

#include <gtest/gtest.h>

#include "texts.h"

namespace hearsay {
namespace {

const Tokenizer& tokenizer() {
  static const auto loaded = Tokenizer::load(HEARSAY_MODELS "/en/vocab.txt");
  EXPECT_TRUE(loaded) << loaded.error().message;
  return *loaded;
}

std::vector<std::string> shown(const std::string& str) {
  const test::Text text(str);
  std::vector<std::string> out;
  for (const auto& token : make_stream(str, tokenizer().pieces(str), text.paragraphs(), tokenizer())) {
    out.push_back(token.is_break() ? "|" : (token.starts_word ? "" : "##") + text.show(token.span));
  }
  return out;
}

using Tokens = std::vector<std::string>;

TEST(Stream, ABreakBetweenTwoParagraphs) {
  EXPECT_EQ(shown("He said\n\nno.\n\nYes"), (Tokens{"He", "said", "|", "no", ".", "|", "Yes"}));
  EXPECT_EQ(shown("He said no."), (Tokens{"He", "said", "no", "."}));
  EXPECT_EQ(shown(""), Tokens{});
}

TEST(Stream, WordsAreKeptTogether) {
  const auto tokens = shown("He unfriended them");
  ASSERT_GT(tokens.size(), 3U);
  std::string word;
  for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
    EXPECT_EQ(tokens[i].starts_with("##"), i > 1);
    word += tokens[i].substr(i > 1 ? 2 : 0);
  }
  EXPECT_EQ(word, "unfriended");
}

TEST(Stream, AMarkInsideAWordJoinsIt) {
  const auto words = [](const std::string& str) {
    std::string out;
    for (const auto& token : shown(str)) out += token.starts_with("##") ? token.substr(2) : " " + token;
    return out;
  };
  EXPECT_EQ(words("Sanders's pro-EU win"), " Sanders's pro-EU win");
  EXPECT_EQ(words("Müller’s café’s 2,500 U.S. men"), " Müller’s café’s 2,500 U.S . men");
  EXPECT_EQ(words("I've he’d She's don't there's"), " I ' ve he ’ d She ' s don't there's");
  EXPECT_EQ(words("he - or she, 5,not"), " he - or she , 5 , not");
  EXPECT_EQ(words("\"No\"-voters 'go' ”-x"), " \" No \" - voters ' go ' ” - x");
  EXPECT_EQ(words("word-“quoted”"), " word - “ quoted ”");
}

TEST(Stream, AParagraphWithoutPiecesGivesOneBreak) {
  const std::string str = "He said\n\n\u200d\n\nno";
  EXPECT_EQ(shown(str), (Tokens{"He", "said", "|", "no"}));
}

TEST(Stream, NoTextMakesABreak) {
  for (const auto& token : make_stream("[unused0] [SEP]", tokenizer().pieces("[unused0] [SEP]"), {{0, 15}}, tokenizer())) {
    EXPECT_FALSE(token.is_break());
  }
}

TEST(Stream, AWindowHasItsTokensBetweenTheSpecialOnes) {
  const std::string str = "He said no.";
  const auto tokens = make_stream(str, tokenizer().pieces(str), {{0, str.size()}}, tokenizer());
  const auto window = make_window(tokens, 1, 3, tokenizer());
  EXPECT_EQ(window, (Window{tokenizer().cls(), tokens[1].id, tokens[2].id, tokenizer().sep()}));
}

TEST(WindowStarts, CoverAllWithOneLengthAndTheOverlap) {
  for (const std::size_t window : {16U, 17U, 100U, 318U, 510U}) {
    for (const std::size_t overlap : {std::size_t{0}, std::size_t{1}, window / 5, window / 2}) {
      std::vector<std::size_t> counts = {
          0, 1, window - 1, window, window + 1, 2 * window - overlap, 2 * window - overlap + 1, 200'000};
      for (std::size_t count = 0; count < 4 * window; count += 13) counts.push_back(count);
      for (const auto count : counts) {
        const auto starts = window_starts(count, window, overlap);
        ASSERT_FALSE(starts.empty());
        ASSERT_EQ(starts.front(), 0U);
        if (count <= window) {
          ASSERT_EQ(starts.size(), 1U);
          continue;
        }
        ASSERT_EQ(starts.back() + window, count) << "all of one length, up to the very end";
        std::size_t least = count, most = 0;
        for (std::size_t i = 1; i < starts.size(); ++i) {
          ASSERT_LT(starts[i - 1], starts[i]);
          const std::size_t step = starts[i] - starts[i - 1];
          ASSERT_GE(window - step, overlap) << count << ' ' << window << ' ' << overlap;
          least = std::min(least, step), most = std::max(most, step);
        }
        ASSERT_LE(most - least, 1U) << "evenly spread";
        ASSERT_LE((starts.size() - 2) * (window - overlap) + window, count + window) << "no more than needed";
      }
    }
  }
}

}  // namespace
}  // namespace hearsay
