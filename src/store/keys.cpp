#include "store/keys.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include <fmt/format.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include "text/letters.h"
#include "text/utf8.h"

namespace hearsay::store {
namespace {

constexpr std::size_t kMaxKey = 300;  // bytes

// Words of titles: no part of a person's name. Folded, without stops.
constexpr std::string_view kTitles[] = {
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "king", "queen",
    "prince", "princess", "pope", "saint", "st", "rev", "reverend", "bishop", "archbishop", "cardinal", "father",
    "sister", "brother", "rabbi", "imam", "sheikh", "judge", "justice", "chief", "president", "vice", "deputy",
    "prime", "minister", "premier", "chancellor", "foreign", "defence", "defense", "secretary", "state", "general",
    "gen", "lt", "lieutenant", "col", "colonel", "maj", "major", "capt", "captain", "sgt", "sergeant", "admiral",
    "adm", "commander", "officer", "sheriff", "senator", "sen", "rep", "representative", "congressman",
    "congresswoman", "governor", "gov", "mayor", "ambassador", "spokesman", "spokeswoman", "spokesperson", "speaker",
    "director", "chairman", "chairwoman", "chair", "coach", "attorney", "former", "acting", "jr", "sr", "ii", "iii",
    "iv"};

// Words that begin with a capital where they begin a sentence, and name nobody by themselves.
constexpr std::string_view kGeneric[] = {
    "the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "that", "these", "those", "some", "many",
    "most", "several", "all", "both", "other", "others", "one", "two", "three", "four", "five", "no", "he", "she",
    "it", "they", "we", "i", "you", "who", "officials", "official", "police", "authorities", "authority", "residents",
    "witnesses", "experts", "analysts", "critics", "supporters", "opponents", "protesters", "protestors", "activists",
    "researchers", "scientists", "doctors", "lawyers", "prosecutors", "investigators", "sources", "source", "people",
    "families", "members", "lawmakers", "leaders", "organizers", "organisers", "rescuers", "firefighters", "soldiers",
    "troops", "rebels", "militants", "economists", "diplomats", "reporters", "journalists", "media", "newspapers",
    "newspaper", "press", "government", "court", "company", "ministry", "council", "committee", "commission", "party",
    "army", "military", "navy", "agency", "union", "bank", "hospital", "university", "school", "board", "department",
    "office", "parliament", "administration", "organization", "organisation", "group", "team", "club", "airline",
    "report", "statement", "study", "survey", "poll", "letter", "bill", "law", "document", "documents",
    "constitution", "article", "reports", "data", "statistics", "figures", "website", "according", "local", "senior",
    "federal", "national", "anonymous"};

template <std::size_t N>
bool is_one_of(const std::string_view (&words)[N], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

std::string normalized(const icu::Normalizer2* normalizer, std::string_view text) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  normalizer->normalizeUTF8(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink, nullptr, status);
  return U_FAILURE(status) ? std::string(text) : out;
}

// The words of a name, at blanks.
std::vector<std::string_view> words_of(std::string_view name) {
  std::vector<std::string_view> words;
  for (std::size_t at = skip_blanks(name, 0); at < name.size(); at = skip_blanks(name, at)) {
    const std::size_t begin = at;
    while (at < name.size()) {
      const CodePoint point = code_point_at(name, at);
      if (is_blank(point.value)) break;
      at += point.length;
    }
    words.push_back(name.substr(begin, at - begin));
  }
  return words;
}

// A word as the lists have it: folded, letters and digits alone.
std::string bare(std::string_view word) {
  std::string out;
  const std::string folded = fold(word);
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint point = code_point_at(folded, at);
    if (is_letter(point.value) || is_digit(point.value)) out.append(folded, at, point.length);
    at += point.length;
  }
  return out;
}

// Written as names are: its first letter is not a small one.
bool is_name_word(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = code_point_at(word, at);
    if (is_letter(point.value)) return !is_lower(point.value);
    at += point.length;
  }
  return false;
}

// "J.", "J", "J.-P."
bool is_initial(std::string_view word) {
  std::size_t letters = 0, stops = 0, at = 0;
  for (; at < word.size();) {
    const CodePoint point = code_point_at(word, at);
    letters += is_letter(point.value) ? 1 : 0;
    stops += point.value == U'.' ? 1 : 0;
    at += point.length;
  }
  return letters == 1 || (letters > 0 && letters == stops);
}

bool is_full_person(const std::vector<std::string_view>& words) {
  if (words.empty()) return false;
  std::size_t names = 0, whole = 0;  // whole: no initials
  const auto full = [&] { return names >= 2 && whole >= 1; };
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string word = bare(words[i]);
    if (word == "and" || words[i] == "&") {
      if (!full()) return false;
      names = whole = 0;
      continue;
    }
    if (is_one_of(kTitles, word)) continue;
    if (is_one_of(kGeneric, word)) {
      if (i == 0 && word != "i") return false;  // "The German Chancellor"
      continue;
    }
    if (!is_name_word(words[i])) continue;
    ++names;
    whole += is_initial(words[i]) ? 0 : 1;
    if (words[i].ends_with(',') && i + 1 < words.size()) {
      if (!full() && !is_one_of(kTitles, bare(words[i + 1]))) return false;
    }
  }
  return full();
}

}  // namespace

std::string fold(std::string_view name) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const compose = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const icu::Normalizer2* const decompose = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) return std::string(name);
  const std::string valid = is_valid_utf8(name) ? std::string(name) : replace_invalid_utf8(name, nullptr);
  const std::string apart = normalized(decompose, normalized(compose, valid));
  std::string out;
  bool blank = false;
  for (std::size_t at = 0; at < apart.size();) {
    const CodePoint point = code_point_at(apart, at);
    if (is_blank(point.value)) {
      blank = !out.empty();
    } else if (point.value < 0x300 || point.value > 0x36F) {
      if (blank) out += ' ';
      blank = false;
      out.append(apart, at, point.length);
    }
    at += point.length;
  }
  return out;
}

std::string folded_key(std::string_view name) {
  std::string key = fold(name);
  if (key.size() <= kMaxKey) return key;
  std::uint64_t hash = 0xcbf29ce484222325;  // FNV-1a
  for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  std::size_t end = kMaxKey - 17;
  while (end > 0 && (static_cast<unsigned char>(key[end]) & 0xC0) == 0x80) --end;
  return key.substr(0, end) + fmt::format("#{:016x}", hash);
}

bool is_full_name(std::string_view kind, std::string_view name) {
  if (kind == "unnamed" || name.size() > kMaxKey) return false;
  const std::vector<std::string_view> words = words_of(name);
  if (kind == "person") return is_full_person(words);
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    return is_name_word(word) && !is_one_of(kGeneric, bare(word));
  });
}

ActorKeys keys_of(const Actor& actor) {
  const std::string name = actor.kind + ':' + folded_key(actor.name);
  ActorKeys keys;
  if (is_full_name(actor.kind, actor.name)) keys.name = "n:" + name;
  if (!actor.wikidata.empty()) {
    keys.key = "q:" + actor.wikidata;
  } else {
    keys.key = keys.name.empty() ? "l:" + name : keys.name;
  }
  return keys;
}

}  // namespace hearsay::store
