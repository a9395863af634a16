# How everything is compiled. No -march: a binary built here runs on any x86-64 (OpenVINO chooses its own kernels for
# the processor at run time, and that is where the time goes).
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Release, RelWithDebInfo or Debug" FORCE)
endif()
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 12)
  message(FATAL_ERROR "Hearsay needs g++ 12 or later (std::expected); this is ${CMAKE_CXX_COMPILER_VERSION}. "
                      "Run `make build`, or give cmake -DCMAKE_CXX_COMPILER=g++-12.")
endif()

# What our own targets get; the libraries of others are not ours to warn about.
add_library(hearsay_flags INTERFACE)
target_include_directories(hearsay_flags INTERFACE "${CMAKE_SOURCE_DIR}/include" "${CMAKE_SOURCE_DIR}/src")
target_compile_options(hearsay_flags INTERFACE -Wall -Wextra -Wpedantic)
target_compile_definitions(hearsay_flags INTERFACE HEARSAY_VERSION="${PROJECT_VERSION}")

if(HEARSAY_SANITIZE)
  set(_sanitize -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer -g)
  target_compile_options(hearsay_flags INTERFACE ${_sanitize})
  target_link_options(hearsay_flags INTERFACE ${_sanitize})
endif()
