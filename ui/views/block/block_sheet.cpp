// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/block/block_sheet.hpp"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "ui/charts/chart_legend.hpp"
#include "ui/charts/chart_picture.hpp"
#include "ui/charts/layer_ticks.hpp"
#include "ui/charts/styled_chart.hpp"
#include "ui/style/roles.hpp"
#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

struct BlockDrawing {
    Q_DECLARE_TR_FUNCTIONS(BlockDrawing)
};

constexpr double kSideBySide = 480; // lengths are units, times the text factor
constexpr double kChart = 160;
constexpr double kLine = 1.8;

bool isStacked(double width, std::size_t models, const FigureStyle& style) {
    return models > 1 && width < kSideBySide * style.factor();
}

double lineWidth(const FigureStyle& style) {
    return kLine * std::max(1.0, style.factor() * 0.9);
}

} // namespace

ChangeAxis BlockSheet::axis() const {
    double highest = 0;
    for (const BlockShown& shown : models) {
        for (int source = 0; source < shown.sourceCount(); ++source) {
            for (int window = 0; window < shown.windowCount(); ++window) {
                const double change = shown.change(source, window);
                highest = std::isfinite(change) ? std::max(highest, change) : highest;
            }
        }
    }
    return changeAxisTo(highest);
}

std::vector<ChartKey> BlockSheet::keys(const FigureStyle& style) const {
    std::vector<Role> roles;
    for (const BlockShown& shown : models) {
        for (const Role role : shown.block->sources) {
            if (std::find(roles.begin(), roles.end(), role) == roles.end()) {
                roles.push_back(role);
            }
        }
    }
    std::vector<ChartKey> keys;
    for (const Role role : roles) {
        keys.push_back({roleTitle(role), rolePen(style.palette, role, lineWidth(style)), false});
    }
    return keys;
}

Chart BlockSheet::chart(int model, QSize size, const FigureStyle& style) const {
    const BlockShown& shown = models.at(static_cast<std::size_t>(model));
    Chart chart = styledChart(style);
    const int windows = shown.windowCount();
    chart.x = {-0.5, windows - 0.5, layerTicks({0, windows - 1}, std::max(1, size.width() - 60), chart.font),
               shown.how.window == 1 ? BlockDrawing::tr("blocked layer")
                                     : BlockDrawing::tr("middle of the blocked layers"),
               false};
    chart.y = changeChartAxis(axis(), size.height(), chart.font);
    if (style.isPaper()) { // on screen the view's title tells
        chart.y.title = BlockDrawing::tr("relative change of p");
    }
    for (int source = shown.sourceCount() - 1; source >= 0; --source) { // the first one lies on top
        ChartCurve curve{{}, rolePen(style.palette, shown.source(source), lineWidth(style))};
        for (int window = 0; window < windows; ++window) {
            curve.points.emplace_back(window, shown.change(source, window));
        }
        chart.curves.push_back(std::move(curve));
    }
    return chart;
}

std::vector<BlockPlace> BlockSheet::arrange(QSizeF size, const FigureStyle& style) const {
    std::vector<BlockPlace> places;
    const auto count = static_cast<double>(std::max<std::size_t>(1, models.size()));
    const bool stacked = isStacked(size.width(), models.size(), style);
    const double top = keyRowsHeight(keys(style), style.label(), size.width());
    const double gap = kGutter * style.factor();
    const double width = stacked ? size.width() : (size.width() - gap * (count - 1)) / count;
    const double height = stacked ? (size.height() - top) / count : size.height() - top;
    const double line = QFontMetricsF(style.label()).height();
    QPointF at(0, top);
    for (std::size_t i = 0; i < models.size(); ++i) {
        const double chartTop = std::floor(at.y() + line);
        places.push_back(
            {QRectF(at, QSizeF(width, line)), QRectF(std::floor(at.x()), chartTop, std::floor(width),
                                                     std::max(8.0, std::floor(at.y() + height - chartTop)))});
        at += stacked ? QPointF(0, height) : QPointF(width + gap, 0);
    }
    return places;
}

double BlockSheet::heightFor(double width, const FigureStyle& style) const {
    const double line = QFontMetricsF(style.label()).height();
    const double down = isStacked(width, models.size(), style) ? static_cast<double>(models.size()) : 1;
    return keyRowsHeight(keys(style), style.label(), width) + down * (line + kChart * style.factor());
}

void BlockSheet::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    if (models.empty()) {
        return;
    }
    painter.save();
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // layers run from left to right in every language
    drawKeyRows(painter, keys(style), style.label(), size.width(), style.ink(ThemeColor::Text));
    const std::vector<BlockPlace> places = arrange(size, style);
    for (std::size_t i = 0; i < models.size(); ++i) {
        const BlockPlace& place = places[i];
        painter.setFont(style.label());
        painter.setPen(style.ink(ThemeColor::Text));
        const QString words = QStringLiteral("%1 · %2").arg(models[i].model, blockWords(models[i].how));
        painter.drawText(place.title, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetricsF(style.label()).elidedText(words, Qt::ElideRight, place.title.width()));
        const QSize whole = place.chart.size().toSize().expandedTo({1, 1});
        painter.save();
        painter.translate(place.chart.topLeft());
        ChartPicture(chart(static_cast<int>(i), whole, style), whole).draw(painter);
        painter.restore();
    }
    painter.restore();
}

} // namespace mambascope::ui
