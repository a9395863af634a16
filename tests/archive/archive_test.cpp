#include "archive/archive.h"

#include <gtest/gtest.h>

#include "support.h"

namespace hearsay::archive {
namespace {

using Texts = std::vector<std::string>;

TEST(Archive, APageAloneIsOneInput) {
  const All all = read_all("<p>page</p>", {"a.html", "http://a/", "koi8-r"});
  ASSERT_EQ(all.inputs.size(), 1U);
  EXPECT_EQ(all.inputs[0].bytes, "<p>page</p>");
  EXPECT_EQ(all.inputs[0].path, "a.html");
  EXPECT_EQ(all.inputs[0].url, "http://a/");
  EXPECT_EQ(all.inputs[0].charset, "koi8-r");
  EXPECT_EQ(bodies(read_all("")), Texts{""});
  EXPECT_EQ(bodies(read_all(std::string("\0\1", 2))), Texts{std::string("\0\1", 2)});
}

TEST(Archive, APackedPageIsUnpackedAndBounded) {
  EXPECT_EQ(bodies(read_all(deflated("<p>page</p>"))), Texts{"<p>page</p>"});
  const All bomb = read_all(deflated(std::string(std::size_t{70} << 20, ' '), 31, 1));
  ASSERT_EQ(bomb.inputs.size(), 1U);
  EXPECT_EQ(bomb.inputs[0].bytes.size(), kMaxEntryBytes + 1) << "the page room says that it is too large";
  const std::string packed = deflated("<p>" + std::string(100, 'x'));
  for (std::size_t cut = 3; cut < packed.size(); ++cut) {
    const All all = read_all(packed.substr(0, cut));
    ASSERT_EQ(all.inputs.size(), 0U);
    ASSERT_EQ(all.errors.size(), 1U);
  }
}

const std::string kMhtml =
    "From: <Saved>\r\nSnapshot-Content-Location: http://a.example/page\r\nMIME-Version: 1.0\r\n"
    "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--b1\"\r\n\r\n"
    "preamble\r\n----b1\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw==\r\n"
    "----b1\r\nContent-Type: text/html; charset=\"windows-1251\"\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    "Content-Location: http://a.example/page.html\r\n\r\n<p>a=3Db so=\r\nft =zz</p>\r\n----b1--\r\n";

TEST(Mhtml, GivesTheRootPart) {
  const All all = read_all(kMhtml);
  ASSERT_EQ(all.inputs.size(), 1U) << (all.errors.empty() ? "" : all.errors[0].message);
  EXPECT_EQ(all.inputs[0].bytes, "<p>a=b soft =zz</p>");
  EXPECT_EQ(all.inputs[0].charset, "windows-1251");
  EXPECT_EQ(all.inputs[0].url, "http://a.example/page.html");
}

TEST(Mhtml, TheMessagesDateIsWhenItWasSaved) {
  EXPECT_EQ(read_all(kMhtml).inputs.at(0).fetched, "");
  EXPECT_EQ(read_all("Date: Sat, 2 Jan 2021 06:01:00 -0000\r\n" + kMhtml).inputs.at(0).fetched,
            "2021-01-02T06:01:00-00:00");
  EXPECT_EQ(read_all("Date: 31 Feb 2021 06:01:00 GMT\r\n" + kMhtml).inputs.at(0).fetched, "");
  EXPECT_EQ(read_all("Date: <script>\r\n" + kMhtml).inputs.at(0).fetched, "");
}

TEST(Mhtml, StartNamesTheRootAndBase64) {
  const std::string file =
      "MIME-Version: 1.0\nContent-Type: multipart/related; start=\"<r@x>\"; boundary=b\n\n"
      "--b\nContent-Type: text/html\n\n<p>frame</p>\n"
      "--b\nContent-Type: text/html\nContent-ID: <r@x>\nContent-Transfer-Encoding: base64\n\nPHA+cm9v\ndDwvcD4=\n--b--\n";
  EXPECT_EQ(bodies(read_all(file)), Texts{"<p>root</p>"});
}

TEST(Mhtml, NestedPartsAreGoneThroughToABound) {
  const auto nested = [](int depth) {
    std::string head, part;
    for (int i = 0; i < depth; ++i) {
      const std::string b = "b" + std::to_string(i) + "x";
      head += "Content-Type: multipart/related; boundary=" + b + "\n\n--" + b + "\n";
    }
    return head + "Content-Type: text/html\n\n<p>in</p>\n";
  };
  EXPECT_EQ(bodies(read_all(nested(3))), Texts{"<p>in</p>\n"});
  EXPECT_EQ(read_all(nested(1000)).errors.at(0).kind, ErrorKind::kNotNewsPage);
}

TEST(Mhtml, CutAtEveryByteIsNoCrash) {
  for (std::size_t cut = 0; cut < kMhtml.size(); ++cut) {
    const All all = read_all(kMhtml.substr(0, cut));
    ASSERT_EQ(all.inputs.size() + all.errors.size(), 1U) << cut;
  }
}

}  // namespace
}  // namespace hearsay::archive
