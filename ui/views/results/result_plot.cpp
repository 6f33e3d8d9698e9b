// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/results/result_plot.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/charts/veil.hpp"
#include "ui/style/theme.hpp"
#include "ui/views/results/result_styles.hpp"

namespace mambascope::ui {
namespace {

constexpr double kDifferenceShare = 0.32; // of the height
constexpr int kLeastDifference = 84;      // times the text factor
constexpr double kNear = 9;               // pixels from a dot

} // namespace

ResultPlot::ResultPlot(QWidget* parent)
    : ResultView(parent) {
    setObjectName(QStringLiteral("resultPlot"));
    setAccessibleName(tr("Curves of the experiment"));
}

void ResultPlot::setPicture(const ResultPicture* picture, const SetNames& names, ResultForm form) {
    m_picture = picture;
    m_names = names;
    m_form = form == ResultForm::Relations ? ResultForm::Curves : form;
    const bool isThere = m_mark && !isEmpty() && m_mark->set < m_picture->sets.size() &&
                         m_mark->window < windowCount(m_mark->set);
    if (!isThere) {
        m_mark.reset();
    } else if (const DotStrip* strip = stripOf(m_mark->set);
               strip == nullptr || m_form != ResultForm::Dots || m_mark->window >= strip->dots.size() ||
               m_mark->dot.value_or(0) >= strip->dots[m_mark->window].size()) {
        m_mark->dot.reset();
    }
    invalidate();
    refreshStatus();
}

void ResultPlot::setEmptyText(const QString& text) {
    m_emptyText = text;
    update();
}

void ResultPlot::invalidate() {
    m_charts.reset();
    m_image.invalidate();
    update();
}

void ResultPlot::looksChanged() {
    invalidate();
}

void ResultPlot::resizeEvent(QResizeEvent* event) {
    invalidate();
    ResultView::resizeEvent(event);
}

QSize ResultPlot::sizeHint() const {
    return {520, 320};
}

QSize ResultPlot::minimumSizeHint() const {
    return {200, 120};
}

ResultPlot::Charts ResultPlot::chartsFor(QSize size, const FigureStyle& style) const {
    const bool hasDifference =
        m_form == ResultForm::Curves && m_picture->difference && m_picture->choice.isByDepth;
    const int least = qRound(kLeastDifference * style.factor());
    const int below =
        hasDifference ? std::min(size.height() / 2, std::max(least, qRound(size.height() * kDifferenceShare)))
                      : 0;
    const QSize mainSize(size.width(), std::max(1, size.height() - below));
    Charts charts{size, ChartPicture(resultChart(*m_picture, m_names, m_form, mainSize, style), mainSize),
                  std::nullopt, mainSize.height()};
    if (hasDifference && below > 0) {
        const QSize under(size.width(), below);
        charts.difference.emplace(differenceChart(*m_picture, m_names, under, style), under);
    }
    return charts;
}

const ResultPlot::Charts& ResultPlot::charts() const {
    if (!m_charts || m_charts->size != size()) {
        m_charts.emplace(chartsFor(size(), screenStyle(*this, 1)));
    }
    return *m_charts;
}

std::size_t ResultPlot::windowCount(std::size_t set) const {
    for (const ResultCurve& curve : m_picture->curves) {
        if (curve.set == set) {
            return curve.points.size();
        }
    }
    return 0;
}

const DotStrip* ResultPlot::stripOf(std::size_t set) const {
    for (const DotStrip& strip : m_picture->strips) {
        if (strip.set == set) {
            return &strip;
        }
    }
    return nullptr;
}

QPointF ResultPlot::pointAt(std::size_t curve, std::size_t window) const {
    const CurvePoint& point = m_picture->curves.at(curve).points.at(window);
    return charts().main.toPixels({point.x, point.mean});
}

QPointF ResultPlot::dotAt(const DotStrip& strip, std::size_t window, const ResultDot& dot) const {
    return charts().main.toPixels({dotX(*m_picture, strip, window, dot.row), dot.value});
}

std::optional<ResultPlot::Mark> ResultPlot::nearest(QPointF position) const {
    if (isEmpty() || !charts().main.plotArea().adjusted(-12, -12, 12, 12).contains(position)) {
        return std::nullopt;
    }
    std::optional<Mark> best;
    double distance = std::numeric_limits<double>::infinity();
    if (m_form == ResultForm::Dots) {
        for (const DotStrip& strip : m_picture->strips) {
            for (std::size_t window = 0; window < strip.dots.size(); ++window) {
                for (std::size_t i = 0; i < strip.dots[window].size(); ++i) {
                    const double away =
                        QLineF(position, dotAt(strip, window, strip.dots[window][i])).length();
                    if (away < std::min(kNear, distance)) {
                        distance = away;
                        best = Mark{strip.set, window, i};
                    }
                }
            }
        }
    }
    if (best) {
        return best;
    }
    for (const std::size_t at : shownCurves(*m_picture, m_form)) {
        const ResultCurve& curve = m_picture->curves[at];
        for (std::size_t window = 0; window < curve.points.size(); ++window) {
            const QPointF point = pointAt(at, window);
            const double away = std::isfinite(point.y())
                                    ? std::hypot(position.x() - point.x(), (position.y() - point.y()) / 4)
                                    : std::abs(position.x() - point.x()) + 1000;
            if (away < distance) { // the window counts most
                distance = away;
                best = Mark{curve.set, window, {}};
            }
        }
    }
    return best;
}

QString ResultPlot::describe(const Mark& mark) const {
    const DotStrip* strip = stripOf(mark.set);
    if (mark.dot && strip != nullptr) {
        return dotWords(*m_picture, m_names, *strip, mark.window, strip->dots[mark.window][*mark.dot]);
    }
    return windowWords(*m_picture, m_names, m_form, mark.set, mark.window);
}

QString ResultPlot::describeAt(QPointF point) const {
    const std::optional<Mark> mark = nearest(point);
    if (mark) {
        return describe(*mark);
    }
    if (!isEmpty() && charts().difference && point.y() > charts().top) {
        const QRectF area = charts().difference->plotArea();
        const double share = std::clamp((point.x() - area.left()) / std::max(1.0, area.width()), 0.0, 1.0);
        const std::size_t last = m_picture->difference->points.size() - 1;
        return differenceWords(*m_picture, m_names,
                               static_cast<std::size_t>(std::lround(share * double(last))));
    }
    return {};
}

QString ResultPlot::pointedText() const {
    return m_mark ? describe(*m_mark) : QString();
}

void ResultPlot::pointerLeft() {
    if (!hasFocus()) {
        setMark(std::nullopt);
    }
}

void ResultPlot::setMark(std::optional<Mark> mark) {
    if (mark == m_mark) {
        return;
    }
    m_mark = mark;
    setAccessibleDescription(pointedText());
    update();
    Q_EMIT
    statusTextChanged(pointedText());
}

void ResultPlot::focusOutEvent(QFocusEvent* event) {
    setMark(std::nullopt);
    ResultView::focusOutEvent(event);
}

void ResultPlot::moveDot(int step) {
    const DotStrip* strip = m_mark ? stripOf(m_mark->set) : nullptr;
    if (strip == nullptr || m_form != ResultForm::Dots || strip->dots[m_mark->window].empty()) {
        return;
    }
    Mark mark = *m_mark;
    const int last = static_cast<int>(strip->dots[mark.window].size()) - 1;
    const int from = mark.dot ? static_cast<int>(*mark.dot) : step > 0 ? -1 : last + 1;
    mark.dot = static_cast<std::size_t>(std::clamp(from + step, 0, last));
    setMark(mark);
}

void ResultPlot::keyPressEvent(QKeyEvent* event) {
    if (isEmpty()) {
        return ResultView::keyPressEvent(event);
    }
    const int rows = tableRows();
    const int row =
        m_mark ? static_cast<int>(m_mark->window) + (m_mark->set == 0 ? 0 : static_cast<int>(windowCount(0)))
               : -1;
    switch (event->key()) {
    case Qt::Key_Left:
        return setMark(markOfRow(std::max(0, row - 1)));
    case Qt::Key_Right:
        return setMark(markOfRow(std::min(rows - 1, row + 1)));
    case Qt::Key_Home:
        return setMark(markOfRow(0));
    case Qt::Key_End:
        return setMark(markOfRow(rows - 1));
    case Qt::Key_Up:
        return moveDot(1);
    case Qt::Key_Down:
        return moveDot(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return choose();
    default:
        return ResultView::keyPressEvent(event);
    }
}

void ResultPlot::choose() {
    const DotStrip* strip = m_mark ? stripOf(m_mark->set) : nullptr;
    if (strip != nullptr && m_mark->dot) {
        Q_EMIT
        dotChosen(m_mark->set, strip->dots[m_mark->window][*m_mark->dot].row);
    }
}

void ResultPlot::mouseMoveEvent(QMouseEvent* event) {
    setMark(nearest(event->position()));
}

void ResultPlot::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        setMark(nearest(event->position()));
    }
}

void ResultPlot::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        choose();
    }
}

void ResultPlot::drawMark(QPainter& painter) const {
    if (!m_mark) {
        return;
    }
    const QRectF area = charts().main.plotArea();
    const DotStrip* strip = stripOf(m_mark->set);
    const QColor accent = color(palette(), ThemeColor::Accent);
    painter.setBrush(palette().color(backgroundRole()));
    if (m_mark->dot && strip != nullptr) {
        painter.setPen(QPen(accent, 1.6));
        painter.drawEllipse(dotAt(*strip, m_mark->window, strip->dots[m_mark->window][*m_mark->dot]), 4, 4);
        return;
    }
    bool isFirst = true;
    for (const std::size_t at : shownCurves(*m_picture, m_form)) {
        const ResultCurve& curve = m_picture->curves[at];
        if (curve.set != m_mark->set || m_mark->window >= curve.points.size()) {
            continue;
        }
        const QPointF point = pointAt(at, m_mark->window);
        if (std::exchange(isFirst, false)) {
            painter.setPen(QPen(accent, 1, Qt::DotLine));
            painter.drawLine(QPointF(point.x(), area.top()), QPointF(point.x(), area.bottom()));
        }
        if (std::isfinite(point.y()) && area.adjusted(-3, -3, 3, 3).contains(point)) {
            painter.setPen(QPen(curvePen(curve, screenStyle(*this, 1)).color(), 1.5));
            painter.drawEllipse(point, 3.5, 3.5);
        }
    }
}

void ResultPlot::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    if (isEmpty()) {
        return;
    }
    const QSize whole(std::max(1, qRound(size.width())), std::max(1, qRound(size.height())));
    const Charts drawn = chartsFor(whole, style);
    painter.save();
    painter.scale(size.width() / whole.width(), size.height() / whole.height());
    drawn.main.draw(painter);
    if (drawn.difference) {
        painter.translate(0, drawn.top);
        drawn.difference->draw(painter);
    }
    painter.restore();
}

void ResultPlot::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setLayoutDirection(
        Qt::LayoutDirectionAuto); // positions run from left to right, each text its own way
    if (isEmpty()) {
        drawEmptyText(painter, *this, m_emptyText);
        return;
    }
    const auto render = [this](QImage& image, double scale) {
        const Charts& drawn = charts();
        drawn.main.draw(image);
        if (drawn.difference) {
            QImage below =
                makeLayerImage(drawn.difference->size(), scale, palette().color(backgroundRole()).rgb());
            drawn.difference->draw(below);
            QPainter both(&image);
            both.drawImage(QPointF(0, drawn.top), below);
        }
    };
    if (!m_image.paint(painter, *this, render)) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    drawMark(painter);
    if (hasFocus()) {
        painter.setPen(QPen(color(palette(), ThemeColor::Accent), 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(charts().main.plotArea().adjusted(-3, -3, 3, 3));
    }
}

} // namespace mambascope::ui
