#include "model_folder.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include "encoder/manifest.h"

namespace hearsay {
namespace {

// A folder of what is installed with the program; "" where the program's own place is not known.
std::string beside_program(const char* folder) {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? std::string() : (program.parent_path().parent_path() / "share/hearsay" / folder).string();
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
  else places = {beside_program("models/en"), HEARSAY_MODEL_DIR_BUILT "/en"};
  std::string looked;
  for (const auto& place : places) {
    if (has_model(place)) return place;
    if (!place.empty()) looked += (looked.empty() ? "" : " and ") + place;
  }
  return fail(ErrorKind::kModel, "no model: looked for model.json in " + looked + kModelAdvice);
}

std::vector<std::string> known_actor_files(const std::string& model_folder) {
  auto model = std::filesystem::path(model_folder).lexically_normal();
  if (!model.has_filename()) model = model.parent_path();  // "models/en/"
  const bool among_models = model.parent_path().filename() == "models";  // else ../known may be anybody's
  const std::string places[] = {among_models ? (model / "../../known").lexically_normal().string() : "",
                                beside_program("known"),
                                HEARSAY_MODEL_DIR_BUILT "/../data/known"};
  std::vector<std::string> files;
  for (const auto& place : places) {
    std::error_code error;
    std::filesystem::directory_iterator entry(place, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
      if (entry->path().extension() == ".csv") files.push_back(entry->path().string());
    }
    if (!files.empty()) break;
  }
  std::sort(files.begin(), files.end());
  return files;
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

Result<std::string> reader_version(const std::string& asked) {
  const auto folder = find_model(asked);
  if (!folder) return std::unexpected(folder.error());
  const auto manifest = read_manifest(*folder);
  if (!manifest) return std::unexpected(manifest.error());
  return HEARSAY_VERSION "+" + manifest->name;
}

}  // namespace hearsay
