#include "archive/stream.h"

#include <zlib.h>

#include <algorithm>
#include <cstring>

#include <fmt/format.h>

namespace hearsay::archive {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kChunk = std::size_t{64} << 10;
constexpr std::size_t kWindow = std::size_t{1} << 20;     // packed bytes kept, to look for a member in a damaged one
constexpr std::uint64_t kReplayFree = std::uint64_t{16} << 20;
constexpr std::uint64_t kReplayShare = 4;                 // times the file; beyond it only forward
constexpr std::size_t kMostMembers = 100'000;             // in the buffer; a place names an earlier one beyond it
constexpr std::string_view kMagic = "\x1F\x8B\x08"sv;

}  // namespace

Result<std::size_t> MemorySource::read(char* to, std::size_t size) {
  const std::size_t n = std::min(size, bytes_.size() - at_);
  std::memcpy(to, bytes_.data() + at_, n);
  at_ += n;
  return n;
}

std::string to_string(const Place& place) {
  return place.within == 0 ? fmt::format("{}", place.offset) : fmt::format("{}+{}", place.offset, place.within);
}

struct Stream::Inflater {
  z_stream z{};
  bool ready = false;
  ~Inflater() {
    if (ready) inflateEnd(&z);
  }
  bool reset() {
    if (ready) return inflateReset(&z) == Z_OK;
    ready = inflateInit2(&z, 15 + 16) == Z_OK;  // 16: a gzip header and trailer, whose checksum is compared
    return ready;
  }
};

Stream::Stream(std::unique_ptr<ByteSource> source)
    : source_(std::move(source)), inflater_(std::make_unique<Inflater>()) {}
Stream::~Stream() = default;

bool Stream::read_raw() {
  if (ended_) return false;
  // Behind the window nothing is needed any more; nor is anything before the present member.
  std::size_t keep = std::min(raw_at_, kWindow);
  if (!in_member_) keep = 0;
  else keep = static_cast<std::size_t>(std::min<std::uint64_t>(keep, raw_base_ + raw_at_ - member_));
  if (raw_at_ - keep >= kChunk || keep == 0) {
    raw_base_ += raw_at_ - keep;
    raw_.erase(0, raw_at_ - keep);
    raw_at_ = keep;
  }
  const std::size_t before = raw_.size();
  raw_.resize(before + kChunk);
  const auto got = source_->read(raw_.data() + before, kChunk);
  raw_.resize(before + (got ? *got : 0));
  if (!got) damage_ = got.error();
  if (!got || *got == 0) ended_ = true;
  return got && *got > 0;
}

bool Stream::is_gzip() {
  if (opened_) return gzip_;
  opened_ = true;
  while (raw_.size() < kMagic.size() && read_raw()) {
  }
  gzip_ = raw_.starts_with(kMagic);
  if (gzip_) begin_member();
  return gzip_;
}

void Stream::compact() {
  if (at_ < kChunk || at_ < buffer_.size() / 2) return;
  buffer_.erase(0, at_);
  position_ += at_;
  at_ = 0;
  if (buffer_.capacity() > (std::size_t{8} << 20) && buffer_.size() < kChunk) buffer_.shrink_to_fit();
  while (members_.size() > 1 && members_[1].position <= position_) members_.pop_front();
}

std::string_view Stream::ahead(std::size_t size) {
  is_gzip();
  compact();
  while (buffer_.size() - at_ < size && fill()) {
  }
  return std::string_view(buffer_).substr(at_, size);
}

void Stream::consume(std::size_t size) { at_ = std::min(buffer_.size(), at_ + size); }

Place Stream::place(std::size_t ahead) const {
  const std::uint64_t position = position_ + at_ + ahead;
  if (!gzip_) return {position, 0};
  const auto after = std::upper_bound(members_.begin(), members_.end(), position,
                                      [](std::uint64_t p, const Member& member) { return p < member.position; });
  if (after == members_.begin()) return {member_, 0};
  const Member& member = *(after - 1);
  return {member.offset, position - member.position};
}

bool Stream::starts_member() const {
  if (!gzip_) return false;
  const std::uint64_t position = position_ + at_;
  const auto it = std::lower_bound(members_.begin(), members_.end(), position,
                                   [](const Member& member, std::uint64_t p) { return member.position < p; });
  return it != members_.end() && it->position == position;
}

std::optional<std::size_t> Stream::member_with(std::string_view prefix) {
  const std::uint64_t here = position_ + at_;
  if (match_ > here) return static_cast<std::size_t>(match_ - here);
  auto it = std::upper_bound(members_.begin(), members_.end(), std::max(here, looked_),
                             [](std::uint64_t p, const Member& member) { return p < member.position; });
  for (; it != members_.end(); ++it) {
    const auto begin = static_cast<std::size_t>(it->position - position_);
    if (begin + prefix.size() > buffer_.size()) break;  // not all there yet
    looked_ = it->position;
    if (std::string_view(buffer_).substr(begin).starts_with(prefix)) {
      match_ = it->position;
      return static_cast<std::size_t>(match_ - here);
    }
  }
  return std::nullopt;
}

bool Stream::fill() {
  if (damage_) return false;
  return gzip_ ? fill_gzip() : fill_plain();
}

bool Stream::fill_plain() {
  if (raw_at_ == raw_.size() && !read_raw()) return false;
  buffer_.append(raw_, raw_at_);
  raw_at_ = raw_.size();
  return true;
}

// At the first byte of a member.
bool Stream::begin_member() {
  member_ = raw_base_ + raw_at_;
  in_member_ = inflater_->reset();
  const std::uint64_t position = position_ + buffer_.size();
  if (!members_.empty() && members_.back().position == position) members_.back().offset = member_;
  else if (members_.size() < kMostMembers) members_.push_back({position, member_});
  return in_member_;
}

void Stream::fail_at(std::uint64_t offset, std::string_view what) {
  if (!damage_) damage_ = Error{ErrorKind::kUnreadable, fmt::format("damaged at byte {}: {}", offset, what)};
}

bool Stream::fill_gzip() {
  while (!damage_) {
    if (!in_member_) {  // between two: padding, the next one, or the end
      while (raw_at_ < raw_.size() && raw_[raw_at_] == '\0') ++raw_at_;
      while (raw_.size() - raw_at_ < kMagic.size() && read_raw()) {
        while (raw_at_ < raw_.size() && raw_[raw_at_] == '\0') ++raw_at_;
      }
      const std::string_view rest = std::string_view(raw_).substr(raw_at_);
      if (rest.empty()) return false;
      if (!rest.starts_with(kMagic)) {
        fail_at(raw_base_ + raw_at_, "no gzip member begins here");
        return false;
      }
      if (!begin_member()) {
        damage_ = Error{ErrorKind::kInternal, "there is not enough memory to unpack it"};
        return false;
      }
    }
    if (raw_at_ == raw_.size() && !read_raw()) {
      fail_at(raw_base_ + raw_at_, "the file ends inside of a gzip member");
      return false;
    }
    const std::size_t before = buffer_.size();
    buffer_.resize(before + kChunk);
    z_stream& z = inflater_->z;
    z.next_in = reinterpret_cast<Bytef*>(raw_.data() + raw_at_);
    z.avail_in = static_cast<uInt>(raw_.size() - raw_at_);
    z.next_out = reinterpret_cast<Bytef*>(buffer_.data() + before);
    z.avail_out = static_cast<uInt>(kChunk);
    const int code = inflate(&z, Z_NO_FLUSH);
    raw_at_ = raw_.size() - z.avail_in;
    buffer_.resize(before + (kChunk - z.avail_out));
    if (code == Z_STREAM_END) in_member_ = false;
    else if (code != Z_OK && code != Z_BUF_ERROR) fail_at(raw_base_ + raw_at_, z.msg != nullptr ? z.msg : "no gzip");
    if (buffer_.size() > before) return true;
  }
  return false;
}

bool Stream::resume() {
  position_ += buffer_.size();
  buffer_.clear();
  at_ = 0;
  members_.clear();
  if (!gzip_) return false;
  if (!damage_) return false;
  damage_.reset();
  // The member that was lost may begin before the damage was felt: bytes of it were taken for some of the damaged one.
  if (in_member_) {
    const std::uint64_t from = std::max(member_ + 1, raw_base_);
    const std::uint64_t back = raw_base_ + raw_at_ - from;
    if (raw_base_ + raw_at_ > from && replayed_ + back < kReplayFree + kReplayShare * (raw_base_ + raw_at_)) {
      replayed_ += back;
      raw_at_ = static_cast<std::size_t>(from - raw_base_);
    }
  } else if (raw_at_ < raw_.size()) {
    ++raw_at_;
  }
  if (member_ >= raw_base_) raw_at_ = std::max(raw_at_, static_cast<std::size_t>(member_ + 1 - raw_base_));
  raw_at_ = std::min(raw_at_, raw_.size());
  in_member_ = false;
  while (true) {
    const std::size_t found = raw_.find(kMagic, raw_at_);
    if (found != std::string::npos) {
      raw_at_ = found;
      return true;
    }
    raw_at_ = std::max(raw_at_, raw_.size() - std::min(raw_.size(), kMagic.size() - 1));
    if (!read_raw()) break;
  }
  raw_at_ = raw_.size();
  return false;
}

}  // namespace hearsay::archive
