// What a store answers, as JSON: the same for the terminal, the API and the page.
#include <hearsay/store.h>

#include <cmath>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "record/names.h"
#include "text/code_points.h"

namespace hearsay {
namespace {

using Json = nlohmann::ordered_json;

std::string written(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

// Four decimals, as the record has it.
double rounded(double confidence) { return std::round(confidence * 10'000) / 10'000; }

Json tree(const Total& total) { return {{"count", total.count}, {"exact", total.exact}}; }

Json tree(const std::optional<ActorName>& actor) {
  if (!actor) return nullptr;
  return {{"actor", actor->actor}, {"name", actor->name}, {"as", or_null(actor->as)}};
}

Json tree(const Snippet& snippet) {
  const CodePoints points(snippet.text);
  Json marks = Json::array();
  for (const Span mark : snippet.marks) marks.push_back({points.of_byte(mark.begin), points.of_byte(mark.end)});
  return {{"text", snippet.text}, {"marks", marks}};
}

Json tree(const Hit& hit) {
  Json out;
  out["article"] = {{"id", hit.article},          {"headline", hit.headline}, {"outlet", or_null(hit.outlet)},
                    {"date", or_null(hit.date)}, {"url", or_null(hit.url)},  {"credits", hit.credits}};
  out["statement"] = {{"id", hit.statement},
                      {"parent", or_null(hit.parent)},
                      {"kind", record::name_of(record::kKinds, hit.kind)},
                      {"form", record::name_of(record::kForms, hit.form)},
                      {"polarity", record::name_of(record::kPolarities, hit.polarity)},
                      {"confidence", rounded(hit.confidence)},
                      {"speaker_confidence", rounded(hit.speaker_confidence)}};
  out["speaker"] = tree(hit.speaker);
  out["addressee"] = tree(hit.addressee);
  out["via"] = tree(hit.via);
  out["source"] = or_null(hit.source);
  out["cue"] = or_null(hit.cue);
  out["to"] = or_null(hit.to);
  out["condition"] = or_null(hit.condition);
  out["content"] = hit.content;
  out["snippet"] = tree(hit.snippet);
  return out;
}

Json tree(const FoundArticle& article) {
  return {{"id", article.id},
          {"headline", article.headline},
          {"outlet", or_null(article.outlet)},
          {"date", or_null(article.date)},
          {"url", or_null(article.url)},
          {"language", or_null(article.language)},
          {"credits", article.credits},
          {"statements", article.statements},
          {"snippet", article.snippet.text.empty() ? Json(nullptr) : tree(article.snippet)}};
}

Json tree(const FoundActor& actor) {
  return {{"actor", actor.actor},
          {"name", actor.name},
          {"kind", actor.kind},
          {"wikidata", or_null(actor.wikidata)},
          {"statements", actor.statements}};
}

template <typename T>
Json list(const std::vector<T>& all) {
  Json out = Json::array();
  for (const T& one : all) out.push_back(tree(one));
  return out;
}

Json named(const std::vector<Count>& counts, const char* name = "name") {
  Json out = Json::array();
  for (const Count& one : counts) out.push_back({{name, one.name}, {"count", one.count}});
  return out;
}

Json actors(const std::vector<Count>& counts) {
  Json out = Json::array();
  for (const Count& one : counts) out.push_back({{"actor", one.actor}, {"name", one.name}, {"count", one.count}});
  return out;
}

}  // namespace

std::string to_json(const Hit& hit) { return written(tree(hit)); }

std::string to_json(const HitPage& page) {
  return written({{"total", tree(page.total)}, {"hits", list(page.hits)}, {"cursor", or_null(page.cursor)}});
}

std::string to_json(const Facets& facets) {
  return written({{"total", tree(facets.total)},
                  {"speakers", actors(facets.speakers)},
                  {"addressees", actors(facets.addressees)},
                  {"outlets", named(facets.outlets)},
                  {"credits", named(facets.credits)},
                  {"kinds", named(facets.kinds)},
                  {"forms", named(facets.forms)},
                  {"polarities", named(facets.polarities)},
                  {"nested", named(facets.nested)},
                  {"secondhand", named(facets.secondhand)},
                  {"conditional", named(facets.conditional)},
                  {"timeline", named(facets.timeline, "date")},
                  {"undated", facets.undated}});
}

std::string to_json(const FoundArticle& article) { return written(tree(article)); }

std::string to_json(const ArticlePage& page) {
  return written({{"total", tree(page.total)}, {"articles", list(page.articles)}, {"cursor", or_null(page.cursor)}});
}

std::string to_json(const ActorPage& page) {
  return written({{"actors", list(page.actors)}, {"cursor", or_null(page.cursor)}});
}

std::string to_json(const ActorProfile& profile) {
  Json out = tree(profile.who);
  out["names"] = profile.names;
  out["roles"] = profile.roles;
  out["quoted"] = profile.quoted;
  out["secondhand"] = profile.secondhand;
  out["addressed"] = profile.addressed;
  out["first"] = or_null(profile.first);
  out["last"] = or_null(profile.last);
  out["forms"] = named(profile.forms);
  out["outlets"] = named(profile.outlets);
  out["addressees"] = actors(profile.addressees);
  out["tellers"] = actors(profile.tellers);
  out["timeline"] = Json::array();
  for (const Day& day : profile.timeline) {
    out["timeline"].push_back({{"date", day.date}, {"quoted", day.quoted}, {"secondhand", day.secondhand}});
  }
  return written(out);
}

}  // namespace hearsay
