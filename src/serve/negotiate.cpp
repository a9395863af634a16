#include "serve/negotiate.h"

#include <zlib.h>

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>

namespace hearsay::serve {
namespace {

constexpr int kLevel = 4;           // of zlib: most of the gain at a third of the time of 6
constexpr int kGzipWindow = 15 + 16;

// "0.5" as thousandths; what is not a weight counts as 0.
int weight(std::string_view text) {
  if (text == "1" || text == "1." || text == "1.0" || text == "1.00" || text == "1.000") return 1000;
  if (text == "0") return 0;
  if (!text.starts_with("0.") || text.size() > 5) return 0;
  int value = 0;
  int unit = 100;
  for (const char digit : text.substr(2)) {
    if (digit < '0' || digit > '9') return 0;
    value += (digit - '0') * unit;
    unit /= 10;
  }
  return value;
}

std::string_view plain_tag(std::string_view tag) {
  if (tag.starts_with("W/")) tag.remove_prefix(2);
  if (tag.size() >= 2 && tag.front() == '"' && tag.back() == '"') tag = tag.substr(1, tag.size() - 2);
  if (tag.ends_with("-gz")) tag.remove_suffix(3);
  return tag;
}

bool is_packable(std::string_view type) {
  return type.starts_with("text/") || type.find("json") != type.npos || type.find("javascript") != type.npos ||
         type.find("svg") != type.npos;
}

void pack(const Request& request, Response& response, std::string_view gzip) {
  if (response.bytes().size() < kPackFrom || !is_packable(response.header("Content-Type").value_or(""))) return;
  response.set("Vary", "Accept-Encoding");
  if (!accepts_gzip(request.header("Accept-Encoding").value_or(""))) return;
  if (!gzip.empty()) {
    response.fixed = gzip;
  } else {
    std::optional<std::string> packed = gzipped(response.bytes());
    if (!packed || packed->size() >= response.bytes().size()) return;
    response.fixed = {};
    response.body = std::move(*packed);
  }
  response.set("Content-Encoding", "gzip");
  if (const auto tag = response.header("ETag")) response.set("ETag", packed_etag(*tag));
}

}  // namespace

bool accepts_gzip(std::string_view accept_encoding) {
  int named = -1;
  int any = 0;
  for (const std::string_view member : list_members(accept_encoding)) {
    const std::size_t semicolon = std::min(member.find(';'), member.size());
    const std::string_view coding = trimmed(member.substr(0, semicolon));
    int q = 1000;
    if (semicolon < member.size()) {
      const std::string_view parameter = trimmed(member.substr(semicolon + 1));
      q = parameter.starts_with("q=") || parameter.starts_with("Q=") ? weight(parameter.substr(2)) : 0;
    }
    if (same_name(coding, "gzip") || same_name(coding, "x-gzip")) named = std::max(named, q);
    else if (coding == "*") any = q;
  }
  return named >= 0 ? named > 0 : any > 0;
}

bool etag_matches(std::string_view if_none_match, std::string_view etag) {
  for (const std::string_view member : list_members(if_none_match)) {
    if (member == "*" || plain_tag(member) == plain_tag(etag)) return true;
  }
  return false;
}

std::optional<std::string> gzipped(std::string_view bytes) {
  z_stream stream{};
  if (bytes.size() > 0x7fffffff) return std::nullopt;
  if (deflateInit2(&stream, kLevel, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK) return std::nullopt;
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int code = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (code != Z_STREAM_END) return std::nullopt;
  return out;
}

std::string packed_etag(std::string_view etag) {
  if (!etag.ends_with('"')) return std::string(etag);
  return std::string(etag.substr(0, etag.size() - 1)) + "-gz\"";
}

std::string etag_of(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325u;  // FNV-1a
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3u;
  return fmt::format("\"{:016x}\"", hash);
}

void negotiate(const Request& request, Response& response, std::string_view gzip) {
  if (response.status != 200 || (request.method != "GET" && request.method != "HEAD")) {
    if (response.status == 200) pack(request, response, gzip);
    return;
  }
  const std::string has = request.header("If-None-Match").value_or("");
  const auto tag = response.header("ETag");
  if (tag && !has.empty() && etag_matches(has, *tag)) {
    response.status = 304;
    response.set("Vary", "Accept-Encoding");
    std::erase_if(response.headers, [](const auto& header) { return same_name(header.first, "Content-Type"); });
    response.body.clear();
    response.fixed = {};
    return;
  }
  pack(request, response, gzip);
}

}  // namespace hearsay::serve
