#include "statements/settings.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "encoder/manifest.h"

namespace hearsay {
namespace {

bool fits(const Settings& s) {
  const auto share = [](double x) { return x >= 0 && x <= 1; };
  return s.window >= 16 && s.window <= 510 && s.overlap <= s.window / 3 &&
         share(s.cue_threshold) && share(s.bare_threshold) && share(s.min_confidence) && share(s.whole_quotation) &&
         std::all_of(s.bias.begin(), s.bias.end(), [](double x) { return x >= -100 && x <= 100; }) &&
         is_line(s.calibration) && std::all_of(s.change.begin(), s.change.end(), [](double x) { return x >= 0 && x <= 100; });
}

std::unexpected<Error> unfit(const std::string& path) {
  return fail(ErrorKind::kModel, "damaged model: " + path + " names numbers in \"decode\" that cannot be" + kModelAdvice);
}

}  // namespace

Result<Settings> parse_settings(const std::string& decode, const std::string& path) {
  try {
    const auto json = nlohmann::json::parse(decode);
    Settings s;
    // numbers of another kind are refused, not cut
    if (!json.at("window").is_number_unsigned() || !json.at("overlap").is_number_unsigned()) return unfit(path);
    s.window = json.at("window");
    s.overlap = json.at("overlap");
    s.cue_threshold = json.at("cue_threshold");
    s.bare_threshold = json.at("bare_threshold");
    s.bias = json.at("bias");
    s.change = json.at("change");
    s.min_confidence = json.at("min_confidence");
    s.whole_quotation = json.at("whole_quotation");
    for (const auto& point : json.at("calibration")) s.calibration.push_back(point.get<std::array<double, 2>>());
    if (json.at("bias").size() != s.bias.size() || json.at("change").size() != s.change.size()) return unfit(path);
    return fits(s) ? Result<Settings>(s) : unfit(path);
  } catch (const nlohmann::json::exception&) {
    return fail(ErrorKind::kModel, "damaged model: " + path + " has no usable part \"decode\"" + kModelAdvice);
  }
}

Result<Settings> read_settings(const std::string& model_folder) {
  const auto part = read_model_part(model_folder, "decode");
  if (!part) return std::unexpected(part.error());
  return parse_settings(*part, model_folder + "/model.json");
}

}  // namespace hearsay
