// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/colour_glyphs.hpp"

#include <QFontMetricsF>
#include <QHash>
#include <QImage>
#include <QPainterPath>
#include <QStringList>
#include <algorithm>
#include <utility>

#include "ui/paper/paper_metric.hpp"

namespace mambascope::ui {
namespace {

/// Joiners and selectors are not seen by themselves.
bool isSeen(char32_t c) {
    return c != 0x200d && (c < 0xfe00 || c > 0xfe0f) && (c < 0xe0000 || c > 0xe01ef);
}

QStringList numbersOf(const QString& text) {
    QStringList numbers;
    for (const char32_t c : text.toUcs4()) {
        if (isSeen(c) && c != U' ') {
            numbers.append(QString::number(c, 16).toUpper());
        }
    }
    return numbers;
}

QImage drawn(const QFont& font, const QString& text) {
    constexpr int kSide = 32;
    QFont small = font;
    small.setPixelSize(kSide / 2);
    small.setStyleStrategy(QFont::NoSubpixelAntialias);
    QImage image(kSide, kSide, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(small);
    painter.setPen(Qt::black);
    painter.drawText(QPointF(2, kSide * 0.75), text);
    return image;
}

} // namespace

bool hasColourGlyphs(const QFont& font, const QString& text) {
    constexpr char32_t kFirstSymbols = 0x203c; // emoji begin here; letters of any script have no colours
    const auto codes = text.toUcs4();
    if (std::none_of(codes.begin(), codes.end(), [](char32_t c) { return c >= kFirstSymbols; })) {
        return false;
    }
    thread_local QHash<std::pair<QString, QString>, bool> known; // figures are drawn on several threads
    const auto key = std::make_pair(font.family(), text);
    const auto found = known.constFind(key);
    if (found != known.constEnd()) {
        return *found;
    }
    const QImage image = drawn(font, text);
    bool isColoured = false;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb c = image.pixel(x, y);
            isColoured = isColoured || qRed(c) != qGreen(c) || qGreen(c) != qBlue(c);
        }
    }
    known.insert(key, isColoured);
    return isColoured;
}

class OutlinePaper::Engine final : public QPaintEngine {
public:
    Engine(QPainter& target, IsLost isLost)
        : QPaintEngine(AllFeatures)
        , m_target(target)
        , m_base(target.transform())
        , m_isLost(std::move(isLost)) {}

    bool begin(QPaintDevice* /*device*/) override { return true; }
    bool end() override { return true; }
    [[nodiscard]] Type type() const override { return User; }

    void updateState(const QPaintEngineState& changed) override {
        const DirtyFlags flags = changed.state();
        if (flags & DirtyTransform) {
            m_target.setTransform(changed.transform() * m_base);
        }
        if (flags & DirtyPen) {
            m_target.setPen(changed.pen());
        }
        if (flags & DirtyBrush) {
            m_target.setBrush(changed.brush());
        }
        if (flags & DirtyOpacity) {
            m_target.setOpacity(changed.opacity());
        }
        if (flags & DirtyHints) {
            m_target.setRenderHints(m_target.renderHints(), false);
            m_target.setRenderHints(changed.renderHints());
        }
        if (flags & DirtyClipPath) {
            m_target.setClipPath(changed.clipPath(), changed.clipOperation());
        }
        if (flags & DirtyClipRegion) {
            m_target.setClipRegion(changed.clipRegion(), changed.clipOperation());
        }
        if (flags & DirtyClipEnabled) {
            m_target.setClipping(changed.isClipEnabled());
        }
    }

    void drawRects(const QRectF* rects, int count) override { m_target.drawRects(rects, count); }
    void drawLines(const QLineF* lines, int count) override { m_target.drawLines(lines, count); }
    void drawPath(const QPainterPath& path) override { m_target.drawPath(path); }
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override {
        if (mode == PolylineMode) {
            m_target.drawPolyline(points, count);
        } else {
            m_target.drawPolygon(points, count, mode == OddEvenMode ? Qt::OddEvenFill : Qt::WindingFill);
        }
    }
    void drawPixmap(const QRectF& to, const QPixmap& pixmap, const QRectF& from) override {
        m_target.drawPixmap(to, pixmap, from);
    }
    void drawImage(const QRectF& to, const QImage& image, const QRectF& from,
                   Qt::ImageConversionFlags flags) override {
        m_target.drawImage(to, image, from, flags);
    }
    void drawTextItem(const QPointF& at, const QTextItem& item) override {
        m_target.setFont(item.font());
        if (m_isLost(item.font(), item.text())) {
            drawNumbers(at, item);
        } else {
            m_target.drawText(at, item.text());
        }
    }

private:
    /// The characters' numbers below each other, made to fit the place that the characters took.
    void drawNumbers(const QPointF& at, const QTextItem& item) {
        const QStringList numbers = numbersOf(item.text());
        if (numbers.isEmpty()) {
            return;
        }
        const double inset = 0.06 * item.width();
        const QRectF frame =
            QRectF(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent())
                .adjusted(inset, inset, -inset, -inset);
        const QFontMetricsF metrics(item.font());
        const QString& first = *std::max_element(
            numbers.begin(), numbers.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
        const double line = frame.height() / static_cast<double>(numbers.size());
        const double scale =
            std::min(0.85 * frame.width() / metrics.horizontalAdvance(first), 0.9 * line / metrics.height());
        m_target.save();
        m_target.setBrush(Qt::NoBrush);
        const QColor ink = m_target.pen().color();
        m_target.setPen(QPen(ink, 0.5));
        m_target.drawRect(frame);
        m_target.setPen(ink);
        m_target.translate(frame.topLeft());
        m_target.scale(scale, scale);
        double y = line / 2 / scale + (metrics.ascent() - metrics.descent()) / 2;
        for (const QString& number : numbers) {
            const double room = frame.width() / scale - metrics.horizontalAdvance(number);
            m_target.drawText(QPointF(room / 2, y), number);
            y += line / scale;
        }
        m_target.restore();
    }

    QPainter& m_target;
    QTransform m_base;
    IsLost m_isLost;
};

OutlinePaper::OutlinePaper(QPainter& target, QSize size, IsLost isLost)
    : m_size(size)
    , m_dotsPerInch(target.device()->logicalDpiX())
    , m_engine(std::make_unique<Engine>(target, std::move(isLost))) {}

OutlinePaper::~OutlinePaper() = default;

QPaintEngine* OutlinePaper::paintEngine() const {
    return m_engine.get();
}

int OutlinePaper::metric(PaintDeviceMetric metric) const {
    return paperMetric(metric, m_size, m_dotsPerInch, devicePixelRatioFScale());
}

} // namespace mambascope::ui
