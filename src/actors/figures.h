// Figures: those who may turn out to be actors of the article, while it is worked out who is who. Every name and every
// noun for people, an organisation or a document that the text mentions belongs to one; those who say something or are
// spoken to become actors of the record, the others are forgotten.
//
// Names are put together by rules that are exact (person_names.h, organisation_names.h): a surname goes to the one
// person who bears it; where two could be meant ("Clinton"), it stays a figure of its own. Nouns with the very same
// words are one figure.
//
// Cost: linear in the mentions; a new name is compared with those that share a word with it, at most kMostCompared of
// them a word. Thread safe.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <hearsay/span.h>

#include "actors/given_names.h"
#include "actors/mentions.h"
#include "actors/person_names.h"

namespace hearsay {

enum class FigureKind { kPerson, kOrganisation, kPlace, kOtherName, kNoun };

struct FigureMention {
  Span span;
  TokenRange tokens;   // of its first word to its head
  bool in_quotation = false;
  bool opens_sentence = false;
};

struct Figure {
  FigureKind kind = FigureKind::kNoun;
  std::string name;              // the fullest that the text gives; of a noun its words, lower case, without article
  std::string head;              // of a noun: its head, folded
  bool plural = false;
  Gender gender = Gender::kUnknown;
  std::optional<PersonName> person;
  std::vector<std::string> roles;
  std::vector<FigureMention> mentions;  // in order
  std::size_t times_spoken = 0;  // while the statements are gone through
};

class Figures {
 public:
  // Those of the text; references must outlive it.
  Figures(std::string_view text, const std::vector<Token>& tokens, const TokenScores& scores, const Spans& sentences,
          const Spans& quotations);

  std::size_t size() const { return figures_.size(); }
  Figure& operator[](int i) { return figures_[static_cast<std::size_t>(i)]; }
  const Figure& operator[](int i) const { return figures_[static_cast<std::size_t>(i)]; }

  struct Named {
    Span span;
    int figure;
  };
  // The names that lie inside a span, in order.
  std::vector<Named> names_in(Span span) const;
  // The figure that bears this name; made where there is none.
  int named(Span span, FigureKind kind);
  // The figure of these words as a noun; made where there is none.
  int noun(std::string_view generic_name, std::string_view head, bool plural);
  // A figure of its own for a pronoun that means none of the others: the next "he" may be another.
  int pronoun(std::string_view word, bool plural);
  // A mention found later: a source, an addressee. `tokens`: of its first word to its head, where that is known.
  void add_mention(int figure, Span span, TokenRange tokens = {});

  std::size_t sentence_of(std::size_t place) const;
  // Where all mentions begin, with whose they are, in order.
  const std::set<std::pair<std::size_t, int>>& places() const { return places_; }

 private:
  FigureMention make_mention(Span span) const;
  void insert(int figure, FigureMention mention);
  void add_names();
  void add_nouns();
  int person(const PersonName& name);
  int find_person(const PersonName& name) const;
  bool several_bear(const PersonName& surname, const std::vector<int>& among) const;
  void take_name(int figure, const PersonName& name);
  int body(std::string_view name, FigureKind kind);
  int find_body(const std::string& name, FigureKind kind) const;
  void take_fuller(int body, const std::string& name);
  int make(Figure figure, const std::string& key);
  void index(int figure, const std::vector<std::string>& words);
  std::vector<int> sharing(const std::vector<std::string>& words) const;
  std::string_view with_title(Span name) const;

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const TokenScores& scores_;
  const Spans& sentences_;
  const Spans& quotations_;
  std::vector<Figure> figures_;
  std::vector<Named> named_;                    // in order
  std::set<std::pair<std::size_t, int>> places_;
  std::map<std::string, int> by_words_;         // folded names, with what they are
  std::unordered_map<std::string, std::vector<int>> by_word_;  // of names: who has one of the words that match
  std::map<std::string, std::string> full_forms_;  // of the abbreviations that the text defines, folded
};

}  // namespace hearsay
