# SPDX-License-Identifier: GPL-3.0-or-later
# LibTorch as mambascope::torch: headers, libtorch_cpu and libc10, and nothing else. Its own CMake package is not used:
# the one inside the Python wheel drags in CUDA, Caffe2 and global flags. The CUDA half is loaded at run time.

set(torch_prefix "${Torch_DIR}")
if(NOT torch_prefix)
    set(torch_prefix "${PROJECT_SOURCE_DIR}/.deps/torch")
endif()
string(REGEX REPLACE "/share/cmake/Torch/?$" "" torch_prefix "${torch_prefix}")

find_path(MAMBASCOPE_TORCH_INCLUDE ATen/ATen.h PATHS "${torch_prefix}/include" NO_DEFAULT_PATH)
find_library(MAMBASCOPE_TORCH_CPU torch_cpu PATHS "${torch_prefix}/lib" NO_DEFAULT_PATH)
find_library(MAMBASCOPE_TORCH_C10 c10 PATHS "${torch_prefix}/lib" NO_DEFAULT_PATH)
mark_as_advanced(MAMBASCOPE_TORCH_INCLUDE MAMBASCOPE_TORCH_CPU MAMBASCOPE_TORCH_C10)
if(NOT MAMBASCOPE_TORCH_INCLUDE OR NOT MAMBASCOPE_TORCH_CPU OR NOT MAMBASCOPE_TORCH_C10)
    message(
        FATAL_ERROR
            "No LibTorch in ${torch_prefix}. Run packaging/bootstrap/libtorch.py (./run does it), "
            "or name an installed one with -DTorch_DIR=, or build without it: -DMAMBASCOPE_TORCH=OFF."
    )
endif()

# An installed program finds the LibTorch that it was built with, also where that lies inside this checkout (folders
# there are left out of what CMAKE_INSTALL_RPATH_USE_LINK_PATH takes over).
cmake_path(GET MAMBASCOPE_TORCH_CPU PARENT_PATH torch_libraries)
list(APPEND CMAKE_INSTALL_RPATH "${torch_libraries}")

add_library(mambascope_c10 SHARED IMPORTED)
set_target_properties(mambascope_c10 PROPERTIES IMPORTED_LOCATION "${MAMBASCOPE_TORCH_C10}")
add_library(mambascope_torch_cpu SHARED IMPORTED)
set_target_properties(mambascope_torch_cpu PROPERTIES IMPORTED_LOCATION "${MAMBASCOPE_TORCH_CPU}")

add_library(mambascope_torch INTERFACE)
add_library(mambascope::torch ALIAS mambascope_torch)
target_include_directories(
    mambascope_torch SYSTEM INTERFACE "${MAMBASCOPE_TORCH_INCLUDE}"
                                      "${MAMBASCOPE_TORCH_INCLUDE}/torch/csrc/api/include"
)
target_compile_definitions(mambascope_torch INTERFACE _GLIBCXX_USE_CXX11_ABI=1)
target_link_libraries(mambascope_torch INTERFACE mambascope_torch_cpu mambascope_c10 Threads::Threads)
