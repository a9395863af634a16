// Where the tests of this room find files: the repository's own, and shared data that is there only on some machines.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace hearsay::test {

inline std::filesystem::path repository() {
  return std::filesystem::absolute(__FILE__).parent_path().parent_path().parent_path();
}

inline std::filesystem::path shared() { return repository().parent_path() / "shared"; }

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return std::move(text).str();
}

}  // namespace hearsay::test
