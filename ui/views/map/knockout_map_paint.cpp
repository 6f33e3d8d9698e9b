// SPDX-License-Identifier: GPL-3.0-or-later
// A knockout map's picture, and what lies over it: linked rows, the chosen, the hovered and the cursor's
// cell.
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/veil.hpp"
#include "ui/style/theme.hpp"
#include "ui/views/map/knockout_map_view.hpp"
#include "ui/widgets/picture_paint.hpp"

namespace mambascope::ui {
namespace {

constexpr double kLabelGap = 6;

} // namespace

void KnockoutMapView::drawMarks(QPainter& painter) const {
    const QColor accent = color(palette(), ThemeColor::Accent);
    const CellGrid& grid = layout().grid;
    painter.save();
    painter.setClipRect(layout().port.area.adjusted(-4, -4, 4, 4)); // what is scrolled away has no marks
    for (const IndexRange range : m_linked) {
        const int block = layout().port.down.block;
        const int first = std::clamp(range.first / block, 0, grid.rows - 1);
        const int last = std::clamp(range.last / block, 0, grid.rows - 1);
        outline(painter, grid.rowRect(first).united(grid.rowRect(last)), accent, 1);
    }
    if (m_chosen && m_chosen->first < tokenCount() && m_chosen->second < windowCount()) {
        outline(painter, cellRect(m_chosen->first, m_chosen->second), accent, 2);
    }
    if (m_cursor && hasFocus()) {
        const QRectF rect = cellRect(m_cursor->first, m_cursor->second);
        outline(painter, rect.adjusted(-1.5, -1.5, 1.5, 1.5), palette().color(backgroundRole()), 1.5);
        outline(painter, rect, accent, 2);
    }
    if (m_hover) {
        outline(painter, cellRect(m_hover->first, m_hover->second), accent, 1.5);
    }
    painter.restore();
    if (m_hover) {
        QFont bold = theme::tokenFont(theme::labelFont(font()));
        bold.setBold(true);
        const QFontMetricsF metrics(bold);
        const double y = layout().rowCentre(m_hover->first);
        const QString& text = m_tokens.at(static_cast<std::size_t>(m_hover->first)).display;
        const AxisLabel row{m_hover->first,
                            metrics.elidedText(text, Qt::ElideRight, layout().rows.extent + kLabelGap),
                            layout().rowOrigin + QPointF(0, y)};
        painter.setFont(bold);
        painter.fillRect(rowLabelRect(row, metrics), palette().color(backgroundRole()));
        painter.setPen(color(palette(), ThemeColor::Text));
        drawRowLabel(painter, row, {});
    }
}

void KnockoutMapView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const auto render = [this](QImage& image, double scale) {
        MapLayout scaled = layout();
        scaled.grid.scale = scale;
        renderMap(image, scaled, picture(scale));
    };
    const auto title = [this] { return mapTitleArea(picture(devicePixelRatioF()), layout()); };
    if (!paintPicture(painter, *this, m_picture, isEmpty() ? &m_emptyText : nullptr, render, title)) {
        return;
    }
    drawMarks(painter);
    if (m_partial && m_remaining) {
        painter.setFont(theme::labelFont(font()));
        painter.setPen(color(palette(), ThemeColor::TextMuted));
        painter.drawText(layout().title, Qt::AlignRight | Qt::AlignVCenter,
                         tr("about %n s left", nullptr, static_cast<int>(std::ceil(*m_remaining))));
    }
}

} // namespace mambascope::ui
