// A fixed set of things that are used one at a time by many threads: take one, waiting where all are taken; it comes
// back by itself. Thread safe.
#pragma once

#include <condition_variable>
#include <mutex>
#include <utility>
#include <vector>

namespace hearsay {

template <typename T>
class Slots {
 public:
  explicit Slots(std::vector<T> things) : things_(std::move(things)) {
    for (auto& thing : things_) free_.push_back(&thing);
  }

  T* take() {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [this] { return !free_.empty(); });
    T* thing = free_.back();
    free_.pop_back();
    return thing;
  }

  // Null where all are taken.
  T* try_take() {
    std::lock_guard lock(mutex_);
    if (free_.empty()) return nullptr;
    T* thing = free_.back();
    free_.pop_back();
    return thing;
  }

  void give_back(T* thing) {
    {
      std::lock_guard lock(mutex_);
      free_.push_back(thing);
    }
    ready_.notify_one();
  }

 private:
  std::vector<T> things_;
  std::vector<T*> free_;
  std::mutex mutex_;
  std::condition_variable ready_;
};

}  // namespace hearsay
