// Pool: threads that do jobs, each with the Store of its thread.
//
// Safe from any thread. What does not end in time when the pool stops is left to itself: its thread keeps what it uses
// alive and ends with its job or the process.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include "serve/store_handle.h"

namespace hearsay::serve {

class Pool {
 public:
  using Job = std::function<void(StoreHandle& store)>;  // throws nothing

  // `waiting`: jobs that may wait at once.
  Pool(std::string db, int threads, std::size_t waiting);
  ~Pool();  // stops, without waiting for what runs
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  bool add(Job job);  // false: too many are waiting, or it was stopped

  // What waits is dropped. False where something still ran when the time was over.
  bool stop(std::chrono::milliseconds time);

 private:
  struct Shared;
  std::shared_ptr<Shared> shared_;
};

}  // namespace hearsay::serve
