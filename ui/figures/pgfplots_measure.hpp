// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths that TeX measures in the document's own font when it sets a pgfplots source: room for numbers and
// keys is as wide as they are. Private to ui/figures.
#pragma once

#include <QPointF>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include "ui/figures/figure_data.hpp"

namespace mambascope::ui {

/// One panel's place, and its axis environment.
struct PanelPlace {
    QPointF origin; ///< of the lower left corner in the whole figure, points
    QSizeF size;    ///< with everything around the axis
    double typeSize = 8;
    std::size_t number = 0; ///< of the panel; names its lengths
};

/// What stands around the area in which a panel is drawn; TeX lengths.
struct PanelMargins {
    QString left;
    QString right;
    QString top;
    QString bottom;
};

/// Definitions of what the others use.
[[nodiscard]] QString measureDefinitions();
/// TeX that measures the widest of some LaTeX texts, outside of a tikzpicture.
[[nodiscard]] QString measure(const QString& length, std::size_t number, const QStringList& texts);
/// A length so measured, and some points more.
[[nodiscard]] QString measured(const QString& length, std::size_t number, double times, double more);
/// The texts of an axis' ticks, as LaTeX.
[[nodiscard]] QStringList tickTexts(const FigureAxis& axis);
/// The beginning of an axis environment: its place, and its size without what stands around it.
[[nodiscard]] QString axisBegin(const PanelPlace& place, const PanelMargins& margins, bool isSquare = false);
/// Keys in columns at the top of the figure; to be measured as "legend" 0.
[[nodiscard]] QString legendAbove(const std::vector<FigureKey>& keys, int columns, QSizeF whole,
                                  double typeSize);
/// Height of it; 0: there is none.
[[nodiscard]] double legendAboveHeight(std::size_t keys, int columns, double typeSize);
/// As many columns as have room where all are as wide as the widest.
[[nodiscard]] int equalColumns(const std::vector<FigureKey>& keys, int most, double width, double typeSize);

} // namespace mambascope::ui
