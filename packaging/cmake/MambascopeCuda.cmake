# SPDX-License-Identifier: GPL-3.0-or-later
# Looks for nvcc and sets MAMBASCOPE_CUDA_COMPILER_FOUND. MAMBASCOPE_CUDA: AUTO (build kernels where there is one that
# is new enough), ON (it must be there), OFF.
set(MAMBASCOPE_CUDA_COMPILER_FOUND OFF)
if(MAMBASCOPE_CUDA STREQUAL "OFF")
    return()
endif()

include(CheckLanguage)
set(CMAKE_CUDA_ARCHITECTURES OFF) # named per target; CMake's own default asks for an old GPU
check_language(CUDA)
if(CMAKE_CUDA_COMPILER)
    enable_language(CUDA)
    if(CMAKE_CUDA_COMPILER_VERSION VERSION_GREATER_EQUAL 12.4)
        set(MAMBASCOPE_CUDA_COMPILER_FOUND ON)
        if(MAMBASCOPE_CCACHE AND NOT CMAKE_CUDA_COMPILER_LAUNCHER)
            set(CMAKE_CUDA_COMPILER_LAUNCHER "${MAMBASCOPE_CCACHE}")
        endif()
    endif()
endif()
if(MAMBASCOPE_CUDA STREQUAL "ON" AND NOT MAMBASCOPE_CUDA_COMPILER_FOUND)
    message(FATAL_ERROR "MAMBASCOPE_CUDA=ON needs nvcc 12.4 or later; set CUDACXX, or use MAMBASCOPE_CUDA=AUTO")
endif()
