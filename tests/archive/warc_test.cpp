#include <gtest/gtest.h>

#include "archive/http.h"
#include "support.h"

namespace hearsay::archive {
namespace {

using Texts = std::vector<std::string>;

const Texts kPages = {"<p>one</p>", "<p>two</p>", "<p>three</p>"};

// Three pages, each after a request; `pack`: a gzip member a record.
std::string three(bool pack, std::vector<std::size_t>* ends = nullptr) {
  std::string file;
  for (std::size_t i = 0; i < kPages.size(); ++i) {
    const std::string request = record("request", "http://a.example/", "application/http", "GET / HTTP/1.1\r\n\r\n");
    const std::string page = response("http://a.example/" + std::to_string(i), answer(kPages[i]));
    file += pack ? deflated(request) + deflated(page) : request + page;
    if (ends != nullptr) ends->push_back(file.size());
  }
  return file;
}

TEST(Warc, GivesThePagesWithTheirAddresses) {
  for (const bool pack : {false, true}) {
    const All all = read_all(three(pack));
    EXPECT_EQ(bodies(all), kPages);
    EXPECT_TRUE(all.errors.empty());
    EXPECT_EQ(all.inputs[1].url, "http://a.example/1");
    EXPECT_EQ(all.inputs[1].charset, "utf-8");
    EXPECT_EQ(all.inputs[1].media_type, "text/html; charset=utf-8");
    EXPECT_TRUE(all.inputs[1].path.starts_with("f#")) << all.inputs[1].path;
    EXPECT_EQ(all.left_out, "left out: 3 that are no answers");
  }
}

TEST(Warc, OneGzipMemberForAllTellsThePlaceInIt) {
  const std::string plain = three(false);
  const All all = read_all(deflated(plain));
  EXPECT_EQ(bodies(all), kPages);
  EXPECT_EQ(all.inputs[0].path, "f#0+" + std::to_string(plain.find("WARC/", 5)));
}

TEST(Warc, PlacesAreWhereTheRecordsBegin) {
  const std::string first = deflated(response("http://a.example/", answer("<p>one</p>")));
  const All all = read_all(first + deflated(response("http://b.example/", answer("<p>two</p>"))));
  ASSERT_EQ(all.inputs.size(), 2U);
  EXPECT_EQ(all.inputs[0].path, "f#0");
  EXPECT_EQ(all.inputs[1].path, "f#" + std::to_string(first.size()));
}

TEST(Warc, TellsWhenAPageWasFetched) {
  const auto fetched = [](const std::string& date) {
    const All all = read_all(record("response", "http://a/", "application/http", answer("<p>one</p>"), "",
                                    date.empty() ? "" : "WARC-Date: " + date + "\r\n"));
    EXPECT_EQ(bodies(all), Texts{"<p>one</p>"}) << date;  // whatever the date is like
    return all.inputs.empty() ? "no page" : all.inputs[0].fetched;
  };
  for (const char* date : {"2021-01-02T06:01:00Z", "2020-02-29T23:59:60.123456789Z", "2000-02-29t00:00:00+05:30"}) {
    EXPECT_EQ(fetched(date), date);
  }
  for (const char* date :
       {"", "2021", "2021-01-02", "2021-01-02T06:01Z", "2021-01-02T06:01:00", "2021-01-02 06:01:00Z", "20210102060100",
        "2021-13-02T06:01:00Z", "2021-02-29T06:01:00Z", "1900-02-29T06:01:00Z", "2021-04-31T06:01:00Z",
        "2021-01-00T06:01:00Z", "2021-01-02T24:00:00Z", "2021-01-02T06:60:00Z", "2021-01-02T06:01:61Z",
        "2021-01-02T06:01:00.Z", "2021-01-02T06:01:00.1234567890Z", "2021-01-02T06:01:00+24:00",
        "2021-01-02T06:01:00+0100", "2021-01-02T06:01:00Z2", "-021-01-02T06:01:00Z", "Sat, 02 Jan 2021 06:01:00 GMT"}) {
    EXPECT_EQ(fetched(date), "") << date;
  }
  const All resource = read_all(record("resource", "http://a/", "text/html", "<p>one</p>", "",
                                       "warc-date: 2021-01-02T06:01:00Z\r\n"));
  EXPECT_EQ(resource.inputs.at(0).fetched, "2021-01-02T06:01:00Z");
}

TEST(Warc, LeavesOutWhatIsNoPage) {
  const std::string file = response("http://a/", answer("gone", "", "404 Not Found")) +
                           response("http://b/", answer("\x89PNG", "", "200 OK", "image/png")) +
                           response("http://c/", answer("{}", "", "200 OK", "application/json")) +
                           record("revisit", "http://d/", "application/http", answer("")) +
                           record("resource", "http://e/", "text/plain; charset=windows-1251", "text") +
                           record("response", "dns:a", "text/dns", "1.2.3.4");
  const All all = read_all(file);
  EXPECT_EQ(bodies(all), Texts{"text"});
  EXPECT_EQ(all.inputs[0].charset, "windows-1251");
  EXPECT_EQ(all.left_out, "left out: 1 that are no answers, 1 with a status that is not 2xx, 3 of other types");
}

TEST(Warc, SaysThatThereIsNoPage) {
  const All all = read_all(response("http://a/", answer("gone", "", "404 Not Found")));
  ASSERT_EQ(all.errors.size(), 1U);
  EXPECT_EQ(all.errors[0].kind, ErrorKind::kNotNewsPage);
}

TEST(Warc, CutAtEveryByteTheWholeRecordsComeOut) {
  for (const bool pack : {false, true}) {
    std::vector<std::size_t> ends;
    const std::string file = three(pack, &ends);
    for (std::size_t cut = 5; cut < file.size(); ++cut) {
      const All all = read_all(file.substr(0, cut), {"f.warc.gz", "", ""});
      std::size_t whole = 0;
      // A record is whole without the newlines after it, and its gzip member without its trailer.
      while (whole < ends.size() && ends[whole] <= cut) ++whole;
      ASSERT_GE(all.inputs.size(), whole) << cut;
      ASSERT_LE(all.inputs.size(), whole + 1) << cut;
      for (std::size_t i = 0; i < all.inputs.size(); ++i) ASSERT_EQ(all.inputs[i].bytes, kPages[i]) << cut;
      ASSERT_LE(all.errors.size(), 1U) << cut;
      if (all.inputs.size() == whole && whole > 0 && all.errors.empty()) {
        // the cut is where a record ends, or nothing but whole records that are no pages follow
        ASSERT_TRUE(pack || file.substr(0, cut).find("WARC/1.1", ends[whole - 1]) != std::string::npos || cut < ends[whole - 1] + 8)
            << cut;
      }
    }
  }
}

TEST(Warc, EveryDamagedByteLeavesTheOtherRecords) {
  for (const bool pack : {false, true}) {
    std::vector<std::size_t> ends;
    const std::string file = three(pack, &ends);
    for (std::size_t at = ends[0]; at < ends[1]; ++at) {
      std::string bad = file;
      bad[at] = static_cast<char>(bad[at] ^ 0x5A);
      const All all = read_all(bad);
      const Texts got = bodies(all);
      ASSERT_FALSE(got.empty()) << at;
      EXPECT_EQ(got.front(), kPages[0]) << at;
      EXPECT_EQ(got.back(), kPages[2]) << (pack ? "packed " : "plain ") << at;
      EXPECT_LE(all.errors.size(), 2U) << at;
    }
  }
}

TEST(Warc, GoesOnAfterAMemberThatIsCutOff) {
  const std::string a = deflated(response("http://a/", answer("<p>one</p>")));
  const std::string b = deflated(response("http://b/", answer("<p>two two two</p>")));
  const std::string c = deflated(response("http://c/", answer("<p>three</p>")));
  const All all = read_all(a + b.substr(0, b.size() / 2) + c);
  EXPECT_EQ(bodies(all), (Texts{"<p>one</p>", "<p>three</p>"}));
  ASSERT_EQ(all.errors.size(), 1U);
  EXPECT_NE(all.errors[0].message.find("byte " + std::to_string(a.size())), std::string::npos) << all.errors[0].message;
}

TEST(Warc, LengthsThatLieLoseTheirOwnRecordAlone) {
  for (const bool pack : {false, true}) {
    for (const char* length : {"-5", "3", "60", "5000", "99999999", "999999999999", "18446744073709551615",
                               "99999999999999999999999", "0x10", "12 34", "NaN"}) {
      const std::string good = response("http://a/", answer("<p>one</p>"));
      const std::string lies = record("response", "http://b/", "application/http", answer("<p>two</p>"), length);
      const std::string last = response("http://c/", answer("<p>three</p>"));
      const All all = read_all(pack ? deflated(good) + deflated(lies) + deflated(last) : good + lies + last);
      EXPECT_EQ(bodies(all), (Texts{"<p>one</p>", "<p>three</p>"})) << length << (pack ? " packed" : "");
      EXPECT_EQ(all.errors.size(), 1U) << length;
      EXPECT_EQ(all.errors.empty() ? ErrorKind::kInternal : all.errors[0].kind, ErrorKind::kUnreadable);
    }
  }
}

TEST(Warc, APageMayHoldARecordsBeginning) {
  const std::string body = "<p>how WARC looks:\r\n\r\nWARC/1.0\r\nWARC-Type: resource\r\n</p>";
  EXPECT_EQ(bodies(read_all(response("http://a/", answer(body)))), Texts{body});
}

TEST(Warc, ABombIsTooLargeAndTheNextPageComesOut) {
  const std::string zeros(std::size_t{70} << 20, ' ');
  const std::string inner = deflated(zeros, 31, 1);  // of the answer's own coding
  const std::string file = deflated(response("http://a/", answer(inner, "Content-Encoding: gzip\r\n"))) +
                           deflated(response("http://b/", answer(zeros)), 31, 1) +
                           deflated(response("http://c/", answer("<p>three</p>")));
  const All all = read_all(file);
  EXPECT_EQ(bodies(all), Texts{"<p>three</p>"});
  ASSERT_EQ(all.errors.size(), 2U);
  EXPECT_EQ(all.errors[0].kind, ErrorKind::kTooLarge);
  EXPECT_EQ(all.errors[1].kind, ErrorKind::kTooLarge);
}

TEST(Warc, NoiseIsNoCrash) {
  std::uint64_t seed = 5;
  for (int round = 0; round < 200; ++round) {
    std::string file = three(round % 2 == 1);
    for (int n = 0; n < 1 + round % 20; ++n) {
      seed = seed * 6364136223846793005U + 1442695040888963407U;
      file[(seed >> 20) % file.size()] = static_cast<char>(seed >> 56);
    }
    read_all(file, {"f.warc.gz", "", ""});
  }
}

TEST(Http, TakesChunksOffLeniently) {
  EXPECT_EQ(without_chunks("3\r\nabc\r\n4;x=y\r\ndefg\r\n0\r\n\r\n"), "abcdefg");
  EXPECT_EQ(without_chunks("3\nabc\n0\n"), "abc");
  EXPECT_EQ(without_chunks("<p>already off</p>\n"), "<p>already off</p>\n");
  EXPECT_EQ(without_chunks("3\r\nabc\r\nzz\r\nrest"), "abczz\r\nrest") << "broken: the rest as it is";
  EXPECT_EQ(without_chunks("FFFFFFFFFFFFFFFF\r\nabc"), "abc");
  EXPECT_EQ(without_chunks("2\r\nabcdef"), "abcdef") << "a size that lies";
  EXPECT_EQ(without_chunks(""), "");
}

TEST(Http, TakesCodingsOff) {
  const std::string text = "<p>" + std::string(1000, 'x') + "</p>";
  EXPECT_EQ(without_coding(deflated(text), "gzip", 1 << 20), text);
  EXPECT_EQ(without_coding(deflated(text, 15), "deflate", 1 << 20), text);
  EXPECT_EQ(without_coding(deflated(text, -15), "deflate", 1 << 20), text);
  for (const char* coding : {"gzip", "deflate", "br", "zstd", "identity"}) {
    EXPECT_EQ(without_coding(text, coding, 1 << 20), text) << coding << ": already off";
  }
  const std::string packed = deflated(text);
  EXPECT_TRUE(text.starts_with(*without_coding(packed.substr(0, packed.size() - 9), "gzip", 1 << 20))) << "cut off";
  EXPECT_EQ(without_coding(packed, "gzip", 100), std::nullopt);
  const std::string brotli("\x0b\x02\x80hello\x03", 9);  // an uncompressed meta-block
  EXPECT_EQ(without_coding(brotli, "br", 1 << 20), "hello");
}

TEST(Http, ChunksAreOutsideOfTheCoding) {
  const std::string packed = deflated("<p>text</p>");
  char size[16];
  std::snprintf(size, sizeof size, "%zx\r\n", packed.size());
  const std::string http = answer(size + packed + "\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n");
  EXPECT_EQ(bodies(read_all(response("http://a/", http))), Texts{"<p>text</p>"});
}

}  // namespace
}  // namespace hearsay::archive
