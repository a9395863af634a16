#include "encoder/manifest.h"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <optional>

#include <nlohmann/json.hpp>

namespace hearsay {
namespace {

// FNV-1a. Nobody is kept out by it: it tells the models of one user apart.
std::string fingerprint(const std::string& text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const unsigned char byte : text) hash = (hash ^ byte) * 0x100000001b3;
  std::string hex(16, '0');
  for (std::size_t i = 0; i < 16; ++i) hex[15 - i] = "0123456789abcdef"[(hash >> (4 * i)) & 15];
  return hex;
}

// A whole number that fits; nlohmann's get<T>() would cut it to T.
template <typename T>
std::optional<T> whole(const nlohmann::json& json) {
  if (!json.is_number_unsigned()) return std::nullopt;
  const auto value = json.get<std::uint64_t>();
  if (value > static_cast<std::uint64_t>(std::numeric_limits<T>::max())) return std::nullopt;
  return static_cast<T>(value);
}

// Logits; nothing where one is none.
std::optional<std::vector<float>> logits(const nlohmann::json& json) {
  if (!json.is_array()) return std::nullopt;
  std::vector<float> out;
  for (const auto& value : json) {
    const auto logit = value.get<double>();
    if (!(std::abs(logit) < 1e6)) return std::nullopt;
    out.push_back(static_cast<float>(logit));
  }
  return out;
}

std::unexpected<Error> unreadable(const std::string& path) {
  return fail(ErrorKind::kModel, "damaged model: " + path + " cannot be read" + kModelAdvice);
}

Result<Manifest> parse(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail(ErrorKind::kModel, "no model: " + path + " is missing" + kModelAdvice);
  try {
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto json = nlohmann::json::parse(text);
    const auto format = whole<int>(json.at("format"));
    if (!format) return unreadable(path);
    if (*format != kModelFormat) {
      return fail(ErrorKind::kModel, "the model at " + path + " has format " + std::to_string(*format) +
                                         ", this program reads format " + std::to_string(kModelFormat) + kModelAdvice);
    }
    Manifest manifest;
    manifest.fingerprint = fingerprint(text);
    manifest.name = json.at("name").get<std::string>();
    for (const auto& [name, value] : json.at("files").items()) {
      const auto size = whole<std::uint64_t>(value);
      if (!size) return unreadable(path);
      manifest.files.emplace_back(name, *size);
    }
    const auto& probe = json.at("probe");
    const auto& ids = probe.at("ids");
    auto classes = logits(probe.at("classes")), roles = logits(probe.at("roles"));
    const auto anchor = whole<std::size_t>(probe.at("anchor"));
    if (!ids.is_array() || !classes || !roles || !anchor) return unreadable(path);
    for (const auto& value : ids) {
      const auto id = whole<std::int32_t>(value);
      if (!id) return unreadable(path);
      manifest.probe.push_back(*id);
    }
    manifest.probe_classes = std::move(*classes);
    manifest.probe_roles = std::move(*roles);
    manifest.probe_anchor = *anchor;
    return manifest;
  } catch (const std::exception&) {  // JSON that is none, or a folder of that name
    return unreadable(path);
  }
}

}  // namespace

Result<std::string> read_model_part(const std::string& folder, const std::string& name) {
  const std::string path = folder + "/model.json";
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail(ErrorKind::kModel, "no model: " + path + " is missing" + kModelAdvice);
  try {
    const auto json = nlohmann::json::parse(file, nullptr, false);
    return json.is_object() && json.contains(name) ? json[name].dump() : std::string();
  } catch (const std::ios_base::failure&) {  // a folder of that name: the standard library throws when it is read
    return fail(ErrorKind::kModel, "damaged model: " + path + " cannot be read" + kModelAdvice);
  }
}

Result<Manifest> read_manifest(const std::string& folder) {
  auto manifest = parse(folder + "/model.json");
  if (!manifest) return manifest;
  for (const auto& [name, size] : manifest->files) {
    const std::string path = folder + "/" + name;
    std::error_code error;
    const auto found = std::filesystem::file_size(path, error);
    if (error) return fail(ErrorKind::kModel, "no model: " + path + " is missing" + kModelAdvice);
    if (found != size) {
      return fail(ErrorKind::kModel, "damaged model: " + path + " has " + std::to_string(found) + " bytes, not " +
                                         std::to_string(size) + kModelAdvice);
    }
  }
  return manifest;
}

}  // namespace hearsay
