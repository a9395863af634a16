// Many jobs at once, their results in order. Internal to the reader.
//
// Workers take the jobs in order, as many as there are; a result waits until all before it have been given out. No
// worker runs further ahead than `ahead` jobs of the last result given out, so that memory is bounded whatever one slow
// job does.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <map>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace hearsay {

// `take()` gives the next job, or nothing at the end; it is called by one thread at a time, while others make and give.
// `make(job)` is called from `workers` threads, `give(i, result)` by one at a time in order of i; false from it stops.
// None of them may throw.
template <typename Result, typename Take, typename Make, typename Give>
void in_order(std::size_t workers, std::size_t ahead, const Take& take, const Make& make, const Give& give) {
  std::mutex mutex;
  std::condition_variable moved;
  std::map<std::size_t, Result> waiting;
  std::size_t next = 0, given = 0;
  bool stop = false, ended = false, giving = false, taking = false;

  const auto give_out = [&](std::unique_lock<std::mutex>& lock) {
    giving = true;
    for (auto it = waiting.find(given); it != waiting.end() && !stop; it = waiting.find(given)) {
      Result ready = std::move(it->second);
      waiting.erase(it);
      lock.unlock();
      const bool go_on = give(given, std::move(ready));
      lock.lock();
      ++given;
      if (!go_on) stop = true;
      moved.notify_all();
    }
    giving = false;
  };

  const auto work = [&] {
    std::unique_lock lock(mutex);
    while (true) {
      moved.wait(lock, [&] { return stop || ended || (!taking && next < given + ahead); });
      if (stop || ended) return;
      taking = true;
      lock.unlock();
      auto job = take();
      lock.lock();
      taking = false;
      if (!job) ended = true;
      const std::size_t mine = job ? next++ : next;
      moved.notify_all();
      if (!job) return;
      lock.unlock();
      Result result = make(std::move(*job));
      job.reset();
      lock.lock();
      waiting.emplace(mine, std::move(result));
      if (!giving) give_out(lock);  // else another thread is at it and will find this one too
    }
  };

  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < workers; ++i) {
    try {
      threads.emplace_back(work);
    } catch (const std::system_error&) {  // no more threads to be had: go on with those that there are
      break;
    }
  }
  if (threads.empty()) work();
  for (auto& thread : threads) thread.join();
}

}  // namespace hearsay
