#include "cli/serve_verb.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include <hearsay/reader.h>

#include "cli/db_options.h"
#include "cli/status.h"
#include "cli/terminal_text.h"
#include "serve/serve.h"

namespace hearsay::cli {
namespace {

constexpr const char* kAbout = "Show a database in the browser, and answer programs over HTTP. Ends with Ctrl-C or SIGTERM.";

constexpr const char* kMore = R"(The address is printed once it answers: open it in a browser. The API is under /api/ (/api/openapi.json describes it).
What is added to the database meanwhile is shown at once.

From other machines: --address 0.0.0.0 needs a token, of 16 characters at least (letters, digits and -._~+/=), in a file
or in $HEARSAY_TOKEN. In the browser it is given once, as http://ADDRESS:PORT/?token=TOKEN. The connection itself is not
encrypted: put a proxy with TLS before it where others listen.

Exit status:
  0 it was told to end; 2 no such database, a port that is taken, wrong usage; 5 another program holds the database;
  1 an error inside.

Examples:
  hearsay serve --db news.db
  head -c 24 /dev/urandom | base64 > token && hearsay serve --db news.db --address 0.0.0.0 --token-file token)";

struct ServeRequest {
  serve::ServeOptions options{};
  ReaderOptions reader{};
  std::string token_file{};
};

// Opens the reader when the first page is to be read: most who search never read. A model that is missing is looked for
// again the next time.
class LazyReader {
 public:
  explicit LazyReader(ReaderOptions options) : options_(std::move(options)) {}

  Result<Record> read(const Input& input) {
    const Busy busy(running_);
    const Reader* reader = nullptr;
    {
      const std::lock_guard lock(mutex_);
      if (!reader_) {
        Result<Reader> opened = Reader::open(options_);
        if (!opened) return std::unexpected(std::move(opened.error()));
        reader_.emplace(std::move(*opened));
      }
      reader = &*reader_;
    }
    return reader->read(input);
  }

  bool is_reading() const { return running_ > 0; }

 private:
  struct Busy {
    explicit Busy(std::atomic<int>& count) : count(count) { ++count; }
    ~Busy() { --count; }
    std::atomic<int>& count;
  };

  ReaderOptions options_;
  std::mutex mutex_;
  std::optional<Reader> reader_;
  std::atomic<int> running_{0};
};

// From the file, or $HEARSAY_TOKEN; never from the command line, where every program sees it.
Result<std::string> token_of(const std::string& file) {
  if (file.empty()) {
    const char* value = std::getenv("HEARSAY_TOKEN");
    return std::string(value ? value : "");
  }
  std::ifstream in(file, std::ios::binary);
  std::string token(2048, '\0');
  in.read(token.data(), static_cast<std::streamsize>(token.size()));
  if (in.bad() || (in.fail() && !in.eof())) return fail(ErrorKind::kUnreadable, file + " cannot be read");
  token.resize(static_cast<std::size_t>(in.gcount()));
  while (!token.empty() && (token.back() == '\n' || token.back() == '\r' || token.back() == ' ')) token.pop_back();
  if (token.empty()) return fail(ErrorKind::kUsage, file + " has no token in it");
  return token;
}

int serve_database(ServeRequest& request, Streams& streams) {
  const auto complain = [&](const std::string& message) { streams.err.write("hearsay: " + neutral(message) + "\n"); };
  Result<std::string> db = db_path(request.options.db);
  if (!db) {
    complain(db.error().message + " (hearsay serve --help)");
    return exit_status(db.error().kind);
  }
  request.options.db = std::move(*db);
  Result<std::string> token = token_of(request.token_file);
  if (!token) {
    complain(token.error().message);
    return exit_status(token.error().kind);
  }
  request.options.token = std::move(*token);
  const auto reader = std::make_shared<LazyReader>(request.reader);
  request.options.read = [reader](const Input& input) { return reader->read(input); };
  request.options.started = [&](const std::string& url) { streams.out.write(url + "\n"); };
  request.options.log = complain;
  const Result<void> served = serve::serve(request.options);
  if (!served) complain(served.error().message + " (hearsay serve --help)");
  const int status = served ? kOk : exit_status(served.error().kind);
  // A page that is still being read is nobody's any more, and what it uses must not be taken down under it.
  if (reader->is_reading()) std::_Exit(status);
  return status;
}

}  // namespace

std::function<int(Streams& streams)> add_serve(CLI::App& app) {
  auto request = std::make_shared<ServeRequest>();
  CLI::App* verb = app.add_subcommand("serve", kAbout);
  verb->footer(kMore);
  add_db_option(*verb, request->options.db);
  verb->add_option("--port", request->options.port, "8017, the default; 0: any that is free")
      ->check(CLI::Range(0, 65535))
      ->option_text("N");
  verb->add_option("--address", request->options.address, "127.0.0.1, the default: this machine alone; another one needs a token")
      ->option_text("IP");
  verb->add_option("--token-file", request->token_file, "file with the token that is asked for; else $HEARSAY_TOKEN")
      ->option_text("FILE");
  verb->add_option("--threads", request->options.threads, "threads that search; 0, the default: as many as cores")
      ->check(CLI::Range(0, 64))
      ->option_text("N");
  verb->add_option("--model", request->reader.model,
                   "folder of the model, for pages that are pasted; else $HEARSAY_MODEL, else the one installed")
      ->option_text("DIR");
  return [request](Streams& streams) { return serve_database(*request, streams); };
}

}  // namespace hearsay::cli
