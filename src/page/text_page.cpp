#include "page/text_page.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "page/credits.h"
#include "page/dates.h"
#include "page/names.h"
#include "page/text_lines.h"
#include "page/utf8.h"

namespace hearsay::page {
namespace {

constexpr std::size_t kHeadLines = 14;  // where a headline, a byline and a date are looked for
constexpr std::size_t kMaxHeadline = 250;
constexpr std::size_t kMaxHeadlineWords = 24;
constexpr std::size_t kMaxSpans = 20'000;

Span shifted(Span span, std::size_t by) { return {span.begin + by, span.end + by}; }

class TextPage {
 public:
  explicit TextPage(Article& article)
      : article_(article), lines_(read_lines(article.text)), role_(lines_.size(), Role::kBody) {
    first_prose_ = lines_.size();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!lines_[i].prose) continue;
      if (first_prose_ == lines_.size()) first_prose_ = i;
      last_prose_ = i;
      prose_words_ += lines_[i].words;
    }
  }

  void run() {
    find_headline();
    find_heads();
    find_credits();
    find_tail();
    drop_own_credits(article_);
    mark_leavings();
    for (std::size_t i = 0; i < lines_.size() && article_.boilerplate.size() < kMaxSpans; ++i) {
      if (role_[i] == Role::kLeaving) article_.boilerplate.push_back(lines_[i].span);
    }
  }

 private:
  enum class Role { kBody, kHeadline, kFact, kLeaving };  // kFact: a byline, a date, an outlet's line

  bool in_head(std::size_t i) const { return i < kHeadLines && !lines_[i].prose && !in_tail(i); }
  bool in_tail(std::size_t i) const { return first_prose_ < lines_.size() && i > last_prose_; }

  // The first line that is no leaving, date or byline, where it looks like a headline; else there is none.
  void find_headline() {
    for (std::size_t i = 0; i < std::min({lines_.size(), first_prose_, kHeadLines}); ++i) {
      const Line& line = lines_[i];
      if (line.leaving != Leaving::kNone || line.dated || line.words < 3) continue;
      if (i > 0 && lines_[i - 1].leaving == Leaving::kCaption) continue;
      if (!read_byline(line.text, true).persons.empty() || is_names_only(line)) continue;
      const bool full_stop = line.text.ends_with('.') && !line.text.ends_with("...");
      if (full_stop || line.text.size() > kMaxHeadline || line.words > kMaxHeadlineWords || !line.apart) return;
      Span span = line.span;
      // "Headline | Miami Herald": the site's name is no part of it.
      if (const std::size_t bar = line.text.rfind(" | "); bar != std::string_view::npos && bar > 20) {
        span.end = span.begin + bar;
      }
      article_.headline = {trim(article_.text, span)};
      role_[i] = Role::kHeadline;
      return;
    }
  }

  // "Rebecca LIBERMANN and Gael BRANCHEREAU": persons, perhaps with an outlet, and nothing else.
  static bool is_names_only(const Line& line) {
    // "Jorge Silva / Reuters" is a picture's credit.
    if (line.words > 14 || line.sentence || line.text.find('/') != std::string_view::npos) return false;
    const Byline byline = read_byline(line.text, false);
    if (byline.persons.empty()) return false;
    std::size_t covered = 0;
    for (const Named& person : byline.persons) covered += person.span->size() + 4;
    for (const Named& outlet : byline.outlets) covered += outlet.span->size() + 4;
    return covered + 2 >= line.text.size();
  }

  void take_byline(const Byline& byline, std::size_t begin) {
    for (const Named& person : byline.persons) {
      const auto same = std::ranges::find(article_.byline, person.name, &Named::name);
      if (same == article_.byline.end()) article_.byline.push_back({person.name, shifted(*person.span, begin)});
    }
    for (const Named& outlet : byline.outlets) {
      add_credit(article_, {outlet.name, shifted(*outlet.span, begin), CreditKind::kByline});
    }
  }

  // Bylines and dates before the first paragraph (or, under captions, near it).
  void find_heads() {
    const std::size_t end = std::min(lines_.size(), kHeadLines);
    for (std::size_t i = 0; i < end; ++i) {
      const Line& line = lines_[i];
      if (role_[i] != Role::kBody || !in_head(i) || line.leaving != Leaving::kNone) continue;
      read_head_line(i);
    }
  }

  void read_head_line(std::size_t i) {
    const Line& line = lines_[i];
    const auto dates = line.words <= 25 && !line.sentence ? find_dates(line.text, 1) : std::vector<FoundDate>{};
    Byline byline = read_byline(line.text, true);
    const bool marked = !byline.persons.empty() || !byline.outlets.empty();
    if (!marked && article_.byline.empty() && i < first_prose_ &&
        (is_names_only(line) || (!dates.empty() && line.words <= 20))) {
      byline = read_byline(line.text, false);
    }
    if (byline.persons.empty() && byline.outlets.empty() && dates.empty() && !line.dated) return;
    if (line.words <= 30) {
      take_byline(byline, line.span.begin);
      role_[i] = Role::kFact;
    }
    if (!dates.empty() && !article_.date) {
      article_.date = Date{dates.front().value, shifted(dates.front().span, line.span.begin)};
      role_[i] = Role::kFact;
    }
  }

  void find_credits() {
    std::size_t datelines = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      const bool edge = i < kHeadLines || i + 12 > last_prose_;
      read_entry_sign(i);
      if (line.prose && datelines == 0 && i < kHeadLines + 10 && read_dateline_line(article_, line.span)) ++datelines;
      if (edge && role_[i] == Role::kBody && line.words <= 80) read_sign_off(i);
    }
  }

  // Credits at the edges of a text, and the names in an agency's last line.
  void read_sign_off(std::size_t i) {
    const Line& line = lines_[i];
    if (in_head(i) && line.words <= 4 && !agency_name(line.text).empty() && i > first_prose_) return;
    const bool only = read_credit_line(article_, line.span);
    if (only && (in_tail(i) || in_head(i)) && line.leaving == Leaving::kNone && !line.sentence) {
      role_[i] = in_head(i) || line.text.starts_with("(") ? Role::kFact : Role::kLeaving;
    }
    const std::string key = lower(line.text.substr(0, 400));
    if (!in_tail(i) && i + 2 < last_prose_) return;
    if (article_.byline.empty()) read_about_author(line);
    for (const std::string_view mark : {"writing by ", "reporting by "}) {
      const std::size_t at = key.find(mark);
      if (at == std::string::npos || !article_.byline.empty() || key.find("editing by ") == std::string::npos) continue;
      if (mark == std::string_view("reporting by ") && at >= 11 && key.substr(at - 11, 11) == "additional ") continue;
      const std::size_t end = std::min(key.find(';', at), line.text.size());
      take_byline(read_byline(line.text.substr(at, end - at), true), line.span.begin + at);
    }
  }

  // "Gregg Re is an editor for Fox News."
  void read_about_author(const Line& line) {
    const std::size_t is = line.text.find(" is a");
    if (is == std::string_view::npos || is > 40 || !is_person_name(line.text.substr(0, is))) return;
    const std::string key = lower(line.text.substr(is, 80));
    static constexpr std::array kTrades = {"editor",     "reporter", "writer",    "correspondent",
                                           "journalist", "producer", "columnist", "contributor"};
    if (std::ranges::none_of(kTrades, [&](const char* trade) { return key.find(trade) != std::string::npos; })) return;
    article_.byline.push_back({std::string(line.text.substr(0, is)), Span{line.span.begin, line.span.begin + is}});
  }

  // A live page signs each of its entries: "From CNN's Jeremy Diamond".
  void read_entry_sign(std::size_t i) {
    const Line& line = lines_[i];
    if (line.words > 16 || !starts_with_ci(line.text, "from cnn")) return;
    const Byline byline = read_byline(line.text, true);
    if (byline.persons.empty()) return;
    take_byline(byline, line.span.begin);
    add_credit(article_, {"CNN", Span{line.span.begin + 5, line.span.begin + 8}, CreditKind::kDateline});
    role_[i] = Role::kFact;
  }

  // After the last paragraph: "Ru-Main, 25.02.2022".
  void find_tail() {
    for (std::size_t i = last_prose_ + 1; i < lines_.size() && first_prose_ < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (role_[i] != Role::kBody || line.leaving != Leaving::kNone || line.words > 14) continue;
      const auto dates = find_dates(line.text, 1);
      if (dates.empty()) continue;
      const Span date = shifted(dates.front().span, line.span.begin);
      if (!article_.date) article_.date = Date{dates.front().value, date};
      role_[i] = Role::kFact;
      Span name = trim(article_.text, {line.span.begin, date.begin});
      while (!name.empty() && std::string_view(",|-:;").find(article_.text[name.end - 1]) != std::string_view::npos) {
        name = trim(article_.text, {name.begin, name.end - 1});
      }
      const std::string_view printed = slice(article_.text, name);
      if (!printed.empty() && printed.size() <= 50 && count_words(printed) <= 6 && !article_.outlet &&
          !starts_with_ci(printed, "updated") && !starts_with_ci(printed, "published") &&
          !starts_with_ci(printed, "posted")) {
        article_.outlet = Named{squeeze(printed), name};
      }
    }
  }

  void mark_leavings() {
    bool related = false;
    std::size_t prose_after = prose_words_;
    std::unordered_set<std::string_view> seen;
    std::unordered_map<std::string_view, int> times;
    for (const Line& line : lines_) ++times[line.text];
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (line.prose) prose_after -= line.words;
      if (line.leaving == Leaving::kEnd && 4 * prose_after < prose_words_) {
        for (; i < lines_.size(); ++i) set_leaving(i);
        return;
      }
      if (line.leaving != Leaving::kNone) {
        set_leaving(i);
        related = line.leaving == Leaving::kRelated || (related && line.leaving == Leaving::kFurniture);
      } else if (related && !line.prose && !line.sentence) {
        set_leaving(i);
      } else {
        related = false;
        const bool ago =
            line.dated && lower(line.text).find(" ago") != std::string::npos && find_dates(line.text, 1).empty();
        const bool mark = times[line.text] >= 3 && line.words <= 4;  // an outlet's name under each picture
        if (ago || mark || is_repeated(i, seen) || is_short_tail(i) || is_loose_caption(i)) set_leaving(i);
        if (ago || mark) role_[i] = Role::kLeaving;
      }
      if (line.words >= 5) seen.insert(line.text);
    }
  }

  void set_leaving(std::size_t i) {
    if (role_[i] == Role::kBody) role_[i] = Role::kLeaving;
  }

  // A caption comes twice, the second time with its credit; a headline again over its video.
  bool is_repeated(std::size_t i, const std::unordered_set<std::string_view>& seen) const {
    const Line& line = lines_[i];
    if (line.words < 5) return false;
    if (seen.contains(line.text)) return true;
    return i + 1 < lines_.size() && lines_[i + 1].text.starts_with(line.text) && !line.sentence;
  }

  bool is_short_tail(std::size_t i) const {
    return in_tail(i) && !lines_[i].sentence && lines_[i].words <= 8 && !lines_[i].dated;
  }

  // Under a credit that stands alone: the picture's words, which are no sentence.
  bool is_loose_caption(std::size_t i) const {
    return i > 0 && lines_[i - 1].leaving == Leaving::kCaption && lines_[i - 1].words <= 8 && !lines_[i].sentence &&
           lines_[i].words >= 4 && !lines_[i].dated;
  }

  Article& article_;
  std::vector<Line> lines_;
  std::vector<Role> role_;
  std::size_t first_prose_ = 0;
  std::size_t last_prose_ = 0;
  std::size_t prose_words_ = 0;
};

}  // namespace

void read_text_page(Article& article) { TextPage(article).run(); }

}  // namespace hearsay::page
