#include <gtest/gtest.h>

#include "archive/feed_page.h"
#include "support.h"

namespace hearsay::archive {
namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const std::string kRss =
    "<?xml version=\"1.0\"?>\n<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Harbour Post</title><language>en</language>"
    "<image><title>logo</title></image>"
    "<item><title>Bridge &lt;b&gt; opens</title><link>http://a.example/1</link><dc:creator>Ann \"A\" Lee</dc:creator>"
    "<pubDate>Tue, 10 Jun 2003 04:00:00 GMT</pubDate><description>short</description>"
    "<content:encoded><![CDATA[<p>The bridge&nbsp;is open.</p>]]></content:encoded></item>"
    "<item><title>Two</title><guid>http://a.example/2</guid><description>A &amp;amp; B&nbsp;C</description></item>"
    "</channel></rss>";

TEST(Feed, RssEntriesAreSmallPages) {
  const All all = read_all(kRss);
  ASSERT_EQ(all.inputs.size(), 2U);
  EXPECT_TRUE(all.errors.empty());
  const std::string& page = all.inputs[0].bytes;
  EXPECT_EQ(all.inputs[0].url, "http://a.example/1");
  EXPECT_EQ(all.inputs[0].charset, "utf-8");
  EXPECT_TRUE(has(page, "<h1>Bridge &lt;b&gt; opens</h1>")) << page;
  EXPECT_TRUE(has(page, "content=\"Ann &quot;A&quot; Lee\"")) << page;
  EXPECT_TRUE(has(page, "content=\"2003-06-10T04:00:00+00:00\"")) << page;
  EXPECT_TRUE(has(page, "og:site_name\" content=\"Harbour Post\"")) << page;
  EXPECT_TRUE(has(page, "<div><p>The bridge&nbsp;is open.</p></div>")) << page;
  EXPECT_FALSE(has(page, "short")) << page;
  EXPECT_EQ(all.inputs[1].url, "http://a.example/2");
  EXPECT_TRUE(has(all.inputs[1].bytes, "<p>A &amp; B&nbsp;C</p>")) << all.inputs[1].bytes;
}

TEST(Feed, AtomsThreeKindsOfText) {
  const std::string feed =
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Post</title>"
      "<entry><title>One</title><link rel=\"edit\" href=\"http://a/e\"/><link href=\"http://a/1\"/>"
      "<author><name>Ann Lee</name><uri>http://x</uri></author><author><name>Bo Ek</name></author>"
      "<updated>2020-01-02T03:04:05Z</updated><content type=\"html\">&lt;p&gt;h&lt;/p&gt;</content></entry>"
      "<entry><title>Two</title><id>http://a/2</id><published>2020-01-01T00:00:00Z</published>"
      "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p class=\"a&quot;b\">x &lt; y <b>z</b></p></div></content></entry>"
      "<entry><title>Three</title><summary>a &lt; b</summary></entry></feed>";
  const All all = read_all(deflated(feed));
  ASSERT_EQ(all.inputs.size(), 3U);
  EXPECT_EQ(all.inputs[0].url, "http://a/1");
  EXPECT_TRUE(has(all.inputs[0].bytes, "content=\"Ann Lee, Bo Ek\"")) << all.inputs[0].bytes;
  EXPECT_TRUE(has(all.inputs[0].bytes, "<div><p>h</p></div>")) << all.inputs[0].bytes;
  EXPECT_TRUE(has(all.inputs[1].bytes, "<p class=\"a&quot;b\">x &lt; y <b>z</b></p>")) << all.inputs[1].bytes;
  EXPECT_EQ(all.inputs[1].url, "http://a/2");
  EXPECT_TRUE(has(all.inputs[2].bytes, "a &lt; b")) << all.inputs[2].bytes;
}

TEST(Feed, OtherCharsets) {
  const All all = read_all("<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss><channel><item><title>\xCC\xE8\xF0</title>"
                           "</item></channel></rss>");
  ASSERT_EQ(all.inputs.size(), 1U);
  EXPECT_TRUE(has(all.inputs[0].bytes, "<h1>Мир</h1>")) << all.inputs[0].bytes;
}

TEST(Feed, CutAtEveryByteTheWholeEntriesComeOut) {
  for (std::size_t cut = 40; cut < kRss.size(); ++cut) {
    const All all = read_all(kRss.substr(0, cut));
    std::size_t whole = 0;
    for (std::size_t at = kRss.find("</item>"); at != std::string::npos; at = kRss.find("</item>", at + 1)) {
      if (at + 7 <= cut) ++whole;
    }
    if (cut <= 60) continue;
    ASSERT_EQ(all.inputs.size(), whole) << cut;
    ASSERT_EQ(all.errors.size(), 1U) << cut;
  }
}

TEST(Feed, LaughsAreRefused) {
  std::string laughs = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"lol\">";
  for (int i = 1; i < 12; ++i) {
    laughs += "<!ENTITY a" + std::to_string(i) + " \"";
    for (int n = 0; n < 10; ++n) laughs += "&a" + std::to_string(i - 1) + ";";
    laughs += "\">";
  }
  laughs += "]><rss><channel><item><title>&a11;</title></item></channel></rss>";
  const All all = read_all(laughs);
  EXPECT_TRUE(all.inputs.empty());
  ASSERT_EQ(all.errors.size(), 1U);
  EXPECT_TRUE(has(all.errors[0].message, "entities of its own")) << all.errors[0].message;
}

TEST(Feed, DepthAndNoEntries) {
  std::string deep = "<rss><channel><item>";
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  const All all = read_all(deep);
  ASSERT_EQ(all.errors.size(), 1U);
  EXPECT_TRUE(has(all.errors[0].message, "too deep")) << all.errors[0].message;
  EXPECT_EQ(read_all("<rss><channel></channel></rss>").errors.at(0).kind, ErrorKind::kNotNewsPage);
}

TEST(Feed, OtherXmlIsAPageAlone) {
  const std::string page = "<?xml version=\"1.0\"?><html><body>x</body></html>";
  EXPECT_EQ(bodies(read_all(page)), std::vector<std::string>{page});
}

TEST(FeedPage, Dates) {
  EXPECT_EQ(iso_date("10 Jun 03 04:05 EST"), "2003-06-10T04:05:00-05:00");
  EXPECT_EQ(iso_date("Tue, 10 Jun 2003 04:05:06 +0200"), "2003-06-10T04:05:06+02:00");
  EXPECT_EQ(iso_date("2003-06-10T04:05:06Z"), "2003-06-10T04:05:06Z");
  EXPECT_EQ(iso_date("Tue, 99 Jun 2003"), "Tue, 99 Jun 2003");
  EXPECT_EQ(iso_date(""), "");
}

}  // namespace
}  // namespace hearsay::archive
