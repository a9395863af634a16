// Cases in plain text: a text, a line "---", and the statements expected of it as `hearsay read` prints them.
// README.md beside this says how one is written. For the tests alone.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay::cases {

// A statement as the view prints it, or a gap ("..."): any number of statements that the case does not speak of.
struct Entry {
  bool gap = false;
  std::size_t depth = 0;
  std::string head;               // without its number and its confidence
  std::vector<std::string> body;  // content, and the condition where there is one

  bool operator==(const Entry&) const = default;

  std::string print() const {
    if (gap) return "...\n";
    std::string out = std::string(depth * 3, ' ') + head + "\n";
    for (const std::string& line : body) out += std::string(depth * 3 + 3, ' ') + line + "\n";
    return out;
  }
};

struct Case {
  std::string text;
  std::vector<Entry> expected;
  std::string mistake;  // what is wrong with the case itself; empty where nothing is
};

inline std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

inline std::string_view without_blanks_at_the_end(std::string_view line) {
  return line.substr(0, line.find_last_not_of(" \t") + 1);
}

inline std::string one_blank_each(std::string_view text) {
  std::string out;
  for (const char c : without_blanks_at_the_end(text)) {
    const bool blank = c == ' ' || c == '\t';
    if (!blank) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  return out;
}

// What stands left of a line in the tree: its columns, and it is taken away.
inline std::size_t strip_branches(std::string_view& line) {
  std::size_t columns = 0;
  for (;; ++columns) {
    std::size_t size = 0;
    if (line.starts_with(' ')) size = 1;
    for (const std::string_view part : {"│", "├", "└", "─"}) {
      if (line.starts_with(part)) size = part.size();
    }
    if (size == 0) return columns;
    line.remove_prefix(size);
  }
}

// "s12 Ann · said (0.42)" gives "Ann · said"; empty where the line is not the first of a statement.
inline std::string head_of(std::string_view line) {
  std::size_t digits = 1;
  while (digits < line.size() && line[digits] >= '0' && line[digits] <= '9') ++digits;
  if (!line.starts_with('s') || digits == 1 || digits >= line.size() || line[digits] != ' ') return {};
  return one_blank_each(line.substr(digits + 1));
}

// What is left to chance: a confidence at the end, and the mark of a speaker that is not sure.
inline void drop_confidence(std::string& head) {
  for (const std::string_view behind : {"? “", "? · "}) {
    const std::size_t mark = head.find(behind);
    if (mark != std::string::npos && mark < head.find(" · ") + 2) head.erase(mark, 1);
  }
  const std::size_t at = head.rfind(" (0.");
  if (at != std::string::npos && head.size() == at + 7 && head.back() == ')') head.resize(at);
}

// The view's statements. A line that is neither a statement's first nor its content or condition goes on with the one
// before it, so that a view copied from a narrow terminal is as good as a wide one.
inline std::vector<Entry> parse_view(std::string_view view, std::string& mistake) {
  std::vector<Entry> entries;
  for (const std::string_view whole : lines_of(view)) {
    std::string_view line = without_blanks_at_the_end(whole);
    const std::size_t columns = strip_branches(line);
    if (line.empty()) continue;
    const bool content = line.starts_with("❝ ") || line.starts_with("◐ ") || line.starts_with("≈ ") ||
                         line.starts_with("condition: ");
    if (line.starts_with("...")) {
      entries.push_back({true, 0, "", {}});
    } else if (std::string head = head_of(line); !head.empty()) {
      entries.push_back({false, columns / 3, std::move(head), {}});
    } else if (entries.empty() || entries.back().gap) {
      mistake = "not a statement: " + std::string(line);
    } else if (content) {
      entries.back().body.push_back(one_blank_each(line));
    } else {
      std::string& last = entries.back().body.empty() ? entries.back().head : entries.back().body.back();
      last += " " + one_blank_each(line);
    }
  }
  for (Entry& entry : entries) drop_confidence(entry.head);
  return entries;
}

inline Case parse_case(std::string_view section) {
  Case result;
  bool in_head = true;
  bool found = false;
  std::string view;
  for (const std::string_view line : lines_of(section)) {
    if (found) {
      view.append(line).append("\n");
    } else if (without_blanks_at_the_end(line) == "---") {
      found = true;
    } else if (!in_head || !(line.starts_with('#') || without_blanks_at_the_end(line).empty())) {
      in_head = false;
      result.text.append(line).append("\n");
    }
  }
  if (!found) result.mistake = "the line --- is missing";
  else if (result.text.empty()) result.mistake = "there is no text";
  else result.expected = parse_view(view, result.mistake);
  return result;
}

inline std::vector<Case> parse_cases(std::string_view file) {
  std::vector<std::string> sections(1);
  for (const std::string_view line : lines_of(file)) {
    if (without_blanks_at_the_end(line) == "===") sections.emplace_back();
    else sections.back().append(line).append("\n");
  }
  std::vector<Case> cases;
  for (const std::string& section : sections) cases.push_back(parse_case(section));
  return cases;
}

// Whether `got` is what is expected, a gap standing for any run of statements.
inline bool matches(const std::vector<Entry>& expected, const std::vector<Entry>& got) {
  std::size_t e = 0;
  std::size_t g = 0;
  std::size_t gap = expected.size();  // the last gap seen, and how far it was stretched
  std::size_t stretched = 0;
  while (g < got.size()) {
    if (e < expected.size() && expected[e].gap) {
      gap = e++;
      stretched = g;
    } else if (e < expected.size() && expected[e] == got[g]) {
      ++e;
      ++g;
    } else if (gap < expected.size()) {
      e = gap + 1;
      g = ++stretched;
    } else {
      return false;
    }
  }
  while (e < expected.size() && expected[e].gap) ++e;
  return e == expected.size();
}

// Both, with "-" before what is expected and did not come, and "+" before what came and is not expected.
inline std::string diff(const std::vector<Entry>& expected, const std::vector<Entry>& got) {
  const auto split = [](const std::vector<Entry>& entries) {
    std::string text;
    for (const Entry& entry : entries) text += entry.print();
    std::vector<std::string> lines;
    for (const std::string_view line : lines_of(text)) lines.emplace_back(line);
    return lines;
  };
  const auto a = split(expected);
  const auto b = split(got);
  std::vector<std::vector<std::size_t>> common(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      common[i][j] = a[i] == b[j] ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    }
  }
  std::string out;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i] == b[j]) {
      out += "  " + a[i++] + "\n";
      ++j;
    } else if (i < a.size() && (j == b.size() || common[i + 1][j] >= common[i][j + 1])) {
      out += "- " + a[i++] + "\n";
    } else {
      out += "+ " + b[j++] + "\n";
    }
  }
  return out;
}

}  // namespace hearsay::cases
