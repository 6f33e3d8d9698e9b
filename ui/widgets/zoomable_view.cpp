// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/zoomable_view.hpp"

#include <QStyle>
#include <QWheelEvent>
#include <QtMath>
#include <algorithm>
#include <cmath>

namespace mambascope::ui {
namespace {

constexpr double kZoomStep = 1.5;
constexpr double kWheelStep = 120; // of QWheelEvent::angleDelta, one notch
constexpr double kNotch = 48;      // pixels that a notch scrolls
constexpr double kSameSize = 1.001;
constexpr double kRounding = 1e-6; // cells are cut down to whole pixels
constexpr double kMostTimes = 1e6; // of a zoom that is read

const QString kZoom = QStringLiteral("zoom");
const QString kAcross = QStringLiteral("across");
const QString kDown = QStringLiteral("down");

} // namespace

ZoomableView::ZoomableView(QWidget* parent)
    : ResultView(parent)
    , m_across(makeBar(Qt::Horizontal))
    , m_down(makeBar(Qt::Vertical)) {
    retranslateZoom();
    connect(this, &QObject::objectNameChanged, this, &ZoomableView::nameParts);
}

QScrollBar* ZoomableView::makeBar(Qt::Orientation orientation) {
    auto* bar = new QScrollBar(orientation, this);
    bar->setFocusPolicy(Qt::NoFocus); // the view's own keys scroll
    bar->setCursor(Qt::ArrowCursor);
    bar->hide();
    connect(bar, &QScrollBar::valueChanged, this, [this] {
        if (!m_isPlacing) {
            portChanged();
            userChanged();
        }
    });
    return bar;
}

/// A window has several such views: their parts are told apart by the view's name.
void ZoomableView::nameParts() {
    m_across->setObjectName(objectName() + QStringLiteral("ScrollAcross"));
    m_down->setObjectName(objectName() + QStringLiteral("ScrollDown"));
}

void ZoomableView::retranslateZoom() {
    m_across->setAccessibleName(tr("Scroll across"));
    m_down->setAccessibleName(tr("Scroll down"));
}

MatrixSpace ZoomableView::screenSpace() const {
    MatrixSpace space = MatrixSpace::screen(devicePixelRatioF());
    space.cell = m_cell;
    if (m_cell) {
        space.offset = QPointF(m_across->value(), m_down->value());
    }
    space.scrollBar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return space;
}

void ZoomableView::setRange(QScrollBar& bar, const AxisPort& axis, const QRect& where) {
    bar.setRange(0, qCeil(axis.mostOffset()));
    bar.setPageStep(std::max(1, qFloor(axis.room)));
    bar.setSingleStep(std::max(1, qRound(std::max(axis.step, kNotch / 3))));
    bar.setGeometry(where);
    bar.setVisible(axis.scrolls());
}

/// A cell of the wanted length; the bars follow once they have their ranges. A zoomed matrix may have other
/// labels, and so another size at which it would fit: hence twice.
void ZoomableView::placeWanted() {
    for (int i = 0; i < 2; ++i) {
        const MatrixPort now = port();
        if (!m_wanted || now.isEmpty()) {
            return;
        }
        const double cell = std::min(now.fitted * m_wanted->times + kRounding, now.largest);
        setCell(cell > now.fitted * kSameSize ? std::optional(cell) : std::nullopt);
    }
}

void ZoomableView::setCell(std::optional<double> cell) {
    if (cell != m_cell) {
        m_cell = cell;
        portChanged();
    }
}

void ZoomableView::placeScrollBars() {
    placeWanted();
    if (!m_cell) {
        m_across->hide();
        m_down->hide();
        return;
    }
    const MatrixPort now = port();
    if (now.isEmpty()) {
        return;
    }
    m_isPlacing = true;
    const QRect area = (now.around.isEmpty() ? now.area : now.around).toAlignedRect();
    const int thick = qRound(now.scrollBar);
    setRange(*m_across, now.across, {area.left(), area.bottom() + 1, area.width(), thick});
    setRange(*m_down, now.down, {area.right() + 1, area.top(), thick, area.height()});
    if (m_wanted) {
        m_across->setValue(qRound(m_wanted->centre.x() * now.across.length() - now.across.room / 2));
        m_down->setValue(qRound(m_wanted->centre.y() * now.down.length() - now.down.room / 2));
        portChanged();
    }
    m_isPlacing = false;
}

void ZoomableView::userChanged() {
    m_wanted.reset();
    Q_EMIT
    zoomChanged();
}

ZoomableView::Zoom ZoomableView::zoom() const {
    if (m_wanted) {
        return *m_wanted;
    }
    const MatrixPort now = port();
    if (!m_cell || now.isEmpty()) {
        return {};
    }
    const auto middle = [](const AxisPort& axis) {
        return axis.scrolls() ? (axis.offset + axis.room / 2) / axis.length() : 0.5;
    };
    return {now.down.cell() / now.fitted, {middle(now.across), middle(now.down)}};
}

QJsonObject ZoomableView::zoomProperties() const {
    const Zoom now = zoom();
    return {{kZoom, now.times}, {kAcross, now.centre.x()}, {kDown, now.centre.y()}};
}

void ZoomableView::setZoomProperties(const QJsonObject& properties) {
    const auto number = [&](const QString& key, double usual, double least, double most) {
        const double value = properties.value(key).toDouble(usual);
        return std::isfinite(value) ? std::clamp(value, least, most) : usual;
    };
    m_wanted = Zoom{number(kZoom, 1, 1, kMostTimes), {number(kAcross, 0.5, 0, 1), number(kDown, 0.5, 0, 1)}};
    placeScrollBars();
}

/// A cell that the keyboard is on, else the middle of what is seen.
QPointF ZoomableView::zoomAnchor() const {
    const MatrixPort now = port();
    const auto cell = zoomCentre();
    if (!cell) {
        return now.area.center();
    }
    const QPointF at =
        now.origin() + QPointF((cell->column + 0.5) * now.across.cell(), (cell->row + 0.5) * now.down.cell());
    return now.area.contains(at) ? at : now.area.center();
}

void ZoomableView::zoomIn() {
    zoomBy(kZoomStep, zoomAnchor());
}

void ZoomableView::zoomOut() {
    zoomBy(1 / kZoomStep, zoomAnchor());
}

void ZoomableView::zoomToFit() {
    m_wanted.reset();
    if (m_cell) {
        m_cell.reset();
        placeScrollBars();
        portChanged();
        userChanged();
    }
}

void ZoomableView::zoomBy(double factor, QPointF anchor) {
    const MatrixPort before = port();
    if (before.isEmpty()) {
        return;
    }
    const double cell = std::min(before.down.cell() * factor, before.largest);
    if (cell <= before.fitted * kSameSize) {
        zoomToFit();
        return;
    }
    const QPointF inCells((anchor.x() - before.origin().x()) / before.across.cell(),
                          (anchor.y() - before.origin().y()) / before.down.cell());
    m_wanted.reset();
    m_cell = cell;
    portChanged();
    placeScrollBars();
    const MatrixPort after = port();
    const QPointF offset = QPointF(inCells.x() * after.across.cell(), inCells.y() * after.down.cell()) -
                           (anchor - after.area.topLeft());
    m_across->setValue(qRound(offset.x()));
    m_down->setValue(qRound(offset.y()));
    userChanged();
}

void ZoomableView::showCell(GridIndex cell) {
    if (!m_cell) {
        return;
    }
    const MatrixPort now = port();
    m_across->setValue(qRound(now.across.offsetThatShows(cell.column)));
    m_down->setValue(qRound(now.down.offsetThatShows(cell.row)));
}

int ZoomableView::pageFrom(int row, int down) const {
    const AxisPort axis = port().down;
    const IndexRange seen = axis.visibleCells();
    return std::clamp(row + down * std::max(1, seen.last - seen.first), 0, axis.count - 1);
}

void ZoomableView::wheelEvent(QWheelEvent* event) {
    QPointF notches = QPointF(event->angleDelta()) / kWheelStep;
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        if (notches.y() != 0) {
            zoomBy(qPow(kZoomStep, notches.y()), inPort(event->position()));
        }
        event->accept();
        return;
    }
    if (event->modifiers().testFlag(Qt::ShiftModifier) && notches.x() == 0) {
        notches = {notches.y(), 0};
    }
    const bool canScroll =
        (notches.x() != 0 && !m_across->isHidden()) || (notches.y() != 0 && !m_down->isHidden());
    if (!m_cell || !canScroll) {
        event->ignore();
        return;
    }
    m_across->setValue(m_across->value() - qRound(notches.x() * kNotch));
    m_down->setValue(m_down->value() - qRound(notches.y() * kNotch));
    event->accept();
}

void ZoomableView::resizeEvent(QResizeEvent* event) {
    ResultView::resizeEvent(event);
    placeScrollBars();
}

} // namespace mambascope::ui
