#include "cli/search.h"

#include <fmt/format.h>
#include <hearsay/query.h>

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string_view>

#include "cli/db_options.h"
#include "cli/found_view.h"
#include "cli/status.h"
#include "cli/terminal_text.h"

namespace hearsay::cli {
namespace {

// The first `count` code points.
std::string_view head(std::string_view text, std::size_t count) {
  std::size_t end = 0;
  while (end < text.size() && count > 0) {
    ++end;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    --count;
  }
  return text.substr(0, end);
}

constexpr std::size_t kMostShown = 400;  // bytes of a query that a caret can point into

// The message, and the query with a caret under the place.
int bad_query(Streams& streams, std::string_view query, const QueryError& error) {
  if (query.size() > kMostShown) {
    streams.err.write("hearsay: " + neutral(error.message) + "\n");
    return kBadInput;
  }
  const int column = display_width(neutral(head(query, error.position)));
  streams.err.write("hearsay: " + neutral(error.message) + "\n  " + neutral(query) + "\n  " +
                    std::string(static_cast<std::size_t>(column), ' ') + "^\n");
  return kBadInput;
}

// {"query": ..., and what `page` has.
std::string with_query(const std::string& query, const std::string& page) {
  using Json = nlohmann::json;
  return "{\"query\":" + Json(query).dump(-1, ' ', false, Json::error_handler_t::replace) + "," + page.substr(1) + "\n";
}

// How to get what comes after.
std::string more(const std::string& cursor, const ViewOptions& options) {
  if (cursor.empty()) return {};
  return "\n" + paint({{"More: the same with --cursor " + neutral(cursor), Style::kDim}}, options.colour) + "\n";
}

template <typename Page>
int print(const SearchRequest& request, const std::string& query, const Result<Page>& page, Streams& streams) {
  if (!page) return complain(streams, page.error());
  const ViewOptions view{streams.out_terminal.width, streams.out_terminal.colour};
  streams.out.write(request.json ? with_query(query, to_json(*page)) : render(*page, view) + more(page->cursor, view));
  return streams.out.error() != 0 ? kInternalError : kOk;
}

}  // namespace

std::string query_text(const SearchRequest& request) {
  std::string text;
  const auto add = [&](const std::string& part) { text.append(text.empty() ? "" : " ").append(part); };
  for (const std::string& word : request.words) add(word);
  for (const auto& [field, values] : request.conditions) {
    std::string condition;
    for (const std::string& value : values) {
      std::string one = field_text(field, value);
      condition += condition.empty() ? one : "," + one.substr(field.size() + 1);  // speaker:Peskov,Lavrov
    }
    if (!condition.empty()) add(condition);
  }
  return text;
}

int search(const SearchRequest& request, Streams& streams) {
  const std::string text = query_text(request);
  const auto query = parse_query(text);
  if (!query) return bad_query(streams, text, query.error());
  const auto store = open_db(request.db, Access::kRead);
  if (!store) return complain(streams, store.error());
  if (request.articles) return print(request, text, store->articles(*query, request.page), streams);
  return print(request, text, store->search(*query, request.page), streams);
}

int show(const std::string& db, const std::string& id, bool json, Streams& streams) {
  const auto store = open_db(db, Access::kRead);
  if (!store) return complain(streams, store.error());
  const auto article = store->article(id);
  if (!article) return complain(streams, article.error());
  const ViewOptions view{streams.out_terminal.width, streams.out_terminal.colour};
  streams.out.write(json ? to_json(article->record) + "\n" : render(article->record, view) + render_seen(*article, view));
  return streams.out.error() != 0 ? kInternalError : kOk;
}

}  // namespace hearsay::cli
