#include "serve/app.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "serve/routes.h"
#include "support.h"

namespace hearsay::serve {
namespace {

using nlohmann::json;
using test::Site;

constexpr const char* kToken = "0123456789abcdef";

json body_of(const Response& response) { return json::parse(response.bytes()); }

TEST(App, answers_a_search) {
  Site site;
  const Response response = site.get("/api/search?q=neutral");
  ASSERT_EQ(response.status, 200) << response.body;
  EXPECT_EQ(response.header("Content-Type"), "application/json");
  const json found = body_of(response);
  EXPECT_EQ(found["query"], "neutral");
  ASSERT_EQ(found["hits"].size(), 1u);
  EXPECT_EQ(found["hits"][0]["speaker"]["name"], "Dmitry Peskov");
  EXPECT_EQ(found["cursor"], nullptr);
}

TEST(App, pages_by_cursor_and_link) {
  Site site;
  Response response = site.get("/api/search?limit=3&q=");
  ASSERT_EQ(response.status, 200);
  EXPECT_EQ(body_of(response)["hits"].size(), 3u);
  const std::string link(response.header("Link").value_or(""));
  ASSERT_TRUE(link.starts_with("</api/search?limit=3&q=&cursor=")) << link;
  ASSERT_TRUE(link.ends_with(">; rel=\"next\""));
  response = site.get(link.substr(1, link.find('>') - 1));
  ASSERT_EQ(response.status, 200) << response.body;
  EXPECT_EQ(body_of(response)["hits"].size(), 1u);
  EXPECT_FALSE(response.header("Link"));
}

TEST(App, says_what_is_wrong_with_a_parameter) {
  Site site;
  for (const char* target : {"/api/search?limit=0", "/api/search?limit=201", "/api/search?limit=x", "/api/search?limit=",
                             "/api/search?limit=1&limit=2", "/api/search?sort=best", "/api/search?x=1", "/api/facets?limit=3",
                             "/api/search?cursor=nonsense", "/api/articles/xyz", "/api/articles/8F14E45FCEEA167A", "/api/actors/0",
                             "/api/actors/-1", "/api/actors/01", "/api/actors/99999999999999999999", "/api/totals?x",
                             "/api/search?q=%zz"}) {
    const Response response = site.get(target);
    EXPECT_EQ(response.status, 400) << target << response.body;
    EXPECT_EQ(response.header("Content-Type"), "application/problem+json");
    EXPECT_FALSE(body_of(response)["detail"].get<std::string>().empty());
  }
}

TEST(App, says_where_a_query_does_not_parse) {
  Site site;
  const Response response = site.get("/api/search?q=%C3%A9%20(neutral");
  ASSERT_EQ(response.status, 400);
  EXPECT_TRUE(body_of(response)["position"].is_number_unsigned()) << response.body;
}

TEST(App, answers_of_articles_and_actors) {
  Site site;
  const std::string id = body_of(site.get("/api/search?q=neutral"))["hits"][0]["article"]["id"];
  const json article = body_of(site.get("/api/articles/" + id));
  EXPECT_EQ(article["record"]["id"], id);
  const std::string number = std::to_string(article["actors"]["a1"].get<int>());
  EXPECT_EQ(body_of(site.get("/api/articles/" + id + "/record")), article["record"]);
  EXPECT_EQ(site.get("/api/articles/" + id + "/annotations").header("Content-Type"), "application/ld+json");
  EXPECT_EQ(site.get("/api/articles/" + id + "/quotations").status, 200);
  const json actor = body_of(site.get("/api/actors/" + number));
  EXPECT_EQ(actor["name"], "Dmitry Peskov");
  EXPECT_EQ(body_of(site.get("/api/actors?q=Peskov"))["actors"][0]["actor"], actor["actor"]);
  EXPECT_EQ(body_of(site.get("/api/totals"))["articles"], 2);
  EXPECT_EQ(site.get("/api/articles/0000000000000000").status, 404);
  EXPECT_EQ(site.get("/api/actors/9999").status, 404);
}

TEST(App, knows_no_other_paths) {
  Site site;
  for (const char* target : {"/api", "/api/", "/api/search/", "/api/articles/../totals", "/assets/../../etc/passwd",
                             "/assets/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc%2fpasswd", "/nothing", "//search", "/index.php"}) {
    const Response response = site.get(target);
    EXPECT_TRUE(response.status == 404 || response.status == 400) << target << response.status;
  }
}

TEST(App, tells_which_methods_there_are) {
  Site site;
  for (const char* method : {"POST", "PUT", "DELETE", "TRACE", "PATCH", "CONNECT", "BREW"}) {
    const Response response = site.ask({.method = method, .target = "/api/search"});
    EXPECT_EQ(response.status, 405) << method;
    EXPECT_EQ(response.header("Allow"), "GET, HEAD, OPTIONS");
  }
  EXPECT_EQ(site.ask({.method = "GET", .target = "/api/read"}).header("Allow"), "POST, OPTIONS");
  const Response options = site.ask({.method = "OPTIONS", .target = "/api/search"});
  EXPECT_EQ(options.status, 204);
  EXPECT_EQ(options.header("Allow"), "GET, HEAD, OPTIONS");
  EXPECT_FALSE(options.header("Access-Control-Allow-Origin"));
  EXPECT_EQ(site.ask({.method = "OPTIONS", .target = "*"}).status, 204);
  EXPECT_EQ(site.ask({.method = "HEAD", .target = "/api/totals"}).status, 200);
}

TEST(App, has_a_tag_that_changes_with_the_database) {
  Site site;
  const std::string tag(*site.get("/api/totals").header("ETag"));
  const Response again = site.get("/api/totals", {{"If-None-Match", tag}});
  EXPECT_EQ(again.status, 304);
  EXPECT_TRUE(again.bytes().empty());
  EXPECT_EQ(again.header("ETag"), tag);
  EXPECT_NE(site.get("/api/facets").header("ETag"), tag);
  {
    auto store = hearsay::test::must(Store::open(site.store->path(), {.access = Access::kWrite}));
    hearsay::test::put_one(store, hearsay::test::RecordMaker("Third").say({.speaker = "A B", .content = "x y z"}).record());
  }
  const Response fresh = site.get("/api/totals", {{"If-None-Match", tag}});
  EXPECT_EQ(fresh.status, 200);
  EXPECT_EQ(body_of(fresh)["articles"], 3);
}

TEST(App, secures_every_answer) {
  Site site;
  for (const char* target : {"/", "/api/totals", "/nothing", "/%zz", "/healthz"}) {
    const Response response = site.get(target);
    EXPECT_TRUE(response.header("Content-Security-Policy")) << target;
    EXPECT_EQ(response.header("X-Content-Type-Options"), "nosniff") << target;
    EXPECT_EQ(response.header("Referrer-Policy"), "no-referrer") << target;
    EXPECT_EQ(response.header("Cross-Origin-Resource-Policy"), "same-origin") << target;
    EXPECT_TRUE(response.header("Cache-Control")) << target;
  }
}

TEST(App, on_loopback_answers_to_names_of_loopback_only) {
  Site site;
  EXPECT_EQ(site.get("/api/totals", {{"Host", "evil.example"}}).status, 421);
  EXPECT_EQ(site.get("/healthz", {{"Host", "evil.example"}}).status, 421);
  EXPECT_EQ(site.get("/api/totals", {{"Host", "localhost"}, {"Host", "localhost"}}).status, 400);
  EXPECT_EQ(site.get("http://evil.example/api/totals").status, 421);
  EXPECT_EQ(site.get("http://127.0.0.1/api/totals", {{"Host", "evil.example"}}).status, 200);
  StoreHandle store(site.store->path());
  EXPECT_EQ(site.app->handle({.target = "/api/totals"}, store).status, 400);  // no Host
}

TEST(App, wants_its_token) {
  Site site({.address = "0.0.0.0", .token = kToken});
  const Response refused = site.get("/api/totals");
  EXPECT_EQ(refused.status, 401);
  EXPECT_TRUE(refused.header("WWW-Authenticate"));
  for (const char* target : {"/", "/metrics", "/nothing", "/api/openapi.json", "/?token=wrong-wrong-wrong", "/api/totals?token=0123456789abcdef"}) {
    EXPECT_EQ(site.get(target).status, 401) << target;
  }
  EXPECT_EQ(site.get("/healthz").status, 200);
  EXPECT_EQ(site.get("/api/totals", {{"Authorization", std::string("Bearer ") + kToken}}).status, 200);
  EXPECT_EQ(site.get("/api/totals", {{"Host", "any.example"}, {"Cookie", std::string("hearsay_token=") + kToken}}).status, 200);
  const Response visit = site.get(std::string("/?token=") + kToken);
  EXPECT_EQ(visit.status, 303);
  EXPECT_EQ(visit.header("Location"), "/");
  EXPECT_TRUE(visit.header("Set-Cookie"));
}

Request posted(std::string body, Headers headers = {{"Content-Type", "text/html; charset=\"Windows-1251\""}}) {
  return {.method = "POST", .target = "/api/read?url=https://example.org/x", .headers = std::move(headers), .body = std::move(body)};
}

TEST(Reading, hands_over_what_came) {
  Input got;
  Site site({.read = [&](const Input& input) -> Result<Record> {
    got = input;
    return hearsay::test::RecordMaker().say({.speaker = "A B", .content = "x"}).record();
  }});
  const Response response = site.ask(posted("<p>\xff\xfe"));
  ASSERT_EQ(response.status, 200) << response.body;
  EXPECT_EQ(body_of(response)["record"]["schema"], "hearsay/1");
  EXPECT_EQ(response.header("Cache-Control"), "no-store");
  EXPECT_EQ(got.bytes, "<p>\xff\xfe");
  EXPECT_EQ(got.media_type, "text/html");
  EXPECT_EQ(got.charset, "windows-1251");
  EXPECT_EQ(got.url, "https://example.org/x");
}

TEST(Reading, says_why_it_does_not) {
  ErrorKind kind = ErrorKind::kNotNewsPage;
  Site site({.read = [&](const Input&) -> Result<Record> { return fail(kind, "why \xff"); }});
  EXPECT_EQ(site.ask(posted("x")).status, 422);
  EXPECT_TRUE(json::accept(site.ask(posted("x")).body));
  kind = ErrorKind::kTooLarge;
  EXPECT_EQ(site.ask(posted("x")).status, 413);
  kind = ErrorKind::kModel;
  EXPECT_EQ(site.ask(posted("x")).status, 503);
  EXPECT_TRUE(site.ask(posted("x")).header("Retry-After"));
  EXPECT_EQ(site.ask(posted("x", {{"Content-Type", "application/pdf"}})).status, 415);
  EXPECT_EQ(site.ask(posted("x", {})).status, 415);
  EXPECT_EQ(site.ask(posted("x", {{"Content-Type", "text/html"}, {"Content-Encoding", "gzip"}})).status, 415);
  EXPECT_EQ(site.ask(posted("x", {{"Content-Type", "text/html"}, {"Content-Length", "16777217"}})).status, 413);
  EXPECT_EQ(site.ask(posted("x", {{"Content-Type", "text/html"}, {"Content-Length", "99999999999999999999999"}})).status, 413);
  EXPECT_EQ(site.ask(posted("x", {{"Content-Type", "text/html"}, {"Sec-Fetch-Site", "cross-site"}})).status, 403);
  EXPECT_EQ(site.ask(posted("x", {{"Content-Type", "text/html"}, {"Origin", "http://evil.example"}})).status, 403);
  EXPECT_EQ(site.ask(posted("x", {{"Content-Type", "text/html"}, {"Expect", "wonders"}})).status, 417);
  Request request = posted("x");
  request.target = "/api/read?url=javascript:alert(1)";
  EXPECT_EQ(site.ask(request).status, 400);
}

TEST(Reading, without_a_reader_is_unavailable) {
  Site site;
  EXPECT_EQ(site.ask(posted("x")).status, 503);
}

TEST(Health, is_the_database_s) {
  Site site;
  EXPECT_EQ(body_of(site.get("/healthz"))["status"], "ok");
  EXPECT_NE(site.get("/metrics").body.find("hearsay_store_articles 2\n"), std::string::npos);
  std::filesystem::rename(site.store->path(), site.store->path() + ".away");
  EXPECT_EQ(site.get("/healthz").status, 503);
  EXPECT_EQ(site.get("/api/totals").status, 503);
  EXPECT_NE(site.get("/metrics").body.find("hearsay_store_up 0\n"), std::string::npos);
  std::filesystem::rename(site.store->path() + ".away", site.store->path());
  EXPECT_EQ(site.get("/api/totals").status, 200);
}

TEST(Health, survives_a_file_that_is_no_database) {
  Site site;
  std::filesystem::remove(site.store->path());
  hearsay::test::write_file(site.store->path(), std::string(100'000, 'x'));
  EXPECT_EQ(site.get("/api/totals").status, 500);
  EXPECT_EQ(site.get("/healthz").status, 503);
  EXPECT_EQ(site.get("/").status, 200);  // the page is there still
}

TEST(OpenApi, describes_every_address_of_the_api) {
  Site site;
  const json api = body_of(site.get("/api/openapi.json"));
  EXPECT_EQ(api["openapi"], "3.1.0");
  for (const Route& route : routes()) {
    const std::string path(route.path);
    if (!route.is_page) {
      EXPECT_TRUE(api["paths"].contains(path)) << path;
    }
  }
  EXPECT_EQ(api["paths"].size(), static_cast<std::size_t>(std::count_if(routes().begin(), routes().end(),
                                                                       [](const Route& route) { return !route.is_page; })));
}

}  // namespace
}  // namespace hearsay::serve
