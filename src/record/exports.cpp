#include "record/exports.h"

namespace hearsay::record {

std::string words(const Record& record, const Spans& spans) {
  const std::string_view text = record.article.text;
  std::string out;
  std::size_t end = 0;
  for (const Span span : spans) {
    if (span.empty() || span.end > text.size()) continue;
    if (!out.empty() && span.begin != end) out += " … ";
    out += slice(text, span);
    end = span.end;
  }
  return out;
}

std::string headline_of(const Article& article) {
  std::string out;
  for (const Span span : article.headline) {
    const bool is_subhead = article.subhead && article.subhead->span == span;
    if (is_subhead || span.empty() || span.end > article.text.size()) continue;
    if (!out.empty()) out += ' ';
    out += slice(article.text, span);
  }
  return out;
}

const Actor* actor_at(const Record& record, int index) {
  const auto at = static_cast<std::size_t>(index);
  return index >= 0 && at < record.actors.size() ? &record.actors[at] : nullptr;
}

const Statement* parent_of(const Record& record, const Statement& statement) {
  const auto at = static_cast<std::size_t>(statement.parent);
  return statement.parent >= 0 && at < record.statements.size() ? &record.statements[at] : nullptr;
}

}  // namespace hearsay::record
