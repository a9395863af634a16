// The verb `export`: what a database has, in the forms that other programs load (hearsay/export.h).
//
// Articles come one after the other, in the order in which they were stored, and each is written before the next is
// read: memory is one article's, however many there are. The database is handed in, so that the verb is tested without
// one. Nothing is thrown.
#pragma once

#include <functional>
#include <string>

#include <hearsay/export.h>
#include <hearsay/store.h>

#include "cli/read.h"

namespace hearsay::cli {

struct ExportRequest {
  ExportFormat format = ExportFormat::kCsv;
  std::string out{};   // a file that is replaced whole; "" and "-": standard output
  std::string base{};  // ExportOptions::base
  Query query{};       // empty: all articles
};

// What is asked of a Store.
struct ExportSource {
  std::function<Result<void>(const Query&, const std::function<bool(StoredArticle)>&)> each_article;
  std::function<Result<void>(const Query&, const std::function<bool(Hit)>&)> each_hit;
  std::function<Result<StoredArticle>(const std::string& id)> article;
};

// The exit status (cli/status.h).
int export_records(const ExportRequest& request, const ExportSource& source, Streams& streams);

}  // namespace hearsay::cli
