// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/paths/paths_sheet.hpp"

#include <QFontMetricsF>
#include <algorithm>
#include <memory>

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

/// How the keys stand: so many in a line, each so wide.
struct KeyGrid {
    int perLine = 1;
    double width = 0;
    double height = 0;
    int lines = 0;
};

KeyGrid keyGrid(const std::vector<ChartKey>& keys, const QFont& font, double width) {
    KeyGrid grid;
    QSize widest;
    for (const ChartKey& key : keys) {
        widest = widest.expandedTo(keySize(key, font));
    }
    grid.width = std::min<double>(width, widest.width() + kGutter);
    grid.height = widest.height();
    grid.perLine = std::max(1, static_cast<int>(width / std::max(1.0, grid.width)));
    grid.lines = (static_cast<int>(keys.size()) + grid.perLine - 1) / grid.perLine;
    return grid;
}

} // namespace

double PathsSheet::keyHeight(double width, const FigureStyle& style) const {
    const KeyGrid grid = keyGrid(pathKeys(models, style), style.label(), width);
    return grid.lines * grid.height + 4;
}

void PathsSheet::drawKeys(QPainter& painter, double width, const FigureStyle& style) const {
    const std::vector<ChartKey> keys = pathKeys(models, style);
    const KeyGrid grid = keyGrid(keys, style.label(), width);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const int at = static_cast<int>(i);
        const QRectF area(at % grid.perLine * grid.width, at / grid.perLine * grid.height,
                          grid.width - kGutter / 2.0, grid.height);
        drawKey(painter, keys[i], area, style.label(), style.ink(ThemeColor::Text));
    }
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
                              QRectF(x, y + line, width, std::max(8.0, height - line))});
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
    drawKeys(painter, size.width(), style);
    const EffectRange range = effectRange(models);
    for (const PathPanelPlace& place : arrange(size, style)) {
        const PathsShown& shown = models[static_cast<std::size_t>(place.model)];
        painter.setFont(style.label());
        painter.setPen(style.ink(ThemeColor::Text));
        const QString words = QStringLiteral("%1 · %2").arg(shown.model, shown.tokenWords(place.position));
        painter.drawText(place.title, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetricsF(style.label()).elidedText(words, Qt::ElideRight, place.title.width()));
        const QSize whole = place.chart.size().toSize().expandedTo({1, 1});
        const ChartPicture picture(pathChart(shown, place.position, range, whole, style), whole);
        painter.save();
        painter.translate(place.chart.topLeft());
        picture.draw(painter);
        painter.restore();
    }
    painter.restore();
}

FigureSource PathsSheet::source() const {
    const auto kept = std::make_shared<const PathsSheet>(*this);
    FigureSource source;
    source.draw = [kept](QPainter& painter, QSizeF size, const FigureStyle& style) {
        kept->draw(painter, size, style);
    };
    source.heightFor = [kept](double width, const FigureStyle& style) {
        return kept->heightFor(width, style);
    };
    source.figure = [kept](QSizeF size, const FigureStyle& style) { return kept->figure(size, style); };
    source.table = [kept] { return kept->table(); };
    source.isEmpty = kept->models.empty();
    return source;
}

} // namespace mambascope::ui
