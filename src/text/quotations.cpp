#include "text/quotations.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace hearsay {
namespace {

enum class Mark { kNone, kOpen, kClose, kStraight, kSingleOpen, kSingleClose, kSingleStraight };

struct Read {
  Mark mark = Mark::kNone;
  std::size_t size = 1;
};

Read read_mark(std::string_view text, std::size_t at) {
  const auto is = [&](std::string_view s) { return text.substr(at, s.size()) == s; };
  if (text[at] == '"') return {Mark::kStraight, 1};
  if (text[at] == '\'') return text.substr(at, 2) == "''" ? Read{Mark::kStraight, 2} : Read{Mark::kSingleStraight, 1};
  if (is("“") || is("„")) return {Mark::kOpen, 3};
  if (is("”") || is("‟")) return {Mark::kClose, 3};
  if (is("‘")) return {Mark::kSingleOpen, 3};
  if (is("’")) return {Mark::kSingleClose, 3};
  if (is("«")) return {Mark::kOpen, 2};
  if (is("»")) return {Mark::kClose, 2};
  return {};
}

bool blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// A letter or digit for our purpose: ASCII ones, and every byte of a character beyond ASCII that is no punctuation.
bool letter(std::string_view text, std::size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  if (c < 0x80) return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
  return c != 0xE2 && c != 0xC2;  // general punctuation and the no-break space begin so
}

class Scanner {
 public:
  Scanner(std::string_view text, Span paragraph, std::vector<Quotation>& out)
      : text_(text), paragraph_(paragraph), out_(out) {}

  // Gives the number of the quotation that the paragraph leaves open.
  std::size_t run() {
    for (std::size_t at = paragraph_.begin; at < paragraph_.end;) {
      const auto [mark, size] = read_mark(text_, at);
      switch (mark) {
        case Mark::kNone: break;
        case Mark::kOpen: open(at, size); break;
        case Mark::kClose: close(at, size); break;
        case Mark::kStraight: straight(at, size); break;
        case Mark::kSingleOpen: single_open(at, size); break;
        case Mark::kSingleClose: single_close(at, size); break;
        case Mark::kSingleStraight:
          if (opens_here(at, size)) single_open(at, size);
          else single_close(at, size);
          break;
      }
      at += size;
    }
    leave_single();
    if (!double_) return kNoQuotation;
    out_[*double_].span.end = paragraph_.end;
    return *double_;
  }

 private:
  bool opens_here(std::size_t at, std::size_t size) const {
    static constexpr std::array<std::string_view, 13> kBefore = {" ", "\n", "\t", "\r", "(", "[", "\"", "'", "-",
                                                                "—", "–", "“", "‘"};
    const auto before = slice(text_, {paragraph_.begin, at});
    const bool may = before.empty() || before.ends_with("\u00a0") ||
                     std::any_of(kBefore.begin(), kBefore.end(), [&](auto mark) { return before.ends_with(mark); });
    const std::size_t next = at + size;
    return may && next < paragraph_.end && !blank(text_[next]);
  }
  // An apostrophe at the begin of a word: 'tis, 'em, '90s.
  bool elision(std::size_t at) const {
    static constexpr std::array<std::string_view, 6> kElided = {"tis", "twas", "em", "til", "cause", "n"};
    std::string word;
    for (; at < paragraph_.end && letter(text_, at) && word.size() < 6; ++at) {
      word += static_cast<char>(text_[at] | 0x20);
    }
    if (word.size() == 3 && word[0] >= '0' && word[0] <= '9' && word[2] == 's') return true;
    return std::find(kElided.begin(), kElided.end(), word) != kElided.end();
  }

  void open(std::size_t at, std::size_t size) {
    if (double_) return;  // a second opening mark: a typing slip, or the mark of a language that we do not read
    if (perhaps_closed()) single_.reset();
    double_ = out_.size();
    out_.push_back({{at, at + size}, size, 0});
  }
  void close(std::size_t at, std::size_t size) {
    if (!double_) return;
    if (single_ && *single_ > *double_) leave_single();
    out_[*double_].span.end = at + size;
    out_[*double_].closing = size;
    double_.reset();
  }
  void straight(std::size_t at, std::size_t size) {
    if (double_) close(at, size);
    else if (opens_here(at, size)) open(at, size);
  }
  void single_open(std::size_t at, std::size_t size) {
    if (!opens_here(at, size) || elision(at + size) || around_double()) return;
    leave_single();
    single_ = out_.size();
    out_.push_back({{at, at + size}, size, 0});
  }
  void single_close(std::size_t at, std::size_t size) {
    const std::size_t next = at + size;
    if (!single_ || around_double() || (next < paragraph_.end && letter(text_, next))) return;
    out_[*single_].span.end = next;
    out_[*single_].closing = size;
    // "the boys' room": an apostrophe closes nothing where a mark that closes follows
    const bool plural = (text_[at - 1] | 0x20) == 's' && next + 1 < paragraph_.end && text_[next] == ' ' &&
                        letter(text_, next + 1);
    if (!plural) single_.reset();
  }
  bool perhaps_closed() const { return single_ && !out_[*single_].open(); }
  bool around_double() const { return single_ && double_ && *double_ > *single_; }
  // A single mark that nothing closes was an apostrophe.
  void leave_single() {
    if (single_ && !perhaps_closed()) {
      out_.erase(out_.begin() + static_cast<std::ptrdiff_t>(*single_));
      if (double_ && *double_ > *single_) --*double_;
    }
    single_.reset();
  }

  std::string_view text_;
  Span paragraph_;
  std::vector<Quotation>& out_;
  std::optional<std::size_t> double_, single_;  // open now, by their numbers; single_ may have closed after an s
};

bool is_single(std::string_view text, const Quotation& q) {
  const auto mark = slice(text, {q.span.begin, q.span.begin + q.opening});
  return mark == "'" || mark == "‘";
}

void find_outer(std::vector<Quotation>& quotations) {
  std::vector<std::size_t> around;
  for (std::size_t i = 0; i < quotations.size(); ++i) {
    while (!around.empty() && quotations[around.back()].span.end <= quotations[i].span.begin) around.pop_back();
    if (!around.empty()) quotations[i].outer = around.back();
    around.push_back(i);
  }
}

}  // namespace

std::vector<Quotation> find_quotations(std::string_view text, const Spans& paragraphs) {
  std::vector<Quotation> out;
  std::size_t open = kNoQuotation;  // in the paragraph before
  for (const auto& paragraph : paragraphs) {
    const std::size_t first = out.size();
    const std::size_t left_open = Scanner(text, paragraph, out).run();
    // this one goes on with what the one before left open when it begins with an opening mark
    if (open != kNoQuotation && out.size() > first && out[first].span.begin == paragraph.begin &&
        !is_single(text, out[first])) {
      out[open].next = first;
    }
    open = left_open;
  }
  find_outer(out);
  return out;
}

}  // namespace hearsay
