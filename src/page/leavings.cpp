#include "page/leavings.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <vector>

#include "page/leaving_words.h"
#include "page/utf8.h"

namespace hearsay::page {
namespace {

template <typename Table>
std::array<std::vector<std::string_view>, 256> by_first_letter(const Table& table) {
  std::array<std::vector<std::string_view>, 256> out;
  for (const std::string_view text : table) out[static_cast<unsigned char>(text.front())].push_back(text);
  return out;
}

template <typename Table>
bool is_in(const Table& table, std::string_view text) {
  return std::ranges::find(table, text) != table.end();
}

template <typename Table>
bool starts_one_of(const Table& table, std::string_view text) {
  return std::ranges::any_of(table, [&](std::string_view start) { return text.starts_with(start); });
}

using Words = std::unordered_set<std::string_view>;
template <const auto& kTable>
bool is_one_of(std::string_view text) {
  static const Words words(kTable.begin(), kTable.end());
  return words.contains(text);
}

// The beginnings by their first bytes: a line is asked about a handful of them.
template <const auto& kTable>
bool begins(std::string_view text) {
  static const auto table = by_first_letter(kTable);
  return !text.empty() && starts_one_of(table[static_cast<unsigned char>(text.front())], text);
}

bool is_edge(char c) { return std::string_view(" :;.,!?|>*-+()[]#\t").find(c) != std::string_view::npos; }

std::string bare(std::string_view line) {
  std::string text = squeeze(line);
  while (!text.empty() && is_edge(text.back())) text.pop_back();
  for (const std::string_view tail : {"…"sv, "»"sv, "→"sv, "—"sv, "•"sv}) {
    if (text.ends_with(tail)) text.resize(text.size() - tail.size());
  }
  while (!text.empty() && is_edge(text.back())) text.pop_back();
  std::size_t start = 0;
  while (start < text.size() && is_edge(text[start])) ++start;
  return lower(std::string_view(text).substr(start));
}

// "12 comments", "1 / 2", "3 min read", "•", "___", "* * *": a line without a word of its own.
bool is_counter_or_rule(const std::string& text) {
  if (text.empty()) return true;
  std::size_t at = 0;
  while (at < text.size() && (is_ascii_digit(text[at]) || text[at] == ',' || text[at] == '.' || text[at] == 'k')) ++at;
  if (at == 0) {
    return std::ranges::all_of(text, [](char c) { return c == '_' || c == '*' || c == '-' || c == '=' || c == ' '; }) ||
           text == "•" || text == "a a" || text == "—";
  }
  const std::string_view rest = trim(std::string_view(text).substr(at));
  static constexpr std::array kUnits = {"comments"sv,     "comment"sv,   "shares"sv,   "share"sv,
                                        "views"sv,        "likes"sv,     "min read"sv, "minute read"sv,
                                        "minutes read"sv, "mins read"sv, "replies"sv,  "minutes to read"sv,
                                        "responses"sv,    "followers"sv, "claps"sv,    "likes"sv};
  if (is_in(kUnits, rest)) return true;
  return rest.starts_with("/") && rest.size() <= 6 &&
         std::ranges::all_of(rest.substr(1), [](char c) { return c == ' ' || is_ascii_digit(c); });
}

}  // namespace

bool is_photo_credit(std::string_view line) {
  if (line.size() > 600) return false;
  const std::string text = lower(trim(line));
  static constexpr std::array kMarks = {"ap photo"sv,   "afp photo"sv,    "getty images"sv, "(photo by "sv,
                                        "(photo:"sv,    "photo credit"sv, "shutterstock"sv, "photo illustration"sv,
                                        "(image:"sv,    "image credit"sv, "via ap)"sv,      "reuters/"sv,
                                        "(credit:"sv,   "| ap"sv,         "istock"sv,       "/afp"sv,
                                        "pool photo"sv, "via reuters"sv,  "file photo"sv,   "image source"sv,
                                        "image via"sv,  ") ap"sv};
  static constexpr std::array kStarts = {"photo:"sv,       "photos:"sv,    "photo by "sv,        "photograph by "sv,
                                         "image:"sv,       "images:"sv,    "credit:"sv,          "pictured:"sv,
                                         "picture:"sv,     "caption:"sv,   "photo courtesy"sv,   "image courtesy"sv,
                                         "photo credit"sv, "file photo"sv, "illustration by "sv, "image by "sv};
  static constexpr std::array kFile = {"file - "sv, "file — "sv, "file – "sv, "in this photo"sv};  // agencies' captions
  if (starts_one_of(kFile, text)) return true;
  if (starts_one_of(kStarts, text)) return text.size() < 300;
  // At the line's end: a name or two may follow the mark, not a sentence.
  constexpr std::size_t kAfter = 40, kLongestMark = 18;
  const std::string_view all = text;
  const std::string_view end = all.substr(all.size() - std::min(all.size(), kAfter + kLongestMark));
  static const auto table = by_first_letter(kMarks);
  for (std::size_t at = 0; at < end.size(); ++at) {
    for (const std::string_view mark : table[static_cast<unsigned char>(end[at])]) {
      if (end.substr(at).starts_with(mark) && end.size() - at - mark.size() <= kAfter) return true;
    }
  }
  return false;
}

Leaving leaving_of(std::string_view line) {
  line = trim(line);
  if (line.size() > 400) return Leaving::kNone;
  const std::string text = bare(line);
  const std::string lowered = lower(line);
  if (is_counter_or_rule(text)) return Leaving::kFurniture;
  if (is_one_of<kRelated>(text)) return Leaving::kRelated;
  if (is_one_of<kEnd>(text) || begins<kEndStarts>(text)) return Leaving::kEnd;
  if (is_one_of<kFurniture>(text)) return Leaving::kFurniture;
  if (text.size() < 60 && begins<kRelatedStarts>(text)) return Leaving::kRelated;
  if (begins<kFurnitureStarts>(lowered) && text.size() < 250) return Leaving::kFurniture;
  if (begins<kLegalStarts>(lowered)) return Leaving::kLegal;
  if (is_photo_credit(line)) return Leaving::kCaption;
  return Leaving::kNone;
}

}  // namespace hearsay::page
