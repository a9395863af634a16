// Places and Writer: JSON as a record and its exports write it, every byte of it told by what is written. A writer of
// our own, for the order of the keys, and in one pass without a tree in between. What is no UTF-8 is repaired.
//
// Errors: none. Cost: linear. Thread safety: values; a Writer is for one thread.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <hearsay/span.h>

#include "text/code_points.h"
#include "text/utf8.h"

namespace hearsay::record {

// From bytes of the text to code points of what is written. A text that breaks the promise to be UTF-8 is written with
// replacements, so its characters are counted as they come out.
class Places {
 public:
  explicit Places(std::string_view text) : points_(text) {
    if (is_valid_utf8(text)) return;
    repaired_.reserve(text.size() + 1);
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint point = code_point_at(text, at);
      repaired_.insert(repaired_.end(), point.length, count_++);
      at += point.length;
    }
    repaired_.push_back(count_);
  }

  std::size_t of_byte(std::size_t byte) const {
    return repaired_.empty() ? points_.of_byte(byte) : repaired_[std::min(byte, repaired_.size() - 1)];
  }

 private:
  CodePoints points_;
  std::vector<std::uint32_t> repaired_;  // of every byte; empty where the text is valid
  std::uint32_t count_ = 0;
};

// Objects and lists with their commas. `key` opens a member; a value follows.
class Writer {
 public:
  explicit Writer(const Places& places) : places_(places) {}

  void open(char bracket) {
    separate();
    out_ += bracket;
    first_ = true;
  }
  void close(char bracket) {
    out_ += bracket;
    first_ = false;
  }
  void key(std::string_view name) {
    separate();
    out_.append("\"").append(name).append("\":");
    first_ = true;
  }
  void raw(std::string_view json) {
    separate();
    out_ += json;
  }
  void null() { raw("null"); }
  void number(std::size_t value) { raw(std::to_string(value)); }

  void string(std::string_view text) {
    separate();
    out_ += '"';
    if (is_valid_utf8(text)) {
      escape(text);
    } else {
      escape(replace_invalid_utf8(text, nullptr));
    }
    out_ += '"';
  }
  void string_or_null(std::string_view text) { text.empty() ? null() : string(text); }

  void span(Span span) {
    open('[');
    number(places_.of_byte(span.begin));
    number(places_.of_byte(span.end));
    close(']');
  }
  void span_or_null(const std::optional<Span>& value) { value ? span(*value) : null(); }
  void spans(const Spans& list) {
    open('[');
    for (const Span each : list) span(each);
    close(']');
  }
  void spans_or_null(const Spans& list) { list.empty() ? null() : spans(list); }

  void strings(const std::vector<std::string>& list) {
    open('[');
    for (const std::string& each : list) string(each);
    close(']');
  }

  void reserve(std::size_t size) { out_.reserve(size); }
  std::string take() && { return std::move(out_); }

 private:
  void separate() {
    if (!first_) out_ += ',';
    first_ = false;
  }

  // JSON's own escapes, and the line ends that are no control characters: a record is one line for every reader.
  void escape(std::string_view text) {
    std::size_t copied = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const auto byte = static_cast<unsigned char>(text[at]);
      if (byte >= 0x20 && byte != '"' && byte != '\\' && byte != 0xC2 && byte != 0xE2) continue;
      std::string_view escaped;
      std::size_t length = 1;
      char hex[] = "\\u0000";
      switch (byte) {
        case '"': escaped = "\\\""; break;
        case '\\': escaped = "\\\\"; break;
        case '\n': escaped = "\\n"; break;
        case '\r': escaped = "\\r"; break;
        case '\t': escaped = "\\t"; break;
        case '\b': escaped = "\\b"; break;
        case '\f': escaped = "\\f"; break;
        case 0xC2:
          if (text.substr(at, 2) == "\u0085") escaped = "\\u0085", length = 2;
          break;
        case 0xE2:
          if (text.substr(at, 3) == "\u2028") escaped = "\\u2028", length = 3;
          if (text.substr(at, 3) == "\u2029") escaped = "\\u2029", length = 3;
          break;
        default:
          hex[4] = "0123456789abcdef"[byte >> 4];
          hex[5] = "0123456789abcdef"[byte & 15];
          escaped = hex;
      }
      if (escaped.empty()) continue;
      out_.append(text.substr(copied, at - copied)).append(escaped);
      at += length - 1;
      copied = at + 1;
    }
    out_.append(text.substr(copied));
  }

  const Places& places_;
  std::string out_;
  bool first_ = true;  // the next value needs no comma before it
};

// Four decimals, as few digits as say it: "0.97", "1", "0". From an integer, so that every machine writes the same.
inline std::string confidence(double value) {
  const long scaled = std::isfinite(value) ? std::lround(std::clamp(value, 0.0, 1.0) * 10000) : 0;
  if (scaled % 10000 == 0) return scaled == 0 ? "0" : "1";
  std::string digits = std::to_string(10000 + scaled).substr(1);
  while (digits.back() == '0') digits.pop_back();
  return "0." + digits;
}

}  // namespace hearsay::record
