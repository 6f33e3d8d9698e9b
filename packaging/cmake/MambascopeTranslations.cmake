# SPDX-License-Identifier: GPL-3.0-or-later
# Compiles translations/*.ts into the window, together with Qt's own texts in those languages (buttons of dialogs).
# `ninja update-translations` brings the .ts files up to date with the sources. Include it where mambascope_ui is made.
set(bin_folders "${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS}" /usr/lib/qt6/bin)
find_program(MAMBASCOPE_LRELEASE NAMES lrelease lrelease-qt6 lrelease6 HINTS ${bin_folders} NO_CMAKE_SYSTEM_PATH)
find_program(MAMBASCOPE_LRELEASE NAMES lrelease-qt6 lrelease6 lrelease)
find_program(MAMBASCOPE_LUPDATE NAMES lupdate lupdate-qt6 lupdate6 HINTS ${bin_folders} NO_CMAKE_SYSTEM_PATH)
find_program(MAMBASCOPE_LUPDATE NAMES lupdate-qt6 lupdate6 lupdate)
find_path(
    MAMBASCOPE_QT_TRANSLATIONS qtbase_de.qm
    HINTS "${QT6_INSTALL_PREFIX}/${QT6_INSTALL_TRANSLATIONS}"
    PATHS /usr/share/qt6/translations
)
mark_as_advanced(MAMBASCOPE_LRELEASE MAMBASCOPE_LUPDATE MAMBASCOPE_QT_TRANSLATIONS)
if(NOT MAMBASCOPE_LRELEASE OR NOT MAMBASCOPE_LUPDATE)
    message(FATAL_ERROR "Qt 6's lrelease and lupdate were not found. Install qt6-l10n-tools (Debian, Ubuntu).")
endif()
if(NOT MAMBASCOPE_QT_TRANSLATIONS)
    message(FATAL_ERROR "Qt 6's own translations were not found. Install qt6-translations-l10n (Debian, Ubuntu).")
endif()

set(translations "${PROJECT_SOURCE_DIR}/translations")
set(qm_folder "${PROJECT_BINARY_DIR}/translations")
file(GLOB ts_files CONFIGURE_DEPENDS "${translations}/mambascope_*.ts")
set(qm_files)
set(qrc "<RCC><qresource prefix=\"/translations\">\n")
foreach(ts IN LISTS ts_files)
    get_filename_component(name "${ts}" NAME_WE)
    add_custom_command(
        OUTPUT "${qm_folder}/${name}.qm"
        COMMAND "${MAMBASCOPE_LRELEASE}" -silent "${ts}" -qm "${qm_folder}/${name}.qm"
        DEPENDS "${ts}"
        COMMENT "Translation ${name}"
        VERBATIM
    )
    list(APPEND qm_files "${qm_folder}/${name}.qm")
    string(APPEND qrc "<file alias=\"${name}.qm\">${qm_folder}/${name}.qm</file>\n")
    string(REPLACE mambascope_ qtbase_ qtbase "${name}")
    if(EXISTS "${MAMBASCOPE_QT_TRANSLATIONS}/${qtbase}.qm")
        string(APPEND qrc "<file alias=\"${qtbase}.qm\">${MAMBASCOPE_QT_TRANSLATIONS}/${qtbase}.qm</file>\n")
    endif()
endforeach()
string(APPEND qrc "</qresource></RCC>\n")
file(CONFIGURE OUTPUT "${qm_folder}/translations.qrc" CONTENT "${qrc}" @ONLY)
add_custom_command(
    OUTPUT "${qm_folder}/qrc_translations.cpp"
    COMMAND Qt6::rcc --name translations --output "${qm_folder}/qrc_translations.cpp" "${qm_folder}/translations.qrc"
    DEPENDS "${qm_folder}/translations.qrc" ${qm_files}
    VERBATIM
)
set_source_files_properties("${qm_folder}/qrc_translations.cpp" PROPERTIES COMPILE_OPTIONS -w SKIP_AUTOGEN ON)
target_sources(mambascope_ui PRIVATE "${qm_folder}/qrc_translations.cpp")

# English has its own file for plurals alone.
set(ts_but_english ${ts_files})
list(FILTER ts_but_english EXCLUDE REGEX "_en\\.ts$")
add_custom_target(
    update-translations
    COMMAND "${MAMBASCOPE_LUPDATE}" -silent -no-obsolete -locations none -I . ui app -ts ${ts_but_english}
    COMMAND "${MAMBASCOPE_LUPDATE}" -silent -no-obsolete -locations none -pluralonly -I . ui app -ts
            "${translations}/mambascope_en.ts"
    WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}"
    VERBATIM
)
