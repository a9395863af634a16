// An article as Markdown. What the page wrote is text, whatever it looks like: each block is one line, and every
// character that CommonMark or GitHub's tables and strikes would take for markup has a backslash before it.
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <hearsay/page.h>

#include "record/names.h"
#include "text/sentences.h"
#include "text/utf8.h"

namespace hearsay {
namespace {

enum class Show { kNothing, kParagraph, kHeading, kItem, kQuote };

// A stretch of the text that is shown in one way.
struct Stretch {
  Span span;
  Show show = Show::kParagraph;
  int level = 0;
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// One line: a blank for every run of white space, U+FFFD for control characters and for what is not UTF-8.
std::string one_line(std::string_view text) {
  std::string out;
  const std::string valid = replace_invalid_utf8(text, nullptr);
  for (const char c : valid) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == ' ' || (c >= '\t' && c <= '\r')) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (byte < 0x20 || byte == 0x7F) {
      out += "\uFFFD";
    } else {
      out += c;
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// Where a backslash must go before the line's first mark: "# x", "- x", "> x", "12. x"; npos where nowhere.
std::size_t line_mark(std::string_view line) {
  if (line.empty()) return std::string_view::npos;
  if (std::string_view("#>-+=").find(line[0]) != std::string_view::npos) return 0;
  std::size_t digits = 0;
  while (digits < line.size() && is_digit(line[digits])) ++digits;
  const bool number = digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')');
  return number && (digits + 1 == line.size() || line[digits + 1] == ' ') ? digits : std::string_view::npos;
}

std::string escaped(std::string_view text) {
  const std::string line = one_line(text);
  const std::size_t mark = line_mark(line);
  std::string out;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    const char next = at + 1 < line.size() ? line[at + 1] : '\0';
    const bool entity = c == '&' && (is_letter(next) || next == '#');
    const bool closing = c == '#' && at + 1 == line.size();  // of a heading: "# Notes in C#"
    if (at == mark || entity || closing || std::string_view("\\`*_[]<~|").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

void add_mark(std::vector<Stretch>& marks, Span span, Show show, std::size_t size, int level = 0) {
  span.end = std::min(span.end, size);
  if (!span.empty()) marks.push_back({span, show, level});
}

// All of the text, cut where something is shown in another way, in order and without overlap: where two marks overlap
// the first has it, and of two that begin together what is left out.
std::vector<Stretch> stretches(const Article& article) {
  const std::size_t size = article.text.size();
  std::vector<Stretch> marks;
  for (const Span span : article.headline) add_mark(marks, span, Show::kNothing, size);
  if (article.subhead && article.subhead->span) add_mark(marks, *article.subhead->span, Show::kNothing, size);
  for (const Span span : article.boilerplate) add_mark(marks, span, Show::kNothing, size);
  for (const Part& part : article.parts) {
    if (part.kind == PartKind::kHeading) add_mark(marks, part.span, Show::kHeading, size, std::clamp(part.level, 2, 6));
    if (part.kind == PartKind::kItem) add_mark(marks, part.span, Show::kItem, size);
    if (part.kind == PartKind::kQuote) add_mark(marks, part.span, Show::kQuote, size);
    if (part.kind == PartKind::kRow) add_mark(marks, part.span, Show::kParagraph, size);
  }
  std::stable_sort(marks.begin(), marks.end(),
                   [](const Stretch& a, const Stretch& b) { return a.span.begin < b.span.begin; });
  std::vector<Stretch> out;
  std::size_t end = 0;
  for (Stretch mark : marks) {
    mark.span.begin = std::max(mark.span.begin, end);
    if (mark.span.empty()) continue;
    if (end < mark.span.begin) out.push_back({{end, mark.span.begin}});
    out.push_back(mark);
    end = mark.span.end;
  }
  if (end < size) out.push_back({{end, size}});
  return out;
}

class Page {
 public:
  void add(Show show, int level, const std::string& line) {
    if (line.empty() || show == Show::kNothing) return;
    if (!out_.empty()) {
      const bool together = show == last_ && (show == Show::kItem || show == Show::kQuote);
      out_ += !together ? "\n" : show == Show::kQuote ? ">\n" : "";
    }
    if (show == Show::kHeading) out_.append(static_cast<std::size_t>(level), '#') += ' ';
    if (show == Show::kItem) out_ += "- ";
    if (show == Show::kQuote) out_ += "> ";
    out_.append(line) += '\n';
    last_ = show;
  }
  std::string take() && { return std::move(out_); }

 private:
  std::string out_;
  Show last_ = Show::kParagraph;
};

std::string headline_of(const Article& article) {
  std::string out;
  for (const Span span : article.headline) {
    const bool is_subhead = article.subhead && article.subhead->span == span;
    if (is_subhead || span.empty() || span.end > article.text.size()) continue;
    if (!out.empty()) out += ' ';
    out += slice(article.text, span);
  }
  return escaped(out);
}

// "Ann Lee, Bo Ek · The Post · 2022-02-25 · credits Reuters (dateline)", as far as the page gives it.
std::string facts(const Article& article) {
  std::string names, credits, out;
  const auto join = [](std::string& list, std::string_view mark, const std::string& more) {
    if (more.empty()) return;
    if (!list.empty()) list += mark;
    list += more;
  };
  for (const Named& person : article.byline) join(names, ", ", one_line(person.name));
  for (const Credit& credit : article.credits) {
    std::string name = one_line(credit.name);
    if (name.empty()) continue;
    if (credit.how != CreditKind::kMetadata) name.append(" (").append(record::name_of(record::kCreditKinds, credit.how)) += ')';
    join(credits, ", ", name);
  }
  join(out, " · ", names);
  if (article.outlet) join(out, " · ", one_line(article.outlet->name));
  if (article.date) join(out, " · ", one_line(article.date->value));
  if (!credits.empty()) join(out, " · ", "credits " + credits);
  return escaped(out);
}

}  // namespace

std::string to_markdown(const Article& article) {
  Page page;
  page.add(Show::kHeading, 1, headline_of(article));
  if (article.subhead) {
    const std::string subhead = escaped(article.subhead->name);
    page.add(Show::kParagraph, 0, subhead.empty() ? "" : '*' + subhead + '*');
  }
  page.add(Show::kParagraph, 0, facts(article));
  const Spans paragraphs = split_paragraphs(article.text);
  std::size_t next = 0;  // the first paragraph that is not yet over
  for (const Stretch& stretch : stretches(article)) {
    while (next < paragraphs.size() && paragraphs[next].end <= stretch.span.begin) ++next;
    for (std::size_t i = next; i < paragraphs.size() && paragraphs[i].begin < stretch.span.end; ++i) {
      const Span shown{std::max(paragraphs[i].begin, stretch.span.begin), std::min(paragraphs[i].end, stretch.span.end)};
      if (stretch.show != Show::kNothing) page.add(stretch.show, stretch.level, escaped(slice(article.text, shown)));
    }
  }
  return std::move(page).take();
}

}  // namespace hearsay
