#include "encoder/processor.h"

#include <sched.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <string>
#include <thread>

#if defined(__x86_64__)
#include <cpuid.h>
#endif

namespace hearsay {

bool has_vnni() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512vnni")) return true;
  unsigned a = 0, b = 0, c = 0, d = 0;
  if (!__builtin_cpu_supports("avx2") || !__get_cpuid_count(7, 1, &a, &b, &c, &d)) return false;
  return (a >> 4) & 1;  // AVX-VNNI, which gcc 12's __builtin_cpu_supports does not know
#else
  return false;
#endif
}

namespace {

// Cores' worth of time that a container may use (cgroup v2), or a large number where nothing says so.
int allowed_by_quota() {
  std::ifstream file("/sys/fs/cgroup/cpu.max");
  std::string quota;
  double period = 0;
  if (!(file >> quota >> period) || quota == "max" || period <= 0) return 1024;
  return std::max(1, static_cast<int>(std::ceil(std::atof(quota.c_str()) / period)));
}

}  // namespace

int usable_cores() {
  int cores = static_cast<int>(std::thread::hardware_concurrency());
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) == 0) cores = CPU_COUNT(&set);
  return std::clamp(std::min(cores, allowed_by_quota()), 1, kMostCores);
}

}  // namespace hearsay
