#include "cli/inputs.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <exception>
#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/terminal_text.h"

namespace hearsay::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kChunk = std::size_t{1} << 16;

std::string reason(int code) { return std::generic_category().message(code); }

Error open_error(int code) {
  if (code == ENOENT) return {ErrorKind::kNotFound, "no such file or folder"};
  return {ErrorKind::kUnreadable, "cannot be read: " + reason(code)};
}

bool has_page_name(const fs::path& path) {
  std::string ending = path.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return ending.empty() || ending == ".html" || ending == ".htm" || ending == ".xhtml" || ending == ".txt";
}

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

// What one folder holds: files go to `found`, folders to `open`. An error ends it, and is an item too.
void list_folder(const fs::path& folder, std::vector<Item>& found, std::vector<fs::path>& open) {
  std::error_code code;
  fs::directory_iterator it(folder, code);
  for (; !code && it != fs::directory_iterator(); it.increment(code)) {
    const fs::path& path = it->path();
    if (is_hidden(path)) continue;
    std::error_code ignored;  // an entry that vanished meanwhile is no file
    if (it->is_directory(ignored) && !it->is_symlink(ignored)) open.push_back(path);
    else if (it->is_regular_file(ignored) && has_page_name(path)) found.push_back({path.string(), std::nullopt});
  }
  if (code) {
    found.push_back({folder.string(), Error{ErrorKind::kUnreadable, "the folder cannot be read: " + code.message()}});
  }
}

std::vector<Item> walk(const std::string& root) {
  std::vector<Item> found;
  std::vector<fs::path> open{root};
  while (!open.empty()) {
    const fs::path folder = std::move(open.back());
    open.pop_back();
    list_folder(folder, found, open);
  }
  if (found.empty()) {
    found.push_back({root, Error{ErrorKind::kNotFound,
                                 "no page in this folder (it has no .html, .htm, .xhtml or .txt file and none whose "
                                 "name has no ending)"}});
  }
  std::vector<std::pair<fs::path, std::size_t>> order;  // paths are taken apart once, not at every comparison
  for (std::size_t i = 0; i < found.size(); ++i) order.emplace_back(found[i].path, i);
  std::sort(order.begin(), order.end());
  std::vector<Item> sorted;
  for (const auto& [path, index] : order) sorted.push_back(std::move(found[index]));
  return sorted;
}

Result<std::string> read_all(int file, std::size_t expected) {
  std::string bytes;
  const std::size_t limit = kMaxInputBytes + 1;
  bytes.reserve(std::min(expected + 1, limit));
  while (bytes.size() < limit) {
    const std::size_t before = bytes.size();
    // Grown as it is needed: what a file says about its size is a hint only.
    bytes.resize(std::min(limit, std::max(bytes.capacity(), before + kChunk)));
    const ssize_t got = ::read(file, bytes.data() + before, bytes.size() - before);
    const int code = errno;
    bytes.resize(before + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (got == 0) break;
    if (got < 0 && code != EINTR) {
      if (code == EISDIR) return fail(ErrorKind::kUnreadable, "is a folder");
      return std::unexpected(open_error(code));
    }
  }
  return bytes;
}

Result<std::string> open_and_read(const std::string& path) {
  if (path == "-") return read_all(STDIN_FILENO, kChunk);
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (file < 0) return std::unexpected(open_error(errno));
  struct stat status{};
  const bool known = ::fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0;
  Result<std::string> bytes = read_all(file, known ? static_cast<std::size_t>(status.st_size) : kChunk);
  ::close(file);
  return bytes;
}

void gather_one(const std::string& input, std::vector<Item>& items) {
  struct stat status{};
  if (input == "-") {
    const bool again = std::any_of(items.begin(), items.end(), [](const Item& item) { return item.path == "-"; });
    Item item{input, std::nullopt};
    if (again) item.error = Error{ErrorKind::kUsage, "can be read only once"};
    items.push_back(std::move(item));
  } else if (input.empty() || ::stat(input.c_str(), &status) != 0) {
    items.push_back({input, open_error(input.empty() ? ENOENT : errno)});
  } else if (S_ISDIR(status.st_mode)) {
    for (Item& item : walk(input)) items.push_back(std::move(item));
  } else {
    items.push_back({input, std::nullopt});
  }
}

}  // namespace

std::string display_name(const std::string& path) {
  if (path == "-") return "standard input";
  return path.empty() ? "''" : neutral(path);
}

std::vector<Item> gather(const std::vector<std::string>& inputs) {
  std::vector<Item> items;
  for (const std::string& input : inputs) {
    try {
      gather_one(input, items);
    } catch (const std::exception& problem) {  // of std::filesystem, for names that no path can be made of
      items.push_back({input, Error{ErrorKind::kUnreadable, std::string("cannot be read: ") + problem.what()}});
    }
  }
  return items;
}

Result<std::string> read_bounded(const std::string& path) {
  try {
    return open_and_read(path);
  } catch (const std::exception& problem) {
    return fail(ErrorKind::kInternal, std::string("not enough memory to read it: ") + problem.what());
  }
}

}  // namespace hearsay::cli
