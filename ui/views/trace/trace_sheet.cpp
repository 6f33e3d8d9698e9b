// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/trace/trace_sheet.hpp"

#include <algorithm>

#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr double kSideBySide =
    540; // units, times the text factor: narrower figures have one model below the other

bool isStacked(double width, std::size_t models, const FigureStyle& style) {
    return models > 1 && width < kSideBySide * style.factor();
}

/// Two models are told apart by their names.
FigureStyle named(const FigureStyle& style, std::size_t models) {
    FigureStyle out = style;
    out.withTitle = style.withTitle || models > 1;
    return out;
}

} // namespace

double TraceSheet::heightFor(double width, const FigureStyle& style) const {
    const bool stacked = isStacked(width, models.size(), style);
    const double gap = kGutter * style.factor();
    double highest = 0;
    double sum = 0;
    for (const SheetTrace& each : models) {
        const double own = stacked || models.size() < 2 ? width : (width - gap) / 2;
        const double height = traceHeight(each.picture(named(style, models.size())), own);
        highest = std::max(highest, height);
        sum += height;
    }
    return stacked ? sum + gap : highest;
}

/// Side by side, the left model on the left in every language; below each other where there is no room for
/// that, each with its share of the height.
std::vector<QRectF> TraceSheet::arrange(QSizeF size, const FigureStyle& style) const {
    const double gap = kGutter * style.factor();
    std::vector<QRectF> areas;
    if (!isStacked(size.width(), models.size(), style)) {
        const double count = std::max<double>(1, static_cast<double>(models.size()));
        const double own = (size.width() - gap * (count - 1)) / count;
        for (std::size_t i = 0; i < models.size(); ++i) {
            areas.emplace_back(static_cast<double>(i) * (own + gap), 0, own, size.height());
        }
        return areas;
    }
    double sum = 0;
    for (const SheetTrace& each : models) {
        sum += traceHeight(each.picture(named(style, models.size())), size.width());
    }
    double y = 0;
    for (const SheetTrace& each : models) {
        const double share = traceHeight(each.picture(named(style, models.size())), size.width()) / sum;
        const double height = share * (size.height() - gap * (static_cast<double>(models.size()) - 1));
        areas.emplace_back(0, y, size.width(), height);
        y += height + gap;
    }
    return areas;
}

void TraceSheet::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    const std::vector<QRectF> areas = arrange(size, style);
    for (std::size_t i = 0; i < areas.size(); ++i) {
        painter.save();
        painter.translate(areas[i].topLeft());
        drawTrace(painter, areas[i].size(), models[i].picture(named(style, models.size())));
        painter.restore();
    }
}

FigureData TraceSheet::figure(QSizeF size, const FigureStyle& style) const {
    const std::vector<QRectF> areas = arrange(size, style);
    FigureData figure;
    std::size_t row = 0;
    std::size_t across = 0;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        FigureData own = traceFigure(areas[i].size(), models[i].picture(named(style, models.size())));
        across = std::max(across, own.panels.size());
        for (FigurePanel& panel : own.panels) {
            auto& map = std::get<HeatMapPanel>(panel);
            map.rows.first += row;
            figure.panels.push_back(std::move(map));
        }
        row += traceTable(models[i].shown, models[i].model, title).rows.size();
    }
    figure.across = across;
    return figure;
}

ViewTable TraceSheet::table() const {
    ViewTable table;
    for (const SheetTrace& each : models) {
        ViewTable own = traceTable(each.shown, each.model, title);
        table.columns = std::move(own.columns);
        table.rows.insert(table.rows.end(), own.rows.begin(), own.rows.end());
    }
    table.title = title;
    return table;
}

} // namespace mambascope::ui
