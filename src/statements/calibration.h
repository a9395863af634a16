// Calibration: from how sure a network is to how often it is right. A rising line through points that were fitted on
// articles the network had not seen (isotonic regression: Zadrozny and Elkan 2002, "Transforming classifier scores
// into accurate multiclass probability estimates"; train/calibrate.py, train/antecedents.py).
//
// A plain value. Thread safe.
#pragma once

#include <array>
#include <vector>

namespace hearsay {

using Line = std::vector<std::array<double, 2>>;  // points (x, y), x rising, y not falling, all from 0 to 1

bool is_line(const Line& points);

// The line's value at x: straight between two points, level before the first and behind the last; x where there are none.
double through(const Line& points, double x);

}  // namespace hearsay
