// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/results/relation_layout.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QFontMetricsF>
#include <QLocale>
#include <QPolygonF>

#include "ui/style/theme.hpp"
#include "ui/views/results/result_styles.hpp"
#include "ui/views/results/value_axis.hpp"

namespace mambascope::ui {
namespace {

constexpr double kLeastCell = 62; // widths are times the text factor
constexpr double kGap = 10;
constexpr double kToNumbers = 4; // pixels
constexpr double kShape = 0.72;  // height of a cell by its width

int columnsFor(std::size_t relations, double width, const FigureStyle& style) {
    const int room = std::max(1, static_cast<int>(width / ((kLeastCell + kGap) * style.factor())));
    return std::min(room, std::max(1, static_cast<int>(relations)));
}

int rowsFor(std::size_t relations, int columns) {
    return std::max(1, (static_cast<int>(relations) + columns - 1) / columns);
}

} // namespace

RelationLayout::RelationLayout(const ResultPicture& picture, QSizeF size, const FigureStyle& style)
    : m_picture(picture)
    , m_size(size)
    , m_style(style) {
    ValueRange layers;
    std::vector<double> means;
    for (const RelationCurves& relation : picture.relations) {
        for (const ResultCurve& curve : relation.curves) {
            for (const CurvePoint& point : curve.points) {
                layers.add(point.x);
                if (std::isfinite(point.mean)) {
                    means.push_back(point.mean);
                }
            }
        }
    }
    // A relation of few prompts may lie far out: it leaves its picture, and the others can be read.
    ValueRange values;
    std::sort(means.begin(), means.end());
    for (std::size_t i = means.size() * 2 / 100; i < means.size() - means.size() * 2 / 100; ++i) {
        values.add(means[i]);
    }
    m_y = valueAxis(values, picture.choice.metric, 2);
    m_x = windowAxis(layers, picture.choice.isByDepth, 1);
    const QFontMetricsF metrics(style.label());
    for (const ChartTick& tick : m_y.ticks) {
        m_left = std::max(m_left, metrics.horizontalAdvance(tick.text) + kToNumbers);
    }
    m_columns = columnsFor(picture.relations.size(), size.width() - m_left, style);
    // As many columns as make cells of a good shape.
    while (m_columns > 1) {
        const int fewer = m_columns - 1;
        const double width = (size.width() - m_left) / fewer;
        if (width * kShape * rowsFor(picture.relations.size(), fewer) > size.height()) {
            break;
        }
        m_columns = fewer;
    }
    m_rows = rowsFor(picture.relations.size(), m_columns);
}

double RelationLayout::heightFor(std::size_t relations, double width, const FigureStyle& style) {
    const int columns = columnsFor(relations, width, style);
    return std::ceil(rowsFor(relations, columns) * width / columns * kShape);
}

QRectF RelationLayout::cell(std::size_t relation) const {
    const int at = static_cast<int>(relation);
    const int column = m_style.isRightToLeft() ? m_columns - 1 - at % m_columns : at % m_columns;
    const double width = std::max(1.0, m_size.width() - m_left) / m_columns;
    const double height = m_size.height() / m_rows;
    return {m_left + column * width, at / m_columns * height, width, height};
}

std::optional<std::size_t> RelationLayout::at(QPointF point) const {
    for (std::size_t i = 0; i < m_picture.relations.size(); ++i) {
        if (cell(i).contains(point)) {
            return i;
        }
    }
    return std::nullopt;
}

/// Below the title.
QRectF RelationLayout::plot(const QRectF& cell) const {
    const QFontMetricsF metrics(m_style.label());
    return cell.adjusted(0, metrics.height() + 3, -kGap * m_style.factor(), -kGap * m_style.factor() / 2);
}

/// Lines in every cell, numbers left of the first ones, as many as have room.
void RelationLayout::drawAxis(QPainter& painter, const QRectF& cell) const {
    const QRectF area = plot(cell);
    const QFontMetricsF metrics(m_style.label());
    const bool hasNumbers = cell.left() < m_left + 1;
    double last = std::numeric_limits<double>::infinity();
    painter.setFont(m_style.label());
    for (const ChartTick& tick : m_y.ticks) {
        const double y = area.bottom() - (tick.at - m_y.low) / (m_y.high - m_y.low) * area.height();
        painter.setPen(QPen(m_style.ink(ThemeColor::Grid), m_style.hairline));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        if (hasNumbers && last - y >= metrics.height()) {
            painter.setPen(m_style.ink(ThemeColor::TextMuted));
            painter.drawText(QPointF(area.left() - kToNumbers - metrics.horizontalAdvance(tick.text),
                                     y + metrics.ascent() / 2 - 1),
                             tick.text);
            last = y;
        }
    }
}

void RelationLayout::drawCell(QPainter& painter, std::size_t relation) const {
    const RelationCurves& curves = m_picture.relations[relation];
    const QRectF whole = cell(relation);
    const QRectF area = plot(whole);
    drawAxis(painter, whole);
    const QString title = QStringLiteral("%1 · %2").arg(QString::fromStdString(curves.name),
                                                        QLocale().toString(qlonglong{curves.prompts}));
    const QFontMetricsF metrics(m_style.label());
    painter.setPen(m_style.ink(ThemeColor::Text));
    painter.drawText(QRectF(area.left(), whole.top(), area.width(), metrics.height() + 2),
                     static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                     metrics.elidedText(title, Qt::ElideRight, area.width()));
    painter.save();
    painter.setClipRect(area.adjusted(-1, -1, 1, 1));
    for (auto curve = curves.curves.rbegin(); curve != curves.curves.rend(); ++curve) {
        QPolygonF line;
        QPen pen = curvePen(*curve, m_style);
        pen.setWidthF(pen.widthF() * 0.75);
        painter.setPen(pen);
        for (const CurvePoint& point : curve->points) {
            if (std::isfinite(point.mean)) {
                line.append({area.left() + (point.x - m_x.low) / (m_x.high - m_x.low) * area.width(),
                             area.bottom() - (point.mean - m_y.low) / (m_y.high - m_y.low) * area.height()});
            }
        }
        painter.drawPolyline(line);
    }
    painter.restore();
}

void RelationLayout::draw(QPainter& painter) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    for (std::size_t i = 0; i < m_picture.relations.size(); ++i) {
        drawCell(painter, i);
    }
    painter.restore();
}

} // namespace mambascope::ui
