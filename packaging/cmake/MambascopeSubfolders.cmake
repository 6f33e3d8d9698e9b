# SPDX-License-Identifier: GPL-3.0-or-later
# Adds the named sub-folders that are there (a folder is there once it has a CMakeLists.txt).
function(mambascope_add_subfolders)
    foreach(folder IN LISTS ARGN)
        if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/CMakeLists.txt")
            add_subdirectory(${folder})
        endif()
    endforeach()
endfunction()
