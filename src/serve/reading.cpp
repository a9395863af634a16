// POST /api/read: a page or a text that somebody pasted, read and told, and not kept.
#include <hearsay/record.h>

#include <algorithm>

#include "serve/parameters.h"
#include "serve/routes.h"

namespace hearsay::serve {
namespace {

// "windows-1251" of "text/html; charset="windows-1251"".
std::string charset_of(std::string_view media_type) {
  for (std::size_t at = media_type.find(';'); at != media_type.npos; at = media_type.find(';', at + 1)) {
    const std::string_view rest = trimmed(media_type.substr(at + 1));
    const std::size_t end = std::min(rest.find(';'), rest.size());
    std::string_view parameter = trimmed(rest.substr(0, end));
    constexpr std::string_view kName = "charset=";
    if (!same_name(parameter.substr(0, kName.size()), kName)) continue;
    parameter.remove_prefix(kName.size());
    if (parameter.size() >= 2 && parameter.front() == '"' && parameter.back() == '"') {
      parameter = parameter.substr(1, parameter.size() - 2);
    }
    return lower(parameter.substr(0, 64));
  }
  return {};
}

Response reading_problem(Call& call, const Error& error) {
  switch (error.kind) {
    case ErrorKind::kNotNewsPage: return problem(422, error.message);
    case ErrorKind::kTooLarge: return problem(413, error.message);
    case ErrorKind::kModel: {
      Response response = problem(503, error.message);
      response.set("Retry-After", "60");
      return response;
    }
    default:
      if (call.app.options().log) call.app.options().log(error.message);
      return problem(500, error.message);
  }
}

}  // namespace

Response read_posted(Call& call) {
  if (auto wrong = unknown_parameter(call.target, {"url"})) return *wrong;
  const std::string* url = call.target.parameter("url");
  if (url && !is_web_address(*url)) return problem(400, "url has to be an http or https address of 2048 bytes at most");
  const std::string media_type = call.request.header("Content-Type").value_or("");
  const std::string type = lower(trimmed(std::string_view(media_type).substr(0, media_type.find(';'))));
  Input input;
  input.bytes = call.request.body;
  input.url = url ? *url : "";
  input.media_type = type;
  input.charset = charset_of(media_type);
  const Result<Record> record = call.app.options().read(input);
  call.app.metrics().read(record ? "ok" : "failed");
  if (!record) return reading_problem(call, record.error());
  Response response;
  response.set("Content-Type", "application/json");
  response.set("Cache-Control", "no-store");
  response.body = "{\"record\": " + to_json(*record) + '}';
  return response;
}

}  // namespace hearsay::serve
