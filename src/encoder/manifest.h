// model.json, the list of what belongs to a model: its format, its files with their sizes, and a probe (a few pieces
// and the logits that they must give), so that a truncated, mixed up or damaged model is told from a good one before
// it says anything about anybody.
//
// Errors: kModel, with where it was looked for and what to run. Cost: a few file look-ups. A plain value.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <hearsay/error.h>

namespace hearsay {

inline constexpr int kModelFormat = 1;

// What to do about a model that is not there or damaged; the end of a message.
inline constexpr const char* kModelAdvice =
    "; run `git checkout models` in a checkout or install again, or name another model's folder with --model";

struct Manifest {
  std::string name;  // "en-1"
  std::string fingerprint;  // 16 hexadecimal digits that differ from one model to the next
  std::vector<std::pair<std::string, std::uint64_t>> files;
  std::vector<std::int32_t> probe;      // ids of one window
  std::vector<float> probe_classes;     // its logits, [probe.size()][kClasses]
  std::size_t probe_anchor = 0;         // one of its pieces
  std::vector<float> probe_roles;       // that one's scores, [probe.size()][kRoles]
};

// The part `name` of folder/model.json as JSON text, "" where it has none; the rooms above each parse their own.
Result<std::string> read_model_part(const std::string& folder, const std::string& name);

// Reads folder/model.json and holds every file's size against it.
Result<Manifest> read_manifest(const std::string& folder);

}  // namespace hearsay
