// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/charts/veil.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/number_text.hpp"
#include "ui/views/flow/flow_view.hpp"

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

// Roles, then models: one below the other beside the plot, or in as many lines as it takes above it.
std::vector<FlowView::LegendEntry> FlowView::layoutLegend() const {
    std::vector<LegendEntry> entries;
    for (const Role role : shownRoles()) {
        entries.push_back({role, roleTitle(role), kThick, {}});
    }
    for (int p = 0; p < 2; ++p) {
        if (!pane(p).title.isEmpty() && windowCount(p) > 0) {
            entries.push_back({std::nullopt, pane(p).title, p == 0 ? kThick : kThin, {}});
        }
    }
    const QFontMetricsF metrics(theme::labelFont(font()));
    double widest = 0;
    for (LegendEntry& entry : entries) {
        entry.rect.setSize(
            {kSample + kGap + std::ceil(metrics.horizontalAdvance(entry.text)) + 1, metrics.height()});
        widest = std::max(widest, entry.rect.width());
    }
    const bool beside = legendBeside();
    const double column = std::min(widest, 0.34 * width());
    double x = beside ? width() - column : 0;
    double y = 0;
    bool models = false;
    for (LegendEntry& entry : entries) {
        const bool startsModels = !entry.role && !models;
        models = !entry.role;
        if (beside) {
            y += startsModels ? metrics.height() * 0.6 : 0;
            entry.rect.setWidth(column);
            entry.rect.moveTopLeft({x, y});
            y += metrics.height() * 1.35;
            continue;
        }
        if (x > 0 && (startsModels || x + entry.rect.width() > width())) {
            x = 0;
            y += metrics.height();
        }
        entry.rect.setWidth(std::min(entry.rect.width(), static_cast<double>(width())));
        entry.rect.moveTopLeft({x, y});
        x += entry.rect.width() + kGutter;
    }
    return entries;
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

QRectF FlowView::layoutPlot(const std::vector<LegendEntry>& entries) const {
    const QFont label = theme::labelFont(font());
    const QFontMetricsF metrics(label);
    const double left = theme::tabularWidth(label, QStringLiteral("\u2212100\u00a0%")) + 8;
    const QRectF key = entries.empty() ? QRectF() : entries.front().rect.united(entries.back().rect);
    const double right = legendBeside() ? key.width() + 2 * kGutter : 8;
    const double top = legendBeside() ? metrics.height() / 2 : key.bottom() + 2 * kGap;
    const double bottom = 2 * metrics.height() + 2 * kGap;
    return {left, top, std::max(10.0, width() - left - right), std::max(10.0, height() - top - bottom)};
}

/// Texts are measured once for all points of all curves.
const FlowView::Layout& FlowView::layout() const {
    if (!m_layout || m_layout->size != size()) {
        Layout out;
        out.size = size();
        out.legend = layoutLegend();
        out.plot = layoutPlot(out.legend);
        m_layout = std::move(out);
    }
    return *m_layout;
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
    for (const LegendEntry& entry : layout().legend) {
        const double middle = entry.rect.center().y();
        const double textLeft = entry.rect.left() + kSample + kGap;
        painter.setPen(entry.role ? linePen(palette(), *entry.role, entry.width)
                                  : QPen(color(palette(), ThemeColor::TextMuted), entry.width));
        painter.drawLine(QPointF(entry.rect.left(), middle), QPointF(entry.rect.left() + kSample, middle));
        painter.setPen(color(palette(), ThemeColor::Text));
        painter.drawText(
            QRectF(textLeft, entry.rect.top(), entry.rect.right() - textLeft, entry.rect.height()),
            Qt::AlignVCenter | Qt::AlignLeft,
            metrics.elidedText(entry.text, Qt::ElideRight, entry.rect.right() - textLeft));
    }
}

void FlowView::render(QImage& image) const {
    QPainter painter(&image);
    painter.setLayoutDirection(
        Qt::LayoutDirectionAuto); // positions run from left to right, each text its own way
    painter.setRenderHint(QPainter::Antialiasing);
    drawGrid(painter);
    drawCurves(painter, 1);
    drawCurves(painter, 0);
    drawLegend(painter);
}

void FlowView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setLayoutDirection(
        Qt::LayoutDirectionAuto); // positions run from left to right, each text its own way
    if (isEmpty()) {
        drawEmptyText(painter, *this, m_emptyText);
        return;
    }
    if (!m_picture.paint(painter, *this, [this](QImage& image, double) { render(image); })) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    if (isStale()) {
        drawStaleVeil(painter, *this);
    }
    drawMark(painter);
    if (hasFocus()) {
        painter.setPen(QPen(color(palette(), ThemeColor::Accent), 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(plotArea().adjusted(-3, -3, 3, 3));
    }
}

} // namespace mambascope::ui
