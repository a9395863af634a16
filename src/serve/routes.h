// Routes: which paths there are and what answers them. Internal to the serve room.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "serve/app.h"

namespace hearsay::serve {

struct Call {
  const App& app;
  const Request& request;
  const Target& target;
  StoreHandle& store;
  std::string_view value;  // of the path's {...}; "" where it has none
  std::string_view gzip{};  // set by an answer that has a packed form of itself
};

struct Route {
  std::string_view path;    // "/api/articles/{id}", as in docs/openapi.json
  std::string_view method;  // "GET", "POST"; GET answers HEAD too
  Response (*answer)(Call& call);
  bool is_page = false;     // of the web page: index.html
};

std::span<const Route> routes();

struct Found {
  const Route* route = nullptr;
  std::string_view value;
};
Found find_route(const Target& target);

// The answers of api.cpp, by the store.
Response search(Call& call);
Response facets(Call& call);
Response articles(Call& call);
Response article(Call& call);
Response article_record(Call& call);
Response article_annotations(Call& call);
Response article_quotations(Call& call);
Response actors(Call& call);
Response actor(Call& call);
Response totals(Call& call);
Response read_posted(Call& call);
Response health(Call& call);
Response metrics(Call& call);
Response openapi_file(Call& call);
// And of assets.
Response page(Call& call);
Response asset(Call& call);

}  // namespace hearsay::serve
