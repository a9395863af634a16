# The page: web/ bundled by esbuild into one C++ file, which the serve room has in it (src/serve/assets.h). Node's
# packages come by `npm ci`, exactly as web/package-lock.json names them, into web/node_modules; done anew only when
# that file changes.
set(_web "${CMAKE_SOURCE_DIR}/web")

# hearsay_embed_page(): adds the files of the page to hearsay_serve.
function(hearsay_embed_page)
  if(NOT TARGET hearsay_serve)
    return()
  endif()
  find_program(HEARSAY_NODE NAMES node nodejs)
  find_program(HEARSAY_NPM NAMES npm)
  mark_as_advanced(HEARSAY_NODE HEARSAY_NPM)
  if(NOT HEARSAY_NODE OR NOT HEARSAY_NPM)
    message(FATAL_ERROR "node or npm (Debian's nodejs and npm) was not found; the web page is built with them. "
                        "Run `make build`, or tools/setup.sh and then cmake again.")
  endif()
  # In web/, since that is what it stands for: two build folders share it.
  set(packages "${_web}/node_modules/.package-lock.json")
  add_custom_command(
    OUTPUT "${packages}"
    DEPENDS "${_web}/package.json" "${_web}/package-lock.json"
    COMMAND "${CMAKE_COMMAND}" -E env PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
            "${HEARSAY_NPM}" ci --ignore-scripts --no-audit --no-fund --loglevel=error
    COMMAND "${CMAKE_COMMAND}" -E touch "${packages}"
    WORKING_DIRECTORY "${_web}"
    COMMENT "npm ci in web/"
    VERBATIM)
  file(GLOB sources CONFIGURE_DEPENDS "${_web}/src/*")
  set(page "${CMAKE_BINARY_DIR}/web/assets.cpp")
  add_custom_command(
    OUTPUT "${page}"
    DEPENDS "${packages}" "${_web}/build.mjs" ${sources}
    COMMAND "${HEARSAY_NODE}" "${_web}/build.mjs" --cpp "${page}"
    WORKING_DIRECTORY "${_web}"
    COMMENT "The page, of web/"
    VERBATIM)
  target_sources(hearsay_serve PRIVATE "${page}")
  # A stand-in without files, from before there was a page.
  if(EXISTS "${CMAKE_SOURCE_DIR}/src/serve/no_assets.cpp")
    set_source_files_properties("${CMAKE_SOURCE_DIR}/src/serve/no_assets.cpp" PROPERTIES HEADER_FILE_ONLY TRUE)
  endif()
endfunction()
