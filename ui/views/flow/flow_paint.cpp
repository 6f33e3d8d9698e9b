// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/chart_legend.hpp"
#include "ui/style/theme.hpp"
#include "ui/views/flow/flow_view.hpp"
#include "ui/widgets/picture_paint.hpp"

namespace mambascope::ui {

const ChartPicture& FlowView::chart() const {
    if (!m_chart || m_chart->size() != size()) {
        m_chart.emplace(flowChart(lines(), m_axis, size(), screenStyle(*this, 1)), size());
    }
    return *m_chart;
}

QPointF FlowView::toPixels(FlowPoint point) const {
    return chart().toPixels({point.depth, point.change});
}

void FlowView::drawMark(QPainter& painter) const {
    if (!m_mark) {
        return;
    }
    const QRectF area = plotArea();
    painter.save();
    for (const FlowCurve& curve : pane(m_mark->pane).lines.curves) {
        const auto at = static_cast<std::size_t>(m_mark->window);
        if (at >= curve.points.size() || !std::isfinite(curve.points[at].change)) {
            continue;
        }
        const QPointF point = toPixels(curve.points[at]);
        if (&curve == &pane(m_mark->pane).lines.curves.front()) {
            painter.setPen(QPen(color(palette(), ThemeColor::Accent), 1, Qt::DotLine));
            painter.drawLine(QPointF(point.x(), area.top()), QPointF(point.x(), area.bottom()));
        }
        if (area.adjusted(-2, -3, 2, 3).contains(point)) {
            painter.setPen(QPen(roleStyle(palette(), curve.role).color, 1.5));
            painter.setBrush(palette().color(backgroundRole()));
            painter.drawEllipse(point, 3.5, 3.5);
        }
    }
    painter.restore();
}

double FlowView::heightFor(double width, const FigureStyle& style) const {
    // The plot a little wider than high; the legend's lines above it come on top.
    constexpr double kLeast = 150; // times the text factor
    constexpr double kMost = 300;
    const double factor = style.factor();
    const double plot = std::clamp(0.5 * width, kLeast * factor, kMost * factor);
    const QSize whole(std::max(1, qRound(width)), qRound(plot));
    return plot + legendHeight(flowChart(lines(), m_axis, whole, style), whole.width());
}

void FlowView::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    const QSize whole(std::max(1, qRound(size.width())), std::max(1, qRound(size.height())));
    if (isEmpty()) {
        return;
    }
    const ChartPicture picture(flowChart(lines(), m_axis, whole, style), whole);
    painter.save();
    painter.scale(size.width() / whole.width(), size.height() / whole.height());
    picture.draw(painter);
    painter.restore();
}

void FlowView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const auto render = [this](QImage& image, double) { chart().draw(image); };
    if (!paintPicture(painter, *this, m_picture, isEmpty() ? &m_emptyText : nullptr, render,
                      [] { return QRectF(); })) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    drawMark(painter);
    if (hasFocus()) {
        painter.setPen(QPen(color(palette(), ThemeColor::Accent), 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(plotArea().adjusted(-3, -3, 3, 3));
    }
}

} // namespace mambascope::ui
