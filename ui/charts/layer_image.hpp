// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a widget that changes seldom, kept as an image, so that hovering repaints only what lies over
// it.
#pragma once

#include <QImage>
#include <QPainter>
#include <QWidget>

#include "ui/charts/cell_raster.hpp"
#include "ui/charts/frame_budget.hpp"

namespace mambascope::ui {

/// Device pixels per logical pixel of what is being painted on, also inside QWidget::render() to a larger
/// image.
[[nodiscard]] inline double paintScale(const QPainter& painter) {
    return painter.deviceTransform().m11();
}

class LayerImage {
public:
    void invalidate() { m_isCurrent = false; }

    /// Paints the image over the whole widget; `render(QImage&, double scale)` fills it when it is missing,
    /// out of date, of another size or another scale. The image starts in the widget's background colour.
    /// Where the window's repaint has taken long already, the old image stays until the next one; false:
    /// there is none, and nothing was painted.
    template <class Render>
    bool paint(QPainter& painter, QWidget& widget, Render render) {
        const double scale = paintScale(painter);
        const QRgb background = widget.palette().color(widget.backgroundRole()).rgb();
        const bool fits =
            !m_image.isNull() && m_size == widget.size() && m_scale == scale && m_background == background;
        if (!fits || !m_isCurrent) {
            if (FrameBudget::mayDraw(widget)) {
                m_size = widget.size();
                m_scale = scale;
                m_background = background;
                m_image = makeLayerImage(m_size, scale, background);
                render(m_image, scale);
                m_isCurrent = true;
                ++m_renders;
            } else if (!fits) {
                return false;
            }
        }
        painter.drawImage(QPointF(0, 0), m_image);
        return true;
    }

    /// Changes a part of what was drawn: `draw(QImage&, double scale)`. An image that is out of date stays
    /// so.
    template <class Draw>
    void amend(Draw draw) {
        if (m_isCurrent) {
            draw(m_image, m_scale);
        }
    }

    /// What was painted last is what there is to show.
    [[nodiscard]] bool isCurrent() const { return m_isCurrent; }

    /// How often the image was rendered: tests hold that hovering renders nothing.
    [[nodiscard]] int renders() const { return m_renders; }

private:
    QImage m_image;
    QSize m_size;
    double m_scale = 0;
    bool m_isCurrent = false;
    QRgb m_background = 0;
    int m_renders = 0;
};

} // namespace mambascope::ui
