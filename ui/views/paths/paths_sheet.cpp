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

/// Keys one behind the other, in as many lines as they need.
std::vector<QRectF> keyPlaces(const std::vector<ChartKey>& keys, const QFont& font, double width) {
    std::vector<QRectF> places;
    QPointF at;
    for (const ChartKey& key : keys) {
        const QSizeF size(keySize(key, font));
        if (at.x() > 0 && at.x() + size.width() > width) {
            at = QPointF(0, at.y() + size.height());
        }
        places.emplace_back(at, QSizeF(std::min(size.width() + 1, width - at.x()), size.height()));
        at.rx() += size.width() + kGutter;
    }
    return places;
}

} // namespace

double PathsSheet::keyHeight(double width, const FigureStyle& style) const {
    const std::vector<QRectF> places = keyPlaces(pathKeys(models, style), style.label(), width);
    return (places.empty() ? 0 : places.back().bottom()) + 4;
}

void PathsSheet::drawKeys(QPainter& painter, double width, const FigureStyle& style) const {
    const std::vector<ChartKey> keys = pathKeys(models, style);
    const std::vector<QRectF> places = keyPlaces(keys, style.label(), width);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        drawKey(painter, keys[i], places[i], style.label(), style.ink(ThemeColor::Text));
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
        const ChartPicture picture(pathChart(shown, place.position, range, place.isLowest, whole, style),
                                   whole);
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
