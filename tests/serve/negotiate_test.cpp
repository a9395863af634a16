#include "serve/negotiate.h"

#include <gtest/gtest.h>
#include <zlib.h>

namespace hearsay::serve {
namespace {

std::string unpacked(const std::string& packed) {
  std::string out(1 << 20, '\0');
  z_stream stream{};
  inflateInit2(&stream, 15 + 16);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  inflateEnd(&stream);
  return out;
}

Response json(std::size_t size) {
  Response response;
  response.set("Content-Type", "application/json");
  response.set("ETag", "\"7\"");
  response.body = std::string(size, 'x');
  return response;
}

Request asking(Headers headers) { return {.headers = std::move(headers)}; }

TEST(AcceptEncoding, has_weights) {
  for (const char* yes : {"gzip", "GZIP", "deflate, gzip", "br;q=1, gzip;q=0.1", "*", "x-gzip", "identity;q=0, *;q=0.5",
                          "gzip;q=1.000", "*;q=0, gzip"}) {
    EXPECT_TRUE(accepts_gzip(yes)) << yes;
  }
  for (const char* no : {"", "identity", "br", "gzip;q=0", "gzip;q=0.000", "gzip;q=0, *", "*;q=0", "gzip;q=x", "gzipped",
                         "gzip;q=1.5", "gzip;level=9"}) {
    EXPECT_FALSE(accepts_gzip(no)) << no;
  }
}

TEST(ETag, is_compared_weakly) {
  EXPECT_TRUE(etag_matches("\"a\"", "\"a\""));
  EXPECT_TRUE(etag_matches("\"b\", W/\"a\"", "\"a\""));
  EXPECT_TRUE(etag_matches("\"a-gz\"", "\"a\""));
  EXPECT_TRUE(etag_matches("*", "\"a\""));
  EXPECT_TRUE(etag_matches("\"x,y\", \"a\"", "\"a\""));
  EXPECT_FALSE(etag_matches("\"b\"", "\"a\""));
  EXPECT_FALSE(etag_matches("", "\"a\""));
}

TEST(Negotiation, packs_what_is_long) {
  const Request request = asking({{"Accept-Encoding", "gzip"}});
  Response response = json(5000);
  negotiate(request, response);
  EXPECT_EQ(response.header("Content-Encoding"), "gzip");
  EXPECT_EQ(response.header("Vary"), "Accept-Encoding");
  EXPECT_EQ(response.header("ETag"), "\"7-gz\"");
  EXPECT_LT(response.body.size(), 100u);
  EXPECT_EQ(unpacked(response.body), std::string(5000, 'x'));
}

TEST(Negotiation, leaves_what_is_short_or_not_wanted) {
  Response response = json(500);
  negotiate(asking({{"Accept-Encoding", "gzip"}}), response);
  EXPECT_FALSE(response.header("Content-Encoding"));
  response = json(5000);
  negotiate(asking({}), response);
  EXPECT_FALSE(response.header("Content-Encoding"));
  EXPECT_EQ(response.header("Vary"), "Accept-Encoding");  // another client gets another answer
}

TEST(Negotiation, takes_what_is_packed_already) {
  Response response = json(5000);
  negotiate(asking({{"Accept-Encoding", "gzip"}}), response, "PACKED");
  EXPECT_EQ(response.bytes(), "PACKED");
}

TEST(Negotiation, answers_304_to_whoever_has_it) {
  Response response = json(5000);
  negotiate(asking({{"If-None-Match", "\"7-gz\""}, {"Accept-Encoding", "gzip"}}), response);
  EXPECT_EQ(response.status, 304);
  EXPECT_TRUE(response.bytes().empty());
  EXPECT_TRUE(response.header("ETag"));
  response = json(5000);
  negotiate(asking({{"If-None-Match", "\"8\""}}), response);
  EXPECT_EQ(response.status, 200);
  Request post = asking({{"If-None-Match", "*"}});
  post.method = "POST";
  response = json(10);
  negotiate(post, response);
  EXPECT_EQ(response.status, 200);
}

}  // namespace
}  // namespace hearsay::serve
