// Helpers of the page room's tests.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "page/page.h"

namespace hearsay::page_test {

inline std::string fixture(const std::string& name) {
  const std::string path = std::string(HEARSAY_TEST_DATA) + "/data/page/" + name;
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file.good()) << path;
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline Result<Article> read(std::string_view bytes, std::string media_type = "", std::string charset = "") {
  return read_page(
      {.bytes = bytes, .path = "", .url = "", .media_type = std::move(media_type), .charset = std::move(charset)});
}

inline std::string at(const Article& article, Span span) { return std::string(slice(article.text, span)); }

inline bool has(const Article& article, std::string_view words) {
  return article.text.find(words) != std::string::npos;
}

}  // namespace hearsay::page_test
