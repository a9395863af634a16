#include "cli/export_verb.h"

#include <algorithm>
#include <exception>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include "cli/new_file.h"
#include "cli/status.h"
#include "cli/terminal_text.h"

namespace hearsay::cli {
namespace {

// The statements of one article that were found.
struct Found {
  std::string article;
  std::set<std::string> statements;
};

class Export {
 public:
  Export(const ExportRequest& request, const ExportSource& source, Output& out, bool on_terminal)
      : request_(request), source_(source), exporter_(request.format, {request.base}), out_(out),
        on_terminal_(on_terminal && request.format == ExportFormat::kCsv) {}

  Result<void> run() {
    write(exporter_.begin());
    const bool whole = request_.query.empty() || request_.format == ExportFormat::kJsonl;
    const Result<void> done = whole ? articles() : hits();
    if (!done) return done;
    write(exporter_.end());
    return {};
  }

 private:
  // False when writing more is of no use. In JSON a page's controls are escaped; in CSV they are not.
  bool write(const std::string& text) {
    if (!on_terminal_) return out_.write(text);
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      if (!out_.write(neutral(std::string_view(text).substr(begin, end - begin)) + '\n')) return false;
      begin = end + 1;
    }
    return !out_.closed() && out_.error() == 0;
  }

  // Records come out as they were read; what cites them has actors as search has them.
  Record shown(const StoredArticle& article) const {
    return request_.format == ExportFormat::kJsonl ? article.record : as_known(article);
  }

  Result<void> articles() {
    return source_.each_article(request_.query,
                                [&](StoredArticle article) { return write(exporter_.add(shown(article))); });
  }

  // Hits of one article come together: when the next one's begin, it is complete.
  Result<void> hits() {
    Found found;
    std::optional<Error> error;
    const auto flush = [&] {
      if (found.article.empty()) return true;
      const Result<StoredArticle> article = source_.article(found.article);
      if (!article) {
        // taken out by another program since it was found: it is no longer there to be exported
        if (article.error().kind != ErrorKind::kNotFound) error = article.error();
        return !error;
      }
      return write(exporter_.add(shown(*article), [&](const Statement& s) { return found.statements.contains(s.id); }));
    };
    const Result<void> done = source_.each_hit(request_.query, [&](Hit hit) {
      if (hit.article != found.article) {
        if (!flush()) return false;
        found = {std::move(hit.article), {}};
      }
      found.statements.insert(std::move(hit.statement));
      return true;
    });
    if (!done) return done;
    if (!error && !out_.closed() && out_.error() == 0) flush();
    if (error) return std::unexpected(std::move(*error));
    return {};
  }

  const ExportRequest& request_;
  const ExportSource& source_;
  Exporter exporter_;
  Output& out_;
  bool on_terminal_;
};

Result<void> written(const Output& out, const std::string& name) {
  if (out.error() == 0) return {};
  return fail(ErrorKind::kInternal, name + " cannot be written: " + std::generic_category().message(out.error()));
}

Result<void> export_to(const ExportRequest& request, const ExportSource& source, Streams& streams) {
  if (request.out.empty() || request.out == "-") {
    const Result<void> done = Export(request, source, streams.out, streams.out_terminal.is_terminal).run();
    return done ? written(streams.out, "the output") : done;
  }
  Result<NewFile> file = NewFile::create(request.out);
  if (!file) return std::unexpected(std::move(file.error()));
  Output out(file->file());
  if (Result<void> done = Export(request, source, out, false).run(); !done) return done;
  if (Result<void> done = written(out, request.out); !done) return done;
  return file->keep();
}

}  // namespace

int export_records(const ExportRequest& request, const ExportSource& source, Streams& streams) {
  Result<void> done;
  try {
    done = export_to(request, source, streams);
  } catch (const std::exception& problem) {  // the memory for a huge article
    done = fail(ErrorKind::kInternal, problem.what());
  }
  if (done) return kOk;
  streams.err.write("hearsay: " + neutral(done.error().message) + "\n");
  return exit_status(done.error().kind);
}

}  // namespace hearsay::cli
