// The page room: from the bytes of a file or an HTTP answer to the article in them.
//
//     bytes --page--> Article
//
// Takes HTML or plain text in any charset that browsers know. For plain text the article's text is the decoded file,
// unchanged (less its byte order mark); for HTML it is the article's paragraphs, the headline first, a blank line
// between two. Spans are bytes of that text. How the article is found, and how well: docs/page.md.
//
// Errors: kNotNewsPage (empty, binary, an image, a PDF, an archive; a page without any text), kTooLarge (over
// kMaxPageBytes); the message says why. Nothing is thrown.
// Cost: linear in the input, about 10 ms for 100 KB of HTML and under 2 s for the largest page; memory about five
// times the input. Depth is bounded and nothing recurses over the page's tree.
// Thread safety: no state; any number of calls at once. Same input, same article.
// Standards: WHATWG HTML (parsing, charset prescan), WHATWG Encoding, schema.org in JSON-LD, Open Graph.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <hearsay/article.h>
#include <hearsay/error.h>

namespace hearsay {

inline constexpr std::size_t kMaxPageBytes = std::size_t{64} << 20;

struct PageInput {
  std::string_view bytes{};
  std::string path{};        // a name for messages and for the record; nothing is opened
  std::string url{};         // "" where unknown
  std::string media_type{};  // what the transport said ("text/html; charset=x" is fine), "" where it said nothing
  std::string charset{};     // what the transport said, "" where it said nothing
};

// Fills every field of the article but source.sha256, which is the reader's.
Result<Article> read_page(const PageInput& input);

}  // namespace hearsay
