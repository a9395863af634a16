#include "page/headline.h"

#include <algorithm>
#include <array>
#include <set>

#include "page/utf8.h"

namespace hearsay::page {
namespace {

using namespace std::string_view_literals;

constexpr std::array kMarks = {" | "sv, " — "sv, " – "sv, " - "sv, " » "sv, " :: "sv, " • "sv, " · "sv, " / "sv, "｜"sv};

std::set<std::string> word_set(std::string_view text) {
  std::set<std::string> words;
  std::string word;
  for (const char c : text) {
    if (is_word_byte(c)) {
      word.push_back(ascii_lower(c));
    } else if (!word.empty()) {
      words.insert(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.insert(std::move(word));
  return words;
}

// "AP News" at apnews.com, "Guardian" at theguardian.com, "The Morning Post of Berlin" at morning-post.example.
bool names_host(std::string_view tail, std::string_view host) {
  const std::string key = word_bytes(tail);
  if (key.size() < 2 || host.empty()) return false;
  if (word_bytes(host).find(key) != std::string::npos) return true;
  std::string longest;
  for (std::size_t i = 0; i <= host.size();) {
    const std::size_t end = std::min(host.find('.', i), host.size());
    if (std::string label = word_bytes(host.substr(i, end - i)); label.size() > longest.size()) longest = std::move(label);
    i = end + 1;
  }
  return longest.size() >= 5 && count_words(tail) <= 6 && key.find(longest) != std::string::npos;
}

// The heading less its kicker where a title of the page has the words after it alone: "Olympic Games: Team wins" with
// the title "Team wins".
std::string without_kicker(const std::string& heading, const std::vector<std::string>& titles) {
  for (const std::string& title : titles) {
    if (title.size() + 3 > heading.size() || count_words(title) < 3 || !heading.ends_with(title)) continue;
    const std::string_view before = trim(std::string_view(heading).substr(0, heading.size() - title.size()));
    const char last = before.empty() ? ' ' : before.back();
    const bool apart = last == ':' || last == '|' || last == '.' || heading[heading.size() - title.size() - 1] == ' ';
    if (apart && count_words(before) <= 5 && count_words(before) < count_words(title)) return title;
  }
  return heading;
}

}  // namespace

double likeness(std::string_view a, std::string_view b) {
  const auto x = word_set(a);
  const auto y = word_set(b);
  if (x.empty() || y.empty()) return 0;
  const auto same = std::ranges::count_if(x, [&](const std::string& word) { return y.contains(word); });
  return static_cast<double>(same) / static_cast<double>(std::max(x.size(), y.size()));
}

std::string without_site(std::string_view title, std::string_view site, std::string_view host) {
  // A title has few parts; each round takes one off.
  for (int round = 0; round < 6; ++round) {
    std::size_t cut_at = std::string_view::npos;
    for (const std::string_view mark : kMarks) {
      const std::size_t at = title.rfind(mark);
      if (at == std::string_view::npos || at < 4) continue;
      const std::string_view tail = title.substr(at + mark.size());
      const bool names_it = likeness(tail, site) > 0.5 || names_host(tail, host);
      // A bar sets a site's name apart; a dash also stands in headlines.
      const bool brief = at >= 10 && count_words(tail) <= 4 && count_words(title.substr(0, at)) >= 4;
      if (names_it || brief) {
        cut_at = at;
        break;
      }
    }
    if (cut_at == std::string_view::npos) break;
    title = title.substr(0, cut_at);
  }
  return std::string(trim(title));
}

Headline choose_headline(const std::vector<std::string>& headings, const std::vector<std::string>& titles,
                         std::string_view site, std::string_view host) {
  std::vector<std::string> bare;
  for (const std::string& title : titles) bare.push_back(without_site(title, site, host));
  Headline best{"", headings.size()};
  double likest = 0.34;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    for (std::size_t k = 0; k < titles.size(); ++k) {
      const double like = std::max(likeness(headings[i], bare[k]), likeness(headings[i], titles[k]));
      if (like <= likest + 1e-9) continue;
      likest = like;
      best = {headings[i], i};
    }
  }
  if (best.text.empty() && headings.size() == 1 && count_words(headings.front()) >= 4) best = {headings.front(), 0};
  if (!best.text.empty()) {
    std::vector<std::string> all = titles;
    all.insert(all.end(), bare.begin(), bare.end());
    best.text = without_kicker(best.text, all);
    return best;
  }
  if (!bare.empty()) {
    best.text = bare.front();
  } else if (!headings.empty()) {
    best = {headings.front(), 0};
  }
  return best;
}

}  // namespace hearsay::page
