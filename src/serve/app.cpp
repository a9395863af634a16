#include "serve/app.h"

#include <charconv>
#include <exception>
#include <utility>

#include "serve/guard.h"
#include "serve/negotiate.h"
#include "serve/routes.h"

namespace hearsay::serve {
namespace {

std::string allowed(const Route& route) {
  return route.method == "GET" ? "GET, HEAD, OPTIONS" : std::string(route.method) + ", OPTIONS";
}

bool is_allowed(const Route& route, std::string_view method) {
  return method == route.method || (method == "HEAD" && route.method == "GET");
}

Response no_content(std::string allow) {
  Response response;
  response.status = 204;
  response.set("Allow", std::move(allow));
  return response;
}

std::size_t announced_length(const Request& head) {
  const std::string text = head.header("Content-Length").value_or("0");
  std::size_t length = 0;
  const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), length);
  return wrong == std::errc{} ? length : wrong == std::errc::result_out_of_range ? SIZE_MAX : 0;
}

// Of POST /api/read: what can be said before its body came.
std::optional<Response> not_readable(const App& app, const Request& head, const std::string& host) {
  if (is_cross_site(head, host)) return problem(403, "this is refused when a page of another site sends it");
  const std::string media_type = head.header("Content-Type").value_or("");
  const std::string type = lower(trimmed(std::string_view(media_type).substr(0, media_type.find(';'))));
  if (type != "text/html" && type != "text/plain" && type != "application/xhtml+xml") {
    Response response = problem(415, "the Content-Type has to be text/html or text/plain");
    response.set("Accept-Post", "text/html, text/plain, application/xhtml+xml");
    return response;
  }
  if (const std::string coding = head.header("Content-Encoding").value_or("identity"); !same_name(coding, "identity")) {
    Response response = problem(415, "the body has to come as it is, without Content-Encoding");
    response.set("Accept-Encoding", "identity");
    return response;
  }
  if (app.options().read) return std::nullopt;
  return problem(503, "this server does not read pages: it was started without a reader");
}

}  // namespace

bool is_loopback_address(std::string_view address) {
  return address == "localhost" || address == "::1" || is_loopback_host(address);
}

App::App(ServeOptions options) : options_(std::move(options)), loopback_(is_loopback_address(options_.address)) {}

std::optional<Response> App::not_trusted(const Request& head, const Admission& admission, const std::string& host) const {
  if (loopback_ && !is_loopback_host(host)) {
    return problem(421, "this server answers to localhost and 127.0.0.1 only");
  }
  if (options_.token.empty() || (admission.route && admission.route->path == "/healthz")) return std::nullopt;
  const std::string* given = admission.target.parameter("token");
  const bool visits = given && admission.route && admission.route->is_page && is_allowed(*admission.route, head.method);
  if (visits && same_secret(*given, options_.token)) return token_redirect(admission.target, options_.token);
  if (has_token(head, options_.token)) return std::nullopt;
  Response response = problem(401, "this server wants its token: as \"Authorization: Bearer TOKEN\", or once in the "
                                   "browser as /?token=TOKEN");
  response.set("WWW-Authenticate", "Bearer realm=\"hearsay\"");
  return response;
}

// An answer of another status than 0 refuses.
Response App::refuse(const Request& head, Admission& admission) const {
  if (head.target.size() > kLongestTarget) return problem(414, "the address is longer than 8192 bytes");
  auto target = parse_target(head.target);
  if (!target) return problem(400, target.error());
  admission.target = std::move(*target);
  const Route* route = find_route(admission.target).route;
  admission.route = route;
  if (route) admission.name = route->path;
  if (head.count("Host") > 1 || (head.version >= 11 && head.count("Host") == 0)) {
    return problem(400, "a request has one Host field");
  }
  if (const auto coding = head.header("Transfer-Encoding"); coding && !same_name(*coding, "chunked")) {
    return problem(400, "the only Transfer-Encoding that is understood is chunked");
  }
  const std::string host =
      admission.target.authority.empty() ? head.header("Host").value_or("") : admission.target.authority;
  if (auto wrong = not_trusted(head, admission, host)) return std::move(*wrong);
  if (head.method == "OPTIONS" && admission.target.path == "*") return no_content("GET, HEAD, POST, OPTIONS");
  if (!route) return problem(404, "there is nothing at this address; /api/openapi.json says what there is");
  if (head.method == "OPTIONS") return no_content(allowed(*route));
  if (!is_allowed(*route, head.method)) {
    Response response = problem(405, "this address takes " + allowed(*route));
    response.set("Allow", allowed(*route));
    return response;
  }
  if (const auto expected = head.header("Expect"); expected && !same_name(*expected, "100-continue")) {
    return problem(417, "the only expectation that is met is 100-continue");
  }
  admission.reads = route->method == "POST";
  if (admission.reads) {
    admission.body_limit = kLargestBody;
    if (auto wrong = not_readable(*this, head, host)) return std::move(*wrong);
  }
  if (announced_length(head) > admission.body_limit) {
    return problem(413, admission.reads ? "a body has 16 MiB at most" : "this address takes no body");
  }
  Response fine;
  fine.status = 0;
  return fine;
}

Admission App::admit(const Request& head) const {
  Admission admission;
  try {
    Response response = refuse(head, admission);
    if (response.status != 0) admission.refusal = finished(head, std::move(response));
  } catch (const std::exception& failure) {  // no memory
    admission.refusal = finished(head, problem(500, failure.what()));
  }
  return admission;
}

Response App::answer(const Request& request, const Admission& admission, StoreHandle& store) const {
  try {
    Call call{*this, request, admission.target, store, find_route(admission.target).value};
    Response response = admission.route->answer(call);
    return finished(request, std::move(response), call.gzip);
  } catch (const std::exception& failure) {
    if (options_.log) options_.log(failure.what());
    return finished(request, problem(500, "something failed inside"));
  }
}

Response App::handle(const Request& request, StoreHandle& store) const {
  Admission admission = admit(request);
  return admission.refusal ? std::move(*admission.refusal) : answer(request, admission, store);
}

Response App::finished(const Request& request, Response response, std::string_view gzip) const {
  negotiate(request, response, gzip);
  secure(response);
  return response;
}

}  // namespace hearsay::serve
