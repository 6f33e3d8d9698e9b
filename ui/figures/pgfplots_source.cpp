// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/pgfplots_source.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <set>

#include <QStringList>

#include "ui/figures/latex_text.hpp"
#include "ui/figures/pgfplots_axis.hpp"
#include "ui/figures/pgfplots_measure.hpp"

namespace mambascope::ui {
namespace {

constexpr QRgb kInk = 0xff27303d;
constexpr QRgb kGrey = 0xff7b8594;

QString point(double x, double y) {
    return QStringLiteral("(%1,%2)").arg(exactNumber(x), exactNumber(y));
}

QString axisPoint(double x, double y) {
    return QStringLiteral("(axis cs:%1,%2)").arg(exactNumber(x), exactNumber(y));
}

double titleRoom(const FigureAxis& axis, double typeSize) {
    return axis.title.isEmpty() ? 0 : 2 * typeSize;
}

const QString kTicks = QStringLiteral("ticks"); // lengths that are measured
const QString kBelow = QStringLiteral("below");
const QString kKeys = QStringLiteral("keys");

PanelMargins marginsOf(const HeatMapPanel& panel, const PanelPlace& place) {
    const double type = place.typeSize;
    const double below = titleRoom(panel.x, type) + 0.4 * type;
    return {measured(kTicks, place.number, 1, titleRoom(panel.y, type) + 1.2 * type),
            panel.x.isTilted ? bigPoints(0.8 * type) : measured(kBelow, place.number, 0.5, 0.3 * type),
            bigPoints(4.2 * type),
            panel.x.isTilted ? measured(kBelow, place.number, 0.75, type + below)
                             : bigPoints(1.6 * type + below)};
}

QString measures(const HeatMapPanel& panel, const ViewTable& /*table*/, std::size_t number) {
    return measure(kTicks, number, tickTexts(panel.y)) + measure(kBelow, number, tickTexts(panel.x));
}

QString colorMap(const FigureColors& colors) {
    QStringList steps;
    for (const QRgb color : colors.colors) {
        steps.append(
            QStringLiteral("rgb255=(%1,%2,%3)").arg(qRed(color)).arg(qGreen(color)).arg(qBlue(color)));
    }
    QStringList places;
    QStringList texts;
    for (const FigureTick& tick : colors.ticks) {
        places.append(exactNumber(tick.at));
        texts.append(QStringLiteral("{%1}").arg(latexText(tick.text)));
    }
    const double high = colors.high > colors.low ? colors.high : colors.low + 1;
    QString out = QStringLiteral("  colormap={mambascope}{%1},\n").arg(steps.join(QLatin1Char(' ')));
    out += QStringLiteral("  point meta min=%1,point meta max=%2,\n")
               .arg(exactNumber(colors.low), exactNumber(high));
    out += QStringLiteral("  colorbar horizontal,colorbar shift/.style={yshift=3bp},colorbar "
                          "style={at={(parent axis.north west)},anchor=south west,\n"
                          "    scale only axis,height=5bp,xticklabel pos=upper,tick style={draw=none},\n"
                          "    xtick={%1},xticklabels={%2},")
               .arg(places.join(QLatin1Char(',')), texts.join(QLatin1Char(',')));
    return out + QStringLiteral(
                     "title={%1},title style={at={(1,1)},anchor=south east,inner xsep=0pt,yshift=7bp}},\n")
                     .arg(latexText(colors.title));
}

/// Lines "/" over a cell, and a cross where there is no value.
QString cellMarks(double column, double row, const MatrixCell& cell, const FigureColors& colors) {
    QString out;
    const auto line = [&](double x1, double y1, double x2, double y2, QRgb ink) {
        out += QStringLiteral("\\draw[%1,line width=0.5bp] %2 -- %3;\n")
                   .arg(colorName(ink), axisPoint(column + x1, row + y1), axisPoint(column + x2, row + y2));
    };
    if (std::isnan(cell.value)) {
        line(-0.5, -0.5, 0.5, 0.5, kGrey);
        line(-0.5, 0.5, 0.5, -0.5, kGrey);
    }
    const QRgb ground = std::isnan(cell.value) ? 0xffffffff : colors.of(cell.value);
    const QRgb ink = qGray(ground) > 140 ? kInk : 0xffeef3fb;
    if (!std::isnan(cell.value) && colors.isRaised(cell.value)) {
        line(-0.5, -0.5, 0.5, 0.5, ink);
    }
    if (cell.isHatched) {
        line(-0.5, 0, 0, -0.5, ink);
        line(-0.5, 0.5, 0.5, -0.5, ink);
        line(0, 0.5, 0.5, 0, ink);
    }
    return out;
}

QString describe(const HeatMapPanel& panel, const ViewTable& table, const PanelPlace& place) {
    QString out = axisBegin(place, marginsOf(panel, place), panel.isSquare);
    out += QStringLiteral("  axis on top,y dir=reverse,enlargelimits=false,tick style={draw=none},\n");
    out += axisOptions(QLatin1Char('x'), panel.x) + axisOptions(QLatin1Char('y'), panel.y);
    out += colorMap(panel.colors) + QStringLiteral("]\n");
    const int columns = panel.columnCount();
    out += QStringLiteral("\\addplot[matrix plot*,mesh/cols=%1,point meta=explicit,shader=faceted,\n"
                          "  faceted color=mapped color,line width=0.2bp] table[meta=v] {\nx y v\n")
               .arg(columns);
    const std::vector<MatrixCell> cells = matrixOf(panel, table);
    QString marks;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto row = static_cast<double>(i / static_cast<std::size_t>(columns));
        const auto column = static_cast<double>(i % static_cast<std::size_t>(columns));
        out += QStringLiteral("%1 %2 %3\n")
                   .arg(exactNumber(column), exactNumber(row),
                        cells[i].isThere ? exactNumber(cells[i].value) : QStringLiteral("nan"));
        if (cells[i].isThere) {
            marks += cellMarks(column, row, cells[i], panel.colors);
        }
    }
    return out + QStringLiteral("};\n") + marks + QStringLiteral("\\end{axis}\n");
}

bool hasLegendBeside(const LinesPanel& panel) {
    return panel.isLegendBeside && !panel.legend.empty();
}

QStringList keyTexts(const std::vector<FigureKey>& keys) {
    QStringList texts;
    for (const FigureKey& key : keys) {
        texts.append(latexText(key.text));
    }
    return texts;
}

QString measures(const LinesPanel& panel, const ViewTable& /*table*/, std::size_t number) {
    return measure(kTicks, number, tickTexts(panel.y)) +
           (hasLegendBeside(panel) ? measure(kKeys, number, keyTexts(panel.legend)) : QString());
}

/// The areas between the lines of a band, one for each stretch without a gap.
QString bandOf(const FigureSeries& series, const ViewTable& table) {
    if (series.low.name.empty()) {
        return {};
    }
    const std::vector<double> x = numbersOf(series.rows, series.x, table);
    const std::vector<double> low = numbersOf(series.rows, series.low, table);
    const std::vector<double> high = numbersOf(series.rows, series.high, table);
    QString out;
    QString there;
    QString back;
    for (std::size_t i = 0; i <= x.size(); ++i) {
        if (i < x.size() && std::isfinite(low[i]) && std::isfinite(high[i])) {
            there += point(x[i], high[i]);
            back.prepend(point(x[i], low[i]));
        } else if (!there.isEmpty()) {
            out += QStringLiteral("\\addplot[draw=none,fill=%1,fill opacity=0.2,forget plot] coordinates "
                                  "{%2%3} -- cycle;\n")
                       .arg(colorName(series.line.color), there, back);
            there.clear();
            back.clear();
        }
    }
    return out;
}

/// Bars from the base to each value that is one.
QString barsOf(const FigureSeries& series, double base, const ViewTable& table) {
    QString out = latexComment(series.name);
    const std::vector<double> x = numbersOf(series.rows, series.x, table);
    const std::vector<double> y = numbersOf(series.rows, series.y, table);
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (std::isfinite(y[i])) {
            const double left = x[i] + series.barShift - series.barWidth / 2;
            out += QStringLiteral("\\fill[%1] %2 rectangle %3;\n")
                       .arg(colorName(series.line.color), axisPoint(left, base),
                            axisPoint(left + series.barWidth, y[i]));
        }
    }
    return out;
}

QString lineOf(const FigureSeries& series, const ViewTable& table) {
    QString out = latexComment(series.name) +
                  QStringLiteral("\\addplot[%1,forget plot] coordinates {").arg(lineOptions(series.line));
    const std::vector<double> x = numbersOf(series.rows, series.x, table);
    const std::vector<double> y = numbersOf(series.rows, series.y, table);
    for (std::size_t i = 0; i < x.size(); ++i) {
        out += point(x[i], y[i]);
    }
    return out + QStringLiteral("};\n");
}

QString dotsOf(const FigureDots& dots, const ViewTable& table) {
    QString out =
        latexComment(dots.name) +
        QStringLiteral("\\addplot[only marks,mark=*,mark size=%1,draw=none,fill=%2,"
                       "mark options={draw=none,fill=%2,fill opacity=%3},forget plot] coordinates {")
            .arg(bigPoints(dots.size / 2), colorName(dots.color), exactNumber(dots.opacity));
    const std::vector<double> x = numbersOf(dots.rows, dots.x, table);
    const std::vector<double> y = numbersOf(dots.rows, dots.y, table);
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (std::isfinite(x[i]) && std::isfinite(y[i])) {
            out += point(x[i], y[i]);
        }
    }
    return out + QStringLiteral("};\n");
}

QString describe(const LinesPanel& panel, const ViewTable& table, const PanelPlace& place) {
    const double type = place.typeSize;
    const bool isBeside = hasLegendBeside(panel);
    const PanelMargins margins{measured(kTicks, place.number, 1, titleRoom(panel.y, type) + 1.6 * type),
                               isBeside ? measured(kKeys, place.number, 1, 4.2 * type)
                                        : bigPoints(1.2 * type),
                               bigPoints(type), bigPoints(2.2 * type + titleRoom(panel.x, type))};
    QString out = axisBegin(place, margins);
    out += QStringLiteral("  axis lines=left,axis line style={-},enlargelimits=false,unbounded coords=jump,\n"
                          "  legend style={at={(1.02,1)},anchor=north west,draw=none,cells={anchor=west}},\n"
                          "  legend image post style={xscale=0.8},major grid style={mambaE3E7EC},\n");
    out += axisOptions(QLatin1Char('x'), panel.x) + axisOptions(QLatin1Char('y'), panel.y) +
           QStringLiteral("]\n");
    out +=
        QStringLiteral("\\draw[%1,line width=0.5bp] %2 -- %3;\n")
            .arg(colorName(kGrey), axisPoint(panel.x.low, panel.base), axisPoint(panel.x.high, panel.base));
    for (const FigureSeries& series : panel.series) {
        out += bandOf(series, table);
    }
    for (const FigureDots& dots : panel.dots) {
        out += dotsOf(dots, table);
    }
    for (const FigureSeries& series : panel.series) {
        out += series.barWidth > 0 ? barsOf(series, panel.base, table) : lineOf(series, table);
    }
    for (const FigureKey& key : isBeside ? panel.legend : std::vector<FigureKey>{}) {
        out += QStringLiteral("\\addlegendimage{%1}\\addlegendentry{%2}\n")
                   .arg(lineOptions(key.line), latexText(key.text));
    }
    return out + QStringLiteral("\\end{axis}\n");
}

/// The names of the rows, as ticks.
FigureAxis rowAxis(const BarsPanel& panel, const ViewTable& table) {
    FigureAxis axis{{}, -0.5, static_cast<double>(panel.rows.count) - 0.5, {}, false, false};
    const std::size_t column = columnAt(table, panel.label);
    for (std::size_t i = 0; i < panel.rows.count; ++i) {
        axis.ticks.push_back({static_cast<double>(i), cellText(table.rows.at(panel.rows.at(i)).at(column),
                                                               table.columns[column].kind)});
    }
    return axis;
}

/// The notes stand right of the bars, as keys do.
QString measures(const BarsPanel& panel, const ViewTable& table, std::size_t number) {
    QStringList notes;
    for (const QString& note : panel.notes) {
        if (!note.isEmpty()) {
            notes.append(latexText(note));
        }
    }
    return measure(kTicks, number, tickTexts(rowAxis(panel, table))) + measure(kKeys, number, notes);
}

QString describe(const BarsPanel& panel, const ViewTable& table, const PanelPlace& place) {
    const double type = place.typeSize;
    const FigureAxis rows = rowAxis(panel, table);
    QString out = axisBegin(place, {measured(kTicks, place.number, 1, 1.2 * type),
                                    measured(kKeys, place.number, 1, 1.6 * type), bigPoints(2.6 * type),
                                    bigPoints(2.2 * type)});
    out +=
        QStringLiteral("  y dir=reverse,enlargelimits=false,axis lines=left,axis line style={-},clip=false,\n"
                       "  tick style={draw=none},\n");
    out += axisOptions(QLatin1Char('x'), panel.x) + axisOptions(QLatin1Char('y'), rows);
    out += QStringLiteral("  title={\\bfseries %1},title style={at={(0,1)},anchor=south west}]\n")
               .arg(latexText(panel.headline));
    for (const BarsPanel::Bars& bars : panel.bars) {
        const std::vector<double> values = numbersOf(panel.rows, bars.value, table);
        out += latexComment(bars.name);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double middle = static_cast<double>(i) + bars.offset;
            out += QStringLiteral("\\fill[%1] %2 rectangle %3;\n")
                       .arg(colorName(bars.color), axisPoint(panel.x.low, middle - bars.thickness / 2),
                            axisPoint(values[i], middle + bars.thickness / 2));
        }
    }
    for (std::size_t i = 0; i < panel.notes.size(); ++i) {
        out += QStringLiteral("\\node[anchor=west] at %1 {%2};\n")
                   .arg(axisPoint(panel.x.high, static_cast<double>(i)), latexText(panel.notes[i]));
    }
    return out + QStringLiteral("\\end{axis}\n");
}

QString describe(const TablePanel& /*panel*/, const ViewTable& /*table*/, const PanelPlace& /*place*/) {
    return {};
}

QString measures(const TablePanel& /*panel*/, const ViewTable& /*table*/, std::size_t /*number*/) {
    return {};
}

std::size_t pointsOf(const FigurePanel& panel) {
    if (const auto* map = std::get_if<HeatMapPanel>(&panel)) {
        return static_cast<std::size_t>(map->rowCount()) * static_cast<std::size_t>(map->columnCount());
    }
    std::size_t points = 0;
    if (const auto* lines = std::get_if<LinesPanel>(&panel)) {
        for (const FigureSeries& series : lines->series) {
            points += series.rows.count;
        }
        for (const FigureDots& dots : lines->dots) {
            points += dots.rows.count;
        }
    } else if (const auto* bars = std::get_if<BarsPanel>(&panel)) {
        points = bars->rows.count * bars->bars.size();
    }
    return points;
}

/// Every colour that is named in the source.
std::set<QRgb> inks(const FigureData& figure) {
    std::set<QRgb> colors{kInk, kGrey, 0xffeef3fb, 0xffe3e7ec};
    for (const FigurePanel& panel : figure.panels) {
        if (const auto* lines = std::get_if<LinesPanel>(&panel)) {
            for (const FigureSeries& series : lines->series) {
                colors.insert(series.line.color);
            }
            for (const FigureKey& key : lines->legend) {
                colors.insert(key.line.color);
            }
            for (const FigureDots& dots : lines->dots) {
                colors.insert(dots.color);
            }
        } else if (const auto* bars = std::get_if<BarsPanel>(&panel)) {
            for (const BarsPanel::Bars& each : bars->bars) {
                colors.insert(each.color);
            }
        }
    }
    return colors;
}

} // namespace

bool canBePgfplots(const FigureData& figure) {
    std::size_t points = 0;
    bool isDrawn = false;
    for (const FigurePanel& panel : figure.panels) {
        points += pointsOf(panel);
        isDrawn = isDrawn || !std::holds_alternative<TablePanel>(panel);
    }
    return isDrawn && points <= kMostPgfplotsPoints;
}

namespace {

/// Rows of bars are as high as their lines; the others share what is left.
std::vector<double> rowHeights(const FigureData& figure, double whole, double type) {
    constexpr double kBar = 1.7; // type sizes
    constexpr double kAround = 7.5;
    std::vector<double> heights(figure.rowCount(), 0);
    for (std::size_t i = 0; i < figure.panels.size(); ++i) {
        double& height = heights[i / figure.columnCount()];
        const auto* bars = std::get_if<BarsPanel>(&figure.panels[i]);
        const double own =
            bars == nullptr ? whole : (kBar * static_cast<double>(bars->rows.count) + kAround) * type;
        height = std::max(height, own);
    }
    const auto isOfBars = [whole](double height) { return height < whole; };
    const double bars = std::accumulate(heights.begin(), heights.end(), 0.0, [&](double sum, double height) {
        return isOfBars(height) ? sum + height : sum;
    });
    const auto others = std::count_if(heights.begin(), heights.end(), std::not_fn(isOfBars));
    const double stretch = others > 0 && bars < 0.7 * whole ? 1 : (others > 0 ? 0.7 : 1) * whole / bars;
    for (double& height : heights) {
        height = isOfBars(height) ? height * stretch : (whole - bars * stretch) / static_cast<double>(others);
    }
    return heights;
}

/// All lengths, measured in the figure's font.
QString measuresOf(const FigureData& figure, const ViewTable& table, const std::vector<FigureKey>& keys,
                   double typeSize) {
    QString out = measureDefinitions() + QStringLiteral("\\begingroup\\fontsize{%1}{%2}\\selectfont\n")
                                             .arg(bigPoints(typeSize), bigPoints(1.2 * typeSize));
    for (std::size_t i = 0; i < figure.panels.size(); ++i) {
        out += std::visit([&](const auto& any) { return measures(any, table, i); }, figure.panels[i]);
    }
    return keys.empty() ? out : out + measure(QStringLiteral("legend"), 0, keyTexts(keys));
}

} // namespace

QByteArray pgfplotsBody(const FigureData& figure, const ViewTable& table, const FigureSheetSize& size) {
    QString out = QStringLiteral("% \\usepackage{pgfplots}\\pgfplotsset{compat=1.16}; \\input this file\n");
    out += latexDefinitions();
    for (const QRgb color : inks(figure)) {
        out += colorDefinition(color);
    }
    const std::vector<FigureKey> keys = keysOf(figure, false);
    const int columns = equalColumns(keys, figure.legendColumns, size.width, size.typeSize);
    out += measuresOf(figure, table, keys, size.typeSize);
    out += QStringLiteral("\\begin{tikzpicture}[font=\\fontsize{%1}{%2}\\selectfont]\n"
                          "\\useasboundingbox (0,0) rectangle (%3,%4);\n")
               .arg(bigPoints(size.typeSize), bigPoints(1.2 * size.typeSize), bigPoints(size.width),
                    bigPoints(size.height));
    out += legendAbove(keys, columns, {size.width, size.height}, size.typeSize);
    const std::size_t across = figure.columnCount();
    const double name = figure.panels.size() > 1 ? 1.6 * size.typeSize : 0;
    const std::vector<double> heights = rowHeights(
        figure, size.height - legendAboveHeight(keys.size(), columns, size.typeSize), size.typeSize);
    const double width = size.width / static_cast<double>(across);
    for (std::size_t i = 0; i < figure.panels.size(); ++i) {
        const FigurePanel& panel = figure.panels[i];
        const std::size_t row = i / across;
        const double bottom =
            std::accumulate(heights.begin() + static_cast<std::ptrdiff_t>(row) + 1, heights.end(), 0.0);
        const PanelPlace place{{static_cast<double>(i % across) * width, bottom},
                               {width, heights[row] - name},
                               size.typeSize,
                               i};
        out += latexComment(titleOf(panel));
        out += std::visit([&](const auto& any) { return describe(any, table, place); }, panel);
        if (name > 0) {
            out +=
                QStringLiteral(
                    "\\node[anchor=south,font=\\fontsize{%1}{%1}\\selectfont\\bfseries] at (%2,%3) {%4};\n")
                    .arg(bigPoints(size.typeSize), bigPoints(place.origin.x() + width / 2),
                         bigPoints(place.origin.y() + place.size.height()), latexText(titleOf(panel)));
        }
    }
    return (out + QStringLiteral("\\end{tikzpicture}\\endgroup\n")).toUtf8();
}

QByteArray pgfplotsDocument(const FigureSheetSize& size, const QString& body) {
    return QStringLiteral("\\documentclass{article}\n"
                          "\\usepackage{fix-cm}\n"
                          "\\usepackage[paperwidth=%1,paperheight=%2,margin=0bp]{geometry}\n"
                          "\\usepackage{pgfplots}\n"
                          "\\pgfplotsset{compat=1.16}\n"
                          "\\pagestyle{empty}\\setlength\\parindent{0pt}\\setlength\\topskip{0pt}\n"
                          "\\begin{document}\n"
                          "\\input{%3}%\n"
                          "\\end{document}\n")
        .arg(bigPoints(size.width), bigPoints(size.height), body)
        .toUtf8();
}

} // namespace mambascope::ui
