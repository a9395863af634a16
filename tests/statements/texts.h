// Small texts with statements and spans written as strings, for the tests of this room and of src/actors.
#pragma once

#include <gtest/gtest.h>
#include <hearsay/record.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/quotations.h"

namespace hearsay::test {

// A text, its paragraphs a blank line apart and trimmed of blanks, as those of src/text are.
class Text {
 public:
  explicit Text(std::string text) : text_(std::move(text)) {
    for (std::size_t begin = 0; begin < text_.size();) {
      const std::size_t end = std::min(text_.find("\n\n", begin), text_.size());
      Span paragraph{begin, end};
      while (!paragraph.empty() && text_[paragraph.begin] == ' ') ++paragraph.begin;
      while (!paragraph.empty() && text_[paragraph.end - 1] == ' ') --paragraph.end;
      if (!paragraph.empty()) paragraphs_.push_back(paragraph);
      begin = end + 2;
    }
    quotations_ = find_quotations(text_, paragraphs_);
  }

  const std::string& str() const { return text_; }
  const Spans& paragraphs() const { return paragraphs_; }
  const std::vector<Quotation>& quotations() const { return quotations_; }

  // Where `part` stands, the n-th time (from 1).
  Span at(std::string_view part, int n = 1) const {
    std::size_t begin = text_.find(part);
    while (--n > 0 && begin != std::string::npos) begin = text_.find(part, begin + 1);
    if (begin == std::string::npos) {
      ADD_FAILURE() << "the test's text has no \"" << part << "\"";
      return {};
    }
    return {begin, begin + part.size()};
  }
  // One after the other.
  Spans all(const std::vector<std::string>& parts) const {
    Spans spans;
    std::size_t from = 0;
    for (const auto& part : parts) {
      const std::size_t begin = text_.find(part, from);
      if (begin == std::string::npos) {
        ADD_FAILURE() << "the test's text has no \"" << part << "\" after byte " << from;
        return {};
      }
      spans.push_back({begin, from = begin + part.size()});
    }
    return spans;
  }

  std::string show(Span span) const { return std::string(slice(text_, span)); }
  std::vector<std::string> show(const Spans& spans) const {
    std::vector<std::string> out;
    for (const auto& span : spans) out.push_back(show(span));
    return out;
  }
  std::vector<std::string> shown_quotations() const {
    std::vector<std::string> out;
    for (const auto& q : quotations_) out.push_back(show(q.span));
    return out;
  }

 private:
  std::string text_;
  Spans paragraphs_;
  std::vector<Quotation> quotations_;
};

using Parts = std::vector<std::string>;

struct Said {
  Parts source = {}, cue = {}, content = {}, addressee = {}, condition = {};
  double confidence = 0.9;
};

inline Statement statement(const Text& text, const Said& said) {
  Statement s;
  s.source = text.all(said.source);
  s.cue = text.all(said.cue);
  s.content = text.all(said.content);
  s.addressee = text.all(said.addressee);
  s.condition = text.all(said.condition);
  s.confidence = said.confidence;
  return s;
}

inline std::vector<Statement> statements(const Text& text, const std::vector<Said>& all) {
  std::vector<Statement> out;
  for (const auto& said : all) out.push_back(statement(text, said));
  return out;
}

// How long something may take: generous for a busy machine and a debug build, and far below what a quadratic loop
// takes.
class Stopwatch {
 public:
  double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count(); }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace hearsay::test
