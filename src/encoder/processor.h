// What this processor and this process may use.
#pragma once

namespace hearsay {

// Whether it multiplies 8-bit integers in one step (AVX-512 VNNI or AVX-VNNI): where it does, int8 is much faster.
bool has_vnni();

// Each core that the encoder uses takes about 25 MB, so not every one of a large machine's is used unasked.
inline constexpr int kMostCores = 16;

// Cores that this process may use: by its affinity mask and its container's quota, not the machine's count. 1 to
// kMostCores.
int usable_cores();

}  // namespace hearsay
