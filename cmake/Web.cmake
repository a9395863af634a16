# The page: web/ bundled by esbuild into one C++ file, which the serve room has in it (src/serve/assets.h). Node's
# packages, exactly as web/package-lock.json names them, are put into web/node_modules by tools/setup.sh.
set(_web "${CMAKE_SOURCE_DIR}/web")

# hearsay_embed_page(): adds the files of the page to hearsay_serve.
function(hearsay_embed_page)
  if(NOT TARGET hearsay_serve)
    return()
  endif()
  find_program(HEARSAY_NODE NAMES node nodejs)
  mark_as_advanced(HEARSAY_NODE)
  if(NOT HEARSAY_NODE)
    message(FATAL_ERROR "node (Debian's nodejs) was not found; the web page is built with it. "
                        "Run `make build`, or tools/setup.sh and then cmake again.")
  endif()
  if(NOT EXISTS "${_web}/node_modules/esbuild")
    message(FATAL_ERROR "There is no web/node_modules, of which the web page is bundled. "
                        "Run `make build`, or tools/setup.sh and then cmake again.")
  endif()
  file(GLOB sources CONFIGURE_DEPENDS "${_web}/src/*")
  set(page "${CMAKE_BINARY_DIR}/web/assets.cpp")
  add_custom_command(
    OUTPUT "${page}"
    DEPENDS "${_web}/package-lock.json" "${_web}/build.mjs" ${sources}
    COMMAND "${HEARSAY_NODE}" "${_web}/build.mjs" --cpp "${page}"
    WORKING_DIRECTORY "${_web}"
    COMMENT "The page, of web/"
    VERBATIM)
  target_sources(hearsay_serve PRIVATE "${page}")
endfunction()
