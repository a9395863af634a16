// The first stage by itself: the page room, and the hash of what came.
#include <exception>
#include <mutex>
#include <string>

#include <hearsay/page.h>

#include "page/page.h"
#include "sha256.h"

namespace hearsay {
namespace {

constexpr std::size_t kLarge = std::size_t{8} << 20;  // bytes; larger inputs are taken apart one at a time

// A page takes about five times its size while it is taken apart: many large ones at once would fill the memory,
// whoever in the process asks for them.
Result<Article> take_apart(const PageInput& page) {
  static std::mutex large_pages;
  std::unique_lock lock(large_pages, std::defer_lock);
  if (page.bytes.size() > kLarge) lock.lock();
  return read_page(page);
}

}  // namespace

Result<Article> read_article(const Input& input) {
  try {
    auto article = take_apart({input.bytes, input.path, input.url, input.media_type, input.charset});
    if (article) article->source.sha256 = sha256_hex(input.bytes);
    return article;
  } catch (const std::exception& e) {  // std::bad_alloc, at most
    return fail(ErrorKind::kInternal, std::string("could not be read: ") + e.what());
  }
}

}  // namespace hearsay
