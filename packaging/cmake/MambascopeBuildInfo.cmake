# SPDX-License-Identifier: GPL-3.0-or-later
# mambascope_add_build_info(target): compiles core/base/build_info.cpp.in into the target. The git state is asked at
# every build, but the file is rewritten, and so recompiled, only when something in it changed.

function(mambascope_add_build_info target)
    set(output "${CMAKE_BINARY_DIR}/generated/build_info.cpp")
    set(script "${PROJECT_SOURCE_DIR}/packaging/cmake/WriteBuildInfo.cmake")
    set(arguments
        "-DTEMPLATE=${PROJECT_SOURCE_DIR}/core/base/build_info.cpp.in"
        "-DOUTPUT=${output}"
        "-DSOURCE_DIR=${PROJECT_SOURCE_DIR}"
        "-DVERSION=${PROJECT_VERSION}"
        "-DBUILD_TYPE=${CMAKE_BUILD_TYPE}"
        "-DCOMPILER=${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION}"
        "-DSANITIZE=${MAMBASCOPE_SANITIZE}"
        "-DRESOURCES_FROM_BIN=../${CMAKE_INSTALL_DATADIR}/mambascope"
    )
    execute_process(COMMAND "${CMAKE_COMMAND}" ${arguments} -P "${script}" COMMAND_ERROR_IS_FATAL ANY)
    add_custom_target(
        mambascope_build_info
        COMMAND "${CMAKE_COMMAND}" ${arguments} -P "${script}"
        BYPRODUCTS "${output}"
        COMMENT ""
        VERBATIM
    )
    target_sources(${target} PRIVATE "${output}")
    add_dependencies(${target} mambascope_build_info)
endfunction()
