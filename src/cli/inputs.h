// Inputs: what the user named, as the list of files that are read, and the reading of one, bounded.
//
// A file is taken whatever it is called; a folder gives its files with the names of pages (.html .htm .xhtml .txt, or
// without an ending) and of archives and feeds (.warc .mhtml .mht .xml .rss .atom .gz), and those of its folders, in the
// order of their paths. What a file is, is told by its content (src/archive). Hidden files and folders, links to
// folders, pipes and devices inside a folder are left out. "-" is standard input, once.
// Errors are items of the list, so that they are told in their place and the others still come out.
// Cost: a file is read as it is asked for; it is copied, never mapped, since it may change.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <hearsay/error.h>

#include "archive/stream.h"

namespace hearsay::cli {

// The page room refuses what is larger; of a page alone one byte more is read so that it can tell.
inline constexpr std::size_t kMaxInputBytes = std::size_t{64} << 20;

struct Item {
  std::string path;            // "-" for standard input
  std::optional<Error> error;  // why there is nothing to read
};

// How an input is called in messages: its path, or "standard input"; harmless on a terminal.
std::string display_name(const std::string& path);

std::vector<Item> gather(const std::vector<std::string>& inputs);

// The bytes of a file, or of standard input. kNotFound, kUnreadable.
Result<std::unique_ptr<archive::ByteSource>> open_source(const std::string& path);

// A file whole, kMaxInputBytes and one byte at most. kNotFound, kUnreadable.
Result<std::string> read_bounded(const std::string& path);

}  // namespace hearsay::cli
