#include "store/pack.h"

#include <sqlite3.h>
#include <zlib.h>

#include <algorithm>

#include "store/sqlite.h"

namespace hearsay::store {
namespace {

constexpr std::size_t kMost = 1'000'000'000;  // SQLite's own limit for a value

}  // namespace

std::string pack(std::string_view bytes) {
  if (bytes.size() > kMost) throw SqliteError(SQLITE_TOOBIG, "a record is over 1,000,000,000 bytes");
  uLongf size = compressBound(bytes.size());
  std::string out(size, '\0');
  const int code = compress2(reinterpret_cast<Bytef*>(out.data()), &size,
                             reinterpret_cast<const Bytef*>(bytes.data()), bytes.size(), 6);
  if (code != Z_OK) throw std::bad_alloc();
  out.resize(size);
  return out;
}

std::string unpack(std::string_view packed) {
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) throw std::bad_alloc();
  struct End {
    z_stream* stream;
    ~End() { inflateEnd(stream); }
  } end{&stream};
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  std::string out(std::min(kMost, packed.size() * 4 + 1024), '\0');
  int code = Z_OK;
  while (code == Z_OK) {
    if (stream.total_out == out.size()) {
      if (out.size() >= kMost) break;
      out.resize(std::min(kMost, out.size() * 2));
    }
    stream.next_out = reinterpret_cast<Bytef*>(out.data()) + stream.total_out;
    stream.avail_out = static_cast<uInt>(out.size() - stream.total_out);
    code = inflate(&stream, Z_NO_FLUSH);
  }
  if (code != Z_STREAM_END) throw SqliteError(SQLITE_CORRUPT, "a record does not unpack");
  out.resize(stream.total_out);
  return out;
}

}  // namespace hearsay::store
