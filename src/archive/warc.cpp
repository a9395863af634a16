#include "archive/warc.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "archive/fields.h"
#include "archive/http.h"
#include "archive/timestamp.h"

namespace hearsay::archive {
namespace {

constexpr std::size_t kChunk = std::size_t{64} << 10;
constexpr std::size_t kMostNewlines = 16;  // after a record; two are in order
constexpr std::uint64_t kMaxSkipped = std::uint64_t{8} << 30;  // unpacked bytes of one record that is passed over
constexpr std::string_view kVersion = "WARC/";
constexpr std::string_view kVersionLine = "WARC/1.";  // what is looked for after damage

bool is_page_type(std::string_view type) {
  return type == "text/html" || type == "application/xhtml+xml" || type == "text/plain" || type == "text/xml" ||
         type == "application/xml" || type == "application/rss+xml" || type == "application/atom+xml";
}

// WARC 1.0 writes its addresses bare, as its grammar does not: <http://...>.
std::string_view address(std::string_view value) {
  if (value.starts_with('<') && value.ends_with('>') && value.size() >= 2) value = value.substr(1, value.size() - 2);
  return value;
}

std::optional<std::uint64_t> number(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (code != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return value;
}

struct Counts {
  std::size_t pages = 0;
  std::size_t other_records = 0;  // request, metadata, revisit...
  std::size_t other_status = 0;
  std::size_t other_types = 0;
};

class Warc : public Entries {
 public:
  Warc(Stream& stream, const Options& options) : stream_(stream), options_(options) {}
  std::optional<Entry> next() override;
  std::string left_out() const override;

 private:
  enum class Found { kRecord, kEnd, kError };

  // At the beginning of a record: its header, which is not consumed. kError: error_ is set, and lost() was called.
  Found find_record();
  std::optional<Entry> read_record();
  std::optional<Entry> page(const Fields& record, std::string_view block, bool whole, const std::string& path);
  bool pass_over(std::uint64_t size);
  bool is_plausible(std::uint64_t size);
  std::string_view whole_block(std::size_t size, std::string& why);
  void resynchronise();

  // An error; nothing where one was told since the last whole record.
  std::optional<Entry> lost(const Place& place, ErrorKind kind, std::string_view what);

  Stream& stream_;
  const Options& options_;
  Counts counts_;
  std::size_t header_ = 0;  // bytes of the present record's header
  bool lost_ = false;
  bool ended_ = false;
  bool any_error_ = false;
};

std::optional<Entry> Warc::lost(const Place& place, ErrorKind kind, std::string_view what) {
  any_error_ = true;
  if (std::exchange(lost_, true)) return std::nullopt;
  return Entry{options_.path, fail(kind, fmt::format("record at byte {}: {}", to_string(place), what))};
}

// To the next place where a record may begin; to the end of what there is.
void Warc::resynchronise() {
  char before = '\n';
  while (true) {
    const std::string_view view = stream_.ahead(kChunk);
    if (view.size() < kVersionLine.size()) {
      stream_.consume(view.size());
      return;
    }
    if (stream_.starts_member() && view.starts_with(kVersionLine)) return;
    const auto member = stream_.member_with(kVersionLine);
    std::size_t found = view.find(kVersionLine, before == '\n' ? 0 : 1);
    while (found != std::string_view::npos && found > 0 && view[found - 1] != '\n') found = view.find(kVersionLine, found + 1);
    if (member && *member < view.size()) found = std::min(found, *member);
    if (found != std::string_view::npos) {
      stream_.consume(found);
      return;
    }
    const std::size_t done = view.size() - (kVersionLine.size() - 1);
    before = view[done - 1];
    stream_.consume(done);
  }
}

bool Warc::is_plausible(std::uint64_t size) {
  const auto all = stream_.file_size();
  return stream_.is_gzip() || !all || size <= *all - std::min(*all, stream_.place().offset);
}

// Passes over a record's block without keeping it. False where its length cannot be right.
bool Warc::pass_over(std::uint64_t size) {
  for (std::uint64_t left = size; left > 0;) {
    const std::string_view view = stream_.ahead(static_cast<std::size_t>(std::min<std::uint64_t>(left, kChunk)));
    if (view.empty()) return false;
    if (const auto member = stream_.member_with(kVersionLine); member && *member < view.size()) {
      stream_.consume(*member);
      return false;
    }
    left -= view.size();
    stream_.consume(view.size());
    if (size - left > kMaxSkipped) return false;
  }
  return true;
}

// The block after the header, and that what comes after it is where a record may end. Otherwise `why` says what is
// wrong.
std::string_view Warc::whole_block(std::size_t size, std::string& why) {
  const std::size_t all = header_ + size;
  const std::string_view view = stream_.ahead(all + kMostNewlines + kVersion.size());
  if (view.size() < all) {
    why = stream_.damage() ? "it is cut off: " + stream_.damage()->message
                           : std::string("it is cut off, or its length is wrong: the file ends before it does");
    return {};
  }
  if (const auto member = stream_.member_with(kVersionLine); member && *member < all) {
    why = "its length is wrong: the next record begins before it ends";
    return {};
  }
  std::string_view after = view.substr(all);
  if (after.starts_with("\r\n\r\n")) return view.substr(header_, size);  // in order, whatever is wrong with the next one
  while (!after.empty() && (after.front() == '\r' || after.front() == '\n')) after.remove_prefix(1);
  if (!after.empty() && !after.starts_with(kVersion.substr(0, std::min(after.size(), kVersion.size())))) {
    why = "its length is wrong: no record begins after it";
    return {};
  }
  return view.substr(header_, size);
}

std::optional<Entry> Warc::page(const Fields& record, std::string_view block, bool whole, const std::string& path) {
  std::string content_type(record.get("Content-Type"));
  const auto answer = read_answer(block);
  if (answer) {
    if (answer->status < 200 || answer->status > 299) {
      ++counts_.other_status;
      return std::nullopt;
    }
    content_type = answer->content_type;
  }
  const std::string type = media_type(content_type);
  const std::string_view bare = answer ? answer->body : block;
  const bool tagged = type.empty() && answer && (trim(bare.substr(0, 1024)).starts_with('<') || !answer->content_encoding.empty());
  if (!is_page_type(type) && !tagged) {
    ++counts_.other_types;
    return std::nullopt;
  }
  ++counts_.pages;
  auto body = !whole ? std::nullopt : answer ? decoded_body(*answer, kMaxEntryBytes) : std::optional(std::string(block));
  if (!body) {
    return Entry{path, fail(ErrorKind::kTooLarge, fmt::format("the page has more than {} MB", kMaxEntryBytes >> 20))};
  }
  Input input;
  input.path = path;
  input.bytes = std::move(*body);
  input.url = std::string(address(record.get("WARC-Target-URI")));
  input.media_type = content_type;
  input.charset = options_.charset.empty() ? parameter(content_type, "charset") : options_.charset;
  input.fetched = timestamp_or_nothing(record.get("WARC-Date"));
  return Entry{path, std::move(input)};
}

Warc::Found Warc::find_record() {
  while (true) {
    std::string_view view = stream_.ahead(1);
    while (!view.empty() && (view[0] == '\r' || view[0] == '\n')) {
      stream_.consume(1);
      view = stream_.ahead(1);
    }
    if (!view.empty()) return Found::kRecord;
    if (!stream_.damage()) return Found::kEnd;
    return Found::kError;
  }
}

// The record that begins here; nothing where it is no page, or where nothing is to be told of it.
std::optional<Entry> Warc::read_record() {
  const Place place = stream_.place();
  const std::string_view view = stream_.ahead(kMaxHeader);
  if (!view.starts_with(kVersion)) {
    auto told = lost(place, ErrorKind::kUnreadable, "no WARC record begins here");
    resynchronise();
    return told;
  }
  const auto end = header_end(view);
  const Fields record(view.substr(0, end.value_or(0)));
  const auto length = end ? number(record.get("Content-Length")) : std::nullopt;
  if (!length) {
    std::string why = "its Content-Length is missing or no number";
    if (!end) why = view.size() < kMaxHeader ? "its header is cut off" : "its header is over 64 KB";
    if (stream_.damage()) why += ": " + stream_.damage()->message;
    auto told = lost(place, ErrorKind::kUnreadable, why);
    stream_.consume(end.value_or(1));
    resynchronise();
    return told;
  }
  header_ = *end;
  const std::string type = lower(record.get("WARC-Type"));
  const bool wanted = type == "response" || type == "resource";
  const std::string path = fmt::format("{}#{}", options_.path, to_string(place));
  if (!is_plausible(*length)) {
    auto told = lost(place, ErrorKind::kUnreadable, "its length is wrong: it is more than the file has");
    stream_.consume(header_);
    resynchronise();
    return told;
  }
  std::string why;
  std::optional<Entry> found;
  if (*length <= kMaxEntryBytes + kMaxHeader) {
    const std::string_view block = whole_block(static_cast<std::size_t>(*length), why);
    if (why.empty()) {
      if (wanted) found = page(record, block, true, path);
      else ++counts_.other_records;
      stream_.consume(header_ + static_cast<std::size_t>(*length));
    } else {
      // Where gzip is damaged the next member is found from there; else the next record may lie within this one.
      found = lost(place, ErrorKind::kUnreadable, why);
      const auto member = stream_.member_with(kVersionLine);
      if (!member && stream_.damage() && stream_.starts_member()) {
        ended_ = !stream_.resume();
      } else {
        stream_.consume(member ? *member : header_);
        if (!member) resynchronise();
      }
      return found;
    }
  } else {
    if (wanted) found = page(record, stream_.ahead(header_ + kMaxHeader).substr(header_), false, path);
    else ++counts_.other_records;
    stream_.consume(header_);
    if (!pass_over(*length)) {
      auto told = lost(place, ErrorKind::kUnreadable, "it is cut off, or its length is wrong");
      if (!stream_.starts_member()) resynchronise();
      return told ? told : found;
    }
  }
  lost_ = false;
  return found;
}

std::optional<Entry> Warc::next() {
  while (!ended_) {
    const Found here = find_record();
    if (here == Found::kRecord) {
      if (auto entry = read_record()) return entry;
      continue;
    }
    std::optional<Entry> told;
    if (here == Found::kError) {
      const Error damage = *stream_.damage();
      any_error_ = true;
      if (!std::exchange(lost_, true)) told = Entry{options_.path, std::unexpected(damage)};
      if (!stream_.resume()) ended_ = true;
    } else {
      ended_ = true;
    }
    if (told) return told;
  }
  if (counts_.pages == 0 && !std::exchange(any_error_, true)) {
    const std::string rest = left_out();
    return Entry{options_.path, fail(ErrorKind::kNotNewsPage, "no page in this archive" + (rest.empty() ? rest : " (" + rest + ")"))};
  }
  return std::nullopt;
}

std::string Warc::left_out() const {
  std::string text;
  const auto add = [&](std::size_t n, std::string_view what) {
    if (n > 0) text += fmt::format("{}{} {}", text.empty() ? "left out: " : ", ", n, what);
  };
  add(counts_.other_records, "that are no answers");
  add(counts_.other_status, "with a status that is not 2xx");
  add(counts_.other_types, "of other types");
  return text;
}

}  // namespace

std::unique_ptr<Entries> read_warc(Stream& stream, const Options& options) {
  return std::make_unique<Warc>(stream, options);
}

}  // namespace hearsay::archive
