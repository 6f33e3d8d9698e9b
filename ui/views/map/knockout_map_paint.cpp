// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/cell_raster.hpp"
#include "ui/charts/color_bar.hpp"
#include "ui/charts/veil.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/number_text.hpp"
#include "ui/views/map/knockout_map_view.hpp"

namespace mambascope::ui {
namespace {

constexpr double kLabelGap = 6;
constexpr double kTallestRow = 28; // times the text factor
constexpr double kBarWidth = 120;

void outline(QPainter& painter, const QRectF& rect, const QColor& color, double width) {
    QPen pen(color, width);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(-width / 2, -width / 2, width / 2, width / 2));
}

} // namespace

const KnockoutMapView::Layout& KnockoutMapView::layout() const {
    if (m_layout && m_layout->grid.scale == devicePixelRatioF()) {
        return *m_layout;
    }
    const QFont label = theme::labelFont(font());
    const QFontMetricsF metrics(theme::tokenFont(label));
    const double factor = theme::textFactor(font());
    const double line = QFontMetricsF(label).height();
    QStringList displayed;
    for (const TokenLabel& token : m_tokens) {
        displayed.append(token.display);
    }
    const AxisTexts texts(displayed, metrics);
    const double longest = std::min(96 * factor, 0.3 * width());
    const double left = layoutRowLabels(texts, 0, 1, metrics, longest).extent + kLabelGap;
    const double barHeight = colorBarHeight(label, false);

    Layout out;
    const double top = line + kLabelGap;
    const double room = height() - top - line - barHeight - 3 * kLabelGap;
    const double scale = devicePixelRatioF();
    const double most = std::clamp(room / std::max(1, tokenCount()), 1 / scale, kTallestRow * factor);
    const double rowHeight = most * scale >= 8 ? std::floor(most * scale) / scale : most;
    const double cellWidth = std::max(1 / scale, (width() - left - 4) / std::max(1, windowCount()));
    const auto snap = [&](double v) { return std::round(v * scale) / scale; };
    out.grid = {QPointF(snap(left), snap(top)), QSizeF(cellWidth, rowHeight), tokenCount(), windowCount(),
                scale};
    out.rowOrigin = {left - kLabelGap, 0};
    out.rows = layoutRowLabels(texts, top + rowHeight / 2, rowHeight, metrics, longest);
    const double bottom = top + rowHeight * tokenCount();
    out.title = QRectF(left, 0, width() - left - 4, line);
    out.depth = QRectF(left, bottom + 2, width() - left - 4, line);
    const double barWidth = std::min(kBarWidth * factor, out.depth.width());
    out.bar = QRectF(out.depth.right() - barWidth, out.depth.bottom() + kLabelGap, barWidth, barHeight);
    m_layout = out;
    return *m_layout;
}

void KnockoutMapView::render(QImage& image, double scale) const {
    CellGrid grid = layout().grid;
    grid.scale = scale;
    const bool dark = isDark(palette());
    const QRgb ground = color(palette(), ThemeColor::NoData).rgb();
    const QRgb ink = color(palette(), ThemeColor::Context).rgb();
    const QRgb hatchDark = color(palette(), ThemeColor::HatchDark).rgb();
    const QRgb hatchLight = color(palette(), ThemeColor::HatchLight).rgb();
    bool clipped = false;
    for (int source = 0; source < grid.rows; ++source) {
        for (int window = 0; window < grid.columns; ++window) {
            const QRect cell = grid.deviceCell(source, window);
            const ScaleEntry entry = m_scale.entry(change(source, window));
            if (entry.missing) {
                m_partial ? dotCell(image, cell, ground, ink, scale)
                          : crossCell(image, cell, ground, ink, scale);
                continue;
            }
            fillCell(image, cell, m_scale.colorAt(entry.index, dark));
            if (entry.clip != ScaleClip::None) {
                clipped = true;
                notchCell(image, cell, hatchDark, hatchLight, scale, entry.clip == ScaleClip::Below);
            }
        }
    }
    QPainter painter(&image);
    painter.setLayoutDirection(
        Qt::LayoutDirectionAuto); // positions run from left to right, each text its own way
    painter.setFont(theme::labelFont(font()));
    drawTexts(painter);
    painter.setFont(theme::labelFont(font()));
    const ScaleLimits limits = m_scale.limits();
    drawColorBar(painter, layout().bar, m_scale,
                 {QString(), formatSigned(limits.low, 2), formatSigned(limits.high, 2)}, palette(), clipped);
}

/// The longest form that fits below the map: "layers 0–8   window   layers 15–23", "0–8   layers   15–23",
/// "0–8   15–23", "0–8".
KnockoutMapView::DepthLabels KnockoutMapView::depthLabels() const {
    const QFontMetricsF metrics(theme::labelFont(font()));
    const int last = windowCount() - 1;
    const auto digits = [&](int window) {
        const IndexRange layers = m_map->windows.at(static_cast<std::size_t>(window));
        return layers.first == layers.last ? QString::number(layers.first)
                                           : QStringLiteral("%1–%2").arg(layers.first).arg(layers.last);
    };
    const bool single = last == 0;
    const DepthLabels forms[] = {
        {windowText(0), tr("window"), single ? QString() : windowText(last)},
        {digits(0), tr("layers"), single ? QString() : digits(last)},
        {digits(0), QString(), single ? QString() : digits(last)},
    };
    for (const DepthLabels& form : forms) {
        const double gaps = (form.axis.isEmpty() ? 1 : 2) * 2 * kLabelGap;
        const double words = metrics.horizontalAdvance(form.first) + metrics.horizontalAdvance(form.axis) +
                             metrics.horizontalAdvance(form.last);
        if (words + gaps <= layout().depth.width()) {
            return form;
        }
    }
    return {digits(0), {}, {}};
}

QRectF KnockoutMapView::titleArea() const {
    const QFontMetricsF metrics(theme::labelFont(theme::headingFont(font())));
    const QString whole = isStale() ? staleText(title()) : title();
    QRectF area = layout().title;
    if (metrics.horizontalAdvance(whole) > area.width()) {
        area.setLeft(0);
    }
    return area;
}

QString KnockoutMapView::shownTitle() const {
    const QFontMetricsF metrics(theme::labelFont(theme::headingFont(font())));
    const double room = titleArea().width();
    const auto withModel = [&](const QString& model) {
        return isStale() ? staleText(titleOf(model)) : titleOf(model);
    };
    if (metrics.horizontalAdvance(withModel(m_model)) <= room || m_heads.isEmpty()) {
        return metrics.elidedText(withModel(m_model), Qt::ElideRight, room);
    }
    const double rest = room - metrics.horizontalAdvance(withModel(QString()));
    const QString model = metrics.elidedText(m_model, Qt::ElideRight, rest);
    const bool tellsModel = model.size() > 2; // more than a letter and the ellipsis
    return metrics.elidedText(tellsModel  ? withModel(model)
                              : isStale() ? staleText(m_heads)
                                          : m_heads,
                              Qt::ElideRight, room);
}

void KnockoutMapView::drawTexts(QPainter& painter) const {
    const Layout& at = layout();
    const QFont label = painter.font();
    painter.setFont(theme::labelFont(theme::headingFont(font())));
    painter.setPen(color(palette(), ThemeColor::Text));
    painter.drawText(titleArea(), Qt::AlignLeft | Qt::AlignVCenter, shownTitle());
    painter.setFont(label);
    painter.setPen(color(palette(), ThemeColor::TextMuted));
    const DepthLabels depth = depthLabels();
    painter.drawText(at.depth, Qt::AlignLeft | Qt::AlignVCenter, depth.first);
    painter.drawText(at.depth, Qt::AlignRight | Qt::AlignVCenter, depth.last);
    const QFontMetricsF metrics(label);
    const QRectF between = at.depth.adjusted(metrics.horizontalAdvance(depth.first), 0,
                                             -metrics.horizontalAdvance(depth.last), 0);
    painter.drawText(between, Qt::AlignCenter, depth.axis);
    const QString meaning = tr("change of p(%1)").arg(isolated(tokenDisplay(m_map->target.text)));
    const QRectF meaningArea(at.depth.left(), at.bar.top(), at.bar.left() - at.depth.left() - kLabelGap,
                             metrics.height());
    if (metrics.horizontalAdvance(meaning) <= meaningArea.width()) {
        painter.drawText(meaningArea, Qt::AlignRight | Qt::AlignVCenter, meaning);
    }
    painter.setFont(theme::tokenFont(label));
    for (const AxisLabel& row : at.rows.labels) {
        drawRowLabel(painter, row, at.rowOrigin);
    }
}

void KnockoutMapView::drawMarks(QPainter& painter) const {
    const QColor accent = color(palette(), ThemeColor::Accent);
    const CellGrid& grid = layout().grid;
    for (const IndexRange range : m_linked) {
        const int first = std::clamp(range.first, 0, grid.rows - 1);
        const int last = std::clamp(range.last, 0, grid.rows - 1);
        outline(painter, grid.rowRect(first).united(grid.rowRect(last)), accent, 1);
    }
    if (m_chosen && m_chosen->first < grid.rows && m_chosen->second < grid.columns) {
        outline(painter, cellRect(m_chosen->first, m_chosen->second), accent, 2);
    }
    if (m_cursor && hasFocus()) {
        const QRectF rect = cellRect(m_cursor->first, m_cursor->second);
        outline(painter, rect.adjusted(-1.5, -1.5, 1.5, 1.5), palette().color(backgroundRole()), 1.5);
        outline(painter, rect, accent, 2);
    }
    if (m_hover) {
        outline(painter, cellRect(m_hover->first, m_hover->second), accent, 1.5);
        QFont bold = theme::tokenFont(theme::labelFont(font()));
        bold.setBold(true);
        const QFontMetricsF metrics(bold);
        const double y = grid.origin.y() + (m_hover->first + 0.5) * grid.cell.height();
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
    painter.setLayoutDirection(
        Qt::LayoutDirectionAuto); // positions run from left to right, each text its own way
    if (isEmpty()) {
        drawEmptyText(painter, *this, m_emptyText);
        return;
    }
    if (!m_picture.paint(painter, *this, [this](QImage& image, double scale) { render(image, scale); })) {
        return;
    }
    if (isStale()) {
        drawStaleVeil(painter, *this, titleArea());
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
