// SPDX-License-Identifier: GPL-3.0-or-later
// A Python script that draws a figure anew with matplotlib, from the CSV beside it.
#pragma once

#include <QByteArray>
#include <QString>

#include "ui/figures/figure_data.hpp"
#include "ui/figures/figure_facts.hpp"

namespace mambascope::ui {

/// `python3 figure.py` writes figure-matplotlib.pdf beside itself, or the file that it is given; `import
/// figure` gives draw(). Same numbers, limits, colours, dashes, hatching, labels and size as our figure.
/// Needs Python 3 with numpy and matplotlib from 3.4 on. `csv`: name of the table's file; `caption`: one
/// line.
[[nodiscard]] QByteArray matplotlibScript(const FigureData& figure, const FigureSheetSize& size,
                                          const QString& csv, const QString& caption);

/// The script's part that is the same for all figures (matplotlib_functions.cpp).
extern const char* const kMatplotlibFunctions;

} // namespace mambascope::ui
