#include "cli/found_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/actor_view.h"
#include "cli/search.h"
#include "cli/who.h"

namespace hearsay::cli {
namespace {

constexpr int kMinText = 20;
constexpr std::string_view kUnnamed = "unnamed";  // the name of actors of that kind

// The text with its marks; in brackets where there is no colour to tell them by.
Line marked(const Snippet& snippet, Style style, bool colour) {
  const std::string_view text = snippet.text;
  Line line;
  std::size_t at = 0;
  for (const Span mark : snippet.marks) {
    if (mark.begin < at || mark.end > text.size() || mark.empty()) continue;
    line.push_back({neutral(text.substr(at, mark.begin - at)), style});
    const std::string word = neutral(slice(text, mark));
    line.push_back({colour ? word : "[" + word + "]", Style::kMark});
    at = mark.end;
  }
  line.push_back({neutral(text.substr(at)), style});
  return line;
}

// Parts with dots between, those that are empty left out.
std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += " · ";
    out += part;
  }
  return out;
}

std::string outlet_text(const std::string& outlet, const std::vector<std::string>& credits) {
  std::string names;
  for (const std::string& credit : credits) names += (names.empty() ? "" : ", ") + neutral(credit);
  if (names.empty()) return neutral(outlet);
  return outlet.empty() ? "credits " + names : neutral(outlet) + " (" + names + ")";
}

bool same_words(std::string_view a, std::string_view b) { return folded_words(a) == folded_words(b); }

// "Dmitry Peskov? “he”", as in cli/actor_view.h.
void add_name(const std::optional<ActorName>& who, const std::string& words, bool sure, Style style, Line& line) {
  std::string as = neutral(who && !who->as.empty() ? who->as : words);
  if (!who || who->name.empty() || who->name == kUnnamed) {
    line.push_back({"(not named)", Style::kDim});
    if (!as.empty()) line.push_back({" “" + as + "”", style});
    return;
  }
  if (!as.empty() && sure && same_words(as, who->name)) return line.push_back({std::move(as), style});
  line.push_back({neutral(who->name) + (sure ? "" : "?"), style});
  if (!as.empty() && !same_words(as, who->name)) line.push_back({" “" + as + "”", Style::kDim});
}

Line who_line(const Hit& hit) {
  Line line;
  const bool own = hit.via && hit.speaker && hit.via->actor == hit.speaker->actor;  // he says it in what he says
  if (hit.via && !own) {
    add_name(ActorName{hit.via->actor, hit.via->name, ""}, "", true, Style::kSpeaker, line);
    line.push_back({": ", Style::kDim});
  } else if (!hit.via && !hit.parent.empty()) {
    line.push_back({"(not named): ", Style::kDim});
  }
  add_name(hit.speaker, hit.source, !hit.speaker || hit.speaker_confidence >= kUnsure, Style::kSpeaker, line);
  if (!hit.cue.empty()) {
    line.push_back({" · ", Style::kDim});
    line.push_back({neutral(hit.cue), Style::kCue});
  }
  if (hit.addressee || !hit.to.empty()) {
    line.push_back({" · to ", Style::kDim});
    if (hit.addressee) add_name(hit.addressee, hit.to, true, Style::kAddressee, line);
    else line.push_back({neutral(hit.to), Style::kAddressee});
  }
  if (hit.kind == Kind::kAttitude) line.push_back({" [attitude]", Style::kAttitude});
  if (hit.polarity == Polarity::kNegated) line.push_back({" [not]", Style::kNegated});
  if (hit.confidence < kUnsure) line.push_back({fmt::format(" ({:.2f})", hit.confidence), Style::kDim});
  return line;
}

std::pair<const char*, Style> sign(const Hit& hit) {
  const bool attitude = hit.kind == Kind::kAttitude;
  if (hit.form == Form::kDirect) return {"❝ ", attitude ? Style::kAttitude : Style::kDirect};
  if (hit.form == Form::kMixed) return {"◐ ", attitude ? Style::kAttitude : Style::kMixed};
  return {"≈ ", attitude ? Style::kAttitude : Style::kParaphrase};
}

void add_hit(const Hit& hit, const ViewOptions& options, std::string& out) {
  if (!hit.headline.empty()) add_paragraph({{neutral(hit.headline), Style::kHeadline}}, 0, options, out);
  const std::string from = joined({outlet_text(hit.outlet, hit.credits), hit.date, hit.article + " " + hit.statement});
  add_paragraph({{neutral(from), Style::kDim}}, 0, options, out);
  add_paragraph(who_line(hit), 0, options, out);
  const auto [mark, style] = sign(hit);
  const Snippet whole{hit.content, {}};
  Line content = marked(hit.snippet.text.empty() ? whole : hit.snippet, style, options.colour);
  content.insert(content.begin(), {mark, style});
  add_paragraph(content, 2, options, out);
  if (hit.condition.empty()) return;
  add_paragraph({{"condition: ", Style::kDim}, {neutral(hit.condition), Style::kCondition}}, 2, options, out);
}

}  // namespace

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

std::string total_text(const Total& total, const std::string& what) {
  return (total.exact ? "" : "at least ") + grouped(total.count) + " " + what + (total.count == 1 ? "" : "s");
}

void add_paragraph(const Line& runs, int indent, const ViewOptions& options, std::string& out) {
  const int width = options.width <= 0 ? 0 : std::max(kMinText, options.width - indent);
  for (const Line& line : wrap(runs, width)) {
    out.append(static_cast<std::size_t>(indent), ' ').append(paint(line, options.colour)).append("\n");
  }
}

std::string render(const HitPage& page, const ViewOptions& options) {
  std::string out = paint({{total_text(page.total, "statement"), Style::kDim}}, options.colour) + "\n";
  for (const Hit& hit : page.hits) {
    out += '\n';
    add_hit(hit, options, out);
  }
  return out;
}

std::string render(const ArticlePage& page, const ViewOptions& options) {
  std::string out = paint({{total_text(page.total, "article"), Style::kDim}}, options.colour) + "\n";
  for (const FoundArticle& article : page.articles) {
    out += '\n';
    const std::string headline = article.headline.empty() ? "(no headline)" : article.headline;
    add_paragraph({{neutral(headline), Style::kHeadline}}, 0, options, out);
    const std::string from = joined({outlet_text(article.outlet, article.credits), article.date, article.id,
                                     total_text({article.statements, true}, "statement")});
    add_paragraph({{neutral(from), Style::kDim}}, 0, options, out);
    if (!article.url.empty()) add_paragraph({{neutral(article.url), Style::kDim}}, 0, options, out);
    if (article.snippet.text.empty()) continue;
    add_paragraph(marked(article.snippet, Style::kPlain, options.colour), 2, options, out);
  }
  return out;
}

std::string render_seen(const StoredArticle& article, const ViewOptions& options) {
  std::string out = "\n";
  add_paragraph({{"Read by Hearsay " + neutral(article.reader), Style::kDim}}, 0, options, out);
  for (const Sighting& sighting : article.seen) {
    const std::string fetched = sighting.place.fetched.empty() ? "" : "fetched " + sighting.place.fetched;
    const std::string line = joined({"Seen " + sighting.place.path, sighting.place.url, fetched, "added " + sighting.first,
                                     sighting.last == sighting.first ? "" : "again " + sighting.last});
    add_paragraph({{neutral(line), Style::kDim}}, 0, options, out);
  }
  return out;
}

}  // namespace hearsay::cli
