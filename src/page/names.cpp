#include "page/names.h"

#include <algorithm>
#include <array>

#include "page/dates.h"
#include "page/utf8.h"

namespace hearsay::page {
namespace {

using namespace std::string_view_literals;

// Words that stand in no person's name but in outlets' names and job titles.
constexpr std::array kOutletWords = {
    "news"sv,      "press"sv,      "times"sv,       "post"sv,      "staff"sv,
    "editor"sv,    "editors"sv,    "reporter"sv,    "reporters"sv, "correspondent"sv,
    "writer"sv,    "writers"sv,    "team"sv,        "desk"sv,      "media"sv,
    "agency"sv,    "bureau"sv,     "service"sv,     "journal"sv,   "tribune"sv,
    "herald"sv,    "gazette"sv,    "chronicle"sv,   "today"sv,     "daily"sv,
    "weekly"sv,    "magazine"sv,   "tv"sv,          "radio"sv,     "network"sv,
    "online"sv,    "newsroom"sv,   "editorial"sv,   "board"sv,     "contributor"sv,
    "columnist"sv, "producer"sv,   "journalist"sv,  "analyst"sv,   "the"sv,
    "of"sv,        "for"sv,        "at"sv,          "by"sv,        "with"sv,
    "in"sv,        "on"sv,         "from"sv,        "to"sv,        "admin"sv,
    "webmaster"sv, "group"sv,      "inc"sv,         "llc"sv,       "ltd"sv,
    "published"sv, "updated"sv,    "posted"sv,      "monday"sv,    "tuesday"sv,
    "wednesday"sv, "thursday"sv,   "friday"sv,      "saturday"sv,  "sunday"sv,
    "video"sv,     "photo"sv,      "images"sv,      "politics"sv,  "world"sv,
    "business"sv,  "opinion"sv,    "analysis"sv,    "senior"sv,    "chief"sv,
    "special"sv,   "university"sv, "institute"sv,   "company"sv,   "department"sv,
    "center"sv,    "centre"sv,     "min"sv,         "read"sv,      "share"sv,
    "comments"sv,  "follow"sv,     "email"sv,       "wire"sv,      "reports"sv,
    "reporting"sv, "articles"sv,   "stories"sv,     "related"sv,   "popular"sv,
    "view"sv,      "review"sv,     "front"sv,       "frontpage"sv, "continued"sv,
    "below"sv,     "look"sv,       "yahoo"sv,       "cbs"sv,       "nbc"sv,
    "abc"sv,       "fox"sv,        "cnn"sv,         "ap"sv,        "afp"sv,
    "should"sv,    "will"sv,       "what"sv,        "wants"sv,     "more"sv,
    "headlines"sv, "begins"sv,     "tweet"sv,       "bbc"sv,       "npr"sv,
    "shop"sv,      "sentinel"sv,   "republic"sv,    "watch"sv,     "perspective"sv,
    "capital"sv,   "house"sv,      "immediately"sv, "discuss"sv,   "meddling"sv,
    "sen"sv,       "story"sv,      "page"sv,        "section"sv,   "advertisement"sv,
    "gallery"sv,   "bio"sv,      "strategy"sv,      "development"sv, "marketing"sv,
    "security"sv,  "content"sv,  "digital"sv,       "category"sv,  "profile"sv,
    "coordinator"sv, "biography"sv, "website"sv,    "print"sv,    
    "presse"sv,    "agencia"sv,  "agence"sv,        "agenzia"sv,   "zeitung"sv,
    "redakcia"sv,  "online-redaktion"sv, "minutes"sv, "minute"sv,  "save"sv,
    "subscribe"sv, "newsletter"sv, "about"sv,       "contact"sv,   "home"sv,
};

// What a person does, in the languages of months.h. A name may stand before it without a comma: "Jane Doe Editor".
constexpr std::array kJobWords = {
    "founder"sv,         "cofounder"sv,      "co-founder"sv,       "editor"sv,        "reporter"sv,
    "correspondent"sv,   "writer"sv,         "producer"sv,         "journalist"sv,    "columnist"sv,
    "contributor"sv,     "analyst"sv,        "expert"sv,           "reviewer"sv,      "specialist"sv,
    "strategist"sv,      "consultant"sv,     "manager"sv,          "director"sv,      "ceo"sv,
    "educator"sv,        "advisor"sv,        "professor"sv,        "researcher"sv,    "photographer"sv,
    "senior"sv,          "staff"sv,          "chief"sv,            "head"sv,          "lead"sv,
    "deputy"sv,          "managing"sv,       "author"sv,           "authors"sv,       "follow"sv,
    "last"sv,            "updated"sv,        "published"sv,        "reviewed"sv,      "redakteur"sv,
    "redakteurin"sv,     "korrespondent"sv,  "korrespondentin"sv,  "reporterin"sv,    "journalistin"sv,
    "autor"sv,           "autorin"sv,        "volontärin"sv,       "redacteur"sv,     "verslaggever"sv,
    "correspondant"sv,   "correspondante"sv, "journaliste"sv,      "periodista"sv,    "corresponsal"sv,
    "redactor"sv,        "redactora"sv,      "giornalista"sv,      "inviato"sv,       "redattore"sv,
    "jornalista"sv,      "redaktør"sv,       "redaktör"sv,         "reportrar"sv,     "journalister"sv,
    "toimittaja"sv,      "dziennikarz"sv,    "dziennikarka"sv,     "redaktor"sv,      "redaktorka"sv,
    "muhabir"sv,         "muhabiri"sv,       "editör"sv,           "корреспондент"sv, "журналист"sv,
    "редактор"sv,        "автор"sv,          "кореспондент"sv,     "журналіст"sv,     "horticulturalist"sv,
};

// Parts of words that name a newsroom in whatever compound: "NZZ-Redaktion", "Sportredaktionen".
constexpr std::array kNewsrooms = {"redaktion"sv, "redakcj"sv, "redakcij"sv, "rédaction"sv, "redacción"sv, "redação"sv,
                                   "redazione"sv, "redactie"sv, "redakce"sv,  "toimitus"sv,  "редакци"sv,   "редакці"sv,
                                   "newsroom"sv,  "newsdesk"sv, "nachrichten"sv, "agentur"sv};

constexpr std::array kParticles = {"de"sv, "la"sv, "van"sv, "von"sv, "der"sv, "den"sv, "bin"sv, "al"sv,  "el"sv, "di"sv,
                                   "da"sv, "du"sv, "le"sv,  "ibn"sv, "dos"sv, "del"sv, "y"sv,   "ter"sv, "ten"sv,
                                   "af"sv, "av"sv, "das"sv, "do"sv,  "e"sv,   "zu"sv,  "zur"sv, "vom"sv, "het"sv,
                                   "te"sv, "op"sv, "’t"sv,  "'t"sv,  "bint"sv, "della"sv, "lo"sv, "las"sv, "los"sv};

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < text.size();) {
    if (is_ascii_space(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && !is_ascii_space(text[end])) ++end;
    words.push_back(text.substr(i, end - i));
    i = end;
  }
  return words;
}

std::string word_key(std::string_view word) {
  while (!word.empty() && (word.back() == '.' || word.back() == ',')) word.remove_suffix(1);
  return lower(word);
}

bool opens_with_capital(std::string_view word) {
  // "al-Rashid", "d'Arc", "l’Estrange": the name begins after its article.
  for (const std::string_view article : {"al-"sv, "el-"sv, "as-"sv, "ad-"sv, "an-"sv, "ar-"sv, "ash-"sv, "d'"sv, "d’"sv,
                                         "l'"sv, "l’"sv, "de'"sv}) {
    if (word.starts_with(article)) word.remove_prefix(article.size());
  }
  if (word.empty()) return false;
  // Bytes above ASCII are taken for capitals: "Émile", "Øyvind".
  return is_ascii_upper(word[0]) || static_cast<unsigned char>(word[0]) >= 0xC3;
}

// Where a byline may be cut: ", ", ";", " and ", " & ", " | ", " — ".
std::size_t separator_at(std::string_view text, std::size_t at) {
  static constexpr std::array kMarks = {","sv,
                                        ";"sv,
                                        " and "sv,
                                        " AND "sv,
                                        " & "sv,
                                        " | "sv,
                                        " — "sv,
                                        " – "sv,
                                        " - "sv,
                                        "/"sv,
                                        " with "sv,
                                        "•"sv,
                                        "·"sv,
                                        "\xC2\xA0"
                                        "and "sv,
                                        " and\xC2\xA0"sv,
                                        " und "sv,
                                        " UND "sv,
                                        " et "sv,
                                        " og "sv,
                                        " och "sv,
                                        " ja "sv,
                                        " и "sv,
                                        " та "sv,
                                        " ve "sv,
                                        " + "sv,
                                        "、"sv,
                                        "\xC2\xA0"
                                        "and\xC2\xA0"sv};
  for (const std::string_view mark : kMarks) {
    if (text.substr(at).starts_with(mark)) return mark.size();
  }
  return 0;
}

// "Ana Ruiz y Luis Gil", "Jan Smit en Piet Bos": words that also stand inside of one name ("Ortega y Gasset"), so that
// there must be a whole name on both sides.
std::size_t doubtful_separator_at(std::string_view line, std::size_t begin, std::size_t at) {
  for (const std::string_view mark : {" y "sv, " e "sv, " i "sv, " en "sv, " a "sv, " í "sv, " і "sv, " й "sv}) {
    if (!line.substr(at).starts_with(mark)) continue;
    std::size_t end = at + mark.size();
    while (end < line.size() && separator_at(line, end) == 0) ++end;
    const std::size_t next = at + mark.size();
    if (is_person_name(line.substr(begin, at - begin)) && is_person_name(line.substr(next, end - next))) {
      return mark.size();
    }
  }
  return 0;
}

std::size_t opening_size(std::string_view line) {
  static constexpr std::array kOpenings = {
      "by: "sv,         "by "sv,         "written by: "sv, "written by "sv,   "posted by "sv,    "author: "sv,
      "reported by "sv, "words by "sv,   "story by "sv,    "published by "sv, "reporting by "sv, "writing by "sv,
      "from cnn's "sv,  "from cnn’s "sv, "text by "sv,     "analysis by "sv,  "by\xC2\xA0"sv,
      "article by: "sv, "article by "sv, "author "sv,      "authors: "sv,     "by | "sv,         "by - "sv,
      "von "sv,         "von: "sv,       "von\xC2\xA0"sv, "text: "sv,        "autor: "sv,       "autorin: "sv,
      "autoren: "sv,    "ein artikel von "sv, "eine analyse von "sv, "ein kommentar von "sv, "par "sv, "par: "sv,
      "publié par "sv,  "écrit par "sv,  "texte : "sv,     "auteur : "sv,     "auteur: "sv,      "por "sv,
      "por: "sv,        "escrito por "sv, "di "sv,         "a cura di "sv,    "autore: "sv,      "door "sv,
      "av "sv,          "af "sv,         "tekst: "sv,      "skriven av "sv,   "skrevet av "sv,   "skrevet af "sv,
      "autor/autorin "sv, "autorin/autor "sv, "teksti: "sv, "przez "sv,       "napisał "sv,      "Автор: "sv,
      "автор: "sv,      "Текст: "sv,     "текст: "sv,      "yazan: "sv,       "haber: "sv};
  for (const std::string_view opening : kOpenings) {
    if (starts_with_ci(line, opening)) return opening.size();
  }
  return 0;
}

// Where the first word of a job begins; npos where the text has none.
std::size_t job_at(std::string_view text) {
  for (const std::string_view word : words_of(text)) {
    if (std::ranges::find(kJobWords, word_key(word)) != kJobWords.end()) {
      return static_cast<std::size_t>(word.data() - text.data());
    }
  }
  return std::string_view::npos;
}

void take_part(std::string_view line, Span span, Byline& out) {
  span = trim(line, span);
  // "in Moscow" after a name tells where it was written.
  for (const std::string_view tail : {" in "sv, " at "sv, " for "sv}) {
    const std::size_t at = slice(line, span).find(tail);
    if (at != std::string_view::npos) span = trim(line, {span.begin, span.begin + at});
  }
  if (span.empty()) return;
  std::string_view text = slice(line, span);
  while (!text.empty() && (text.back() == '.' || text.back() == ':') &&
         !(text.size() > 2 && text[text.size() - 2] == 'r')) {
    text.remove_suffix(1);
    --span.end;
  }
  // "Eliza Fawcett Los Angeles Times": an outlet glued to a name.
  for (std::size_t at = text.find(' ', text.find(' ') + 1); at != std::string_view::npos && text.find(' ') < at;
       at = text.find(' ', at + 1)) {
    const std::string_view agency = agency_name(text.substr(at));
    if (agency.empty() || !is_person_name(text.substr(0, at))) continue;
    out.persons.push_back({squeeze(text.substr(0, at)), Span{span.begin, span.begin + at}});
    out.outlets.push_back({std::string(agency), Span{span.begin + at + 1, span.end}});
    return;
  }
  // "Elena Oberholzer (obe)", "Rasmus Barslund Founder": what comes after the name.
  if (const std::size_t bracket = text.find(" ("); bracket != std::string_view::npos && text.ends_with(')')) {
    span.end = span.begin + bracket;
    text = slice(line, span);
  }
  if (const std::size_t job = job_at(text); job != std::string_view::npos) {
    const std::string_view name = trim(text.substr(0, job));
    if (!is_person_name(name)) return;
    out.persons.push_back({squeeze(name), Span{span.begin, span.begin + name.size()}});
    return;
  }
  if (const std::string_view agency = agency_name(text); !agency.empty()) {
    out.outlets.push_back({std::string(agency), span});
  } else if (is_person_name(text)) {
    out.persons.push_back({squeeze(text), span});
  } else if (has_outlet_word(text) && words_of(text).size() <= 5 && opens_with_capital(text) && !out.persons.empty()) {
    // "Jane Doe, Star Tribune": an outlet nobody listed; a role ("Staff Writer") is none.
    const std::string key = lower(text);
    for (const std::string_view word : {"news"sv, "times"sv, "post"sv, "herald"sv, "tribune"sv, "journal"sv}) {
      if (key.ends_with(word)) return out.outlets.push_back({squeeze(text), span});
    }
  }
}

}  // namespace

bool has_outlet_word(std::string_view text) {
  if (!agency_name(text).empty()) return true;
  return std::ranges::any_of(words_of(text), [](std::string_view word) {
    const std::string key = word_key(word);
    return std::ranges::find(kOutletWords, key) != kOutletWords.end() ||
           std::ranges::find(kJobWords, key) != kJobWords.end() ||
           std::ranges::any_of(kNewsrooms, [&](std::string_view part) { return key.find(part) != std::string::npos; });
  });
}

bool is_person_name(std::string_view text) {
  text = trim(text);
  if (text.size() < 4 || text.size() > 60) return false;
  if (text.find_first_of("0123456789@:/|()[]{}<>\"!?#_=+*") != std::string_view::npos) return false;
  const auto words = words_of(text);
  if (words.size() < 2 || words.size() > 5 || has_outlet_word(text)) return false;
  if (text.find(".com") != std::string_view::npos || text.starts_with("Credit")) return false;
  std::size_t capitals = 0;
  for (const std::string_view word : words) {
    if (opens_with_capital(word)) {
      ++capitals;
    } else if (std::ranges::find(kParticles, lower(word)) == kParticles.end()) {
      return false;
    }
  }
  return capitals >= 2 && opens_with_capital(words.back());
}

Byline read_byline(std::string_view line, bool needs_by) {
  Byline out;
  if (line.size() > 400) return out;
  Span rest = trim(line, {0, line.size()});
  const std::size_t opening = opening_size(slice(line, rest));
  if (opening == 0 && needs_by) return out;
  rest.begin += opening;
  while (opening > 0 && rest.begin < rest.end && (line[rest.begin] == '|' || line[rest.begin] == ':')) {
    ++rest.begin;
    rest = trim(line, rest);
  }
  // What comes after a date or "Published" is no name.
  for (const std::string_view stop : {"Published"sv, "Updated"sv, "Posted"sv, "Special to"sv}) {
    const std::size_t at = slice(line, rest).find(stop);
    if (at != std::string_view::npos && at > 0) rest.end = rest.begin + at;
  }
  const auto dates = find_dates(slice(line, rest), 1);
  if (!dates.empty()) rest.end = rest.begin + dates.front().span.begin;
  std::size_t begin = rest.begin;
  for (std::size_t i = rest.begin; i < rest.end;) {
    std::size_t size = separator_at(line.substr(0, rest.end), i);
    if (size == 0 && line[i] == ' ') size = doubtful_separator_at(line.substr(0, rest.end), begin, i);
    if (size == 0) {
      ++i;
      continue;
    }
    take_part(line, {begin, i}, out);
    i += size;
    // "Tom Smith and Ann Lee": the blank of " and " may end one mark and begin the next.
    begin = i;
  }
  take_part(line, {begin, rest.end}, out);
  return out;
}

}  // namespace hearsay::page
