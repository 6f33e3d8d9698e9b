// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/attention/layer_strip.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QtMath>
#include <algorithm>

#include "ui/actions/key_bindings.hpp"
#include "ui/charts/veil.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/list_text.hpp"
#include "ui/views/attention/thumbnail.hpp"

namespace mambascope::ui {
namespace {

constexpr double kWideGap = 5;      // between maps
constexpr double kNarrowGap = 3;    // where the maps have to be small to stay in one row
constexpr double kSmallest = 16;    // a map in a strip that wraps
constexpr double kComfortable = 20; // below it maps win more from a pixel than the gaps do
constexpr double kLargest = 46;     // times the text factor
constexpr double kBracketLane = 5;  // above each row of maps
constexpr double kKnockLane = 6;    // below
constexpr double kEdge = 2;         // room for the outline of the first and last map

} // namespace

LayerStrip::LayerStrip(QWidget* parent)
    : ResultView(parent) {
    setObjectName(QStringLiteral("layerStrip"));
    setAccessibleName(tr("All layers"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LayerStrip::setSnapshot(std::shared_ptr<const AttentionSnapshot> snapshot) {
    if (snapshot == m_snapshot) {
        return;
    }
    const int before = layerCount();
    m_snapshot = std::move(snapshot);
    m_hover.reset();
    if (before != layerCount()) {
        updateGeometry();
    }
    refresh();
}

void LayerStrip::setLimits(std::vector<ScaleLimits> limits) {
    if (limits != m_limits) {
        m_limits = std::move(limits);
        refresh();
    }
}

void LayerStrip::setChosenLayer(int layer) {
    if (layer != m_chosen) {
        m_chosen = layer;
        setAccessibleDescription(describe(positionOf(layer)));
        update();
    }
}

void LayerStrip::setWindow(std::optional<IndexRange> layers) {
    if (layers != m_window) {
        m_window = layers;
        update();
        refreshStatus();
    }
}

void LayerStrip::setKnockedLayers(std::vector<int> layers) {
    std::sort(layers.begin(), layers.end());
    if (layers != m_knocked) {
        m_knocked = std::move(layers);
        update();
        refreshStatus();
    }
}

void LayerStrip::refresh() {
    m_picture.invalidate();
    setAccessibleDescription(describe(positionOf(m_chosen)));
    update();
    refreshStatus();
}

QString LayerStrip::pointedText() const {
    const int cursor = hasFocus() ? positionOf(m_chosen) : -1;
    const int position = m_hover.value_or(cursor);
    return position >= 0 && position < layerCount() ? describe(position) : QString();
}

int LayerStrip::layerCount() const {
    return m_snapshot ? static_cast<int>(m_snapshot->layers.size()) : 0;
}

int LayerStrip::layerAt(int position) const {
    return m_snapshot->layers[static_cast<std::size_t>(position)];
}

int LayerStrip::positionOf(int layer) const {
    if (!m_snapshot) {
        return -1;
    }
    const auto& layers = m_snapshot->layers;
    const auto found = std::find(layers.begin(), layers.end(), layer);
    return found == layers.end() ? -1 : static_cast<int>(found - layers.begin());
}

bool LayerStrip::isInWindow(int layer) const {
    return m_window && layer >= m_window->first && layer <= m_window->last;
}

bool LayerStrip::isKnocked(int layer) const {
    return std::binary_search(m_knocked.begin(), m_knocked.end(), layer);
}

ScaleLimits LayerStrip::limitsOf(std::size_t position) const {
    if (position < m_limits.size()) {
        return m_limits[position];
    }
    const std::size_t tokens = m_snapshot->prompt.tokens.size();
    return attentionLimits({m_snapshot->layerValues(position), tokens * tokens}, static_cast<int>(tokens),
                           m_snapshot->view);
}

QString LayerStrip::describe(int position) const {
    if (position < 0 || position >= layerCount()) {
        return {};
    }
    const int layer = layerAt(position);
    return listed({tr("layer %1").arg(layer), isInWindow(layer) ? tr("in the window") : QString(),
                   isKnocked(layer) ? tr("has knockouts") : QString()});
}

LayerStrip::Arrangement LayerStrip::arrangement(double width, double factor) const {
    const int count = layerCount();
    if (count == 0) {
        return {};
    }
    const double room = std::max(kSmallest, width - 2 * kEdge);
    Arrangement out;
    out.perRow = count;
    out.rows = 1;
    const auto side = [&] { return std::floor((room - (out.perRow - 1) * out.gap) / out.perRow); };
    out.gap = kWideGap;
    if (side() < kComfortable) {
        out.gap = kNarrowGap;
    }
    if (side() < kSmallest) {
        const int most = std::max(1, qFloor((room + out.gap) / (kSmallest + out.gap)));
        out.rows = qCeil(static_cast<double>(count) / most);
        out.perRow = qCeil(static_cast<double>(count) / out.rows); // rows of equal length
    }
    out.side = std::min(kLargest * factor, side());
    return out;
}

LayerStrip::Arrangement LayerStrip::arrangement() const {
    return arrangement(width(), theme::textFactor(font()));
}

int LayerStrip::heightForWidth(int width) const {
    const Arrangement shape = arrangement(width, theme::textFactor(font()));
    return shape.rows == 0 ? qCeil(kSmallest) : qCeil(shape.rows * (shape.side + kBracketLane + kKnockLane));
}

QSize LayerStrip::sizeHint() const {
    const int wide = qRound(480 * theme::textFactor(font()));
    return {wide, heightForWidth(std::max(width(), 200))};
}

QSize LayerStrip::minimumSizeHint() const {
    return {qCeil(8 * (kSmallest + kNarrowGap)), qCeil(kSmallest + kBracketLane + kKnockLane)};
}

QRectF LayerStrip::rectIn(const Arrangement& shape, int position, double scale) {
    const int row = position / shape.perRow;
    const int column = position % shape.perRow;
    const auto snap = [&](double v) { return std::round(v * scale) / scale; };
    return {snap(kEdge + column * (shape.side + shape.gap)),
            snap(kBracketLane + row * (shape.side + kBracketLane + kKnockLane)), shape.side, shape.side};
}

QRectF LayerStrip::mapRect(int position) const {
    return rectIn(arrangement(), position, devicePixelRatioF());
}

std::optional<int> LayerStrip::positionAt(QPointF point) const {
    const double half = arrangement().gap / 2;
    for (int i = 0; i < layerCount(); ++i) {
        if (mapRect(i).adjusted(-half, -kBracketLane, half, kKnockLane).contains(point)) {
            return i;
        }
    }
    return std::nullopt;
}

void LayerStrip::choose(int position) {
    if (position < 0 || position >= layerCount()) {
        return;
    }
    const int layer = layerAt(position);
    if (layer == m_chosen) {
        return;
    }
    setChosenLayer(layer);
    Q_EMIT
    statusTextChanged(describe(position));
    Q_EMIT
    layerChosen(layer);
}

void LayerStrip::setHover(std::optional<int> position) {
    if (position != m_hover) {
        m_hover = position;
        update();
        Q_EMIT
        statusTextChanged(position ? describe(*position) : QString());
    }
}

void LayerStrip::mousePressEvent(QMouseEvent* event) {
    const auto position = positionAt(event->position());
    if (event->button() == Qt::LeftButton && position) {
        choose(*position);
    }
}

void LayerStrip::mouseMoveEvent(QMouseEvent* event) {
    setHover(positionAt(event->position()));
    if (event->buttons().testFlag(Qt::LeftButton) && m_hover) {
        choose(*m_hover);
    }
}

void LayerStrip::keyPressEvent(QKeyEvent* event) {
    const int at = std::max(0, positionOf(m_chosen));
    const int last = layerCount() - 1;
    const int row = arrangement().perRow;
    switch (event->key()) {
    case Qt::Key_Left:
        choose(at - 1);
        return;
    case Qt::Key_Right:
        choose(at + 1);
        return;
    case Qt::Key_Up:
        choose(at - row);
        return;
    case Qt::Key_Down:
        choose(at + row);
        return;
    case Qt::Key_Home:
        choose(0);
        return;
    case Qt::Key_End:
        choose(last);
        return;
    default:
        break;
    }
    const bool isNext = isKey(*event, QStringLiteral("view.nextLayer"));
    if (isNext || isKey(*event, QStringLiteral("view.previousLayer"))) {
        choose(isNext ? at + 1 : at - 1);
        return;
    }
    QWidget::keyPressEvent(event);
}

QString LayerStrip::describeAt(QPointF point) const {
    const auto position = positionAt(point);
    return position ? describe(*position) : QString();
}

void LayerStrip::pointerLeft() {
    setHover(std::nullopt);
}

void LayerStrip::looksChanged() {
    refresh();
}

bool LayerStrip::hasValues() const {
    const std::size_t tokens = m_snapshot->prompt.tokens.size();
    return tokens > 0 && m_snapshot->values.size() >= m_snapshot->layers.size() * tokens * tokens;
}

void LayerStrip::renderGrounds(QImage& image, double scale) const {
    const QRgb ground = color(palette(), ThemeColor::SurfaceSunken).rgb();
    for (int i = 0; i < layerCount(); ++i) {
        fillCell(image, deviceRect(i, scale), ground);
    }
}

QRect LayerStrip::deviceRect(int position, double scale) const {
    const QRectF rect = mapRect(position);
    return QRectF(rect.topLeft() * scale, rect.size() * scale).toRect();
}

/// The maps that are still to be drawn, as many as there is time for in the window's repaint: those of long
/// prompts take a millisecond each. The rest follows in the next one.
void LayerStrip::renderMaps(QImage& image, double scale) {
    const int tokens = static_cast<int>(m_snapshot->prompt.tokens.size());
    if (!hasValues()) {
        m_mapsDrawn = layerCount();
        return;
    }
    while (m_mapsDrawn < layerCount() && FrameBudget::mayDraw(*this)) {
        const auto at = static_cast<std::size_t>(m_mapsDrawn);
        const ColorScale colors(scaleKind(m_snapshot->view), limitsOf(at));
        drawThumbnail(image, deviceRect(m_mapsDrawn, scale), m_snapshot->layerValues(at), tokens, colors,
                      isDark(palette()));
        ++m_mapsDrawn;
    }
}

void LayerStrip::drawBracket(QPainter& painter, int position, const MarkPlace& at) const {
    const int layer = layerAt(position);
    const QRectF& map = at.map;
    const bool starts = layer == m_window->first;
    const bool ends = layer == m_window->last;
    const double y = map.top() - 3.5;
    const double left = starts ? map.left() : map.left() - at.gap / 2;
    const double right = ends ? map.right() : map.right() + at.gap / 2;
    painter.setPen(QPen(color(at.palette, ThemeColor::Accent), 1.5));
    painter.drawLine(QPointF(left, y), QPointF(right, y));
    if (starts) {
        painter.drawLine(QPointF(left, y), QPointF(left, y + 2.5));
    }
    if (ends) {
        painter.drawLine(QPointF(right, y), QPointF(right, y + 2.5));
    }
}

void LayerStrip::drawMarks(QPainter& painter, int position, const MarkPlace& at) const {
    const int layer = layerAt(position);
    const QRectF& map = at.map;
    if (isInWindow(layer)) {
        drawBracket(painter, position, at);
    }
    if (isKnocked(layer)) {
        // The same hatching as on cut cells.
        painter.setPen(QPen(color(at.palette, ThemeColor::Text), 1));
        for (double x = map.left(); x + 3 <= map.right() + 0.5; x += 3.5) {
            painter.drawLine(QPointF(x, map.bottom() + 5), QPointF(x + 3, map.bottom() + 2));
        }
    }
    if (layer == m_chosen) {
        drawFrame(painter, at, 2);
    }
}

void LayerStrip::drawFrame(QPainter& painter, const MarkPlace& at, double width) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color(at.palette, ThemeColor::Accent), width));
    painter.drawRoundedRect(at.map.adjusted(-width / 2, -width / 2, width / 2, width / 2), 2, 2);
}

void LayerStrip::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    if (layerCount() == 0) {
        return;
    }
    if (m_mapsDrawn < layerCount()) {
        m_picture.amend([this](QImage& image, double scale) { renderMaps(image, scale); });
    }
    const bool isPainted = m_picture.paint(painter, *this, [this](QImage& image, double scale) {
        m_mapsDrawn = 0;
        renderGrounds(image, scale);
        renderMaps(image, scale);
    });
    if (!isPainted) {
        return;
    }
    if (isStale()) {
        drawStaleVeil(painter, *this);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const double gap = arrangement().gap;
    for (int i = 0; i < layerCount(); ++i) {
        const MarkPlace at{mapRect(i), gap, palette()};
        drawMarks(painter, i, at);
        const bool isChosen = layerAt(i) == m_chosen;
        if (m_hover == i && !isChosen) {
            drawFrame(painter, at, 1);
        }
        if (isChosen && hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(color(palette(), ThemeColor::Accent), 1, Qt::DotLine));
            painter.drawRect(at.map.adjusted(2.5, 2.5, -2.5, -2.5));
        }
    }
}

} // namespace mambascope::ui
