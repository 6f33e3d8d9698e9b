// SPDX-License-Identifier: GPL-3.0-or-later
// A chart laid out for one size, and drawn with QCustomPlot. No other file includes that library's header: it
// needs Qt's keywords, and must never meet LibTorch's headers.
#pragma once

#include <QImage>
#include <QPainter>
#include <QRectF>
#include <memory>

#include "ui/charts/chart.hpp"

namespace mambascope::ui {

/// A thread other than the window's waits for that one meanwhile (onWindowThread). Laying out takes about a
/// millisecond, drawing as long again: keep one while chart and size stay the same.
class ChartPicture {
public:
    /// `size` in logical pixels of the chart's font; sides are at least 1.
    ChartPicture(const Chart& chart, QSize size);
    ~ChartPicture();
    ChartPicture(ChartPicture&&) noexcept;
    ChartPicture& operator=(ChartPicture&&) noexcept;

    [[nodiscard]] QSize size() const { return m_size; }
    /// Where curves are drawn.
    [[nodiscard]] QRectF plotArea() const { return m_plotArea; }
    /// Place of a point of a curve, also of one beyond the axes.
    [[nodiscard]] QPointF toPixels(QPointF value) const;

    /// Over the whole image, which is of this size times its device pixel ratio: lines of the grid lie on
    /// whole pixels.
    void draw(QImage& image) const;
    /// In vector form from (0, 0) to size(), for PDF, SVG or a picture of any scale: text stays text.
    void draw(QPainter& painter) const;

private:
    class Plot;
    /// Later, from the event loop: a plot is a widget without a parent, and Qt walks over a list of these
    /// (when the window is mirrored, say) that must not lose one on the way.
    struct DeleteLater {
        void operator()(Plot* plot) const;
    };

    std::unique_ptr<Plot, DeleteLater> m_plot;
    QSize m_size;
    QRectF m_plotArea;
    double m_lowX = 0;
    double m_highX = 1;
    double m_lowY = 0;
    double m_highY = 1;
};

} // namespace mambascope::ui
