#include "archive/archive.h"

#include <exception>
#include <string_view>
#include <utility>

#include "archive/feed.h"
#include "archive/fields.h"
#include "archive/mhtml.h"
#include "archive/warc.h"

namespace hearsay::archive {
namespace {

constexpr std::size_t kHead = std::size_t{8} << 10;  // what a file is, is told from these

bool is_called_warc(std::string_view path) {
  const std::string name = lower(path);
  return name.ends_with(".warc") || name.ends_with(".warc.gz");
}

}  // namespace

Archive::Archive(std::unique_ptr<ByteSource> source, Options options)
    : options_(std::make_unique<Options>(std::move(options))), stream_(std::make_unique<Stream>(std::move(source))) {}
Archive::~Archive() = default;
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;

void Archive::find_out() {
  opened_ = true;
  const std::string_view head = stream_->ahead(kHead);
  // A name is believed only where the beginning of the archive is damaged.
  if (head.starts_with("WARC/") || is_called_warc(options_->path)) entries_ = read_warc(*stream_, *options_);
  else if (looks_like_feed(head)) entries_ = read_feed(*stream_, *options_);
  archive_ = entries_ != nullptr;
}

std::optional<Entry> Archive::page_alone() {
  ended_ = true;
  const std::string_view view = stream_->ahead(kMaxEntryBytes + 1);  // one more: the page room tells that it is too large
  if (stream_->damage()) return Entry{options_->path, std::unexpected(*stream_->damage())};
  if (view.size() <= kMaxEntryBytes && looks_like_mhtml(view.substr(0, kHead))) {
    return Entry{options_->path, read_mhtml(view, *options_)};
  }
  Input input;
  input.path = options_->path;
  input.bytes = std::string(view);
  input.url = options_->url;
  input.charset = options_->charset;
  return Entry{options_->path, std::move(input)};
}

std::optional<Entry> Archive::next() {
  if (ended_) return std::nullopt;
  try {
    if (!opened_) find_out();
    auto entry = entries_ ? entries_->next() : page_alone();
    if (!entry) ended_ = true;
    return entry;
  } catch (const std::exception& problem) {  // std::bad_alloc, at most
    ended_ = true;
    return Entry{options_->path, fail(ErrorKind::kInternal, std::string("not enough memory to read it: ") + problem.what())};
  }
}

}  // namespace hearsay::archive
