// Feeds: RSS 2.0 (with content:encoded, dc:creator, dc:date), RSS 1.0, Atom (RFC 4287). An entry is an input: the small
// page of feed_page.h.
//
// XML is read by expat: a stream parser without a tree, without files, network or recursion over elements. A feed that
// declares entities of its own is refused at the declaration, so nothing can be blown up; kMaxDepth elements deep, kMaxText
// bytes of an entry. HTML's named entities, which feeds often use without having declared them, are let through.
// A mistake in the XML ends the feed: the entries before it have come out, and an error with its byte follows.
#pragma once

#include <memory>
#include <string_view>

#include "archive/archive.h"
#include "archive/stream.h"

namespace hearsay::archive {

// Whether the document's first element is that of a feed. `head`: the first few KB.
bool looks_like_feed(std::string_view head);

// `stream` and `options` must outlive what is returned.
std::unique_ptr<Entries> read_feed(Stream& stream, const Options& options);

}  // namespace hearsay::archive
