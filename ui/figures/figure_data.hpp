// SPDX-License-Identifier: GPL-3.0-or-later
// What a view's figure says, as a plain value: which columns of the view's table are drawn, how, and what
// stands at the axes. Scripts, LaTeX sources and JSON are made from it, so that all say the same numbers as
// the table and the drawing.
#pragma once

#include <QRgb>
#include <QString>
#include <algorithm>
#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "ui/text/view_table.hpp"

namespace mambascope::ui {

/// Rows of the view's table: `first`, `first` + `step`, …
struct TableRows {
    std::size_t first = 0;
    std::size_t count = 0;
    std::size_t step = 1;

    [[nodiscard]] std::size_t at(std::size_t i) const { return first + i * step; }
};

/// A column of numbers, each times a factor: 100 for per cent.
struct FigureColumn {
    std::string name;
    double factor = 1;
};

struct FigureTick {
    double at = 0;
    QString text;
};

/// Linear, from `low` to `high`. Cells of a heat map lie around whole numbers: cell 0 from −0.5 to 0.5.
struct FigureAxis {
    QString title;
    double low = 0;
    double high = 1;
    std::vector<FigureTick> ticks;
    bool hasGrid = false;
    bool isTilted = false; ///< the ticks' texts are, by 45°, reading upwards
};

/// Colours in even steps from `low` to `high`: each stands for the values nearest to it.
struct FigureColors {
    std::string name; ///< "PRGn"
    std::vector<QRgb> colors;
    double low = 0;
    double high = 1;
    QString title; ///< what they measure; beside the colour bar
    std::vector<FigureTick> ticks;
    bool isClipped = false; ///< some values lie beyond the limits
    int raisedFrom = -1; ///< cells of this colour and later ones have lines that fall to the right; −1: none

    /// Of a value that is a number.
    [[nodiscard]] QRgb of(double value) const { return colors.empty() ? 0 : colors[indexOf(value)]; }
    [[nodiscard]] bool isRaised(double value) const {
        return raisedFrom >= 0 && indexOf(value) >= static_cast<std::size_t>(raisedFrom);
    }

private:
    [[nodiscard]] std::size_t indexOf(double value) const;
};

struct HeatMapPanel {
    QString title; ///< whose it is: a model's name
    TableRows rows;
    std::string down;    ///< column with a cell's row, counted from 0 at the top
    std::string across;  ///< and with its column
    FigureColumn value;  ///< what is coloured; empty in the table: crossed out
    std::string hatched; ///< a column that is 1 where a cell is hatched; empty: none is
    FigureAxis x;        ///< low < high
    FigureAxis y;        ///< low (at the top) < high
    FigureColors colors;
    bool isSquare = false; ///< cells are as high as they are wide

    [[nodiscard]] int rowCount() const { return static_cast<int>(y.high - y.low); }
    [[nodiscard]] int columnCount() const { return static_cast<int>(x.high - x.low); }
};

/// How a line looks on paper.
struct FigureLine {
    QRgb color = 0xff000000;
    std::vector<double> dashes; ///< lengths of dashes and gaps in line widths; empty: solid
    double width = 1;           ///< points
};

struct FigureSeries {
    QString name; ///< "demo-mamba2: subject"
    TableRows rows;
    FigureColumn x;
    FigureColumn y;         ///< empty in the table: a gap
    FigureColumn low, high; ///< of the band around it; without names: none
    FigureLine line;
    double barWidth = 0; ///< along x, of bars that stand on the panel's base and end at y; 0: a line
    double barShift = 0; ///< of the bars' middles from x
};

/// Single points of equal look, below the lines. One that is no number is left out.
struct FigureDots {
    QString name;
    TableRows rows;
    FigureColumn x;
    FigureColumn y;
    QRgb color = 0xff000000;
    double opacity = 1;
    double size = 2; ///< diameter, points
};

struct FigureKey {
    QString text;
    FigureLine line;
};

struct LinesPanel {
    QString title;
    FigureAxis x;
    FigureAxis y;
    double base = 0;                  ///< the value that changes start from has a line of its own
    std::vector<FigureDots> dots;     ///< the first ones lie below
    std::vector<FigureSeries> series; ///< the last one lies on top
    std::vector<FigureKey> legend;
    bool isLegendBeside = false; ///< else its keys stand above the figure, those of all panels once
};

/// Horizontal bars, in rows from the top. Each row has one bar of each kind, the first ones below the others.
struct BarsPanel {
    struct Bars {
        QString name;
        FigureColumn value;
        QRgb color = 0xff000000;
        double thickness = 0.6; ///< of a row's height
        double offset = 0;      ///< of the bar's middle from the row's, downwards, of a row's height
    };

    QString title;
    TableRows rows;
    std::string label; ///< column of a row's name, left of the bars
    QString headline;  ///< above the bars
    FigureAxis x;      ///< of all bars
    std::vector<Bars> bars;
    std::vector<QString> notes; ///< one a row, right of its bars
};

/// Some columns of the table as they are.
struct TablePanel {
    QString title;
    TableRows rows;
    std::vector<std::string> columns;
};

using FigurePanel = std::variant<HeatMapPanel, LinesPanel, BarsPanel, TablePanel>;

/// None: there is no result to draw. Where there are several panels, their titles are drawn.
struct FigureData {
    std::vector<FigurePanel> panels;
    std::size_t across = 0; ///< panels in a row; 0: all of them; 1: they stand below each other
    int legendColumns = 1;  ///< keys in a line above the figure

    [[nodiscard]] bool isEmpty() const { return panels.empty(); }
    /// Columns and rows of panels, filled row by row; 1 of each where there are none.
    [[nodiscard]] std::size_t columnCount() const {
        const std::size_t count = std::max<std::size_t>(1, panels.size());
        return across == 0 ? count : std::min(across, count);
    }
    [[nodiscard]] std::size_t rowCount() const {
        return (std::max<std::size_t>(1, panels.size()) + columnCount() - 1) / columnCount();
    }
};

/// Place of a column; throws Error Internal where the table has none of that name.
[[nodiscard]] std::size_t columnAt(const ViewTable& table, const std::string& name);
/// A cell of numbers, times the column's factor; NaN where it is empty or a text.
[[nodiscard]] double numberAt(const ViewTable& table, std::size_t row, const FigureColumn& column);

struct MatrixCell {
    bool isThere = false; ///< the table has a row for it
    double value = 0;     ///< NaN: no value
    bool isHatched = false;
};

/// All cells of a heat map, row by row.
[[nodiscard]] std::vector<MatrixCell> matrixOf(const HeatMapPanel& panel, const ViewTable& table);
/// One column of a series, in its rows' order.
[[nodiscard]] std::vector<double> numbersOf(const TableRows& rows, const FigureColumn& column,
                                            const ViewTable& table);

/// The keys of all panels with lines, each once. `isOfAll`: also of those that have their own beside them.
[[nodiscard]] std::vector<FigureKey> keysOf(const FigureData& figure, bool isOfAll);

/// A number with a point and all digits that it has, as the table's CSV has it; "nan" for none.
[[nodiscard]] QString exactNumber(double value);
[[nodiscard]] const QString& titleOf(const FigurePanel& panel);

} // namespace mambascope::ui
