// Names for what is exported: the IRIs (RFC 3987) of articles, statements and actors, made of what a page says of
// itself, which is hostile until shown otherwise.
//
// Errors: "" where there is no name. Cost: linear. Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>

#include <hearsay/record.h>

namespace hearsay::record {

// An http or https address as a valid IRI: what an IRI cannot have is percent-encoded. "" for whatever is none.
std::string web_address(std::string_view url);

// "ni:///sha-256;..." (RFC 6920); "" where it is no SHA-256 in hexadecimal digits.
std::string hash_name(std::string_view sha256);

// Of a Wikidata id: the entity, "http://www.wikidata.org/entity/Q42", and the page about it,
// "https://www.wikidata.org/wiki/Q42".
std::string wikidata_entity(std::string_view id);
std::string wikidata_page(std::string_view id);

// How the things of one record are named. `base`: of a server of Hearsay's, or "".
class RecordNames {
 public:
  RecordNames(const Record& record, std::string_view base);

  const std::string& page() const { return page_; }        // the article's address, or its bytes' hash
  const std::string& address() const { return address_; }  // its address; "" where none is known
  std::string statement(const Statement& statement) const { return statements_ + statement.id; }
  std::string annotation(const Statement& statement) const { return annotations_ + statement.id; }
  const std::string& collection() const { return collection_; }

 private:
  std::string page_, address_, statements_, annotations_, collection_;
};

}  // namespace hearsay::record
