#include "page/months.h"

#include <algorithm>
#include <array>
#include <string>

#include "page/utf8.h"

namespace hearsay::page {
namespace {

struct Name {
  std::string_view word;
  int month;
};

// Lower case; every word names the same month in all the languages that have it, so the page's language is not needed.
constexpr std::array kNames = std::to_array<Name>({
    // German (and Austria's), Dutch, Swedish, Danish, Norwegian
    {"januar", 1}, {"jänner", 1}, {"januari", 1}, {"jän", 1}, {"februar", 2}, {"februari", 2}, {"feber", 2},
    {"märz", 3}, {"maerz", 3}, {"mär", 3}, {"mrz", 3}, {"maart", 3}, {"mrt", 3}, {"mars", 3}, {"marts", 3},
    {"mai", 5}, {"mei", 5}, {"maj", 5}, {"juni", 6}, {"juli", 7}, {"augustus", 8}, {"augusti", 8}, {"aug", 8},
    {"oktober", 10}, {"okt", 10}, {"dezember", 12}, {"dez", 12}, {"desember", 12}, {"des", 12},
    // French
    {"janvier", 1}, {"janv", 1}, {"février", 2}, {"fevrier", 2}, {"févr", 2}, {"fév", 2}, {"avril", 4}, {"avr", 4},
    {"juin", 6}, {"juillet", 7}, {"juil", 7}, {"août", 8}, {"aout", 8}, {"septembre", 9}, {"octobre", 10},
    {"novembre", 11}, {"décembre", 12}, {"decembre", 12}, {"déc", 12},
    // Spanish
    {"enero", 1}, {"ene", 1}, {"febrero", 2}, {"marzo", 3}, {"abril", 4}, {"abr", 4}, {"mayo", 5}, {"junio", 6},
    {"julio", 7}, {"agosto", 8}, {"ago", 8}, {"septiembre", 9}, {"setiembre", 9}, {"octubre", 10}, {"noviembre", 11},
    {"diciembre", 12}, {"dic", 12},
    // Portuguese
    {"janeiro", 1}, {"fevereiro", 2}, {"fev", 2}, {"março", 3}, {"marco", 3}, {"maio", 5}, {"junho", 6},
    {"julho", 7}, {"setembro", 9}, {"set", 9}, {"outubro", 10}, {"out", 10}, {"novembro", 11}, {"dezembro", 12},
    // Italian
    {"gennaio", 1}, {"gen", 1}, {"febbraio", 2}, {"aprile", 4}, {"maggio", 5}, {"mag", 5}, {"giugno", 6},
    {"giu", 6}, {"luglio", 7}, {"lug", 7}, {"settembre", 9}, {"ottobre", 10}, {"ott", 10}, {"dicembre", 12},
    // Polish
    {"stycznia", 1}, {"styczeń", 1}, {"sty", 1}, {"lutego", 2}, {"luty", 2}, {"lut", 2}, {"marca", 3}, {"marzec", 3},
    {"kwietnia", 4}, {"kwiecień", 4}, {"kwi", 4}, {"maja", 5}, {"czerwca", 6}, {"czerwiec", 6}, {"cze", 6},
    {"lipca", 7}, {"lipiec", 7}, {"lip", 7}, {"sierpnia", 8}, {"sierpień", 8}, {"sie", 8}, {"września", 9},
    {"wrzesień", 9}, {"wrz", 9}, {"października", 10}, {"październik", 10}, {"paź", 10}, {"listopada", 11},
    {"listopad", 11}, {"lis", 11}, {"grudnia", 12}, {"grudzień", 12}, {"gru", 12},
    // Czech
    {"ledna", 1}, {"leden", 1}, {"února", 2}, {"únor", 2}, {"března", 3}, {"březen", 3}, {"dubna", 4}, {"duben", 4},
    {"května", 5}, {"květen", 5}, {"června", 6}, {"červen", 6}, {"července", 7}, {"červenec", 7}, {"srpna", 8},
    {"srpen", 8}, {"září", 9}, {"října", 10}, {"říjen", 10}, {"listopadu", 11}, {"prosince", 12}, {"prosinec", 12},
    // Russian
    {"января", 1}, {"январь", 1}, {"янв", 1}, {"февраля", 2}, {"февраль", 2}, {"фев", 2}, {"февр", 2}, {"марта", 3},
    {"март", 3}, {"мар", 3}, {"апреля", 4}, {"апрель", 4}, {"апр", 4}, {"мая", 5}, {"май", 5}, {"июня", 6},
    {"июнь", 6}, {"июн", 6}, {"июля", 7}, {"июль", 7}, {"июл", 7}, {"августа", 8}, {"август", 8}, {"авг", 8},
    {"сентября", 9}, {"сентябрь", 9}, {"сен", 9}, {"сент", 9}, {"октября", 10}, {"октябрь", 10}, {"окт", 10},
    {"ноября", 11}, {"ноябрь", 11}, {"ноя", 11}, {"нояб", 11}, {"декабря", 12}, {"декабрь", 12}, {"дек", 12},
    // Ukrainian
    {"січня", 1}, {"січень", 1}, {"лютого", 2}, {"лютий", 2}, {"березня", 3}, {"березень", 3}, {"квітня", 4},
    {"квітень", 4}, {"травня", 5}, {"травень", 5}, {"червня", 6}, {"червень", 6}, {"липня", 7}, {"липень", 7},
    {"серпня", 8}, {"серпень", 8}, {"вересня", 9}, {"вересень", 9}, {"жовтня", 10}, {"жовтень", 10},
    {"листопада", 11}, {"листопад", 11}, {"грудня", 12}, {"грудень", 12},
    // Turkish
    {"ocak", 1}, {"oca", 1}, {"şubat", 2}, {"şub", 2}, {"mart", 3}, {"nisan", 4}, {"nis", 4}, {"mayıs", 5},
    {"haziran", 6}, {"haz", 6}, {"temmuz", 7}, {"tem", 7}, {"ağustos", 8}, {"ağu", 8}, {"eylül", 9}, {"eyl", 9},
    {"ekim", 10}, {"eki", 10}, {"kasım", 11}, {"kas", 11}, {"aralık", 12}, {"ara", 12},
    // Finnish
    {"tammikuuta", 1}, {"helmikuuta", 2}, {"maaliskuuta", 3}, {"huhtikuuta", 4}, {"toukokuuta", 5},
    {"kesäkuuta", 6}, {"heinäkuuta", 7}, {"elokuuta", 8}, {"syyskuuta", 9}, {"lokakuuta", 10}, {"marraskuuta", 11},
    {"joulukuuta", 12},
});

constexpr std::array<std::string_view, 12> kEnglish = {"january",   "february", "march",    "april",
                                                       "may",       "june",     "july",     "august",
                                                       "september", "october",  "november", "december"};

int english_month(std::string_view word) {
  for (std::size_t i = 0; i < kEnglish.size(); ++i) {
    const bool brief = kEnglish[i].starts_with(word) && (word.size() == 3 || (word.size() == 4 && i == 8));
    if (word == kEnglish[i] || brief) return static_cast<int>(i) + 1;
  }
  return 0;
}

bool is_letter_byte(std::string_view text, std::size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  // The lead bytes of Latin with marks and of Cyrillic, and what follows them; a no-break space ends a word.
  return is_ascii_alpha(text[at]) || (c >= 0xC3 && c <= 0xD3) || (c >= 0x80 && c <= 0xBF && at > 0);
}

// Lower case of the letters that month names begin with: ASCII, Latin-1, Latin Extended-A, Cyrillic.
std::string lower_word(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint letter = code_point_at(word, i);
    char32_t value = letter.value;
    if ((value >= 'A' && value <= 'Z') || (value >= 0xC0 && value <= 0xDE) || (value >= 0x410 && value <= 0x42F)) {
      value += 32;
    } else if (value >= 0x400 && value <= 0x40F) {
      value += 80;
    } else if (value == 0x158 || value == 0x15A || value == 0x15E || value == 0x10C) {
      value += 1;  // Ř, Ś, Ş, Č
    }
    append_utf8(out, value);
    i += std::max<std::size_t>(letter.size, 1);
  }
  return out;
}

}  // namespace

Month read_month(std::string_view text, std::size_t at, bool any_language) {
  std::size_t end = at;
  while (end < text.size() && end - at < 24 && is_letter_byte(text, end)) {
    if (text.substr(end).starts_with("\xC2\xA0")) break;
    ++end;
  }
  if (end - at < 3 || end - at >= 24) return {};
  const std::string word = lower_word(text.substr(at, end - at));
  int value = english_month(word);
  if (value == 0 && any_language) {
    const auto found = std::ranges::find(kNames, word, &Name::word);
    if (found != kNames.end()) value = found->month;
  }
  if (value == 0) return {};
  if (end < text.size() && text[end] == '.') ++end;
  return {value, end};
}

}  // namespace hearsay::page
