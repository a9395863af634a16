#include "cli/stop.h"

#include <unistd.h>

#include <atomic>

namespace hearsay::cli {
namespace {

std::atomic<int> stopping{0};
static_assert(std::atomic<int>::is_always_lock_free);  // it is used by a signal handler

extern "C" void note_signal(int number) {
  int none = 0;
  if (!stopping.compare_exchange_strong(none, number)) ::_exit(128 + number);
}

}  // namespace

StopSignals::StopSignals() {
  stopping = 0;
  struct sigaction action {};
  action.sa_handler = note_signal;
  ::sigemptyset(&action.sa_mask);
  action.sa_flags = 0;  // not SA_RESTART: who waits for standard input is woken
  ::sigaction(SIGINT, &action, &interrupt_);
  ::sigaction(SIGTERM, &action, &terminate_);
}

StopSignals::~StopSignals() {
  ::sigaction(SIGINT, &interrupt_, nullptr);
  ::sigaction(SIGTERM, &terminate_, nullptr);
  stopping = 0;
}

int StopSignals::signal() { return stopping; }

}  // namespace hearsay::cli
