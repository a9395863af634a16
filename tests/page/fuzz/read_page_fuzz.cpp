// A libFuzzer target over read_page: the first byte says how the rest came (media type, charset, file name), the rest
// is the page. Every article must be sound (sound.h), and the same bytes twice must give the same article.
// `make fuzz` builds and runs it.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "page/page.h"
#include "sound.h"

namespace {

struct Transport {
  const char* media_type;
  const char* charset;
  const char* path;
};

constexpr Transport kTransports[] = {
    {"text/html", "", ""},
    {"text/plain", "", ""},
    {"", "", ""},
    {"", "", "page.html"},
    {"", "", "page.txt"},
    {"text/html; charset=utf-8", "", ""},
    {"text/html", "utf-16le", ""},
    {"text/html", "utf-16be", ""},
    {"text/html; charset=shift_jis", "", ""},
    {"text/html", "gb18030", ""},
    {"text/html", "euc-kr", ""},
    {"text/html", "iso-2022-jp", ""},
    {"text/html", "big5", ""},
    {"text/plain; charset=windows-1251", "", ""},
    {"application/xhtml+xml", "", ""},
    {"text/html; charset=\"no such\"", "x", "a.md"},
};
constexpr std::size_t kTransportCount = sizeof kTransports / sizeof kTransports[0];

[[noreturn]] void fail(const std::string& what) {
  std::fprintf(stderr, "not sound: %s\n", what.c_str());
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 1) return 0;
  const Transport& how = kTransports[data[0] % kTransportCount];
  const hearsay::PageInput input{.bytes = std::string_view(reinterpret_cast<const char*>(data + 1), size - 1),
                                 .path = how.path,
                                 .url = (data[0] & 0x80U) != 0 ? "https://news.example/a/b.html" : "",
                                 .media_type = how.media_type,
                                 .charset = how.charset};
  const auto article = hearsay::read_page(input);
  const auto again = hearsay::read_page(input);
  if (article.has_value() != again.has_value()) fail("read once, refused once");
  if (!article) {
    if (article.error().message.empty()) fail("an error without a message");
    if (article.error().kind == hearsay::ErrorKind::kInternal) fail(article.error().message);
    return 0;
  }
  if (const std::string fault = hearsay::page_test::Soundness::fault(*article); !fault.empty()) fail(fault);
  if (hearsay::page_test::fingerprint(*article) != hearsay::page_test::fingerprint(*again)) fail("two articles");
  return 0;
}
