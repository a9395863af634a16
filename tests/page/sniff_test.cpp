#include "page/sniff.h"

#include <ctime>
#include <string>

#include <gtest/gtest.h>

#include "page/page.h"
#include "support.h"

namespace hearsay {
namespace {

using namespace std::string_literals;
using page::looks_like_html;
using page::refuse;

void expect_refused(std::string_view bytes, std::string_view reason) {
  const auto error = refuse(bytes);
  ASSERT_TRUE(error.has_value()) << reason;
  EXPECT_EQ(error->kind, ErrorKind::kNotNewsPage);
  EXPECT_TRUE(error->message.starts_with("not a news page: ")) << error->message;
  EXPECT_NE(error->message.find(reason), std::string::npos) << error->message;
}

TEST(Sniff, RefusesWhatIsNoText) {
  expect_refused("", "empty");
  expect_refused(" \r\n\t \n", "white space");
  expect_refused("\x89PNG\r\n\x1A\n" + std::string(100, 'x'), "PNG");
  expect_refused("\xFF\xD8\xFF\xE0 JFIF", "JPEG");
  expect_refused("GIF89a.....", "GIF");
  expect_refused("RIFF\1\2\3\4WEBPVP8 ", "WebP");
  expect_refused("%PDF-1.7\n%....", "PDF");
  expect_refused("PK\3\4rest of a zip", "zip");
  expect_refused("\x1F\x8B\x08 rest of a gzip", "gzip");
  expect_refused("abc\0\1\2\3\4def"s, "binary");
}

TEST(Sniff, TakesText) {
  EXPECT_FALSE(refuse("Plain words."));
  EXPECT_FALSE(refuse("BMW sold more cars in May than in April."));
  EXPECT_FALSE(refuse("\xFF\xFEh\0i\0"s));  // UTF-16 is half NULs
  EXPECT_FALSE(refuse("A page with one stray NUL\0 in a lot of text that is long enough to be read as text."s));
}

TEST(Sniff, AnswersAtOnceOnMuch) {
  const std::string zeros(200U << 20U, '\0');
  const std::clock_t start = std::clock();
  expect_refused(zeros, "binary");
  EXPECT_LT(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC, 0.1);
  const std::string text(kMaxPageBytes + 1, 'a');
  const auto error = refuse(text);
  ASSERT_TRUE(error.has_value());
  EXPECT_EQ(error->kind, ErrorKind::kTooLarge);
  EXPECT_TRUE(error->message.starts_with("not a news page: "));
}

TEST(Sniff, TellsHtmlFromText) {
  EXPECT_TRUE(looks_like_html("  \n<!DOCTYPE html><p>x", "", ""));
  EXPECT_TRUE(looks_like_html("<HTML><body>", "", "x.txt"));
  EXPECT_TRUE(looks_like_html("words <b>and</b> tags", "text/html; charset=utf-8", ""));
  EXPECT_TRUE(looks_like_html("intro <div><p>a</p></div>", "", ""));
  EXPECT_FALSE(looks_like_html("He wrote <p> in a mail.", "", ""));
  EXPECT_FALSE(looks_like_html("intro <div><p>a</p></div>", "text/plain", ""));
  EXPECT_FALSE(looks_like_html("Just words, 3 < 4.", "", "a.html.txt"));
}

TEST(Sniff, ErrorsComeThroughReadPage) {
  const auto page = page_test::read("%PDF-1.4 x");
  ASSERT_FALSE(page.has_value());
  EXPECT_EQ(page.error().message, "not a news page: it is a PDF document");
  EXPECT_FALSE(page_test::read("<html><body><script>x()</script></body></html>").has_value());
}

}  // namespace
}  // namespace hearsay
