#include "text/code_points.h"

#include <algorithm>

#include "text/utf8.h"

namespace hearsay {
namespace {

constexpr std::size_t kBlock = 128;

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

std::size_t count_characters(std::string_view bytes) {
  return static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), begins_character));
}

}  // namespace

CodePoints::CodePoints(std::string_view text) : text_(text) {
  if (ascii_run(text, 0) == text.size()) {
    size_ = text.size();
    return;
  }
  before_.reserve(text.size() / kBlock + 1);
  for (std::size_t block = 0; block < text.size(); block += kBlock) {
    before_.push_back(static_cast<std::uint32_t>(size_));
    size_ += count_characters(text.substr(block, kBlock));
  }
}

std::size_t CodePoints::of_byte(std::size_t byte) const {
  if (byte >= text_.size()) return size_;
  if (before_.empty()) return byte;
  // Inside a character: back to its first byte, so that every byte of it gives the same answer. A valid character has
  // at most three bytes before this one; only hostile bytes have more, and they are not followed further.
  for (int i = 0; i < 3 && byte > 0 && !begins_character(text_[byte]); ++i) --byte;
  const std::size_t block = byte / kBlock;
  return before_[block] + count_characters(text_.substr(block * kBlock, byte - block * kBlock));
}

std::size_t CodePoints::to_byte(std::size_t code_point) const {
  if (code_point >= size_) return text_.size();
  if (before_.empty()) return code_point;
  const auto after = std::upper_bound(before_.begin(), before_.end(), code_point);
  const std::size_t block = static_cast<std::size_t>(after - before_.begin()) - 1;
  std::size_t left = code_point - before_[block];
  std::size_t byte = block * kBlock;
  for (; byte < text_.size(); ++byte) {
    if (begins_character(text_[byte]) && left-- == 0) break;
  }
  return byte;
}

}  // namespace hearsay
