// What holds for every article, whatever page it was taken from. Shared by the tests and the fuzzer.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "page/page.h"
#include "page/utf8.h"

namespace hearsay::page_test {

class Soundness {
 public:
  // "" for a sound article, else the first thing that is wrong with it.
  static std::string fault(const Article& article) {
    Soundness check(article);
    check.run();
    return check.fault_;
  }

 private:
  explicit Soundness(const Article& article) : article_(article), text_(article.text) {}

  void run() {
    string("text", article_.text);
    string("url", article_.source.url);
    string("canonical", article_.source.canonical);
    string("language", article_.language);
    string("section", article_.section);
    for (const std::string& note : article_.notes) string("note", note);
    if (article_.text.empty()) wrong("text is empty");
    if (article_.language.empty()) wrong("language is empty");
    spans("headline", article_.headline);
    spans("boilerplate", article_.boilerplate);
    named("subhead", article_.subhead);
    for (const Named& person : article_.byline) named("byline", person);
    named("outlet", article_.outlet);
    named("place", article_.place);
    date("date", article_.date);
    date("modified", article_.modified);
    for (const Credit& credit : article_.credits) {
      string("credit", credit.name);
      string("credit's url", credit.url);
      if (credit.span) span("credit", *credit.span);
    }
    std::size_t before = 0;
    for (const Part& part : article_.parts) {
      span("part", part.span);
      if (part.span.begin < before) wrong("parts are not in the order of the text");
      before = part.span.begin;
    }
  }

  void wrong(const std::string& what) {
    if (fault_.empty()) fault_ = what;
  }

  void string(const std::string& what, std::string_view value) {
    if (!page::is_valid_utf8(value)) wrong(what + " is not valid UTF-8");
  }

  bool on_boundary(std::size_t at) const {
    return at == text_.size() || (static_cast<unsigned char>(text_[at]) & 0xC0U) != 0x80U;
  }

  void span(const std::string& what, Span span) {
    if (span.begin >= span.end) return wrong(what + ": an empty span");
    if (span.end > text_.size()) return wrong(what + ": a span outside of the text");
    if (!on_boundary(span.begin) || !on_boundary(span.end)) wrong(what + ": a span that cuts a character");
  }

  void spans(const std::string& what, const Spans& list) {
    std::size_t before = 0;
    for (const Span one : list) {
      span(what, one);
      if (one.begin < before) wrong(what + ": spans overlap or are not sorted");
      before = one.end;
    }
  }

  template <typename Value>
  void named(const std::string& what, const Value& value) {
    string(what, value.name);
    if (value.name.empty()) wrong(what + ": an empty name");
    if (value.span) span(what, *value.span);
  }
  template <typename Value>
  void named(const std::string& what, const std::optional<Value>& value) {
    if (value) named(what, *value);
  }

  void date(const std::string& what, const std::optional<Date>& value) {
    if (!value) return;
    string(what, value->value);
    string(what + "'s time", value->time);
    if (value->value.size() != 10) wrong(what + " is no day: " + value->value);
    if (value->span) span(what, *value->span);
  }

  const Article& article_;
  std::string_view text_;
  std::string fault_;
};

// One line a field, so that two articles can be compared.
inline std::string fingerprint(const Article& article) {
  std::string out = article.text;
  const auto add = [&out](std::string_view value) {
    out += '\n';
    out += value;
  };
  const auto add_span = [&add](const std::optional<Span>& span) {
    add(span ? std::to_string(span->begin) + '-' + std::to_string(span->end) : "none");
  };
  for (const Span one : article.headline) add_span(one);
  for (const Span one : article.boilerplate) add_span(one);
  for (const Part& part : article.parts) add_span(part.span);
  for (const Named& one : article.byline) add(one.name), add_span(one.span);
  for (const Credit& one : article.credits) add(one.name), add_span(one.span), add(one.url);
  for (const std::string& note : article.notes) add(note);
  if (article.subhead) add(article.subhead->name);
  if (article.outlet) add(article.outlet->name);
  if (article.place) add(article.place->name);
  if (article.date) add(article.date->value), add(article.date->time);
  if (article.modified) add(article.modified->value), add(article.modified->time);
  add(article.section);
  add(article.language);
  add(article.source.url);
  add(article.source.canonical);
  add(article.source.charset);
  add(article.source.media_type);
  return out;
}

}  // namespace hearsay::page_test
