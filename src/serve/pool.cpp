#include "serve/pool.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

namespace hearsay::serve {

struct Pool::Shared {
  std::mutex mutex;
  std::condition_variable work, ended;
  std::deque<Job> jobs;
  std::size_t waiting = 0;
  int running = 0;  // threads
  bool stopped = false;

  // What a thread does.
  void serve(const std::string& db) {
    {
      StoreHandle store(db);
      std::unique_lock lock(mutex);
      for (;;) {
        work.wait(lock, [&] { return stopped || !jobs.empty(); });
        if (stopped) break;
        Job job = std::move(jobs.front());
        jobs.pop_front();
        lock.unlock();
        job(store);
        job = nullptr;  // what it holds goes before the next waits
        lock.lock();
      }
    }  // the Store is closed before the thread counts as ended
    const std::lock_guard lock(mutex);
    --running;
    ended.notify_all();
  }
};

Pool::Pool(std::string db, int threads, std::size_t waiting) : shared_(std::make_shared<Shared>()) {
  shared_->waiting = waiting;
  for (int i = 0; i < threads; ++i) {
    {
      const std::lock_guard lock(shared_->mutex);
      ++shared_->running;
    }
    std::thread([shared = shared_, db] { shared->serve(db); }).detach();
  }
}

Pool::~Pool() { stop(std::chrono::milliseconds(0)); }

bool Pool::add(Job job) {
  {
    const std::lock_guard lock(shared_->mutex);
    if (shared_->stopped || shared_->jobs.size() >= shared_->waiting) return false;
    shared_->jobs.push_back(std::move(job));
  }
  shared_->work.notify_one();
  return true;
}

bool Pool::stop(std::chrono::milliseconds time) {
  std::deque<Job> dropped;
  std::unique_lock lock(shared_->mutex);
  shared_->stopped = true;
  dropped.swap(shared_->jobs);
  shared_->work.notify_all();
  const bool all = shared_->ended.wait_for(lock, time, [&] { return shared_->running == 0; });
  lock.unlock();
  return all;
}

}  // namespace hearsay::serve
