#include "page/language.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "page/utf8.h"

namespace hearsay::page {
namespace {

constexpr std::size_t kPrefix = 8'000;
constexpr std::size_t kEnoughWords = 12;

struct Small {
  std::string_view language;
  std::string_view words;  // with a blank before and after each
};

// The words that every text of the language is full of, less those that two of them share.
constexpr std::array kSmall = {
    Small{"en",
          " the of and to that was is for with on his he are has at from have it said by not who but this they be an "
          "were their will would which about been had in as "},
    Small{"de",
          " der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat "
          "dass sie nach wird bei einer um am sind noch wie einem über "},
    Small{"fr",
          " le la les des et en du une que est pour qui dans par plus pas au sur ne se ce il sont avec aux cette son "
          "ses ont mais comme été "},
    Small{"es",
          " el la los las de que y en del por con una para se su al lo como más pero sus este ya entre cuando muy sin "
          "sobre también hasta hay fue "},
    Small{"it",
          " il di che la un per non una con sono del della dei nel alla più anche gli lo delle ha come si dal questo "
          "nella degli è "},
    Small{"pt",
          " o os um uma que de do da em para com não dos das no na por mais ao se foi como pelo pela são ou também já "
          "sua seu à é "},
    Small{"nl",
          " de het een van en is dat op te zijn voor met die niet aan er om ook als maar bij nog uit door naar hij "
          "heeft wordt werd deze "},
    Small{"sv",
          " och att det som en på är av för med den till inte har de ett om vi han kan från var också efter sig "},
    Small{"da", " og det er at en til på af for de med den der ikke har som et vi han var fra også kan efter "},
    Small{"nb", " og det er at en til på av for de med den som ikke har et vi han var fra også kan etter seg "},
    Small{"fi", " ja on ei että se oli hän mutta ovat myös kun joka mukaan kuin vuoden sen ole tai olla "},
    Small{"pl", " w i na z że się do nie jest to o po od za przez jak ale dla oraz jego są był "},
    Small{"cs", " a v se na je že s z do o by pro ale jako podle jsou byl které jeho po také "},
    Small{"tr", " ve bir bu da de için ile olarak çok daha olan gibi en kadar sonra ise ancak "},
    Small{"ro", " și de în la cu pe o că din să un este nu mai pentru care sunt au fost prin "},
    Small{"hu", " a az és hogy nem is egy ez meg de csak volt már el még mint azt "},
    Small{"id", " yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena tersebut ada oleh "},
    Small{"vi", " và của là có các trong được cho không một những với người đã này khi "},
};

enum Script { kLatin, kCyrillic, kGreek, kArabic, kHebrew, kHan, kKana, kHangul, kDevanagari, kThai, kOther, kScripts };

Script script_of(char32_t c) {
  if (c < 0x250) return kLatin;
  if (c >= 0x370 && c < 0x400) return kGreek;
  if (c >= 0x400 && c < 0x530) return kCyrillic;
  if (c >= 0x590 && c < 0x600) return kHebrew;
  if (c >= 0x600 && c < 0x780) return kArabic;
  if (c >= 0x900 && c < 0x980) return kDevanagari;
  if (c >= 0xE00 && c < 0xE80) return kThai;
  if (c >= 0x3040 && c < 0x3100) return kKana;
  if (c >= 0x3400 && c < 0xA000) return kHan;
  if (c >= 0xAC00 && c < 0xD7B0) return kHangul;
  if (c >= 0x1E00 && c < 0x1F00) return kLatin;
  return kOther;
}

struct Counts {
  std::array<std::size_t, kScripts> scripts{};
  std::size_t letters = 0;
  bool ukrainian = false;
};

Counts count_scripts(std::string_view text) {
  Counts counts;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    if (c.size == 0) break;
    i += c.size;
    if (c.size == 1 && !is_ascii_alpha(static_cast<char>(c.value))) continue;
    if (c.value >= 0x80 && c.value < 0xC0) continue;
    const Script script = script_of(c.value);
    if (script == kOther) continue;
    ++counts.scripts[script];
    ++counts.letters;
    if (c.value == 0x456 || c.value == 0x457 || c.value == 0x454) counts.ukrainian = true;
  }
  return counts;
}

std::string_view language_of_script(const Counts& counts) {
  const auto share = [&](Script script) { return 2 * counts.scripts[script] > counts.letters; };
  if (share(kCyrillic)) return counts.ukrainian ? "uk" : "ru";
  if (share(kGreek)) return "el";
  if (share(kHebrew)) return "he";
  if (share(kArabic)) return "ar";
  if (share(kDevanagari)) return "hi";
  if (share(kThai)) return "th";
  if (share(kHangul)) return "ko";
  if (2 * (counts.scripts[kHan] + counts.scripts[kKana]) > counts.letters) {
    return 10 * counts.scripts[kKana] > counts.letters ? "ja" : "zh";
  }
  return {};
}

// Which languages have a small word, a bit each.
const std::unordered_map<std::string, std::uint32_t>& small_words() {
  static const auto table = [] {
    static_assert(kSmall.size() <= 32);
    std::unordered_map<std::string, std::uint32_t> out;
    for (std::size_t k = 0; k < kSmall.size(); ++k) {
      const std::string_view words = kSmall[k].words;
      for (std::size_t at = 1; at < words.size();) {
        const std::size_t end = words.find(' ', at);
        out[std::string(words.substr(at, end - at))] |= 1U << k;
        at = end + 1;
      }
    }
    return out;
  }();
  return table;
}

struct Guess {
  std::string_view language;
  double share = 0;   // of its small words among all words
  double second = 0;  // of the next language
  std::size_t words = 0;
};

Guess guess_by_words(std::string_view text) {
  std::array<std::size_t, kSmall.size()> hits{};
  Guess guess;
  for (std::size_t i = 0; i < text.size();) {
    const auto is_letter = [&](std::size_t at) {
      return is_ascii_alpha(text[at]) || static_cast<unsigned char>(text[at]) >= 0xC0 ||
             (static_cast<unsigned char>(text[at]) >= 0x80 && at > 0);
    };
    if (!is_letter(i)) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && is_letter(end)) ++end;
    if (end - i <= 12) {
      const auto found = small_words().find(lower(text.substr(i, end - i)));
      for (std::size_t k = 0; found != small_words().end() && k < kSmall.size(); ++k) hits[k] += found->second >> k & 1U;
    }
    ++guess.words;
    i = end;
  }
  std::size_t best = 0;
  std::size_t second = 0;
  for (std::size_t k = 0; k < kSmall.size(); ++k) {
    if (hits[k] > best) {
      second = best;
      best = hits[k];
      guess.language = kSmall[k].language;
    } else {
      second = std::max(second, hits[k]);
    }
  }
  if (guess.words > 0) {
    guess.share = static_cast<double>(best) / static_cast<double>(guess.words);
    guess.second = static_cast<double>(second) / static_cast<double>(guess.words);
  }
  return guess;
}

std::string primary_tag(std::string_view declared) {
  std::string tag = lower(trim(declared));
  tag = tag.substr(0, tag.find_first_of("-_"));
  const bool letters = std::ranges::all_of(tag, [](char c) { return is_ascii_lower(c); });
  if (tag.size() < 2 || tag.size() > 3 || !letters) return {};
  return tag;
}

}  // namespace

std::string language_of(std::string_view text, std::string_view declared) {
  text = cut(text, kPrefix);
  const std::string tag = primary_tag(declared);
  const Counts counts = count_scripts(text);
  if (counts.letters >= 20) {
    if (const std::string_view language = language_of_script(counts); !language.empty()) {
      // Scripts are shared: a Bulgarian or Persian page that says so is believed.
      const bool shared = language == "ru" || language == "ar" || language == "hi" || language == "uk";
      return shared && !tag.empty() && tag != "en" ? tag : std::string(language);
    }
  }
  const Guess guess = guess_by_words(text);
  if (guess.words >= kEnoughWords && guess.share > 0.12 && guess.share > 1.2 * guess.second) {
    return std::string(guess.language);
  }
  if (!tag.empty()) return tag;
  if (guess.words >= 4 && guess.share >= 0.2 && guess.share > 1.5 * guess.second) return std::string(guess.language);
  return "und";
}

}  // namespace hearsay::page
