// SPDX-License-Identifier: GPL-3.0-or-later
// A paper that writes down what is drawn on it.
#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QSize>
#include <QString>

namespace mambascope::test {

/// How often each kind of thing was drawn, and all texts one after the other.
struct Drawn {
    int rectangles = 0;
    int lines = 0;
    int shapes = 0;         ///< polygons, paths, ellipses
    int images = 0;         ///< pixels of any kind: a figure has none
    int patternBrushes = 0; ///< hatching that a printer may turn into grey: a figure has none
    QString text;
};

class RecordingEngine final : public QPaintEngine {
public:
    explicit RecordingEngine(Drawn& drawn)
        : QPaintEngine(AllFeatures)
        , m_drawn(drawn) {}

    bool begin(QPaintDevice* /*device*/) override { return true; }
    bool end() override { return true; }
    [[nodiscard]] Type type() const override { return User; }
    void updateState(const QPaintEngineState& changed) override {
        if (changed.state().testFlag(DirtyBrush)) {
            const Qt::BrushStyle style = changed.brush().style();
            m_drawn.patternBrushes += style != Qt::NoBrush && style != Qt::SolidPattern ? 1 : 0;
        }
    }
    void drawRects(const QRectF* /*rects*/, int count) override { m_drawn.rectangles += count; }
    void drawLines(const QLineF* /*lines*/, int count) override { m_drawn.lines += count; }
    void drawPolygon(const QPointF* /*points*/, int /*count*/, PolygonDrawMode /*mode*/) override {
        ++m_drawn.shapes;
    }
    void drawPath(const QPainterPath& /*path*/) override { ++m_drawn.shapes; }
    void drawEllipse(const QRectF& /*rect*/) override { ++m_drawn.shapes; }
    void drawPixmap(const QRectF& /*to*/, const QPixmap& /*pixmap*/, const QRectF& /*from*/) override {
        ++m_drawn.images;
    }
    void drawTiledPixmap(const QRectF& /*to*/, const QPixmap& /*pixmap*/, const QPointF& /*at*/) override {
        ++m_drawn.images;
    }
    void drawImage(const QRectF& /*to*/, const QImage& /*image*/, const QRectF& /*from*/,
                   Qt::ImageConversionFlags /*flags*/) override {
        ++m_drawn.images;
    }
    void drawTextItem(const QPointF& /*at*/, const QTextItem& item) override {
        m_drawn.text += item.text() + QLatin1Char('\n');
    }

private:
    Drawn& m_drawn;
};

class RecordingPaper final : public QPaintDevice {
public:
    explicit RecordingPaper(QSize size)
        : m_size(size) {}

    [[nodiscard]] QPaintEngine* paintEngine() const override { return &m_engine; }
    [[nodiscard]] const Drawn& drawn() const { return m_drawn; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDepth:
            return 32;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        default:
            return 0;
        }
    }

private:
    QSize m_size;
    Drawn m_drawn;
    mutable RecordingEngine m_engine{m_drawn};
};

/// What `draw(QPainter&)` puts on paper.
template <class Draw>
[[nodiscard]] Drawn drawnBy(QSize size, Draw draw) {
    RecordingPaper paper(size);
    {
        QPainter painter(&paper);
        draw(painter);
    }
    return paper.drawn();
}

} // namespace mambascope::test
