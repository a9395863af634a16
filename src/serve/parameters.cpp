#include "serve/parameters.h"

#include <algorithm>
#include <charconv>

namespace hearsay::serve {
namespace {

std::optional<std::size_t> limit_of(std::string_view text) {
  std::size_t limit = 0;
  const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), limit);
  if (wrong != std::errc{} || end != text.data() + text.size() || limit < 1 || limit > 200) return std::nullopt;
  return limit;
}

std::optional<Sort> sort_of(std::string_view text) {
  if (text == "relevance") return Sort::kRelevance;
  if (text == "newest") return Sort::kNewest;
  if (text == "oldest") return Sort::kOldest;
  return std::nullopt;
}

}  // namespace

std::optional<Response> unknown_parameter(const Target& target, std::initializer_list<std::string_view> known) {
  const auto& parameters = target.parameters;
  for (auto one = parameters.begin(); one != parameters.end(); ++one) {
    if (std::find(known.begin(), known.end(), one->first) == known.end()) {
      std::string names;
      for (const std::string_view name : known) names.append(names.empty() ? "" : ", ").append(name);
      return problem(400, "there is no parameter \"" + one->first.substr(0, 64) + "\" here" +
                              (names.empty() ? "; there are none" : "; there are: " + names));
    }
    if (std::any_of(parameters.begin(), one, [&](const auto& other) { return other.first == one->first; })) {
      return problem(400, "the parameter " + one->first + " is given twice");
    }
  }
  return std::nullopt;
}

std::expected<PageOptions, Response> page_options(const Target& target, bool sorted) {
  PageOptions options;
  if (const std::string* text = target.parameter("limit")) {
    const auto limit = limit_of(*text);
    if (!limit) return std::unexpected(problem(400, "limit has to be a number from 1 to 200"));
    options.limit = *limit;
  }
  if (const std::string* text = target.parameter("sort"); text && sorted) {
    const auto sort = sort_of(*text);
    if (!sort) return std::unexpected(problem(400, "sort has to be relevance, newest or oldest"));
    options.sort = *sort;
  }
  options.cursor = parameter_or_empty(target, "cursor");
  if (options.cursor.size() > kLongestCursor) return std::unexpected(problem(400, "the cursor is none that was given"));
  return options;
}

std::string parameter_or_empty(const Target& target, std::string_view name) {
  const std::string* value = target.parameter(name);
  return value ? *value : std::string();
}

std::optional<std::int64_t> actor_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (wrong != std::errc{} || end != text.data() + text.size() || number < 1 || text.front() == '0') return std::nullopt;
  return number;
}

bool is_article_id(std::string_view text) {
  return text.size() >= 16 && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

bool is_web_address(std::string_view url) {
  const bool web = same_name(url.substr(0, 7), "http://") || same_name(url.substr(0, 8), "https://");
  return web && url.size() <= kLongestUrl && url.size() > 8 && std::none_of(url.begin(), url.end(), [](char c) {
           return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f;
         });
}

}  // namespace hearsay::serve
