#include "page/credits.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "page/dates.h"
#include "page/names.h"
#include "page/utf8.h"

namespace hearsay::page {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMaxCredits = 20;

Span shifted(Span span, std::size_t by) { return {span.begin + by, span.end + by}; }

// Agencies named anywhere in a line: the longest name of up to five words at each word.
std::vector<Named> agencies_in(std::string_view line) {
  std::vector<Span> words;
  for (std::size_t i = 0; i < line.size();) {
    const bool apart = is_ascii_space(line[i]) || std::string_view("(),;:.").find(line[i]) != std::string_view::npos;
    if (apart) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < line.size() && !is_ascii_space(line[end]) &&
           std::string_view("(),;:").find(line[end]) == std::string_view::npos) {
      ++end;
    }
    words.push_back({i, end});
    i = end;
  }
  std::vector<Named> found;
  for (std::size_t i = 0; i < words.size();) {
    std::size_t used = 0;
    for (std::size_t count = std::min<std::size_t>(5, words.size() - i); count > 0 && used == 0; --count) {
      Span span = {words[i].begin, words[i + count - 1].end};
      while (span.size() > 1 && (line[span.end - 1] == '.' || line[span.end - 1] == '\'')) --span.end;
      if (slice(line, span).ends_with("'s")) span.end -= 2;
      if (slice(line, span).ends_with("’s")) span.end -= 4;
      if (slice(line, span).ends_with("’")) span.end -= 3;
      const std::string_view name = agency_name(slice(line, span));
      if (name.empty()) continue;
      found.push_back({std::string(name), span});
      used = count;
    }
    i += used == 0 ? 1 : used;
  }
  return found;
}

void add_all(Article& article, const std::vector<Named>& found, std::size_t begin, CreditKind how) {
  for (const Named& credit : found) {
    add_credit(article, {credit.name, shifted(*credit.span, begin), how});
  }
}

// Openings of a line that names its source. English, Spanish, German, French, Italian ("Fonte", Portuguese too).
constexpr std::array kSourceWords = {"source"sv, "sources"sv, "via"sv, "fuente"sv, "quelle"sv, "fonte"sv};

// What a line says of a text that stood elsewhere before; the outlet's name follows.
constexpr std::array kElsewhere = {
    "originally published by "sv, "originally published on "sv, "originally published in "sv,
    "originally published at "sv, "originally appeared on "sv,  "originally appeared in "sv,
    "originally appeared at "sv,  "first published by "sv,      "first published on "sv,
    "first published in "sv,      "first published at "sv,      "first appeared on "sv,
    "first appeared in "sv,       "first appeared at "sv,       "appeared first on "sv,
    "republished from "sv,        "reprinted from "sv,          "republished with permission from "sv,
    "reprinted with permission from "sv};

// Openings of a line that is about the text itself.
constexpr std::array kAboutText = {"this article"sv, "this story"sv,   "this piece"sv,  "this post"sv,
                                   "this report"sv,  "this column"sv,  "this essay"sv,  "the post "sv,
                                   "the article"sv,  "originally "sv,  "first "sv,      "republished "sv,
                                   "reprinted "sv,   "a version of "sv, "this was "sv,   "it was "sv};

// Where a picture, a chart or a post is from, not a text.
bool names_picture(std::string_view name) {
  static constexpr std::array kWords = {"getty"sv,   "shutterstock"sv, "photo"sv,     "image"sv,    "screenshot"sv,
                                        "youtube"sv, "twitter"sv,      "facebook"sv,  "instagram"sv, "file"sv,
                                        "unsplash"sv, "istock"sv,      "wikimedia"sv, "video"sv,    "pixabay"sv};
  const std::string key = lower(name);
  return std::ranges::any_of(kWords, [&](auto word) { return key.find(word) != std::string::npos; });
}

// Bytes of "Source: " or "Source : " at the line's start, its dash as well; 0 where there is none.
std::size_t source_opening(std::string_view text) {
  for (const std::string_view word : kSourceWords) {
    if (!starts_with_ci(text, word)) continue;
    std::size_t at = word.size();
    while (at < text.size() && text[at] == ' ') ++at;
    if (at < text.size() && text[at] == ':') return at + 1;
    if (word != "source" || at == word.size()) continue;
    if (text.substr(at).starts_with("- ")) return at + 1;
    if (text.substr(at).starts_with("– ") || text.substr(at).starts_with("— ")) return at + 3;
  }
  return 0;
}

// "https://www.rt.com/news/1" less all but its host: "rt.com". Other texts stay.
std::string_view without_address(std::string_view name) {
  if (const std::size_t scheme = name.find("://"); scheme != std::string_view::npos && scheme <= 5) {
    name = name.substr(scheme + 3);
    name = name.substr(0, name.find_first_of("/?#:"));
  }
  if (starts_with_ci(name, "www.")) name.remove_prefix(4);
  if (name.find(' ') == std::string_view::npos && name.find('.') != std::string_view::npos) {
    name = name.substr(0, name.find('/'));
  }
  return name;
}

// Adds an outlet that the line names outright, so that one in no table is taken too.
bool add_outright(Article& article, Span name, CreditKind how) {
  name = trim(article.text, name);
  while (name.size() > 1 && std::string_view(".,;)\"'").find(article.text[name.end - 1]) != std::string_view::npos) {
    --name.end;
  }
  const std::string_view printed = slice(article.text, name);
  const std::string url = printed.find("://") <= 5 && printed.size() <= 2000 ? std::string(printed) : std::string();
  const std::string_view bare = without_address(printed);
  if (bare.empty() || bare.size() > 60 || count_words(bare) > 5 || names_picture(bare)) return false;
  if (bare.find_first_of(":|") != std::string_view::npos) return false;
  const std::string_view known = agency_name(bare);
  // A name has a capital or is an address; a date ("first published on 3 March") is none.
  const bool address = bare.find('.') != std::string_view::npos && bare.find(' ') == std::string_view::npos;
  const bool capital = is_ascii_upper(bare[0]) || starts_with_ci(bare, "the ") || static_cast<unsigned char>(bare[0]) >= 0xC3;
  if (known.empty() && !address && (!capital || !find_dates(bare, 1).empty())) return false;
  if (known.empty() && bare.find_first_of("0123456789") != std::string_view::npos && how == CreditKind::kRepublished) {
    return false;
  }
  // "F.A.Z. Buy rights now": a name's last word has a capital.
  const std::size_t last = bare.rfind(' ');
  if (known.empty() && last != std::string_view::npos && is_ascii_lower(bare[last + 1])) return false;
  name.begin += static_cast<std::size_t>(bare.data() - printed.data());
  name.end = name.begin + bare.size();
  add_credit(article, {known.empty() ? squeeze(bare) : std::string(known), name, how, url});
  return true;
}

// "Source: RT" and nothing more.
bool read_source(Article& article, Span line) {
  const std::size_t opening = source_opening(slice(article.text, line));
  return opening > 0 && add_outright(article, {line.begin + opening, line.end}, CreditKind::kSource);
}

// "This article was originally published by Ru-Main.": the name ends at a stop, or where small words go on.
bool read_republished(Article& article, Span line) {
  const std::string key = lower(slice(article.text, line));
  if (std::ranges::none_of(kAboutText, [&](auto opening) { return key.starts_with(opening); })) return false;
  for (const std::string_view mark : kElsewhere) {
    const std::size_t at = key.find(mark);
    if (at == std::string::npos) continue;
    const std::size_t begin = at + mark.size();
    std::size_t end = begin;
    while (end < key.size() && std::string_view(",;()").find(key[end]) == std::string_view::npos) {
      if (key[end] == '.' && (end + 1 == key.size() || key[end + 1] == ' ')) break;
      const std::string_view rest = std::string_view(key).substr(end);
      static constexpr std::array kOn = {" and is "sv, " and has "sv, " under "sv, " on "sv,   " in "sv, " at "sv,
                                         " as "sv,     " with "sv,    " here"sv,   " by "sv, " – "sv};
      if (std::ranges::any_of(kOn, [&](auto word) { return rest.starts_with(word); })) break;
      ++end;
    }
    return add_outright(article, {line.begin + begin, line.begin + end}, CreditKind::kRepublished);
  }
  return false;
}

// "as RT writes", "RT reported", "according to RT": the whole line, so that it stands for the whole text.
bool read_according(Article& article, Span line) {
  while (!line.empty() && std::string_view("().,:").find(article.text[line.begin]) != std::string_view::npos) ++line.begin;
  while (!line.empty() && std::string_view("().,:").find(article.text[line.end - 1]) != std::string_view::npos) --line.end;
  const std::string_view text = slice(article.text, line);
  if (text.size() > 60) return false;
  std::size_t begin = 0;
  std::size_t end = text.size();
  if (starts_with_ci(text, "according to ")) {
    begin = 13;
  } else {
    if (starts_with_ci(text, "as ")) begin = 3;
    const std::size_t verb = text.rfind(' ');
    static constexpr std::array kVerbs = {"reports"sv, "reported"sv, "writes"sv, "wrote"sv};
    if (verb == std::string_view::npos || verb <= begin) return false;
    if (std::ranges::none_of(kVerbs, [&](auto word) { return equals_ci(text.substr(verb + 1), word); })) return false;
    end = verb;
  }
  const std::string_view name = agency_name(text.substr(begin, end - begin));
  if (name.empty()) return false;
  add_credit(article, {std::string(name), trim(article.text, {line.begin + begin, line.begin + end}), CreditKind::kAccording});
  return true;
}

// Letters and digits alone, so that "The-CNN-Wire" and "cnnwire" meet.
std::string letters_of(std::string_view name) {
  std::string out = word_bytes(name);
  return out.starts_with("the") ? out.substr(3) : out;
}

bool is_own(const Credit& credit, std::string_view outlet, std::string_view address) {
  const std::string key = letters_of(credit.name);
  if (key.empty()) return false;
  const std::string own = letters_of(outlet);
  if (own == key || agency_name(outlet) == credit.name) return true;
  if (own.size() >= 4 && key.size() >= 4 && (key.starts_with(own) || own.starts_with(key))) return true;
  const std::size_t scheme = address.find("://");
  if (scheme == std::string_view::npos) return false;
  std::string_view host = address.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/?#:"));
  if (letters_of(host.starts_with("www.") ? host.substr(4) : host) == key) return true;
  for (std::string_view rest = host; !rest.empty();) {  // each label, and each tail ("bbc.co.uk")
    const std::size_t dot = std::min(rest.find('.'), rest.size());
    const std::string label = letters_of(rest.substr(0, dot));
    if (label == key || label == key + "news" || agency_name(rest) == credit.name) return true;
    rest.remove_prefix(std::min(dot + 1, rest.size()));
  }
  return false;
}

}  // namespace

void add_credit(Article& article, Credit credit) {
  if (credit.name.empty() || article.credits.size() >= kMaxCredits) return;
  if (std::ranges::find(article.credits, credit.name, &Credit::name) != article.credits.end()) return;
  article.credits.push_back(std::move(credit));
}

bool opens_as_credit(std::string_view line) {
  if (source_opening(line) > 0 || starts_with_ci(line, "copyright ") || line.starts_with("©")) return true;
  return std::ranges::any_of(kAboutText, [&](auto opening) { return starts_with_ci(line, opening); });
}

void drop_own_credits(Article& article) {
  const std::string outlet = article.outlet ? article.outlet->name : std::string();
  std::erase_if(article.credits, [&](const Credit& credit) { return is_own(credit, outlet, article.source.url); });
}

bool read_credit_line(Article& article, Span line) {
  line = trim(article.text, line);
  if (line.empty() || line.size() > 500) return false;
  if (read_source(article, line) || read_according(article, line)) return true;
  const std::string_view text = slice(article.text, line);
  std::string_view bare = text;
  if (bare.starts_with("(") && bare.ends_with(")")) bare = bare.substr(1, bare.size() - 2);
  if (const std::string_view name = agency_name(bare); !name.empty()) {
    const std::size_t begin = line.begin + (bare.size() == text.size() ? 0 : 1);
    add_credit(article, {std::string(name), Span{begin, begin + bare.size()}, CreditKind::kByline});
    return true;
  }
  const std::string key = lower(text);
  if (read_republished(article, line)) return count_words(text) <= 40;
  static constexpr std::array kMarks = {"contributed to this"sv, "contributed from"sv, "contributed reporting"sv,
                                        "contributed to the report"sv};
  const bool credits = std::ranges::any_of(kMarks, [&](auto mark) { return key.find(mark) != std::string::npos; });
  const bool copyright = key.starts_with("copyright ") || key.starts_with("©") || key.starts_with("(c) ");
  if (credits || copyright) {
    add_all(article, agencies_in(text), line.begin, credits ? CreditKind::kContributed : CreditKind::kCopyright);
  }
  // Reuters signs at the end: "(Reporting by A; Editing by B)".
  const bool signed_off = (key.starts_with("(reporting by ") || key.starts_with("(additional reporting") ||
                           key.starts_with("reporting by ")) &&
                          key.find("editing by ") != std::string::npos;
  if (signed_off) {
    add_credit(article, {"Reuters", std::nullopt, CreditKind::kSignOff});
    return true;
  }
  return copyright || (credits && count_words(text) <= 30);
}

bool read_dateline_line(Article& article, Span line) {
  line = trim(article.text, line);
  const auto dateline = read_dateline(slice(article.text, line));
  if (!dateline) return false;
  const auto move_to = [&](Named named) {
    named.span = shifted(*named.span, line.begin);
    return named;
  };
  if (dateline->place && !article.place) article.place = move_to(*dateline->place);
  if (dateline->agency) {
    const Named agency = move_to(*dateline->agency);
    add_credit(article, {agency.name, agency.span, CreditKind::kDateline});
  }
  return true;
}

}  // namespace hearsay::page
