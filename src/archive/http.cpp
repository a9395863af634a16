#include "archive/http.h"

#include <brotli/decode.h>
#include <zlib.h>

#include <algorithm>
#include <vector>

#include "archive/fields.h"

namespace hearsay::archive {
namespace {

constexpr std::size_t kChunk = std::size_t{64} << 10;
constexpr std::size_t kMostCodings = 4;

struct Unpacked {
  std::string bytes;
  bool begun = false;  // it was of this coding, as far as it went
  bool over = false;   // the limit was reached
};

// `window`: zlib's windowBits: 15 + 32 tells gzip from zlib by itself, -15 is raw.
Unpacked inflate_all(std::string_view body, int window, std::size_t limit) {
  Unpacked out;
  z_stream z{};
  if (inflateInit2(&z, window) != Z_OK) return out;
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));
  z.avail_in = static_cast<uInt>(body.size());
  int code = Z_OK;
  while (code == Z_OK && !out.over) {
    const std::size_t before = out.bytes.size();
    out.bytes.resize(before + kChunk);
    z.next_out = reinterpret_cast<Bytef*>(out.bytes.data() + before);
    z.avail_out = static_cast<uInt>(kChunk);
    code = inflate(&z, Z_NO_FLUSH);
    out.bytes.resize(before + (kChunk - z.avail_out));
    out.over = out.bytes.size() > limit;
    if (code == Z_STREAM_END && window > 0 && z.avail_in > 2 && z.next_in[0] == 0x1F && z.next_in[1] == 0x8B) {
      code = inflateReset(&z);  // gzip of several members
    }
  }
  inflateEnd(&z);
  // A raw deflate stream can be read into many texts for a while: it has to end as one.
  out.begun = window > 0 ? !out.bytes.empty() || code == Z_STREAM_END : code == Z_STREAM_END || out.over;
  return out;
}

Unpacked brotli_all(std::string_view body, std::size_t limit) {
  Unpacked out;
  BrotliDecoderState* state = BrotliDecoderCreateInstance(nullptr, nullptr, nullptr);
  if (state == nullptr) return out;
  std::size_t left = body.size();
  auto next = reinterpret_cast<const std::uint8_t*>(body.data());
  BrotliDecoderResult code = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
  while (code == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT && !out.over) {
    const std::size_t before = out.bytes.size();
    out.bytes.resize(before + kChunk);
    std::size_t room = kChunk;
    auto to = reinterpret_cast<std::uint8_t*>(out.bytes.data() + before);
    code = BrotliDecoderDecompressStream(state, &left, &next, &room, &to, nullptr);
    out.bytes.resize(before + (kChunk - room));
    out.over = out.bytes.size() > limit;
  }
  BrotliDecoderDestroyInstance(state);
  // Brotli has no magic number; one that is merely cut off is believed where something came out of it.
  out.begun = code == BROTLI_DECODER_RESULT_SUCCESS || out.over ||
              (code == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT && out.bytes.size() > body.size());
  return out;
}

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The size on a chunk's first line, which is taken off `body`; nothing where there is none.
std::optional<std::size_t> chunk_size(std::string_view& body) {
  const std::string_view window = body.substr(0, 4096);
  const std::size_t end = window.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  std::string_view line = trim(window.substr(0, end));
  line = trim(line.substr(0, line.find(';')));
  if (line.empty() || line.size() > 16) return std::nullopt;
  std::size_t size = 0;
  for (const char c : line) {
    if (hex(c) < 0) return std::nullopt;
    size = size * 16 + static_cast<std::size_t>(hex(c));
  }
  body.remove_prefix(end + 1);
  return size;
}

std::vector<std::string> codings(std::string_view list) {
  std::vector<std::string> out;
  while (!list.empty() && out.size() < kMostCodings) {
    const std::size_t comma = list.find(',');
    if (const auto one = trim(list.substr(0, comma)); !one.empty()) out.push_back(lower(one));
    if (comma == std::string_view::npos) break;
    list.remove_prefix(comma + 1);
  }
  return out;
}

}  // namespace

std::optional<HttpAnswer> read_answer(std::string_view block) {
  if (!block.starts_with("HTTP/")) return std::nullopt;
  const std::size_t end = header_end(block).value_or(std::min(block.size(), kMaxHeader));
  const std::string_view header = block.substr(0, end);
  const std::string_view line = header.substr(0, header.find('\n'));
  HttpAnswer answer;
  std::size_t at = line.find(' ');
  if (at == std::string_view::npos) return std::nullopt;
  while (at < line.size() && line[at] == ' ') ++at;
  for (int digits = 0; digits < 3 && at < line.size() && line[at] >= '0' && line[at] <= '9'; ++digits, ++at) {
    answer.status = answer.status * 10 + (line[at] - '0');
  }
  const Fields fields(header.substr(std::min(header.size(), line.size() + 1)));
  answer.content_type = fields.get("Content-Type");
  answer.transfer_encoding = fields.get("Transfer-Encoding");
  answer.content_encoding = fields.get("Content-Encoding");
  answer.body = block.substr(end);
  return answer;
}

std::string without_chunks(std::string_view body) {
  std::string out;
  std::string_view rest = body;
  while (!rest.empty()) {
    const auto size = chunk_size(rest);
    if (!size) {  // already taken off, or broken here: what is left is text all the same
      out.append(rest);
      break;
    }
    if (*size == 0) break;
    if (*size < rest.size() && rest[*size] != '\r' && rest[*size] != '\n') {
      out.append(rest);  // the size lies
      break;
    }
    out.append(rest.substr(0, *size));
    rest.remove_prefix(std::min(rest.size(), *size));
    if (rest.starts_with("\r\n")) rest.remove_prefix(2);
    else if (rest.starts_with('\n')) rest.remove_prefix(1);
  }
  return out;
}

std::optional<std::string> without_coding(std::string_view body, std::string_view coding, std::size_t limit) {
  Unpacked out;
  const bool gzip = body.starts_with("\x1F\x8B");  // some servers call it deflate, and the other way round
  if (coding == "br" && !gzip) {
    out = brotli_all(body, limit);
  } else if (coding == "gzip" || coding == "x-gzip" || coding == "deflate" || coding == "br") {
    if (gzip || coding == "deflate") out = inflate_all(body, 15 + 32, limit);
    if (!out.begun && coding == "deflate") out = inflate_all(body, -15, limit);
  }
  if (out.over) return std::nullopt;
  return out.begun ? std::move(out.bytes) : std::string(body);
}

std::optional<std::string> decoded_body(const HttpAnswer& answer, std::size_t limit) {
  const auto transfer = codings(answer.transfer_encoding);
  auto coded = codings(answer.content_encoding);
  std::string body;
  if (std::find(transfer.begin(), transfer.end(), "chunked") != transfer.end()) body = without_chunks(answer.body);
  else body = std::string(answer.body);
  for (const std::string& coding : transfer) {
    if (coding != "chunked") coded.push_back(coding);
  }
  for (auto coding = coded.rbegin(); coding != coded.rend(); ++coding) {  // the last one put on comes off first
    auto next = without_coding(body, *coding, limit);
    if (!next) return std::nullopt;
    body = std::move(*next);
  }
  if (body.size() > limit) return std::nullopt;
  return body;
}

}  // namespace hearsay::archive
