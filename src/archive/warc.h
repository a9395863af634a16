// WARC 1.0 and 1.1 (ISO 28500): the pages among a crawl's records.
//
// A page is a `response` with a status of 2xx, or a `resource`, whose type is HTML, plain text or XML, or is not given
// while the body begins with a tag. It was fetched at its WARC-Date, where that is a date and time. The rest is passed
// over and counted. Damage (a file cut off, gzip that does not unpack, a length that lies) is told once, with its place;
// reading goes on at the next gzip member or line "WARC/1.".
#pragma once

#include <memory>

#include "archive/archive.h"
#include "archive/stream.h"

namespace hearsay::archive {

// `stream` must outlive what is returned.
std::unique_ptr<Entries> read_warc(Stream& stream, const Options& options);

}  // namespace hearsay::archive
