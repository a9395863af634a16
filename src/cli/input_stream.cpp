#include "cli/input_stream.h"

#include <sys/stat.h>

#include <algorithm>
#include <exception>
#include <utility>

#include "archive/archive.h"

namespace hearsay::cli {
namespace {

std::uint64_t bytes_of(const std::vector<Item>& items) {
  std::uint64_t all = 0;
  for (const Item& item : items) {
    struct stat status{};
    if (!item.error && ::stat(item.path.c_str(), &status) == 0 && S_ISREG(status.st_mode)) {
      all += static_cast<std::uint64_t>(status.st_size);
    }
  }
  return all;
}

}  // namespace

InputStream::InputStream(std::vector<Item> items, StreamOptions options)
    : items_(std::move(items)), options_(std::move(options)) {}
InputStream::~InputStream() = default;

Pulled InputStream::pulled(std::string path, Result<Input> input) {
  Pulled out{std::move(path), std::move(input), std::nullopt};
  if (out.input && !options_.url.empty()) out.input->url = options_.url;
  if (has_archives_ && bytes_all_ > 0) {
    const std::uint64_t done = bytes_before_ + (archive_ ? archive_->bytes_read() : 0);
    out.share = std::min(1.0, static_cast<double>(done) / static_cast<double>(bytes_all_));
  }
  return out;
}

// Nothing where it was opened.
std::optional<Pulled> InputStream::open(const Item& item) {
  if (item.error) return pulled(item.path, std::unexpected(*item.error));
  auto source = open_source(item.path);
  if (!source) return pulled(item.path, std::unexpected(std::move(source.error())));
  archive_ = std::make_unique<archive::Archive>(std::move(*source),
                                                archive::Options{item.path, options_.url, options_.charset});
  return std::nullopt;
}

void InputStream::close(const std::string& path) {
  if (std::string text = archive_->left_out(); !text.empty()) left_out_.push_back(display_name(path) + ": " + text);
  bytes_before_ += archive_->bytes_read();
  archive_.reset();
}

std::optional<Pulled> InputStream::next() {
  while (true) {
    const std::string path = archive_ ? items_[next_ - 1].path : std::string();
    try {
      if (!archive_) {
        if (next_ == items_.size()) return std::nullopt;
        if (auto error = open(items_[next_++])) return error;
        continue;
      }
      auto entry = archive_->next();
      if (!entry) {
        close(path);
        continue;
      }
      if (archive_->is_archive() && !std::exchange(has_archives_, true)) bytes_all_ = bytes_of(items_);
      return pulled(std::move(entry->path), std::move(entry->input));
    } catch (const std::exception& problem) {  // std::bad_alloc, at most
      archive_.reset();
      return Pulled{path, fail(ErrorKind::kInternal, std::string("not enough memory to read it: ") + problem.what()), {}};
    }
  }
}

}  // namespace hearsay::cli
