// page_speed: how fast the page room reads. Takes paths on standard input, one a line, holds all files in memory, reads
// every page once unmeasured and then ROUNDS times, and prints the seconds of processor time of each round, one a line.
// One thread; for tools/pages/eval.py, which pins it to a core and runs other extractors in between.
#include <charconv>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "page/page.h"

namespace {

std::vector<std::string> read_files(std::istream& paths) {
  std::vector<std::string> files;
  for (std::string path; std::getline(paths, path);) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
      std::cerr << "page_speed: " << path << ": cannot be opened\n";
      std::exit(1);
    }
    files.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return files;
}

// The bytes of text found, so that no compiler can leave the work out.
std::size_t read_all(const std::vector<std::string>& files) {
  std::size_t bytes = 0;
  for (const std::string& file : files) {
    const auto article = hearsay::read_page({.bytes = file, .path = "", .url = "", .media_type = "", .charset = ""});
    if (article) bytes += article->text.size();
  }
  return bytes;
}

// Of this process: what else the machine does counts little.
double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

}  // namespace

int main(int argc, char** argv) {
  int rounds = 3;
  if (argc > 1) {
    const std::string_view given = argv[1];
    const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), rounds);
    if (error != std::errc() || end != given.data() + given.size() || rounds < 1 || rounds > 1000) {
      std::cerr << "usage: page_speed [ROUNDS, 1 to 1000] < paths\n";
      return 2;
    }
  }
  const std::vector<std::string> files = read_files(std::cin);
  const std::size_t expected = read_all(files);
  for (int round = 0; round < rounds; ++round) {
    const double start = processor_seconds();
    const std::size_t bytes = read_all(files);
    const double seconds = processor_seconds() - start;
    if (bytes != expected) {
      std::cerr << "page_speed: two readings of the same pages differ\n";
      return 1;
    }
    std::printf("%.6f\n", seconds);
  }
  return 0;
}
