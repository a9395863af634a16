// A connection and what all of them share. Internal to the server; all of it is used by the one network thread.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <chrono>
#include <list>
#include <memory>
#include <optional>
#include <string>

#include "serve/app.h"
#include "serve/pool.h"
#include "serve/server.h"

namespace hearsay::serve {

class Connection;

struct Shared {
  explicit Shared(const ServeOptions& options, const Limits& given)
      : app(options),
        limits(given),
        searchers(options.db, options.threads, given.connections),
        readers(options.db, given.readers, given.readers_wait) {}

  App app;
  Limits limits;
  boost::asio::io_context io{1};
  std::list<Connection*> connections;
  std::list<Connection*> idle;  // between two requests, the longest first
  std::size_t body_bytes = 0;
  std::size_t answer_bytes = 0;
  bool stopping = false;
  Pool searchers, readers;
};

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(std::shared_ptr<Shared> shared, boost::asio::ip::tcp::socket socket);
  ~Connection();

  void start();
  void close();  // at once

 private:
  using Clock = std::chrono::steady_clock;
  using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

  void wait();
  void read_head();
  void head_came(boost::beast::error_code error);
  void read_body(std::size_t announced);
  void answer();
  static void make(std::shared_ptr<Connection> self, StoreHandle& store);  // on a thread of a pool
  void send(Response response);
  void sent();
  void broken(boost::beast::error_code error);
  void leave();
  void linger(Clock::time_point until, std::size_t left);
  void not_idle();
  void release();  // what the request holds of the shared budgets
  std::string head_of(const Response& response) const;

  std::shared_ptr<Shared> shared_;
  boost::beast::tcp_stream stream_;
  boost::beast::flat_buffer buffer_;
  std::optional<Parser> parser_;
  Request request_;
  Admission admission_;
  Response response_;
  std::string head_;
  Clock::time_point began_;
  bool keep_alive_ = false;
  bool unread_ = false;   // the client may still be sending
  bool counted_ = false;  // among those in flight
  std::size_t body_share_ = 0, answer_share_ = 0;
  std::list<Connection*>::iterator place_;
  std::optional<std::list<Connection*>::iterator> idle_at_;
};

}  // namespace hearsay::serve
