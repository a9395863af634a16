#include "store/query_fields.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>
#include <vector>

#include <unicode/uchar.h>

#include "record/day.h"
#include "text/utf8.h"

namespace hearsay::store {
namespace {

constexpr std::size_t kMaxShown = 40;  // bytes of what the user wrote that an error repeats

constexpr std::array<std::pair<std::string_view, Field>, 15> kFields = {{{"speaker", Field::kSpeaker},
                                                                         {"to", Field::kAddressee},
                                                                         {"via", Field::kVia},
                                                                         {"kind", Field::kKind},
                                                                         {"form", Field::kForm},
                                                                         {"polarity", Field::kPolarity},
                                                                         {"nested", Field::kNested},
                                                                         {"secondhand", Field::kSecondhand},
                                                                         {"conditional", Field::kConditional},
                                                                         {"outlet", Field::kOutlet},
                                                                         {"credit", Field::kCredit},
                                                                         {"since", Field::kSince},
                                                                         {"until", Field::kUntil},
                                                                         {"confidence", Field::kConfidence},
                                                                         {"article", Field::kArticle}}};

// What else users call them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kCalled = {{{"by", "speaker"},
                                                                                    {"from", "speaker"},
                                                                                    {"who", "speaker"},
                                                                                    {"actor", "speaker"},
                                                                                    {"author", "speaker"},
                                                                                    {"addressee", "to"},
                                                                                    {"source", "credit"},
                                                                                    {"agency", "credit"},
                                                                                    {"publisher", "outlet"},
                                                                                    {"site", "outlet"},
                                                                                    {"after", "since"},
                                                                                    {"date", "since"},
                                                                                    {"before", "until"},
                                                                                    {"id", "article"}}};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string shown(std::string_view text) {
  if (text.size() <= kMaxShown) return std::string(text);
  std::size_t end = kMaxShown;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "…";
}

// Levenshtein's distance.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row.back();
}

using Value = std::expected<std::string, std::string>;

Value one_of(Field field, std::string_view value, std::initializer_list<std::string_view> right) {
  const std::string given = lower(value);
  if (std::find(right.begin(), right.end(), given) != right.end()) return given;
  std::string list;
  for (const std::string_view each : right) {
    if (!list.empty()) list += each == *(right.end() - 1) ? " or " : ", ";
    list += each;
  }
  return std::unexpected(std::string(name_of(field)) + ": takes " + list + ", not " + shown(value));
}

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int days_of(int year, int month) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

// "2022", "2022-03" and "2022-03-05" as the first day or the last.
Value day(Field field, std::string_view value) {
  const bool first = field == Field::kSince;
  std::string out(value);
  if (out.size() == 4) out += first ? "-01" : "-12";
  if (out.size() == 7 && is_digits(out.substr(0, 4)) && out[4] == '-' && is_digits(out.substr(5))) {
    const int month = std::stoi(out.substr(5));
    if (first) {
      out += "-01";
    } else if (month >= 1 && month <= 12) {
      out += "-" + std::to_string(days_of(std::stoi(out.substr(0, 4)), month));
    }
  }
  if (is_day(out)) return out;
  const bool shaped = out.size() == 10 && is_digits(out.substr(0, 4)) && out[4] == '-' && is_digits(out.substr(5, 2)) &&
                      out[7] == '-' && is_digits(out.substr(8));
  if (shaped) return std::unexpected(std::string(name_of(field)) + ": there is no such date as " + shown(value));
  return std::unexpected(std::string(name_of(field)) +
                         ": takes a date such as 2022-02-25, 2022-02 or 2022, not " + shown(value));
}

Value confidence(std::string_view value) {
  const bool good = value == "0" || value == "1" || value == "1.0" || value == "1.00" ||
                    ((value.starts_with("0.") || value.starts_with(".")) && value.size() <= value.find('.') + 3 &&
                     is_digits(value.substr(value.find('.') + 1)));
  if (good) return value.starts_with('.') ? "0" + std::string(value) : std::string(value);
  return std::unexpected("confidence: takes a number from 0 to 1 with two decimals at most, such as 0.8, not " +
                         shown(value));
}

Value article(std::string_view value) {
  const std::string id = lower(value);
  const bool hexadecimal = std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  });
  if (hexadecimal && id.size() >= 16 && id.size() <= 64) return id;
  return std::unexpected("article: takes an article's id of 16 hexadecimal digits, not " + shown(value));
}

}  // namespace

std::optional<Field> field_of(std::string_view name) {
  const std::string wanted = lower(name);
  for (const auto& [each, field] : kFields) {
    if (each == wanted) return field;
  }
  return std::nullopt;
}

std::string_view name_of(Field field) {
  for (const auto& [name, each] : kFields) {
    if (each == field) return name;
  }
  return "";
}

std::string unknown_field(std::string_view name) {
  const std::string wanted = lower(name);
  std::string_view nearest;
  for (const auto& [called, right] : kCalled) {
    if (called == wanted) nearest = right;
  }
  std::size_t best = wanted.size() < 3 ? 1 : wanted.size() / 3 + 2;  // from here on it is another word
  for (const auto& [each, field] : kFields) {
    if (!nearest.empty() || wanted.size() > kMaxShown) break;
    if (distance(wanted, each) < best) best = distance(wanted, each);
  }
  for (const auto& [each, field] : kFields) {
    if (nearest.empty() && wanted.size() <= kMaxShown && distance(wanted, each) == best) {
      nearest = each;
    }
  }
  std::string out = "there is no field " + shown(name) + ":";
  if (!nearest.empty() && best <= wanted.size() / 3 + 2) return out + " did you mean " + std::string(nearest) + ":?";
  out += " the fields are ";
  for (const auto& [each, field] : kFields) {
    if (each != kFields.front().first) out += ", ";
    out += each;
  }
  return out + "; put words with a colon in quotes";
}

bool is_single(Field field) {
  return field == Field::kSince || field == Field::kUntil || field == Field::kConfidence;
}

bool has_word(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.length;
    if (u_isalnum(static_cast<UChar32>(point.value)) || (U_GET_GC_MASK(point.value) & (U_GC_N_MASK | U_GC_CO_MASK))) return true;
  }
  return false;
}

Value check_value(Field field, std::string_view value) {
  switch (field) {
    case Field::kSpeaker:
    case Field::kAddressee:
    case Field::kVia:
    case Field::kOutlet:
    case Field::kCredit:
      if (!has_word(value)) return std::unexpected(std::string(name_of(field)) + ": takes a name, not " + shown(value));
      return std::string(value);
    case Field::kKind: return one_of(field, value, {"speech", "attitude"});
    case Field::kForm: return one_of(field, value, {"direct", "indirect", "mixed"});
    case Field::kPolarity: return one_of(field, value, {"affirmed", "negated"});
    case Field::kNested:
    case Field::kSecondhand:
    case Field::kConditional: return one_of(field, value, {"yes", "no"});
    case Field::kSince:
    case Field::kUntil: return day(field, value);
    case Field::kConfidence: return confidence(value);
    case Field::kArticle: return article(value);
  }
  return std::string(value);
}

}  // namespace hearsay::store
