# SPDX-License-Identifier: GPL-3.0-or-later
# Run as a script by MambascopeBuildInfo.cmake. Without git, or outside a checkout, the revision is "unknown".
set(GIT_REVISION "unknown")
find_program(git git)
if(git AND EXISTS "${SOURCE_DIR}/.git")
    execute_process(
        COMMAND "${git}" -C "${SOURCE_DIR}" rev-parse --short=12 HEAD
        OUTPUT_VARIABLE revision
        OUTPUT_STRIP_TRAILING_WHITESPACE
        ERROR_QUIET
        RESULT_VARIABLE failed
    )
    if(NOT failed)
        set(GIT_REVISION "${revision}")
    endif()
endif()
configure_file("${TEMPLATE}" "${OUTPUT}.new" @ONLY)
file(RENAME "${OUTPUT}.new" "${OUTPUT}") # always a fresh time stamp, or the build tool asks again
