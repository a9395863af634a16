// Writer: a thread that puts what was read into the store, in batches, while the reading goes on.
//
// A batch is up to kBatch things, or what came within kBatchTime of the first, or some kBatchBytes of text, whichever
// is first: one transaction. What comes out of it is told, in the order in which it was pushed, after put() has
// returned; what failed to be read goes the same way, so that it is told in its turn. The queue is bounded in number and
// bytes: push() waits.
//
// Errors: what the database refuses (a full disk, a lock, damage) ends the writing: push() says false from then on,
// what was in the batch and behind it is not told, close() gives the error. An arrival that alone is refused
// (kNotFound, kBadRecord, kTooLarge) is told as failed, and the others are put.
// Thread safety: push() and stopped() from any thread. `tell` is called from the writer's thread alone. Nothing is
// thrown.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include <hearsay/error.h>
#include <hearsay/store.h>

namespace hearsay::cli {

// An input on its way: what to put, or why there is nothing.
struct Passing {
  Arrival arrival;  // its place.path is what the input is called
  std::optional<Error> error{};
  std::optional<double> share{};  // as InputStream has it
};

class Writer {
 public:
  static constexpr std::size_t kBatch = 64;
  static constexpr std::chrono::milliseconds kBatchTime{300};
  static constexpr std::size_t kBatchBytes = std::size_t{16} << 20;
  static constexpr std::size_t kQueue = 128;
  static constexpr std::size_t kQueueBytes = std::size_t{64} << 20;

  // Store::put. One call at a time.
  using Put = std::function<Result<std::vector<Outcome>>(std::span<const Arrival>)>;
  // One thing that is done: durable, with its outcome, or failed. False: no more is wanted.
  using Tell = std::function<bool(const Passing&, const Result<Outcome>&)>;

  Writer(Put put, Tell tell);
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  // False where nothing more is written or wanted: there is no use in reading on.
  bool push(Passing passing);
  bool stopped() const;

  // Writes what was pushed; the error that ended it, if one did. Once.
  Result<void> close();

 private:
  void run();
  std::vector<Passing> take_batch();
  bool write(std::vector<Passing> batch);
  bool write_each(std::vector<Passing>& batch);
  bool stop(Error error);

  Put put_;
  Tell tell_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Passing> queue_;
  std::size_t queue_bytes_ = 0;
  bool closing_ = false;
  bool unwanted_ = false;  // tell() said so
  std::optional<Error> error_;
  std::thread thread_;
};

}  // namespace hearsay::cli
