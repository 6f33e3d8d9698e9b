// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a widget that changes seldom, kept as an image, so that hovering repaints only what lies over
// it.
#pragma once

#include <QImage>
#include <QPainter>
#include <QWidget>

#include "ui/widgets/cell_raster.hpp"

namespace mambascope::ui {

/// Device pixels per logical pixel of what is being painted on, also inside QWidget::render() to a larger
/// image.
[[nodiscard]] inline double paintScale(const QPainter& painter) {
    return painter.deviceTransform().m11();
}

class LayerImage {
public:
    void invalidate() { m_image = QImage(); }

    /// Paints the image over the whole widget; `render(QImage&, double scale)` fills it when it is missing,
    /// has another size or another scale. The image starts in the widget's background colour.
    template <class Render>
    void paint(QPainter& painter, const QWidget& widget, Render render) {
        const double scale = paintScale(painter);
        const QRgb background = widget.palette().color(widget.backgroundRole()).rgb();
        if (m_image.isNull() || m_size != widget.size() || m_scale != scale || m_background != background) {
            m_size = widget.size();
            m_scale = scale;
            m_background = background;
            m_image = makeLayerImage(m_size, scale, background);
            render(m_image, scale);
            ++m_renders;
        }
        painter.drawImage(QPointF(0, 0), m_image);
    }

    /// How often the image was rendered: tests hold that hovering renders nothing.
    [[nodiscard]] int renders() const { return m_renders; }

private:
    QImage m_image;
    QSize m_size;
    double m_scale = 0;
    QRgb m_background = 0;
    int m_renders = 0;
};

} // namespace mambascope::ui
