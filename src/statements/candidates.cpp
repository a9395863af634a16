#include "statements/candidates.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace hearsay {
namespace {

constexpr std::size_t kGroup = 16;          // windows in memory at once
constexpr std::size_t kMostInWindow = 64;   // anchors looked at in a window: a hostile page does not make more of them
constexpr float kHopeless = -7.0F;          // a logit below which no bias that tuning gives makes a word a role's
constexpr std::size_t kFar = 48;            // from the window's edge where a token is as good as in the middle

struct Scored {
  std::size_t begin = 0, end = 0;  // tokens
  WindowScores scores;
  bool covers(std::size_t token) const { return begin <= token && token < end; }
  std::size_t row(std::size_t token) const { return token - begin + 1; }  // after [CLS]
};

// How much a window's word about a token counts. The ends of the text are no edges.
double trust(const Scored& window, std::size_t token, std::size_t count) {
  const std::size_t left = window.begin == 0 ? kFar : token - window.begin;
  const std::size_t right = window.end == count ? kFar : window.end - 1 - token;
  return 1.0 + static_cast<double>(std::min({left, right, kFar}));
}

class Finder {
 public:
  Finder(const std::vector<Token>& tokens, const Tokenizer& tokenizer, const Encoder& encoder, const Settings& settings)
      : tokens_(tokens), tokenizer_(tokenizer), encoder_(encoder), settings_(settings) {}

  Result<Findings> run() {
    Findings all;
    const auto starts = window_starts(tokens_.size(), settings_.window, settings_.overlap);
    for (std::size_t group = 0; group < starts.size(); group += kGroup) {
      const std::size_t last = std::min(group + kGroup, starts.size());
      if (auto scored = score_group(starts, group, last); !scored) return std::unexpected(scored.error());
      // what the next group's first window will say something about waits for it
      const std::size_t ready = last < starts.size() ? starts[last] : tokens_.size();
      auto found = anchors(ready);
      if (auto done = score_roles(found); !done) return std::unexpected(done.error());
      std::move(found.begin(), found.end(), std::back_inserter(all.candidates));
      keep_token_scores(ready, all.tokens);
      done_ = ready;
      windows_.erase(windows_.begin(), windows_.end() - 1);
    }
    return all;
  }

 private:
  Result<void> score_group(const std::vector<std::size_t>& starts, std::size_t group, std::size_t last) {
    std::vector<Window> windows;
    for (std::size_t i = group; i < last; ++i) {
      const std::size_t end = std::min(starts[i] + settings_.window, tokens_.size());
      windows.push_back(make_window(tokens_, starts[i], end, tokenizer_));
    }
    auto scores = encoder_.run(windows);
    if (!scores) return std::unexpected(scores.error());
    for (std::size_t i = group; i < last; ++i) {
      const std::size_t end = std::min(starts[i] + settings_.window, tokens_.size());
      windows_.push_back({starts[i], end, std::move((*scores)[i - group])});
    }
    return {};
  }

  // The mean of what the windows say of a token: probabilities of the classes, logits of the properties.
  bool look_at(std::size_t token, Candidate& out) const {
    std::array<double, kClasses> classes{};
    std::array<double, kProperties> properties{};
    double total = 0;
    for (const auto& window : windows_) {
      if (!window.covers(token)) continue;
      const double weight = trust(window, token, tokens_.size());
      const std::size_t row = window.row(token);
      for (std::size_t c = 0; c < kClasses; ++c) classes[c] += weight * window.scores.classes[row * kClasses + c];
      for (std::size_t c = 0; c < kProperties; ++c) {
        properties[c] += weight * window.scores.properties[row * kProperties + c];
      }
      total += weight;
    }
    double sum = 0;
    for (auto& c : classes) sum += c = std::exp(std::clamp(c / total, -40.0, 40.0));
    out.anchor = token;
    out.cue = classes[1] / sum;
    out.bare = classes[2] / sum;
    if (!taken(out, settings_)) return false;
    out.attitude = properties[0] / total;
    out.negated = properties[1] / total;
    for (std::size_t c = 0; c < kSorts; ++c) out.sorts[c] = static_cast<float>(properties[2 + c] / total);
    return true;
  }

  // From the window in whose middle a token stands: means of several would be of no use to compare.
  void keep_token_scores(std::size_t ready, TokenScores& out) const {
    for (std::size_t token = done_; token < ready; ++token) {
      const Scored* best = nullptr;
      for (const auto& window : windows_) {
        if (!window.covers(token)) continue;
        if (!best || trust(window, token, tokens_.size()) > trust(*best, token, tokens_.size())) best = &window;
      }
      const auto row = static_cast<std::ptrdiff_t>(best->row(token));
      const auto names = best->scores.names.begin() + row * static_cast<std::ptrdiff_t>(kNameClasses);
      out.names.insert(out.names.end(), names, names + kNameClasses);
      const auto who = best->scores.who.begin() + row * static_cast<std::ptrdiff_t>(kWhoRow);
      std::transform(who, who + kWhoRow, std::back_inserter(out.who), to_half);
    }
  }

  std::vector<Candidate> anchors(std::size_t ready) const {
    std::vector<Candidate> found;
    for (std::size_t token = done_; token < ready; ++token) {
      Candidate candidate;
      if (!tokens_[token].is_break() && look_at(token, candidate)) found.push_back(std::move(candidate));
    }
    // bounded by the tokens looked at, the likeliest first
    const std::size_t most = kMostInWindow * (1 + (ready - done_) / settings_.window);
    if (found.size() > most) {
      std::nth_element(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(most), found.end(),
                       [](const auto& a, const auto& b) {
                         const double x = a.cue + a.bare, y = b.cue + b.bare;
                         return x != y ? x > y : a.anchor < b.anchor;
                       });
      found.resize(most);
      std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.anchor < b.anchor; });
    }
    return found;
  }

  Result<void> score_roles(std::vector<Candidate>& found) const {
    std::vector<std::vector<float>> weights(found.size());
    for (auto& candidate : found) prepare(candidate);
    for (std::size_t i = 0; i < found.size(); ++i) weights[i].assign(found[i].roles.size() / kRoles, 0.0F);
    for (const auto& window : windows_) {
      std::vector<std::size_t> rows, which;
      for (std::size_t i = 0; i < found.size(); ++i) {
        if (!window.covers(found[i].anchor)) continue;
        rows.push_back(window.row(found[i].anchor));
        which.push_back(i);
      }
      auto scores = encoder_.roles(window.scores, rows);
      if (!scores) return std::unexpected(scores.error());
      for (std::size_t k = 0; k < which.size(); ++k) add(found[which[k]], weights[which[k]], window, (*scores)[k]);
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
      for (std::size_t t = 0; t < found[i].roles.size(); ++t) found[i].roles[t] /= weights[i][t / kRoles];
      narrow(found[i]);
    }
    return {};
  }

  // Keeps the tokens from the first to the last that any role could want, and the anchor: a tenth of them, mostly.
  static void narrow(Candidate& candidate) {
    const auto wanted = [](float logit) { return logit > kHopeless; };
    auto& roles = candidate.roles;
    const auto front = std::find_if(roles.begin(), roles.end(), wanted);
    const auto back = std::find_if(roles.rbegin(), roles.rend(), wanted);
    const std::size_t anchor = candidate.anchor - candidate.first;
    const std::size_t first = std::min(anchor, static_cast<std::size_t>(front - roles.begin()) / kRoles);
    const std::size_t last = std::max(anchor, static_cast<std::size_t>(roles.rend() - back + kRoles - 1) / kRoles);
    const std::size_t end = std::min(roles.size() / kRoles, last + 1);
    candidate.roles = std::vector<float>(roles.begin() + static_cast<std::ptrdiff_t>(first * kRoles),
                                         roles.begin() + static_cast<std::ptrdiff_t>(end * kRoles));
    candidate.first += first;
  }

  // Room for the scores of every token that shares a window with the anchor.
  void prepare(Candidate& candidate) const {
    std::size_t first = candidate.anchor, end = candidate.anchor + 1;
    for (const auto& window : windows_) {
      if (!window.covers(candidate.anchor)) continue;
      first = std::min(first, window.begin);
      end = std::max(end, window.end);
    }
    candidate.first = first;
    candidate.roles.assign((end - first) * kRoles, 0.0F);
  }

  void add(Candidate& candidate, std::vector<float>& weights, const Scored& window, const RoleScores& scores) const {
    const auto weight = static_cast<float>(trust(window, candidate.anchor, tokens_.size()));
    for (std::size_t token = window.begin; token < window.end; ++token) {
      const std::size_t to = token - candidate.first, from = window.row(token);
      weights[to] += weight;
      for (std::size_t r = 0; r < kRoles; ++r) candidate.roles[to * kRoles + r] += weight * scores[from * kRoles + r];
    }
  }

  const std::vector<Token>& tokens_;
  const Tokenizer& tokenizer_;
  const Encoder& encoder_;
  const Settings& settings_;
  std::vector<Scored> windows_;  // of this group, and the last one of the group before
  std::size_t done_ = 0;         // tokens before this have been looked at
};

}  // namespace

Result<Findings> find_candidates(const std::vector<Token>& tokens, const Tokenizer& tokenizer, const Encoder& encoder,
                                 const Settings& settings) {
  if (tokens.empty()) return Findings{};
  return Finder(tokens, tokenizer, encoder, settings).run();
}

}  // namespace hearsay
