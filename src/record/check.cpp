#include "record/check.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "record/day.h"
#include "record/names.h"
#include "text/utf8.h"

namespace hearsay {
namespace {

bool all_of(std::string_view text, bool (*holds)(char)) { return std::all_of(text.begin(), text.end(), holds); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); }

// The 7 of "s7" or, where `letter` is 'a', of "a7"; 0 where it is no such id.
std::uint64_t id_number(std::string_view id, char letter) {
  std::uint64_t number = 0;
  if (id.size() < 2 || id.size() > 18 || id[0] != letter || id[1] == '0') return 0;
  for (const char c : id.substr(1)) {
    if (!is_digit(c)) return 0;
    number = number * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return number;
}

std::string item(std::string_view list, std::size_t index) {
  return std::string(list) + '[' + std::to_string(index) + ']';
}

// Spans that touch are one place to be in: "he said" may begin in one and end in the next.
Spans merged(const Spans& spans) {
  Spans out;
  for (const Span span : spans) {
    if (!out.empty() && out.back().end >= span.begin) {
      out.back().end = std::max(out.back().end, span.end);
    } else {
      out.push_back(span);
    }
  }
  return out;
}

bool covers(const Spans& outer, Span inner) {
  const auto after = std::upper_bound(outer.begin(), outer.end(), inner.begin,
                                      [](std::size_t begin, const Span& span) { return begin < span.begin; });
  return after != outer.begin() && std::prev(after)->contains(inner);
}

std::size_t first_place(const Statement& statement) {
  std::size_t first = statement.content.front().begin;
  for (const Spans* spans : {&statement.source, &statement.cue, &statement.addressee}) {
    if (!spans->empty()) first = std::min(first, spans->front().begin);
  }
  return first;
}

// Goes through a record; the first broken promise stays.
class Checker {
 public:
  explicit Checker(const Record& record) : record_(record), text_(record.article.text) {}

  Result<void> run() {
    source();
    article();
    actors();
    for (std::size_t i = 0; i < record_.statements.size() && broken_.empty(); ++i) statement(i);
    if (!broken_.empty()) return fail(ErrorKind::kBadRecord, broken_);
    return {};
  }

 private:
  void expect(bool kept, const std::string& field, std::string_view wrong) {
    if (!kept && broken_.empty()) broken_ = field + ' ' + std::string(wrong);
  }

  void string(std::string_view value, const std::string& field) {
    expect(is_valid_utf8(value), field, "is not valid UTF-8");
  }

  void span(Span span, const std::string& field) {
    expect(span.begin < span.end, field, "is an empty span");
    expect(span.end <= text_.size(), field, "lies outside the text");
    if (broken_.empty()) expect(on_boundary(span.begin) && on_boundary(span.end), field, "cuts a character");
  }

  bool on_boundary(std::size_t at) const {
    return at == text_.size() || (static_cast<unsigned char>(text_[at]) & 0xC0) != 0x80;
  }

  void spans(const Spans& list, const std::string& field) {
    for (std::size_t i = 0; i < list.size() && broken_.empty(); ++i) {
      span(list[i], item(field, i));
      if (i > 0) expect(list[i - 1].end <= list[i].begin, item(field, i), "begins before the span before it ends");
    }
  }

  void named(const Named& value, const std::string& field) {
    string(value.name, field + ".name");
    if (value.span) span(*value.span, field + ".span");
  }

  void date(const Date& date, const std::string& field) {
    expect(is_day(date.value), field + ".value", "is not a day as in 2022-02-25");
    expect(date.time.empty() || is_time_of(date.value, date.time), field + ".time",
           "is not a time of that day as in 2022-02-25T14:03:00+03:00");
    if (date.span) span(*date.span, field + ".span");
  }

  void credit(const Credit& credit, const std::string& field) {
    string(credit.name, field + ".outlet");
    string(credit.url, field + ".url");
    if (credit.span) span(*credit.span, field + ".span");
  }

  void parts(const std::vector<Part>& parts) {
    std::size_t end = 0;
    for (std::size_t i = 0; i < parts.size() && broken_.empty(); ++i) {
      const Part& part = parts[i];
      const std::string field = item("article.parts", i);
      span(part.span, field + ".span");
      expect(part.span.begin >= end, field, "begins before the part before it ends");
      end = part.span.end;
      const bool heading = part.kind == PartKind::kHeading;
      expect(heading ? part.level >= 1 && part.level <= 6 : part.level == 0, field + ".level",
             heading ? "is not in 1 to 6" : "is there, and the part is no heading");
    }
  }

  void source() {
    const Source& source = record_.article.source;
    string(source.path, "source.path");
    string(source.url, "source.url");
    string(source.canonical, "source.canonical");
    string(source.media_type, "source.media_type");
    string(source.charset, "source.charset");
    expect(source.sha256.size() == 64 && all_of(source.sha256, is_hex), "source.sha256",
           "is not 64 lower-case hexadecimal digits");
    expect(record_.id.size() == 16 && source.sha256.starts_with(record_.id), "id",
           "is not the first 16 digits of source.sha256");
  }

  void article() {
    const Article& article = record_.article;
    string(article.text, "article.text");
    string(article.language, "article.language");
    spans(article.headline, "article.headline");
    if (article.subhead) named(*article.subhead, "article.subhead");
    for (std::size_t i = 0; i < article.byline.size(); ++i) named(article.byline[i], item("article.byline", i));
    if (article.outlet) named(*article.outlet, "article.outlet");
    if (article.place) named(*article.place, "article.place");
    if (article.date) date(*article.date, "article.date");
    if (article.modified) date(*article.modified, "article.modified");
    string(article.section, "article.section");
    for (std::size_t i = 0; i < article.credits.size(); ++i) credit(article.credits[i], item("article.credits", i));
    spans(article.boilerplate, "article.boilerplate");
    parts(article.parts);
    spans(record_.sentences, "article.sentences");
    for (std::size_t i = 0; i < article.notes.size(); ++i) string(article.notes[i], item("notes", i));
  }

  void actors() {
    std::size_t last = 0;
    std::uint64_t last_number = 0;  // of an actor's id; a filtered record has gaps
    for (std::size_t i = 0; i < record_.actors.size() && broken_.empty(); ++i) {
      const Actor& actor = record_.actors[i];
      const std::string field = item("actors", i);
      const auto number = id_number(actor.id, 'a');
      expect(number > last_number, field + ".id", "is out of order");
      last_number = number;
      string(actor.name, field + ".name");
      const auto& kinds = record::kActorKinds;
      expect(actor.kind.empty() || std::find(kinds.begin(), kinds.end(), actor.kind) != kinds.end(), field + ".kind",
             "is not a kind of actor");
      for (std::size_t r = 0; r < actor.roles.size(); ++r) string(actor.roles[r], item(field + ".roles", r));
      spans(actor.mentions, field + ".mentions");
      const std::string_view digits = std::string_view(actor.wikidata).substr(actor.wikidata.empty() ? 0 : 1);
      expect(actor.wikidata.empty() || (actor.wikidata[0] == 'Q' && !digits.empty() && all_of(digits, is_digit)),
             field + ".wikidata", "is not a Wikidata id as in Q42");
      for (std::size_t o = 0; o < actor.offices.size(); ++o) office(actor.offices[o], item(field + ".offices", o));
      if (actor.mentions.empty()) continue;
      expect(actor.mentions.front().begin >= last, field, "is first mentioned before the actor before it");
      last = actor.mentions.front().begin;
    }
  }

  void office(const Office& office, const std::string& field) {
    expect(!office.title.empty(), field + ".title", "is empty");
    string(office.title, field + ".title");
    expect(is_day(office.from), field + ".from", "is not a day as in 2022-02-25");
    expect(office.until.empty() || is_day(office.until), field + ".until", "is not a day as in 2022-02-25");
    expect(office.until.empty() || office.from <= office.until, field + ".until", "is before its from");
  }

  void statement(std::size_t index) {
    const Statement& statement = record_.statements[index];
    const std::string field = item("statements", index);
    const auto number = id_number(statement.id, 's');
    expect(number > last_number_, field + ".id", "is out of order");
    last_number_ = number;
    spans(statement.source, field + ".source");
    spans(statement.cue, field + ".cue");
    spans(statement.content, field + ".content");
    spans(statement.addressee, field + ".addressee");
    spans(statement.condition, field + ".condition");
    expect(!statement.content.empty(), field + ".content", "is empty");
    actor(statement.speaker, field + ".speaker");
    actor(statement.addressee_actor, field + ".addressee_actor");
    expect(statement.confidence >= 0 && statement.confidence <= 1, field + ".confidence", "is not in 0 to 1");
    expect(statement.speaker_confidence >= 0 && statement.speaker_confidence <= 1, field + ".speaker_confidence",
           "is not in 0 to 1");
    if (!broken_.empty()) return;
    expect(first_place(statement) >= last_statement_, field, "appears before the statement before it");
    last_statement_ = first_place(statement);
    expect(statement.parent >= -1 && statement.parent < static_cast<int>(index), field + ".parent",
           "does not come before its child");
    if (broken_.empty() && statement.parent >= 0) covered(statement, field);
  }

  void actor(int index, const std::string& field) {
    expect(index >= -1 && index < static_cast<int>(record_.actors.size()), field, "is no actor of this record");
  }

  void covered(const Statement& child, const std::string& field) {
    const Spans outer = merged(record_.statements[static_cast<std::size_t>(child.parent)].content);
    const auto inside = [&outer](const Spans& spans) {
      return std::all_of(spans.begin(), spans.end(), [&outer](Span span) { return covers(outer, span); });
    };
    expect(inside(child.source), field + ".source", "lies outside the parent's content");
    expect(inside(child.cue), field + ".cue", "lies outside the parent's content");
    expect(inside(child.content), field + ".content", "lies outside the parent's content");
    expect(inside(child.addressee), field + ".addressee", "lies outside the parent's content");
    expect(inside(child.condition), field + ".condition", "lies outside the parent's content");
  }

  const Record& record_;
  std::string_view text_;
  std::string broken_;
  std::size_t last_statement_ = 0;
  std::uint64_t last_number_ = 0;  // of a statement's id; a filtered record has gaps
};

}  // namespace

Result<void> check(const Record& record) { return Checker(record).run(); }

}  // namespace hearsay
