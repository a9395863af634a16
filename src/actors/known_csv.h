// CSV: the fields of a text, one record after the other, after RFC 4180: fields between commas, a field in quotation
// marks may hold commas, line ends and doubled marks. Lines may end in LF or CR LF; a byte-order mark at the beginning
// and lines of blanks alone are passed over.
//
// Units: lines, from 1. Errors: kUsage, a sentence without the file's name ("line 3: ..."); nothing is read after one.
// Cost: linear, one record in memory. Thread safety: one object, one thread. It looks into `text`.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <hearsay/error.h>

namespace hearsay {

inline constexpr std::size_t kMostCsvLines = 1'000'000;

class CsvReader {
 public:
  explicit CsvReader(std::string_view text);

  // The next record into `fields`, without blanks at their ends; false at the end of the text.
  Result<bool> next(std::vector<std::string>& fields);

  // Where the record that was last read begins.
  std::size_t line() const { return record_line_; }

 private:
  Result<void> field(std::string& out);
  Result<void> quoted(std::string& out);
  void line_end();  // passes over it, where one is

  bool at_line_end() const;

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t record_line_ = 1;
};

// `text`, as a message can show it: in quotation marks, on one line, cut where it is long.
std::string shown(std::string_view text);

}  // namespace hearsay
