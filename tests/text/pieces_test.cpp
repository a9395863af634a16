// Our word pieces against those of the reference tokenizer (fixtures by tools/reference_pieces.py), and what the
// tokenizer promises of its own.
#include "sha256.h"
#include "text/pieces.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <thread>

#include "files.h"
#include "text/code_points.h"
#include "text/utf8.h"

namespace hearsay {
namespace {

using test::read_file;
using test::repository;

const Tokenizer& tokenizer() {
  static const Result<Tokenizer> loaded = Tokenizer::load((repository() / "models/en/vocab.txt").string());
  return loaded.value();
}

std::filesystem::path reference(const char* name) { return repository() / "tests/text/pieces_reference" / name; }

// As the reference writes them: code points.
std::string lines(std::string_view text) {
  const CodePoints points(text);
  std::string out;
  for (const Piece& piece : tokenizer().pieces(text)) {
    out += std::to_string(piece.id) + ' ' + std::to_string(points.of_byte(piece.begin)) + ' ' +
           std::to_string(points.of_byte(piece.end)) + '\n';
  }
  return out;
}

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> out;
  for (const Piece& piece : tokenizer().pieces(text)) {
    out.emplace_back(text.substr(piece.begin, piece.end - piece.begin));
  }
  return out;
}

TEST(Pieces, EqualTheReferenceOnHostileStrings) {
  std::ifstream file(reference("hostile.jsonl"));
  int count = 0;
  for (std::string line; std::getline(file, line); ++count) {
    const auto expected = nlohmann::json::parse(line);
    std::string wanted;
    for (const auto& piece : expected["pieces"]) {
      wanted += std::to_string(piece[0].get<int>()) + ' ' + std::to_string(piece[1].get<int>()) + ' ' +
                std::to_string(piece[2].get<int>()) + '\n';
    }
    EXPECT_EQ(lines(expected["text"].get<std::string>()), wanted) << expected["name"];
  }
  EXPECT_GT(count, 230);
}

TEST(Pieces, EqualTheReferenceOnEveryCodePoint) {
  std::ifstream file(reference("code_points.sha256"));
  int blocks = 0;
  char32_t block = 0;
  for (std::string hash; file >> std::hex >> reinterpret_cast<std::uint32_t&>(block) >> hash; ++blocks) {
    std::string all;
    for (char32_t c = block; c < block + 0x1000; ++c) {
      if (c >= 0xD800 && c < 0xE000) continue;
      std::string text = "a";
      append_utf8(text, c);
      text += "b ";
      append_utf8(text, c);
      all += lines(text);
    }
    EXPECT_EQ(sha256_hex(all), hash) << "in the 4,096 code points from " << std::hex << static_cast<unsigned>(block);
  }
  EXPECT_EQ(blocks, 272);
}

TEST(Pieces, EqualTheReferenceOnPolnearDev) {
  const auto folder = test::shared() / "data/polnear/dev/text";
  if (!std::filesystem::is_directory(folder)) GTEST_SKIP() << folder << " is not there: nothing compared";
  std::map<std::string, std::string> wanted;
  std::ifstream file(reference("polnear_dev.sha256"));
  for (std::string text, pieces; file >> text >> pieces;) wanted[text] = pieces;
  ASSERT_EQ(wanted.size(), 84u);
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string text = read_file(entry.path());
    EXPECT_EQ(sha256_hex(lines(text)), wanted[sha256_hex(text)]) << entry.path();
  }
}

TEST(Pieces, SpecialTokensInTheTextAreText) {
  for (const char* text : {"[CLS]", "[SEP]", "[MASK]", "[PAD]", "[UNK]", "a [SEP] b", "[unused1]"}) {
    for (const Piece& piece : tokenizer().pieces(text)) {
      for (const char* special : {"[CLS]", "[SEP]", "[MASK]", "[PAD]"}) {
        EXPECT_NE(piece.id, tokenizer().id_of(special)) << text;
      }
    }
  }
  EXPECT_EQ(words("[MASK]"), (std::vector<std::string>{"[", "MASK", "]"}));
}

TEST(Pieces, AreInOrderAndOnCharacterBoundariesOfAnyBytes) {
  std::uint32_t state = 7;
  const auto next = [&state] { return state = state * 1664525u + 1013904223u, state >> 16; };
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    for (unsigned i = next() % 60; i > 0; --i) bytes.push_back(static_cast<char>(next() % 3 != 0 ? next() : 'a'));
    std::uint32_t begin = 0, end = 0;
    for (const Piece& piece : tokenizer().pieces(bytes)) {
      EXPECT_LT(piece.begin, piece.end);
      EXPECT_LE(piece.end, bytes.size());
      EXPECT_GE(piece.begin, begin);
      EXPECT_GE(piece.end, end);
      EXPECT_GE(piece.id, 0);
      begin = piece.begin, end = piece.end;
    }
  }
}

TEST(Pieces, VocabularyIsKnownByItsWords) {
  EXPECT_EQ(tokenizer().size(), 30522u);
  EXPECT_EQ(tokenizer().pad(), 0);
  EXPECT_EQ(tokenizer().unknown(), 100);
  EXPECT_EQ(tokenizer().cls(), 101);
  EXPECT_EQ(tokenizer().sep(), 102);
  EXPECT_EQ(tokenizer().id_of("the"), 1996);
  EXPECT_EQ(tokenizer().id_of("##ing"), 2075);
  EXPECT_EQ(tokenizer().id_of("hearsayx"), -1);
  EXPECT_EQ(tokenizer().id_of(""), -1);
  EXPECT_EQ(tokenizer().id_of("##"), -1);
}

TEST(Pieces, DamagedVocabulariesAreRefused) {
  const auto load = [](const std::string& text) {
    const auto path = std::filesystem::temp_directory_path() / ("hearsay-vocab-" + std::to_string(::getpid()));
    std::ofstream(path, std::ios::binary) << text;
    auto loaded = Tokenizer::load(path.string());
    std::filesystem::remove(path);
    return loaded;
  };
  EXPECT_TRUE(load("[PAD]\n[UNK]\n[CLS]\n[SEP]\n"));
  EXPECT_TRUE(load("[PAD]\r\n[UNK]\r\n[CLS]\r\n[SEP]\r\na"));
  for (const char* bad : {"", "[PAD]\n[UNK]\n[CLS]\n", "[PAD]\n[UNK]\n[CLS]\n[SEP]\n\na\n",
                          "[PAD]\n[UNK]\n[CLS]\n[SEP]\na\na\n", "[PAD]\n[UNK]\n[CLS]\n[SEP]\n\xff\n"}) {
    const auto loaded = load(bad);
    ASSERT_FALSE(loaded) << bad;
    EXPECT_EQ(loaded.error().kind, ErrorKind::kModel);
  }
  EXPECT_EQ(Tokenizer::load("/nowhere/vocab.txt").error().kind, ErrorKind::kModel);
  EXPECT_EQ(Tokenizer::load("/").error().kind, ErrorKind::kModel);
}

double seconds(const std::string& text) {
  const auto begin = std::chrono::steady_clock::now();
  const auto pieces = tokenizer().pieces(text);
  EXPECT_FALSE(pieces.empty());
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

// Not a benchmark: what is quadratic takes minutes here, what is linear a tenth of the limit on a slow machine.
TEST(Pieces, FiveMegabytesWithoutABlankTakeLinearTime) {
  const auto repeat = [](std::string_view unit) {
    std::string text;
    while (text.size() < 5'000'000) text += unit;
    return text;
  };
  for (const char* unit : {"x", "x\u00e9", "\u0301", "\u0301\u0323", "a\u0301", "\u4e2d", ".", "abc\u0001", "ab "}) {
    EXPECT_LT(seconds(repeat(unit) + "z"), 5.0) << unit;
  }
}

TEST(Pieces, OneTokenizerServesManyThreads) {
  const std::string text = "Officials said \u201cnothing\u201d to caf\u00e9 owners. ";
  const std::string wanted = lines(text);
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int round = 0; round < 200; ++round) ASSERT_EQ(lines(text), wanted);
    });
  }
  for (auto& thread : threads) thread.join();
}

}  // namespace
}  // namespace hearsay
