// The documents of hearsay/export.h: one of a record, or one of many, written as it goes.
#include <hearsay/export.h>

#include <cstdio>
#include <string>
#include <string_view>
#include <utility>

#include "record/exports.h"
#include "record/iri.h"

namespace hearsay {
namespace {

// FNV-1a, twice with different beginnings: names, no secrets.
constexpr std::uint64_t kLow = 0xCBF29CE484222325, kHigh = 0x84222325CBF29CE4, kPrime = 0x100000001B3;

void hash(std::uint64_t& low, std::uint64_t& high, std::string_view text) {
  for (const char c : text) {
    low = (low ^ static_cast<unsigned char>(c)) * kPrime;
    high = (high ^ static_cast<unsigned char>(c)) * kPrime + (low >> 57);
  }
}

// A UUID of version 8 (RFC 9562): the same annotations give the same.
std::string uuid(std::uint64_t low, std::uint64_t high) {
  high = (high & ~std::uint64_t{0xF000}) | 0x8000;
  low = (low & ~(std::uint64_t{3} << 62)) | (std::uint64_t{2} << 62);
  char out[64];
  std::snprintf(out, sizeof out, "urn:uuid:%08x-%04x-%04x-%04x-%012llx", static_cast<unsigned>(high >> 32),
                static_cast<unsigned>((high >> 16) & 0xFFFF), static_cast<unsigned>(high & 0xFFFF),
                static_cast<unsigned>(low >> 48), static_cast<unsigned long long>(low & 0xFFFFFFFFFFFF));
  return out;
}

}  // namespace

std::string to_annotations(const Record& record, const ExportOptions& options, const Keeps& keeps) {
  const record::Items items = record::annotations(record, options, keeps, ",");
  std::string id = record::RecordNames(record, options.base).collection();
  if (keeps) {  // some of them are another collection than all of them
    std::uint64_t low = kLow, high = kHigh;
    hash(low, high, items.json);
    id = uuid(low, high);
  }
  std::string out = record::annotations_head();
  if (items.count > 0) out += record::first_page_head() + items.json;
  return out + record::annotations_tail(id, items.count);
}

std::string to_quotations(const Record& record, const ExportOptions& options, const Keeps& keeps) {
  std::string out(record::kQuotationsHead);
  return out.append(record::quotations(record, options, keeps, ",").json).append(record::kQuotationsTail);
}

Exporter::Exporter(ExportFormat format, ExportOptions options)
    : format_(format), options_(std::move(options)), low_(kLow), high_(kHigh) {}

std::string Exporter::begin() {
  switch (format_) {
    case ExportFormat::kCsv: return csv_header();
    case ExportFormat::kAnnotations: return record::annotations_head();
    case ExportFormat::kQuotations: return std::string(record::kQuotationsHead);
    default: return "";
  }
}

std::string Exporter::add(const Record& record, const Keeps& keeps) {
  if (format_ == ExportFormat::kCsv) return to_csv(record, keeps);
  if (format_ == ExportFormat::kJsonl) return to_json(record) + '\n';
  if (format_ == ExportFormat::kAnnotationLines) return to_annotations(record, options_, keeps) + '\n';
  if (format_ == ExportFormat::kQuotationLines) return to_quotations(record, options_, keeps) + '\n';
  const bool annotations = format_ == ExportFormat::kAnnotations;
  record::Items items = annotations ? record::annotations(record, options_, keeps, ",\n")
                                    : record::quotations(record, options_, keeps, ",\n");
  if (items.count == 0) return "";
  total_ += items.count;
  hash(low_, high_, items.json);
  const std::string opening = annotations ? record::first_page_head() + '\n' : "\n";
  return (std::exchange(first_, false) ? opening : ",\n") + std::move(items.json);
}

std::string Exporter::end() {
  switch (format_) {
    case ExportFormat::kAnnotations: return record::annotations_tail(uuid(low_, high_), total_) + '\n';
    case ExportFormat::kQuotations: return std::string(record::kQuotationsTail) + '\n';
    default: return "";
  }
}

}  // namespace hearsay
