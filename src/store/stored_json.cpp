// JSON of a stored article and of the totals.
#include <string>

#include <hearsay/store.h>

#include "store/json_text.h"

namespace hearsay {

using store::json_text;
using store::json_text_or_null;

std::string to_json(const StoredArticle& article) {
  std::string out = R"({"record":)" + to_json(article.record) + R"(,"reader":)" + json_text(article.reader) +
                    R"(,"actors":{)";
  for (std::size_t i = 0; i < article.actors.size() && i < article.record.actors.size(); ++i) {
    if (i > 0) out += ',';
    out += json_text(article.record.actors[i].id) + ':' + std::to_string(article.actors[i]);
  }
  out += R"(},"seen":[)";
  for (const Sighting& seen : article.seen) {
    if (&seen != &article.seen.front()) out += ',';
    out += R"({"path":)" + json_text_or_null(seen.place.path) + R"(,"url":)" + json_text_or_null(seen.place.url) +
           R"(,"fetched":)" + json_text_or_null(seen.place.fetched) + R"(,"first":)" + json_text(seen.first) +
           R"(,"last":)" + json_text(seen.last) + '}';
  }
  return out + "]}";
}

std::string to_json(const Totals& totals) {
  return R"({"articles":)" + std::to_string(totals.articles) + R"(,"statements":)" + std::to_string(totals.statements) +
         R"(,"actors":)" + std::to_string(totals.actors) + R"(,"first":)" + json_text_or_null(totals.first) +
         R"(,"last":)" + json_text_or_null(totals.last) + '}';
}

}  // namespace hearsay
