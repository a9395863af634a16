#include "page/standfirst.h"

#include <algorithm>
#include <array>

#include "page/authors.h"
#include "page/utf8.h"

namespace hearsay::page {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kNear = 120;       // elements after the <h1>
constexpr std::size_t kDirectly = 25;    // in which an unnamed <h2> counts
constexpr std::size_t kShortest = 20;    // bytes
constexpr std::size_t kLongest = 900;    // bytes
constexpr std::size_t kMaxFound = 20;

// Words that class names are made of, between "-", "_" and blanks: "article-standfirst", "c-subhead__text".
bool names_standfirst(std::string_view names) {
  static constexpr std::array kWords = {
      "standfirst"sv, "subhead"sv,    "subheadline"sv, "subheading"sv, "dek"sv,        "deck"sv,        "subtitle"sv,
      "subtitulo"sv,  "sottotitolo"sv, "chapo"sv,      "chapeau"sv,    "entradilla"sv, "bajada"sv,      "vorspann"sv,
      "teasertext"sv, "ingress"sv,    "manchet"sv,     "underrubrik"sv, "lede"sv,      "intro"sv,       "lead"sv,
      "summary"sv,    "spot"sv,       "anrisstext"sv,  "abstract"sv,   "sommario"sv,   "catenaccio"sv,  "subtitel"sv};
  static constexpr std::array kPhrases = {"sub-headline"sv, "sub-head"sv, "sub-title"sv, "sub_headline"sv, "sub_title"sv};
  const std::string key = lower(names);
  if (std::ranges::any_of(kPhrases, [&](auto phrase) { return key.find(phrase) != std::string::npos; })) return true;
  for (std::size_t i = 0; i < key.size();) {
    std::size_t end = i;
    while (end < key.size() && is_ascii_alpha(key[end])) ++end;
    if (end > i && std::ranges::find(kWords, std::string_view(key).substr(i, end - i)) != kWords.end()) return true;
    i = end + 1;
  }
  return false;
}

// Whether the element or one of the boxes close around it belongs to something else on the page.
bool is_elsewhere(lxb_dom_node_t* element) {
  static constexpr std::array kWords = {"newsletter"sv, "subscri"sv, "signup"sv, "sign-up"sv, "related"sv, "teaser-list"sv,
                                        "promo"sv, "comment"sv, "recommend"sv, "player"sv, "caption"sv, "paywall"sv};
  for (int steps = 0; steps < 5 && element != nullptr && is_element(element); ++steps, element = element->parent) {
    const std::string names = lower(cut(attribute(element, "class"), 1000));
    if (tag_of(element) == LXB_TAG_BODY) return false;
    if (std::ranges::any_of(kWords, [&](auto word) { return names.find(word) != std::string::npos; })) return true;
    if (tag_of(element) == LXB_TAG_ASIDE || tag_of(element) == LXB_TAG_FORM) return true;
  }
  return false;
}

}  // namespace

void StandfirstCollector::heading() {
  ++headings_;
  since_ = 0;
  text_since_ = false;
}

void StandfirstCollector::look(lxb_dom_node_t* element) {
  if (headings_ == 0 || ++since_ > kNear || found_.size() >= kMaxFound) return;
  const auto tag = tag_of(element);
  const std::string_view names = cut(attribute(element, "class"), 1000);
  const std::string property = lower(attribute(element, "itemprop"));
  const bool named = (!names.empty() && names_standfirst(names)) || property == "description" ||
                     property == "alternativeheadline" || attribute(element, "role") == "doc-subtitle";
  const bool placed = tag == LXB_TAG_H2 && !text_since_ && since_ <= kDirectly;
  if ((named || placed) && !is_elsewhere(element)) {
    std::string text = shown_text(element, kLongest + 100, false);
    // Several blocks in one box are no standfirst but a list or a header.
    const bool fits = text.size() >= kShortest && text.size() <= kLongest && count_words(text) >= 4;
    if (fits && text.find(" | ") == std::string::npos) found_.push_back({std::move(text), headings_ - 1, named});
  }
  if (tag == LXB_TAG_P || tag == LXB_TAG_H2) text_since_ = true;
}

std::vector<std::string> StandfirstCollector::of_heading(std::size_t heading) const {
  std::vector<std::string> out;
  for (const bool named : {true, false}) {
    for (const Candidate& one : found_) {
      if (one.heading == heading && one.named == named) out.push_back(one.text);
    }
  }
  return out;
}

}  // namespace hearsay::page
