#include "cli/add.h"

#include <fmt/format.h>
#include <hearsay/store.h>

#include <algorithm>
#include <cstddef>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <utility>

#include "cli/db_options.h"
#include "cli/input_stream.h"
#include "cli/inputs.h"
#include "cli/report.h"
#include "cli/status.h"
#include "cli/stop.h"
#include "cli/terminal_text.h"
#include "cli/writer.h"
#include "model_folder.h"
#include "sha256.h"

namespace hearsay::cli {
namespace {

constexpr std::size_t kIdDigits = 16;

// Sorts inputs: what has to be read, what is known, what cannot be read. next() is called by one thread at a time,
// give() too; both may run at once.
class Intake {
 public:
  Intake(const AddRequest& request, std::string version, const Store& known, InputStream& inputs, Writer& writer)
      : again_(request.again), version_(std::move(version)), known_(known), inputs_(inputs), writer_(writer) {}

  // Taken before the others: what was looked at already.
  void put_back(std::deque<Pulled> first) { first_ = std::move(first); }

  // The next input that has to be read; nothing at the end, or where there is no use in going on.
  std::optional<Result<Input>> next() {
    while (!error_ && StopSignals::signal() == 0 && !writer_.stopped()) {
      std::optional<Pulled> pulled = pull();
      if (!pulled) break;
      Passing passing{{{}, {}, {.path = std::move(pulled->path)}, version_}, {}, pulled->share};
      if (!pulled->input) {
        passing.error = std::move(pulled->input.error());
        writer_.push(std::move(passing));
        continue;
      }
      passing.arrival.place.url = pulled->input->url;
      passing.arrival.place.fetched = pulled->input->fetched;
      passing.arrival.sha256 = sha256_hex(pulled->input->bytes);
      const bool known = is_known(passing.arrival.sha256);
      if (error_) break;
      if (known) writer_.push(std::move(passing));
      else if (enqueue(std::move(passing))) return std::move(pulled->input);
    }
    return std::nullopt;
  }

  // What was made of the first of those that next() gave and that are not given back yet.
  bool give(Result<Record> result) {
    std::unique_lock lock(mutex_);
    if (reading_.empty()) return false;
    Passing passing = std::move(reading_.front());
    reading_.pop_front();
    std::vector<Passing> twins = std::move(twins_[passing.arrival.sha256]);
    twins_.erase(passing.arrival.sha256);
    lock.unlock();
    if (result) passing.arrival.record = std::move(*result);
    else passing.error = std::move(result.error());
    for (Passing& twin : twins) twin.error = passing.error;
    bool go_on = writer_.push(std::move(passing));
    for (Passing& twin : twins) go_on = writer_.push(std::move(twin)) && go_on;
    return go_on;
  }

  // Of the database, when it was asked what it has.
  const std::optional<Error>& error() const { return error_; }

 private:
  std::optional<Pulled> pull() {
    if (first_.empty()) return inputs_.next();
    Pulled pulled = std::move(first_.front());
    first_.pop_front();
    return pulled;
  }

  bool is_known(const std::string& sha256) {
    if (again_) return false;
    const auto reader = known_.reader_of(sha256);
    if (!reader) error_ = reader.error();
    return reader && *reader && !is_newer_reader(version_, **reader);
  }

  // False where the same bytes are being read already: then it waits for what comes of them.
  bool enqueue(Passing passing) {
    const std::lock_guard lock(mutex_);
    const auto [twins, first] = twins_.try_emplace(passing.arrival.sha256);
    if (first) reading_.push_back(std::move(passing));
    else twins->second.push_back(std::move(passing));
    return first;
  }

  bool again_;
  std::string version_;
  const Store& known_;
  InputStream& inputs_;
  Writer& writer_;
  std::deque<Pulled> first_;
  std::optional<Error> error_;
  std::mutex mutex_;
  std::deque<Passing> reading_;                                    // in the order in which next() gave them
  std::unordered_map<std::string, std::vector<Passing>> twins_;  // of each of those
};

// Both connections: one to write, one to ask what is there while the other writes.
struct Stores {
  Store written;
  Store known;
};

Result<Stores> open_stores(const std::string& path, std::chrono::milliseconds wait) {
  auto written = Store::open(path, {.access = Access::kCreate, .wait = wait});
  if (!written) return std::unexpected(std::move(written.error()));
  if (const auto none = written->put({}); !none) return std::unexpected(none.error());  // may it be written now?
  auto known = Store::open(path, {.access = Access::kRead, .wait = wait});
  if (!known) return std::unexpected(std::move(known.error()));
  return Stores{std::move(*written), std::move(*known)};
}

// More than one input for one --url; those that were looked at are in `first`.
bool has_several(InputStream& inputs, std::deque<Pulled>& first) {
  while (first.size() < 2) {
    auto pulled = inputs.next();
    if (!pulled) return false;
    first.push_back(std::move(*pulled));
  }
  return true;
}

struct Run {
  const AddRequest& request;
  const ReaderTools& reader;
  Report& report;
};

// Reads all that has to be read. The error of a model that does not open.
Result<void> read_inputs(const Run& run, Intake& intake) {
  std::optional<Result<Input>> first = intake.next();
  if (!first) return {};
  auto read_many = run.reader.open(run.request.options);  // only now: there may have been nothing to read
  if (!read_many) return std::unexpected(std::move(read_many.error()));
  const auto load = [&]() -> std::optional<Result<Input>> {
    if (!first) return intake.next();
    return std::exchange(first, std::nullopt);
  };
  (*read_many)(load, [&](std::size_t, Result<Record> result) { return intake.give(std::move(result)); });
  return {};
}

// A fatal error; nothing where the inputs were gone through, or as far as was wanted.
std::optional<Error> add_items(const Run& run, const std::vector<Item>& items, Stores& stores) {
  const AddRequest& request = run.request;
  Report& report = run.report;
  InputStream inputs(items, {request.url, request.charset});
  std::deque<Pulled> first;
  if (!request.url.empty() && has_several(inputs, first)) {
    return Error{ErrorKind::kUsage, "--url is for one input, and there are more in this archive"};
  }
  const bool readable = std::any_of(items.begin(), items.end(), [](const Item& item) { return !item.error; });
  auto version = readable ? run.reader.version(request.options) : Result<std::string>(std::string());
  if (!version) {
    for (const Item& item : items) {  // without a model there is still something to say about these
      if (item.error) report.failed(item.path, *item.error);
    }
    return version.error();
  }
  const auto put = [&](std::span<const Arrival> arrivals) { return stores.written.put(arrivals, request.again); };
  const auto tell = [&](const Passing& passing, const Result<Outcome>& outcome) {
    const Arrival& arrival = passing.arrival;
    const std::uint64_t statements = arrival.record ? arrival.record->statements.size() : 0;
    if (outcome) report.stored(arrival.place.path, arrival.sha256.substr(0, kIdDigits), *outcome, statements);
    else report.failed(arrival.place.path, outcome.error());
    report.progress(arrival.place.path, passing.share);
    return !report.closed();
  };
  Writer writer(put, tell);
  Intake intake(request, std::move(*version), stores.known, inputs, writer);
  intake.put_back(std::move(first));
  const Result<void> read = read_inputs(run, intake);
  const Result<void> written = writer.close();
  for (const std::string& line : inputs.left_out()) report.remark(line);
  if (!written) return written.error();
  if (intake.error()) return intake.error();
  if (!read) return read.error();
  return std::nullopt;
}

std::string misuse(const AddRequest& request, std::size_t files) {
  if (request.inputs.empty()) return "nothing to add: name a file or a folder, or - for standard input";
  if (files > 1 && !request.url.empty()) return fmt::format("--url is for one input, and there are {}", files);
  return {};
}

int add_all(const AddRequest& request, const ReaderTools& reader, Streams& streams) {
  const auto path = db_path(request.db);
  const std::vector<Item> items = path ? gather(request.inputs) : std::vector<Item>();
  Report report(streams, request.report || !streams.out_terminal.is_terminal, items.size());
  std::string wrong = path ? misuse(request, items.size()) : path.error().message;
  if (!wrong.empty()) {
    report.complain(wrong + " (hearsay add --help)", kBadInput);
    return kBadInput;
  }
  const StopSignals signals;
  auto stores = open_stores(*path, request.wait);
  if (!stores) {
    report.complain(neutral(stores.error().message), kOk);
    return exit_status(stores.error().kind);
  }
  const std::optional<Error> error = add_items({request, reader, report}, items, *stores);
  if (error) report.complain(neutral(error->message), exit_status(error->kind));
  const int signal = StopSignals::signal();
  if (signal != 0) report.remark("stopped by a signal; the same command goes on from here");
  const int status = report.finish();
  if (error) return status;
  if (signal != 0) return 128 + signal;
  return streams.out.closed() ? kOk : status;  // who reads our output has what was wanted
}

}  // namespace

ReaderTools reader_tools() {
  return {[](const ReaderOptions& options) { return reader_version(options.model); }, open_reader};
}

int add(const AddRequest& request, const ReaderTools& reader, Streams& streams) {
  try {
    return add_all(request, reader, streams);
  } catch (const std::exception& problem) {
    streams.err.write(std::string("hearsay: ") + neutral(problem.what()) + "\n");
    return kInternalError;
  }
}

}  // namespace hearsay::cli
