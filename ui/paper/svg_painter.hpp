// SPDX-License-Identifier: GPL-3.0-or-later
// A paper for QPainter that takes down what is drawn as SVG: rectangles, lines, paths, texts, clips, opacity.
// (Qt's own generator of 6.4 writes no clip paths.)
#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QTransform>
#include <memory>

#include "ui/paper/svg_document.hpp"

namespace mambascope::ui {

class SvgEngine final : public QPaintEngine {
public:
    explicit SvgEngine(SvgDocument& document);

    bool begin(QPaintDevice* device) override;
    bool end() override;
    [[nodiscard]] Type type() const override { return User; }
    void updateState(const QPaintEngineState& changed) override;
    void drawRects(const QRectF* rects, int count) override;
    void drawLines(const QLineF* lines, int count) override;
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override;
    void drawPath(const QPainterPath& path) override;
    void drawTextItem(const QPointF& at, const QTextItem& item) override;
    void drawPixmap(const QRectF& to, const QPixmap& pixmap, const QRectF& from) override;
    void drawTiledPixmap(const QRectF& to, const QPixmap& pixmap, const QPointF& at) override;
    void drawImage(const QRectF& to, const QImage& image, const QRectF& from,
                   Qt::ImageConversionFlags flags) override;

    /// Whether pixels, a hatching brush or a gradient were to be drawn, which a figure has none of.
    [[nodiscard]] bool isIncomplete() const { return m_isIncomplete; }

private:
    void clip(const QPainterPath& path, Qt::ClipOperation operation);
    [[nodiscard]] SvgPaint paint(bool isFilled) const;
    [[nodiscard]] QColor faded(QColor color) const;
    /// Points of the file in a unit of the painter.
    [[nodiscard]] double scale() const;

    SvgDocument& m_document;
    QTransform m_transform;
    QPen m_pen;
    QBrush m_brush;
    double m_opacity = 1;
    QPainterPath m_clip; ///< in points
    bool m_isClipped = false;
    bool m_isIncomplete = false;
};

class SvgPaper final : public QPaintDevice {
public:
    /// `size` in points, which are the units of a painter on it.
    explicit SvgPaper(QSizeF size);

    [[nodiscard]] QPaintEngine* paintEngine() const override { return m_engine.get(); }
    [[nodiscard]] const SvgDocument& document() const { return m_document; }
    [[nodiscard]] bool isIncomplete() const { return m_engine->isIncomplete(); }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

private:
    QSizeF m_size;
    SvgDocument m_document;
    std::unique_ptr<SvgEngine> m_engine;
};

} // namespace mambascope::ui
