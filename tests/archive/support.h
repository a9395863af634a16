// Archives made in memory, for the tests.
#pragma once

#include <zlib.h>

#include <string>
#include <vector>

#include "archive/archive.h"

namespace hearsay::archive {

// `window`: 31 gzip, 15 zlib, -15 raw.
inline std::string deflated(const std::string& text, int window = 31, int level = 6) {
  z_stream z{};
  deflateInit2(&z, level, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&z, text.size()) + 64, '\0');
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  z.avail_in = static_cast<uInt>(text.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  deflate(&z, Z_FINISH);
  out.resize(out.size() - z.avail_out);
  deflateEnd(&z);
  return out;
}

// `length` "": the true one. `fields`: more of the header, each with its CRLF.
inline std::string record(const std::string& type, const std::string& url, const std::string& content_type,
                          const std::string& block, std::string length = "",
                          const std::string& fields = "") {
  if (length.empty()) length = std::to_string(block.size());
  return "WARC/1.1\r\n" + fields + "WARC-Type: " + type + "\r\nWARC-Target-URI: " + url + "\r\nContent-Type: " + content_type +
         "\r\nContent-Length: " + length + "\r\n\r\n" + block + "\r\n\r\n";
}

inline std::string answer(const std::string& body, const std::string& fields = "", const std::string& status = "200 OK",
                          const std::string& type = "text/html; charset=utf-8") {
  return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n" + fields + "\r\n" + body;
}

inline std::string response(const std::string& url, const std::string& http) {
  return record("response", url, "application/http; msgtype=response", http);
}

struct All {
  std::vector<Input> inputs;
  std::vector<Error> errors;
  std::string left_out;
};

inline All read_all(const std::string& bytes, Options options = {"f", "", ""}) {
  Archive archive(std::make_unique<MemorySource>(bytes), std::move(options));
  All all;
  while (auto entry = archive.next()) {
    if (entry->input) all.inputs.push_back(std::move(*entry->input));
    else all.errors.push_back(entry->input.error());
  }
  all.left_out = archive.left_out();
  return all;
}

inline std::vector<std::string> bodies(const All& all) {
  std::vector<std::string> out;
  for (const Input& input : all.inputs) out.push_back(input.bytes);
  return out;
}

}  // namespace hearsay::archive
