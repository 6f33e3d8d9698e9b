# SPDX-License-Identifier: GPL-3.0-or-later
# Installs into a scratch prefix and runs what was installed from there: cmake -DBUILD=… -DPREFIX=… -P install_tree.cmake
file(REMOVE_RECURSE "${PREFIX}")
execute_process(
    COMMAND "${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${PREFIX}" OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY
)
foreach(file bin/mambascope-cli bin/mambascope share/man/man1/mambascope-cli.1 share/man/man1/mambascope.1
             share/applications/org.mambascope.Mambascope.desktop
             share/metainfo/org.mambascope.Mambascope.metainfo.xml
             share/mime/packages/org.mambascope.Mambascope.xml
             share/icons/hicolor/scalable/apps/org.mambascope.Mambascope.svg
             share/mambascope/models/demo-mamba2/model.safetensors share/mambascope/gallery/gallery.json
             share/mambascope/data/counterfact_tracing.jsonl.gz share/mambascope/papers/mamba-explain.json
)
    if(NOT EXISTS "${PREFIX}/${file}")
        message(FATAL_ERROR "not installed: ${file}")
    endif()
endforeach()
unset(ENV{MAMBASCOPE_RESOURCES})
execute_process(
    COMMAND "${PREFIX}/bin/mambascope-cli" models --json OUTPUT_VARIABLE models COMMAND_ERROR_IS_FATAL ANY
)
string(JSON path GET "${models}" models 0 path)
string(JSON usable GET "${models}" models 0 usable)
file(REAL_PATH "${PREFIX}" prefix)
string(FIND "${path}" "${prefix}/share/mambascope/models/" at)
if(NOT at EQUAL 0 OR NOT usable)
    message(FATAL_ERROR "the installed program found its models in ${path} (usable: ${usable})")
endif()
execute_process(COMMAND "${PREFIX}/bin/mambascope" --version OUTPUT_VARIABLE version COMMAND_ERROR_IS_FATAL ANY)
if(NOT version MATCHES "^mambascope [0-9]")
    message(FATAL_ERROR "mambascope --version said: ${version}")
endif()
execute_process(
    COMMAND "${PREFIX}/bin/mambascope-cli" predict --model demo-transformer --prompt "Beats Music is owned by"
    OUTPUT_VARIABLE predicted COMMAND_ERROR_IS_FATAL ANY
)
string(JSON target GET "${predicted}" target text)
if(NOT target STREQUAL " Apple")
    message(FATAL_ERROR "the installed engine followed: ${target}")
endif()
file(REMOVE_RECURSE "${PREFIX}")
message(STATUS "installed tree works")
