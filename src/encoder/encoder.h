// Encoder: windows of word pieces in, scores a piece and scores a pair of pieces out. The only room that knows OpenVINO,
// and one that knows nothing of what a score means.
//
// The network (train/model.py) comes in two halves. The finder reads a window once and gives for each piece the
// logits of its classes, properties and name classes, two vectors for the pair network, and vectors that tell whether
// two pieces mean the same; the pair network takes one piece, the anchor, with
// its window, and gives a score a role for every piece of the window. The second half is run only for the pieces that
// the caller picks, which is why the two are apart.
//
// Determinism: a window is always computed alone, by one thread, padded to the next multiple of kPadding. So its
// scores do not depend on what else is read, on the number of threads or on the order. Several windows are computed
// at once on several cores; that, not batching, is what fills a CPU: one window of 320 pieces is already a matrix
// product large enough to run at full speed (docs/model.md has the measurement).
//
// Cost: nearly all of the time that reading takes. Memory: the weights, and about 25 MB a thread.
// Thread safety: one Encoder may be used from any number of threads at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <hearsay/error.h>
#include <hearsay/reader.h>

namespace hearsay {

inline constexpr std::size_t kClasses = 3;     // a piece is: no anchor, first of a cue, first of a content without cue
inline constexpr std::size_t kProperties = 7;  // of an anchor: attitude, negated, and what its speaker is (kSorts)
inline constexpr std::size_t kSorts = 5;       // person, organisation, group, document, unnamed: properties 2 to 6
inline constexpr std::size_t kNameClasses = 9; // outside of names; first of, further in a person's, organisation's, place's, other
inline constexpr std::size_t kWho = 64;        // numbers in a vector of those that tell who is meant
inline constexpr std::size_t kWhoRow = 4 * kWho;  // asking: as a mention's first and as its last piece; asked for: likewise
inline constexpr std::size_t kRoles = 5;       // source, cue, content, addressee, condition
inline constexpr std::size_t kPadding = 32;

// Ids of the pieces of one window, the special ones at both ends included. At most 512.
using Window = std::vector<std::int32_t>;

// What the finder gives for one window of `length` pieces, row by row.
struct WindowScores {
  std::size_t length = 0;
  std::vector<float> classes;     // [length][kClasses], logits
  std::vector<float> properties;  // [length][kProperties], logits
  std::vector<float> names;       // [length][kNameClasses], logits
  std::vector<float> who;         // [length][kWhoRow]
  std::vector<float> pieces;      // [padded][width], for the pair network
  std::vector<float> anchors;     // [padded][width], for the pair network
};

// Scores of one anchor: [length][kRoles], logits.
using RoleScores = std::vector<float>;

class Encoder {
 public:
  // `folder` holds finder.xml, finder-int8.xml and roles.xml with their .bin files. kModel when one is missing,
  // damaged or does not fit this program. Precision kAuto: int8 where the processor has VNNI, else fp32.
  // `cache`: a folder where OpenVINO keeps the network as prepared for this processor, so that the next start is quick;
  // "" for none. What is in it is not trusted: where it cannot be used or fails the probe, the model is prepared anew.
  static Result<Encoder> load(const std::string& folder, Precision precision, int threads, const std::string& cache = "");

  Encoder(Encoder&&) noexcept;
  Encoder& operator=(Encoder&&) noexcept;
  ~Encoder();

  // The scores of each window, in the order of the windows.
  Result<std::vector<WindowScores>> run(std::span<const Window> windows) const;

  // For each of the pieces `anchors` of a window that run() gave, its scores.
  Result<std::vector<RoleScores>> roles(const WindowScores& window, std::span<const std::size_t> anchors) const;

  // "fp32" or "int8": what it runs in.
  const std::string& precision() const;
  // How many windows are computed at once.
  std::size_t threads() const;

 private:
  struct Impl;
  explicit Encoder(std::unique_ptr<Impl> impl);
  static Result<Encoder> prepare(const std::string& folder, bool int8, int threads, const std::string& cache);
  std::unique_ptr<Impl> impl_;
};

}  // namespace hearsay
