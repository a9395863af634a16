// The server over real sockets: what App's tests cannot see.
#include "serve/server.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <string>
#include <thread>
#include <vector>

#include "serve/pool.h"
#include "support.h"

namespace hearsay::serve {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

class Client {
 public:
  explicit Client(int port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) throw std::runtime_error("connect");
  }
  ~Client() { ::close(socket_); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  // Until `until` is in what came, the other side closes, or the time is over.
  std::string receive(std::string_view until = {}, std::chrono::milliseconds time = 5s) {
    const Clock::time_point end = Clock::now() + time;
    std::string came;
    char bytes[16384];
    while (until.empty() || came.find(until) == std::string::npos) {
      pollfd one{socket_, POLLIN, 0};
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
      if (left <= 0 || ::poll(&one, 1, static_cast<int>(left)) <= 0) return came + "[TIME IS OVER]";
      const ssize_t got = ::recv(socket_, bytes, sizeof bytes, 0);
      if (got <= 0) return came;
      came.append(bytes, static_cast<std::size_t>(got));
    }
    return came;
  }

  std::string ask(std::string_view request) { return send(request) ? receive() : ""; }

 private:
  int socket_;
};

std::string get(const std::string& target, const std::string& more = "Connection: close\r\n") {
  return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
}

// A server in a thread, with limits that a test can wait for.
class Running {
 public:
  explicit Running(ServeOptions options = {}, Limits limits = quick()) {
    options.db = folder_ / "news.db";
    options.port = 0;
    options.threads = 2;
    test::fill(options.db);
    server_ = std::make_unique<Server>(options, limits);
    server_->start();
    port = std::stoi(server_->url().substr(server_->url().rfind(':') + 1));
    thread_ = std::thread([this] { server_->run(); });
  }
  ~Running() { stop(); }

  double stop() {
    const Clock::time_point begin = Clock::now();
    if (thread_.joinable()) {
      server_->stop();
      thread_.join();
    }
    return std::chrono::duration<double>(Clock::now() - begin).count();
  }

  static Limits quick() {
    Limits limits;
    limits.idle = 1s;
    limits.header = 500ms;
    limits.transfer = 700ms;
    limits.linger = 500ms;
    limits.stop = 1s;
    return limits;
  }

  int port = 0;

 private:
  test::Folder folder_;
  std::unique_ptr<Server> server_;
  std::thread thread_;
};

TEST(Server, answers_and_closes_when_asked_to) {
  Running server;
  const std::string answer = Client(server.port).ask(get("/api/totals"));
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 200 OK\r\n")) << answer;
  EXPECT_NE(answer.find("\r\nDate: "), std::string::npos);
  EXPECT_NE(answer.find("\r\nConnection: close\r\n"), std::string::npos);
  EXPECT_NE(answer.find("\"articles\""), std::string::npos);
}

TEST(Server, answers_what_is_asked_in_one_go_in_its_order) {
  Running server;
  const std::string answer = Client(server.port).ask(get("/api/totals", "") + get("/nothing", "") + get("/healthz"));
  const std::size_t first = answer.find("HTTP/1.1 200");
  const std::size_t second = answer.find("HTTP/1.1 404");
  const std::size_t third = answer.rfind("HTTP/1.1 200");
  EXPECT_LT(first, second) << answer;
  EXPECT_LT(second, third);
  EXPECT_NE(answer.find("{\"status\":\"ok\"}"), std::string::npos);
}

TEST(Server, sends_no_body_to_head) {
  Running server;
  const std::string answer = Client(server.port).ask("HEAD /api/totals HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 200 OK\r\n"));
  EXPECT_TRUE(answer.ends_with("\r\n\r\n"));
  EXPECT_EQ(answer.find("Content-Length: 0\r\n"), std::string::npos);
}

TEST(Server, refuses_what_is_no_request) {
  Running server;
  const auto status = [&](const std::string& request) {
    const std::string answer = Client(server.port).ask(request);
    return answer.starts_with("HTTP/1.1 ") ? answer.substr(9, 3) : answer;
  };
  EXPECT_EQ(status("nonsense\r\n\r\n"), "400");
  EXPECT_EQ(status("GET / HTTP/1.1\r\nHost localhost\r\n\r\n"), "400");
  EXPECT_EQ(status("GET / HTTP/9.9\r\nHost: localhost\r\n\r\n"), "505");
  EXPECT_EQ(status("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"), "400");
  EXPECT_EQ(status("GET /" + std::string(40'000, 'x') + " HTTP/1.1\r\nHost: localhost\r\n\r\n"), "414");
  EXPECT_EQ(status("GET /" + std::string(9'000, 'x') + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), "414");
  EXPECT_EQ(status("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + std::string(40'000, 'x') + "\r\n\r\n"), "431");
  EXPECT_EQ(status("POST /api/read HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"), "400");
  EXPECT_EQ(status("POST /api/read HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx"), "400");
  EXPECT_EQ(status("POST /api/read HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n"), "400");
}

ServeOptions echo() {
  return {.read = [](const Input& input) -> Result<Record> {
    return fail(ErrorKind::kNotNewsPage, std::to_string(input.bytes.size()) + " bytes");
  }};
}

std::string post(const std::string& more, const std::string& body = "") {
  return "POST /api/read HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n" + more + "\r\n" + body;
}

TEST(Server, takes_a_body_by_length_and_in_chunks) {
  Running server(echo());
  EXPECT_NE(Client(server.port).ask(post("Connection: close\r\nContent-Length: 5\r\n", "hello")).find("5 bytes"), std::string::npos);
  EXPECT_NE(Client(server.port).ask(post("Connection: close\r\nTransfer-Encoding: chunked\r\n", "3\r\nabc\r\n4\r\ndefg\r\n0\r\n\r\n"))
                .find("7 bytes"),
            std::string::npos);
  const std::string large(16 << 20, 'x');
  EXPECT_NE(Client(server.port).ask(post("Connection: close\r\nContent-Length: 16777216\r\n", large)).find("16777216 bytes"),
            std::string::npos);
}

TEST(Server, lets_a_client_go_on_that_waits_for_it) {
  Running server(echo());
  Client client(server.port);
  client.send(post("Connection: close\r\nExpect: 100-continue\r\nContent-Length: 5\r\n"));
  EXPECT_EQ(client.receive("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  EXPECT_NE(client.ask("hello").find("5 bytes"), std::string::npos);
}

TEST(Server, refuses_a_huge_body_before_it_came) {
  Running server(echo());
  Client client(server.port);
  client.send(post("Expect: 100-continue\r\nContent-Length: 16777217\r\n"));
  EXPECT_TRUE(client.receive("\r\n\r\n").starts_with("HTTP/1.1 413"));
  // In chunks nobody knows before.
  Client other(server.port);
  other.send(post("Transfer-Encoding: chunked\r\n"));
  const std::string chunk = "100000\r\n" + std::string(0x100000, 'x') + "\r\n";
  for (int i = 0; i < 17 && other.send(chunk); ++i) {
  }
  EXPECT_TRUE(other.receive().starts_with("HTTP/1.1 413"));
}

TEST(Server, lets_go_of_who_is_slow) {
  Running server(echo());
  const auto begin = Clock::now();
  Client silent(server.port);
  Client slow(server.port);
  slow.send("GET / HT");
  Client body(server.port);
  body.send(post("Content-Length: 5\r\n", "he"));
  for (Client* client : {&slow, &body, &silent}) EXPECT_EQ(client->receive("", 3s).find("[TIME"), std::string::npos);
  EXPECT_LT(Clock::now() - begin, 3s);
  EXPECT_TRUE(Client(server.port).ask(get("/healthz")).starts_with("HTTP/1.1 200"));
}

TEST(Server, goes_on_while_clients_do_not_read) {
  Running server;
  std::vector<std::unique_ptr<Client>> deaf;
  for (int i = 0; i < 50; ++i) {
    deaf.push_back(std::make_unique<Client>(server.port));
    std::string many;
    for (int k = 0; k < 100; ++k) many += get("/api/openapi.json", "");
    deaf.back()->send(many);
  }
  const auto begin = Clock::now();
  EXPECT_TRUE(Client(server.port).ask(get("/healthz")).starts_with("HTTP/1.1 200"));
  EXPECT_LT(Clock::now() - begin, 2s);
}

TEST(Server, has_a_place_for_so_many_and_no_more) {
  Limits limits = Running::quick();
  limits.connections = 8;
  limits.header = 10s;
  Running server({}, limits);
  std::vector<std::unique_ptr<Client>> busy;
  for (int i = 0; i < 8; ++i) {
    busy.push_back(std::make_unique<Client>(server.port));
    busy.back()->send("GET /");
  }
  std::this_thread::sleep_for(200ms);
  EXPECT_TRUE(Client(server.port).ask(get("/healthz")).starts_with("HTTP/1.1 503"));
  busy.clear();
  std::this_thread::sleep_for(200ms);
  // Those that are idle give their place up.
  for (int i = 0; i < 8; ++i) {
    busy.push_back(std::make_unique<Client>(server.port));
    busy.back()->send(get("/healthz", ""));
    busy.back()->receive("ok\"}");
  }
  EXPECT_TRUE(Client(server.port).ask(get("/healthz")).starts_with("HTTP/1.1 200"));
}

TEST(Server, reads_so_many_and_no_more_and_searches_meanwhile) {
  std::atomic<bool> go{false};
  std::atomic<int> reading{0};
  Limits limits = Running::quick();
  limits.readers = 1;
  limits.readers_wait = 1;
  Running server({.read = [&](const Input&) -> Result<Record> {
                   ++reading;
                   while (!go) std::this_thread::sleep_for(5ms);
                   return fail(ErrorKind::kNotNewsPage, "done");
                 }},
                 limits);
  const std::string request = post("Connection: close\r\nContent-Length: 1\r\n", "x");
  Client first(server.port);
  first.send(request);
  while (reading == 0) std::this_thread::sleep_for(5ms);
  Client second(server.port);
  second.send(request);
  std::this_thread::sleep_for(100ms);
  const std::string refused = Client(server.port).ask(request);
  EXPECT_TRUE(refused.starts_with("HTTP/1.1 503")) << refused;
  EXPECT_NE(refused.find("\r\nRetry-After: "), std::string::npos);
  EXPECT_TRUE(Client(server.port).ask(get("/api/search?q=neutral")).starts_with("HTTP/1.1 200"));
  go = true;
  EXPECT_TRUE(first.receive().starts_with("HTTP/1.1 422"));
  EXPECT_TRUE(second.receive().starts_with("HTTP/1.1 422"));
}

TEST(Server, finishes_what_it_is_answering) {
  std::atomic<bool> reading{false};
  Running server({.read = [&](const Input&) -> Result<Record> {
    reading = true;
    std::this_thread::sleep_for(300ms);
    return fail(ErrorKind::kNotNewsPage, "done");
  }});
  Client idle(server.port);
  idle.send(get("/healthz", ""));
  idle.receive("ok\"}");
  Client client(server.port);
  client.send(post("Content-Length: 1\r\n", "x"));
  while (!reading) std::this_thread::sleep_for(5ms);
  EXPECT_LT(server.stop(), 0.9);
  EXPECT_NE(client.receive().find("Connection: close"), std::string::npos);
  EXPECT_EQ(idle.receive(), "");
}

TEST(Server, does_not_wait_forever) {
  static std::atomic<bool> reading{false};
  Running server({.read = [](const Input&) -> Result<Record> {
    reading = true;
    std::this_thread::sleep_for(3s);
    return fail(ErrorKind::kNotNewsPage, "done");
  }});
  Client client(server.port);
  client.send(post("Content-Length: 1\r\n", "x"));
  while (!reading) std::this_thread::sleep_for(5ms);
  const double seconds = server.stop();
  EXPECT_GT(seconds, 0.9);
  EXPECT_LT(seconds, 2.5);
  std::this_thread::sleep_for(2500ms);  // what runs still uses what it has
}

TEST(Serve, ends_well_on_sigterm) {
  test::Folder folder;
  test::fill(folder / "news.db");
  Result<void> result = fail(ErrorKind::kInternal, "not ended");
  std::string url;
  std::atomic<bool> started{false};
  std::thread thread([&] {
    result = serve({.db = folder / "news.db", .port = 0, .started = [&](const std::string& at) {
                      url = at;
                      started = true;
                    }});
  });
  while (!started) std::this_thread::sleep_for(5ms);
  const int port = std::stoi(url.substr(url.rfind(':') + 1));
  EXPECT_TRUE(Client(port).ask(get("/healthz")).starts_with("HTTP/1.1 200"));
  ::kill(::getpid(), SIGTERM);
  thread.join();
  EXPECT_TRUE(result);
}

TEST(Serve, says_what_is_wrong_before_it_starts) {
  test::Folder folder;
  const std::string db = folder / "news.db";
  EXPECT_EQ(serve({.db = db, .port = 0}).error().kind, ErrorKind::kNotFound);
  test::fill(db);
  EXPECT_EQ(serve({.db = db, .address = "0.0.0.0", .port = 0}).error().kind, ErrorKind::kUsage);
  EXPECT_EQ(serve({.db = db, .address = "0.0.0.0", .port = 0, .token = "short"}).error().kind, ErrorKind::kUsage);
  EXPECT_EQ(serve({.db = db, .address = "nowhere", .port = 0}).error().kind, ErrorKind::kUsage);
  Running other;
  const auto taken = serve({.db = db, .port = static_cast<std::uint16_t>(other.port)});
  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.error().kind, ErrorKind::kUsage);
  EXPECT_NE(taken.error().message.find(std::to_string(other.port)), std::string::npos);
}

TEST(Pool, drops_what_waits_when_it_stops) {
  std::atomic<int> done{0};
  Pool pool("none", 1, 2);
  EXPECT_TRUE(pool.add([&](StoreHandle&) {
    std::this_thread::sleep_for(100ms);
    ++done;
  }));
  std::this_thread::sleep_for(30ms);
  EXPECT_TRUE(pool.add([&](StoreHandle&) { ++done; }));
  EXPECT_TRUE(pool.add([&](StoreHandle&) { ++done; }));
  EXPECT_FALSE(pool.add([&](StoreHandle&) { ++done; }));
  EXPECT_TRUE(pool.stop(2s));
  EXPECT_EQ(done, 1);
}

}  // namespace
}  // namespace hearsay::serve
