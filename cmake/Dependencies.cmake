# The libraries of others: Debian 12's packages, and from .deps/ what tools/setup.sh put there (OpenVINO, lexbor).
# Debian's are linked statically, so that an installed folder needs nothing of them on the machine that it is moved to.
set(HEARSAY_DEPS "${CMAKE_SOURCE_DIR}/.deps" CACHE PATH "Where tools/setup.sh put OpenVINO and lexbor")
set(_run_setup "Run `make build`, or tools/setup.sh and then cmake again.")

find_package(Threads REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_package(fmt 9 REQUIRED)  # rooms use fmt::fmt-header-only: Debian has no static libfmt

# OpenVINO: the wheel's own CMake files.
find_package(OpenVINO 2026.4 QUIET COMPONENTS Runtime PATHS "${HEARSAY_DEPS}/openvino/openvino/cmake" NO_DEFAULT_PATH)
if(NOT OpenVINO_FOUND)
  message(FATAL_ERROR "OpenVINO is not in ${HEARSAY_DEPS}/openvino. ${_run_setup}")
endif()
set(HEARSAY_OPENVINO_LIBS "${HEARSAY_DEPS}/openvino/openvino/libs")

# An imported target of static libraries, in linking order.
function(hearsay_import name)
  cmake_parse_arguments(arg "NO_DEFAULT_PATH" "HEADER;PACKAGE" "LIBRARIES;PATHS" ${ARGN})
  set(where PATHS ${arg_PATHS})
  if(arg_NO_DEFAULT_PATH)
    list(APPEND where NO_DEFAULT_PATH)
  endif()
  add_library(${name} INTERFACE IMPORTED GLOBAL)
  string(MAKE_C_IDENTIFIER "${name}" id)
  find_path(${id}_INCLUDE NAMES ${arg_HEADER} ${where} PATH_SUFFIXES include)
  mark_as_advanced(${id}_INCLUDE)
  if(NOT ${id}_INCLUDE)
    message(FATAL_ERROR "${arg_HEADER} (${arg_PACKAGE}) was not found. ${_run_setup}")
  endif()
  target_include_directories(${name} SYSTEM INTERFACE "${${id}_INCLUDE}")
  foreach(library IN LISTS arg_LIBRARIES)
    find_library(${id}_${library} NAMES lib${library}.a ${where} PATH_SUFFIXES lib)
    mark_as_advanced(${id}_${library})
    if(NOT ${id}_${library})
      message(FATAL_ERROR "lib${library}.a (${arg_PACKAGE}) was not found. ${_run_setup}")
    endif()
    target_link_libraries(${name} INTERFACE "${${id}_${library}}")
  endforeach()
endfunction()

hearsay_import(ICU::Text HEADER unicode/uchar.h PACKAGE libicu-dev LIBRARIES icui18n icuuc icudata)
target_link_libraries(ICU::Text INTERFACE Threads::Threads ${CMAKE_DL_LIBS})
hearsay_import(Uchardet::Uchardet HEADER uchardet/uchardet.h PACKAGE libuchardet-dev LIBRARIES uchardet)
hearsay_import(OpenSSL::Sha HEADER openssl/sha.h PACKAGE libssl-dev LIBRARIES crypto)
target_link_libraries(OpenSSL::Sha INTERFACE Threads::Threads ${CMAKE_DL_LIBS})
hearsay_import(SQLite::SQLite HEADER sqlite3.h PACKAGE libsqlite3-dev LIBRARIES sqlite3)
target_link_libraries(SQLite::SQLite INTERFACE m Threads::Threads ${CMAKE_DL_LIBS})
hearsay_import(Zlib::Zlib HEADER zlib.h PACKAGE zlib1g-dev LIBRARIES z)
hearsay_import(Expat::Expat HEADER expat.h PACKAGE libexpat1-dev LIBRARIES expat)
target_link_libraries(Expat::Expat INTERFACE m)
hearsay_import(Boost::Beast HEADER boost/beast/version.hpp PACKAGE libboost1.81-dev)  # headers alone
target_link_libraries(Boost::Beast INTERFACE Threads::Threads)
hearsay_import(Brotli::Decoder HEADER brotli/decode.h PACKAGE libbrotli-dev LIBRARIES brotlidec brotlicommon)
hearsay_import(Lexbor::Lexbor HEADER lexbor/html/html.h PACKAGE ".deps/lexbor" LIBRARIES lexbor_static
               PATHS "${HEARSAY_DEPS}/lexbor" NO_DEFAULT_PATH)
target_link_libraries(Lexbor::Lexbor INTERFACE m)
target_compile_definitions(Lexbor::Lexbor INTERFACE LEXBOR_STATIC)
