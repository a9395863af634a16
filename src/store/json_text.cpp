#include "store/json_text.h"

#include <utility>

#include <nlohmann/json.hpp>

namespace hearsay::store {

std::string json_text(std::string_view text) {
  using nlohmann::json;
  std::string out = json(std::string(text)).dump(-1, ' ', false, json::error_handler_t::replace);
  static constexpr std::pair<std::string_view, std::string_view> kLineEnds[] = {
      {"\u0085", "\\u0085"}, {"\u2028", "\\u2028"}, {"\u2029", "\\u2029"}};
  for (const auto& [character, escape] : kLineEnds) {
    for (std::size_t at = out.find(character); at != std::string::npos; at = out.find(character, at)) {
      out.replace(at, character.size(), escape);
    }
  }
  return out;
}

std::string json_text_or_null(std::string_view text) { return text.empty() ? "null" : json_text(text); }

}  // namespace hearsay::store
