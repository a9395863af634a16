#include "cli/terminal_text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace hearsay::cli {
namespace {

constexpr UChar32 kReplacement = 0xFFFD;
constexpr UChar32 kJoiner = 0x200D;

// A character that the eye sees: [begin, end) of its run's text.
struct Cluster {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t run = 0;
  std::uint8_t width = 0;
  bool blank = false;
  bool break_before = false;  // a line may begin here
};

UChar32 next(std::string_view text, std::size_t& at) {
  UChar32 c = 0;
  const auto size = static_cast<std::int64_t>(text.size());
  auto i = static_cast<std::int64_t>(at);
  U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), i, size, c);
  at = static_cast<std::size_t>(i);
  return c;
}

void append(std::string& out, UChar32 c) {
  char buffer[U8_MAX_LENGTH];
  std::int32_t size = 0;
  U8_APPEND_UNSAFE(buffer, size, c);
  out.append(buffer, static_cast<std::size_t>(size));
}

bool is_blank(UChar32 c) {
  return (c >= 0x09 && c <= 0x0D) || c == ' ' || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0x3000;
}

// Characters that have no shape of their own but change how others are shown: bidirectional controls, soft hyphen,
// tags, byte order marks. Joiners and variation selectors stay: emoji and several scripts are unreadable without them.
bool is_invisible(UChar32 c) {
  if (c == kJoiner || c == 0x200C || (c >= 0xFE00 && c <= 0xFE0F)) return false;
  return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || (c >= 0xFFF9 && c <= 0xFFFB);
}

int code_point_width(UChar32 c) {
  const auto type = u_charType(c);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
  if (c >= 0x1160 && c <= 0x11FF) return 0;  // medial and final Hangul letters join the one before
  const auto east_asian = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

bool is_regional(UChar32 c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }

bool breaks_before(UChar32 before, UChar32 c) {
  const auto line_break = u_getIntPropertyValue(c, UCHAR_LINE_BREAK);
  const bool ideograph = line_break == U_LB_IDEOGRAPHIC || line_break == U_LB_H2 || line_break == U_LB_H3;
  return ideograph && u_getIntPropertyValue(before, UCHAR_LINE_BREAK) != U_LB_OPEN_PUNCTUATION;
}

void add_clusters(std::string_view text, std::uint32_t run, std::vector<Cluster>& out) {
  UChar32 before = 0;
  bool open_flag = false;  // the first half of a flag waits for the second
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    const UChar32 c = std::max<UChar32>(next(text, at), 0);
    const auto end = static_cast<std::uint32_t>(at);
    const int width = code_point_width(c);
    const bool second_half = open_flag && is_regional(c);
    const bool skin = c >= 0x1F3FB && c <= 0x1F3FF;
    open_flag = is_regional(c) && !second_half;
    if (!out.empty() && !out.back().blank && (width == 0 || before == kJoiner || second_half || skin)) {
      Cluster& last = out.back();
      if (last.run == run) {
        last.end = end;
        last.width = static_cast<std::uint8_t>(second_half ? 2 : std::max<int>(last.width, width));
        before = c;
        continue;
      }
    }
    const bool break_before = c != ' ' && !out.empty() && (out.back().blank || breaks_before(before, c));
    out.push_back({begin, end, run, static_cast<std::uint8_t>(width), c == ' ', break_before});
    before = c;
  }
}

Line line_of(const Line& runs, const std::vector<Cluster>& clusters, std::size_t begin, std::size_t end) {
  while (end > begin && clusters[end - 1].blank) --end;
  Line line;
  for (std::size_t i = begin; i < end;) {
    std::size_t j = i;
    while (j < end && clusters[j].run == clusters[i].run) ++j;
    const Run& run = runs[clusters[i].run];
    line.push_back({run.text.substr(clusters[i].begin, clusters[j - 1].end - clusters[i].begin), run.style});
    i = j;
  }
  return line;
}

const char* code(Style style) {
  switch (style) {
    case Style::kPlain:
    case Style::kParaphrase:
      return "";
    case Style::kHeadline:
    case Style::kSpeaker:
      return "1";
    case Style::kDim:
      return "2";
    case Style::kCue:
      return "36";
    case Style::kAddressee:
      return "35";
    case Style::kDirect:
      return "32";
    case Style::kMixed:
    case Style::kCondition:
    case Style::kNote:
      return "33";
    case Style::kAttitude:
      return "3;34";
    case Style::kNegated:
      return "31";
    case Style::kMark:
      return "1;4";
  }
  return "";
}

}  // namespace

std::string neutral(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const UChar32 c = next(text, at);
    if (c < 0 || (c >= 0x80 && c < 0xA0 && c != 0x85)) {
      append(out, kReplacement);
    } else if (is_blank(c)) {
      if (out.empty() || out.back() != ' ') out += ' ';
    } else if (c < 0x20) {
      append(out, 0x2400 + c);
    } else if (c == 0x7F) {
      append(out, 0x2421);
    } else if (!is_invisible(c)) {
      out.append(text.substr(begin, at - begin));
    }
  }
  return out;
}

int display_width(std::string_view text) {
  std::vector<Cluster> clusters;
  add_clusters(text, 0, clusters);
  int width = 0;
  for (const Cluster& cluster : clusters) width += cluster.width;
  return width;
}

std::vector<Line> wrap(const Line& runs, int width) {
  std::vector<Cluster> clusters;
  for (std::size_t r = 0; r < runs.size(); ++r) add_clusters(runs[r].text, static_cast<std::uint32_t>(r), clusters);
  std::vector<Line> lines;
  if (width <= 0) {
    lines.push_back(line_of(runs, clusters, 0, clusters.size()));
    return lines;
  }
  std::size_t start = 0;
  std::size_t last_break = 0;
  int column = 0;
  for (std::size_t i = 0; i < clusters.size();) {
    if (clusters[i].break_before) last_break = i;
    const bool overflows = !clusters[i].blank && i > start && column + clusters[i].width > width;
    if (!overflows) {
      // A blank at the beginning of a line is no part of it.
      if (clusters[i].blank && i == start) start = i + 1;
      else column += clusters[i].width;
      ++i;
      continue;
    }
    const std::size_t end = last_break > start ? last_break : i;
    lines.push_back(line_of(runs, clusters, start, end));
    start = i = last_break = end;
    column = 0;
  }
  if (start < clusters.size() || lines.empty()) lines.push_back(line_of(runs, clusters, start, clusters.size()));
  return lines;
}

std::string cut(std::string_view text, int width) {
  if (display_width(text) <= width) return std::string(text);
  std::vector<Cluster> clusters;
  add_clusters(text, 0, clusters);
  std::string out;
  int column = 0;
  for (const Cluster& cluster : clusters) {
    if (column + cluster.width > width - 1) break;
    column += cluster.width;
    out.append(text.substr(cluster.begin, cluster.end - cluster.begin));
  }
  return width > 0 ? out + "…" : out;
}

std::string paint(const Line& line, bool colour) {
  std::string out;
  for (const Run& run : line) {
    const std::string_view sgr = colour ? code(run.style) : "";
    if (!sgr.empty()) out.append("\x1b[").append(sgr).append("m");
    out += run.text;
    if (!sgr.empty()) out += "\x1b[0m";
  }
  return out;
}

}  // namespace hearsay::cli
