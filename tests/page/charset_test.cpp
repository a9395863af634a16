#include "page/charset.h"

#include <string>

#include <gtest/gtest.h>

#include "page/utf8.h"
#include "support.h"

namespace hearsay {
namespace {

using namespace std::string_literals;
using page::charset_name;
using page::decode;
using page::prescan_meta;

TEST(Charset, LabelsAreTheWebs) {
  EXPECT_EQ(charset_name("latin1"), "windows-1252");
  EXPECT_EQ(charset_name(" ISO-8859-1 "), "windows-1252");
  EXPECT_EQ(charset_name("us-ascii"), "windows-1252");
  EXPECT_EQ(charset_name("UTF8"), "utf-8");
  EXPECT_EQ(charset_name("cp1251"), "windows-1251");
  EXPECT_EQ(charset_name("sjis"), "shift_jis");
  EXPECT_EQ(charset_name("no-such-charset"), "");
  EXPECT_EQ(charset_name("iso-2022-kr"), "");  // "replacement" in the standard: nothing to decode with
}

TEST(Charset, PrescanFollowsTheStandard) {
  EXPECT_EQ(prescan_meta("<meta charset=windows-1251>"), "windows-1251");
  EXPECT_EQ(prescan_meta("<META content='text/html; charset=\"shift_jis\"' http-equiv=Content-Type>"), "shift_jis");
  EXPECT_EQ(prescan_meta("<meta content='text/html; charset=shift_jis'>"), "");  // without its pragma
  EXPECT_EQ(prescan_meta("<!-- <meta charset=koi8-r> --><meta charset=gbk>"), "gbk");
  EXPECT_EQ(prescan_meta("<a title='<meta charset=koi8-r>'><meta charset=gbk>"), "gbk");
  EXPECT_EQ(prescan_meta("<meta charset=utf-16le>"), "utf-8");
  EXPECT_EQ(prescan_meta("<meta charset=bogus><meta charset=euc-jp>"), "euc-jp");
  EXPECT_EQ(prescan_meta(std::string(1100, ' ') + "<meta charset=gbk>"), "");
  EXPECT_EQ(prescan_meta("<meta"), "");
  EXPECT_EQ(prescan_meta("<meta charset"), "");
}

TEST(Charset, OrderIsMarkTransportMetaGuess) {
  EXPECT_EQ(decode("\xEF\xBB\xBF"
                   "caf\xC3\xA9",
                   "windows-1251", "")
                .text,
            "caf\xC3\xA9");
  EXPECT_EQ(decode("<meta charset=utf-8>\xE9", "windows-1252", "").charset, "windows-1252");
  EXPECT_EQ(decode("<meta charset=utf-8>\xCF", "", "text/html; charset=\"windows-1251\"").charset, "windows-1251");
  // UTF-8 throughout, whatever the page says of itself; what the transport says is believed, and so is a page in ASCII.
  EXPECT_EQ(decode("<meta charset=iso-8859-15>\xC3\xA9t\xC3\xA9", "", "").charset, "utf-8");
  EXPECT_EQ(decode("<meta charset=iso-8859-15>\xC3\xA9t\xE9", "", "").charset, "iso-8859-15");
  EXPECT_EQ(decode("<meta charset=iso-8859-15>\xC3\xA9t\xC3\xA9", "iso-8859-15", "").charset, "iso-8859-15");
  EXPECT_EQ(decode("<meta charset=iso-8859-15>ete", "", "").charset, "iso-8859-15");
  EXPECT_EQ(decode("<meta charset=windows-1251>\xCF", "bogus", "").text, "<meta charset=windows-1251>\xD0\x9F");
  EXPECT_EQ(decode("caf\xC3\xA9", "", "").charset, "utf-8");
}

TEST(Charset, DecodesWithoutALabel) {
  // "Президент сообщил журналистам, что переговоры продолжатся" in windows-1251.
  const std::string cyrillic =
      "\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 \xF1\xEE\xEE\xE1\xF9\xE8\xEB \xE6\xF3\xF0\xED\xE0\xEB\xE8\xF1\xF2\xE0\xEC, "
      "\xF7\xF2\xEE \xEF\xE5\xF0\xE5\xE3\xEE\xE2\xEE\xF0\xFB \xEF\xF0\xEE\xE4\xEE\xEB\xE6\xE0\xF2\xF1\xFF.";
  const auto decoded = decode(cyrillic, "", "");
  EXPECT_EQ(decoded.charset, "windows-1251");
  EXPECT_TRUE(decoded.text.starts_with("Президент")) << decoded.text;
}

TEST(Charset, DecodesShiftJisAndUtf16) {
  EXPECT_EQ(decode("\x93\xFA\x96{", "shift_jis", "").text, "日本");
  EXPECT_EQ(decode("\xFF\xFEh\0i\0 \0\x3D\xD8\x00\xDE"s, "", "").text, "hi 😀");
  EXPECT_EQ(decode("\xFE\xFF\0h\0i"s, "utf-8", "").text, "hi");
}

TEST(Charset, CountsWhatIsNotValid) {
  const auto wrong = decode("caf\xE9 and \xFF.", "utf-8", "");
  EXPECT_EQ(wrong.text, "caf\xEF\xBF\xBD and \xEF\xBF\xBD.");
  EXPECT_EQ(wrong.replaced, 2U);
  EXPECT_EQ(decode("a real \xEF\xBF\xBD", "utf-8", "").replaced, 0U);
  EXPECT_EQ(decode("cut \xE2\x82", "utf-8", "").text, "cut \xEF\xBF\xBD");
  EXPECT_EQ(decode("\xFF\xFEh\0\x3D\xD8"s, "", "").replaced, 1U);  // half of a surrogate pair
  for (const char* charset :
       {"utf-8", "utf-16le", "shift_jis", "gb18030", "euc-kr", "big5", "iso-2022-jp", "windows-1252"}) {
    std::string bytes;
    for (int i = 0; i < 70'000; ++i) bytes.push_back(static_cast<char>((i * 7919) >> 3));
    EXPECT_TRUE(page::is_valid_utf8(decode(bytes, charset, "").text)) << charset;
  }
}

TEST(Charset, NotesGoToTheArticle) {
  const auto article = page_test::read("One broken \xFF byte in a sentence.", "text/plain", "utf-8");
  ASSERT_TRUE(article.has_value());
  ASSERT_EQ(article->notes.size(), 1U);
  EXPECT_EQ(article->notes[0], "1 byte sequence was not valid utf-8 and became U+FFFD");
  EXPECT_EQ(article->text, "One broken \xEF\xBF\xBD byte in a sentence.");
  EXPECT_EQ(article->source.charset, "utf-8");
}

}  // namespace
}  // namespace hearsay
