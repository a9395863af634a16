// A record of an article of our own that has what exports must tell apart, for their tests.
#pragma once

#include <hearsay/record.h>

#include <string>

#include "random_record.h"

namespace hearsay::test {

inline Span find_in(const Record& record, std::string_view words, int n = 1) {
  std::size_t begin = record.article.text.find(words);
  while (--n > 0) begin = record.article.text.find(words, begin + 1);
  return {begin, begin + words.size()};
}

inline Statement& add_statement(Record& record, Form form, Spans content, int speaker, int parent = -1) {
  Statement s;
  s.id = "s" + std::to_string(record.statements.size() + 1);
  s.form = form;
  s.content = std::move(content);
  s.speaker = speaker;
  s.parent = parent;
  s.confidence = 0.97;
  s.speaker_confidence = speaker >= 0 ? 0.9 : 0;
  record.statements.push_back(s);
  return record.statements.back();
}

// s1 Lee, direct in two pieces; s2 the mayor, with no words of his own in marks, and in it s3: what Lee is said to have
// said; s4 denied;
// s5 the report; s6 an official.
inline Record news_record() {
  Record record;
  record.id = std::string(kSha256).substr(0, 16);
  Article& article = record.article;
  article.source = {"a.html", "https://post.example/a b?x=\u00e9", "", kSha256, 470, "text/html", "utf-8"};
  article.text =
      "Bridge to open\n\n"
      "\u201cThe bridge opens,\u201d Ann Lee told reporters, \u201cif the cables hold.\u201d\n\n"
      "Mayor Bo Ek said that Lee had called it \u201ca gift\u201d to the town.\n\n"
      "Ek did not say it was \u201cfree\u201d.\n\n"
      "The report calls it \u201csafe\u201d. An official called it \u201cugly\u201d.";
  article.language = "en";
  article.headline = {find_in(record, "Bridge to open")};
  article.byline = {{"Cy Dow", {}}};
  article.outlet = Named{"The Post", {}};
  article.place = Named{"OSLO", {}};
  article.date = Date{"2022-02-25", {}, "2022-02-25T14:03:00+03:00"};
  article.credits = {{"Reuters", {}, CreditKind::kDateline, "https://reuters.example/x"},
                     {"AP", {}, CreditKind::kContributed, "javascript:alert(1)"}};
  record.actors = {{"a1", "Ann Lee", "person", {"engineer"}, {find_in(record, "Ann Lee")}, "Q42"},
                   {"a2", "Bo Ek", "person", {"Mayor"}, {find_in(record, "Bo Ek")}, ""},
                   {"a3", "The report", "document", {}, {find_in(record, "The report")}, ""},
                   {"a4", "An official", "unnamed", {}, {find_in(record, "An official")}, ""}};
  Statement& lee = add_statement(record, Form::kDirect,
                                 {find_in(record, "\u201cThe bridge opens,\u201d"),
                                  find_in(record, "\u201cif the cables hold.\u201d")}, 0);
  lee.source = {find_in(record, "Ann Lee")};
  lee.cue = {find_in(record, "told")};
  lee.addressee = {find_in(record, "reporters")};
  lee.condition = {find_in(record, "if the cables hold")};
  Statement& ek = add_statement(
      record, Form::kMixed, {find_in(record, "that Lee had called it \u201ca gift\u201d to the town")}, 1);
  ek.source = {find_in(record, "Mayor Bo Ek")};
  ek.cue = {find_in(record, "said")};
  Statement& told = add_statement(record, Form::kMixed, {find_in(record, "it \u201ca gift\u201d to the town")}, 0, 1);
  told.source = {find_in(record, "Lee", 2)};
  told.cue = {find_in(record, "had called")};
  Statement& denied = add_statement(record, Form::kMixed, {find_in(record, "it was \u201cfree\u201d")}, 1);
  denied.polarity = Polarity::kNegated;
  add_statement(record, Form::kMixed, {find_in(record, "it \u201csafe\u201d")}, 2);
  add_statement(record, Form::kMixed, {find_in(record, "it \u201cugly\u201d")}, 3);
  return record;
}

}  // namespace hearsay::test
