#include "cli/inputs.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include "cli/stop.h"
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
  static constexpr std::array<std::string_view, 12> kEndings = {"",      ".html",  ".htm", ".xhtml", ".txt",  ".warc",
                                                                ".mhtml", ".mht",  ".xml", ".rss",   ".atom", ".gz"};
  return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
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
                                 "no page in this folder (no .html, .htm, .xhtml or .txt file, none whose name has no "
                                 "ending, and no .warc, .mhtml, .mht, .xml, .rss, .atom or .gz)"}});
  }
  std::vector<std::pair<fs::path, std::size_t>> order;  // paths are taken apart once, not at every comparison
  for (std::size_t i = 0; i < found.size(); ++i) order.emplace_back(found[i].path, i);
  std::sort(order.begin(), order.end());
  std::vector<Item> sorted;
  for (const auto& [path, index] : order) sorted.push_back(std::move(found[index]));
  return sorted;
}

class FileSource : public archive::ByteSource {
 public:
  FileSource(int file, bool owned, std::optional<std::uint64_t> size) : file_(file), owned_(owned), size_(size) {}
  ~FileSource() override {
    if (owned_) ::close(file_);
  }
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;

  Result<std::size_t> read(char* to, std::size_t size) override {
    while (true) {
      const ssize_t got = ::read(file_, to, size);
      if (got >= 0) return static_cast<std::size_t>(got);
      if (errno == EISDIR) return fail(ErrorKind::kUnreadable, "is a folder");
      if (errno != EINTR) return std::unexpected(open_error(errno));
      if (StopSignals::signal() != 0) return fail(ErrorKind::kUnreadable, "was not read to its end: interrupted");
    }
  }
  std::optional<std::uint64_t> size() const override { return size_; }

 private:
  int file_;
  bool owned_;
  std::optional<std::uint64_t> size_;
};

Result<std::string> read_whole(archive::ByteSource& source) {
  std::string bytes;
  const std::size_t limit = kMaxInputBytes + 1;
  // Grown as it is needed: what a file says about its size is a hint only.
  bytes.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(source.size().value_or(kChunk) + 1, limit)));
  while (bytes.size() < limit) {
    const std::size_t before = bytes.size();
    bytes.resize(std::min(limit, std::max(bytes.capacity(), before + kChunk)));
    const auto got = source.read(bytes.data() + before, bytes.size() - before);
    bytes.resize(before + got.value_or(0));
    if (!got) return std::unexpected(got.error());
    if (*got == 0) break;
  }
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

Result<std::unique_ptr<archive::ByteSource>> open_source(const std::string& path) {
  try {
    if (path == "-") return std::make_unique<FileSource>(STDIN_FILENO, false, std::nullopt);
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (file < 0) return std::unexpected(open_error(errno));
    struct stat status{};
    std::optional<std::uint64_t> size;
    if (::fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0) {
      size = static_cast<std::uint64_t>(status.st_size);
    }
    return std::make_unique<FileSource>(file, true, size);
  } catch (const std::exception& problem) {
    return fail(ErrorKind::kInternal, std::string("not enough memory to read it: ") + problem.what());
  }
}

Result<std::string> read_bounded(const std::string& path) {
  try {
    auto source = open_source(path);
    if (!source) return std::unexpected(std::move(source.error()));
    return read_whole(**source);
  } catch (const std::exception& problem) {
    return fail(ErrorKind::kInternal, std::string("not enough memory to read it: ") + problem.what());
  }
}

}  // namespace hearsay::cli
