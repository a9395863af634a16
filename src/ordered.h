// Many jobs at once, their results in order. Internal to the reader.
//
// Workers take the jobs' numbers in order; a result waits until all before it have been given out. No worker runs
// further ahead than `ahead` jobs of the last result given out, so that memory is bounded whatever one slow job does.
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

// `make(i)` is called from `workers` threads, `give(i, result)` by one at a time in order of i; false from it stops.
// Neither may throw.
template <typename Result, typename Make, typename Give>
void in_order(std::size_t count, std::size_t workers, std::size_t ahead, const Make& make, const Give& give) {
  std::mutex mutex;
  std::condition_variable moved;
  std::map<std::size_t, Result> waiting;
  std::size_t next = 0, given = 0;
  bool stop = false, giving = false;

  const auto work = [&] {
    std::unique_lock lock(mutex);
    while (true) {
      moved.wait(lock, [&] { return stop || next >= count || next < given + ahead; });
      if (stop || next >= count) return;
      const std::size_t mine = next++;
      lock.unlock();
      Result result = make(mine);
      lock.lock();
      waiting.emplace(mine, std::move(result));
      if (giving) continue;  // another thread is at it and will find this one too
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
    }
  };

  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < std::min(workers, count); ++i) {
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
