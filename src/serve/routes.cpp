#include "serve/routes.h"

#include <algorithm>
#include <vector>

#include "serve/assets.h"
#include "serve/negotiate.h"

namespace hearsay::serve {
namespace {

constexpr Route kRoutes[] = {
    {"/", "GET", page, true},
    {"/search", "GET", page, true},
    {"/article/{id}", "GET", page, true},
    {"/actors", "GET", page, true},
    {"/actor/{number}", "GET", page, true},
    {"/read", "GET", page, true},
    {"/api/search", "GET", search},
    {"/api/facets", "GET", facets},
    {"/api/articles", "GET", articles},
    {"/api/articles/{id}", "GET", article},
    {"/api/articles/{id}/record", "GET", article_record},
    {"/api/articles/{id}/annotations", "GET", article_annotations},
    {"/api/articles/{id}/quotations", "GET", article_quotations},
    {"/api/actors", "GET", actors},
    {"/api/actors/{number}", "GET", actor},
    {"/api/totals", "GET", totals},
    {"/api/read", "POST", read_posted},
    {"/api/openapi.json", "GET", openapi_file},
    {"/healthz", "GET", health},
    {"/metrics", "GET", metrics},
};

constexpr Route kAsset{"/assets/{file}", "GET", asset};  // what web/ was made into, by its whole path

// Does the path have the template's segments? `value`: what stands where it has a {name}.
bool matches(std::string_view path, const std::vector<std::string>& segments, std::string_view& value) {
  value = {};
  if (path == "/") return segments.empty();
  std::size_t at = 0;
  for (std::size_t begin = 1; begin <= path.size(); ++at) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view part = path.substr(begin, end - begin);
    if (at == segments.size()) return false;
    if (part.starts_with('{')) value = segments[at];
    else if (part != segments[at]) return false;
    begin = end + 1;
  }
  return at == segments.size();
}

const Asset* asset_at(std::string_view path) {
  for (const Asset& one : assets()) {
    if (one.path == path) return &one;
  }
  return nullptr;
}

Response asset_response(Call& call, const Asset& one) {
  Response response;
  response.set("Content-Type", std::string(one.media_type));
  response.set("Cache-Control", "no-cache");
  response.set("ETag", std::string(one.etag));
  response.fixed = one.bytes;
  call.gzip = one.gzip;
  return response;
}

}  // namespace

std::span<const Route> routes() { return kRoutes; }

Found find_route(const Target& target) {
  Found found;
  for (const Route& route : kRoutes) {
    if (matches(route.path, target.segments, found.value)) {
      found.route = &route;
      return found;
    }
  }
  if (asset_at(target.path)) found.route = &kAsset;
  found.value = {};
  return found;
}

Response page(Call& call) {
  const Asset* index = asset_at("/index.html");
  if (!index) return problem(404, "this build of Hearsay has no web page; the API is under /api/ (/api/openapi.json)");
  return asset_response(call, *index);
}

Response asset(Call& call) {
  const Asset* one = asset_at(call.target.path);
  return one ? asset_response(call, *one) : problem(404, "there is no such file");
}

}  // namespace hearsay::serve
