#include "archive/feed_page.h"

#include <array>
#include <cstddef>
#include <vector>

#include <fmt/format.h>

#include "archive/fields.h"

namespace hearsay::archive {
namespace {

constexpr std::size_t kMostWords = 8;

int small_number(std::string_view text) {
  if (text.empty() || text.size() > 4) return -1;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

int month_of(std::string_view name) {
  static constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                               "jul", "aug", "sep", "oct", "nov", "dec"};
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (same(name.substr(0, 3), kMonths[i])) return static_cast<int>(i) + 1;
  }
  return -1;
}

// "+0200" and the names that RFC 822 has; "" for others.
std::string zone_of(std::string_view text) {
  if (text.size() == 5 && (text[0] == '+' || text[0] == '-') && small_number(text.substr(1)) >= 0) {
    return std::string(text.substr(0, 3)) + ":" + std::string(text.substr(3));
  }
  struct Zone {
    std::string_view name, offset;
  };
  static constexpr std::array<Zone, 12> kZones = {{{"GMT", "+00:00"}, {"UT", "+00:00"}, {"UTC", "+00:00"}, {"Z", "+00:00"},
                                                   {"EST", "-05:00"}, {"EDT", "-04:00"}, {"CST", "-06:00"}, {"CDT", "-05:00"},
                                                   {"MST", "-07:00"}, {"MDT", "-06:00"}, {"PST", "-08:00"}, {"PDT", "-07:00"}}};
  for (const Zone& zone : kZones) {
    if (same(zone.name, text)) return std::string(zone.offset);
  }
  return {};
}

void meta(std::string& page, std::string_view key, std::string_view name, std::string_view value) {
  if (!trim(value).empty()) page += fmt::format("<meta {}=\"{}\" content=\"{}\">\n", key, name, escaped(trim(value)));
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
  return out;
}

std::string iso_date(std::string_view date) {
  std::vector<std::string_view> words;
  std::string_view rest = trim(date).substr(0, 64);
  while (!rest.empty() && words.size() < kMostWords) {
    const std::size_t end = std::min(rest.find_first_of(" ,\t"), rest.size());
    if (end > 0) words.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(rest.size(), end + 1));
  }
  std::size_t i = 0;
  if (!words.empty() && small_number(words[0]) < 0) ++i;  // the weekday
  if (words.size() < i + 3) return std::string(trim(date));
  const int day = small_number(words[i]), month = month_of(words[i + 1]);
  int year = small_number(words[i + 2]);
  if (year >= 0 && words[i + 2].size() == 2) year += year < 50 ? 2000 : 1900;
  if (day < 1 || day > 31 || month < 1 || year < 1000) return std::string(trim(date));
  std::string out = fmt::format("{:04}-{:02}-{:02}", year, month, day);
  if (words.size() > i + 3) {
    const std::string_view time = words[i + 3];
    const int hour = small_number(time.substr(0, time.find(':')));
    const std::size_t colon = time.find(':');
    if (colon == std::string_view::npos || hour < 0 || hour > 24) return out;
    const std::string_view minutes = time.substr(colon + 1, 2);
    const std::string_view seconds = time.size() > colon + 4 ? time.substr(colon + 4, 2) : std::string_view("00");
    if (small_number(minutes) < 0 || small_number(seconds) < 0) return out;
    out += fmt::format("T{:02}:{}:{}", hour, minutes, seconds);
    if (words.size() > i + 4) out += zone_of(words[i + 4]);
  }
  return out;
}

std::string page_of(const FeedEntry& entry) {
  std::string page = "<!DOCTYPE html>\n<html";
  if (!entry.language.empty()) page += " lang=\"" + escaped(entry.language) + "\"";
  page += ">\n<head>\n<meta charset=\"utf-8\">\n";
  page += "<title>" + escaped(trim(entry.title)) + "</title>\n";
  meta(page, "name", "author", entry.author);
  meta(page, "property", "og:type", "article");
  meta(page, "property", "og:title", entry.title);
  meta(page, "property", "og:site_name", entry.outlet);
  meta(page, "property", "og:url", entry.link);
  if (!entry.date.empty()) meta(page, "property", "article:published_time", iso_date(entry.date));
  page += "</head>\n<body>\n<article>\n";
  if (!trim(entry.title).empty()) page += "<h1>" + escaped(trim(entry.title)) + "</h1>\n";
  // A text without tags is one paragraph; markup stands as it is.
  const bool tags = entry.html.find('<') != std::string::npos;
  page += tags ? "<div>" + entry.html + "</div>" : "<p>" + entry.html + "</p>";
  page += "\n</article>\n</body>\n</html>\n";
  return page;
}

}  // namespace hearsay::archive
