#include "serve/server.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <csignal>
#include <utility>

#include "serve/connection.h"
#include "serve/guard.h"
#include "serve/negotiate.h"

namespace hearsay::serve {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::beast::error_code;

// Below what the process may open: databases and what the readers need come first.
Limits fitted(Limits limits, int threads) {
  rlimit files{};
  if (getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur == RLIM_INFINITY) return limits;
  const std::size_t kept = 64 + 8 * static_cast<std::size_t>(threads + limits.readers);
  const auto most = static_cast<std::size_t>(files.rlim_cur);
  limits.connections = std::min(limits.connections, most > kept + 8 ? most - kept : 8);
  return limits;
}

std::string full_answer(const App& app) {
  Response response = problem(503, "there are too many connections: try again in a moment");
  response.set("Retry-After", "2");
  response = app.finished({}, std::move(response));
  std::string out = "HTTP/1.1 503 Service Unavailable\r\n";
  for (const auto& [name, value] : response.headers) out.append(name).append(": ").append(value).append("\r\n");
  out += fmt::format("Content-Length: {}\r\nConnection: close\r\n\r\n", response.body.size());
  return out + response.body;
}

}  // namespace

struct Server::Impl : std::enable_shared_from_this<Server::Impl> {
  Impl(const ServeOptions& options, const Limits& limits)
      : shared(std::make_shared<Shared>(options, fitted(limits, options.threads))),
        acceptor(shared->io),
        signals(shared->io),
        timer(shared->io),
        full(full_answer(shared->app)) {}

  void accept() {
    acceptor.async_accept([this](error_code error, tcp::socket socket) {
      if (shared->stopping) return;
      if (error) return accept_later();  // no file descriptor is left, at most
      if (has_room()) std::make_shared<Connection>(shared, std::move(socket))->start();
      else refuse(socket);
      accept();
    });
  }

  // Where all places are taken, the connection that has been silent longest gives its own up.
  bool has_room() {
    if (shared->connections.size() < shared->limits.connections) return true;
    if (shared->idle.empty()) return false;
    shared->idle.front()->close();  // it is gone a moment later
    return true;
  }

  void accept_later() {
    timer.expires_after(std::chrono::milliseconds(50));
    timer.async_wait([this](error_code error) {
      if (!error && !shared->stopping) accept();
    });
  }

  void refuse(tcp::socket& socket) {
    ++shared->app.metrics().refused;
    error_code ignored;
    socket.non_blocking(true, ignored);
    std::array<char, 4096> request;  // what came is taken, or the client would see a reset instead of the answer
    socket.read_some(asio::buffer(request), ignored);
    socket.write_some(asio::buffer(full), ignored);
    socket.shutdown(tcp::socket::shutdown_send, ignored);
  }

  void wait_for_signal() {
    signals.async_wait([this](error_code error, int) {
      if (error) return;
      if (shared->stopping) return shared->io.stop();  // the second one: at once
      stop();
      wait_for_signal();
    });
  }

  void stop() {
    if (std::exchange(shared->stopping, true)) return;
    error_code ignored;
    acceptor.close(ignored);
    for (Connection* connection : std::list(shared->idle)) connection->close();
    if (shared->connections.empty()) return shared->io.stop();
    timer.expires_after(shared->limits.stop);
    timer.async_wait([this](error_code error) {
      if (!error) shared->io.stop();
    });
  }

  std::shared_ptr<Shared> shared;
  tcp::acceptor acceptor;
  asio::signal_set signals;
  asio::steady_timer timer;
  std::string full;
};

Server::Server(const ServeOptions& options, const Limits& limits) : impl_(std::make_shared<Impl>(options, limits)) {}
Server::~Server() = default;

void Server::start() {
  const ServeOptions& options = impl_->shared->app.options();
  const std::string address = options.address == "localhost" ? "127.0.0.1" : options.address;
  const tcp::endpoint endpoint(asio::ip::make_address(address), options.port);
  impl_->acceptor.open(endpoint.protocol());
  impl_->acceptor.set_option(tcp::acceptor::reuse_address(true));
  impl_->acceptor.bind(endpoint);
  impl_->acceptor.listen();
}

std::string Server::url() const {
  const tcp::endpoint endpoint = impl_->acceptor.local_endpoint();
  const std::string address = endpoint.address().to_string();
  return fmt::format("http://{}:{}", endpoint.address().is_v6() ? '[' + address + ']' : address, endpoint.port());
}

void Server::run() {
  impl_->signals.add(SIGTERM);
  impl_->signals.add(SIGINT);
  impl_->wait_for_signal();
  impl_->accept();
  const auto guard = asio::make_work_guard(impl_->shared->io);
  Shared& shared = *impl_->shared;
  shared.io.run();
  shared.searchers.stop(std::chrono::milliseconds(500));
  shared.readers.stop(std::chrono::milliseconds(100));
  // What is still open is let go: its handlers hold it until they are called.
  shared.stopping = true;
  for (Connection* connection : std::list(shared.connections)) connection->close();
  shared.io.restart();
  shared.io.poll();
}

void Server::stop() {
  asio::post(impl_->shared->io, [impl = impl_] { impl->stop(); });
}

}  // namespace hearsay::serve
