// StopSignals: SIGINT and SIGTERM asked for an end, and it can come in good order.
//
// While one of it lives, the first of these signals is noted and the program goes on; the second ends the process at
// once, with the status that a shell expects (128 and the signal's number). One at a time.
#pragma once

#include <csignal>

namespace hearsay::cli {

class StopSignals {
 public:
  StopSignals();
  ~StopSignals();  // as it was before
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  // The number of the signal that came; 0 while none has. From any thread.
  static int signal();

 private:
  struct sigaction interrupt_ {};
  struct sigaction terminate_ {};
};

}  // namespace hearsay::cli
