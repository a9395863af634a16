#include "cli/writer.h"

#include <algorithm>
#include <exception>
#include <utility>

namespace hearsay::cli {
namespace {

std::size_t bytes_of(const Passing& passing) {
  return passing.arrival.record ? passing.arrival.record->article.text.size() : 0;
}

// An error of one arrival, not of the database.
bool is_of_one(ErrorKind kind) {
  return kind == ErrorKind::kNotFound || kind == ErrorKind::kBadRecord || kind == ErrorKind::kTooLarge;
}

}  // namespace

Writer::Writer(Put put, Tell tell) : put_(std::move(put)), tell_(std::move(tell)), thread_([this] { run(); }) {}

Writer::~Writer() {
  if (thread_.joinable()) (void)close();
}

bool Writer::push(Passing passing) {
  const std::size_t bytes = bytes_of(passing);
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] {
    if (error_ || unwanted_ || closing_ || queue_.empty()) return true;
    return queue_.size() < kQueue && queue_bytes_ + bytes <= kQueueBytes;
  });
  if (error_) return false;
  // What is unwanted is written still: it was read.
  queue_.push_back(std::move(passing));
  queue_bytes_ += bytes;
  changed_.notify_all();
  return !unwanted_;
}

bool Writer::stopped() const {
  const std::lock_guard lock(mutex_);
  return error_.has_value() || unwanted_;
}

Result<void> Writer::close() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
    changed_.notify_all();
  }
  thread_.join();
  if (error_) return std::unexpected(*error_);
  return {};
}

// Empty at the end.
std::vector<Passing> Writer::take_batch() {
  std::vector<Passing> batch;
  std::size_t bytes = 0;
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return closing_ || !queue_.empty(); });
  const auto until = std::chrono::steady_clock::now() + kBatchTime;
  while (batch.size() < kBatch && bytes < kBatchBytes) {
    if (queue_.empty()) {
      if (closing_) break;
      if (!changed_.wait_until(lock, until, [&] { return closing_ || !queue_.empty(); })) break;
      continue;
    }
    const std::size_t here = bytes_of(queue_.front());
    bytes += here;
    queue_bytes_ -= here;
    batch.push_back(std::move(queue_.front()));
    queue_.pop_front();
    changed_.notify_all();
  }
  return batch;
}

void Writer::run() {
  while (true) {
    try {
      std::vector<Passing> batch = take_batch();
      if (batch.empty() || !write(std::move(batch))) return;
    } catch (const std::exception& problem) {  // std::bad_alloc, at most
      stop({ErrorKind::kInternal, std::string("could not be written: ") + problem.what()});
      return;
    }
  }
}

bool Writer::stop(Error error) {
  const std::lock_guard lock(mutex_);
  error_ = std::move(error);
  queue_.clear();
  changed_.notify_all();
  return false;
}

bool Writer::write(std::vector<Passing> batch) {
  std::vector<Arrival> arrivals;
  for (Passing& passing : batch) {
    if (!passing.error) arrivals.push_back(std::move(passing.arrival));
  }
  Result<std::vector<Outcome>> outcomes = std::vector<Outcome>{};
  if (!arrivals.empty()) outcomes = put_(arrivals);
  for (std::size_t i = 0, arrival = 0; i < batch.size(); ++i) {
    if (!batch[i].error) batch[i].arrival = std::move(arrivals[arrival++]);
  }
  if (!outcomes) return is_of_one(outcomes.error().kind) ? write_each(batch) : stop(outcomes.error());
  bool wanted = true;
  std::size_t next = 0;
  for (const Passing& passing : batch) {
    const Result<Outcome> result = passing.error ? Result<Outcome>(std::unexpected(*passing.error)) : (*outcomes)[next++];
    wanted = tell_(passing, result) && wanted;
  }
  const std::lock_guard lock(mutex_);
  unwanted_ = unwanted_ || !wanted;
  changed_.notify_all();
  return true;
}

// One of the batch was refused, and with it all: now each for itself.
bool Writer::write_each(std::vector<Passing>& batch) {
  for (Passing& passing : batch) {
    Result<Outcome> result = Outcome::kSeen;
    if (passing.error) {
      result = std::unexpected(*passing.error);
    } else if (auto outcomes = put_({&passing.arrival, 1}); outcomes) {
      result = outcomes->front();
    } else if (is_of_one(outcomes.error().kind)) {
      result = std::unexpected(outcomes.error());
    } else {
      return stop(outcomes.error());
    }
    if (tell_(passing, result)) continue;
    const std::lock_guard lock(mutex_);
    unwanted_ = true;
  }
  return true;
}

}  // namespace hearsay::cli
