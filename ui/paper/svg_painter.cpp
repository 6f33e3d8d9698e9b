// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/svg_painter.hpp"

#include <QtMath>
#include <cmath>

#include "ui/paper/paper_metric.hpp"

namespace mambascope::ui {
namespace {

constexpr int kDotsPerInch = 72;
constexpr double kHairline = 0.5; // points; what a pen of no width draws

} // namespace

SvgEngine::SvgEngine(SvgDocument& document)
    : QPaintEngine(AllFeatures)
    , m_document(document) {}

bool SvgEngine::begin(QPaintDevice* /*device*/) {
    return true;
}

bool SvgEngine::end() {
    return true;
}

double SvgEngine::scale() const {
    return std::sqrt(std::abs(m_transform.determinant()));
}

void SvgEngine::updateState(const QPaintEngineState& changed) {
    const DirtyFlags flags = changed.state();
    if (flags & DirtyTransform) {
        m_transform = changed.transform();
    }
    if (flags & DirtyPen) {
        m_pen = changed.pen();
    }
    if (flags & DirtyBrush) {
        m_brush = changed.brush();
    }
    if (flags & DirtyOpacity) {
        m_opacity = changed.opacity();
    }
    if (flags & DirtyClipPath) {
        clip(changed.transform().map(changed.clipPath()), changed.clipOperation());
    }
    if (flags & DirtyClipRegion) {
        QPainterPath path;
        path.addRegion(changed.clipRegion());
        clip(changed.transform().map(path), changed.clipOperation());
    }
    if (flags & DirtyClipEnabled) {
        m_isClipped = changed.isClipEnabled();
    }
    if (flags & (DirtyClipPath | DirtyClipRegion | DirtyClipEnabled)) {
        m_document.setClip(m_isClipped ? m_clip : QPainterPath());
    }
}

void SvgEngine::clip(const QPainterPath& path, Qt::ClipOperation operation) {
    m_isClipped = operation != Qt::NoClip;
    if (operation == Qt::NoClip) {
        m_clip = QPainterPath();
    } else {
        m_clip = operation == Qt::IntersectClip && !m_clip.isEmpty() ? m_clip.intersected(path) : path;
    }
}

QColor SvgEngine::faded(QColor color) const {
    color.setAlphaF(static_cast<float>(double{color.alphaF()} * m_opacity));
    return color;
}

SvgPaint SvgEngine::paint(bool isFilled) const {
    SvgPaint out;
    if (isFilled && m_brush.style() != Qt::NoBrush) {
        out.fill = faded(m_brush.color());
    }
    if (m_pen.style() != Qt::NoPen) {
        out.pen = m_pen;
        out.pen.setColor(faded(m_pen.color()));
        const bool isInPoints = m_pen.widthF() == 0 || m_pen.isCosmetic();
        const QVector<qreal> dashes = m_pen.dashPattern();
        out.pen.setWidthF(isInPoints ? std::max(kHairline, m_pen.widthF()) : m_pen.widthF() * scale());
        if (m_pen.style() != Qt::SolidLine) {
            out.pen.setDashPattern(dashes);
        }
    }
    return out;
}

void SvgEngine::drawRects(const QRectF* rects, int count) {
    m_isIncomplete =
        m_isIncomplete || (m_brush.style() != Qt::NoBrush && m_brush.style() != Qt::SolidPattern);
    for (int i = 0; i < count; ++i) {
        if (m_transform.type() <= QTransform::TxScale) {
            m_document.addRect(m_transform.mapRect(rects[i]), paint(true));
        } else {
            QPainterPath path;
            path.addRect(rects[i]);
            m_document.addPath(m_transform.map(path), paint(true));
        }
    }
}

void SvgEngine::drawLines(const QLineF* lines, int count) {
    QPainterPath path;
    for (int i = 0; i < count; ++i) {
        path.moveTo(lines[i].p1());
        path.lineTo(lines[i].p2());
    }
    m_document.addPath(m_transform.map(path), paint(false));
}

void SvgEngine::drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) {
    QPainterPath path;
    for (int i = 0; i < count; ++i) {
        i == 0 ? path.moveTo(points[i]) : path.lineTo(points[i]);
    }
    if (mode != PolylineMode) {
        path.closeSubpath();
        path.setFillRule(mode == OddEvenMode ? Qt::OddEvenFill : Qt::WindingFill);
    }
    m_document.addPath(m_transform.map(path), paint(mode != PolylineMode));
}

void SvgEngine::drawPath(const QPainterPath& path) {
    m_isIncomplete =
        m_isIncomplete || (m_brush.style() != Qt::NoBrush && m_brush.style() != Qt::SolidPattern);
    m_document.addPath(m_transform.map(path), paint(true));
}

void SvgEngine::drawTextItem(const QPointF& at, const QTextItem& item) {
    if (item.text().trimmed().isEmpty()) {
        return;
    }
    const QPointF direction = m_transform.map(QPointF(1, 0)) - m_transform.map(QPointF(0, 0));
    const double along = std::hypot(direction.x(), direction.y());
    SvgText text;
    text.text = item.text();
    text.left = m_transform.map(at);
    text.width = item.width() * along;
    text.angle = qRadiansToDegrees(std::atan2(direction.y(), direction.x()));
    text.font = item.font();
    text.size = (text.font.pixelSize() > 0 ? text.font.pixelSize() : text.font.pointSizeF()) * along;
    text.color = faded(m_pen.color());
    text.isRightToLeft = item.renderFlags().testFlag(QTextItem::RightToLeft);
    m_document.addText(text);
}

void SvgEngine::drawPixmap(const QRectF& /*to*/, const QPixmap& /*pixmap*/, const QRectF& /*from*/) {
    m_isIncomplete = true;
}

void SvgEngine::drawTiledPixmap(const QRectF& /*to*/, const QPixmap& /*pixmap*/, const QPointF& /*at*/) {
    m_isIncomplete = true;
}

void SvgEngine::drawImage(const QRectF& /*to*/, const QImage& /*image*/, const QRectF& /*from*/,
                          Qt::ImageConversionFlags /*flags*/) {
    m_isIncomplete = true;
}

SvgPaper::SvgPaper(QSizeF size)
    : m_size(size)
    , m_document(size)
    , m_engine(std::make_unique<SvgEngine>(m_document)) {}

int SvgPaper::metric(PaintDeviceMetric metric) const {
    const QSize dots(qCeil(m_size.width()), qCeil(m_size.height()));
    return paperMetric(metric, dots, kDotsPerInch, devicePixelRatioFScale());
}

} // namespace mambascope::ui
