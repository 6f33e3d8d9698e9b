# SPDX-License-Identifier: GPL-3.0-or-later
# mambascope_add_build_info(target): compiles core/base/build_info.cpp.in into the target. The file is written again when
# git's HEAD moves (its log tells), so a build with nothing to do runs nothing.

function(mambascope_add_build_info target)
    set(output "${CMAKE_BINARY_DIR}/generated/build_info.cpp")
    set(template "${PROJECT_SOURCE_DIR}/core/base/build_info.cpp.in")
    set(script "${PROJECT_SOURCE_DIR}/packaging/cmake/WriteBuildInfo.cmake")
    set(head_files "")
    foreach(name HEAD logs/HEAD)
        execute_process(
            COMMAND git rev-parse --git-path ${name}
            WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}"
            OUTPUT_VARIABLE path
            OUTPUT_STRIP_TRAILING_WHITESPACE
            ERROR_QUIET
            RESULT_VARIABLE failed
        )
        get_filename_component(path "${path}" ABSOLUTE BASE_DIR "${PROJECT_SOURCE_DIR}")
        if(failed STREQUAL "0" AND EXISTS "${path}" AND NOT IS_DIRECTORY "${path}")
            list(APPEND head_files "${path}")
        endif()
    endforeach()
    add_custom_command(
        OUTPUT "${output}"
        COMMAND
            "${CMAKE_COMMAND}" "-DTEMPLATE=${template}" "-DOUTPUT=${output}" "-DSOURCE_DIR=${PROJECT_SOURCE_DIR}"
            "-DVERSION=${PROJECT_VERSION}" "-DBUILD_TYPE=${CMAKE_BUILD_TYPE}"
            "-DCOMPILER=${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION}" "-DSANITIZE=${MAMBASCOPE_SANITIZE}"
            "-DRESOURCES_FROM_BIN=../${CMAKE_INSTALL_DATADIR}/mambascope" -P "${script}"
        DEPENDS "${template}" "${script}" ${head_files}
        COMMENT "Writing build information"
        VERBATIM
    )
    target_sources(${target} PRIVATE "${output}")
endfunction()
