#include "model_folder.h"

#include <cstdlib>
#include <filesystem>
#include <vector>

#include "encoder/manifest.h"

namespace hearsay {
namespace {

std::string beside_program() {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? std::string() : (program.parent_path().parent_path() / "share/hearsay/models/en").string();
}

bool has_model(const std::string& folder) {
  std::error_code error;
  return !folder.empty() && std::filesystem::exists(folder + "/model.json", error);
}

}  // namespace

Result<std::string> find_model(const std::string& asked) {
  std::vector<std::string> places;
  const char* variable = std::getenv("HEARSAY_MODEL");
  if (!asked.empty()) places = {asked};
  else if (variable && *variable) places = {variable};
  else places = {beside_program(), HEARSAY_MODEL_DIR_BUILT "/en"};
  std::string looked;
  for (const auto& place : places) {
    if (has_model(place)) return place;
    if (!place.empty()) looked += (looked.empty() ? "" : " and ") + place;
  }
  return fail(ErrorKind::kModel, "no model: looked for model.json in " + looked + kModelAdvice);
}

}  // namespace hearsay
