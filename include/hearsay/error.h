// Errors are values: a kind that a program can act on, and a sentence that tells the user what is wrong and what to
// do. Nothing in this library throws across a public function or from one stage to the next; exceptions of libraries
// below are caught where they are called.
//
// The command line turns a kind into its exit status (src/cli), so a kind is part of the interface: add, never reuse.
#pragma once

#include <expected>
#include <string>
#include <utility>

namespace hearsay {

enum class ErrorKind {
  kUsage,        // the caller asked for something that does not exist (an unknown precision, a bad option)
  kNotFound,     // no such file, or nothing readable in a folder
  kUnreadable,   // the file is there but cannot be read
  kNotNewsPage,  // empty, binary, an image, a PDF: nothing that an article could be in
  kTooLarge,     // over a named limit
  kModel,        // the model is missing, damaged or of another version
  kBadRecord,    // a JSON text that is not a record of this schema
  kNotStore,     // a file that is no database of Hearsay's, or one of a newer schema
  kLocked,       // another program holds the database
  kFull,         // the disk is full
  kBadQuery,     // a query that does not parse; the message says what and where
  kInternal,     // a library below failed in a way that is nobody's input's fault
};

struct Error {
  ErrorKind kind = ErrorKind::kInternal;
  std::string message;  // one sentence, no trailing newline, names the file or field it is about
};

template <typename T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(ErrorKind kind, std::string message) {
  return std::unexpected<Error>(Error{kind, std::move(message)});
}

}  // namespace hearsay
