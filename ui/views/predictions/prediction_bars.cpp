// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/predictions/prediction_bars.hpp"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QtMath>
#include <algorithm>

#include "ui/actions/key_bindings.hpp"
#include "ui/charts/veil.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/number_text.hpp"
#include "ui/text/token_text.hpp"
#include "ui/views/predictions/prediction_values.hpp"

namespace mambascope::ui {
namespace {

constexpr int kAnimationMs = 200;
constexpr int kUsualRows = 6;
constexpr int kFewestRows = 2;

} // namespace

PredictionBars::PredictionBars(QWidget* parent)
    : ResultView(parent) {
    setObjectName(QStringLiteral("predictionBars"));
    setAccessibleName(tr("Most probable next tokens"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_animation.setDuration(kAnimationMs);
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, [this] { update(); });
}

bool PredictionBars::mayMove() const {
    return m_animated && isVisible() && style()->styleHint(QStyle::SH_Widget_Animate, nullptr, this) != 0 &&
           qEnvironmentVariableIntValue("MAMBASCOPE_REDUCED_MOTION") == 0;
}

void PredictionBars::setData(PredictionData data) {
    if (data == m_data) {
        return;
    }
    std::vector<Shown> from;
    for (int i = 0; i < static_cast<int>(m_data.rows.size()); ++i) {
        from.push_back(shownOf(i));
    }
    const bool sameFamily = !m_data.rows.empty() && !data.rows.empty();
    m_animation.stop();
    m_from = std::move(from);
    m_data = std::move(data);
    m_drawing.reset();
    keepCursorInSight();
    if (m_hover && *m_hover >= static_cast<int>(m_data.rows.size())) {
        m_hover.reset();
    }
    setAccessibleDescription(describePrediction(m_data));
    if (sameFamily && mayMove()) {
        m_animation.start();
    } else {
        m_from.clear();
    }
    update();
    refreshStatus();
}

QString PredictionBars::pointedText() const {
    const auto row = m_hover                              ? m_hover
                     : hasFocus() && !m_data.rows.empty() ? std::optional(m_cursor)
                                                          : std::nullopt;
    return row ? describeRow(*row) : QString();
}

void PredictionBars::clear(const QString& reason) {
    m_emptyText = reason;
    m_animation.stop();
    setData({});
    update();
}

PredictionBars::Shown PredictionBars::shownOf(int row) const {
    const PredictionRow& target = m_data.rows.at(static_cast<std::size_t>(row));
    if (m_animation.state() != QAbstractAnimation::Running) {
        return {target.id, target.clean, target.current};
    }
    const double t = m_animation.currentValue().toDouble();
    const auto start =
        std::find_if(m_from.begin(), m_from.end(), [&](const Shown& s) { return s.id == target.id; });
    const Shown from = start == m_from.end() ? Shown{target.id, target.clean, target.clean} : *start;
    return {target.id, from.clean + t * (target.clean - from.clean),
            from.current + t * (target.current - from.current)};
}

QString PredictionBars::answerToken() const {
    return m_data.target;
}

QString PredictionBars::answerNumbers() const {
    return ui::answerNumbers(m_data);
}

QString PredictionBars::answerChange() const {
    return ui::answerChange(m_data);
}

QString PredictionBars::shownAnswerToken() const {
    return drawing().shownAnswer();
}

const PredictionDrawing& PredictionBars::drawing() const {
    if (!m_drawing || m_drawing->size() != QSizeF(size())) {
        FigureStyle style = screenStyle(*this, devicePixelRatioF());
        style.stale = isStale();
        m_drawing.emplace(m_data, QSizeF(size()), std::move(style));
    }
    return *m_drawing;
}

void PredictionBars::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    if (m_data.targetId >= 0) {
        PredictionDrawing(m_data, size, style).draw(painter);
    }
}

FigureData PredictionBars::figure(QSizeF size, const FigureStyle& style) const {
    return m_data.targetId >= 0 ? PredictionDrawing(m_data, size, style).figure() : FigureData();
}

ViewTable PredictionBars::table() const {
    return predictionTable(m_data);
}

double PredictionBars::factor() const {
    return theme::textFactor(font());
}

QSize PredictionBars::sizeHint() const {
    return QSizeF(340 * factor(), PredictionDrawing::heightOf(kUsualRows) * factor()).toSize();
}

QSize PredictionBars::minimumSizeHint() const {
    return QSizeF(220 * factor(), PredictionDrawing::heightOf(kFewestRows) * factor()).toSize();
}

void PredictionBars::resizeEvent(QResizeEvent* event) {
    m_drawing.reset();
    keepCursorInSight();
    ResultView::resizeEvent(event);
}

void PredictionBars::looksChanged() {
    m_drawing.reset();
    keepCursorInSight();
}

void PredictionBars::keepCursorInSight() {
    m_cursor = std::clamp(m_cursor, 0, std::max(0, shownRows() - 1));
    if (m_hover && *m_hover >= shownRows()) {
        setHover(std::nullopt);
    }
}

int PredictionBars::shownRows() const {
    return drawing().rowsThatFit();
}

QRectF PredictionBars::rowRect(int row) const {
    return drawing().rowRect(row);
}

QRectF PredictionBars::cleanBarRect(int row) const {
    const Shown shown = shownOf(row);
    return drawing().cleanBarRect(row, {shown.clean, shown.current});
}

QRectF PredictionBars::currentBarRect(int row) const {
    const Shown shown = shownOf(row);
    return drawing().currentBarRect(row, {shown.clean, shown.current});
}

std::optional<int> PredictionBars::rowAt(QPointF point) const {
    for (int i = 0; i < shownRows(); ++i) {
        if (rowRect(i).contains(point)) {
            return i;
        }
    }
    return std::nullopt;
}

QString PredictionBars::describeRow(int row) const {
    const PredictionRow& data = m_data.rows.at(static_cast<std::size_t>(row));
    const QString token = isolated(data.display);
    if (!m_data.hasVariant) {
        return tr("%1: %2; click to follow it").arg(token, formatProbability(data.clean));
    }
    return tr("%1: %2 → %3 (%4); click to follow it")
        .arg(token, formatProbability(data.clean), formatProbability(data.current),
             formatRelativeChange(data.clean, data.current));
}

void PredictionBars::chooseRow(int row) {
    const PredictionRow& data = m_data.rows.at(static_cast<std::size_t>(row));
    m_cursor = row;
    const QString text = data.text.startsWith(QLatin1Char(' ')) ? data.text.mid(1) : data.text;
    Q_EMIT
    targetChosen(text, data.id);
}

void PredictionBars::setHover(std::optional<int> row) {
    if (row != m_hover) {
        m_hover = row;
        setCursor(row ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
        Q_EMIT
        statusTextChanged(row ? describeRow(*row) : QString());
    }
}

void PredictionBars::mousePressEvent(QMouseEvent* event) {
    const auto row = rowAt(event->position());
    if (event->button() == Qt::LeftButton && row) {
        chooseRow(*row);
    }
}

void PredictionBars::mouseMoveEvent(QMouseEvent* event) {
    setHover(rowAt(event->position()));
}

void PredictionBars::keyPressEvent(QKeyEvent* event) {
    const int last = shownRows() - 1;
    if (last < 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_cursor = std::min(m_cursor, last);
    switch (isKey(*event, QStringLiteral("keys.choose")) ? int{Qt::Key_Return} : event->key()) {
    case Qt::Key_Up:
        m_cursor = std::max(0, m_cursor - 1);
        break;
    case Qt::Key_Down:
        m_cursor = std::min(last, m_cursor + 1);
        break;
    case Qt::Key_Home:
        m_cursor = 0;
        break;
    case Qt::Key_End:
        m_cursor = last;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        chooseRow(m_cursor);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    update();
    Q_EMIT
    statusTextChanged(describeRow(m_cursor));
}

QString PredictionBars::describeAt(QPointF point) const {
    const auto row = rowAt(point);
    return row ? describeRow(*row) : QString();
}

void PredictionBars::pointerLeft() {
    setHover(std::nullopt);
}

void PredictionBars::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setLayoutDirection(
        Qt::LayoutDirectionAuto); // positions run from left to right, each text its own way
    if (m_data.targetId < 0) {
        drawEmptyText(painter, *this, m_emptyText);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    drawing().drawAnswer(painter);
    for (int i = 0; i < shownRows(); ++i) {
        drawRow(painter, i);
    }
    if (isStale()) {
        drawStaleVeil(painter, *this, drawing().hintRect());
    }
}

/// What is pointed at or under the cursor, behind the row.
void PredictionBars::drawRow(QPainter& painter, int row) const {
    const bool hasCursor = hasFocus() && m_cursor == row;
    if (m_hover == row || hasCursor) {
        painter.setPen(hasCursor ? QPen(color(palette(), ThemeColor::Accent)) : QPen(Qt::NoPen));
        painter.setBrush(color(palette(), ThemeColor::SurfaceSunken));
        painter.drawRoundedRect(rowRect(row).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    const Shown shown = shownOf(row);
    drawing().drawRow(painter, row, {shown.clean, shown.current});
}

} // namespace mambascope::ui
