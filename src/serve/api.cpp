// The API's answers: a call's parameters checked, the store asked, its JSON passed on.
#include <hearsay/export.h>
#include <hearsay/query.h>
#include <hearsay/store.h>

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "serve/negotiate.h"
#include "serve/openapi.h"
#include "serve/parameters.h"
#include "serve/routes.h"
#include "text/code_points.h"

namespace hearsay::serve {
namespace {

Response data(std::string body, std::string_view type = "application/json") {
  Response response;
  response.set("Content-Type", std::string(type));
  response.set("Cache-Control", "private, no-cache");
  response.body = std::move(body);
  return response;
}

// An error of the store's as an answer. What is wrong with the database is nobody's request's fault.
Response store_problem(Call& call, const Error& error) {
  int status = 500;
  switch (error.kind) {
    case ErrorKind::kNotFound: status = 404; break;
    case ErrorKind::kUsage:
    case ErrorKind::kBadQuery: status = 400; break;
    case ErrorKind::kLocked: status = 503; break;
    default: break;
  }
  Response response = problem(status, error.message);
  if (status == 503) response.set("Retry-After", "1");
  if (status < 500) return response;
  call.store.forget();
  if (call.app.options().log) call.app.options().log(error.message);
  return response;
}

// The tag of what the database says now to this request, and the 304 where the client has it: then nothing is asked of
// the tables. The tag is taken before the answer is made: what is put in between makes the next tag another one.
struct Opened {
  const Store* store = nullptr;
  std::string tag;
};

std::expected<Opened, Response> opened(Call& call) {
  Result<const Store*> store = call.store.get();
  if (!store) {
    Response response = store_problem(call, store.error());
    if (response.status >= 500) return std::unexpected(std::move(response));
    return std::unexpected(problem(503, store.error().message));  // the file is gone
  }
  const Result<std::uint64_t> generation = (*store)->generation();
  if (!generation) return std::unexpected(store_problem(call, generation.error()));
  Opened out;
  out.store = *store;
  out.tag = etag_of(fmt::format("{} {} {} {} {}", HEARSAY_VERSION, call.store.file(), *generation, call.request.target,
                                call.request.header("Host").value_or("")));
  const std::string has = call.request.header("If-None-Match").value_or("");
  if (has.empty() || !etag_matches(has, out.tag)) return out;
  Response response = data("{}");  // becomes the 304 in negotiate()
  response.set("ETag", out.tag);
  return std::unexpected(std::move(response));
}

Response tagged(Response response, const Opened& from) {
  response.set("ETag", from.tag);
  return response;
}

// "{"query": ..., " and the rest of `object`.
std::string with_query(const std::string& query, std::string_view object) {
  std::string out = "{\"query\": " + nlohmann::json(query).dump();
  if (object.size() > 2) out.append(", ").append(object.substr(1));
  else out += '}';
  return out;
}

std::expected<Query, Response> query_of(const Call& call) {
  const std::string text = parameter_or_empty(call.target, "q");
  auto query = parse_query(text);
  if (!query) return std::unexpected(query_problem(query.error().message, query.error().position));
  return std::move(*query);
}

// Link (RFC 8288) to the page after this one: the same request with another cursor.
void link_next(const Call& call, const std::string& cursor, Response& response) {
  if (cursor.empty()) return;
  std::string address = call.target.path;
  char mark = '?';
  for (const auto& [name, value] : call.target.parameters) {
    if (name == "cursor") continue;
    address.append(1, mark).append(percent_encoded(name)).append("=").append(percent_encoded(value));
    mark = '&';
  }
  address.append(1, mark).append("cursor=").append(percent_encoded(cursor));
  response.set("Link", '<' + address + ">; rel=\"next\"");
}

// A page of what a query finds: `find` is of Store's.
template <typename Page>
Response found(Call& call, Result<Page> (Store::*find)(const Query&, const PageOptions&) const) {
  if (auto wrong = unknown_parameter(call.target, {"q", "sort", "limit", "cursor"})) return *wrong;
  const auto options = page_options(call.target, true);
  if (!options) return options.error();
  const auto query = query_of(call);
  if (!query) return query.error();
  const auto from = opened(call);
  if (!from) return from.error();
  const Result<Page> page = (from->store->*find)(*query, *options);
  if (!page) return store_problem(call, page.error());
  Response response = tagged(data(with_query(query->text, to_json(*page))), *from);
  link_next(call, page->cursor, response);
  return response;
}

// What is made of one article.
template <typename Make>
Response of_article(Call& call, std::string_view type, const Make& make) {
  if (auto wrong = unknown_parameter(call.target, {})) return *wrong;
  if (!is_article_id(call.value)) {
    return problem(400, "an article's id is 16 to 64 hexadecimal digits, in lower case");
  }
  const auto from = opened(call);
  if (!from) return from.error();
  const Result<StoredArticle> article = from->store->article(call.value);
  if (!article) return store_problem(call, article.error());
  return tagged(data(make(*article), type), *from);
}

ExportOptions export_options(const Call& call) {
  const std::string host = call.target.authority.empty() ? call.request.header("Host").value_or("") : call.target.authority;
  const bool plain = !host.empty() && host.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                                             "0123456789.-:[]") == host.npos;
  return {.base = plain ? "http://" + host : ""};
}

}  // namespace

Response search(Call& call) { return found<HitPage>(call, &Store::search); }
Response articles(Call& call) { return found<ArticlePage>(call, &Store::articles); }

Response facets(Call& call) {
  if (auto wrong = unknown_parameter(call.target, {"q"})) return *wrong;
  const auto query = query_of(call);
  if (!query) return query.error();
  const auto from = opened(call);
  if (!from) return from.error();
  const Result<Facets> facets = from->store->facets(*query);
  if (!facets) return store_problem(call, facets.error());
  return tagged(data(with_query(query->text, to_json(*facets))), *from);
}

Response article(Call& call) {
  return of_article(call, "application/json", [](const StoredArticle& article) { return to_json(article); });
}
Response article_record(Call& call) {
  return of_article(call, "application/json", [](const StoredArticle& article) { return to_json(article.record); });
}
Response article_annotations(Call& call) {
  return of_article(call, "application/ld+json", [&](const StoredArticle& article) {
    return to_annotations(as_known(article), export_options(call));
  });
}
Response article_quotations(Call& call) {
  return of_article(call, "application/ld+json", [&](const StoredArticle& article) {
    return to_quotations(as_known(article), export_options(call));
  });
}

Response actors(Call& call) {
  if (auto wrong = unknown_parameter(call.target, {"q", "limit", "cursor"})) return *wrong;
  const auto options = page_options(call.target, false);
  if (!options) return options.error();
  const std::string name = parameter_or_empty(call.target, "q");
  if (CodePoints(name).size() > kLongestName) return problem(400, "q has to have 1024 characters at most");
  const auto from = opened(call);
  if (!from) return from.error();
  const Result<ActorPage> page = from->store->actors(name, *options);
  if (!page) return store_problem(call, page.error());
  Response response = tagged(data(to_json(*page)), *from);
  link_next(call, page->cursor, response);
  return response;
}

Response actor(Call& call) {
  if (auto wrong = unknown_parameter(call.target, {})) return *wrong;
  const auto number = actor_number(call.value);
  if (!number) return problem(400, "an actor's number is a number from 1");
  const auto from = opened(call);
  if (!from) return from.error();
  const Result<ActorProfile> profile = from->store->actor(*number);
  if (!profile) return store_problem(call, profile.error());
  return tagged(data(to_json(*profile)), *from);
}

Response totals(Call& call) {
  if (auto wrong = unknown_parameter(call.target, {})) return *wrong;
  const auto from = opened(call);
  if (!from) return from.error();
  const Result<Totals> totals = from->store->totals();
  if (!totals) return store_problem(call, totals.error());
  return tagged(data(to_json(*totals)), *from);
}

Response openapi_file(Call& call) {
  if (auto wrong = unknown_parameter(call.target, {})) return *wrong;
  static const std::string tag = etag_of(openapi());
  Response response = data("");
  response.fixed = openapi();
  response.set("ETag", tag);
  return response;
}

Response health(Call& call) {
  const Result<const Store*> store = call.store.get();
  const bool answers = store && (*store)->generation();
  Response response = data(answers ? R"({"status":"ok"})" : "");
  if (!answers) {
    call.store.forget();
    response = problem(503, "the database does not answer");
    response.set("Retry-After", "5");
  }
  response.set("Cache-Control", "no-store");
  return response;
}

Response metrics(Call& call) {
  std::optional<Totals> totals;
  if (const Result<const Store*> store = call.store.get()) {
    if (const Result<Totals> counted = (*store)->totals()) totals = *counted;
    else call.store.forget();
  }
  Response response = data(call.app.metrics().text(totals), "text/plain; version=0.0.4; charset=utf-8");
  response.set("Cache-Control", "no-store");
  return response;
}

}  // namespace hearsay::serve
