// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/paper_panels.hpp"

#include <algorithm>
#include <array>

#include "ui/figures/figure_layout.hpp"

namespace mambascope::ui {
namespace {

constexpr double kLeastPanel = 150; // units that a panel needs, times the text factor
constexpr double kLeastWide = 300;
constexpr int kLightestGrey = 150;

QString textOf(const std::string& text) {
    return QString::fromStdString(text);
}

ColumnKind kindOf(const std::string& name) {
    if (name == "mean" || name == "low" || name == "high" || name == "difference") {
        return ColumnKind::Change;
    }
    if (name == "probability" || name == "base_probability") {
        return ColumnKind::Probability;
    }
    if (name == "token") {
        return ColumnKind::Token;
    }
    return name == "x" ? ColumnKind::Number : ColumnKind::Text;
}

ViewCell cellOf(const PaperCell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
        return textOf(*text);
    }
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) {
        return static_cast<qint64>(*whole);
    }
    if (const auto* value = std::get_if<double>(&cell)) {
        return *value;
    }
    return {};
}

FigureAxis axisOf(const PaperAxis& axis, bool hasGrid) {
    FigureAxis out{textOf(axis.title), axis.low, axis.high, {}, hasGrid, false};
    for (const PaperTick& tick : axis.ticks) {
        out.ticks.push_back({tick.at, textOf(tick.text)});
    }
    return out;
}

/// Dashes for the lines of a panel that have none of their own where there is no colour.
std::vector<double> greyDashes(std::size_t index) {
    static const std::array<std::vector<double>, 6> kDashes{
        {{}, {3.7, 1.6}, {1, 1.65}, {6.4, 1.6, 1, 1.6}, {8, 2}, {6.4, 1.6, 1, 1.6, 1, 1.6}}};
    return kDashes[index % kDashes.size()];
}

FigureLine lineOf(const PaperLook& look, std::size_t index, std::size_t count, const FigureStyle& style) {
    FigureLine line{0xff000000U | look.color, look.dashes, look.width};
    if (style.greySafe) {
        const int grey = count < 2 ? 0 : static_cast<int>(kLightestGrey * index / (count - 1));
        line.color = qRgb(grey, grey, grey);
        line.dashes = greyDashes(index);
    }
    return line;
}

LinesPanel panelOf(const PaperLines& lines, std::size_t& row, const FigureStyle& style) {
    LinesPanel panel;
    panel.title = textOf(lines.title);
    panel.x = axisOf(lines.x, true);
    panel.y = axisOf(lines.y, true);
    panel.base = lines.base;
    for (std::size_t i = 0; i < lines.curves.size(); ++i) {
        const PaperCurve& curve = lines.curves[i];
        FigureSeries series;
        series.name = textOf(curve.name);
        series.rows = {row, curve.points.size(), 1};
        series.x = {"x"};
        series.y = {"mean", 100};
        series.low = {"low", 100};
        series.high = {"high", 100};
        series.line = lineOf(curve.look, i, lines.curves.size(), style);
        panel.legend.push_back({series.name, series.line});
        panel.series.push_back(std::move(series));
        row += curve.points.size();
    }
    return panel;
}

HeatMapPanel panelOf(const PaperMap& map, std::size_t& row, const FigureStyle& style) {
    HeatMapPanel panel;
    panel.title = textOf(map.title);
    panel.rows = {row, map.tokens.size() * map.windows.size(), 1};
    row += panel.rows.count;
    panel.down = "source";
    panel.across = "window";
    panel.value = {!map.measure.empty() ? "mean" : map.isChange ? "difference" : "probability"};
    panel.x = axisOf(map.x, false);
    panel.y = {{}, -0.5, static_cast<double>(map.tokens.size()) - 0.5, {}, false, false};
    for (std::size_t i = 0; i < map.tokens.size(); ++i) {
        panel.y.ticks.push_back({static_cast<double>(i), textOf(map.tokens[i])});
    }
    panel.colors.name = map.colorName;
    for (const std::uint32_t color : map.colors) {
        const QRgb own = 0xff000000U | color;
        const int grey = qGray(own);
        panel.colors.colors.push_back(style.greySafe ? qRgb(grey, grey, grey) : own);
    }
    panel.colors.low = map.low;
    panel.colors.high = map.high;
    panel.colors.title = textOf(map.colorTitle);
    for (const PaperTick& tick : map.colorTicks) {
        panel.colors.ticks.push_back({tick.at, textOf(tick.text)});
    }
    if (style.greySafe && map.isChange) { // both ends are dark in grey: lines mark the upper half
        panel.colors.raisedFrom = static_cast<int>(map.colors.size() / 2 + 1);
    }
    return panel;
}

} // namespace

ViewTable paperViewTable(const PaperFigure& figure) {
    const PaperTable table = paperTable(figure);
    ViewTable out;
    out.title = textOf(figure.preset);
    for (const std::string& name : table.columns) {
        out.columns.push_back({name, textOf(name), kindOf(name)});
    }
    for (const std::vector<PaperCell>& row : table.rows) {
        std::vector<ViewCell>& cells = out.rows.emplace_back();
        for (const PaperCell& cell : row) {
            cells.push_back(cellOf(cell));
        }
    }
    return out;
}

FigureData paperPanels(const PaperFigure& figure, double width, const FigureStyle& style) {
    FigureData out;
    std::size_t row = 0;
    for (const PaperPanel& panel : figure.panels) {
        std::visit([&](const auto& own) { out.panels.emplace_back(panelOf(own, row, style)); }, panel);
    }
    const std::size_t most = figure.across == 0 ? out.panels.size() : figure.across;
    const std::size_t fitting = panelsAcross(width, style, figure.isWide ? kLeastWide : kLeastPanel, most);
    const std::size_t rows = (out.panels.size() + fitting - 1) / std::max<std::size_t>(1, fitting);
    // Five panels stand as three and two where four have room.
    const bool isEven = figure.isWide || rows == 0;
    out.across = isEven ? fitting : (out.panels.size() + rows - 1) / rows;
    return out;
}

} // namespace mambascope::ui
