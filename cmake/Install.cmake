# `cmake --install build --prefix DIR`: a folder that runs wherever it is moved.
#   bin/hearsay   lib/ (OpenVINO, TBB)   share/hearsay/{models,known}   include/hearsay   LICENSE NOTICE
#   share/doc/hearsay/licences (the texts that NOTICE names)
# The program finds lib/ by its RPATH ($ORIGIN/../lib), and the model by its own place (src/reader.cpp).
if(NOT TARGET hearsay)
  return()
endif()

set_target_properties(hearsay PROPERTIES INSTALL_RPATH "$ORIGIN/../lib")
install(TARGETS hearsay RUNTIME DESTINATION bin)

# What inference on a CPU from OpenVINO's own format needs, and no more: the wheel has 120 MB of other devices and
# formats. The plugins are opened by name at run time from the folder of libopenvino, so nothing here is found by ldd
# alone. tbbbind (with hwloc) keeps threads on their memory's side on machines with several processors.
set(_openvino_runtime libopenvino.so.* libopenvino_intel_cpu_plugin.so libopenvino_ir_frontend.so.*
    libtbb.so.* libtbbmalloc.so.* libtbbbind_2_5.so.* libhwloc.so.*)
foreach(pattern IN LISTS _openvino_runtime)
  file(GLOB found "${HEARSAY_OPENVINO_LIBS}/${pattern}")
  if(NOT found)
    message(FATAL_ERROR "OpenVINO's wheel has no ${pattern} in ${HEARSAY_OPENVINO_LIBS}: has its version changed?")
  endif()
  install(PROGRAMS ${found} DESTINATION lib)
endforeach()

install(DIRECTORY "${CMAKE_SOURCE_DIR}/models/" DESTINATION share/hearsay/models)
install(DIRECTORY "${CMAKE_SOURCE_DIR}/data/known" DESTINATION share/hearsay)
install(DIRECTORY "${CMAKE_SOURCE_DIR}/include/hearsay" DESTINATION include FILES_MATCHING PATTERN "*.h")
install(FILES "${CMAKE_SOURCE_DIR}/LICENSE" "${CMAKE_SOURCE_DIR}/NOTICE" DESTINATION .)

# The licence texts that NOTICE names, from the packages that the code comes from.
set(_licences share/doc/hearsay/licences)
file(GLOB _openvino_info "${HEARSAY_DEPS}/openvino/openvino-*.dist-info/licenses")
install(DIRECTORY "${_openvino_info}/" DESTINATION ${_licences}/openvino)
install(FILES "${HEARSAY_DEPS}/lexbor/LICENSE" "${HEARSAY_DEPS}/lexbor/NOTICE" DESTINATION ${_licences}/lexbor)
foreach(package libicu-dev libuchardet-dev libssl-dev nlohmann-json3-dev libcli11-dev libfmt-dev
        zlib1g-dev libexpat1-dev libbrotli-dev libsqlite3-dev libboost1.81-dev)
  install(FILES "/usr/share/doc/${package}/copyright" DESTINATION ${_licences}/${package} OPTIONAL)
endforeach()
foreach(package preact uplot esbuild)  # what the web page is bundled of
  file(GLOB _found "${CMAKE_SOURCE_DIR}/web/node_modules/${package}/LICENSE*")
  if(_found)
    install(FILES ${_found} DESTINATION ${_licences}/${package})
  endif()
endforeach()
set(_texts /usr/share/common-licenses)
install(FILES ${_texts}/MPL-1.1 DESTINATION ${_licences}/libuchardet-dev OPTIONAL)
