# SPDX-License-Identifier: GPL-3.0-or-later
# mambascope_add_test(NAME tst_x SOURCES tst_x.cpp... LIBS mambascope::base... LABELS unit... [GUI] [TORCH] [SERIAL] [TIMEOUT s])
#   NAME    the executable and the ctest name
#   GUI     needs Qt Widgets; runs on the offscreen platform
#   TORCH   may include the private headers of core/tensor; takes the precompiled ATen header
#   SERIAL  measures time: nothing else runs beside it
#   TIMEOUT seconds, default 240 (a sanitizer build takes three times as long)
# Labels: unit (torch-free ones also run under AddressSanitizer), thread (also under ThreadSanitizer), parity, gui, slow,
# house, app. `ninja tests-LABEL` builds the tests of one label.
# A call that needs more than this configuration builds (GUI without MAMBASCOPE_UI, anything linking mambascope::core
# without MAMBASCOPE_TORCH) adds nothing, so folders need no conditions of their own.

function(mambascope_add_test)
    cmake_parse_arguments(PARSE_ARGV 0 arg "GUI;TORCH;SERIAL" "NAME;TIMEOUT" "SOURCES;LIBS;LABELS")
    if(NOT arg_NAME OR NOT arg_SOURCES OR NOT arg_LABELS OR arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "mambascope_add_test: NAME, SOURCES and LABELS are needed; unknown: ${arg_UNPARSED_ARGUMENTS}")
    endif()
    if(arg_GUI AND NOT MAMBASCOPE_UI)
        return()
    endif()
    foreach(library IN LISTS arg_LIBS)
        if(library MATCHES "^mambascope::" AND NOT TARGET ${library})
            return()
        endif()
    endforeach()
    if(arg_TORCH AND NOT TARGET mambascope::core)
        return()
    endif()

    add_executable(${arg_NAME} ${arg_SOURCES})
    set_target_properties(${arg_NAME} PROPERTIES AUTOMOC ON)
    mambascope_target(${arg_NAME})
    target_link_libraries(${arg_NAME} PRIVATE ${arg_LIBS} Qt6::Test)
    if(arg_GUI)
        target_link_libraries(${arg_NAME} PRIVATE Qt6::Widgets)
    endif()
    if(arg_TORCH)
        target_link_libraries(${arg_NAME} PRIVATE mambascope::core mambascope::torch)
        if(MAMBASCOPE_PCH)
            target_precompile_headers(${arg_NAME} REUSE_FROM mambascope_core)
        endif()
    endif()
    target_compile_definitions(
        ${arg_NAME}
        PRIVATE MAMBASCOPE_SOURCE_DIR="${PROJECT_SOURCE_DIR}" MAMBASCOPE_TEST_DIR="${CMAKE_CURRENT_SOURCE_DIR}"
    )

    foreach(label IN LISTS arg_LABELS)
        if(NOT TARGET tests-${label})
            add_custom_target(tests-${label})
        endif()
        add_dependencies(tests-${label} ${arg_NAME})
    endforeach()
    add_test(NAME ${arg_NAME} COMMAND ${arg_NAME})
    mambascope_test_properties(${arg_NAME} "${arg_LABELS}" "${arg_TIMEOUT}")
    if(arg_SERIAL)
        set_tests_properties(${arg_NAME} PROPERTIES RUN_SERIAL ON)
    endif()
endfunction()

# Environment, labels and timeout that every test has, whatever it runs.
function(mambascope_test_properties name labels timeout)
    if(NOT timeout)
        set(timeout 240)
    endif()
    if(MAMBASCOPE_SANITIZE)
        math(EXPR timeout "${timeout} * 3")
    endif()
    set_tests_properties(
        ${name}
        PROPERTIES
            LABELS "${labels}"
            TIMEOUT ${timeout}
            SKIP_REGULAR_EXPRESSION "Totals: [0-2] passed, 0 failed, [1-9]" # Qt counts init and cleanup
            ENVIRONMENT # idle OpenMP workers sleep soon, as in the programs: tests run beside others
            "GOMP_SPINCOUNT=2000;LANG=C.UTF-8;LC_ALL=C.UTF-8;QT_QPA_PLATFORM=offscreen;MAMBASCOPE_RESOURCES=${PROJECT_SOURCE_DIR}/resources"
    )
endfunction()
