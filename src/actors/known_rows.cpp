#include "actors/known_rows.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string_view>
#include <unordered_map>

#include "actors/known_csv.h"
#include "actors/known_names.h"
#include "record/day.h"
#include "text/utf8.h"

namespace hearsay {
namespace {

constexpr std::size_t kMostBytes = std::size_t{64} << 20;
constexpr std::size_t kMostAliases = 100;

enum Column : std::size_t { kName, kKind, kWikidata, kAliases, kGender, kOffice, kFrom, kUntil, kCountry, kShared };
constexpr std::array<std::string_view, 10> kColumns = {"name",   "kind", "wikidata", "aliases", "gender",
                                                       "office", "from", "until",    "country", "shared"};
constexpr std::size_t kNeeded = kShared;  // all before it must be there

std::string column_list() {
  std::string out;
  for (std::size_t i = 0; i < kNeeded; ++i) out += (i ? ", " : "") + std::string(kColumns[i]);
  return "the columns are " + out + ", and shared where it is needed";
}

bool is_wikidata(std::string_view id) {
  return id.size() >= 2 && id.size() <= 16 && id[0] == 'Q' && id[1] != '0' &&
         std::all_of(id.begin() + 1, id.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<std::string> parts(std::string_view list) {
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin <= list.size();) {
    const std::size_t end = std::min(list.find(';', begin), list.size());
    const auto part = list.substr(begin, end - begin);
    if (const auto first = part.find_first_not_of(" \t"); first != std::string_view::npos) {
      out.emplace_back(part.substr(first, part.find_last_not_of(" \t") + 1 - first));
    }
    begin = end + 1;
  }
  return out;
}

class RowReader {
 public:
  RowReader(const std::string& text, const std::string& path) : text_(text), path_(path), csv_(text) {}

  Result<std::vector<KnownRow>> run() {
    if (auto fine = is_text(); !fine) return std::unexpected(fine.error());
    if (auto fine = header(); !fine) return std::unexpected(fine.error());
    std::vector<KnownRow> rows;
    for (;;) {
      const auto more = csv_.next(fields_);
      if (!more) return fail(more.error().kind, path_ + ": " + more.error().message);
      if (!*more) return rows;
      if (auto fine = row(rows.emplace_back()); !fine) return std::unexpected(fine.error());
    }
  }

 private:
  std::unexpected<Error> wrong(std::size_t line, const std::string& what) const {
    return fail(ErrorKind::kUsage, path_ + ": line " + std::to_string(line) + ": " + what);
  }
  std::unexpected<Error> wrong(const std::string& what) const { return wrong(csv_.line(), what); }

  Result<void> is_text() const {
    if (is_valid_utf8(text_)) return {};
    std::size_t line = 1;
    for (std::size_t at = 0; at < text_.size();) {
      const CodePoint point = code_point_at(text_, at);
      if (!point.valid) break;
      if (point.value == U'\n') ++line;
      at += point.length;
    }
    return wrong(line, "there are bytes here that are not UTF-8: save the file as UTF-8");
  }

  Result<void> header() {
    const auto more = csv_.next(fields_);
    if (!more) return fail(more.error().kind, path_ + ": " + more.error().message);
    if (!*more) return wrong(1, "the file is empty; " + column_list());
    place_.fill(kNowhere);
    for (std::size_t i = 0; i < fields_.size(); ++i) {
      const auto column = std::find(kColumns.begin(), kColumns.end(), fields_[i]) - kColumns.begin();
      if (column == kColumns.size()) return wrong("there is no column " + shown(fields_[i]) + "; " + column_list());
      auto& place = place_[static_cast<std::size_t>(column)];
      if (place != kNowhere) return wrong("the column " + shown(fields_[i]) + " is there twice");
      place = i;
    }
    for (std::size_t i = 0; i < kNeeded; ++i) {
      if (place_[i] == kNowhere) return wrong("the column " + shown(kColumns[i]) + " is missing; " + column_list());
    }
    width_ = fields_.size();
    return {};
  }

  std::string take(Column column) {
    return place_[column] == kNowhere ? std::string() : std::move(fields_[place_[column]]);
  }

  Result<void> row(KnownRow& row) {
    if (fields_.size() != width_) {
      return wrong("there are " + std::to_string(fields_.size()) + " fields, and the first line names " +
                   std::to_string(width_) + " columns");
    }
    const std::string shared = take(kShared);
    row = {take(kName), take(kKind), take(kWikidata), parts(take(kAliases)), take(kGender),
           take(kOffice), take(kFrom), take(kUntil), take(kCountry), shared == "yes", csv_.line()};
    if (row.aliases.size() > kMostAliases) {
      return wrong("more than " + std::to_string(kMostAliases) + " aliases");
    }
    if (known_words(row.name).empty()) return wrong("the name " + shown(row.name) + " has no letter");
    if (row.kind != "person" && row.kind != "organisation" && row.kind != "country") {
      return wrong("the kind " + shown(row.kind) + " is not person, organisation or country");
    }
    if (!row.wikidata.empty() && !is_wikidata(row.wikidata)) {
      return wrong(shown(row.wikidata) + " is not a Wikidata id as in Q42");
    }
    if (!row.gender.empty() && row.gender != "f" && row.gender != "m") {
      return wrong("the gender " + shown(row.gender) + " is not f, m or empty");
    }
    if (!shared.empty() && shared != "yes") return wrong("shared is " + shown(shared) + ", not yes or empty");
    if (auto fine = dates(row); !fine) return fine;
    return once(row);
  }

  Result<void> dates(const KnownRow& row) const {
    if (row.office.empty() && !(row.from + row.until).empty()) return wrong("there are dates, and no office");
    if (!row.office.empty() && row.from.empty()) return wrong("the office " + shown(row.office) + " has no \"from\"");
    for (const auto& [date, name] : {std::pair{&row.from, "from"}, std::pair{&row.until, "until"}}) {
      if (!date->empty() && !is_day(*date)) {
        return wrong(std::string("the date ") + shown(*date) + " in \"" + name + "\" is not a day as in 2022-02-25");
      }
    }
    if (!row.until.empty() && row.until < row.from) {
      return wrong("the office ends on " + row.until + ", before it begins on " + row.from);
    }
    return {};
  }

  // The same actor, office and first day twice: one of the two must be a mistake.
  Result<void> once(const KnownRow& row) {
    const std::string who = row.wikidata.empty() ? row.kind + '\n' + row.name : row.wikidata;
    const auto [before, fresh] = lines_.emplace(who + '\n' + row.office + '\n' + row.from, csv_.line());
    if (fresh) return {};
    return wrong(shown(row.name) + (row.office.empty() ? "" : " as " + shown(row.office) + " from " + row.from) +
                 " is in line " + std::to_string(before->second) + " already");
  }

  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);
  const std::string& text_;
  const std::string& path_;
  CsvReader csv_;
  std::vector<std::string> fields_;
  std::array<std::size_t, kColumns.size()> place_{};
  std::size_t width_ = 0;
  std::unordered_map<std::string, std::size_t> lines_;
};

}  // namespace

Result<std::vector<KnownRow>> parse_known_rows(const std::string& text, const std::string& path) {
  return RowReader(text, path).run();
}

Result<std::vector<KnownRow>> read_known_rows(const std::string& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) return fail(ErrorKind::kNotFound, path + ": no such file (a list of actors)");
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
  if (!file || std::filesystem::is_directory(status)) {
    return fail(ErrorKind::kUnreadable, path + ": cannot be read as a list of actors");
  }
  std::string text;
  std::array<char, 65536> block;
  for (std::size_t count; (count = std::fread(block.data(), 1, block.size(), file.get())) > 0;) {
    text.append(block.data(), count);
    if (text.size() > kMostBytes) return fail(ErrorKind::kUsage, path + ": over 64 MB, too large for a list of actors");
  }
  if (std::ferror(file.get())) return fail(ErrorKind::kUnreadable, path + ": cannot be read as a list of actors");
  return parse_known_rows(text, path);
}

}  // namespace hearsay
