#include "statements/calibration.h"

namespace hearsay {

bool is_line(const Line& points) {
  for (std::size_t i = 0; i < points.size(); ++i) {
    const auto [x, y] = points[i];
    if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) return false;
    if (i > 0 && !(points[i - 1][0] < x && points[i - 1][1] <= y)) return false;
  }
  return true;
}

double through(const Line& points, double x) {
  if (points.empty()) return x;
  if (x <= points.front()[0]) return points.front()[1];
  for (std::size_t i = 1; i < points.size(); ++i) {
    const auto [x0, y0] = points[i - 1];
    const auto [x1, y1] = points[i];
    if (x <= x1) return y0 + (y1 - y0) * (x - x0) / (x1 - x0);
  }
  return points.back()[1];
}

}  // namespace hearsay
