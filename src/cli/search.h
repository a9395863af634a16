// The verbs `search` and `show`: what a database has of what is asked, for the eye or as JSON.
//
//     Peskov says that Russia wants neutral status for Ukraine
//     Ru-Main (RT) · 2022-02-25 · 8f14e45fceea167a s3
//     Dmitry Peskov: Vladimir Putin “he” · told · to reporters [attitude] [not] (0.42)
//     ≈ wants [neutral status] ...
//     condition: if Kiev agrees
//
// Second line: the outlet, whom it credits, the date, and what to cite it by: the article's id and the statement's.
// Third: who says it, after the one on whose word we have it; the rest as in cli/view.h. What was looked for is marked:
// bold on a terminal in colour, in brackets elsewhere.
// Options become conditions of the query language (hearsay/query.h), so there is one language. Nothing is thrown.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <hearsay/store.h>

#include "cli/read.h"
#include "cli/view.h"

namespace hearsay::cli {

struct SearchRequest {
  std::string db{};
  std::vector<std::string> words{};  // in the query language, joined by blanks
  // Conditions: a field of the language, and the values that options gave it, one of which must hold.
  std::vector<std::pair<std::string, std::vector<std::string>>> conditions{};
  bool articles = false;
  bool json = false;
  PageOptions page{};
};

// The query that a request makes.
std::string query_text(const SearchRequest& request);

// For the eye.
std::string render(const HitPage& page, const ViewOptions& options);
std::string render(const ArticlePage& page, const ViewOptions& options);

// Exit statuses (cli/status.h).
int search(const SearchRequest& request, Streams& streams);
int show(const std::string& db, const std::string& id, bool json, Streams& streams);

}  // namespace hearsay::cli
