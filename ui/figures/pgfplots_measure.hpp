// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths that TeX measures in the document's own font when it sets a pgfplots source: room for numbers and
// keys is as wide as they are. Private to ui/figures.
#pragma once

#include <QPointF>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include "ui/figures/figure_data.hpp"
#include "ui/figures/figure_repeats.hpp"

namespace mambascope::ui {

/// One panel's place, and its axis environment.
struct PanelPlace {
    QPointF origin; ///< of the lower left corner in the whole figure, points
    QSizeF size;    ///< with everything around the axis
    double typeSize = 8;
    std::size_t number = 0;     ///< of the panel; names its lengths
    bool hasTitleBelow = false; ///< some heat map of its row has a title at its x axis: all leave room
    std::size_t sharer = 0;     ///< which of the heat maps of a row that have their rows' names once
    std::size_t sharers = 1;    ///< and how many there are
    std::size_t maps = 1;       ///< of maps that its colour bar is of; 0: it has none
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
/// Whether some heat map of a panel's row has a title at its x axis.
[[nodiscard]] bool hasTitleBelow(const FigureData& figure, std::size_t panel);
/// Which of how many heat maps of a row a panel is that have their rows' names once.
struct Sharer {
    std::size_t at = 0;
    std::size_t count = 1;
};
[[nodiscard]] Sharer sharerOf(const FigureData& figure, std::size_t panel);
/// How many maps have the colour bar above a panel; 0: it stands above a later one.
[[nodiscard]] std::size_t mapsOfBar(const FigureData& figure, std::size_t panel);
/// Above a panel: in its middle, or in two lines from its axis on.
[[nodiscard]] QString titleNode(const PanelTitle& title, const PanelPlace& place);
/// Rows of bars are as high as their lines; the others share what is left.
[[nodiscard]] std::vector<double> rowHeights(const FigureData& figure, double whole, double type);
/// Keys in columns at the top of the figure; to be measured as "legend" 0.
[[nodiscard]] QString legendAbove(const std::vector<FigureKey>& keys, int columns, QSizeF whole,
                                  double typeSize);
/// Height of it; 0: there is none.
[[nodiscard]] double legendAboveHeight(std::size_t keys, int columns, double typeSize);
/// As many columns as have room where all are as wide as the widest.
[[nodiscard]] int equalColumns(const std::vector<FigureKey>& keys, int most, double width, double typeSize);

} // namespace mambascope::ui
