// docs/openapi.json, embedded when Hearsay is built (cmake/OpenApi.cmake).
#pragma once

#include <string_view>

namespace hearsay::serve {

std::string_view openapi();

}  // namespace hearsay::serve
