// The files of the web page, embedded in the program: made from web/ when Hearsay is built (cmake/Web.cmake).
// Pure functions; what they give lives as long as the program.
#pragma once

#include <span>
#include <string_view>

namespace hearsay::serve {

struct Asset {
  std::string_view path;        // "/index.html", "/assets/app.js"
  std::string_view media_type;  // "text/javascript; charset=utf-8"
  std::string_view bytes;
  std::string_view gzip;        // the same packed; empty where that does not pay
  std::string_view etag;        // with its quotes, of the bytes
};

std::span<const Asset> assets();

}  // namespace hearsay::serve
