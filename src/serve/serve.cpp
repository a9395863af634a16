#include "serve/serve.h"

#include <fmt/format.h>
#include <hearsay/store.h>

#include <algorithm>
#include <boost/asio/ip/address.hpp>
#include <boost/system/system_error.hpp>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "serve/app.h"
#include "serve/guard.h"
#include "serve/server.h"

namespace hearsay::serve {
namespace {

constexpr int kMostThreads = 64;

std::optional<Error> misuse(const ServeOptions& options) {
  boost::system::error_code wrong;
  if (options.address != "localhost") boost::asio::ip::make_address(options.address, wrong);
  if (wrong) {
    return Error{ErrorKind::kUsage, options.address + " is not an IP address (127.0.0.1, 0.0.0.0, ::1)"};
  }
  if (options.token.empty()) {
    if (is_loopback_address(options.address)) return std::nullopt;
    return Error{ErrorKind::kUsage, fmt::format("{} can be reached from other machines: a token is needed, of {} "
                                                "characters at least, in a file (--token-file) or in $HEARSAY_TOKEN",
                                                options.address, kShortestToken)};
  }
  if (std::string problem = token_problem(options.token); !problem.empty()) {
    return Error{ErrorKind::kUsage, std::move(problem)};
  }
  return std::nullopt;
}

// One line after the other, whoever writes it.
std::function<void(const std::string&)> in_turn(std::function<void(const std::string&)> log) {
  if (!log) return {};
  return [log = std::move(log), mutex = std::make_shared<std::mutex>()](const std::string& line) {
    const std::lock_guard lock(*mutex);
    log(line);
  };
}

}  // namespace

Result<void> serve(const ServeOptions& given) {
  ServeOptions options = given;
  if (auto wrong = misuse(options)) return std::unexpected(std::move(*wrong));
  if (auto store = Store::open(options.db, {.access = Access::kRead}); !store) return std::unexpected(store.error());
  if (options.threads <= 0) options.threads = static_cast<int>(std::thread::hardware_concurrency());
  options.threads = std::clamp(options.threads, 1, kMostThreads);
  options.log = in_turn(std::move(options.log));
  try {
    Server server(options, Limits{});
    try {
      server.start();
    } catch (const boost::system::system_error& problem) {
      return fail(ErrorKind::kUsage, fmt::format("{} port {} cannot be used: {}", options.address, options.port,
                                                 problem.code().message()));
    }
    if (options.started) options.started(server.url());
    server.run();
    return {};
  } catch (const std::exception& problem) {
    return fail(ErrorKind::kInternal, std::string("serving ended: ") + problem.what());
  }
}

}  // namespace hearsay::serve
