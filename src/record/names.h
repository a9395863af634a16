// How the values of a record's enumerations are called in its JSON. One table each, read both ways.
// Errors: nullopt for a name that is none. Cost: nothing to speak of. Thread safety: pure functions.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include <hearsay/record.h>

namespace hearsay::record {

inline constexpr std::string_view kSchema = "hearsay/1";
inline constexpr std::string_view kArticleSchema = "hearsay-article/1";

template <typename Enum, std::size_t N>
using Names = std::array<std::pair<Enum, std::string_view>, N>;

inline constexpr Names<Kind, 2> kKinds = {{{Kind::kSpeech, "speech"}, {Kind::kAttitude, "attitude"}}};
inline constexpr Names<Form, 3> kForms = {
    {{Form::kDirect, "direct"}, {Form::kIndirect, "indirect"}, {Form::kMixed, "mixed"}}};
inline constexpr Names<Polarity, 2> kPolarities = {
    {{Polarity::kAffirmed, "affirmed"}, {Polarity::kNegated, "negated"}}};
inline constexpr Names<CreditKind, 9> kCreditKinds = {{{CreditKind::kDateline, "dateline"},
                                                       {CreditKind::kSource, "source"},
                                                       {CreditKind::kRepublished, "republished"},
                                                       {CreditKind::kByline, "byline"},
                                                       {CreditKind::kContributed, "contributed"},
                                                       {CreditKind::kSignOff, "sign-off"},
                                                       {CreditKind::kCopyright, "copyright"},
                                                       {CreditKind::kAccording, "according"},
                                                       {CreditKind::kMetadata, "metadata"}}};
inline constexpr Names<PartKind, 4> kPartKinds = {{{PartKind::kHeading, "heading"},
                                                   {PartKind::kItem, "item"},
                                                   {PartKind::kRow, "row"},
                                                   {PartKind::kQuote, "quote"}}};
inline constexpr std::array<std::string_view, 5> kActorKinds = {"person", "organisation", "group", "document",
                                                                "unnamed"};

template <typename Enum, std::size_t N>
constexpr std::string_view name_of(const Names<Enum, N>& names, Enum value) {
  for (const auto& [each, name] : names) {
    if (each == value) return name;
  }
  return names.front().second;
}

template <typename Enum, std::size_t N>
constexpr std::optional<Enum> value_of(const Names<Enum, N>& names, std::string_view name) {
  for (const auto& [value, each] : names) {
    if (each == name) return value;
  }
  return std::nullopt;
}

}  // namespace hearsay::record
