# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` puts where; the binaries themselves are installed by app/.
install(
    DIRECTORY "${PROJECT_SOURCE_DIR}/resources/"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/mambascope"
    PATTERN "*.py" EXCLUDE
    PATTERN "*.log" EXCLUDE
    PATTERN "training" EXCLUDE
    PATTERN "__pycache__" EXCLUDE
)
