// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_legend.hpp"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr int kSample = 26; // the line before the text
constexpr int kGap = 6;
constexpr double kLargestShare = 0.34; // of the chart's width

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

QSize keySize(const ChartKey& key, const QFont& font) {
    const QFontMetricsF metrics(font);
    return {kSample + kGap + static_cast<int>(std::ceil(metrics.horizontalAdvance(key.text))) + 1,
            static_cast<int>(std::ceil(metrics.height()))};
}

int groupGap(const QFont& font) {
    return qRound(QFontMetricsF(font).height() * 0.6);
}

int columnWidth(const ChartLegend& legend, const QFont& font, int chartWidth) {
    int widest = 0;
    for (const ChartKey& key : legend.keys) {
        widest = std::max(widest, keySize(key, font).width());
    }
    return std::min(widest, qRound(kLargestShare * chartWidth));
}

int keysPerLine(const ChartLegend& legend, const QFont& font, int chartWidth) {
    std::vector<int> widths;
    for (const ChartKey& key : legend.keys) {
        widths.push_back(keySize(key, font).width());
    }
    const auto count = static_cast<int>(widths.size());
    for (int columns = count; columns > 1; --columns) {
        int sum = (columns - 1) * kGutter;
        for (int column = 0; column < columns; ++column) {
            int widest = 0;
            for (int i = column; i < count; i += columns) {
                widest = std::max(widest, widths[static_cast<std::size_t>(i)]);
            }
            sum += widest;
        }
        if (sum <= chartWidth) {
            return columns;
        }
    }
    return 1;
}

double keyRowsHeight(const std::vector<ChartKey>& keys, const QFont& font, double width) {
    const std::vector<QRectF> places = keyPlaces(keys, font, width);
    return places.empty() ? 0 : places.back().bottom() + 4;
}

void drawKeyRows(QPainter& painter, const std::vector<ChartKey>& keys, const QFont& font, double width,
                 const QColor& textColor) {
    const std::vector<QRectF> places = keyPlaces(keys, font, width);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        drawKey(painter, keys[i], places[i], font, textColor);
    }
}

double legendHeight(const Chart& chart, int width) {
    const std::vector<ChartKey>& keys = chart.legend.keys;
    if (chart.legend.isBeside || keys.empty()) {
        return 0;
    }
    const int line = keysPerLine(chart.legend, chart.font, width);
    const int lines = (static_cast<int>(keys.size()) + line - 1) / line;
    return lines * keySize(keys.front(), chart.font).height();
}

void drawKey(QPainter& painter, const ChartKey& key, const QRectF& rect, const QFont& font,
             const QColor& textColor) {
    const double middle = rect.center().y();
    const double textLeft = rect.left() + kSample + kGap;
    painter.setPen(key.pen);
    painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.left() + kSample, middle));
    painter.setFont(font);
    painter.setPen(textColor);
    const double room = rect.right() - textLeft;
    painter.drawText(QRectF(textLeft, rect.top(), room, rect.height()), Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetricsF(font).elidedText(key.text, Qt::ElideRight, room));
}

} // namespace mambascope::ui
