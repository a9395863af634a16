#include "actors/actors.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <numeric>
#include <string>

namespace hearsay {
namespace {

std::string words(std::string_view text, const Spans& spans) {
  std::string out;
  for (const auto& span : spans) {
    if (!out.empty()) out += ' ';
    for (const char c : slice(text, span)) {
      const bool blank = std::isspace(static_cast<unsigned char>(c)) != 0;
      if (!blank) out += c;
      else if (!out.empty() && out.back() != ' ') out += ' ';
    }
  }
  return out;
}

std::string lower(std::string s) {
  std::transform(s.begin(), s.end(), s.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return s;
}

template <std::size_t N>
bool is_one_of(const std::string& word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool first_person(const std::string& source) {
  static constexpr std::array<std::string_view, 6> kWords = {"i", "we", "me", "us", "my", "our"};
  return is_one_of(source.substr(0, std::min(source.find('\''), source.find("’"))), kWords);  // "I've"
}

bool pronoun(const std::string& source) {
  static constexpr std::array<std::string_view, 20> kWords = {
      "he", "she", "they", "it", "his", "her", "their", "its", "him", "them", "who", "which",
      "you", "those", "some", "others", "many", "one", "this", "that"};
  return is_one_of(source, kWords) || first_person(source);
}

class Cast {
 public:
  explicit Cast(std::string_view text) : text_(text) {}

  // The actor that these words name; a new one where nobody had the same words.
  int named(const Spans& spans) {
    if (spans.empty()) return -1;
    const auto name = words(text_, spans);
    const auto key = lower(name);
    if (!pronoun(key)) {
      if (const auto known = by_name_.find(key); known != by_name_.end()) return mention(known->second, spans);
      by_name_[key] = static_cast<int>(actors_.size());
    }
    actors_.push_back({"", name, "", {}, {}, ""});
    return mention(static_cast<int>(actors_.size()) - 1, spans);
  }

  int mention(int actor, const Spans& spans) {
    auto& mentions = actors_[static_cast<std::size_t>(actor)].mentions;
    mentions.insert(mentions.end(), spans.begin(), spans.end());
    return actor;
  }

  // In the order of their first mention, with the statements' numbers changed to it.
  std::vector<Actor> finish(std::vector<Statement>& statements) {
    for (auto& actor : actors_) {
      std::sort(actor.mentions.begin(), actor.mentions.end());
      actor.mentions.erase(std::unique(actor.mentions.begin(), actor.mentions.end()), actor.mentions.end());
    }
    std::vector<std::size_t> order(actors_.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return actors_[a].mentions.front() < actors_[b].mentions.front();
    });
    std::vector<int> number(actors_.size());
    std::vector<Actor> sorted;
    for (const auto i : order) {
      number[i] = static_cast<int>(sorted.size());
      sorted.push_back(std::move(actors_[i]));
      sorted.back().id = "a" + std::to_string(sorted.size());
    }
    for (auto& s : statements) {
      for (auto* actor : {&s.speaker, &s.addressee_actor}) {
        if (*actor >= 0) *actor = number[static_cast<std::size_t>(*actor)];
      }
    }
    return sorted;
  }

 private:
  std::string_view text_;
  std::vector<Actor> actors_;
  std::map<std::string, int> by_name_;
};

}  // namespace

std::vector<Actor> find_actors(std::string_view text, std::vector<Statement>& statements) {
  Cast cast(text);
  for (auto& s : statements) {  // a parent comes before its children: its speaker is known by then
    const int around = s.parent >= 0 ? statements[static_cast<std::size_t>(s.parent)].speaker : -1;
    const auto who = [&](const Spans& spans) {
      const bool self = around >= 0 && first_person(lower(words(text, spans)));
      return self ? cast.mention(around, spans) : cast.named(spans);
    };
    s.speaker = who(s.source);
    s.addressee_actor = who(s.addressee);
  }
  return cast.finish(statements);
}

}  // namespace hearsay
