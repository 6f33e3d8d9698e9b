// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_layout.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <QFontMetricsF>

#include "ui/charts/chart_legend.hpp"
#include "ui/figures/bars_drawing.hpp"

namespace mambascope::ui {
namespace {

constexpr double kGap = 10; // between panels; lengths are times the text factor
constexpr double kBelowLegend = 6;
constexpr double kBesideTitle = 2;
constexpr int kMostLines = 6;     // of a y axis' title
constexpr double kUsual = 0.52;   // a plot's height, of its panel's width
constexpr double kLeastPlot = 84; // and at least this
constexpr double kMostPlot = 190;

double lineHeight(const FigureStyle& style) {
    return QFontMetricsF(style.label()).height();
}

/// Titles are drawn where there are several panels, if any has one.
double nameHeight(const FigureData& figure, const FigureStyle& style) {
    const bool hasNames = std::any_of(figure.panels.begin(), figure.panels.end(),
                                      [](const auto& panel) { return !titleOf(panel).isEmpty(); });
    return hasNames && figure.panels.size() > 1 ? lineHeight(style) * 1.2 : 0;
}

/// Titles and numbers below a plot and half a number above it.
double aroundPlot(const LinesPanel& panel, const FigureStyle& style) {
    return lineHeight(style) * (panel.x.title.isEmpty() ? 2 : 3);
}

double heightOf(const FigurePanel& panel, double width, const FigureStyle& style) {
    if (const auto* map = std::get_if<HeatMapPanel>(&panel)) {
        const double line = QFontMetricsF(style.token()).height();
        return std::max(0.6 * width, (map->rowCount() * 1.1 + 3) * line);
    }
    if (const auto* lines = std::get_if<LinesPanel>(&panel)) {
        const double factor = style.factor();
        return std::clamp(kUsual * width, kLeastPlot * factor, kMostPlot * factor) +
               aroundPlot(*lines, style);
    }
    if (const auto* bars = std::get_if<BarsPanel>(&panel)) {
        return barsHeight(*bars, style);
    }
    return 0.6 * width;
}

/// The keys of all panels, each once.
ChartLegend legendOf(const std::vector<FigureKey>& keys, const FigureStyle& style) {
    ChartLegend legend;
    legend.isBeside = false;
    for (const FigureKey& key : keys) {
        legend.keys.push_back({key.text, penOf(key.line, style), false});
    }
    return legend;
}

/// The y title of a panel stands once in a row where all say the same.
bool repeatsYTitle(const FigureData& figure, std::size_t at) {
    if (at % figure.columnCount() == 0) {
        return false;
    }
    const auto* own = std::get_if<LinesPanel>(&figure.panels[at]);
    const auto* before = std::get_if<LinesPanel>(&figure.panels[at - 1]);
    return own != nullptr && before != nullptr && own->y.title == before->y.title;
}

/// As many lines along the panel as its title needs.
double yTitleWidth(const FigureData& figure, std::size_t at, double height, const FigureStyle& style) {
    const auto* lines = std::get_if<LinesPanel>(&figure.panels[at]);
    if (lines == nullptr || lines->y.title.isEmpty() || repeatsYTitle(figure, at)) {
        return 0;
    }
    const QRectF room(0, 0, height, lineHeight(style) * kMostLines);
    const QRectF text =
        QFontMetricsF(style.label()).boundingRect(room, Qt::AlignHCenter | Qt::TextWordWrap, lines->y.title);
    return text.height() + kBesideTitle;
}

/// Of the panels of a row, y titles apart, so that all plots are of one width.
double plotWidth(const std::vector<double>& titles, double width, double gap) {
    const auto count = static_cast<double>(titles.size());
    const double taken = std::accumulate(titles.begin(), titles.end(), gap * (count - 1));
    return std::max(1.0, (width - taken) / count);
}

/// `more`: what each row is higher than suits it.
FigureLayout arranged(double width, const FigureStyle& style, const FigureData& figure, double more) {
    FigureLayout layout;
    layout.legend = legendOf(keysOf(figure, true), style);
    Chart keys;
    keys.font = style.label();
    keys.legend = layout.legend;
    const double legend = legendHeight(keys, static_cast<int>(width));
    layout.keys = {0, 0, width, legend};
    double top = legend > 0 ? legend + kBelowLegend * style.factor() : 0;
    const double gap = kGap * style.factor();
    const double name = nameHeight(figure, style);
    const std::size_t columns = figure.columnCount();
    for (std::size_t first = 0; first < figure.panels.size(); first += columns) {
        const std::size_t end = std::min(first + columns, figure.panels.size());
        double highest = 1;
        for (std::size_t at = first; at < end; ++at) {
            const double own = heightOf(figure.panels[at], width / static_cast<double>(columns), style);
            highest = std::max(highest, own + more);
        }
        std::vector<double> titles(columns, 0);
        for (std::size_t at = first; at < end; ++at) {
            titles[at - first] = yTitleWidth(figure, at, highest, style);
        }
        const double plot = plotWidth(titles, width, gap);
        double left = 0;
        for (std::size_t at = first; at < end; ++at) {
            const double title = titles[at - first];
            layout.panels.push_back(
                {{left + title, top, plot, name}, {left, top + name, title + plot, highest}, title});
            left += title + plot + gap;
        }
        top += name + highest + gap;
    }
    layout.height = top - (figure.panels.empty() ? 0 : gap);
    return layout;
}

} // namespace

std::size_t panelsAcross(double width, const FigureStyle& style, double least, std::size_t most) {
    const double factor = style.factor();
    const auto fitting = static_cast<std::size_t>((width + kGap * factor) / ((least + kGap) * factor));
    return std::clamp<std::size_t>(fitting, 1, std::max<std::size_t>(1, most));
}

QPen penOf(const FigureLine& line, const FigureStyle& style) {
    QPen pen(QColor::fromRgb(line.color), line.width * style.unitsPerPoint);
    pen.setCapStyle(Qt::FlatCap);
    if (!line.dashes.empty()) {
        pen.setDashPattern(QVector<qreal>(line.dashes.begin(), line.dashes.end()));
    }
    return pen;
}

void placeLegend(FigureData& figure, double width, const FigureStyle& style) {
    const ChartLegend legend = legendOf(keysOf(figure, false), style);
    figure.legendColumns = keysPerLine(legend, style.label(), static_cast<int>(width));
}

FigureLayout figureLayout(double width, const FigureStyle& style, const FigureData& figure) {
    return arranged(width, style, figure, 0);
}

FigureLayout figureLayout(QSizeF size, const FigureStyle& style, const FigureData& figure) {
    const FigureLayout natural = arranged(size.width(), style, figure, 0);
    const double more = (size.height() - natural.height) / static_cast<double>(figure.rowCount());
    if (std::abs(more) < 1 || natural.panels.empty()) { // heights are whole tenths of a point
        return natural;
    }
    return arranged(size.width(), style, figure, more);
}

} // namespace mambascope::ui
