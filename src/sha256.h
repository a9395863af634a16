// SHA-256 (FIPS 180-4) of bytes, as 64 lower-case hexadecimal digits, by OpenSSL. Used by the reader for a source's hash
// and by tests. Linear; thread safe.
#pragma once

#define OPENSSL_API_COMPAT 0x10100000L  // the plain functions: one hash needs no provider machinery
#include <openssl/sha.h>

#include <array>
#include <string>
#include <string_view>

namespace hearsay {

inline std::string sha256_hex(std::string_view bytes) {
  SHA256_CTX context;
  SHA256_Init(&context);
  SHA256_Update(&context, bytes.data(), bytes.size());
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256_Final(digest.data(), &context);
  std::string hex;
  for (const unsigned char byte : digest) {
    hex += "0123456789abcdef"[byte >> 4];
    hex += "0123456789abcdef"[byte & 15];
  }
  return hex;
}

}  // namespace hearsay
