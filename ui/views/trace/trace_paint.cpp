// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of causal tracing, and what lies over it: linked rows, patches that are on, the hovered and the
// cursor's cell.
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/veil.hpp"
#include "ui/style/theme.hpp"
#include "ui/views/trace/trace_view.hpp"
#include "ui/widgets/picture_paint.hpp"

namespace mambascope::ui {

void TraceView::drawMarks(QPainter& painter) const {
    const QColor accent = color(palette(), ThemeColor::Accent);
    painter.save();
    painter.setClipRect(layout().port.around.adjusted(-4, -4, 4, 4)); // what is scrolled away has no marks
    for (const StateMap& map : layout().maps) {
        painter.save();
        painter.setClipRect(map.area.adjusted(-4, -4, 4, 4), Qt::IntersectClip);
        for (int row = 0; row < m_shown.rowCount(); ++row) {
            const int token = m_shown.pair(row).clean;
            const bool isLinked = std::any_of(m_linked.begin(), m_linked.end(), [token](IndexRange range) {
                return token >= range.first && token <= range.last;
            });
            if (isLinked) {
                outline(painter, map.grid.rowRect(row / layout().port.down.block), accent, 1);
            }
        }
        painter.restore();
    }
    drawCellMarks(painter);
    painter.restore();
}

/// Each within its own map.
void TraceView::drawCellMarks(QPainter& painter) const {
    const QColor accent = color(palette(), ThemeColor::Accent);
    const QColor ground = palette().color(backgroundRole());
    const auto within = [&](TraceCell cell) {
        painter.setClipRect(
            layout().maps.at(static_cast<std::size_t>(cell.state)).area.adjusted(-4, -4, 4, 4));
    };
    for (const TraceCell cell : m_patched) {
        if (isInside(cell)) {
            within(cell);
            const QRectF rect = layout().cellRect(cell);
            outline(painter, rect.adjusted(-1.5, -1.5, 1.5, 1.5), ground, 1.5);
            outline(painter, rect, accent, 2);
        }
    }
    if (m_cursor && hasFocus()) {
        within(*m_cursor);
        const QRectF rect = layout().cellRect(*m_cursor);
        outline(painter, rect.adjusted(-2.5, -2.5, 2.5, 2.5), accent, 1.5);
    }
    if (m_hover) {
        within(*m_hover);
        outline(painter, layout().cellRect(*m_hover), accent, 1.5);
    }
}

void TraceView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const auto render = [this](QImage& image, double scale) {
        TracePicture drawn = picture(scale);
        drawn.blocks = layout().isOverview() ? &blocks() : nullptr;
        TraceLayout scaled = layout();
        for (StateMap& map : scaled.maps) {
            map.grid.scale = scale;
        }
        renderTrace(image, scaled, drawn);
    };
    const QString* empty = m_shown.isEmpty() ? &m_emptyText : nullptr;
    if (!paintPicture(painter, *this, m_picture, empty, render, [this] { return layout().title; })) {
        return;
    }
    if (hasCells()) {
        drawMarks(painter);
    }
    if (m_shown.isPartial() && m_remaining) {
        painter.setFont(theme::labelFont(font()));
        painter.setPen(color(palette(), ThemeColor::TextMuted));
        painter.drawText(layout().title, Qt::AlignRight | Qt::AlignVCenter,
                         tr("about %n s left", nullptr, static_cast<int>(std::ceil(*m_remaining))));
    }
}

} // namespace mambascope::ui
