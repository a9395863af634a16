#include "serve/message.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "text/utf8.h"

namespace hearsay::serve {
namespace {

char lower_letter(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter; }

nlohmann::ordered_json problem_json(int status, std::string_view detail) {
  std::size_t replaced = 0;
  return {{"title", reason(status)}, {"status", status}, {"detail", replace_invalid_utf8(detail, &replaced)}};
}

Response problem_of(int status, const nlohmann::ordered_json& json) {
  Response response;
  response.status = status;
  response.set("Content-Type", "application/problem+json");
  response.set("Cache-Control", "no-store");
  response.body = json.dump();
  return response;
}

}  // namespace

std::optional<std::string> Request::header(std::string_view name) const {
  std::optional<std::string> value;
  for (const auto& [key, text] : headers) {
    if (!same_name(key, name)) continue;
    if (value) value->append(", ").append(trimmed(text));
    else value = std::string(trimmed(text));
  }
  return value;
}

std::size_t Request::count(std::string_view name) const {
  return static_cast<std::size_t>(
      std::count_if(headers.begin(), headers.end(), [&](const auto& header) { return same_name(header.first, name); }));
}

void Response::set(std::string_view name, std::string value) {
  for (auto& [key, text] : headers) {
    if (same_name(key, name)) {
      text = std::move(value);
      return;
    }
  }
  headers.emplace_back(name, std::move(value));
}

std::optional<std::string_view> Response::header(std::string_view name) const {
  for (const auto& [key, text] : headers) {
    if (same_name(key, name)) return text;
  }
  return std::nullopt;
}

std::string_view reason(int status) {
  switch (status) {
    case 200: return "OK";
    case 204: return "No Content";
    case 303: return "See Other";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 415: return "Unsupported Media Type";
    case 417: return "Expectation Failed";
    case 421: return "Misdirected Request";
    case 422: return "Unprocessable Content";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    default: return "Status";
  }
}

Response problem(int status, std::string_view detail) { return problem_of(status, problem_json(status, detail)); }

Response query_problem(std::string_view detail, std::size_t position) {
  nlohmann::ordered_json json = problem_json(400, detail);
  json["position"] = position;
  return problem_of(400, json);
}

bool same_name(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower_letter(x) == lower_letter(y); });
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower_letter);
  return out;
}

std::vector<std::string_view> list_members(std::string_view value) {
  std::vector<std::string_view> members;
  bool quoted = false;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= value.size(); ++at) {
    if (at < value.size() && quoted && value[at] == '\\') {
      ++at;  // the next character stands for itself
    } else if (at < value.size() && value[at] == '"') {
      quoted = !quoted;
    } else if (at >= value.size() || (value[at] == ',' && !quoted)) {
      const std::string_view member = trimmed(value.substr(begin, at - begin));
      if (!member.empty()) members.push_back(member);
      begin = at + 1;
    }
  }
  return members;
}

}  // namespace hearsay::serve
