#include "statements/decode.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

#include "statements/spans.h"

namespace hearsay {
namespace {

constexpr double kNever = -1e6, kAlways = 1e6;

// A word: its tokens, and its mean logit in each role.
struct Word {
  std::size_t begin = 0, end = 0;  // tokens
  bool is_break = false;
  std::array<double, kRoles> score{};
};

// [begin, end) of words, with the mean probability of its words.
struct Run {
  std::size_t begin = 0, end = 0;
  double sum = 0;  // of the words' scores
};

std::vector<Word> words_of(const std::vector<Token>& tokens, const Candidate& candidate) {
  std::vector<Word> words;
  const std::size_t count = candidate.roles.size() / kRoles;
  for (std::size_t i = 0; i < count; ++i) {
    const auto& token = tokens[candidate.first + i];
    if (words.empty() || token.starts_word || words.back().is_break) {
      words.push_back({candidate.first + i, candidate.first + i, token.is_break(), {}});
    }
    words.back().end = candidate.first + i + 1;
    for (std::size_t r = 0; r < kRoles; ++r) words.back().score[r] += candidate.roles[i * kRoles + r];
  }
  for (auto& word : words) {
    for (auto& score : word.score) score /= static_cast<double>(word.end - word.begin);
  }
  return words;
}

// The best sequence of in and out for these scores.
std::vector<Run> best_runs(const std::vector<double>& scores, double change) {
  const std::size_t n = scores.size();
  std::vector<char> from_in(n), from_out(n);  // whether the best way to be in (out) at i comes from being in at i - 1
  double in = kNever, out = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const double stay = in, enter = out - change, leave = in - change, remain = out;
    from_in[i] = stay >= enter;
    from_out[i] = leave > remain;
    in = std::max(stay, enter) + scores[i];
    out = std::max(leave, remain);
  }
  bool inside = in - change > out;
  std::vector<Run> runs;
  for (std::size_t i = n; i-- > 0;) {
    if (inside) {
      if (runs.empty() || runs.back().begin != i + 1) runs.push_back({i + 1, i + 1, 0});
      runs.back().begin = i;
      runs.back().sum += scores[i];
    }
    inside = inside ? from_in[i] : from_out[i];
  }
  std::reverse(runs.begin(), runs.end());
  return runs;
}

class Decoder {
 public:
  Decoder(const DecodeInput& input, const Candidate& candidate)
      : in_(input),
        candidate_(candidate),
        bare_(taken_as_bare(candidate, input.settings)),
        words_(words_of(input.tokens, candidate)) {
    for (std::size_t w = 0; w < words_.size(); ++w) {
      if (words_[w].begin <= candidate.anchor && candidate.anchor < words_[w].end) anchor_ = w;
    }
  }

  std::optional<Statement> run() {
    Statement s;
    if (!bare_) s.cue = trimmed(in_.text, spans(cue_runs()), in_.quotations);
    const auto content = content_runs(s.cue);
    s.content = difference(spans(content), s.cue);
    s.content = trimmed(in_.text, s.content, in_.quotations);
    if (s.content.empty()) return std::nullopt;
    s.source = best(kSource);
    s.addressee = best(kAddressee);
    s.condition = best(kCondition);
    begin_behind_addressee(s);
    if (s.content.empty()) return std::nullopt;
    s.kind = candidate_.attitude > 0 ? Kind::kAttitude : Kind::kSpeech;
    s.polarity = candidate_.negated > 0 ? Polarity::kNegated : Polarity::kAffirmed;
    s.confidence = (candidate_.cue + candidate_.bare) * certainty(content);
    return s;
  }

 private:
  // A word's score in a role. A break is neutral in a content, which may run on over paragraphs, and ends all else.
  std::vector<double> scores(Role role) const {
    std::vector<double> out;
    out.reserve(words_.size());
    for (const auto& word : words_) {
      out.push_back(word.is_break ? (role == kContent ? 0.0 : kNever) : word.score[role] + in_.settings.bias[role]);
    }
    return out;
  }

  std::vector<Run> cue_runs() const {
    auto score = scores(kCue);
    score[anchor_] = kAlways;
    return best_runs(score, in_.settings.change[kCue]);
  }

  std::vector<Run> content_runs(const Spans& cue) const {
    auto score = scores(kContent);
    if (bare_) score[anchor_] = kAlways;
    for (std::size_t w = 0; w < words_.size(); ++w) {
      const Span span = span_of(w, w + 1);
      for (const auto& c : cue) {
        if (c.overlaps(span)) score[w] = kNever;
      }
    }
    auto runs = best_runs(score, in_.settings.change[kContent]);
    while (!runs.empty() && runs.back().end - runs.back().begin > 1 && dangles(runs.back().end - 1)) --runs.back().end;
    if (!runs.empty() && runs.front().begin > 0 && hangs_on(runs.front().begin)) --runs.front().begin;
    return runs;
  }

  // "asked [the council] to close": a content that begins inside its addressee begins behind it.
  void begin_behind_addressee(Statement& s) const {
    if (s.addressee.empty()) return;
    auto& first = s.content.front();
    if (s.addressee.front().begin >= first.begin || first.begin >= s.addressee.back().end) return;
    first.begin = std::min(first.end, s.addressee.back().end);
    s.content = trimmed(in_.text, s.content, in_.quotations);
  }

  // The second half of a contraction ("’ve") with which no content begins: the first half is part of it.
  bool hangs_on(std::size_t word) const {
    const Span before = span_of(word - 1, word), span = span_of(word, word + 1);
    const auto text = slice(in_.text, span);
    return before.end == span.begin && !before.empty() && span.end < in_.text.size() &&
           (text == "'" || text == "’") && std::isalnum(static_cast<unsigned char>(in_.text[before.end - 1])) &&
           std::isalpha(static_cast<unsigned char>(in_.text[span.end]));
  }

  // A word that no content ends with: of 21,007 annotated ones none ends with these conjunctions, and fewer than one in
  // two thousand with these prepositions.
  bool dangles(std::size_t word) const {
    static constexpr std::array<std::string_view, 18> kWords = {"but", "and", "or", "if", "because", "although", "though",
                                                                "the", "a",   "an", "as", "while",   "when",     "where",
                                                                "of",  "from", "by", "at"};
    return std::find(kWords.begin(), kWords.end(), slice(in_.text, span_of(word, word + 1))) != kWords.end();
  }

  Spans best(Role role) const {
    const auto runs = best_runs(scores(role), in_.settings.change[role]);
    const auto it = std::max_element(runs.begin(), runs.end(), [](const auto& a, const auto& b) { return a.sum < b.sum; });
    if (it == runs.end()) return {};
    Run run = *it;
    if (role == kCondition && run.begin > 0 && conditional(span_of(run.begin - 1, run.begin))) --run.begin;
    return trimmed(in_.text, spans({run}), in_.quotations);
  }

  // A condition begins with its conjunction, never behind it.
  bool conditional(Span word) const {
    const auto text = slice(in_.text, word);
    return text == "if" || text == "If" || text == "unless" || text == "Unless";
  }

  Span span_of(std::size_t begin, std::size_t end) const {
    // the candidate's scores may begin or end inside a word, its span does not
    std::size_t first = words_[begin].begin, last = words_[end - 1].end;
    while (first > 0 && !in_.tokens[first].starts_word) --first;
    while (last < in_.tokens.size() && !in_.tokens[last].starts_word) ++last;
    return {in_.tokens[first].span.begin, in_.tokens[last - 1].span.end};
  }

  // Runs as spans of the text, one a paragraph.
  Spans spans(const std::vector<Run>& runs) const {
    Spans out;
    for (const auto& run : runs) {
      std::size_t begin = run.begin;
      for (std::size_t w = run.begin; w <= run.end; ++w) {
        if (w < run.end && !words_[w].is_break) continue;
        if (begin < w) out.push_back(span_of(begin, w));
        begin = w + 1;
      }
    }
    return united(in_.text, std::move(out));
  }

  // The mean probability of the content's words.
  double certainty(const std::vector<Run>& runs) const {
    double sum = 0;
    std::size_t count = 0;
    for (const auto& run : runs) {
      for (std::size_t w = run.begin; w < run.end; ++w) {
        if (words_[w].is_break) continue;
        sum += 1.0 / (1.0 + std::exp(-std::clamp(words_[w].score[kContent], -30.0, 30.0)));
        ++count;
      }
    }
    return count ? sum / static_cast<double>(count) : 0.0;
  }

  const DecodeInput& in_;
  const Candidate& candidate_;
  bool bare_;  // no cue: the anchor is the content's first word
  std::vector<Word> words_;
  std::size_t anchor_ = 0;
};

}  // namespace

std::optional<Statement> decode(const DecodeInput& input, const Candidate& candidate) {
  return Decoder(input, candidate).run();
}

}  // namespace hearsay
