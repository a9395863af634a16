#include "actors/antecedents.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "encoder/manifest.h"

namespace hearsay {
namespace {

constexpr std::size_t kMostUnits = 256;

bool finite(const std::vector<float>& numbers) {
  return std::all_of(numbers.begin(), numbers.end(), [](float x) { return std::abs(x) < 1e6F; });
}

bool fits(const AntecedentModel& m) {
  if (m.units == 0 || m.units > kMostUnits || m.scale.size() != kFeatures) return false;
  if (m.hidden.size() != m.units * (kFeatures + 1) || m.out.size() != m.units) return false;
  for (const double rate : {m.named, m.first_person, m.own_words}) {
    if (!(rate >= 0 && rate <= 1)) return false;
  }
  if (!finite(m.scale) || !finite(m.hidden) || !finite(m.out)) return false;
  return is_line(m.calibration) && is_line(m.overall);
}

}  // namespace

Result<AntecedentModel> parse_antecedents(const std::string& json, const std::string& path) {
  try {
    const auto part = nlohmann::json::parse(json);
    AntecedentModel m;
    m.scale = part.at("scale").get<std::vector<float>>();
    m.hidden = part.at("hidden").get<std::vector<float>>();
    m.out = part.at("out").get<std::vector<float>>();
    m.units = m.out.size();
    m.named = part.at("named");
    m.first_person = part.at("first_person");
    m.own_words = part.at("own_words");
    m.calibration = part.at("calibration").get<Line>();
    m.overall = part.at("overall").get<Line>();
    if (fits(m)) return m;
  } catch (const nlohmann::json::exception&) {
  }
  return fail(ErrorKind::kModel, "damaged model: " + path + " has no usable part \"antecedents\"" + kModelAdvice);
}

Result<AntecedentModel> read_antecedents(const std::string& model_folder) {
  const auto part = read_model_part(model_folder, "antecedents");
  if (!part) return std::unexpected(part.error());
  return parse_antecedents(*part, model_folder + "/model.json");
}

double score(const AntecedentModel& model, const Features& features) {
  double sum = 0;
  for (std::size_t u = 0; u < model.units; ++u) {
    const float* row = model.hidden.data() + u * (kFeatures + 1);
    float x = row[kFeatures];
    for (std::size_t f = 0; f < kFeatures; ++f) x += row[f] * features[f] * model.scale[f];
    if (x > 0) sum += static_cast<double>(model.out[u]) * static_cast<double>(x);  // ReLU
  }
  return sum;
}

std::vector<double> likelihoods(const AntecedentModel& model, const std::vector<Features>& candidates) {
  std::vector<double> out;
  for (const auto& c : candidates) out.push_back(score(model, c));
  if (out.empty()) return out;
  const double top = *std::max_element(out.begin(), out.end());
  double sum = 0;
  for (auto& x : out) sum += x = std::exp(x - top);
  for (auto& x : out) x /= sum;
  return out;
}

}  // namespace hearsay
