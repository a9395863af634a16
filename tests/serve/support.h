// What tests of the server share: a small database, and requests to an App without a socket.
#pragma once

#include <memory>
#include <string>

#include "serve/app.h"
#include "store/support.h"

namespace hearsay::serve::test {

using hearsay::test::Folder;

// Two articles: what Peskov says of neutrality, and what Lavrov says that Peskov said.
inline void fill(const std::string& path) {
  Store store = hearsay::test::make_store(path);
  hearsay::test::RecordMaker first("Talks go on", "2022-02-25", "Wikinews");
  first.credit("RT").url("https://example.org/talks").actor("Dmitry Peskov", "person", "Q4374115", {"spokesman"});
  first.say({.speaker = "Dmitry Peskov", .content = "a neutral status is possible if Kiev agrees", .condition = "if Kiev agrees"});
  first.say({.speaker = "Dmitry Peskov", .content = "talks go on", .addressee = "reporters"});
  hearsay::test::RecordMaker second("Lavrov speaks", "2022-03-01", "The Daily");
  second.say({.speaker = "Sergey Lavrov", .content = "Dmitry Peskov told him that nothing is decided"});
  second.say({.speaker = "Dmitry Peskov", .content = "nothing is decided", .parent = 0});
  hearsay::test::put_one(store, first.record());
  hearsay::test::put_one(store, second.record());
}

// An App on a database of its own.
struct Site {
  explicit Site(ServeOptions options = {}) {
    options.db = folder / "news.db";
    fill(options.db);
    store = std::make_unique<StoreHandle>(options.db);
    app = std::make_unique<App>(std::move(options));
  }

  Response ask(Request request) {
    if (request.count("Host") == 0) request.headers.emplace_back("Host", "localhost:8017");
    return app->handle(request, *store);
  }
  Response get(const std::string& target, Headers headers = {}) {
    return ask({.target = target, .headers = std::move(headers)});
  }

  Folder folder;
  std::unique_ptr<StoreHandle> store;
  std::unique_ptr<App> app;
};

}  // namespace hearsay::serve::test
