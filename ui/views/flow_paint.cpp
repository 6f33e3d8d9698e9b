// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/theme/theme.hpp"
#include "ui/views/flow_view.hpp"
#include "ui/widgets/number_text.hpp"
#include "ui/widgets/veil.hpp"

namespace mambascope::ui {
namespace {

constexpr double kThick = 2.4;
constexpr double kThin = 1.1;
constexpr double kSample = 26; // line in the legend
constexpr double kGap = 6;

QPen linePen(const QPalette& palette, Role role, double width) {
    const RoleStyle style = roleStyle(palette, role);
    QPen pen(style.color, width);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    if (!style.dashes.isEmpty()) {
        // Patterns are in pen widths: stretched for thin lines, so that they read the same.
        QVector<qreal> dashes = style.dashes;
        for (qreal& dash : dashes) {
            dash *= std::max(1.0, 1.8 / width);
        }
        pen.setDashPattern(dashes);
    }
    return pen;
}

} // namespace

bool FlowView::legendBeside() const {
    return width() >= 380 * theme::textFactor(font());
}

double FlowView::legendWidth() const {
    const QFontMetricsF metrics(theme::labelFont(font()));
    double widest = 0;
    for (const Role role : shownRoles()) {
        widest = std::max(widest, kSample + kGap + metrics.horizontalAdvance(roleTitle(role)));
    }
    for (int p = 0; p < 2; ++p) {
        widest = std::max(widest, kSample + kGap + metrics.horizontalAdvance(pane(p).title));
    }
    return std::min(std::ceil(widest) + 2, 0.34 * width());
}

std::vector<Role> FlowView::shownRoles() const {
    std::vector<Role> roles;
    for (const Pane& each : m_panes) {
        for (const FlowCurve& curve : each.curves) {
            if (std::find(roles.begin(), roles.end(), curve.role) == roles.end()) {
                roles.push_back(curve.role);
            }
        }
    }
    return roles;
}

QRectF FlowView::plotArea() const {
    const QFont label = theme::labelFont(font());
    const QFontMetricsF metrics(label);
    const double left = theme::tabularWidth(label, QStringLiteral("\u2212100\u00a0%")) + 8;
    const double right = legendBeside() ? legendWidth() + 2 * kGutter : 8;
    const double top = legendBeside() ? metrics.height() / 2 : 2 * metrics.height() + 2 * kGap;
    const double bottom = 2 * metrics.height() + 2 * kGap;
    return {left, top, std::max(10.0, width() - left - right), std::max(10.0, height() - top - bottom)};
}

QPointF FlowView::toPixels(FlowPoint point) const {
    const QRectF area = plotArea();
    const double t = (point.change - m_axis.low) / (m_axis.high - m_axis.low);
    return {area.left() + point.depth / 100 * area.width(), area.bottom() - t * area.height()};
}

void FlowView::drawGrid(QPainter& painter) const {
    const QRectF area = plotArea();
    const QFont label = theme::labelFont(font());
    const QFontMetricsF metrics(label);
    painter.setFont(label);
    const int steps = qRound((m_axis.high - m_axis.low) / m_axis.step);
    const int every =
        std::max(1, static_cast<int>(std::ceil(metrics.height() * (steps + 1) / (area.height() + 1))));
    for (int i = 0; i <= steps; ++i) {
        const double value = m_axis.high - i * m_axis.step;
        const double y = std::round(toPixels({0, value}).y()) + 0.5;
        painter.setPen(QPen(color(palette(), value == 0.0 ? ThemeColor::Context : ThemeColor::Grid), 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        if (i % every == 0) {
            const QString text = formatPercent(value / 100);
            painter.setPen(color(palette(), ThemeColor::TextMuted));
            theme::drawTabular(painter,
                               QPointF(area.left() - 8 - theme::tabularWidth(label, text),
                                       y + (metrics.ascent() - metrics.descent()) / 2),
                               text);
        }
    }
    painter.setPen(color(palette(), ThemeColor::TextMuted));
    const QRectF ticks(area.left(), area.bottom() + kGap / 2, area.width(), metrics.height());
    painter.drawText(ticks, Qt::AlignLeft, formatPercent(0));
    painter.drawText(ticks, Qt::AlignRight, QStringLiteral("100\u00a0%"));
    painter.drawText(
        QRectF(area.left(), ticks.bottom(), area.width(), metrics.height()), Qt::AlignCenter,
        metrics.elidedText(tr("window, from the first to the last"), Qt::ElideRight, area.width()));
}

void FlowView::drawCurves(QPainter& painter, int paneIndex) const {
    painter.save();
    painter.setClipRect(plotArea().adjusted(-2, -3, 2, 3));
    const double width = (paneIndex == 0 ? kThick : kThin) * std::max(1.0, theme::textFactor(font()) * 0.9);
    const auto& curves = pane(paneIndex).curves;
    // The first role lies on top: where curves coincide at zero its line is the one to see.
    for (auto curve = curves.rbegin(); curve != curves.rend(); ++curve) {
        painter.setPen(linePen(palette(), curve->role, width));
        painter.setBrush(Qt::NoBrush);
        QPainterPath path;
        bool drawing = false;
        for (const FlowPoint& point : curve->points) {
            if (!std::isfinite(point.change)) {
                drawing = false; // a gap: not computed yet
                continue;
            }
            drawing ? path.lineTo(toPixels(point)) : path.moveTo(toPixels(point));
            drawing = true;
        }
        painter.drawPath(path);
    }
    painter.restore();
}

void FlowView::drawMark(QPainter& painter) const {
    if (!m_mark) {
        return;
    }
    const QRectF area = plotArea();
    painter.save();
    for (const FlowCurve& curve : pane(m_mark->pane).curves) {
        const auto at = static_cast<std::size_t>(m_mark->window);
        if (at >= curve.points.size() || !std::isfinite(curve.points[at].change)) {
            continue;
        }
        const QPointF point = toPixels(curve.points[at]);
        if (&curve == &pane(m_mark->pane).curves.front()) {
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

void FlowView::drawLegend(QPainter& painter) const {
    const QFont label = theme::labelFont(font());
    const QFontMetricsF metrics(label);
    painter.setFont(label);
    const bool beside = legendBeside();
    const double line = std::ceil(metrics.height() * (beside ? 1.35 : 1.0));
    double x = beside ? width() - legendWidth() : plotArea().left();
    double y = 0;
    const auto entry = [&](const QPen& pen, const QString& text) {
        const double room = beside ? legendWidth() - kSample - kGap : width() - x - kSample - kGap;
        const QString shown = metrics.elidedText(text, Qt::ElideRight, std::max(20.0, room));
        painter.setPen(pen);
        painter.drawLine(QPointF(x, y + metrics.height() / 2),
                         QPointF(x + kSample, y + metrics.height() / 2));
        painter.setPen(color(palette(), ThemeColor::Text));
        painter.drawText(QPointF(x + kSample + kGap, y + metrics.ascent()), shown);
        beside ? y += line : x += kSample + 2 * kGap + metrics.horizontalAdvance(shown);
    };
    for (const Role role : shownRoles()) {
        entry(linePen(palette(), role, kThick), roleTitle(role));
    }
    beside ? y += line / 2 : (x = plotArea().left(), y += line);
    for (int p = 0; p < 2; ++p) {
        if (!pane(p).title.isEmpty() && windowCount(p) > 0) {
            entry(QPen(color(palette(), ThemeColor::TextMuted), p == 0 ? kThick : kThin), pane(p).title);
        }
    }
}

void FlowView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    if (isEmpty()) {
        drawEmptyText(painter, *this, m_emptyText);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    drawGrid(painter);
    drawCurves(painter, 1);
    drawCurves(painter, 0);
    drawLegend(painter);
    if (m_stale) {
        drawStaleVeil(painter, *this, rect());
    }
    drawMark(painter);
    if (hasFocus()) {
        painter.setPen(QPen(color(palette(), ThemeColor::Accent), 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(plotArea().adjusted(-3, -3, 3, 3));
    }
}

} // namespace mambascope::ui
