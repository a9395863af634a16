// The article alone: what is on a page and where it came from, without the model and without statements.
//
//     auto article = hearsay::read_article({.path = "page.html", .bytes = bytes});
//     if (article) puts(hearsay::to_markdown(*article).c_str());
//
// Reader::read (hearsay/reader.h) begins with the very same article.
//
// Errors: kNotNewsPage (nothing that an article could be in), kTooLarge; the message says why. Nothing is thrown.
// Cost: some milliseconds for 100 KB of HTML, linear, memory about five times the input; nothing is loaded before. Of
// inputs over 8 MB one at a time is taken apart in a process, the others wait.
// Thread safety: any number of calls at once. Same input, same article, and the same bytes of it written.
#pragma once

#include <string>

#include <hearsay/article.h>
#include <hearsay/error.h>
#include <hearsay/input.h>

namespace hearsay {

// Every field is filled as far as the page gives it, source.sha256 too.
Result<Article> read_article(const Input& input);

// One line of JSON, docs/article.schema.json: a record's id, source, article and notes with the same keys in the same
// order, without the sentences. Spans count code points of article.text.
std::string to_json(const Article& article);

// Markdown (CommonMark) for the eye, with a line end at the end: the headline, the subhead, a line with byline, outlet,
// date and credits, then the text by its parts. Boilerplate is left out, white space is one blank, and what a page
// writes is never markup: it is escaped.
std::string to_markdown(const Article& article);

}  // namespace hearsay
