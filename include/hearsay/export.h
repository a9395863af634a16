// Export: records in the forms that other programs load.
//
//     puts(hearsay::to_annotations(record, {.base = "https://news.example"}).c_str());
//     hearsay::Exporter csv(hearsay::ExportFormat::kCsv);
//     out << csv.begin() << csv.add(record) << csv.add(other) << csv.end();
//
// - CSV (RFC 4180): a line a statement, for spreadsheets.
// - JSONL: the records themselves (hearsay/record.h), one a line.
// - Annotations (W3C Web Annotation Data Model, JSON-LD): an annotation a statement, that says where its words stand,
//   for tools that show notes on pages and for triple stores.
// - Quotations (schema.org, JSON-LD): the article, and the words in quotation marks with who is quoted.
//
// What each says, and what it leaves out and why, is in docs/exports.md. The same records give the same bytes.
//
// Errors: none: a record that keeps its promises (hearsay/record.h) has each of these forms; of one that breaks them
// what cannot be told is left out. Nothing from a page becomes an address but an http(s) one, made a valid IRI.
// Cost: linear in the text, and in the statements times the text where each piece's surroundings must tell it from its
// likes (measured: docs/exports.md; bounded). Memory: one article's output.
// Thread safety: pure functions; an Exporter is for one thread at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include <hearsay/record.h>

namespace hearsay {

struct ExportOptions {
  // Where a server of Hearsay's shows the articles, without a slash at its end: "https://news.example". Statements are
  // then named "https://news.example/article/ID#s3". "" where there is none: they are named by their page's hash
  // (RFC 6920), "ni:///sha-256;...#s3".
  std::string base{};
};

// Which of a record's statements to export; empty: all of them.
using Keeps = std::function<bool(const Statement& statement)>;

// One AnnotationCollection with its one AnnotationPage; application/ld+json, one line, no newline at its end.
std::string to_annotations(const Record& record, const ExportOptions& options = {}, const Keeps& keeps = {});

// One graph: the NewsArticle and its Quotations; application/ld+json, one line, no newline at its end.
std::string to_quotations(const Record& record, const ExportOptions& options = {}, const Keeps& keeps = {});

// The lines of the statements, each with CRLF at its end, without the header.
std::string to_csv(const Record& record, const Keeps& keeps = {});

// The byte order mark and the names of the columns, with CRLF.
std::string csv_header();

enum class ExportFormat {
  kCsv,
  kJsonl,
  kAnnotations,       // one document of all articles
  kAnnotationLines,   // a document an article, one a line
  kQuotations,        // likewise
  kQuotationLines,
};

// Many records as one file, written as it goes: begin(), add() of each, end(), one after the other.
class Exporter {
 public:
  explicit Exporter(ExportFormat format, ExportOptions options = {});

  std::string begin();
  std::string add(const Record& record, const Keeps& keeps = {});
  std::string end();

 private:
  ExportFormat format_;
  ExportOptions options_;
  std::uint64_t total_ = 0;              // annotations that are written
  bool first_ = true;                    // nothing is written in the list
  std::uint64_t low_ = 0, high_ = 0;     // a hash of what is written: the name of the collection
};

}  // namespace hearsay
