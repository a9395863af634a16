#include "actors/known_csv.h"

#include <algorithm>

#include "text/utf8.h"

namespace hearsay {
namespace {

constexpr std::size_t kShown = 60;  // bytes

void trim(std::string& field) {
  constexpr const char* kBlanks = " \t\r\n";
  const auto begin = field.find_first_not_of(kBlanks);
  if (begin == std::string::npos) {
    field.clear();
    return;
  }
  field.erase(field.find_last_not_of(kBlanks) + 1);
  field.erase(0, begin);
}

std::unexpected<Error> wrong(std::size_t line, const std::string& what) {
  return fail(ErrorKind::kUsage, "line " + std::to_string(line) + ": " + what);
}

}  // namespace

std::string shown(std::string_view text) {
  std::string out;
  for (const char c : text.substr(0, kShown)) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
  const bool cut = out.size() < text.size();
  while (cut && !out.empty() && !is_valid_utf8(out)) out.pop_back();
  return '"' + replace_invalid_utf8(out, nullptr) + (cut ? "...\"" : "\"");
}

CsvReader::CsvReader(std::string_view text) : text_(text) {
  if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
}

bool CsvReader::at_line_end() const {
  if (at_ == text_.size() || text_[at_] == '\n') return true;
  return text_[at_] == '\r' && (at_ + 1 == text_.size() || text_[at_ + 1] == '\n');
}

void CsvReader::line_end() {
  if (at_ < text_.size() && text_[at_] == '\r') ++at_;
  if (at_ < text_.size() && text_[at_] == '\n') ++at_, ++line_;
}

Result<bool> CsvReader::next(std::vector<std::string>& fields) {
  for (;;) {
    fields.clear();
    if (at_ == text_.size()) return false;
    record_line_ = line_;
    for (bool more = true; more;) {
      if (auto read = field(fields.emplace_back()); !read) return std::unexpected(read.error());
      more = at_ < text_.size() && text_[at_] == ',';
      if (more) ++at_;
    }
    line_end();
    if (line_ > kMostCsvLines + 1) {
      return wrong(record_line_, "more than " + std::to_string(kMostCsvLines) + " lines are not read");
    }
    if (fields.size() > 1 || !fields[0].empty()) return true;
  }
}

Result<void> CsvReader::field(std::string& out) {
  const auto first = std::min(text_.find_first_not_of(" \t", at_), text_.size());
  if (first < text_.size() && text_[first] == '"') {
    at_ = first;
    return quoted(out);
  }
  const std::size_t begin = at_;
  while (!at_line_end() && text_[at_] != ',') {
    if (text_[at_++] != '"') continue;
    return wrong(line_, "a quotation mark inside a field: put all of the field into marks, and double the marks inside");
  }
  out = text_.substr(begin, at_ - begin);
  trim(out);
  return {};
}

Result<void> CsvReader::quoted(std::string& out) {
  const std::size_t opened = line_;
  for (++at_;; ++at_) {
    if (at_ == text_.size()) return wrong(opened, "a quotation mark is opened here and never closed");
    if (text_[at_] == '"') {
      if (text_.substr(at_, 2) != "\"\"") break;
      ++at_;
    }
    if (text_[at_] == '\n') ++line_;
    out += text_[at_];
  }
  ++at_;
  while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
  if (!at_line_end() && text_[at_] != ',') return wrong(line_, "there is text behind a closing quotation mark");
  trim(out);
  return {};
}

}  // namespace hearsay
