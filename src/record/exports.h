// What the forms of hearsay/export.h share: the words of a role, and the parts of a document that is written piece by
// piece. Nothing fails. Cost: linear. Thread safety: pure functions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <hearsay/export.h>
#include <hearsay/record.h>

namespace hearsay::record {

// The words under the spans, " … " where text is left out between two. Spans outside of the text are left out.
std::string words(const Record& record, const Spans& spans);
std::string headline_of(const Article& article);

// The actor, or the statement around this one; null where there is none. What is no index of the record is none.
const Actor* actor_at(const Record& record, int index);
const Statement* parent_of(const Record& record, const Statement& statement);

// Of a JSON-LD list, with what stands between two of it, and how many of them there are.
struct Items {
  std::string json;
  std::size_t count = 0;
};

Items annotations(const Record& record, const ExportOptions& options, const Keeps& keeps, std::string_view between);
// Empty where `keeps` keeps none of the statements that would be quotations; without `keeps` the article is there.
Items quotations(const Record& record, const ExportOptions& options, const Keeps& keeps, std::string_view between);

// What stands before and after the items.
std::string annotations_head();  // {"@context": [...], "type": "AnnotationCollection", "label": "..."
std::string first_page_head();   // ,"first": {..., "items": [
// `collection`: its IRI. `total`: of annotations; 0 where no first page was opened.
std::string annotations_tail(std::string_view collection, std::size_t total);
inline constexpr std::string_view kQuotationsHead = R"({"@context":"https://schema.org","@graph":[)";
inline constexpr std::string_view kQuotationsTail = "]}";

}  // namespace hearsay::record
