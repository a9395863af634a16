#include "cli/view.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/actor_view.h"
#include "cli/terminal_text.h"

namespace hearsay::cli {
namespace {

constexpr int kCell = 3;        // columns of one level of the tree: "│  "
constexpr int kMaxDepth = 16;   // deeper statements stand at this level and name their parent
constexpr int kMinText = 20;    // columns that are left for text, however deep

// A record that was built by hand may hold spans outside of its text; nothing is shown for them.
std::string_view piece(std::string_view text, Span span) {
  if (span.empty() || span.end > text.size()) return {};
  return slice(text, span);
}

bool only_blanks(std::string_view text) { return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos; }

// The pieces of a role in one line; two sentences of one quotation follow each other without a mark.
std::string words(std::string_view text, const Spans& spans) {
  std::string out;
  std::size_t end = 0;
  for (const Span span : spans) {
    const std::string_view here = piece(text, span);
    if (here.empty()) continue;
    if (!out.empty()) {
      const bool adjacent = span.begin >= end && only_blanks(text.substr(end, span.begin - end));
      out += adjacent ? " " : " … ";
    }
    out += here;
    end = span.end;
  }
  std::string clean = neutral(out);
  const auto first = clean.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return clean.substr(first, clean.find_last_not_of(' ') - first + 1);
}

Line head_line(const Record& record, const Statement& statement, std::string_view parent_id) {
  const std::string_view text = record.article.text;
  Line line;
  line.push_back({neutral(statement.id) + " ", Style::kDim});
  const bool sure = statement.speaker_confidence >= kUnsure;
  Line speaker = naming(actor_at(record, statement.speaker), words(text, statement.source), Style::kSpeaker, sure);
  if (speaker.empty()) speaker = {{"(not named)", Style::kDim}};
  line.insert(line.end(), speaker.begin(), speaker.end());
  if (std::string cue = words(text, statement.cue); !cue.empty()) {
    line.push_back({" · ", Style::kDim});
    line.push_back({std::move(cue), Style::kCue});
  }
  const Line addressee = naming(actor_at(record, statement.addressee_actor), words(text, statement.addressee),
                                Style::kAddressee, true);
  if (!addressee.empty()) {
    line.push_back({" · to ", Style::kDim});
    line.insert(line.end(), addressee.begin(), addressee.end());
  }
  if (statement.kind == Kind::kAttitude) line.push_back({" [attitude]", Style::kAttitude});
  if (statement.polarity == Polarity::kNegated) line.push_back({" [not]", Style::kNegated});
  if (statement.confidence < kUnsure) line.push_back({fmt::format(" ({:.2f})", statement.confidence), Style::kDim});
  if (!parent_id.empty()) line.push_back({fmt::format(" (in {})", neutral(parent_id)), Style::kDim});
  return line;
}

std::pair<std::string_view, Style> mark(Form form) {
  switch (form) {
    case Form::kDirect:
      return {"❝ ", Style::kDirect};
    case Form::kMixed:
      return {"◐ ", Style::kMixed};
    case Form::kIndirect:
      return {"≈ ", Style::kParaphrase};
  }
  return {"≈ ", Style::kParaphrase};
}

class Tree {
 public:
  Tree(const Record& record, const ViewOptions& options) : record_(record), options_(options) {
    const std::size_t count = record.statements.size();
    children_.resize(count);
    shown_.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
      const int parent = record.statements[i].parent;
      const bool has_parent = parent >= 0 && static_cast<std::size_t>(parent) < count;
      if (has_parent) children_[static_cast<std::size_t>(parent)].push_back(i);
      else roots_.push_back(i);
    }
  }

  std::string print() {
    for (const std::size_t root : roots_) print_from(root);
    // Parents that go round in a circle are against the record's promise; such statements are shown all the same.
    for (std::size_t i = 0; i < shown_.size(); ++i) print_from(i);
    return std::move(out_);
  }

 private:
  struct Node {
    std::size_t index = 0;
    int depth = 0;
    bool last = true;
    std::string stem;  // what stands to the left of it
  };

  void print_from(std::size_t root) {
    if (shown_[root]) return;
    if (!out_.empty()) out_ += '\n';
    std::vector<Node> stack{{root, 0, true, ""}};
    while (!stack.empty()) {
      const Node node = std::move(stack.back());
      stack.pop_back();
      if (shown_[node.index]) continue;
      shown_[node.index] = true;
      print_statement(node);
      const auto& children = children_[node.index];
      const bool deep = node.depth >= kMaxDepth;
      const std::string stem = deep ? node.stem : inner_stem(node);
      for (std::size_t k = children.size(); k-- > 0;) {
        stack.push_back({children[k], deep ? node.depth : node.depth + 1, k + 1 == children.size(), stem});
      }
    }
  }

  static std::string inner_stem(const Node& node) {
    if (node.depth == 0) return node.stem;
    return node.stem + (node.last ? "   " : "│  ");
  }

  void print_statement(const Node& node) {
    const Statement& statement = record_.statements[node.index];
    const std::string branch = node.depth == 0 ? "" : node.stem + (node.last ? "└─ " : "├─ ");
    const std::string body = inner_stem(node) + (children_[node.index].empty() ? "   " : "│  ");
    const bool flattened = node.depth >= kMaxDepth && statement.parent >= 0;
    const std::string_view parent_id = flattened ? std::string_view(parent_of(statement).id) : std::string_view();
    const int left = kCell * (node.depth + 1);
    add(branch, body, head_line(record_, statement, parent_id), left);

    const std::string_view text = record_.article.text;
    const auto [sign, style] = mark(statement.form);
    const Style content = statement.kind == Kind::kAttitude ? Style::kAttitude : style;
    add_marked(body, {std::string(sign), style}, {words(text, statement.content), content}, left);
    if (std::string condition = words(text, statement.condition); !condition.empty()) {
      add_marked(body, {"condition: ", Style::kDim}, {std::move(condition), Style::kCondition}, left);
    }
  }

  const Statement& parent_of(const Statement& statement) const {
    return record_.statements[std::min(static_cast<std::size_t>(statement.parent), record_.statements.size() - 1)];
  }

  // One paragraph, its first line after `first`, the others after `rest`; both take `left` columns at most.
  void add(const std::string& first, const std::string& rest, const Line& runs, int left) {
    bool begun = false;
    for (const Line& line : wrap(runs, text_width(left))) {
      add_stem(begun ? rest : first);
      out_ += paint(line, options_.colour);
      out_ += '\n';
      begun = true;
    }
  }

  void add_marked(const std::string& stem, const Run& sign, const Run& text, int left) {
    const int hang = display_width(sign.text);
    bool begun = false;
    for (const Line& line : wrap({text}, text_width(left + hang))) {
      add_stem(stem);
      out_ += begun ? std::string(static_cast<std::size_t>(hang), ' ') : paint({sign}, options_.colour);
      out_ += paint(line, options_.colour);
      out_ += '\n';
      begun = true;
    }
  }

  void add_stem(const std::string& stem) {
    if (!stem.empty()) out_ += paint({{stem, Style::kDim}}, options_.colour && !only_blanks(stem));
  }

  int text_width(int left) const { return options_.width <= 0 ? 0 : std::max(kMinText, options_.width - left); }

  const Record& record_;
  const ViewOptions& options_;
  std::vector<std::vector<std::size_t>> children_;
  std::vector<std::size_t> roots_;
  std::vector<bool> shown_;
  std::string out_;
};

void add_paragraph(const Line& runs, const ViewOptions& options, std::string& out) {
  for (const Line& line : wrap(runs, options.width)) out.append(paint(line, options.colour)).append("\n");
}

// The list of speakers under the statements, one paragraph each; empty where there is none.
std::string render_speakers(const Record& record, const ViewOptions& options) {
  constexpr int kIndent = 3;
  std::string out;
  for (const Line& speaker : speakers_list(record)) {
    if (out.empty()) {
      out += '\n';
      add_paragraph(speaker, options, out);
      continue;
    }
    int indent = kIndent;
    const int width = options.width <= 0 ? 0 : std::max(kMinText, options.width - 2 * kIndent);
    for (const Line& line : wrap(speaker, width)) {
      out.append(static_cast<std::size_t>(indent), ' ').append(paint(line, options.colour)).append("\n");
      indent = 2 * kIndent;  // what does not fit hangs
    }
  }
  return out;
}

template <typename List>
std::string names(const List& list) {
  std::string out;
  for (const auto& named : list) {
    if (named.name.empty()) continue;
    if (!out.empty()) out += ", ";
    out += neutral(named.name);
  }
  return out;
}

// Outlet · date · place · byline · credits, as far as the page gives them.
std::string facts(const Article& article) {
  std::vector<std::string> parts;
  if (article.outlet) parts.push_back(neutral(article.outlet->name));
  if (article.date) parts.push_back(neutral(article.date->value));
  if (article.place) parts.push_back(neutral(article.place->name));
  if (const std::string byline = names(article.byline); !byline.empty()) parts.push_back("by " + byline);
  if (const std::string credits = names(article.credits); !credits.empty()) parts.push_back("credits " + credits);
  std::string out;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += " · ";
    out += part;
  }
  return out;
}

}  // namespace

std::string render_statements(const Record& record, const ViewOptions& options) {
  return Tree(record, options).print();
}

std::string render(const Record& record, const ViewOptions& options) {
  const Article& article = record.article;
  std::string out;
  for (const Span span : article.headline) {
    if (std::string line = words(article.text, {span}); !line.empty()) {
      add_paragraph({{std::move(line), Style::kHeadline}}, options, out);
    }
  }
  if (std::string line = facts(article); !line.empty()) add_paragraph({{std::move(line), Style::kDim}}, options, out);
  for (const std::string& note : article.notes) {
    add_paragraph({{"note: " + neutral(note), Style::kNote}}, options, out);
  }
  if (!out.empty()) out += '\n';
  const std::string statements = render_statements(record, options);
  if (statements.empty()) add_paragraph({{options.nothing, Style::kDim}}, options, out);
  return out + statements + render_speakers(record, options);
}

}  // namespace hearsay::cli
