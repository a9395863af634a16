// What this processor and this process may use.
#pragma once

namespace hearsay {

// Whether it multiplies 8-bit integers in one step (AVX-512 VNNI or AVX-VNNI): where it does, int8 is much faster.
bool has_vnni();

// Cores that this process may run on (the affinity mask, not the machine's count). At least 1.
int usable_cores();

}  // namespace hearsay
