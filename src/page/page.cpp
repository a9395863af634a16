#include "page/page.h"

#include <exception>
#include <new>
#include <string>

#include "page/charset.h"
#include "page/html_page.h"
#include "page/invisible.h"
#include "page/language.h"
#include "page/sniff.h"
#include "page/text_page.h"
#include "page/utf8.h"

namespace hearsay {
namespace {

using page::Decoded;

void note_replaced(Article& article, const Decoded& decoded) {
  if (decoded.replaced == 0) return;
  article.notes.push_back(std::to_string(decoded.replaced) +
                          (decoded.replaced == 1 ? " byte sequence was" : " byte sequences were") + " not valid " +
                          decoded.charset + " and became U+FFFD");
}

Result<Article> read(const PageInput& input) {
  if (const auto error = page::refuse(input.bytes, page::says_utf16(input.charset, input.media_type))) return std::unexpected(*error);
  Decoded decoded = page::decode(input.bytes, input.charset, input.media_type);
  if (page::trim(decoded.text).empty())
    return fail(ErrorKind::kNotNewsPage, "not a news page: it has nothing but white space");
  Article article;
  article.source.path = input.path;
  article.source.url = input.url;
  article.source.bytes = input.bytes.size();
  article.source.charset = decoded.charset;
  note_replaced(article, decoded);
  std::string declared;
  if (page::looks_like_html(decoded.text, input.media_type, input.path)) {
    article.source.media_type = "text/html";
    auto language = page::read_html_page(decoded.text, article);
    if (!language) return std::unexpected(language.error());
    declared = std::move(*language);
  } else {
    article.source.media_type = "text/plain";
    article.text = std::move(decoded.text);
    if (std::string note = page::note_of_kept(page::count_invisible(article.text)); !note.empty())
      article.notes.push_back(std::move(note));
    page::read_text_page(article);
  }
  article.language = page::language_of(article.text, declared);
  return article;
}

}  // namespace

Result<Article> read_page(const PageInput& input) {
  try {
    return read(input);
  } catch (const std::bad_alloc&) {
    return fail(ErrorKind::kTooLarge, "not a news page: there is not enough memory to read it");
  } catch (const std::exception& error) {
    return fail(ErrorKind::kInternal, std::string("the page could not be read: ") + error.what());
  }
}

}  // namespace hearsay
