// page_dump: reads paths on standard input, one a line, and prints a JSON object a line with what the page room finds
// in each. For tools/pages and for looking at extraction; `hearsay read` is the program for users.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include <nlohmann/json.hpp>

#include "page/page.h"

namespace {

using Json = nlohmann::ordered_json;

template <typename List>
Json names_of(const List& named) {
  Json out = Json::array();
  for (const auto& one : named) out.push_back(one.name);
  return out;
}

Json describe(const hearsay::Article& article) {
  Json out;
  std::string headline;
  for (const hearsay::Span span : article.headline) headline += hearsay::slice(article.text, span);
  Json boilerplate = Json::array();
  for (const hearsay::Span span : article.boilerplate) boilerplate.push_back({span.begin, span.end});
  out["text"] = article.text;
  out["headline"] = headline;
  out["byline"] = names_of(article.byline);
  out["date"] = article.date ? article.date->value : "";
  out["time"] = article.date ? article.date->time : "";
  out["modified"] = article.modified ? article.modified->value : "";
  out["subhead"] = article.subhead ? article.subhead->name : "";
  out["section"] = article.section;
  out["outlet"] = article.outlet ? article.outlet->name : "";
  out["place"] = article.place ? article.place->name : "";
  out["credits"] = names_of(article.credits);
  out["language"] = article.language;
  out["charset"] = article.source.charset;
  out["url"] = article.source.url;
  out["boilerplate"] = boilerplate;
  out["notes"] = article.notes;
  return out;
}

Json dump(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return {{"error", path + ": cannot be opened"}, {"text", ""}};
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const auto article = hearsay::read_page({.bytes = bytes, .path = path, .url = "", .media_type = "", .charset = ""});
  if (!article) return {{"error", article.error().message}, {"text", ""}};
  return describe(*article);
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string path; std::getline(std::cin, path);) {
    std::cout << dump(path).dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
  }
  return 0;
}
