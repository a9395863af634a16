// Server: the connections. One thread does all of the network's work, so that slow clients hold a connection and no
// thread; answers are made by two pools, one for searching and one for reading. HTTP/1.1 by Boost.Beast's parser.
//
// What a connection may do is bounded: see Limits. Nothing is thrown but by start() (std::system_error: the address).
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "serve/serve.h"

namespace hearsay::serve {

struct Limits {
  std::size_t connections = 1000;     // open at once; less where the process may open fewer files
  std::chrono::milliseconds idle{60'000};      // between two requests
  std::chrono::milliseconds header{10'000};    // from the first byte of a request to its body
  std::chrono::milliseconds transfer{30'000};  // of a body or an answer, and a second more for each 16 KB
  std::chrono::milliseconds linger{3'000};     // for a client to take an answer to what it is still sending
  std::chrono::milliseconds stop{10'000};      // for what is being answered when the server stops
  std::size_t header_bytes = 32 << 10;
  std::size_t bodies = 128 << 20;     // of all requests that are being received or read
  std::size_t answers = 512 << 20;    // of all answers that are on their way
  int readers = 2;                    // pages that are read at once
  std::size_t readers_wait = 8;       // and that wait
};

class Server {
 public:
  Server(const ServeOptions& options, const Limits& limits);
  ~Server();

  // Binds and listens; throws std::system_error (boost's) where that fails.
  void start();
  std::string url() const;  // "http://127.0.0.1:8017"

  // Until stop(), SIGTERM or SIGINT.
  void run();
  void stop();  // from any thread

 private:
  struct Impl;
  std::shared_ptr<Impl> impl_;
};

}  // namespace hearsay::serve
