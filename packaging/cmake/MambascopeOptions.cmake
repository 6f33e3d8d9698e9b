# SPDX-License-Identifier: GPL-3.0-or-later
# How every target of ours is compiled: mambascope_options (language, sanitizers) and mambascope_warnings. Both are
# INTERFACE targets, so nothing leaks into third-party code and no global flag is touched.

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_INSTALL_RPATH_USE_LINK_PATH ON) # an installed program finds the LibTorch that it was built with

find_package(Threads REQUIRED)

add_library(mambascope_options INTERFACE)
# -fPIC everywhere, executables too: Qt asks for it, and one precompiled header then fits libraries and tests.
target_compile_options(mambascope_options INTERFACE "$<$<COMPILE_LANGUAGE:CXX>:-fPIC>")
target_compile_definitions(
    mambascope_options
    INTERFACE QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_URL_CAST_FROM_STRING QT_STRICT_ITERATORS
)
if(MAMBASCOPE_SANITIZE)
    list(JOIN MAMBASCOPE_SANITIZE "," sanitizers)
    target_compile_options(
        mambascope_options
        INTERFACE
            "$<$<COMPILE_LANGUAGE:CXX>:-fsanitize=${sanitizers};-fno-omit-frame-pointer;-fno-sanitize-recover=all>"
    )
    target_link_options(mambascope_options INTERFACE -fsanitize=${sanitizers})
endif()

add_library(mambascope_warnings INTERFACE)
set(warnings -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
    -Wdouble-promotion -Wformat=2
)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    list(APPEND warnings -Wduplicated-cond -Wlogical-op -Wsuggest-override)
    # The sanitizers' own checks, and what GCC 12 inlines at -O3, make it see null pointers that are none.
    if(NOT MAMBASCOPE_SANITIZE AND NOT CMAKE_BUILD_TYPE STREQUAL "Release")
        list(APPEND warnings -Wnull-dereference)
    endif()
    # The checks that sanitizers add hide from GCC 12 that an empty std::optional is never read.
    if(MAMBASCOPE_SANITIZE)
        list(APPEND warnings -Wno-maybe-uninitialized)
    endif()
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    list(APPEND warnings -Wno-restrict) # GCC bug 105651: false alarms on "text" + std::string
endif()
if(MAMBASCOPE_WERROR)
    list(APPEND warnings -Werror)
endif()
target_compile_options(mambascope_warnings INTERFACE "$<$<COMPILE_LANGUAGE:CXX>:${warnings}>")

# ccache where it is found; the sloppiness is what lets it cache files that use a precompiled header.
find_program(MAMBASCOPE_CCACHE ccache)
mark_as_advanced(MAMBASCOPE_CCACHE)
if(MAMBASCOPE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        "${CMAKE_COMMAND};-E;env;CCACHE_SLOPPINESS=pch_defines,time_macros;${MAMBASCOPE_CCACHE}"
    )
endif()

# One call per target: our flags, our warnings, includes written from the repository root.
function(mambascope_target target)
    target_link_libraries(${target} PRIVATE mambascope_options mambascope_warnings)
    target_include_directories(${target} PUBLIC "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>")
endfunction()
