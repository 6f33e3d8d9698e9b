// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/paths/paths_sheet.hpp"

#include <QFontMetricsF>
#include <algorithm>

#include "ui/charts/chart_legend.hpp"
#include "ui/charts/chart_picture.hpp"
#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr double kSideBySide = 480; // units, times the text factor
constexpr double kChart = 105;      // height of a chart on paper, likewise

bool isStacked(double width, std::size_t models, const FigureStyle& style) {
    return models > 1 && width < kSideBySide * style.factor();
}

int mostPositions(const std::vector<PathsShown>& models) {
    int most = 0;
    for (const PathsShown& shown : models) {
        most = std::max(most, shown.positionCount());
    }
    return most;
}

} // namespace

double PathsSheet::keyHeight(double width, const FigureStyle& style) const {
    return keyRowsHeight(pathKeys(models, style), style.label(), width);
}

std::vector<PathPanelPlace> PathsSheet::arrange(QSizeF size, const FigureStyle& style) const {
    std::vector<PathPanelPlace> places;
    const int positions = mostPositions(models);
    if (positions == 0) {
        return places;
    }
    const bool stacked = isStacked(size.width(), models.size(), style);
    const int across = stacked ? 1 : static_cast<int>(models.size());
    const int down = stacked ? positions * static_cast<int>(models.size()) : positions;
    const double top = keyHeight(size.width(), style);
    const double gap = kGutter * style.factor();
    const double width = (size.width() - gap * (across - 1)) / across;
    const double height = (size.height() - top) / down;
    const double line = QFontMetricsF(style.label()).height();
    for (int model = 0; model < static_cast<int>(models.size()); ++model) {
        for (int i = 0; i < models[static_cast<std::size_t>(model)].positionCount(); ++i) {
            const int row = stacked ? model * positions + i : i;
            const double x = stacked ? 0 : model * (width + gap);
            const double y = top + row * height;
            places.push_back({model, i, QRectF(x, y, width, line),
                              QRectF(x, y + line, width, std::max(8.0, height - line)), row + 1 == down});
        }
    }
    return places;
}

double PathsSheet::heightFor(double width, const FigureStyle& style) const {
    const bool stacked = isStacked(width, models.size(), style);
    const int down = mostPositions(models) * (stacked ? static_cast<int>(models.size()) : 1);
    const double line = QFontMetricsF(style.label()).height();
    return keyHeight(width, style) + down * (line + kChart * style.factor());
}

void PathsSheet::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    if (models.empty()) {
        return;
    }
    painter.save();
    painter.setLayoutDirection(
        Qt::LayoutDirectionAuto); // positions run from left to right, each text its own way
    drawKeyRows(painter, pathKeys(models, style), style.label(), size.width(), style.ink(ThemeColor::Text));
    const EffectRange range = effectRange(models);
    for (const PathPanelPlace& place : arrange(size, style)) {
        const PathsShown& shown = models[static_cast<std::size_t>(place.model)];
        painter.setFont(style.label());
        painter.setPen(style.ink(ThemeColor::Text));
        const QString words = QStringLiteral("%1 · %2").arg(shown.model, shown.tokenWords(place.position));
        painter.drawText(place.title, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetricsF(style.label()).elidedText(words, Qt::ElideRight, place.title.width()));
        const QSize whole = place.chart.size().toSize().expandedTo({1, 1});
        const ChartPicture picture(pathChart(shown, place.position, range, place.isLowest, whole, style),
                                   whole);
        painter.save();
        painter.translate(place.chart.topLeft());
        picture.draw(painter);
        painter.restore();
    }
    painter.restore();
}

} // namespace mambascope::ui
