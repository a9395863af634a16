# docs/openapi.json as a .cpp of the serve room: the program serves the very file.
function(hearsay_embed_openapi)
  if(NOT TARGET hearsay_serve)
    return()
  endif()
  set(source "${CMAKE_SOURCE_DIR}/docs/openapi.json")
  set(made "${CMAKE_BINARY_DIR}/openapi.cpp")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${source}")
  file(READ "${source}" text)
  file(CONFIGURE OUTPUT "${made}" @ONLY CONTENT [==[// Made of docs/openapi.json by cmake/OpenApi.cmake.
#include "serve/openapi.h"

namespace hearsay::serve {

std::string_view openapi() {
  static constexpr std::string_view kText = R"openapi(@text@)openapi";
  return kText;
}

}  // namespace hearsay::serve
]==])
  target_sources(hearsay_serve PRIVATE "${made}")
endfunction()
