// Until web/ is built into the program: no files.
#include "serve/assets.h"

namespace hearsay::serve {

[[gnu::weak]] std::span<const Asset> assets() { return {}; }

}  // namespace hearsay::serve
