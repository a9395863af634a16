#include "store/search_rank.h"

#include <algorithm>
#include <charconv>
#include <string>

#include <sqlite3.h>

namespace hearsay::store {
namespace {

constexpr double kSaturation = 1.2, kLength = 0.75;  // k1 and b

Ranking& ranking_of(const Fts5ExtensionApi* api, Fts5Context* context) {
  return *static_cast<Ranking*>(api->xUserData(context));
}

// What a match of a phrase counts for, in all columns of text.
double weight_of(const Fts5ExtensionApi* api, Fts5Context* context, int phrase, const Ranking& ranking) {
  double weight = 0;
  Fts5PhraseIter place;
  int column = 0, token = 0;
  if (api->xPhraseFirst(context, phrase, &place, &column, &token) != SQLITE_OK) return 0;
  for (; column >= 0; api->xPhraseNext(context, &place, &column, &token)) {
    if (column < ranking.searched) weight += ranking.columns[static_cast<std::size_t>(column)];
  }
  return weight;
}

void rank(const Fts5ExtensionApi* api, Fts5Context* context, sqlite3_context* out, int, sqlite3_value**) {
  Ranking& ranking = ranking_of(api, context);
  if (ranking.left == 0) return sqlite3_result_double(out, 0);
  --ranking.left;
  double words = 0, average = 0;
  for (int column = 0; column < ranking.searched; ++column) {
    int size = 0;
    sqlite3_int64 total = 0;
    api->xColumnSize(context, column, &size);
    api->xColumnTotalSize(context, column, &total);
    words += size;
    average += static_cast<double>(total);
  }
  sqlite3_int64 rows = 0;
  api->xRowCount(context, &rows);
  average = std::max(average / static_cast<double>(std::max<sqlite3_int64>(rows, 1)), 1.0);
  const double length = kSaturation * (1 - kLength + kLength * words / average);
  double score = 0;
  const int phrases = std::min(api->xPhraseCount(context), static_cast<int>(ranking.rarities.size()));
  for (int phrase = 0; phrase < phrases; ++phrase) {
    const double weight = weight_of(api, context, phrase, ranking);
    score += ranking.rarities[static_cast<std::size_t>(phrase)] * weight * (kSaturation + 1) / (weight + length);
  }
  sqlite3_result_double(out, score);
}

struct Tokens {
  const std::vector<Span>* wanted;  // token numbers, [begin, end)
  std::vector<Span> found;          // bytes
  std::size_t number = 0;
};

int take_token(void* state, int flags, const char*, int, int begin, int end) {
  Tokens& tokens = *static_cast<Tokens*>(state);
  if (flags & FTS5_TOKEN_COLOCATED) return SQLITE_OK;
  for (std::size_t i = 0; i < tokens.wanted->size(); ++i) {
    const Span span = (*tokens.wanted)[i];
    if (tokens.number == span.begin) tokens.found[i].begin = static_cast<std::size_t>(begin);
    if (tokens.number + 1 == span.end) tokens.found[i].end = static_cast<std::size_t>(end);
    if (span.begin > tokens.number) break;  // sorted
  }
  return ++tokens.number < tokens.wanted->back().end ? SQLITE_OK : SQLITE_DONE;
}

constexpr std::size_t kMaxMarks = 512;  // of one text

void marks(const Fts5ExtensionApi* api, Fts5Context* context, sqlite3_context* out, int, sqlite3_value** values) {
  const int wanted_column = sqlite3_value_int(values[0]);
  std::vector<Span> wanted;
  for (int phrase = 0; phrase < api->xPhraseCount(context); ++phrase) {
    Fts5PhraseIter place;
    int column = 0, token = 0;
    if (api->xPhraseFirst(context, phrase, &place, &column, &token) != SQLITE_OK) continue;
    std::size_t taken = 0;
    for (; column >= 0 && taken < kMaxMarks; api->xPhraseNext(context, &place, &column, &token)) {
      if (column != wanted_column) continue;
      const auto begin = static_cast<std::size_t>(token);
      wanted.push_back({begin, begin + static_cast<std::size_t>(std::max(api->xPhraseSize(context, phrase), 1))});
      ++taken;
    }
  }
  std::sort(wanted.begin(), wanted.end());
  std::vector<Span> merged;
  for (const Span span : wanted) {
    if (!merged.empty() && span.begin < merged.back().end) {
      merged.back().end = std::max(merged.back().end, span.end);
    } else if (merged.size() < kMaxMarks) {
      merged.push_back(span);
    }
  }
  const char* text = nullptr;
  int bytes = 0;
  std::string list;
  if (!merged.empty() && api->xColumnText(context, wanted_column, &text, &bytes) == SQLITE_OK) {
    Tokens tokens{&merged, std::vector<Span>(merged.size()), 0};
    const int code = api->xTokenize(context, text, bytes, &tokens, take_token);
    if (code == SQLITE_OK || code == SQLITE_DONE) {
      for (const Span span : tokens.found) {
        if (span.empty()) continue;
        list += (list.empty() ? "" : ",") + std::to_string(span.begin) + "-" + std::to_string(span.end);
      }
    }
  }
  sqlite3_result_text(out, list.data(), static_cast<int>(list.size()), SQLITE_TRANSIENT);
}

fts5_api* api_of(sqlite3* connection) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  return api;
}

}  // namespace

void add_functions(Database& db, Ranking& ranking) {
  fts5_api* api = api_of(db.get());
  if (api == nullptr) throw SqliteError(SQLITE_ERROR, "this SQLite has no full-text search (FTS5)");
  void* state = &ranking;
  if (api->xCreateFunction(api, "hearsay_rank", state, rank, nullptr) != SQLITE_OK ||
      api->xCreateFunction(api, "hearsay_marks", state, marks, nullptr) != SQLITE_OK) {
    throw SqliteError(SQLITE_NOMEM, "out of memory");
  }
}

Spans read_marks(std::string_view marks) {
  Spans out;
  const char* at = marks.data();
  const char* end = at + marks.size();
  while (at < end) {
    Span span;
    at = std::from_chars(at, end, span.begin).ptr;
    if (at < end) ++at;
    at = std::from_chars(at, end, span.end).ptr;
    if (at < end) ++at;
    out.push_back(span);
  }
  return out;
}

}  // namespace hearsay::store
