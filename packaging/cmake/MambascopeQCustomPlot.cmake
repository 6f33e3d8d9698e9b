# SPDX-License-Identifier: GPL-3.0-or-later
# mambascope::qcustomplot: QCustomPlot for Qt 6. Debian's and Ubuntu's libqcustomplot-dev bring a CMake package; other
# distributions only the header and the library, under one of the names below.
find_package(Qt6 6.4 REQUIRED COMPONENTS PrintSupport) # QCustomPlot's own headers and library need it
find_package(QCustomPlotQt6 CONFIG QUIET)
add_library(mambascope_qcustomplot INTERFACE)
add_library(mambascope::qcustomplot ALIAS mambascope_qcustomplot)
if(TARGET QCustomPlotQt6::QCustomPlotQt6)
    target_link_libraries(mambascope_qcustomplot INTERFACE QCustomPlotQt6::QCustomPlotQt6)
else()
    find_path(QCustomPlot_INCLUDE_DIR qcustomplot.h PATH_SUFFIXES qcustomplot qcustomplot-qt6)
    find_library(QCustomPlot_LIBRARY NAMES QCustomPlotQt6 qcustomplot-qt6 qcustomplot_qt6)
    mark_as_advanced(QCustomPlot_INCLUDE_DIR QCustomPlot_LIBRARY)
    if(NOT QCustomPlot_INCLUDE_DIR OR NOT QCustomPlot_LIBRARY)
        message(
            FATAL_ERROR
                "QCustomPlot for Qt 6 was not found. Install libqcustomplot-dev (Debian, Ubuntu), or set "
                "QCustomPlot_INCLUDE_DIR and QCustomPlot_LIBRARY."
        )
    endif()
    target_include_directories(mambascope_qcustomplot SYSTEM INTERFACE "${QCustomPlot_INCLUDE_DIR}")
    target_link_libraries(mambascope_qcustomplot INTERFACE "${QCustomPlot_LIBRARY}" Qt6::Widgets Qt6::PrintSupport)
endif()
