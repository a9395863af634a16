// Annotated articles (gold-dev's form) as the library's statements, for the tools that learn from them.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <hearsay/record.h>
#include <nlohmann/json.hpp>

namespace hearsay {

// The statements, a parent before its children, and for each its number in the file. Throws where the JSON is not of
// that form: these are our own files.
inline std::pair<std::vector<Statement>, std::vector<std::size_t>> gold_statements(const nlohmann::json& article,
                                                                                    const std::string& text) {
  std::vector<std::size_t> places;  // of code points, in bytes
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) places.push_back(i);
  }
  places.push_back(text.size());
  const auto spans = [&](const nlohmann::json& list) {
    Spans out;
    if (list.is_array()) {
      for (const auto& s : list) out.push_back({places[s[0].get<std::size_t>()], places[s[1].get<std::size_t>()]});
    }
    return out;
  };
  std::vector<Statement> all;
  std::map<std::string, std::size_t> by_id;
  for (const auto& s : article.at("statements")) {
    Statement out;
    out.id = s.at("id");
    out.source = spans(s.at("source"));
    out.cue = spans(s.at("cue"));
    out.content = spans(s.at("content"));
    if (s.contains("addressee")) out.addressee = spans(s["addressee"]);
    out.form = s.value("form", "") == "direct" ? Form::kDirect : Form::kIndirect;
    by_id[out.id] = all.size();
    all.push_back(std::move(out));
  }
  std::vector<int> depth(all.size(), 0);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& parent = article["statements"][i].at("parent");
    if (!parent.is_string() || !by_id.contains(parent.get<std::string>())) continue;
    all[i].parent = static_cast<int>(by_id[parent.get<std::string>()]);
    for (int p = all[i].parent; p >= 0 && depth[i] < 20; ++depth[i]) {
      const auto& up = article["statements"][static_cast<std::size_t>(p)].at("parent");
      p = up.is_string() && by_id.contains(up.get<std::string>()) ? static_cast<int>(by_id[up.get<std::string>()]) : -1;
    }
  }
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i].content.empty() && article["statements"][i].contains("speaker")) order.push_back(i);
  }
  const auto begin = [&](std::size_t i) { return (all[i].cue.empty() ? all[i].content : all[i].cue).front().begin; };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    // by the place of the outermost one, then from the outer to the inner
    const auto root = [&](std::size_t i) {
      for (int hops = 0; all[i].parent >= 0 && hops < 20; ++hops) i = static_cast<std::size_t>(all[i].parent);
      return i;
    };
    const auto x = root(a), y = root(b);
    if (x != y) return std::pair(begin(x), x) < std::pair(begin(y), y);
    if (depth[a] != depth[b]) return depth[a] < depth[b];
    return begin(a) < begin(b);
  });
  std::vector<int> place(all.size(), -1);
  for (std::size_t n = 0; n < order.size(); ++n) place[order[n]] = static_cast<int>(n);
  std::vector<Statement> sorted;
  for (const auto i : order) {
    sorted.push_back(all[i]);
    if (sorted.back().parent >= 0) sorted.back().parent = place[static_cast<std::size_t>(sorted.back().parent)];
  }
  return {std::move(sorted), std::move(order)};
}

}  // namespace hearsay
