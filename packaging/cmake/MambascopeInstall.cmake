# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` puts where; the binaries themselves are installed by app/.
set(packaging "${PROJECT_SOURCE_DIR}/packaging")
install(
    DIRECTORY "${PROJECT_SOURCE_DIR}/resources/"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/mambascope"
    PATTERN "*.py" EXCLUDE
    PATTERN "training" EXCLUDE
    PATTERN "evaluation" EXCLUDE
    PATTERN "__pycache__" EXCLUDE
)
install(FILES "${packaging}/man/mambascope-cli.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" "${PROJECT_SOURCE_DIR}/README.md" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
if(MAMBASCOPE_UI)
    install(FILES "${packaging}/man/mambascope.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
    install(
        FILES "${packaging}/desktop/org.mambascope.Mambascope.desktop"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/applications"
    )
    install(
        FILES "${packaging}/desktop/org.mambascope.Mambascope.metainfo.xml"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo"
    )
    # Whoever packages it runs update-mime-database and update-desktop-database, as distributions do by themselves.
    install(
        FILES "${packaging}/desktop/org.mambascope.Mambascope.mime.xml"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages"
        RENAME org.mambascope.Mambascope.xml
    )
    install(
        FILES "${packaging}/desktop/org.mambascope.Mambascope.svg"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps"
    )
endif()
