#include "model_folder.h"

#include <unistd.h>

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

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

bool has_model(const std::string& folder) {
  std::error_code error;
  return !folder.empty() && std::filesystem::exists(folder + "/model.json", error);
}

}  // namespace

Result<std::string> find_model(const std::string& asked) {
  std::vector<std::string> places;
  const std::string set = variable("HEARSAY_MODEL");
  if (!asked.empty()) places = {asked};
  else if (!set.empty()) places = {set};
  else places = {beside_program(), HEARSAY_MODEL_DIR_BUILT "/en"};
  std::string looked;
  for (const auto& place : places) {
    if (has_model(place)) return place;
    if (!place.empty()) looked += (looked.empty() ? "" : " and ") + place;
  }
  return fail(ErrorKind::kModel, "no model: looked for model.json in " + looked + kModelAdvice);
}

std::string cache_folder(const std::string& asked) {
  std::string folder = asked.empty() ? variable("HEARSAY_CACHE") : asked;
  if (folder == "off") return "";
  if (folder.empty()) {
    const std::string xdg = variable("XDG_CACHE_HOME"), home = variable("HOME");
    if (xdg.empty() && home.empty()) return "";
    folder = (xdg.empty() ? home + "/.cache" : xdg) + "/hearsay";
  }
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  return ::access(folder.c_str(), R_OK | W_OK | X_OK) == 0 ? folder : "";
}

}  // namespace hearsay
