// What was tuned on held-back training articles and belongs to a model: the part "decode" of its model.json.
// Plain values. Errors: kModel.
#pragma once

#include <array>
#include <cstddef>
#include <string>

#include <hearsay/error.h>

#include "statements/calibration.h"

namespace hearsay {

// The order of the scores of src/encoder. kSource to kCondition index RoleScores.
enum Role : std::size_t { kSource, kCue, kContent, kAddressee, kCondition };

struct Settings {
  std::size_t window = 318;   // pieces in a window, without [CLS] and [SEP]
  std::size_t overlap = 64;   // of one window with the next; at most a third of it
  double cue_threshold = 0.5;   // probability from which a piece is taken for the first of a cue
  double bare_threshold = 0.5;  // likewise of a content without a cue
  // A word is in a role when its logit plus `bias` is positive, and going in or out of the role costs `change`: so that
  // a span neither frays nor breaks at one doubtful word.
  std::array<double, 5> bias{};
  std::array<double, 5> change{1.0, 1.0, 2.0, 1.0, 1.0};
  double min_confidence = 0.0;  // statements below are not reported
  // A content that has this share of a quotation takes all of it.
  double whole_quotation = 0.5;
  // From a statement's score to how often such a one is found and linked right.
  Line calibration;
};

// `decode` is the JSON of that part; `path` is named in errors.
Result<Settings> parse_settings(const std::string& decode, const std::string& path);
Result<Settings> read_settings(const std::string& model_folder);

}  // namespace hearsay
