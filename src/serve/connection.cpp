#include "serve/connection.h"

#include <fmt/format.h>

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>
#include <ctime>
#include <utility>

namespace hearsay::serve {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using boost::beast::error_code;

constexpr std::size_t kPiece = 16 << 10;            // bytes a second that a client has to manage
constexpr std::size_t kLingerBytes = 64 << 20;
constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";

std::chrono::milliseconds for_bytes(std::chrono::milliseconds base, std::size_t bytes) {
  return base + std::chrono::seconds(bytes / kPiece);
}

std::string http_date() {
  const std::time_t now = std::time(nullptr);
  std::tm day{};
  gmtime_r(&now, &day);
  static constexpr std::array kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr std::array kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} GMT", kDays[static_cast<std::size_t>(day.tm_wday)], day.tm_mday,
                     kMonths[static_cast<std::size_t>(day.tm_mon)], day.tm_year + 1900, day.tm_hour, day.tm_min, day.tm_sec);
}

std::string_view view(boost::beast::string_view text) { return {text.data(), text.size()}; }

Request head_of(const http::request<http::string_body>& message) {
  Request request;
  request.method = view(message.method_string());
  request.target = view(message.target());
  request.version = static_cast<int>(message.version());
  for (const auto& field : message) request.headers.emplace_back(view(field.name_string()), view(field.value()));
  return request;
}

}  // namespace

Connection::Connection(std::shared_ptr<Shared> shared, asio::ip::tcp::socket socket)
    : shared_(std::move(shared)), stream_(std::move(socket)), buffer_(shared_->limits.header_bytes + kPiece) {
  place_ = shared_->connections.insert(shared_->connections.end(), this);
  ++shared_->app.metrics().connections;
  ++shared_->app.metrics().accepted;
}

Connection::~Connection() {
  not_idle();
  release();
  shared_->connections.erase(place_);
  --shared_->app.metrics().connections;
  if (shared_->stopping && shared_->connections.empty()) shared_->io.stop();
}

void Connection::start() {
  error_code ignored;
  stream_.socket().set_option(asio::ip::tcp::no_delay(true), ignored);
  wait();
}

void Connection::close() {
  not_idle();
  stream_.close();
}

void Connection::not_idle() {
  if (idle_at_) shared_->idle.erase(*idle_at_);
  idle_at_.reset();
}

void Connection::release() {
  shared_->body_bytes -= std::exchange(body_share_, 0);
  shared_->answer_bytes -= std::exchange(answer_share_, 0);
  if (std::exchange(counted_, false)) --shared_->app.metrics().in_flight;
}

// For the first byte of a request: for as long as an idle connection may stay.
void Connection::wait() {
  if (buffer_.size() > 0) return read_head();  // it came with the request before
  idle_at_ = shared_->idle.insert(shared_->idle.end(), this);
  stream_.expires_after(shared_->limits.idle);
  stream_.async_read_some(buffer_.prepare(4096), [self = shared_from_this()](error_code error, std::size_t bytes) {
    self->not_idle();
    if (error) return;
    self->buffer_.commit(bytes);
    self->read_head();
  });
}

void Connection::read_head() {
  parser_.emplace();
  parser_->header_limit(static_cast<std::uint32_t>(shared_->limits.header_bytes));
  parser_->body_limit(boost::none);  // each address has its own: see head_came()
  stream_.expires_after(shared_->limits.header);
  http::async_read_header(stream_, buffer_, *parser_,
                          [self = shared_from_this()](error_code error, std::size_t) { self->head_came(error); });
}

// What cannot be read as a request.
void Connection::broken(error_code error) {
  if (error == http::error::end_of_stream) return leave();
  if (error.category() != http::make_error_code(http::error::bad_value).category()) return;  // gone, or too slow
  keep_alive_ = false;
  unread_ = true;
  Response response = problem(400, "this is not a request of HTTP/1.1: " + error.message());
  if (error == http::error::header_limit || error == http::error::buffer_overflow) {
    const bool line = parser_->get().target().empty();
    response = line ? problem(414, "the address is too long") : problem(431, "the header fields are too long");
  } else if (error == http::error::bad_version) {
    response = problem(505, "this server speaks HTTP/1.0 and HTTP/1.1");
  } else if (error == http::error::body_limit) {
    response = problem(413, "the body is too large");
  } else if (error == http::error::partial_message) {
    return;
  }
  send(shared_->app.finished(request_, std::move(response)));
}

void Connection::head_came(error_code error) {
  began_ = Clock::now();
  request_ = {};
  admission_ = {};
  if (error) return broken(error);
  request_ = hearsay::serve::head_of(parser_->get());
  if (!std::exchange(counted_, true)) ++shared_->app.metrics().in_flight;
  keep_alive_ = parser_->get().keep_alive() && !shared_->stopping;
  admission_ = shared_->app.admit(request_);
  const bool has_body = !parser_->is_done();
  const std::size_t announced = parser_->content_length() ? *parser_->content_length() : admission_.body_limit;
  if (!admission_.refusal && has_body && shared_->body_bytes + announced > shared_->limits.bodies) {
    admission_.refusal = shared_->app.finished(request_, problem(503, "too much is being received: try again in a moment"));
    admission_.refusal->set("Retry-After", "2");
  }
  if (admission_.refusal) {
    if (has_body) keep_alive_ = false;
    unread_ = has_body;
    if (request_.method == "POST" && admission_.name == "/api/read") shared_->app.metrics().read("refused");
    return send(std::move(*admission_.refusal));
  }
  if (!has_body) return answer();
  body_share_ = announced;
  shared_->body_bytes += announced;
  parser_->body_limit(admission_.body_limit);
  if (!request_.header("Expect") || request_.version < 11) return read_body(announced);
  stream_.expires_after(shared_->limits.transfer);
  asio::async_write(stream_, asio::buffer(kContinue),
                    [self = shared_from_this(), announced](error_code failed, std::size_t) {
                      if (!failed) self->read_body(announced);
                    });
}

void Connection::read_body(std::size_t announced) {
  stream_.expires_after(for_bytes(shared_->limits.transfer, announced));
  http::async_read(stream_, buffer_, *parser_, [self = shared_from_this()](error_code error, std::size_t) {
    if (error) return self->broken(error);
    self->request_.body = std::move(self->parser_->get().body());
    self->answer();
  });
}

void Connection::answer() {
  began_ = Clock::now();
  stream_.expires_never();
  if (shared_->answer_bytes > shared_->limits.answers) {
    Response response = problem(503, "too many answers are on their way: try again in a moment");
    response.set("Retry-After", "2");
    return send(shared_->app.finished(request_, std::move(response)));
  }
  Pool& pool = admission_.reads ? shared_->readers : shared_->searchers;
  if (pool.add([self = shared_from_this()](StoreHandle& store) mutable { make(std::move(self), store); })) return;
  if (admission_.reads) shared_->app.metrics().read("refused");
  Response response = problem(503, admission_.reads ? "too many pages wait to be read: try again in a moment"
                                                    : "too much is being asked: try again in a moment");
  response.set("Retry-After", "5");
  send(shared_->app.finished(request_, std::move(response)));
}

void Connection::make(std::shared_ptr<Connection> self, StoreHandle& store) {
  const std::shared_ptr<Shared> shared = self->shared_;
  Response response = shared->app.answer(self->request_, self->admission_, store);
  // Back to the network's thread, and the connection with it: it must not end on this one.
  asio::post(shared->io, [self = std::move(self), response = std::move(response)]() mutable {
    self->send(std::move(response));
  });
}

std::string Connection::head_of(const Response& response) const {
  std::string head = fmt::format("HTTP/1.1 {} {}\r\nDate: {}\r\n", response.status, reason(response.status), http_date());
  for (const auto& [name, value] : response.headers) head.append(name).append(": ").append(value).append("\r\n");
  if (response.status != 204 && response.status != 304) head += fmt::format("Content-Length: {}\r\n", response.bytes().size());
  if (!keep_alive_) head += "Connection: close\r\n";
  else if (request_.version < 11) head += "Connection: keep-alive\r\n";
  return head += "\r\n";
}

void Connection::send(Response response) {
  response_ = std::move(response);
  if (shared_->stopping) keep_alive_ = false;
  head_ = head_of(response_);
  const std::string_view body =
      request_.method == "HEAD" || response_.status == 304 ? std::string_view() : response_.bytes();
  answer_share_ = response_.body.size();
  shared_->answer_bytes += answer_share_;
  stream_.expires_after(for_bytes(shared_->limits.transfer, body.size()));
  const std::array<asio::const_buffer, 2> buffers = {asio::buffer(head_), asio::buffer(body.data(), body.size())};
  asio::async_write(stream_, buffers, [self = shared_from_this()](error_code error, std::size_t) {
    if (!error) self->sent();
  });
}

void Connection::sent() {
  const double seconds = std::chrono::duration<double>(Clock::now() - began_).count();
  shared_->app.metrics().answered(admission_.name, request_.method, response_.status, seconds);
  release();
  response_ = {};
  request_ = {};
  if (keep_alive_ && !shared_->stopping) return wait();
  leave();
}

// A client that is still sending has to be listened to, or it would not see the answer.
void Connection::leave() {
  error_code ignored;
  stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
  if (unread_ && !shared_->stopping) linger(Clock::now() + shared_->limits.linger, kLingerBytes);
}

void Connection::linger(Clock::time_point until, std::size_t left) {
  buffer_.clear();
  stream_.expires_at(until);
  stream_.async_read_some(buffer_.prepare(kPiece),
                          [self = shared_from_this(), until, left](error_code error, std::size_t bytes) {
                            if (!error && bytes < left) self->linger(until, left - bytes);
                          });
}

}  // namespace hearsay::serve
