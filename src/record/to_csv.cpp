// CSV: RFC 4180, for spreadsheets.
#include <hearsay/export.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "record/exports.h"
#include "record/iri.h"
#include "record/json_writer.h"
#include "record/names.h"
#include "text/letters.h"

namespace hearsay {
namespace {

constexpr std::array<std::string_view, 23> kColumns = {
    "article", "statement", "parent", "outlet", "date", "headline", "url", "credits", "speaker", "speaker_wikidata",
    "speaker_as", "cue", "content", "addressee", "condition", "kind", "form", "polarity", "via", "confidence",
    "speaker_confidence", "content_begin", "content_end"};

// Would a spreadsheet take it for a formula? OWASP's list (CSV Injection), also behind blanks, and the wide forms that
// East Asian settings take for the same. Apostrophes that it came with do not count: what is put in front of it can then
// be told from them and taken off again.
bool is_formula(std::string_view cell) {
  cell.remove_prefix(std::min(cell.find_first_not_of('\''), cell.size()));
  if (cell.empty()) return false;
  if (cell[0] == '\t' || cell[0] == '\r' || cell[0] == '\n') return true;
  std::size_t at = 0;
  while (at < cell.size()) {
    const CodePoint point = code_point_at(cell, at);
    switch (point.value) {
      case U'=': case U'+': case U'-': case U'@': case 0xFF1D: case 0xFF0B: case 0xFF0D: case 0xFF20: case 0x2212:
        return true;
      default: break;
    }
    if (!is_blank(point.value) && point.value >= 0x20) return false;
    at += point.length;
  }
  return false;
}

void append_cell(std::string& out, std::string_view value) {
  std::string cell = is_valid_utf8(value) ? std::string(value) : replace_invalid_utf8(value, nullptr);
  std::erase(cell, '\0');
  if (is_formula(cell)) cell.insert(0, 1, '\'');
  const bool edge = !cell.empty() && (cell.front() == ' ' || cell.back() == ' ');
  if (!edge && cell.find_first_of(",;\t\"\r\n") == std::string::npos) {
    out += cell;
    return;
  }
  out += '"';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

class Line {
 public:
  Line& operator<<(std::string_view cell) {
    if (!first_) out_ += ',';
    first_ = false;
    append_cell(out_, cell);
    return *this;
  }
  std::string take() && { return std::move(out_) + "\r\n"; }

 private:
  std::string out_;
  bool first_ = true;
};

std::string credits_of(const Article& article) {
  std::string out;
  for (const Credit& credit : article.credits) {
    if (credit.name.empty()) continue;
    if (!out.empty()) out += "; ";
    out += credit.name;
  }
  return out;
}

std::string name_of(const Actor* actor) { return actor == nullptr ? "" : actor->name; }

std::string addressee_of(const Record& record, const Statement& statement) {
  const std::string name = name_of(record::actor_at(record, statement.addressee_actor));
  return name.empty() ? record::words(record, statement.addressee) : name;
}

}  // namespace

std::string csv_header() {
  Line line;
  for (const std::string_view column : kColumns) line << column;
  return "\uFEFF" + std::move(line).take();
}

std::string to_csv(const Record& record, const Keeps& keeps) {
  const Article& article = record.article;
  const record::Places places(article.text);
  const record::RecordNames names(record, "");
  const std::string headline = record::headline_of(article), credits = credits_of(article);
  std::string out;
  for (const Statement& s : record.statements) {
    if (keeps && !keeps(s)) continue;
    const Actor* speaker = record::actor_at(record, s.speaker);
    const Statement* parent = record::parent_of(record, s);
    Line line;
    line << record.id << s.id << (parent == nullptr ? "" : parent->id) << (article.outlet ? article.outlet->name : "")
         << (article.date ? article.date->value : "") << headline << names.address() << credits << name_of(speaker)
         << (speaker == nullptr ? "" : speaker->wikidata) << record::words(record, s.source)
         << record::words(record, s.cue) << record::words(record, s.content) << addressee_of(record, s)
         << record::words(record, s.condition) << record::name_of(record::kKinds, s.kind)
         << record::name_of(record::kForms, s.form) << record::name_of(record::kPolarities, s.polarity)
         << (parent == nullptr ? "" : name_of(record::actor_at(record, parent->speaker)))
         << record::confidence(s.confidence) << (speaker == nullptr ? "" : record::confidence(s.speaker_confidence))
         << (s.content.empty() ? "" : std::to_string(places.of_byte(s.content.front().begin)))
         << (s.content.empty() ? "" : std::to_string(places.of_byte(s.content.back().end)));
    out += std::move(line).take();
  }
  return out;
}

}  // namespace hearsay
