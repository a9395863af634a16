#include "record/iri.h"

#include <algorithm>
#include <cstddef>

#include "text/utf8.h"

namespace hearsay::record {
namespace {

bool is_hex(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'); }
int value_of(char c) { return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10; }

void append_encoded(std::string& out, std::string_view bytes) {
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += "0123456789ABCDEF"[byte >> 4];
    out += "0123456789ABCDEF"[byte & 15];
  }
}

// RFC 3987's ucschar, without the controls of writing direction, which it forbids too (4.1).
bool may_stand_beyond_ascii(char32_t c) {
  if ((c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) return false;
  if (c < 0x10000) return (c >= 0xA0 && c <= 0xD7FF) || (c >= 0xF900 && c <= 0xFDCF) || (c >= 0xFDF0 && c <= 0xFFEF);
  return (c & 0xFFFF) <= 0xFFFD && c < 0xF0000 && !(c >= 0xE0000 && c < 0xE1000);
}

// How long "http://" or "https://" is at the beginning; 0 where there is neither, or nothing behind it.
std::size_t scheme_size(std::string_view url) {
  for (const std::string_view scheme : {std::string_view("http://"), std::string_view("https://")}) {
    if (url.size() <= scheme.size()) continue;
    const bool same = std::equal(scheme.begin(), scheme.end(), url.begin(), [](char a, char b) {
      return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b | 0x20) : b);
    });
    if (same && std::string_view("/?#@:\\").find(url[scheme.size()]) == std::string_view::npos) return scheme.size();
  }
  return 0;
}

}  // namespace

std::string web_address(std::string_view url) {
  const std::size_t scheme = scheme_size(url);
  if (scheme == 0) return "";
  std::string out(scheme == 7 ? "http://" : "https://");
  const std::size_t host_end = std::min(url.find_first_of("/?#", scheme), url.size());
  bool fragment = false;
  for (std::size_t at = scheme; at < url.size();) {
    const CodePoint point = code_point_at(url, at);
    const std::string_view bytes = url.substr(at, point.length);
    const char c = url[at];
    bool stands = point.valid;
    if (point.value >= 0x80) {
      stands = stands && may_stand_beyond_ascii(point.value);
    } else if (c <= ' ' || c == 0x7F || std::string_view("<>\"{}|\\^`").find(c) != std::string_view::npos) {
      stands = false;
    } else if (c == '%') {
      stands = at + 2 < url.size() && is_hex(url[at + 1]) && is_hex(url[at + 2]);
    } else if (c == '[' || c == ']') {
      stands = at < host_end;
    } else if (c == '#') {
      stands = !fragment;
      fragment = true;
    }
    stands ? void(out.append(bytes)) : append_encoded(out, bytes);
    at += point.length;
  }
  return out;
}

std::string hash_name(std::string_view sha256) {
  if (sha256.size() != 64 || !std::all_of(sha256.begin(), sha256.end(), is_hex)) return "";
  std::string out = "ni:///sha-256;";
  unsigned bits = 0;  // read and not yet written
  int count = 0;
  const auto write = [&](unsigned six) {
    out += "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[six & 63];
  };
  for (const char digit : sha256) {
    bits = (bits << 4) | static_cast<unsigned>(value_of(digit));
    count += 4;
    if (count < 6) continue;
    count -= 6;
    write(bits >> count);
  }
  if (count > 0) write(bits << (6 - count));
  return out;
}

namespace {

bool is_wikidata_id(std::string_view id) {
  return id.size() > 1 && id[0] == 'Q' &&
         std::all_of(id.begin() + 1, id.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string wikidata_entity(std::string_view id) {
  return is_wikidata_id(id) ? "http://www.wikidata.org/entity/" + std::string(id) : "";
}

std::string wikidata_page(std::string_view id) {
  return is_wikidata_id(id) ? "https://www.wikidata.org/wiki/" + std::string(id) : "";
}

RecordNames::RecordNames(const Record& record, std::string_view base) {
  const Source& source = record.article.source;
  std::string server = web_address(base);
  while (server.ends_with('/')) server.pop_back();
  const std::string hash = hash_name(source.sha256);
  address_ = web_address(source.url);
  if (address_.empty()) address_ = web_address(source.canonical);
  page_ = !address_.empty() ? address_ : hash;
  if (server.empty()) {
    statements_ = hash + '#';
    annotations_ = hash + "#annotation-";
    collection_ = hash + "#annotations";
  } else {
    statements_ = server + "/article/" + record.id + '#';
    collection_ = server + "/api/articles/" + record.id + "/annotations";
    annotations_ = collection_ + '#';
  }
}

}  // namespace hearsay::record
